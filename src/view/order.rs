//! Orders that several sections share.

use chrono::{DateTime, Utc};

use super::card::Card;
use crate::document::{Moment, order::sort_by};

/// The items, the newest first; of two of the same time, the first of the document comes first.
pub(super) fn newest_first<'a, T>(card: &Card, items: &'a [T], at: impl Fn(&T) -> Moment) -> Vec<&'a T> {
    let zone = card.language.zone();
    let times = items.iter().map(|item| at(item).start(zone)).collect();
    places(times).into_iter().filter_map(|place| items.get(place)).collect()
}

#[inline(never)]
fn places(times: Vec<DateTime<Utc>>) -> Vec<usize> {
    let mut places: Vec<(usize, DateTime<Utc>)> = times.into_iter().enumerate().collect();
    sort_by(&mut places, |one, other| other.1.cmp(&one.1));
    places.into_iter().map(|(place, _)| place).collect()
}
