//! Time zones as the browser knows them.

use std::cell::RefCell;

use chrono::{DateTime, Utc};

use super::intl::{DateTimeFormat, options};
use crate::document::Zone;

const DAY: i64 = 86_400;

/// An IANA time zone. Asking the browser is slow, so what it said of the ends of a day is kept.
pub struct PageZone {
    format: DateTimeFormat,
    /// Offsets at midnights, in order.
    known: RefCell<Vec<(i64, i32)>>,
}

impl PageZone {
    /// The zone of this name, if the browser knows it.
    pub fn new(name: &str) -> Option<Self> {
        let options = options(&[("timeZone", name), ("timeZoneName", "longOffset")]);
        let format = DateTimeFormat::new("en-US", &options).ok()?;
        Some(Self { format, known: RefCell::default() })
    }

    fn ask(&self, second: i64) -> i32 {
        // Milliseconds of any year that chrono knows are exact in a double.
        parse(&self.format.format(second as f64 * 1_000.0)).unwrap_or_default()
    }

    fn at_midnight(&self, second: i64) -> i32 {
        let mut known = self.known.borrow_mut();
        let at = known.partition_point(|&(other, _)| other < second);
        match known.get(at) {
            Some(&(found, offset)) if found == second => offset,
            _ => {
                let offset = self.ask(second);
                known.insert(at, (second, offset));
                offset
            }
        }
    }
}

impl Zone for PageZone {
    fn offset(&self, at: DateTime<Utc>) -> i32 {
        let second = at.timestamp();
        let midnight = second - second.rem_euclid(DAY);
        let before = self.at_midnight(midnight);
        if before == self.at_midnight(midnight + DAY) { before } else { self.ask(second) }
    }
}

/// Seconds of `11/20/2026, GMT+05:30`; `GMT` alone is UTC itself.
fn parse(text: &str) -> Option<i32> {
    let (_, offset) = text.rsplit_once('T')?;
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let mut size = 3_600;
    let mut seconds = 0;
    for part in offset.get(1..).unwrap_or_default().split(':').filter(|part| !part.is_empty()) {
        seconds += part.parse::<i32>().ok()? * size;
        size /= 60;
    }
    Some(sign * seconds)
}
