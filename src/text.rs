//! Words, numbers and dates in the reader's language.
//!
//! [`Language`] is what a view holds: it says the texts of the catalogue and writes figures and moments into them.

mod catalogue;
mod english;
#[cfg(not(target_arch = "wasm32"))]
mod host;
mod language;
#[cfg(not(target_arch = "wasm32"))]
mod languages;
mod messages;
mod value;

pub use catalogue::{Message, RejectedText};
pub use english::*;
#[cfg(not(target_arch = "wasm32"))]
pub use host::{HostError, HostFormats, HostZone};
pub use language::{Language, Part};
#[cfg(not(target_arch = "wasm32"))]
pub use languages::LANGUAGES;
pub use messages::built_in_texts;
pub use value::Measured;

use chrono::{NaiveDate, NaiveTime};

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number<'a> {
    /// All digits before the point, at most this many after it: `48,200`, `1.2`.
    Plain {
        /// Most digits after the point.
        digits: u8,
    },
    /// Three significant digits and a short scale: `1.19m`.
    Short,
    /// A fraction as per cent: whole from 10 % on, two significant digits below: `64%`, `6.5%`, `0.09%`.
    Percent,
    /// An amount in full, without minor units where it is whole: `£2,206,097`.
    Money(&'a str),
    /// An amount with three significant digits and a short scale: `£1.19m`.
    ShortMoney(&'a str),
}

/// How a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Date {
    /// `1 October`
    DayMonth,
    /// `Fri 20 Nov`
    Short,
    /// `Friday 20 November`
    Long,
    /// `20 Nov`
    Brief,
    /// `1 October 2026`
    Full,
    /// `Oct`
    Month,
    /// `October`
    LongMonth,
    /// `Friday`
    Weekday,
}

/// The plural category of a number, as CLDR names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "CLDR's own names")]
pub enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// What one locale knows about writing numbers, dates and lists.
///
/// On the page the browser's `Intl` does it and costs no bytes, on the host ICU4X does. Days and times come as the
/// clocks of the zone show them, so that nothing here depends on a zone.
pub trait Formats {
    /// The locale's BCP 47 tag.
    fn locale(&self) -> &str;
    /// Writes a finite number. With `signed`, a plus or a minus stands before everything but zero, otherwise a minus
    /// alone; what rounds to zero has no sign either way (`signDisplay: "negative"` and `"exceptZero"`).
    fn number(&self, value: f64, style: Number<'_>, signed: bool) -> String;
    /// Writes a day of the calendar, the same in every zone.
    fn day(&self, day: NaiveDate, style: Date) -> String;
    /// Writes hour and minute in the clock of the locale: `17:30`, `5:30 PM` (`timeStyle: "short"`).
    fn time(&self, time: NaiveTime) -> String;
    /// Joins words to a list: `Amara and Priya`.
    fn list(&self, items: &[String]) -> String;
    /// The plural category of a number.
    fn plural(&self, value: f64) -> Plural;
}
