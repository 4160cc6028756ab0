//! The options of a card, read from the snapshot that JavaScript hands over.

use std::rc::Rc;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::backend::{Credentials, Settings, Source};
use crate::view::{Exports, Images, Later, Section};

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
    pub messages: JsValue,
    pub sections: Option<Rc<[Section]>>,
    pub images: Images,
    /// Whether the other part of the module is there.
    pub later: Later,
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
            messages: get(snapshot, "messages"),
            sections: text("sections").map(|names| names.split_whitespace().filter_map(Section::from_name).collect()),
            later: match text("later").as_deref() {
                Some("here") => Later::Here,
                Some("failed") => Later::Failed,
                _ => Later::OnItsWay,
            },
            images: text("images").and_then(|name| Images::from_name(&name)).unwrap_or_default(),
            viewer: text("viewer"),
            celebrate: text("celebrate").is_none_or(|name| name != "never"),
            exports: text("exports").map_or(Exports::ALL, |names| Exports::from_names(&names)),
        }
    }

    /// The texts that replace the built-in ones.
    pub fn messages(&self) -> Vec<(String, String)> {
        let Some(messages) = self.messages.dyn_ref::<Object>() else { return Vec::new() };
        let entry = |entry: JsValue| {
            let entry: js_sys::Array = entry.unchecked_into();
            Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
        };
        Object::entries(messages).iter().filter_map(entry).collect()
    }
}

/// No seconds, or fewer than none, is off.
fn seconds(wanted: f64) -> Option<u32> {
    (wanted > 0.0).then(|| wanted.max(SHORTEST) as u32)
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or_default()
}
