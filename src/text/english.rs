//! The English catalogue, a table for each area of the card.

mod activities;
mod agreements;
mod alignment;
mod attribution;
mod card;
mod chart;
mod definitions;
mod export;
mod figures;
mod funnel;
mod goal;
mod goals;
mod handoffs;
mod ideas;
mod meetings;
mod needs;
mod priorities;
mod recognition;
mod review;
mod score;
mod shelf;
mod spotlights;
mod states;
mod wall;

pub use activities::ActivitiesText;
pub use agreements::AgreementsText;
pub use alignment::AlignmentText;
pub use attribution::AttributionText;
pub use card::CardText;
pub use chart::ChartText;
pub use definitions::DefinitionsText;
pub use export::ExportText;
pub use figures::FigureText;
pub use funnel::{FunnelText, SourcesText};
pub use goal::GoalText;
pub use goals::GoalsText;
pub use handoffs::HandoffsText;
pub use ideas::IdeasText;
pub use meetings::MeetingsText;
pub use needs::NeedsText;
pub use priorities::PrioritiesText;
pub use recognition::ThanksText;
pub use review::ReviewText;
pub use score::ScoreText;
pub use shelf::ShelfText;
pub use spotlights::SpotlightText;
pub use states::StateText;
pub use wall::WallText;

use super::catalogue::sections;

sections! {
    first: CardText, FigureText, ScoreText, NeedsText, GoalsText, PrioritiesText, StateText, ExportText;
    later: GoalText, ChartText, FunnelText, SourcesText, AttributionText, AgreementsText, HandoffsText, ThanksText,
        SpotlightText, IdeasText, MeetingsText, AlignmentText, DefinitionsText, ActivitiesText, ShelfText, ReviewText,
        WallText;
}
