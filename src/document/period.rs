//! The period, when people work in it, and from when on a goal in it is on track.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value};

use super::{
    Clock, Count,
    path::Path,
    read::{Reader, reads},
    value::words,
};

/// The time that a card is about, both days inclusive.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Period {
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// What people call it: `Q4 2026`.
    pub label: Option<String>,
}

reads!(Period as "an object with start and end" { start, end, label } if ends_after_its_start);

impl Period {
    fn ends_after_its_start(&self, object: &Map<String, Value>, path: Path<'_>, reader: &mut Reader) -> bool {
        if self.end < self.start {
            reader.report_field(object, "end", path, "a day that is not before the start");
        }
        self.end >= self.start
    }
}

words! {
    /// A day of the week.
    Weekday {
        /// Monday.
        Mon = "mon",
        /// Tuesday.
        Tue = "tue",
        /// Wednesday.
        Wed = "wed",
        /// Thursday.
        Thu = "thu",
        /// Friday.
        Fri = "fri",
        /// Saturday.
        Sat = "sat",
        /// Sunday.
        Sun = "sun",
    }
}

/// When people work: clocks in hours run only then, and pace counts working days.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Calendar {
    /// The working days of the week.
    pub days: Vec<Weekday>,
    /// When work begins.
    pub from: Clock,
    /// When work ends.
    pub to: Clock,
    /// Days without work.
    pub holidays: Vec<NaiveDate>,
}

reads!(Calendar { days, from, to, holidays } if has_working_time);

impl Calendar {
    fn has_working_time(&self, object: &Map<String, Value>, path: Path<'_>, reader: &mut Reader) -> bool {
        if self.to <= self.from {
            reader.report_field(object, "to", path, "a time after the start of work");
        } else if self.days.is_empty() {
            reader.report_field(object, "days", path, "at least one working day");
        }
        self.to > self.from && !self.days.is_empty()
    }
}

/// From which pace on a goal is on track or at risk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Thresholds {
    /// On track from here; 0.95 if absent.
    pub on_track: Option<Count>,
    /// At risk from here; 0.80 if absent.
    pub at_risk: Option<Count>,
}
reads!(#forgiving Thresholds { on_track, at_risk } if is_in_order);

impl Thresholds {
    /// What is at risk is behind what is on track; a limit that says otherwise is left out.
    fn is_in_order(&mut self, object: &Map<String, Value>, path: Path<'_>, reader: &mut Reader) -> bool {
        if self.at_risk.is_some() && self.at_risk() > self.on_track() {
            self.at_risk = None;
            reader.report_field(object, "at_risk", path, "a number up to on_track");
        }
        true
    }

    /// The pace from which on a goal is on track.
    pub fn on_track(&self) -> f64 {
        self.on_track.map_or(0.95, Count::get)
    }

    /// The pace from which on a goal is at risk.
    pub fn at_risk(&self) -> f64 {
        self.at_risk.map_or(0.80, Count::get)
    }
}
