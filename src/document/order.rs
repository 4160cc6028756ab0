//! Order: of times, of ids, of what comes first.
//!
//! # Design
//! One sort does for all: each further one, and each further kind of `BTreeMap`, would cost the page three kilobytes. It
//! merges, as the standard library's does in thirty times the bytes.

use std::cmp::Ordering;

/// The places from 0 on in the order that `compare` gives; places that it finds equal stay as they were.
pub fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    let mut merged = Vec::with_capacity(len);
    let mut run = 1;
    while run < len {
        for pair in places.chunks(2 * run) {
            let (mut one, mut other) = pair.split_at(run.min(pair.len()));
            while let (Some((&first, rest)), Some((&second, others))) = (one.split_first(), other.split_first()) {
                if compare(second, first) == Ordering::Less {
                    merged.push(second);
                    other = others;
                } else {
                    merged.push(first);
                    one = rest;
                }
            }
            merged.extend_from_slice(one);
            merged.extend_from_slice(other);
        }
        std::mem::swap(&mut places, &mut merged);
        merged.clear();
        run *= 2;
    }
    places
}

/// The items in the order that `compare` gives; items that it finds equal stay as they were.
pub fn sorted<T>(items: Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    if items.is_sorted_by(|one, other| compare(one, other).is_le()) {
        return items;
    }
    let places = order(items.len(), &|one, other| compare(&items[one], &items[other]));
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    places.into_iter().filter_map(|place| items.get_mut(place)?.take()).collect()
}

/// Finds the place of an id.
pub struct Places<'a> {
    ids: Vec<&'a str>,
    places: Vec<usize>,
}

impl<'a> Places<'a> {
    /// The places of these ids, the first being 0.
    pub fn new(ids: Vec<&'a str>) -> Self {
        let places = order(ids.len(), &|one, other| ids[one].cmp(ids[other]));
        Self { ids, places }
    }

    /// The place of `id`; of an id that is there twice, that of one of the two.
    pub fn get(&self, id: &str) -> Option<usize> {
        let found = self.places.binary_search_by(|&place| self.ids[place].cmp(id)).ok()?;
        self.places.get(found).copied()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sorts_like_the_standard_library(items in prop::collection::vec((0..5_u8, any::<u8>()), 0..100)) {
            let sorted = sorted(items.clone(), &|one, other| one.0.cmp(&other.0));
            let mut expected = items;
            expected.sort_by_key(|item| item.0);
            prop_assert_eq!(sorted, expected);
        }
    }
}
