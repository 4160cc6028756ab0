//! The one door: text becomes a document.

use js_sys::{Error, JsString};
use wasm_bindgen::prelude::*;

use super::json::from_js;
use crate::document::{Reading, Unreadable, read};
use crate::view::{Code, Failure};

#[wasm_bindgen]
extern "C" {
    // js-sys takes a `&str`: the text would travel into the module and out again.
    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn parse(text: &JsString) -> Result<JsValue, JsValue>;
}

/// Makes a document of a text.
///
/// # Errors
/// - the text is not JSON, or JSON that ends too early, or a web page
/// - the JSON is nested more than 128 deep
/// - the JSON is no document that this card can read
pub fn open(text: &JsString) -> Result<Reading, Failure> {
    // Trimming takes a byte order mark away as well.
    let text = text.trim();
    let json = parse(&text).map_err(|error| Failure::new(kind(&text), message(&error)))?;
    let json = from_js(&json).ok_or_else(|| Failure::new(Code::NotADocument, "nested more than 128 deep"))?;
    read(&json).map_err(|unreadable| Failure::new(reason(&unreadable), unreadable.problem().text()))
}

/// What a text that is not JSON seems to be.
fn kind(text: &JsString) -> Code {
    let begins = |start| text.starts_with(start, 0);
    let ends = |end| text.ends_with(end, text.length().cast_signed());
    if begins("<") {
        Code::LoginPage
    } else if begins("{") && !ends("}") || begins("[") && !ends("]") {
        Code::CutOff
    } else {
        Code::NotJson
    }
}

fn reason(unreadable: &Unreadable) -> Code {
    if unreadable.is_too_new() {
        Code::TooNew
    } else if unreadable.is_required_field() {
        Code::MissingField
    } else {
        Code::NotADocument
    }
}

/// What an error of JavaScript says.
fn message(error: &JsValue) -> String {
    error.dyn_ref::<Error>().map(|error| error.message().into()).unwrap_or_default()
}
