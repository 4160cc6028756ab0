//! What people of both teams did together.

use crate::view::markup::{Html, html};

use super::{
    card::Card,
    lines::{Line, entry},
    link::link,
    notes::notes,
    order::newest_first,
    people::{avatars, first_names},
    words::{capital, spaced},
};
use crate::{
    document::Activity,
    text::{ActivitiesText, Date},
};

/// How many kinds the line names.
const NAMED: usize = 3;

/// The line, if anything was done together.
pub(super) fn activities(card: &Card) -> Option<Line> {
    let t = &card.language;
    let all = &card.document().activities;
    if all.is_empty() {
        return None;
    }
    let news = named_kinds(card, all.iter().map(|activity| &*activity.kind), |kind| kind_word(card, kind, 3));
    let newest = newest_first(card, all, |activity| activity.at);
    Some(Line {
        name: "activities",
        title: t.say(ActivitiesText::Title),
        news,
        entries: newest.into_iter().map(|one| activity(card, one)).collect(),
    })
}

/// The kinds that come first: `Joint visits, shared content, lead alerts`.
pub(super) fn named_kinds<'a>(
    card: &Card,
    kinds: impl Iterator<Item = &'a str>,
    word: impl Fn(&str) -> String,
) -> String {
    let mut named: Vec<&str> = Vec::with_capacity(NAMED);
    for kind in kinds {
        if named.len() < NAMED && !named.contains(&kind) {
            named.push(kind);
        }
    }
    let words: Vec<String> = named.into_iter().map(word).collect();
    capital(&card.language.joined(&words))
}

/// The word for a kind: ours for those that we know, the teams' own for the others.
fn kind_word(card: &Card, kind: &str, n: usize) -> String {
    let known = match kind {
        "joint_visit" => ActivitiesText::JointVisit,
        "content_shared" => ActivitiesText::ContentShared,
        "lead_alert" => ActivitiesText::LeadAlert,
        "shadowing" => ActivitiesText::Shadowing,
        "campaign_input" => ActivitiesText::CampaignInput,
        other => return spaced(other),
    };
    card.language.count(known, n, &[])
}

/// What an activity is called: its kind, and the company that it was about.
pub(super) fn name(card: &Card, activity: &Activity) -> String {
    let kind = capital(&kind_word(card, &activity.kind, 1));
    match &activity.account {
        Some(account) => [&kind, ", ", account].concat(),
        None => kind,
    }
}

fn activity(card: &Card, activity: &Activity) -> Html {
    let t = &card.language;
    let Activity { id, kind, people, account, at, outcome, link: to } = activity;
    entry(
        "activity",
        id,
        html! {
            <>
                <h4 dir="auto">{ capital(&kind_word(card, kind, 1)) }</h4>
                <p class="small quiet">{ t.day_of(*at, Date::Short) }</p>
            </>
        },
        html! {
            <>
                if account.is_some() || outcome.is_some() {
                    <p>
                        if let Some(account) = account {
                            <strong><bdi>{ account }</bdi></strong>{ " " }
                        }
                        if let Some(outcome) = outcome {
                            <bdi>{ outcome }</bdi>
                        }
                    </p>
                }
                if !people.is_empty() {
                    <p class="who">{ avatars(card, people) }<bdi>{ first_names(card, people) }</bdi></p>
                }
                { notes(card, "activities", id) }
            </>
        },
        to.as_ref().map(|to| link(card, to, t.say(ActivitiesText::More), &name(card, activity))).unwrap_or_default(),
    )
}
