//! Reading values out of a JSON tree: strict about each, forgiving about the whole.
//!
//! # Design
//! A list item with a value that cannot be used is left out whole, because half an item would be a wrong one; its
//! neighbours stay. Every such value becomes a [`Problem`]. The types say by themselves what is required: an
//! `Option`, a `Vec` and a map may be absent, everything else may not.
//!
//! A value is read into its place: a struct begins blank and each field is one call through [`FromJson`], so that a page
//! loads one reader and not one for each type. Serde's own `Deserialize` stops at the first bad value and would cost four
//! times the bytes.

use serde_json::{Map, Value};

use super::{path::Path, problem::Problem};

/// A place that a JSON value can be read into.
pub(super) trait FromJson {
    /// Reads `value`, or tells the reader what is wrong with it; answers whether all is well.
    fn read(&mut self, value: &Value, path: Path<'_>, reader: &mut Reader) -> bool;

    /// Stands for a value that is not there; answers whether there may be none.
    fn absent(&mut self) -> bool {
        false
    }

    /// The id that must be unique in its list: its own, or the one that it points to.
    fn id(&self) -> Option<&str> {
        None
    }

    /// What is expected, for the message that it is missing.
    fn expected(&self) -> &'static str {
        "a value"
    }
}

/// A value that stands in a place until it has been read; never seen outside.
pub(super) trait Blank {
    /// That value.
    fn blank() -> Self;
}

/// Collects the problems, and knows which ids the document has.
pub(super) struct Reader {
    /// `list/id` of everything that others point to. The map of JSON objects serves as a set: the page has it anyway.
    known: Map<String, Value>,
    problems: Vec<Problem>,
}

impl Reader {
    pub fn new(known: Map<String, Value>) -> Self {
        Self { known, problems: Vec::new() }
    }

    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Takes back the newest problem, to say it as an error.
    pub fn take_last(&mut self) -> Option<Problem> {
        self.problems.pop()
    }

    /// Whether there is an item `list/id`.
    pub fn knows(&self, item: &str) -> bool {
        self.known.contains_key(item)
    }

    pub fn report(&mut self, path: Path<'_>, expected: &str, found: Option<&Value>) {
        self.problems.push(Problem::at(path, expected, found));
    }

    /// Reports a field of an object.
    #[inline(never)]
    pub fn report_field(&mut self, object: &Map<String, Value>, name: &'static str, path: Path<'_>, expected: &str) {
        self.report(path.field(name), expected, object.get(name));
    }

    /// Reports the value; it is left out.
    pub fn refuse(&mut self, path: Path<'_>, expected: &str, found: &Value) -> bool {
        self.report(path, expected, Some(found));
        false
    }

    pub fn object<'v>(&mut self, value: &'v Value, path: Path<'_>) -> Option<&'v Map<String, Value>> {
        let object = value.as_object();
        if object.is_none() {
            self.refuse(path, "an object", value);
        }
        object
    }

    /// Reads the field of an object into its place.
    pub fn field(
        &mut self,
        object: &Map<String, Value>,
        name: &'static str,
        path: Path<'_>,
        into: &mut dyn FromJson,
    ) -> bool {
        let path = path.field(name);
        match object.get(name) {
            None | Some(Value::Null) => {
                let may_be_absent = into.absent();
                if !may_be_absent {
                    self.report(path, into.expected(), None);
                }
                may_be_absent
            }
            Some(value) => into.read(value, path, self),
        }
    }

    /// Reads the items of a list, leaving out the bad ones.
    fn list(&mut self, value: &Value, path: Path<'_>, list: &mut dyn List) -> bool {
        let Value::Array(items) = value else {
            return self.refuse(path, "a list", value);
        };
        let mut ids = Map::new();
        for (index, item) in items.iter().enumerate() {
            let path = path.index(index);
            list.add_if(&mut |place| {
                let is_known = |id: &str| ids.insert(id.to_owned(), Value::Null).is_some();
                if !place.read(item, path, self) {
                    return false;
                }
                if !place.id().is_some_and(is_known) {
                    return true;
                }
                let of_item = path.field("id");
                let (path, id) = item.get("id").map_or((path, item), |id| (of_item, id));
                self.refuse(path, "an id that no other entry of the list has", id)
            });
        }
        true
    }
}

/// A list that grows by what is good.
trait List {
    /// Adds what `read` puts into a blank place, if it says that it is good.
    fn add_if(&mut self, read: &mut dyn FnMut(&mut dyn FromJson) -> bool);
}

impl<T: FromJson + Blank> List for Vec<T> {
    fn add_if(&mut self, read: &mut dyn FnMut(&mut dyn FromJson) -> bool) {
        let mut item = T::blank();
        if read(&mut item) {
            self.push(item);
        }
    }
}

impl<T: FromJson + Blank> FromJson for Vec<T> {
    fn read(&mut self, value: &Value, path: Path<'_>, reader: &mut Reader) -> bool {
        reader.list(value, path, self)
    }

    fn absent(&mut self) -> bool {
        true
    }
}

impl<T> Blank for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }
}

impl<T: FromJson + Blank> FromJson for Option<T> {
    fn read(&mut self, value: &Value, path: Path<'_>, reader: &mut Reader) -> bool {
        let is_good = self.insert(T::blank()).read(value, path, reader);
        if !is_good {
            *self = None;
        }
        is_good
    }

    fn absent(&mut self) -> bool {
        true
    }
}

impl<T> Blank for Option<T> {
    fn blank() -> Self {
        None
    }
}

/// Makes a type readable that is made from a JSON value, or not.
macro_rules! reads_value {
    ($name:ty, $blank:expr, $expected:expr, $from:expr) => {
        impl $crate::document::read::FromJson for $name {
            fn read(
                &mut self,
                value: &serde_json::Value,
                path: $crate::document::path::Path<'_>,
                reader: &mut $crate::document::read::Reader,
            ) -> bool {
                let from: fn(&serde_json::Value) -> Option<Self> = $from;
                match from(value) {
                    Some(read) => {
                        *self = read;
                        true
                    }
                    None => reader.refuse(path, $expected, value),
                }
            }

            fn expected(&self) -> &'static str {
                $expected
            }
        }

        impl $crate::document::read::Blank for $name {
            fn blank() -> Self {
                $blank
            }
        }
    };
}
pub(super) use reads_value;

reads_value!(f64, 0.0, "a number", |value| value.as_f64().filter(|number| number.is_finite()));
reads_value!(bool, false, "true or false", Value::as_bool);
reads_value!(String, String::new(), "a text", |value| value.as_str().map(str::to_owned));

/// Makes a struct readable from a JSON object: one field of the object for each field of the struct.
///
/// With `forgiving`, a value that cannot be used leaves out itself alone; without, the whole struct. With `if`, a check
/// of the whole has the last word.
macro_rules! reads {
    ($(#$forgiving:ident)? $name:ident { $($field:ident),+ $(,)? } $(if $check:ident)?) => {
        $crate::document::read::reads!($(#$forgiving)? $name as "an object" { $($field),+ } $(if $check)?);
    };
    ($(#$forgiving:ident)? $name:ident as $expected:literal { $($field:ident),+ $(,)? } $(if $check:ident)?) => {
        impl $crate::document::read::FromJson for $name {
            fn read(
                &mut self,
                value: &serde_json::Value,
                path: $crate::document::path::Path<'_>,
                reader: &mut $crate::document::read::Reader,
            ) -> bool {
                let Some(object) = reader.object(value, path) else {
                    return false;
                };
                let forgives = $crate::document::read::reads!(@forgives $($forgiving)?);
                // All fields are read before a bad one ends it, so that every problem is reported.
                let is_good = true $(& reader.field(object, stringify!($field), path, &mut self.$field))+;
                $(let is_good = (is_good || forgives) && self.$check(object, path, reader) && is_good;)?
                is_good || forgives
            }

            $crate::document::read::reads!(@id $($field),+);

            fn expected(&self) -> &'static str {
                $expected
            }
        }

        impl $crate::document::read::Blank for $name {
            fn blank() -> Self {
                Self { $($field: $crate::document::read::Blank::blank()),+ }
            }
        }
    };
    (@forgives) => {
        false
    };
    (@forgives forgiving) => {
        true
    };
    (@id id $(, $rest:ident)*) => {
        fn id(&self) -> Option<&str> {
            Some(&self.id)
        }
    };
    (@id $($field:ident),+) => {};
}
pub(super) use reads;
