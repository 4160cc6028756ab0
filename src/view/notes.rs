//! What people wrote about an item, at the item.

use crate::view::markup::{Html, html};

use super::{card::Card, people::first_name};
use crate::{
    document::Note,
    text::{Date, GoalText},
};

/// The notes on the item with this id in this list, in the order of the document.
pub(super) fn notes(card: &Card, list: &str, id: &str) -> Html {
    let t = &card.language;
    let notes: Vec<&Note> = card.document().notes_on(list, id).collect();
    let Some(latest) = notes.iter().max_by_key(|note| note.at.start(t.zone())) else {
        return Html::default();
    };
    let moment = t.day_of(latest.at, Date::Long);
    html! {
        <div class="block notes">
            <p class="label">{ t.with(GoalText::Notes, &[("moment", &moment)]) }</p>
            { for notes.iter().map(|note| html! {
                <p key={&*note.id} part="note">
                    <strong><bdi>{ first_name(card, &note.by) }</bdi></strong>{ " " }<bdi>{ &note.text }</bdi>
                </p>
            }) }
        </div>
    }
}
