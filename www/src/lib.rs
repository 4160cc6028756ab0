//! The wasm module that a page loads: the exports of [`joint_scorecard`] and nothing of its own.
#![cfg(target_arch = "wasm32")]

pub use joint_scorecard::element::*;

/// Smaller than the standard library's allocator.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
