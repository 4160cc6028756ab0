//! The options of a card, read from the snapshot that JavaScript hands over.

use std::rc::Rc;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::meeting;
use crate::backend::{Credentials, Settings, Source};
use crate::view::{Exports, Images, Later, Section, Session};

/// The shortest time between two requests, in seconds.
const SHORTEST: f64 = 5.0;

/// What the page wants shown, and how. Plain values, read once.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Options {
    pub settings: Settings,
    /// The `locale` attribute.
    pub locale: Option<String>,
    /// The closest `lang` around the element.
    pub lang: Option<String>,
    /// What the browser prefers.
    pub browser: Option<String>,
    pub sections: Option<Rc<[Section]>>,
    pub images: Images,
    /// Whether the other part of the module is there.
    pub later: Later,
    /// Which form the page asks for; the card, if it is none that there is.
    pub view: Option<String>,
    /// Where the meeting is.
    pub session: Session,
    /// What the meeting has noted.
    pub notes: Vec<(String, String)>,
    pub exports: Exports,
    /// The person who looks, if the page says so.
    pub viewer: Option<String>,
    /// Whether goals that are reached are celebrated.
    pub celebrate: bool,
}

impl Options {
    pub fn read(snapshot: &JsValue) -> Self {
        let text = |name| get(snapshot, name).as_string();
        let function = |name| get(snapshot, name).dyn_into::<Function>().ok();
        let data = get(snapshot, "data");
        let source = match text("src") {
            _ if data.is_string() => Source::Text(data),
            Some(src) if !src.trim().is_empty() => Source::Address(src),
            _ => Source::None,
        };
        Self {
            settings: Settings {
                source,
                refresh: get(snapshot, "refresh").as_f64().and_then(seconds),
                credentials: text("credentials").map(|name| Credentials::from_name(&name)).unwrap_or_default(),
                token: function("token"),
                transform: function("transform"),
            },
            locale: text("locale"),
            lang: text("lang"),
            browser: text("browser"),
            sections: text("sections").map(|names| names.split_whitespace().filter_map(Section::from_name).collect()),
            later: match text("later").as_deref() {
                Some("here") => Later::Here,
                Some("failed") => Later::Failed,
                _ => Later::OnItsWay,
            },
            view: text("view"),
            session: meeting::from_js(&get(snapshot, "session")),
            notes: texts(&get(snapshot, "notes")),
            images: text("images").and_then(|name| Images::from_name(&name)).unwrap_or_default(),
            viewer: text("viewer"),
            celebrate: text("celebrate").is_none_or(|name| name != "never"),
            exports: text("exports").map_or(Exports::ALL, |names| Exports::from_names(&names)),
        }
    }
}

/// The texts of an object, by their names.
fn texts(object: &JsValue) -> Vec<(String, String)> {
    let Some(object) = object.dyn_ref::<Object>() else { return Vec::new() };
    let entry = |entry: JsValue| {
        let entry: js_sys::Array = entry.unchecked_into();
        Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
    };
    Object::entries(object).iter().filter_map(entry).collect()
}

/// No seconds, or fewer than none, is off.
fn seconds(wanted: f64) -> Option<u32> {
    (wanted > 0.0).then(|| wanted.max(SHORTEST) as u32)
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or_default()
}
