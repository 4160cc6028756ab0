//! Values by the id of what they belong to.

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::{
    path::Path,
    read::{Blank, FromJson, Reader},
};

/// Values by id, in the order in which they were put in; a JSON object.
///
/// # Design
/// A list of pairs: documents have a few dozen stages, sources and goals, and a tree for each type of value would cost the
/// page more bytes than it saves time.
#[derive(Clone, Debug, PartialEq)]
pub struct ById<T>(Vec<(String, T)>);

impl<T> ById<T> {
    /// The value of this id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.iter().find(|(other, _)| *other == id).map(|(_, value)| value)
    }

    /// The value of this id, to be changed.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        self.0.iter_mut().find(|(other, _)| other == id).map(|(_, value)| value)
    }

    /// Whether there is a value of this id.
    pub fn contains(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// Puts a value in; one that was there before under this id is replaced.
    pub fn insert(&mut self, id: &str, value: T) {
        match self.get_mut(id) {
            Some(place) => *place = value,
            None => self.0.push((id.to_owned(), value)),
        }
    }

    /// All ids with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(id, value)| (id.as_str(), value))
    }

    /// All values.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(_, value)| value)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// The ids are taken as they come: each is expected once.
impl<T> FromIterator<(String, T)> for ById<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

impl<T: FromJson + Blank> FromJson for ById<T> {
    fn read(&mut self, value: &Value, path: Path<'_>, reader: &mut Reader) -> bool {
        let Some(object) = reader.object(value, path) else {
            return false;
        };
        for (id, value) in object {
            let mut place = T::blank();
            if place.read(value, path.field(id), reader) {
                self.0.push((id.clone(), place));
            }
        }
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
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("ById_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
    }
}
