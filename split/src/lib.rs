//! Divides a wasm module in two: what a first view needs, and what is loaded when somebody asks for it.
//!
//! # Design
//! Both parts share memory, tables and globals, so the second one is no program of its own: it is more functions and more
//! constants for the first. Which functions go there is told by their names, module by module ([`Plan::later`]), and everything
//! that only they reach goes with them: functions, methods of trait objects, and the texts and tables in memory. Where the first
//! part calls one of them (a gate), it calls through a place in the function table that the second part fills when it is
//! instantiated. A call that comes too early traps.
//!
//! So that no such call slips in unseen, the gates are named as well ([`Plan::gates`]), and any other is an error. Whether
//! the second part is there is asked in Rust, before a gate is called.
//!
//! It reads what wasm-bindgen and wasm-opt have left, with names, and what the linker knew of it; it writes both parts without.

mod graph;
mod links;
mod memory;
mod module;
mod write;

use anyhow::{Result, ensure};
pub use links::plain;

use graph::Division;
use links::Links;
use module::Module;

/// What is loaded later.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The Rust modules whose functions are loaded later, as paths: `view::explain::content`.
    pub later: &'a [&'a str],
    /// The functions of theirs that others may call.
    pub gates: &'a [&'a str],
    /// What a first view must not have to load: that it is there is an error that says who calls it.
    pub never: &'a [&'a str],
}

/// The plan of the page's module.
pub const PAGE: Plan<'static> = Plan {
    later: &[
        "joint_scorecard::text::english::later",
        "joint_scorecard::view::activities",
        "joint_scorecard::view::agreements",
        "joint_scorecard::view::alignment",
        "joint_scorecard::view::attribution",
        "joint_scorecard::view::definitions",
        "joint_scorecard::view::explain::content",
        "joint_scorecard::view::funnel",
        "joint_scorecard::view::goals::detail",
        "joint_scorecard::view::handoffs",
        "joint_scorecard::view::header::footer",
        "joint_scorecard::view::ideas",
        "joint_scorecard::view::lines",
        "joint_scorecard::view::meetings",
        "joint_scorecard::view::notice::left_out",
        "joint_scorecard::view::priorities",
        "joint_scorecard::view::recognition",
        "joint_scorecard::view::review",
        "joint_scorecard::view::sections::rest",
        "joint_scorecard::view::shelf",
        "joint_scorecard::view::sources",
        "joint_scorecard::view::spotlights",
        "joint_scorecard::view::wall",
    ],
    gates: &[
        "joint_scorecard::text::english::later",
        "joint_scorecard::view::header::footer",
        "joint_scorecard::view::notice::left_out",
        "joint_scorecard::view::explain::content::content",
        "joint_scorecard::view::goals::detail::detail",
        "joint_scorecard::view::review::review",
        "joint_scorecard::view::sections::rest::draw",
        "joint_scorecard::view::wall::wall",
    ],
    // Numbers in paths and attributes are written by `document::digits`, in a tenth of the bytes.
    never: &["core::fmt"],
};

/// Both parts of a module.
#[derive(Debug)]
pub struct Parts {
    /// What is loaded first; works without the other.
    pub first: Vec<u8>,
    /// What is loaded later. Its imports are exports of the first part, all from the module `a`.
    pub later: Vec<u8>,
}

/// Divides a module. `linked` is the same module as the linker left it, with relocations.
///
/// # Errors
/// A module that is malformed, has no names or uses what this does not know (more than one memory, passive elements), one
/// that was linked without `--emit-relocs`, no function that the plan names, a function that is called from the first part but is
/// no gate, and one that the first part must not have.
pub fn split(bytes: &[u8], linked: &[u8], plan: &Plan<'_>) -> Result<Parts> {
    divide(bytes, &Links::read(linked)?, plan)
}

fn divide(bytes: &[u8], links: &Links, plan: &Plan<'_>) -> Result<Parts> {
    let module = Module::read(bytes)?;
    let division = Division::of(&module, links, plan)?;
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

#[cfg(test)]
mod tests {
    use wasmparser::{Parser, Payload};

    use super::*;

    const MODULE: &str = r#"(module $page
        (import "page" "log" (func $log (param i32)))
        (memory 1) (table 5 5 funcref)
        (global $stack (mut i32) (i32.const 1024))
        (elem (i32.const 1) $app::first::method $app::later::method $app::method_of_later)
        (func $app::first::start (export "start") (call $app::helper) (call $app::later::draw (i32.const 7)))
        (func $app::helper)
        (func $app::first::method)
        (func $app::later::draw (param i32) (call $app::helper) (call $app::only_for_later) (call $log (local.get 0)))
        (func $app::later::method)
        (func $app::only_for_later (global.set $stack (i32.const 1)))
        (func $app::method_of_later)
        (data (i32.const 16) "first first first first first first first first later later later later later later later later!"))"#;

    /// Who refers to what in it, by the names; the constants 0 and 1 stand at 16 and at 64.
    fn links() -> Links {
        use links::Node::{Constant, Function};
        let names = [
            "app::first::start",
            "app::helper",
            "app::first::method",
            "app::later::draw",
            "app::later::method",
            "app::only_for_later",
            "app::method_of_later",
        ];
        let uses = [
            (Function(1), vec![Function(2), Function(4), Constant(0)]),
            (Constant(0), vec![Function(3)]),
            (Function(4), vec![Function(2), Function(6), Constant(1)]),
            (Constant(1), vec![Function(5), Function(7)]),
        ];
        Links {
            names: (1..).zip(names.map(str::to_owned)).collect(),
            constants: vec![16..64, 64..128],
            uses: uses.into_iter().map(|(node, uses)| (node, uses.into_iter().collect())).collect(),
            roots: [Function(1)].into(),
        }
    }

    fn parts(plan: &Plan<'_>) -> Result<Parts> {
        divide(&wat::parse_str(MODULE).expect("a module"), &links(), plan)
    }

    const PLAN: Plan<'static> = Plan { later: &["app::later"], gates: &["app::later::draw"], never: &[] };

    fn functions(module: &[u8]) -> usize {
        let entries = Parser::new(0).parse_all(module).flatten();
        entries.filter(|payload| matches!(payload, Payload::CodeSectionEntry(_))).count()
    }

    #[test]
    fn what_is_named_goes_to_the_second_part_with_all_that_only_it_calls() {
        let parts = parts(&PLAN).expect("two parts");
        // start, helper, method, the way through the gate, what traps; draw, two methods, only_for_later.
        assert_eq!((functions(&parts.first), functions(&parts.later)), (5, 4));
    }

    #[test]
    fn constants_that_only_the_second_part_reaches_go_with_it() {
        let parts = parts(&PLAN).expect("two parts");
        let has = |part: &[u8], word: &[u8]| part.windows(word.len()).any(|bytes| bytes == word);
        assert!(has(&parts.first, b"first first") && !has(&parts.first, b"later later"));
        assert!(has(&parts.later, b"later later later!") && !has(&parts.later, b"first first"));
    }

    #[test]
    fn a_module_without_what_the_linker_knew_is_an_error() {
        let module = wat::parse_str(MODULE).expect("a module");
        let error = split(&module, &module, &PLAN).expect_err("no relocations");
        assert!(error.to_string().contains("--emit-relocs"), "{error}");
    }

    #[test]
    fn the_second_part_asks_for_nothing_that_the_first_does_not_have() {
        let parts = parts(&PLAN).expect("two parts");
        let mut offered = Vec::new();
        for payload in Parser::new(0).parse_all(&parts.first).flatten() {
            if let Payload::ExportSection(exports) = payload {
                offered.extend(exports.into_iter().flatten().map(|export| export.name.to_owned()));
            }
        }
        let mut wanted = Vec::new();
        for payload in Parser::new(0).parse_all(&parts.later).flatten() {
            if let Payload::ImportSection(imports) = payload {
                wanted.extend(imports.into_imports().flatten().map(|import| import.name.to_owned()));
            }
        }
        // log, helper, the stack, the table, memory.
        assert_eq!(wanted.len(), 5);
        assert!(wanted.iter().all(|name| offered.contains(name)), "{wanted:?} of {offered:?}");
        assert!(offered.contains(&"start".to_owned()));
    }

    #[test]
    fn a_call_that_comes_through_no_gate_is_an_error() {
        let error = parts(&Plan { gates: &["app::later::open"], ..PLAN }).expect_err("no such gate");
        assert!(error.to_string().contains("app::later::draw"), "{error}");
    }

    #[test]
    fn what_a_first_view_must_not_load_is_an_error_that_says_who_calls_it() {
        let error = parts(&Plan { never: &["app::helper"], ..PLAN }).expect_err("the helper is there");
        assert_eq!(error.to_string(), "app::helper is loaded first, because of app::first::start");
        assert!(parts(&Plan { never: &["app::only_for_later"], ..PLAN }).is_ok());
    }

    #[test]
    fn a_plan_that_names_nothing_is_an_error() {
        assert!(parts(&Plan { later: &["app::latest"], ..PLAN }).is_err());
    }
}
