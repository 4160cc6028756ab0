//! Where documents come from: an address that is asked again and again, or a text that the page holds.
//!
//! # Design
//! A [`Feed`] is the one thing that loads for a card. It knows nothing of what is on screen: it says what came of each
//! attempt, and the newest attempt wins. All documents, wherever they come from, pass [`open`] as text.
//!
//! A feed that is dropped has no timer, no request and no listener left.

mod address;
mod door;
mod feed;
mod json;
mod request;
mod to_js;

pub use address::Address;
pub use door::open;
pub use feed::{Feed, Outcome, Settings, Source};
pub use json::from_js;
pub use request::Credentials;
pub use to_js::to_js;
