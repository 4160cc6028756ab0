//! The time that the figures are about: the period, where in it we are, and how much of it has passed.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    calendar::{WorkingTime, milliseconds},
    days::Days,
    ratio,
};
use crate::document::{Document, Moment, Zone};

/// Where `as_of` is, seen from the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The period has not begun.
    Before,
    /// It has begun and is not over.
    Inside,
    /// It is over.
    Over,
}

/// How many of the period's working days have passed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorkingDays {
    /// Days, the day of `as_of` as the share of its working hours that has passed.
    pub passed: f64,
    /// All working days of the period.
    pub total: f64,
}

/// A document's time: its zone, its period as instants, its `as_of`, its calendar.
///
/// The period is half open: it begins with the first instant of its first day and is over at the first instant after
/// its last day. So a card as of `2026-12-31` (a day, which means its end) is over, and one as of a second before
/// midnight is not.
///
/// ```
/// use chrono::DateTime;
/// use joint_scorecard::{document::{UtcZone, read}, measure::{Frame, Phase}};
/// use serde_json::json;
///
/// let document = read(&json!({
///     "version": 1,
///     "title": "One team",
///     "period": { "start": "2026-10-01", "end": "2026-10-31" },
///     "as_of": "2026-10-14T13:00:00Z",
///     "calendar": { "days": ["mon", "tue", "wed", "thu", "fri"], "from": "09:00", "to": "17:00", "holidays": [] },
/// })).expect("all that is required is there").document;
/// let frame = Frame::new(&document, DateTime::UNIX_EPOCH, &UtcZone);
/// assert_eq!(frame.phase(), Phase::Inside);
/// // Nine working days, and half of the hours of the tenth, out of 22.
/// assert_eq!(frame.elapsed(), Some(9.5 / 22.0));
/// ```
pub struct Frame<'a> {
    zone: Days<'a>,
    first: NaiveDate,
    last: NaiveDate,
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    as_of: DateTime<Utc>,
    today: NaiveDate,
    calendar: Option<WorkingTime>,
    working_days: Option<WorkingDays>,
    elapsed: Option<f64>,
}

impl<'a> Frame<'a> {
    /// The time of `document`. `now` stands in where it has no `as_of`; `zone` is that of its `time_zone`.
    pub fn new(document: &Document, now: DateTime<Utc>, zone: &'a dyn Zone) -> Self {
        let zone = Days::new(zone);
        let as_of = document.as_of.unwrap_or(Moment::Instant(now));
        let (first, last) = (document.period.start, document.period.end);
        let mut frame = Self {
            first,
            last,
            start: zone.start_of(first),
            end: zone.end_of(last),
            as_of: as_of.end(&zone),
            today: as_of.day(&zone),
            calendar: document.calendar.as_ref().map(WorkingTime::new),
            working_days: None,
            elapsed: None,
            zone,
        };
        frame.working_days = frame.calendar.as_ref().map(|calendar| frame.count_working_days(calendar));
        frame.elapsed = match frame.working_days {
            Some(days) => ratio(days.passed, days.total),
            None => {
                let passed = milliseconds(frame.as_of - frame.start);
                ratio(passed, milliseconds(frame.end - frame.start)).map(|share| share.clamp(0.0, 1.0))
            }
        };
        frame
    }

    fn count_working_days(&self, calendar: &WorkingTime) -> WorkingDays {
        let after_last = self.last.succ_opt().unwrap_or(self.last);
        let total = calendar.days(self.first, after_last) as f64;
        let passed = match self.phase() {
            Phase::Over => total,
            Phase::Inside if self.contains(self.today) => {
                let whole = calendar.days(self.first, self.today) as f64;
                whole + calendar.share_of_day(self.today, self.as_of, &self.zone)
            }
            Phase::Before | Phase::Inside => 0.0,
        };
        WorkingDays { passed, total }
    }

    /// The zone that days and hours are meant in.
    pub fn zone(&self) -> &dyn Zone {
        &self.zone
    }

    /// The first instant of the period.
    pub fn start(&self) -> DateTime<Utc> {
        self.start
    }

    /// The first instant after the period.
    pub fn end(&self) -> DateTime<Utc> {
        self.end
    }

    /// When the figures were true; a day means its end.
    pub fn as_of(&self) -> DateTime<Utc> {
        self.as_of
    }

    /// The day on which the figures were true.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// Where `as_of` is, seen from the period.
    pub fn phase(&self) -> Phase {
        if self.as_of < self.start {
            Phase::Before
        } else if self.as_of < self.end {
            Phase::Inside
        } else {
            Phase::Over
        }
    }

    /// Whether the figures are those of the last day and of the last twentieth, or later: what is still to come changes
    /// nothing that matters. Status and pace do not ask.
    pub fn is_ending(&self) -> bool {
        self.today >= self.last && (self.end - self.as_of) * 20 <= self.end - self.start
    }

    /// The share of the period that has passed: 0 to 1.
    ///
    /// Nothing, if the document has a calendar and the period no working day.
    ///
    /// Source: elapsed = (as_of − start) / (end + 1 day − start); with a calendar, [`working_days`](Self::working_days)
    /// that have passed / all of them.
    pub fn elapsed(&self) -> Option<f64> {
        self.elapsed
    }

    /// How many working days have passed; nothing without a calendar.
    ///
    /// Source: the working days before the day of as_of + the share of that day's working hours that has passed.
    pub fn working_days(&self) -> Option<WorkingDays> {
        self.working_days
    }

    /// What a clock in hours shows that ran from `from` to `to`: it runs in working hours only if there is a calendar.
    ///
    /// Never negative.
    pub fn clock(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> TimeDelta {
        match &self.calendar {
            Some(calendar) => calendar.between(from, to, &self.zone),
            None => (to - from).max(TimeDelta::zero()),
        }
    }

    /// Whether something that is `due` then would be late: its time has passed, a day's with its end.
    pub fn is_past_due(&self, due: Moment) -> bool {
        due.end(&self.zone) < self.as_of
    }

    /// Days of the calendar from the day of `moment` to [`today`](Self::today); negative if it is still to come.
    pub fn days_since(&self, moment: Moment) -> i64 {
        (self.today - moment.day(&self.zone)).num_days()
    }

    /// Whether people work on `day`; on every day without a calendar.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        self.calendar.as_ref().is_none_or(|calendar| calendar.is_working(day))
    }

    /// Whether `day` is one of the period's.
    pub fn contains(&self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Whether a value at `moment` belongs to the period: a day of it, or an instant from its start to its end.
    pub(super) fn covers(&self, moment: Moment) -> bool {
        match moment {
            Moment::Day(day) => self.contains(day),
            Moment::Instant(at) => (self.start..=self.end).contains(&at),
        }
    }
}
