//! The English catalogue, a table for each area of the card.

mod agreements;
mod attribution;
mod card;
mod chart;
mod figures;
mod funnel;
mod goals;
mod handoffs;
mod needs;
mod priorities;
mod recognition;
mod score;
mod states;

pub use agreements::AgreementsText;
pub use attribution::AttributionText;
pub use card::CardText;
pub use chart::ChartText;
pub use figures::FigureText;
pub use funnel::{FunnelText, SourcesText};
pub use goals::GoalsText;
pub use handoffs::HandoffsText;
pub use needs::NeedsText;
pub use priorities::PrioritiesText;
pub use recognition::ThanksText;
pub use score::ScoreText;
pub use states::StateText;

use super::catalogue::sections;

sections! {
    CardText, FigureText, ScoreText, NeedsText, GoalsText, ChartText, FunnelText, SourcesText, AttributionText,
    AgreementsText, HandoffsText, PrioritiesText, ThanksText, StateText,
}
