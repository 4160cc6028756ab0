//! Installing what is missing: one file a tool.
//!
//! Each step looks first and does nothing where the tool is there, so all of them may run before every task.
//! Otherwise it says in one line what it does and how long that takes on two cores.

mod apt;
mod browser;
mod components;
mod debian_rust;
mod firefox;
mod fonts;
mod node_packages;
mod std_source;
mod version;
mod wasm_bindgen;
mod wasm_pack;
mod wasm_target;
mod webkit;

use anyhow::Result;

pub use self::browser::Browser;
use crate::tools::{Need, Tools};

/// Finds or installs one thing.
///
/// # Errors
/// What is missing, and the command that mends it.
pub fn ensure(need: Need, tools: &mut Tools) -> Result<()> {
    match need {
        Need::Components => components::ensure(tools),
        Need::WasmTarget => wasm_target::ensure(tools),
        Need::StdSource => {
            std_source::ensure(tools);
            Ok(())
        }
        Need::WasmPack => wasm_pack::ensure(tools),
        Need::WasmBindgen => wasm_bindgen::ensure(tools),
        Need::NodePackages => node_packages::ensure(tools),
        Need::Browser => browser::ensure(tools),
        Need::Firefox => firefox::ensure(tools),
        Need::WebKit => webkit::ensure(tools),
        Need::Fonts => {
            fonts::ensure(tools);
            Ok(())
        }
    }
}

/// Says what is about to be done and how long it takes.
fn announce(what: &str, duration: &str) {
    eprintln!("==> {what} ({duration})");
}
