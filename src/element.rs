//! The boundary to JavaScript: what the custom element's class calls, and what it is told.
//!
//! # Design
//! JavaScript hands over whole snapshots of its options and is told what is on screen; neither side calls back into the
//! other from within such a call. Everything that must outlive a broken module stays on JavaScript's side.

mod card;
mod host;
mod intl;
mod meeting;
mod options;
mod root;
mod zone;

pub use card::Card;
pub use intl::PageFormats;
pub use zone::PageZone;
