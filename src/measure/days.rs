//! A zone that remembers when days start.

use std::cell::RefCell;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc};

use crate::document::Zone;

/// The same answers as the zone it is made from.
///
/// # Design
/// Twenty thousand journeys share a few hundred days, and on the page each day costs three questions to the browser. A day
/// has one place, which it may lose to another day: that is all the memory there is, whatever a document holds.
pub(super) struct Days<'a> {
    zone: &'a dyn Zone,
    starts: RefCell<Vec<Option<Start>>>,
}

/// A day, and the instant at which it starts.
type Start = (NaiveDate, DateTime<Utc>);

/// How many days are remembered: more than two years.
const PLACES: usize = 1024;

impl<'a> Days<'a> {
    pub fn new(zone: &'a dyn Zone) -> Self {
        Self { zone, starts: RefCell::new(vec![None; PLACES]) }
    }
}

impl Zone for Days<'_> {
    fn offset(&self, at: DateTime<Utc>) -> i32 {
        self.zone.offset(at)
    }

    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        self.zone.local(at)
    }

    fn instant(&self, local: NaiveDateTime) -> DateTime<Utc> {
        self.zone.instant(local)
    }

    fn start_of(&self, day: NaiveDate) -> DateTime<Utc> {
        let place = day.num_days_from_ce().unsigned_abs() as usize % PLACES;
        let known = self.starts.borrow()[place];
        if let Some((_, start)) = known.filter(|&(own, _)| own == day) {
            return start;
        }
        let start = self.zone.start_of(day);
        self.starts.borrow_mut()[place] = Some((day, start));
        start
    }
}
