//! Divides a wasm module in two: what a first view needs, and what is loaded when somebody asks for it.
//!
//! # Design
//! Both parts share memory, tables and globals, so the second one is no program of its own: it is more functions for the
//! first. Which functions go there is told by their names, module by module ([`Plan::later`]), and everything that only they
//! call goes with them. Where the first part calls one of them (a gate), it calls through a place in the function table
//! that the second part fills when it is instantiated. A call that comes too early traps.
//!
//! So that no such call slips in unseen, the gates are named as well ([`Plan::gates`]), and any other is an error. Whether
//! the second part is there is asked in Rust, before a gate is called.
//!
//! It reads what wasm-bindgen and wasm-opt have left, with names, and writes both parts without.

mod graph;
mod module;
mod write;

use anyhow::{Result, ensure};

use graph::Division;
use module::Module;

/// What is loaded later.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The Rust modules whose functions are loaded later, as paths: `view::explain::content`.
    pub later: &'a [&'a str],
    /// The functions of theirs that others may call.
    pub gates: &'a [&'a str],
}

/// The plan of the page's module.
pub const PAGE: Plan<'static> = Plan {
    later: &["joint_scorecard::view::explain", "joint_scorecard::view::goals::detail"],
    gates: &["joint_scorecard::view::explain", "joint_scorecard::view::goals::detail"],
};

/// Both parts of a module.
#[derive(Debug)]
pub struct Parts {
    /// What is loaded first; works without the other.
    pub first: Vec<u8>,
    /// What is loaded later. Its imports are exports of the first part, all from the module `a`.
    pub later: Vec<u8>,
}

/// Divides a module.
///
/// # Errors
/// A module that is malformed, has no names or uses what this does not know (more than one memory, passive elements), no function that the
/// plan names, and a function that is called from the first part but is no gate.
pub fn split(bytes: &[u8], plan: &Plan<'_>) -> Result<Parts> {
    let module = Module::read(bytes)?;
    let division = Division::of(&module, plan)?;
    let parts = Parts { first: write::first(&module, &division)?, later: write::later(&module, &division)? };
    for (name, part) in [("first", &parts.first), ("later", &parts.later)] {
        let valid = wasmparser::Validator::new().validate_all(part);
        ensure!(
            valid.is_ok(),
            "the part that is loaded {name} is malformed: {}",
            valid.err().map_or(String::new(), |error| error.to_string())
        );
    }
    Ok(parts)
}
