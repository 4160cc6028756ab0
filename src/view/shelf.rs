//! The shelf that both teams use.

use crate::view::markup::{Html, html};

use super::{
    activities::named_kinds,
    card::Card,
    lines::{Line, entry},
    link::link,
    notes::notes,
    people::{team_mark, team_name},
    status::{Shape, Tone},
    words::{capital, spaced},
};
use crate::{
    document::{Moment, Resource},
    measure::Frame,
    text::ShelfText,
};

/// After how many days without a change an entry says so.
const UNTOUCHED: i64 = 90;

/// The line, if there is anything on the shelf.
pub(super) fn shelf(card: &Card) -> Option<Line> {
    let all = &card.document().resources;
    if all.is_empty() {
        return None;
    }
    let frame = card.frame();
    Some(Line {
        name: "resources",
        title: card.language.say(ShelfText::Title),
        news: named_kinds(card, all.iter().map(|resource| &*resource.kind), |kind| kind_word(card, kind)),
        entries: all.iter().map(|one| resource(card, one, &frame)).collect(),
    })
}

fn kind_word(card: &Card, kind: &str) -> String {
    let known = match kind {
        "battle_card" => ShelfText::BattleCard,
        "dossier" => ShelfText::Dossier,
        "customer_story" => ShelfText::CustomerStory,
        "content" => ShelfText::Content,
        "lead_list" => ShelfText::LeadList,
        other => return spaced(other),
    };
    card.language.say(known)
}

fn resource(card: &Card, resource: &Resource, frame: &Frame<'_>) -> Html {
    let Resource { id, name, kind, link: to, team, updated_at } = resource;
    entry(
        "resource",
        id,
        html! { <p class="quiet">{ capital(&kind_word(card, kind)) }</p> },
        html! {
            <>
                <p>{ link(card, to, name.clone(), "") }</p>
                if let Some(team) = team {
                    <p class="who">{ team_mark(card, team) }<bdi>{ team_name(card, team) }</bdi></p>
                }
                { notes(card, "resources", id) }
            </>
        },
        updated_at.map(|at| freshness(card, at, frame)).unwrap_or_default(),
    )
}

/// When it was last changed; after three months, that nobody has touched it since.
fn freshness(card: &Card, at: Moment, frame: &Frame<'_>) -> Html {
    let t = &card.language;
    let days = frame.days_since(at);
    if days < UNTOUCHED {
        let day = t.recent_day(at.day(t.zone()), card.today());
        return html! { <p class="small quiet">{ t.with(ShelfText::Updated, &[("day", &day)]) }</p> };
    }
    let months = usize::try_from(days / 30).unwrap_or_default();
    html! {
        <p class="small risk untouched">{ Shape::Triangle.draw(Tone::Risk) }{ t.count(ShelfText::Untouched, months, &[]) }</p>
    }
}
