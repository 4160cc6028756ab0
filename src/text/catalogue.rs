//! The one catalogue of all texts, and the macro that declares them.
//!
//! # Design
//! A section of the card declares its texts in one table of `src/text/english/`: name, dotted key, English template. All
//! sections together are one static string of `key=template` lines and a message is its place in it, so that a text
//! costs the page its own bytes and no code. The same `key=template` pairs are what other languages and a page's own
//! wording bring at run time, see [`Language::with_overrides`](super::Language::with_overrides).

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
/// names its plural categories; `other` is always there. English needs `one` and `other`, another language's catalogue
/// brings what it needs.
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
    (@lines $key:literal { $($form:ident: $text:literal),+ $(,)? }) => {
        concat!($($key, ".", stringify!($form), "=", $text, "\n"),+)
    };
    (@lines $key:literal $text:literal) => { concat!($key, "=", $text, "\n") };
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
            /// Key and English template of each, a line for each form.
            pub(crate) const LINES: &'static str = concat!($(messages!(@lines $key $text)),+);
        }
    };
}
pub(super) use messages;

/// Puts the sections behind each other, in the order in which their messages are numbered.
macro_rules! sections {
    ($($name:ident),+ $(,)?) => {
        /// Key and English template of every text, section by section.
        pub(super) const SECTIONS: &[&str] = &[$($name::LINES),+];
        /// How many texts there are.
        pub(super) const COUNT: u16 = 0 $(+ $name::COUNT)+;
        sections!(@ (0) $($name)+);
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

/// The stretches of a template in order; [`None`] in place of the first that is malformed.
pub(super) fn pieces(template: &str) -> impl Iterator<Item = Option<Piece<'_>>> {
    let mut rest = template;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = match rest.strip_prefix('{') {
            Some(inner) => match inner.split_once('}') {
                Some((name, after)) if is_name(name) => (Some(Piece::Slot(name)), after),
                _ => (None, ""),
            },
            None => {
                let (words, after) = rest.split_at_checked(rest.find('{').unwrap_or(rest.len())).unwrap_or((rest, ""));
                ((!words.contains('}')).then_some(Piece::Words(words)), after)
            }
        };
        rest = if piece.is_some() { after } else { "" };
        Some(piece)
    })
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
}

/// The names of a template's placeholders.
pub(super) fn slots(template: &str) -> impl Iterator<Item = &str> {
    pieces(template).filter_map(|piece| match piece {
        Some(Piece::Slot(name)) => Some(name),
        _ => None,
    })
}

/// One line of the catalogue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub message: Message,
    /// The key without the plural form.
    pub key: &'static str,
    pub form: Plural,
    pub template: &'static str,
}

/// Every line of the English catalogue, in the order of its messages.
pub(super) fn lines() -> impl Iterator<Item = Line> {
    let mut last: Option<(&str, u16)> = None;
    english::SECTIONS.iter().flat_map(|section| section.lines()).map(move |line| {
        let (key, template) = line.split_once('=').unwrap_or((line, ""));
        let (key, form) = split_form(key);
        let number = match last {
            Some((same, number)) if same == key => number,
            Some((_, number)) => number + 1,
            None => 0,
        };
        last = Some((key, number));
        Line { message: Message(number), key, form: form.unwrap_or(Plural::Other), template }
    })
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
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn numbers_the_messages_as_their_sections_do() {
        assert_eq!(lines().last().map(|line| line.message), Some(Message(english::COUNT - 1)));
        let title = lines().find(|line| line.key == "goals.title").map(|line| line.message);
        assert_eq!(title, Some(english::GoalsText::Title.into()));
    }

    #[test]
    fn gives_every_message_a_key_of_its_own() {
        let mut seen = BTreeMap::new();
        for line in lines() {
            assert_eq!(*seen.entry(line.key).or_insert(line.message), line.message, "{} stands twice", line.key);
            assert!(line.key.split('.').count() >= 2, "{} has no section", line.key);
            assert!(
                line.key.split('.').all(is_name),
                "{} is not written in lower case with dots and underscores",
                line.key
            );
        }
    }

    #[test]
    fn writes_every_template_well() {
        for Line { key, template, .. } in lines() {
            assert!(pieces(template).all(|piece| piece.is_some()), "{key}: {template}");
            assert!(!template.is_empty() && template.trim() == template, "{key}: {template:?}");
            assert!(!template.contains('!'), "{key}: no exclamation marks of ours");
        }
    }

    #[test]
    fn gives_every_plural_the_form_other_and_each_form_once() {
        let mut forms: BTreeMap<&str, Vec<Plural>> = BTreeMap::new();
        for line in lines() {
            forms.entry(line.key).or_default().push(line.form);
        }
        for (key, forms) in forms {
            assert!(forms.contains(&Plural::Other), "{key} lacks other");
            assert_eq!(forms.len(), forms.iter().map(|&form| form as u8).collect::<BTreeSet<_>>().len(), "{key}");
        }
    }

    #[test]
    fn reads_placeholders_and_refuses_lonely_braces() {
        let read = |template| pieces(template).collect::<Option<Vec<_>>>();
        assert_eq!(read("of {target}"), Some(vec![Piece::Words("of "), Piece::Slot("target")]));
        assert_eq!(read(""), Some(vec![]));
        assert_eq!(read("{a}{b}"), Some(vec![Piece::Slot("a"), Piece::Slot("b")]));
        for bad in ["{", "}", "{}", "{A}", "{a b}", "a } b {c}", "{a{b}}"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
