//! Values that are valid because they exist: bounded numbers, ids, references, words, links.

use std::ops::Deref;

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::{
    path::Path,
    read::{Blank, FromJson, Reader, reads_value},
};

/// A number within bounds that its name and its messages carry.
macro_rules! bounded {
    ($(#[doc = $doc:literal])* $name:ident, $expected:literal, $low:expr, $high:expr) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize)]
        #[serde(transparent)]
        pub struct $name(f64);

        impl $name {
            /// The number, if it is within bounds.
            pub fn new(number: f64) -> Option<Self> {
                ($low..=$high).contains(&number).then_some(Self(number))
            }

            /// The number.
            pub fn get(self) -> f64 {
                self.0
            }
        }

        reads_value!($name, Self(0.0), $expected, |value| value.as_f64().and_then(Self::new));

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut schema = schemars::json_schema!({ "type": "number", "description": concat!($($doc),*).trim_start() });
                let bounds: (f64, f64) = ($low, $high);
                schema.insert("minimum".to_owned(), bounds.0.into());
                if bounds.1 < f64::MAX {
                    schema.insert("maximum".to_owned(), bounds.1.into());
                }
                schema
            }
        }
    };
}

bounded!(
    /// How many of something: 0 or more, finite. A mean may make it broken.
    Count, "a number of 0 or more", 0.0, f64::MAX
);
bounded!(
    /// A part of a whole as a fraction: 0.31 is 31 %. From 0 to 1.
    Share, "a share between 0 and 1", 0.0, 1.0
);
bounded!(
    /// How good a hand-off was: 1 (poor) to 5 (excellent).
    Rating, "a rating from 1 to 5", 1.0, 5.0
);

/// The id of an item: any text that is not empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Id(#[cfg_attr(feature = "schema", schemars(length(min = 1)))] String);

impl Deref for Id {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Id {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

reads_value!(Id, Self(String::new()), "an id (a text)", |value| {
    value.as_str().filter(|id| !id.is_empty()).map(Self::from)
});

/// A reference to an item of another list by its id.
///
/// One that points to nobody is reported and kept: the card shows it as it stands.
macro_rules! reference {
    ($(#[$doc:meta])* $name:ident, $list:literal, $expected:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(String);

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl FromJson for $name {
            fn read(&mut self, value: &Value, path: Path<'_>, reader: &mut Reader) -> bool {
                read_reference(&mut self.0, $list, $expected, value, path, reader)
            }

            fn id(&self) -> Option<&str> {
                Some(self)
            }

            fn expected(&self) -> &'static str {
                $expected
            }
        }

        impl Blank for $name {
            fn blank() -> Self {
                Self(String::new())
            }
        }
    };
}

fn read_reference(
    into: &mut String,
    list: &str,
    expected: &str,
    value: &Value,
    path: Path<'_>,
    reader: &mut Reader,
) -> bool {
    let Value::String(id) = value else {
        return reader.refuse(path, expected, value);
    };
    if !reader.knows(&[list, "/", id].concat()) {
        reader.report(path, expected, Some(value));
    }
    into.clone_from(id);
    true
}

reference!(
    /// Points to one of `people`.
    PersonRef, "people", "the id of one of the people"
);
reference!(
    /// Points to one of `teams`.
    TeamRef, "teams", "the id of a team"
);
reference!(
    /// Points to one of `goals`.
    GoalRef, "goals", "the id of a goal"
);
reference!(
    /// Points to one of `definitions`.
    DefinitionRef, "definitions", "the id of a definition"
);
reference!(
    /// Points to one of `funnel.stages`.
    StageRef, "funnel.stages", "the id of a stage"
);
reference!(
    /// Points to one of `funnel.sources`.
    SourceRef, "funnel.sources", "the id of a source"
);

/// Points to an item of any list, `list/id`: `goals/revenue`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct ItemRef(String);

impl Deref for ItemRef {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl FromJson for ItemRef {
    fn read(&mut self, value: &Value, path: Path<'_>, reader: &mut Reader) -> bool {
        let Value::String(item) = value else {
            return reader.refuse(path, self.expected(), value);
        };
        if !reader.knows(item) {
            reader.report(path, self.expected(), Some(value));
        }
        self.0.clone_from(item);
        true
    }

    fn expected(&self) -> &'static str {
        "a list and an id in it, like goals/revenue"
    }
}

impl Blank for ItemRef {
    fn blank() -> Self {
        Self(String::new())
    }
}

/// Where a link leads: `https`, `http`, `mailto`, or an address relative to the page.
///
/// Nothing that could run a script gets in: control characters, other schemes and user names in front of a host
/// are refused.
///
/// Source: the scheme states of the WHATWG URL standard; with control characters and outer blanks refused, the scheme
/// is what stands before the first colon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Link(String);

impl Link {
    /// The link, if its address is one that may be followed.
    pub fn new(address: &str) -> Option<Self> {
        let is_clean = !address.is_empty() && address.trim() == address && !address.chars().any(char::is_control);
        let is_allowed = match scheme(address) {
            Some(scheme) if scheme.eq_ignore_ascii_case("mailto") => true,
            Some(scheme) => {
                (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
                    && !authority(address.get(scheme.len() + 1..).unwrap_or_default()).contains('@')
            }
            None => !(address.starts_with(['/', '\\']) && authority(address).contains('@')),
        };
        (is_clean && is_allowed).then(|| Self(address.to_owned()))
    }

    /// Whether it leads to the page's own host: it names no other.
    pub fn is_relative(&self) -> bool {
        scheme(&self.0).is_none() && !names_host(&self.0)
    }

    /// The host that it leads to, with a port where it has one: `meet.example`. None where it names no host.
    pub fn host(&self) -> Option<&str> {
        let after_scheme = match scheme(&self.0) {
            Some(scheme) if scheme.eq_ignore_ascii_case("mailto") => return None,
            Some(scheme) => self.0.get(scheme.len() + 1..)?,
            None if names_host(&self.0) => &self.0,
            None => return None,
        };
        Some(authority(after_scheme)).filter(|host| !host.is_empty())
    }
}

/// Whether an address without a scheme begins with a host: two slashes, or backslashes in their place.
fn names_host(address: &str) -> bool {
    let mut letters = address.chars();
    let mut is_slash = || matches!(letters.next(), Some('/' | '\\'));
    is_slash() && is_slash()
}

/// What stands before the first colon, if it has the form of a scheme.
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|character| character.is_ascii_alphanumeric() || matches!(character, '+' | '-' | '.'));
    is_scheme.then_some(scheme)
}

/// User, host and port: browsers take a backslash for a slash here, and any number of them.
fn authority(after_scheme: &str) -> &str {
    let start = after_scheme.trim_start_matches(['/', '\\']);
    start.split(['/', '\\', '?', '#']).next().unwrap_or_default()
}

impl Deref for Link {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

reads_value!(Link, Self(String::new()), "a link (https, http, mailto or relative)", |value| {
    value.as_str().and_then(Self::new)
});

/// A closed set of words.
macro_rules! words {
    ($(#[doc = $doc:literal])* $name:ident {
        $($(#[doc = $variant_doc:literal])* $variant:ident = $word:literal),+ $(,)?
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant),+
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word of the document.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }

            /// The variant with this word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|variant| variant.as_str() == word)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        $crate::document::read::reads_value!(
            $name,
            Self::ALL[0],
            $crate::document::value::words!(@list $($word),+),
            |value| value.as_str().and_then(Self::from_word)
        );

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let description = concat!($($doc),* $(, "\n- `", $word, "`:" $(, $variant_doc)*)+).trim_start();
                schemars::json_schema!({ "type": "string", "enum": [$($word),+], "description": description })
            }
        }
    };
    (@list $first:literal $(, $word:literal)*) => {
        concat!("one of ", $first $(, ", ", $word)*)
    };
}
pub(super) use words;

/// A time of the day in hours and minutes: `09:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    minutes: u32,
}

impl Clock {
    /// The time, if `text` is `HH:MM` from `00:00` to `24:00`.
    pub fn new(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let two_digits = |part: &str| {
            (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse::<u32>().ok())
                .flatten()
        };
        let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
        let minutes = (minutes < 60).then_some(hours * 60 + minutes)?;
        (minutes <= 24 * 60).then_some(Self { minutes })
    }

    /// Minutes since midnight, 0 to 1440.
    pub fn minutes(self) -> u32 {
        self.minutes
    }
}

reads_value!(Clock, Self { minutes: 0 }, "a time of the day like 09:00", |value| {
    value.as_str().and_then(Self::new)
});

impl Serialize for Clock {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:02}:{:02}", self.minutes / 60, self.minutes % 60))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Clock {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Clock".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A time of the day from 00:00 to 24:00.",
            "type": "string",
            "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$",
        })
    }
}
