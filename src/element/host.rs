//! What the class of the custom element offers to its card.

use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// The JavaScript side of one card.
    pub type Host;

    /// Keeps the newest text, so that a fresh module can show it.
    #[wasm_bindgen(method)]
    pub fn keep(this: &Host, text: &JsString);

    /// Whether the person who looks has heard of a goal that is reached, by its key; from now on, yes.
    #[wasm_bindgen(method)]
    pub fn knows(this: &Host, key: &str, goal: &str) -> bool;

    /// Says what stands in `base` now: `phase` is `empty`, `loading`, `ready`, `stale` or `failed`.
    ///
    /// `settled`: an attempt has ended with this. `changed`: with a document that was not there before.
    #[wasm_bindgen(method)]
    pub fn shown(this: &Host, base: &Element, phase: &str, settled: bool, changed: bool);

    /// Says why there is no newer document, right before `shown`.
    #[wasm_bindgen(method)]
    pub fn failed(this: &Host, code: &str, message: &str, address: Option<String>, status: Option<u16>);
}
