//! The card as Yew components.
//!
//! [`Scorecard`] is the one that others use. Everything here is a function from values to markup: no request, no clock,
//! no rule of the domain. Each section is a file with its styles beside it.

mod agreements;
mod attribution;
mod behind;
mod card;
mod chart;
mod explain;
mod failure;
mod funnel;
mod goals;
mod handoffs;
mod header;
mod icon;
pub(crate) mod markup;
mod more;
mod needs;
mod notice;
mod people;
mod priorities;
mod recognition;
mod score;
mod scorecard;
mod section;
mod sections;
mod skeleton;
mod sources;
pub mod state;
mod status;
mod styles;
mod words;

pub use scorecard::{Scorecard, ScorecardProps};
pub use sections::Section;
pub use state::{Code, Failure, State};
pub use styles::STYLES;
