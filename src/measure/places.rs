//! Finding things by their id.

use crate::document::order::sort_by;

/// Where in a list the item with an id is.
///
/// # Design
/// A sorted list instead of a `BTreeMap`: the page has one sort, and each kind of map would cost it three kilobytes.
pub(super) struct Places<'a>(Vec<(&'a str, usize)>);

impl<'a> Places<'a> {
    /// The places of these ids, in the order of their list.
    pub fn new(ids: impl Iterator<Item = &'a str>) -> Self {
        let mut places = ids.zip(0..).collect();
        sort_by(&mut places, |one: &(&str, usize), other| one.0.cmp(other.0));
        Self(places)
    }

    /// The place of `id`; of an id that is there twice, one of the two, and always the same.
    pub fn get(&self, id: &str) -> Option<usize> {
        let found = self.0.binary_search_by(|&(own, _)| own.cmp(id)).ok()?;
        self.0.get(found).map(|&(_, place)| place)
    }
}
