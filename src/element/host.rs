//! What the class of the custom element offers to its card.

use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// The JavaScript side of one card.
    pub type Host;

    /// Keeps the newest text, so that a fresh module can show it.
    #[wasm_bindgen(method)]
    pub fn keep(this: &Host, text: &JsString);

    /// The lines of a locale, see [`Language::with_lines`](crate::text::Language::with_lines): none for English, undefined
    /// while they are on their way. The card is updated when there are more.
    #[wasm_bindgen(method)]
    pub fn texts(this: &Host, locale: &str) -> JsValue;

    /// Whether the person who looks has heard of a goal that is reached, by its key; from now on, yes.
    #[wasm_bindgen(method)]
    pub fn knows(this: &Host, key: &str, goal: &str) -> bool;

    /// Says what stands in `base` now: `phase` is `empty`, `loading`, `ready`, `stale` or `failed`.
    ///
    /// `settled`: an attempt has ended with this. `changed`: with a document that was not there before.
    #[wasm_bindgen(method)]
    pub fn shown(this: &Host, base: &Element, phase: &str, settled: bool, changed: bool);

    /// Keeps where a meeting is, for every snapshot of the options from now on.
    #[wasm_bindgen(method)]
    pub fn remember(this: &Host, session: &Array);

    /// Takes the summary away: `copy` or `print`.
    #[wasm_bindgen(method)]
    pub fn take(this: &Host, how: &str);

    /// Says why there is no newer document, right before `shown`.
    #[wasm_bindgen(method)]
    pub fn failed(this: &Host, code: &str, message: &str, address: Option<String>, status: Option<u16>);
}
