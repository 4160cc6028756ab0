//! Values for JavaScript.
//!
//! # Design
//! What serde says of a value becomes JavaScript's own at once: a JSON tree between the two would cost the page two
//! kilobytes.

use std::fmt;

use js_sys::{Array, Object};
use serde::ser::{self, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use wasm_bindgen::JsValue;

/// Makes JavaScript's own value of what JSON can say. None of what it cannot: bytes, tuples, variants that hold values.
pub fn to_js(value: &impl Serialize) -> Option<JsValue> {
    value.serialize(ToJs).ok()
}

/// Writes a value.
struct ToJs;

/// What JSON cannot say.
#[derive(Debug)]
struct Unwritable;

type Written = Result<JsValue, Unwritable>;

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON has no such value")
    }
}

impl ser::Error for Unwritable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl ser::StdError for Unwritable {}

/// Writes all of these as numbers.
macro_rules! numbers {
    ($($function:ident($number:ty)),+) => {
        $(fn $function(self, number: $number) -> Written {
            self.serialize_f64(number as f64)
        })+
    };
}

impl Serializer for ToJs {
    type Ok = JsValue;
    type Error = Unwritable;
    type SerializeSeq = Items;
    type SerializeMap = Entries;
    type SerializeStruct = Entries;
    type SerializeTuple = Impossible<JsValue, Unwritable>;
    type SerializeTupleStruct = Impossible<JsValue, Unwritable>;
    type SerializeTupleVariant = Impossible<JsValue, Unwritable>;
    type SerializeStructVariant = Impossible<JsValue, Unwritable>;

    numbers!(
        serialize_i8(i8),
        serialize_i16(i16),
        serialize_i32(i32),
        serialize_i64(i64),
        serialize_u8(u8),
        serialize_u16(u16),
        serialize_u32(u32),
        serialize_u64(u64),
        serialize_f32(f32)
    );

    #[inline(never)]
    fn serialize_f64(self, number: f64) -> Written {
        Ok(if number.is_finite() { JsValue::from_f64(number) } else { JsValue::NULL })
    }

    fn serialize_bool(self, truth: bool) -> Written {
        Ok(JsValue::from_bool(truth))
    }

    fn serialize_char(self, letter: char) -> Written {
        self.serialize_str(letter.encode_utf8(&mut [0; 4]))
    }

    #[inline(never)]
    fn serialize_str(self, text: &str) -> Written {
        Ok(JsValue::from_str(text))
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(Unwritable)
    }

    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        Ok(JsValue::NULL)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(Unwritable)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, Unwritable> {
        Ok(Items(Array::new()))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Unwritable> {
        Err(Unwritable)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Unwritable> {
        Err(Unwritable)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unwritable> {
        Err(Unwritable)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Entries, Unwritable> {
        Ok(Entries { entries: Array::new(), name: JsValue::UNDEFINED })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Entries, Unwritable> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unwritable> {
        Err(Unwritable)
    }
}

/// A list in the making.
struct Items(Array);

impl SerializeSeq for Items {
    type Ok = JsValue;
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Unwritable> {
        self.0.push(&item.serialize(ToJs)?);
        Ok(())
    }

    fn end(self) -> Written {
        Ok(self.0.into())
    }
}

/// An object in the making. Its entries are put together at last, so that one called `__proto__` is like any other.
struct Entries {
    entries: Array,
    name: JsValue,
}

impl Entries {
    #[inline(never)]
    fn add(&self, name: &JsValue, value: Written) -> Result<(), Unwritable> {
        self.entries.push(&Array::of2(name, &value?));
        Ok(())
    }

    fn object(&self) -> Written {
        Object::from_entries(&self.entries).map(JsValue::from).map_err(|_| Unwritable)
    }
}

impl SerializeMap for Entries {
    type Ok = JsValue;
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), Unwritable> {
        self.name = name.serialize(ToJs)?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.add(&self.name, value.serialize(ToJs))
    }

    fn end(self) -> Written {
        self.object()
    }
}

impl SerializeStruct for Entries {
    type Ok = JsValue;
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unwritable> {
        self.add(&JsValue::from_str(name), value.serialize(ToJs))
    }

    fn end(self) -> Written {
        self.object()
    }
}
