//! What the card can be saved as.

use crate::view::markup::{Html, html};

use super::card::Card;
use crate::text::ExportText;

/// Each kind of file with its name and its words.
const FORMATS: [(&str, ExportText); 4] = [
    ("csv", ExportText::Tables),
    ("png", ExportText::Picture),
    ("svg", ExportText::Drawing),
    ("json", ExportText::Data),
];

/// The id of the menu. Ids are private to a shadow root.
const MENU: &str = "export";

/// What the card offers to be saved as: nothing by default, since somebody has to do it.
///
/// # Design
/// The view draws the menu and does no more: whoever shows the card listens for presses on `[data-export]`. So the code
/// that writes files is loaded when somebody asks for one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exports(u8);

impl Exports {
    /// Every kind of file.
    pub const ALL: Self = Self((1 << FORMATS.len()) - 1);

    /// The kinds of files that are named, separated by blanks: `csv png`.
    pub fn from_names(names: &str) -> Self {
        let mut exports = 0;
        for (at, (name, _)) in FORMATS.iter().enumerate() {
            if names.split_whitespace().any(|other| other == *name) {
                exports |= 1 << at;
            }
        }
        Self(exports)
    }
}

/// The button in the head of the card, and the menu that it opens.
pub(super) fn menu(card: &Card) -> Html {
    let Exports(exports) = card.exports;
    if exports == 0 {
        return Html::default();
    }
    let t = &card.language;
    let offered = FORMATS.iter().enumerate().filter(|(at, _)| exports & (1 << at) != 0);
    html! {
        <div class="tools">
            <button type="button" class="button bare" popovertarget={MENU}>{ t.say(ExportText::Title) }</button>
            <div class="menu" id={MENU} popover="auto" role="group" aria-label={t.say(ExportText::Title)}>
                { for offered.map(|(_, (name, words))| html! {
                    <button type="button" data-export={*name}>{ t.say(*words) }</button>
                }) }
                <output />
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_file_has_a_switch_of_its_own() {
        assert_eq!(Exports::from_names(" png  csv\n"), Exports(0b11));
        assert_eq!(Exports::from_names("json pdf"), Exports(0b1000));
        assert_eq!(Exports::from_names(""), Exports::default());
        assert_eq!(Exports::from_names("csv png svg json"), Exports::ALL);
    }
}
