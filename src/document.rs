//! Reading the document.

mod time;

pub use time::{UtcZone, Zone};
