//! One scorecard for sales and marketing.
//!
//! The modules are floors; imports go down only, and a test holds them to it:
//! [`document`] (0), [`measure`] and [`text`] (1), [`view`] (2), `backend` (3) and `element` (4), the page alone.
#![deny(missing_docs)]

pub mod document;
pub mod measure;
pub mod text;
pub mod view;

#[cfg(target_arch = "wasm32")]
pub mod backend;
#[cfg(target_arch = "wasm32")]
pub mod element;

pub use view::Scorecard;

/// The example of the README compiles.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
