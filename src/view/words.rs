//! Sentences with markup in them, and people's own words.

use crate::view::markup::{Html, html};

use super::card::Card;
use crate::text::{GoalsText, Message, Part};

/// A sentence whose placeholders are filled with markup, in whatever order the language wants them.
pub(super) fn sentence(
    card: &Card,
    message: impl Into<Message>,
    args: &[(&str, &str)],
    slots: &[(&str, Html)],
) -> Html {
    filled(card, message.into(), args, slots)
}

#[inline(never)]
fn filled(card: &Card, message: Message, args: &[(&str, &str)], slots: &[(&str, Html)]) -> Html {
    card.language
        .parts(message, args)
        .into_iter()
        .map(|part| match part {
            Part::Text(words) => html! { <span class="words">{ words }</span> },
            Part::Slot(name) => {
                slots.iter().find(|(slot, _)| *slot == name).map_or_else(Html::default, |(_, html)| *html)
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

/// A label, and under it what belongs to it.
pub(super) fn labelled(label: String, content: Html) -> Html {
    html! { <div class="block"><p class="label"><bdi>{ label }</bdi></p>{ content }</div> }
}

/// A word that a backend made up, for people: `joint_visit` becomes `joint visit`.
pub(super) fn spaced(word: &str) -> String {
    word.replace(['_', '-'], " ").trim().to_owned()
}

/// Words with a capital in front.
///
/// Only plain letters become capitals: the tables of all others would cost the page four kilobytes.
pub(super) fn capital(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

/// A word that a backend made up, standing alone: `joint_visit` becomes `Joint visit`.
pub(super) fn readable(word: &str) -> String {
    capital(&spaced(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_words_are_made_readable() {
        assert_eq!(readable("joint_visit"), "Joint visit");
        assert_eq!(readable("__"), "");
        assert_eq!(spaced("night-shift"), "night shift");
        assert_eq!(capital("été"), "été");
    }
}
