//! The English catalogue, a table for each area of the card.

mod card;
mod chart;
mod figures;
mod funnel;
mod goals;
mod recognition;
mod score;
mod states;

pub use card::CardText;
pub use chart::ChartText;
pub use figures::FigureText;
pub use funnel::{FunnelText, SourcesText};
pub use goals::GoalsText;
pub use recognition::ThanksText;
pub use score::ScoreText;
pub use states::StateText;

use super::catalogue::sections;

sections! {
    CardText, FigureText, ScoreText, GoalsText, ChartText, FunnelText, SourcesText, ThanksText, StateText,
}
