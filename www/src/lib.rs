//! The wasm module that a page loads: the exports of [`joint_scorecard`] and nothing of its own.
#![cfg(target_arch = "wasm32")]

pub use joint_scorecard::element::*;
