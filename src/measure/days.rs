//! A zone that remembers when days start.

use std::{cell::RefCell, collections::BTreeMap};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use crate::document::Zone;

/// The same answers as the zone it is made from.
///
/// Twenty thousand journeys share a few hundred days, and on the page each day costs three questions to the browser.
pub(super) struct Days<'a> {
    zone: &'a dyn Zone,
    starts: RefCell<BTreeMap<NaiveDate, DateTime<Utc>>>,
}

impl<'a> Days<'a> {
    pub fn new(zone: &'a dyn Zone) -> Self {
        Self { zone, starts: RefCell::default() }
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
        *self.starts.borrow_mut().entry(day).or_insert_with(|| self.zone.start_of(day))
    }
}
