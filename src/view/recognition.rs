//! Who thanked whom, for what: across the teams first.

use crate::view::markup::{Html, html};

use super::{
    card::Card,
    chart::percent,
    explain::{Explained, figure},
    more::more,
    order::newest_first,
    people::{first_name, first_names, from_to},
    section::SectionFrame,
    words::readable,
};
use crate::{
    document::Kudos,
    measure::{Teams, crosses},
    text::{Date, ThanksText},
};

/// How many thank-yous are shown at first.
const SHOWN: usize = 3;

/// Up to how many the share across the teams is drawn as counted pieces.
const PIECES: usize = 12;

/// The section.
pub(super) fn recognition(card: &Card) -> Html {
    let all = &card.document().recognition;
    if all.is_empty() {
        return Html::default();
    }
    let t = &card.language;
    let teams = Teams::new(card.document());
    let crossed = all.iter().filter(|kudos| crosses(kudos, &teams)).count();
    let newest = newest_first(card, all, |kudos| kudos.at);
    let rows = newest.into_iter().map(|one| kudos(card, one)).collect::<Vec<_>>();
    let frame = SectionFrame {
        aside: pieces(crossed, all.len()),
        folds: true,
        early: true,
        ..SectionFrame::new(card, "recognition", t.say(ThanksText::Title), news(card, crossed))
    };
    frame.draw(more(card, SHOWN, "rows", rows))
}

/// `3 of 4 crossed from one team to the other (75%)`
fn news(card: &Card, crossed: usize) -> Html {
    let t = &card.language;
    let words = match card.figures.recognition.cross_team_share {
        Some(share) if crossed > 0 => t.count(
            ThanksText::Crossed,
            card.document().recognition.len(),
            &[("crossed", &card.number(crossed as f64)), ("share", &card.share(share))],
        ),
        _ => t.say(ThanksText::NoneCrossed),
    };
    figure(card, Explained::CrossTeam, words)
}

/// As many pieces as there are thank-yous, those across the teams filled; one bar where there are many.
fn pieces(crossed: usize, all: usize) -> Html {
    let (pieces, filled) = if all <= PIECES { (all, crossed as f64) } else { (1, crossed as f64 / all as f64) };
    let width = 1.0 / pieces.max(1) as f64;
    let gap = if pieces > 1 { 0.02 } else { 0.0 };
    html! {
        <div class="crossed" aria-hidden="true">
            <svg class="bar thin" height="6">
                { for (0..pieces).map(|piece| {
                    let start = piece as f64 * width;
                    let part = (filled - piece as f64).clamp(0.0, 1.0);
                    html! {
                        <>
                            <rect class="track" x={percent(start)} width={percent(width - gap)} height="6" rx="1" />
                            <rect class="ink" x={percent(start)} width={percent((width - gap) * part)} height="6" rx="1" />
                        </>
                    }
                }) }
            </svg>
        </div>
    }
}

/// One thank-you.
pub(super) fn kudos(card: &Card, kudos: &Kudos) -> Html {
    let t = &card.language;
    let goal = kudos.goal.as_ref().and_then(|id| card.document().goal(id));
    let (from, to) = (first_name(card, &kudos.from), first_names(card, &kudos.to));
    let moment = t.day_of(kudos.at, Date::Short);
    let who = match goal {
        Some(goal) => {
            t.with(ThanksText::FromToAtFor, &[("from", from), ("to", &to), ("moment", &moment), ("goal", &goal.name)])
        }
        None => t.with(ThanksText::FromToAt, &[("from", from), ("to", &to), ("moment", &moment)]),
    };
    let cheers = kudos.cheers.len();
    html! {
        <div class="kudos" part="kudos" role="listitem" key={&*kudos.id} data-id={kudos.id.to_string()}>
            { from_to(card, &kudos.from, &kudos.to) }
            <div>
                <p class="words" dir="auto">{ &kudos.message }</p>
                <p class="small quiet"><bdi>{ who }</bdi></p>
            </div>
            <div class="for">
                <p class="quiet">{ behaviour(card, &kudos.behaviour) }</p>
                if cheers > 0 {
                    <p title={t.with(ThanksText::CheeredBy, &[("people", &first_names(card, &kudos.cheers))])}>
                        { t.count(ThanksText::Cheers, cheers, &[]) }
                    </p>
                }
            </div>
        </div>
    }
}

/// The words for a behaviour: ours for those that we know, the teams' own for the others.
fn behaviour(card: &Card, behaviour: &str) -> String {
    let known = match behaviour {
        "joint_visit" => ThanksText::JointVisit,
        "shared_content" => ThanksText::SharedContent,
        "lead_feedback" => ThanksText::LeadFeedback,
        "joint_win" => ThanksText::JointWin,
        "shared_win" => ThanksText::SharedWin,
        "win" => ThanksText::Win,
        other => return readable(other),
    };
    card.language.say(known)
}
