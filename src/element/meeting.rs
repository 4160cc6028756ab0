//! Where a meeting is, as JavaScript keeps it: it outlives this module.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::card::{instant, now};
use crate::view::{Ask, Session};

/// The step, its place, since when the clock runs, and each step with the seconds that it has taken.
pub(super) fn to_js(session: &Session) -> Array {
    let since = session.since.map(|since| since.timestamp_millis() as f64);
    let array = Array::of3(&text(&session.step), &JsValue::from(session.place as u32), &JsValue::from(since));
    for (step, seconds) in &session.spent {
        array.push(&text(step));
        array.push(&JsValue::from(*seconds as f64));
    }
    array
}

fn text(text: &str) -> JsValue {
    JsValue::from_str(text)
}

/// What cannot be read is left out.
pub(super) fn from_js(kept: &JsValue) -> Session {
    let Some(array) = kept.dyn_ref::<Array>() else { return Session::default() };
    let mut session = Session {
        step: array.get(0).as_string().unwrap_or_default(),
        place: array.get(1).as_f64().unwrap_or_default() as usize,
        since: array.get(2).as_f64().map(instant),
        spent: Vec::new(),
    };
    let mut at = 3;
    while let (Some(step), Some(seconds)) = (array.get(at).as_string(), array.get(at + 1).as_f64()) {
        session.spent.push((step, seconds as i64));
        at += 2;
    }
    session
}

/// Does what people ask for, as far as it moves the meeting; else says what it is called.
pub(super) fn follow(session: &mut Session, ask: Ask) -> Option<&'static str> {
    match ask {
        Ask::Go { step, place } => session.go(step, place, now()),
        Ask::Clock { step, place } => session.toggle(step, place, now()),
        Ask::Copy => return Some("copy"),
        Ask::Print => return Some("print"),
    }
    None
}
