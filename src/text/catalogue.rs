//! The one catalogue of all texts, and the macro that declares them.
//!
//! # Design
//! A section of the card declares its texts in one table of `src/text/english/`: name, dotted key, English template. A
//! message is a place in the list of all tables, and its text a line: so a text costs the page its own bytes and no code,
//! and the keys, which are for people, cost nothing until something asks for them. Another language is the same list of
//! lines, see [`Language::with_lines`](super::Language::with_lines); people write it by keys, see
//! [`Language::with_overrides`](super::Language::with_overrides).
//!
//! In a line, the form `other` stands first. Each further plural form follows behind a mark: the control character
//! U+0010 for `zero` and so on, in the order of [`Plural`]. A placeholder is `{name}` or, in lines of another language,
//! the control character that counts the placeholders of the English text: U+0001 is its first.

use super::{Plural, english};
use std::fmt;

/// One text of the catalogue, whatever its section.
///
/// Made from the section's own names: `Message::from(GoalsText::Title)`. Everything that takes a message takes those.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Message(pub(super) u16);

/// Declares the texts of one section: name, key, English template.
///
/// A template has `{name}` placeholders. Where the words depend on a number, the forms stand side by side, named as CLDR
/// names its plural categories. English needs `one` and `other`, or one text where both are the same; another language
/// brings what it needs wherever there is an `{n}` or a form.
///
/// ```ignore
/// messages! {
///     /// Texts of the shared goals.
///     GoalsText {
///         Title = "goals.title": "Shared goals",
///         OfTarget = "goals.of_target": "of {target}",
///         Shown = "goals.shown": { one: "{n} goal shown", other: "{n} goals shown" },
///     }
/// }
/// ```
macro_rules! messages {
    (@line { one: $one:literal, other: $other:literal $(,)? }) => { concat!($other, "\u{11}", $one) };
    (@line $text:literal) => { $text };
    (@doc { $($form:ident: $text:literal),+ $(,)? }) => { concat!("`", $($text, "` "),+) };
    (@doc $text:literal) => { concat!("`", $text, "`") };
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $key:literal: $text:tt,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $(#[doc = messages!(@doc $text)] $variant,)+
        }

        impl $name {
            /// How many texts there are.
            pub(crate) const COUNT: u16 = [$(stringify!($variant)),+].len() as u16;
            /// The key of each, a line for each.
            pub(crate) const KEYS: &'static str = concat!($($key, "\n"),+);
            /// The English text of each, a line for each.
            pub(crate) const LINES: &'static str = concat!($(messages!(@line $text), "\n"),+);
        }
    };
}
pub(super) use messages;

/// Puts the sections behind each other, in the order in which their messages are numbered: first those that a card says
/// from the start, then those that a page loads together with what says them.
macro_rules! sections {
    (first: $($first:ident),+; later: $($later:ident),+;) => {
        /// How many messages are there from the start.
        pub(super) const FIRST_COUNT: u16 = 0 $(+ $first::COUNT)+;
        /// Adds the English texts that are there from the start.
        pub(super) fn first(lines: &mut Vec<&'static str>) {
            for section in [$($first::LINES),+] {
                lines.extend(section.lines());
            }
        }
        /// Adds all others: it stands in the part of the page's module that is loaded later, and its texts with it.
        #[inline(never)]
        pub(super) fn later(lines: &mut Vec<&'static str>) {
            for section in [$($later::LINES),+] {
                lines.extend(section.lines());
            }
        }
        /// The key of every message, section by section.
        pub(super) const KEYS: &[&str] = &[$($first::KEYS,)+ $($later::KEYS),+];
        /// How many messages there are.
        pub(super) const COUNT: u16 = FIRST_COUNT $(+ $later::COUNT)+;
        sections!(@ (0) $($first)+ $($later)+);
    };
    (@ ($start:expr)) => {};
    (@ ($start:expr) $name:ident $($rest:ident)*) => {
        impl From<$name> for $crate::text::Message {
            fn from(text: $name) -> Self {
                const START: u16 = $start;
                Self(START + text as u16)
            }
        }
        sections!(@ ($start + $name::COUNT) $($rest)*);
    };
}
pub(super) use sections;

/// A stretch of a template: words as they stand, or the name of a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Words(&'a str),
    Slot(&'a str),
}

/// The stretches of a template in order; [`None`] in place of the first that is malformed. `english` is the text that
/// names the placeholders.
pub(super) fn pieces<'a>(template: &'a str, english: &'a str) -> impl Iterator<Item = Option<Piece<'a>>> {
    let mut rest = template;
    std::iter::from_fn(move || {
        let (piece, after) = match *rest.as_bytes().first()? {
            b'{' => match rest.get(1..).and_then(|inner| inner.split_once('}')) {
                Some((name, after)) if is_name(name) => (Some(Piece::Slot(name)), after),
                _ => (None, ""),
            },
            byte if is_place(byte) => {
                let name = slots(english).nth(usize::from(byte) - 1);
                (name.map(Piece::Slot), rest.get(1..).unwrap_or_default())
            }
            _ => {
                let end = rest.bytes().position(|byte| byte == b'{' || is_place(byte)).unwrap_or(rest.len());
                let (words, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
                ((!words.contains('}')).then_some(Piece::Words(words)), after)
            }
        };
        rest = if piece.is_some() { after } else { "" };
        Some(piece)
    })
}

/// Whether it stands for a placeholder of the English text.
fn is_place(byte: u8) -> bool {
    (1..=8).contains(&byte)
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
}

/// The names of the placeholders of a well-formed text, in order.
pub(super) fn slots(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|slot| Some(slot.split_once('}')?.0))
}

/// The mark of the first plural form.
const FIRST_MARK: u8 = 0x10;

/// The character that stands before a plural form in a line.
pub(super) fn mark(form: Plural) -> char {
    char::from(FIRST_MARK + form as u8)
}

/// Where the first mark stands in a line, from `start` on; its end, if there is none.
fn next_mark(line: &str, start: usize) -> usize {
    let is_mark = |byte: &u8| (FIRST_MARK..=FIRST_MARK + Plural::Other as u8).contains(byte);
    line.bytes().skip(start).position(|byte| is_mark(&byte)).map_or(line.len(), |at| start + at)
}

/// A line's text in one form; where it has none of its own, that of `other`.
pub(super) fn in_form(line: &str, form: Plural) -> &str {
    let find = |form: Plural| line.find(mark(form)).map(|at| at + 1);
    let start = find(form).or_else(|| find(Plural::Other)).unwrap_or_default();
    line.get(start..next_mark(line, start)).unwrap_or_default()
}

/// A line in place of another: a plain text replaces all of it, a form only that form.
pub(super) fn over(line: &str, under: &str) -> String {
    match next_mark(line, 0) {
        0 => {
            let (plain, forms) = under.split_at_checked(next_mark(under, 0)).unwrap_or((under, ""));
            [plain, line, forms].concat()
        }
        _ => line.to_owned(),
    }
}

/// Key and English text of every message, in order.
pub(super) fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut lines = Vec::new();
    english::first(&mut lines);
    english::later(&mut lines);
    english::KEYS.iter().flat_map(|section| section.lines()).zip(lines)
}

/// The plural forms of a line, or the whole of a text that has none.
pub(super) fn forms(line: &str) -> impl Iterator<Item = (Option<Plural>, &str)> {
    let has_forms = next_mark(line, 0) < line.len();
    let all = [Plural::Zero, Plural::One, Plural::Two, Plural::Few, Plural::Many, Plural::Other];
    let given = all.into_iter().filter(move |&form| form == Plural::Other || line.contains(mark(form)));
    given.map(move |form| (has_forms.then_some(form), in_form(line, form)))
}

/// Splits `needs.count.one` into `needs.count` and its form; a key without a form stays whole.
pub(super) fn split_form(key: &str) -> (&str, Option<Plural>) {
    key.rsplit_once('.').and_then(|(base, last)| Some((base, Some(form(last)?)))).unwrap_or((key, None))
}

fn form(name: &str) -> Option<Plural> {
    Some(match name {
        "zero" => Plural::Zero,
        "one" => Plural::One,
        "two" => Plural::Two,
        "few" => Plural::Few,
        "many" => Plural::Many,
        "other" => Plural::Other,
        _ => return None,
    })
}

/// A text that could not take the place of a built-in one. The built-in one stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejectedText {
    pub(super) key: String,
    pub(super) fault: Fault,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    Kind,
    Key,
    Braces,
    Slot { found: String, known: String },
}

impl RejectedText {
    /// The key as it was given.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Whether the catalogue has no text of this key.
    pub fn is_unknown_key(&self) -> bool {
        self.fault == Fault::Key
    }
}

impl fmt::Display for RejectedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.key.is_empty() {
            return f.write_str("messages: expected an object of texts");
        }
        f.write_str(&self.key)?;
        match &self.fault {
            Fault::Kind => f.write_str(": expected a text"),
            Fault::Key => f.write_str(": no text has this key"),
            Fault::Braces => f.write_str(": expected placeholders like {name}, found a brace that stands alone"),
            Fault::Slot { found, known } if known.is_empty() => {
                f.write_str(": expected no placeholder, found {")?;
                f.write_str(found)?;
                f.write_str("}")
            }
            Fault::Slot { found, known } => {
                f.write_str(": expected ")?;
                f.write_str(known)?;
                f.write_str(", found {")?;
                f.write_str(found)?;
                f.write_str("}")
            }
        }
    }
}

impl std::error::Error for RejectedText {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn numbers_the_messages_as_their_sections_do() {
        assert_eq!(super::lines().count(), usize::from(english::COUNT));
        let mut lines = Vec::new();
        english::first(&mut lines);
        assert_eq!(lines.len(), usize::from(english::FIRST_COUNT));
        english::later(&mut lines);
        assert_eq!(lines.len(), usize::from(english::COUNT));
        let Message(title) = english::GoalsText::Title.into();
        assert_eq!(super::lines().nth(title.into()), Some(("goals.title", "Shared goals")));
    }

    #[test]
    fn packs_other_languages_in_the_same_two_parts() {
        let packing = concat!(env!("CARGO_MANIFEST_DIR"), "/www/languages.mjs");
        let packing = std::fs::read_to_string(packing).expect("the file is there");
        let (key, _) = lines().nth(english::FIRST_COUNT.into()).expect("there are texts that come later");
        assert!(packing.contains(&format!("const LATER = \"{key}\";")), "the first that comes later is {key}");
    }

    #[test]
    fn gives_every_message_a_key_of_its_own() {
        let mut seen = BTreeSet::new();
        for (key, _) in lines() {
            assert!(seen.insert(key), "{key} stands twice");
            assert!(key.split('.').count() >= 2, "{key} has no section");
            assert!(key.split('.').all(is_name), "{key} is not written in lower case with dots and underscores");
            assert_eq!(split_form(key), (key, None), "{key} ends like a plural form");
        }
    }

    #[test]
    fn writes_every_template_well() {
        for (key, line) in lines() {
            for (_, template) in forms(line) {
                assert!(pieces(template, "").all(|piece| piece.is_some()), "{key}: {template}");
                assert!(!template.is_empty() && template.trim() == template, "{key}: {template:?}");
                assert!(!template.contains('!'), "{key}: no exclamation marks of ours");
                let known: Vec<_> = slots(in_form(line, Plural::Other)).collect();
                assert!(slots(template).all(|slot| known.contains(&slot)), "{key}: other lacks a placeholder");
                assert!(known.len() <= 8, "{key} has too many placeholders to be counted");
            }
        }
    }

    #[test]
    fn finds_the_forms_of_a_line() {
        let days = "{n} days\u{11}{n} day";
        assert_eq!(in_form(days, Plural::One), "{n} day");
        assert_eq!(in_form(days, Plural::Few), "{n} days");
        assert_eq!(in_form("plain", Plural::One), "plain");
        assert_eq!(over("\u{11}one day", days), "{n} days\u{11}one day\u{11}{n} day");
        assert_eq!(in_form(&over("\u{11}one day", days), Plural::One), "one day");
        assert_eq!(in_form(&over("\u{15}many", days), Plural::Other), "many");
        assert_eq!(in_form(&over("\u{15}many", days), Plural::One), "{n} day");
        assert_eq!(over("{n}日", days), "{n}日");
    }

    #[test]
    fn reads_placeholders_and_refuses_lonely_braces() {
        let read = |template| pieces(template, "{a}{b}").collect::<Option<Vec<_>>>();
        assert_eq!(read("of {target}"), Some(vec![Piece::Words("of "), Piece::Slot("target")]));
        assert_eq!(read(""), Some(vec![]));
        assert_eq!(read("{a}{b}"), Some(vec![Piece::Slot("a"), Piece::Slot("b")]));
        assert_eq!(read("\u{2} é"), Some(vec![Piece::Slot("b"), Piece::Words(" é")]));
        for bad in ["{", "}", "{}", "{A}", "{a b}", "a } b {c}", "{a{b}}", "\u{3}"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
