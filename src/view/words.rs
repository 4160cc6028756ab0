//! Sentences with markup in them, and people's own words.

use yew::prelude::*;

use crate::view::markup::html;

use super::card::Card;
use crate::text::{GoalsText, Message, Part};

/// A sentence whose placeholders are filled with markup, in whatever order the language wants them.
pub(super) fn sentence(
    card: &Card,
    message: impl Into<Message>,
    args: &[(&str, &str)],
    slots: &[(&str, Html)],
) -> Html {
    card.language
        .parts(message, args)
        .into_iter()
        .map(|part| match part {
            Part::Text(words) => html! { <span class="words">{ words }</span> },
            Part::Slot(name) => {
                slots.iter().find(|(slot, _)| *slot == name).map_or_else(Html::default, |(_, html)| html.clone())
            }
        })
        .collect()
}

/// What a person said, in quotation marks and in the direction of its own script.
pub(super) fn quoted(card: &Card, words: &str) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    html! { <bdi>{ card.language.with(GoalsText::Quote, &[("words", words)]) }</bdi> }
}

/// A word that a backend made up, for people: `joint_visit` becomes `Joint visit`.
///
/// Only plain letters become capitals: the tables of all others would cost the page four kilobytes.
pub(super) fn readable(word: &str) -> String {
    let mut spaced = word.replace(['_', '-'], " ").trim().to_owned();
    if let Some(first) = spaced.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_words_are_made_readable() {
        assert_eq!(readable("joint_visit"), "Joint visit");
        assert_eq!(readable("__"), "");
    }
}
