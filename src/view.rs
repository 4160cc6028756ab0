//! The card as Yew components.

mod state;
#[cfg(target_arch = "wasm32")]
mod stub;

pub use state::{Code, Failure, State};
#[cfg(target_arch = "wasm32")]
pub use stub::{Scorecard, ScorecardProps};
