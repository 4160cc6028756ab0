//! The boundary to JavaScript.
use wasm_bindgen::prelude::*;

/// A placeholder export so that the module builds.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
