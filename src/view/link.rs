//! Links to other places.

use crate::view::markup::{Html, html};

use super::card::Card;
use crate::{document::Link, text::CardText};

/// A link that leaves the card as it is: it opens beside it, and tells the other page nothing about this one.
///
/// `about` names what the words alone do not, and the host is named too; both are read aloud, not shown.
pub(super) fn link(card: &Card, to: &Link, words: String, about: &str) -> Html {
    let host = to.host().map(|host| card.language.with(CardText::Opens, &[("host", host)]));
    let is_page = host.is_some() || to.is_relative();
    html! {
        <a href={to.to_string()} target={is_page.then_some("_blank")} rel="noopener noreferrer">
            <bdi>{ words }</bdi>
            <span class="spoken">
                if !about.is_empty() {
                    { ": " }<bdi>{ about.to_owned() }</bdi>
                }
                if let Some(host) = host {
                    { ", " }{ host }
                }
            </span>
        </a>
    }
}
