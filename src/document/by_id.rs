//! Figures by the id of what they are about.

use std::ops::Index;

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::{
    order::sorted,
    path::Path,
    read::{Blank, FromJson, Reader},
};

/// Figures by the id of what they are about, in the order of the ids: a JSON object.
#[derive(Clone, Debug, PartialEq)]
pub struct ById<T> {
    entries: Vec<(String, T)>,
}

impl<T> ById<T> {
    /// The figures of the item with this id.
    pub fn get(&self, id: &str) -> Option<&T> {
        let place = self.entries.binary_search_by(|(own, _)| (**own).cmp(id)).ok()?;
        self.entries.get(place).map(|(_, figures)| figures)
    }

    /// Whether there is something of this id.
    pub fn contains(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// All ids and their figures, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.entries.iter().map(|(id, figures)| (&**id, figures))
    }

    /// All figures, in the order of the ids.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.entries.iter().map(|(_, figures)| figures)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self { entries: Vec::new() }
    }
}

impl<T> From<Vec<(String, T)>> for ById<T> {
    fn from(entries: Vec<(String, T)>) -> Self {
        Self { entries: sorted(entries, &|one, other| one.0.cmp(&other.0)) }
    }
}

/// # Panics
/// If there is nothing with this id; [`get`](ById::get) does not.
impl<T> Index<&str> for ById<T> {
    type Output = T;

    fn index(&self, id: &str) -> &T {
        self.get(id).expect("an id that is there")
    }
}

impl<T: FromJson + Blank> FromJson for ById<T> {
    fn read(&mut self, value: &Value, path: Path<'_>, reader: &mut Reader) -> bool {
        let Some(object) = reader.object(value, path) else {
            return false;
        };
        let mut entries = Vec::with_capacity(object.len());
        for (id, value) in object {
            let mut place = T::blank();
            if place.read(value, path.field(id), reader) {
                entries.push((id.clone(), place));
            }
        }
        *self = Self::from(entries);
        true
    }

    fn absent(&mut self) -> bool {
        true
    }
}

impl<T> Blank for ById<T> {
    fn blank() -> Self {
        Self::default()
    }
}

impl<T: Serialize> Serialize for ById<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for ById<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("{}ById", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, T>::json_schema(generator)
    }
}
