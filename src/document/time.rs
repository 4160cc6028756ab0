//! Days, instants and the zone they are read in.
//!
//! # Design
//! chrono gives the types and the arithmetic of days; its parsing and formatting stay out, because on the page
//! they would cost more bytes than everything else in this module together.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// The rules of one time zone: how far local time is from UTC at an instant.
///
/// On the page the browser's `Intl` knows them, on the host chrono-tz does. Implementations answer for any instant.
pub trait Zone {
    /// Seconds to add to UTC to get local time at `at`.
    fn offset(&self, at: DateTime<Utc>) -> i32;

    /// Local date and time at `at`.
    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.naive_utc() + TimeDelta::seconds(self.offset(at).into())
    }

    /// The instant at which clocks show `local`.
    ///
    /// Where clocks show it twice, the first; where they skip it, the instant they would have shown it had they not.
    fn instant(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let guess = local.and_utc();
        let day = TimeDelta::days(1);
        let (before, after) = (self.offset(guess - day), self.offset(guess + day));
        [before, after]
            .into_iter()
            .map(|offset| (offset, guess - TimeDelta::seconds(offset.into())))
            .find(|&(offset, at)| self.offset(at) == offset)
            .map_or_else(|| guess - TimeDelta::seconds(before.into()), |(_, at)| at)
    }

    /// The instant at which `day` starts.
    fn start_of(&self, day: NaiveDate) -> DateTime<Utc> {
        self.instant(day.and_time(NaiveTime::MIN))
    }

    /// The instant at which `day` ends: the start of the next one.
    fn end_of(&self, day: NaiveDate) -> DateTime<Utc> {
        self.start_of(day.checked_add_days(Days::new(1)).unwrap_or(day))
    }
}

/// The zone without rules: local time is UTC. What a document without `time_zone` is read in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UtcZone;

impl Zone for UtcZone {
    fn offset(&self, _: DateTime<Utc>) -> i32 {
        0
    }
}
