//! Orders that several sections share.

use chrono::{DateTime, Utc};

use super::card::Card;
use crate::document::{Moment, order::order};

/// The items, the newest first; of two of the same time, the first of the document comes first.
pub(super) fn newest_first<'a, T>(card: &Card, items: &'a [T], at: impl Fn(&T) -> Moment) -> Vec<&'a T> {
    let zone = card.language.zone();
    let times: Vec<DateTime<Utc>> = items.iter().map(|item| at(item).start(zone)).collect();
    newest(&times).into_iter().filter_map(|place| items.get(place)).collect()
}

#[inline(never)]
fn newest(times: &[DateTime<Utc>]) -> Vec<usize> {
    order(times.len(), &|one, other| times.get(other).cmp(&times.get(one)))
}
