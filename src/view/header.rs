//! What the card is called, what time it is about, and where its figures come from.

use yew::prelude::*;

use crate::view::markup::html;

use super::{card::Card, people::name};
use crate::text::{CardText, Date};

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
        </header>
    }
}

/// The vision with the leaders who stand behind it, and the page's own slot.
pub(super) fn footer(card: &Card) -> Html {
    let t = &card.language;
    let document = card.document();
    let sponsors = document.sponsors.iter().map(|id| {
        let role = document.person(id).and_then(|person| person.role.as_deref());
        match role {
            Some(role) => format!("{}, {role}", name(card, id)),
            None => name(card, id).to_owned(),
        }
    });
    let sponsors: Vec<String> = sponsors.collect();
    html! {
        <footer class="footer" part="footer">
            <span>
                if let Some(vision) = &document.vision {
                    <bdi>{ t.with(crate::text::GoalsText::Quote, &[("words", vision)]) }</bdi>{ " " }
                }
                if !sponsors.is_empty() {
                    <bdi>{ t.list(&sponsors) }</bdi>
                }
            </span>
            <slot name="footer" />
            if let Some(as_of) = document.as_of {
                <span>{ t.with(CardText::Updated, &[("moment", &t.moment(as_of, Date::Short))]) }</span>
            }
        </footer>
    }
}
