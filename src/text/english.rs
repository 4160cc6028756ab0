//! The English catalogue, a table for each area of the card.

mod activities;
mod alignment;
mod card;
mod chart;
mod definitions;
mod figures;
mod funnel;
mod goals;
mod ideas;
mod meetings;
mod recognition;
mod score;
mod shelf;
mod spotlights;
mod states;

pub use activities::ActivitiesText;
pub use alignment::AlignmentText;
pub use card::CardText;
pub use chart::ChartText;
pub use definitions::DefinitionsText;
pub use figures::FigureText;
pub use funnel::{FunnelText, SourcesText};
pub use goals::GoalsText;
pub use ideas::IdeasText;
pub use meetings::MeetingsText;
pub use recognition::ThanksText;
pub use score::ScoreText;
pub use shelf::ShelfText;
pub use spotlights::SpotlightText;
pub use states::StateText;

use super::catalogue::sections;

sections! {
    CardText, FigureText, ScoreText, GoalsText, ChartText, FunnelText, SourcesText, ThanksText, StateText,
    SpotlightText, IdeasText, MeetingsText, AlignmentText, DefinitionsText, ActivitiesText, ShelfText,
}
