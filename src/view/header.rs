//! What the card is called, what time it is about, and where its figures come from.

use crate::view::markup::{Html, classes, html};

use super::{card::Card, export, people::name};
use crate::text::{CardText, Date, GoalsText};

/// Title, period, and when the figures were true.
pub(super) fn header(card: &Card) -> Html {
    let t = &card.language;
    let document = card.document();
    let period = t.period(&document.period, card.today());
    let line = match document.as_of {
        Some(as_of) => {
            let moment = t.moment(as_of, Date::Long);
            t.with(CardText::PeriodAsOf, &[("period", &period), ("moment", &moment)])
        }
        None => t.with(CardText::PeriodNow, &[("period", &period)]),
    };
    html! {
        <header class="header" part="header">
            <div>
                <h2 dir="auto">{ &document.title }</h2>
                <p>{ line }</p>
            </div>
            { export::menu(card) }
        </header>
    }
}

/// The vision with the leaders who stand behind it, and the page's own slot.
#[inline(never)]
pub(super) fn footer(card: &Card) -> Html {
    let t = &card.language;
    let document = card.document();
    let behind = behind(card);
    let is_bare = document.vision.is_none() && behind.is_none() && document.as_of.is_none();
    html! {
        <footer class={classes!("footer", is_bare.then_some("bare"))} part="footer">
            <span>
                if let Some(vision) = &document.vision {
                    <bdi>{ t.with(GoalsText::Quote, &[("words", vision)]) }</bdi>{ " " }
                }
                if let Some(behind) = behind {
                    <bdi>{ behind }</bdi>
                }
            </span>
            <slot name="footer" />
            if let Some(as_of) = document.as_of {
                <span>{ t.with(CardText::Updated, &[("moment", &t.moment(as_of, Date::Short))]) }</span>
            }
        </footer>
    }
}

/// The leaders by name and role; without a sentence of theirs in front, what they do here is said.
fn behind(card: &Card) -> Option<String> {
    let t = &card.language;
    let document = card.document();
    let sponsors = document.sponsors.as_slice();
    let is_alone = document.vision.is_some() && sponsors.len() == 1;
    let template = if is_alone { CardText::Person } else { CardText::PersonInSentence };
    let named = sponsors.iter().map(|id| {
        let name = name(card, id);
        match document.person(id).and_then(|person| person.role.as_deref()).filter(|role| !role.is_empty()) {
            Some(role) => t.with(template, &[("name", name), ("role", role)]),
            None => name.to_owned(),
        }
    });
    let people = t.list(&named.collect::<Vec<_>>());
    match document.vision {
        _ if sponsors.is_empty() => None,
        Some(_) => Some(people),
        None => Some(t.count(CardText::StandsBehind, sponsors.len(), &[("people", &people)])),
    }
}
