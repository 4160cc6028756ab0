//! JSON from JavaScript.
//!
//! # Design
//! The browser parses, because it is there anyway: `serde_json`'s parser would cost the page eight kilobytes and refuse
//! a whole document for one lone surrogate. What `JSON.parse` made is walked once.

use js_sys::{Array, Object};
use serde_json::{Map, Number, Value};
use wasm_bindgen::{JsCast, JsValue};

/// How deep a document may be nested.
const DEPTH: u8 = 128;

/// The largest whole number that JavaScript tells from its neighbours.
const SAFE: f64 = 9_007_199_254_740_991.0;

/// Copies what `JSON.parse` made.
///
/// A number beyond all bounds (`1e400`) arrives as the text `Infinity`, which is no number and is reported as such.
/// What JSON does not know (a function, say) arrives as null.
///
/// Returns none where it is nested more than 128 deep.
pub fn from_js(value: &JsValue) -> Option<Value> {
    copy(value, DEPTH)
}

fn copy(value: &JsValue, depth: u8) -> Option<Value> {
    if let Some(text) = value.as_string() {
        return Some(Value::String(text));
    }
    if let Some(number) = value.as_f64() {
        return Some(number_from(number));
    }
    if let Some(truth) = value.as_bool() {
        return Some(Value::Bool(truth));
    }
    let Some(object) = value.dyn_ref::<Object>() else {
        return Some(Value::Null);
    };
    let depth = depth.checked_sub(1)?;
    if Array::is_array(value) {
        let items: &Array = object.unchecked_ref();
        return items.iter().map(|item| copy(&item, depth)).collect::<Option<_>>().map(Value::Array);
    }
    let mut map = Map::new();
    for entry in Object::entries(object).iter() {
        let entry: Array = entry.unchecked_into();
        let name = entry.get(0).as_string().unwrap_or_default();
        map.insert(name, copy(&entry.get(1), depth)?);
    }
    Some(Value::Object(map))
}

/// Whole numbers are whole in Rust too, so that both sides of the wire say the same of them.
fn number_from(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() <= SAFE {
        return Value::Number(Number::from(number as i64));
    }
    let beyond = match number {
        f64::INFINITY => "Infinity",
        f64::NEG_INFINITY => "-Infinity",
        _ => "NaN",
    };
    Number::from_f64(number).map_or_else(|| Value::String(beyond.to_owned()), Value::Number)
}
