//! Reading values out of a JSON tree: strict about each, forgiving about the whole.
//!
//! # Design
//! A list item with a value that cannot be used is left out whole, because half an item would be a wrong one; its
//! neighbours stay. Every such value becomes a [`Problem`]. The types say by themselves what is required: an
//! `Option`, a `Vec` and a map may be absent, everything else may not. Serde's own `Deserialize` stops at the first
//! bad value and would cost the page three times the bytes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::{path::Path, problem::Problem};

/// The value was left out, and the reader has been told why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LeftOut;

pub(super) type Read<T> = Result<T, LeftOut>;

/// A type that can be read from a JSON value.
pub(super) trait FromJson: Sized {
    /// Reads `value`, or tells the reader what is wrong with it.
    fn from_json(value: &Value, path: Path<'_>, reader: &mut Reader<'_>) -> Read<Self>;

    /// What stands for the value where there is none; `None` where there must be one.
    fn absent() -> Option<Self> {
        None
    }

    /// The id that must be unique in its list.
    fn id(&self) -> Option<&str> {
        None
    }

    /// What is expected, for the message that it is missing.
    fn expected() -> &'static str {
        "a value"
    }
}

/// Collects the problems, and knows which ids the document has.
pub(super) struct Reader<'a> {
    known: BTreeMap<&'static str, BTreeSet<&'a str>>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    pub fn new(known: BTreeMap<&'static str, BTreeSet<&'a str>>) -> Self {
        Self { known, problems: Vec::new() }
    }

    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Takes back the newest problem, to say it as an error.
    pub fn take_last(&mut self) -> Option<Problem> {
        self.problems.pop()
    }

    /// Whether `list` has an item with this id.
    pub fn knows(&self, list: &str, id: &str) -> bool {
        self.known.get(list).is_some_and(|ids| ids.contains(id))
    }

    pub fn report(&mut self, path: Path<'_>, expected: &str, found: Option<&Value>) {
        self.problems.push(Problem::at(path, expected, found));
    }

    /// Reports the value and leaves it out.
    pub fn refuse<T>(&mut self, path: Path<'_>, expected: &str, found: &Value) -> Read<T> {
        self.report(path, expected, Some(found));
        Err(LeftOut)
    }

    pub fn object<'v>(&mut self, value: &'v Value, path: Path<'_>) -> Read<&'v Map<String, Value>> {
        match value {
            Value::Object(object) => Ok(object),
            other => self.refuse(path, "an object", other),
        }
    }

    pub fn field<T: FromJson>(&mut self, object: &Map<String, Value>, name: &'static str, path: Path<'_>) -> Read<T> {
        let path = path.field(name);
        match object.get(name) {
            None | Some(Value::Null) => T::absent().ok_or_else(|| {
                self.report(path, T::expected(), None);
                LeftOut
            }),
            Some(value) => T::from_json(value, path, self),
        }
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: &Value, path: Path<'_>, reader: &mut Reader<'_>) -> Read<Self> {
        T::from_json(value, path, reader).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: &Value, path: Path<'_>, reader: &mut Reader<'_>) -> Read<Self> {
        let Value::Array(items) = value else {
            return reader.refuse(path, "a list", value);
        };
        let mut list = Vec::with_capacity(items.len());
        let mut ids = BTreeSet::new();
        for (index, item) in items.iter().enumerate() {
            let path = path.index(index);
            let Ok(read) = T::from_json(item, path, reader) else {
                continue;
            };
            let is_new = read.id().is_none_or(|id| ids.insert(id.to_owned()));
            if is_new {
                list.push(read);
            } else {
                reader.report(path.field("id"), "an id that no other entry of the list has", item.get("id"));
            }
        }
        Ok(list)
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }
}

impl<T: FromJson> FromJson for BTreeMap<String, T> {
    fn from_json(value: &Value, path: Path<'_>, reader: &mut Reader<'_>) -> Read<Self> {
        let object = reader.object(value, path)?;
        let mut map = BTreeMap::new();
        for (key, value) in object {
            if let Ok(read) = T::from_json(value, path.field(key), reader) {
                map.insert(key.clone(), read);
            }
        }
        Ok(map)
    }

    fn absent() -> Option<Self> {
        Some(BTreeMap::new())
    }
}

impl FromJson for f64 {
    fn from_json(value: &Value, path: Path<'_>, reader: &mut Reader<'_>) -> Read<Self> {
        match value.as_f64() {
            Some(number) if number.is_finite() => Ok(number),
            _ => reader.refuse(path, Self::expected(), value),
        }
    }

    fn expected() -> &'static str {
        "a number"
    }
}

impl FromJson for bool {
    fn from_json(value: &Value, path: Path<'_>, reader: &mut Reader<'_>) -> Read<Self> {
        match value {
            Value::Bool(flag) => Ok(*flag),
            _ => reader.refuse(path, Self::expected(), value),
        }
    }

    fn expected() -> &'static str {
        "true or false"
    }
}

impl FromJson for String {
    fn from_json(value: &Value, path: Path<'_>, reader: &mut Reader<'_>) -> Read<Self> {
        match value {
            Value::String(text) => Ok(text.clone()),
            _ => reader.refuse(path, Self::expected(), value),
        }
    }

    fn expected() -> &'static str {
        "a text"
    }
}

/// Makes a struct readable from a JSON object: one field of the object for each field of the struct.
///
/// With `forgiving`, a value that cannot be used leaves out itself alone; without, the whole struct.
macro_rules! reads {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::document::read::FromJson for $name {
            $crate::document::read::reads!(@read $($field),+);
            $crate::document::read::reads!(@id $($field),+);

            fn expected() -> &'static str {
                "an object"
            }
        }
    };
    (forgiving $name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::document::read::FromJson for $name {
            fn from_json(
                value: &serde_json::Value,
                path: $crate::document::path::Path<'_>,
                reader: &mut $crate::document::read::Reader<'_>,
            ) -> $crate::document::read::Read<Self> {
                let object = reader.object(value, path)?;
                Ok(Self { $($field: reader.field(object, stringify!($field), path).unwrap_or_default()),+ })
            }

            fn expected() -> &'static str {
                "an object"
            }
        }
    };
    (@read $($field:ident),+) => {
        fn from_json(
            value: &serde_json::Value,
            path: $crate::document::path::Path<'_>,
            reader: &mut $crate::document::read::Reader<'_>,
        ) -> $crate::document::read::Read<Self> {
            let object = reader.object(value, path)?;
            // All fields are read before the first bad one ends it, so that every problem is reported.
            $(let $field = reader.field(object, stringify!($field), path);)+
            Ok(Self { $($field: $field?),+ })
        }
    };
    (@id id $(, $rest:ident)*) => {
        fn id(&self) -> Option<&str> {
            Some(&self.id)
        }
    };
    (@id $($field:ident),+) => {};
}
pub(super) use reads;
