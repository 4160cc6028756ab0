//! The card as Yew components.
//!
//! [`Scorecard`] is the one that others use. Everything here is a function from values to markup: no request, no clock,
//! no rule of the domain. Each section is a file with its styles beside it.

mod activities;
mod agreements;
mod alignment;
mod attribution;
mod behind;
mod card;
mod chart;
mod definitions;
mod explain;
mod export;
mod failure;
mod form;
mod funnel;
mod goals;
mod handoffs;
mod header;
mod icon;
mod ideas;
mod images;
mod later;
mod lines;
mod link;
pub(crate) mod markup;
mod meetings;
mod more;
mod needs;
mod notes;
mod notice;
mod order;
mod people;
mod priorities;
mod reached;
mod recognition;
mod remember;
mod review;
mod score;
mod scorecard;
mod section;
mod sections;
mod session;
mod shelf;
mod skeleton;
mod sources;
mod spotlights;
pub mod state;
mod status;
mod styles;
mod wall;
mod words;

pub use export::Exports;
pub use form::View;
pub use images::Images;
pub use later::Later;
pub use reached::Reached;
pub use scorecard::{Scorecard, ScorecardProps};
pub use sections::Section;
pub use session::{Ask, Review, Session};
pub use state::{Code, Failure, State};
pub use styles::STYLES;
pub use wall::TURN;
