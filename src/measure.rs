//! The figures: what a document says, computed.
//!
//! [`figures`] makes all of them at once; the smaller functions are for what a card shows beside them.
//!
//! # Design
//! Time is an argument ([`Frame`]), nothing here asks a clock. A figure that has no value is `None`: every division goes
//! through one door, [`ratio`], which lets neither a division by zero nor a number beyond all bounds pass. Figures are
//! in full precision; rounding is a matter of showing them. The order of items in the document matters only where it is
//! an order: that of the funnel's stages, and of goals that hold the joint score back equally.

mod agenda;
mod agreements;
mod alignment;
mod attribution;
mod calendar;
mod days;
mod definitions;
mod forecast;
mod frame;
mod funnel;
mod goal;
mod handoffs;
mod line;
mod meetings;
mod needs;
mod number;
mod plan;
mod reached;
mod recognition;
mod score;
mod tasks;
mod teams;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::document::{ById, Document, Zone};

pub use agenda::{Agenda, Step, Topic, agenda, is_unexplained, losing};
pub use agreements::AgreementFigures;
pub use alignment::{Finding, Practice, Strength, alignment};
pub use attribution::Attribution;
pub use definitions::{changed_inside, is_agreed, is_fresh};
pub use forecast::{Forecast, Method, forecast};
pub use frame::{Frame, Phase, WorkingDays};
pub use funnel::{FunnelFigures, SourceFigures, StageFigures, Steps, is_stale, steps};
pub use goal::{GoalFigures, Rule, is_met, lead};
pub use handoffs::{HandoffFigures, is_overdue, time_to_accept};
pub use line::history;
pub use meetings::{Rhythm, next_meeting, rhythm};
pub use needs::{Need, is_answered, needs};
pub use number::ratio;
pub use plan::{plan_line, value_at};
pub use reached::{is_reached, newly_reached};
pub use recognition::{RecognitionFigures, crosses};
pub use tasks::{Task, Work, tasks};
pub use teams::{Side, Teams};

/// All figures of a document, in full precision.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figures {
    /// The share of the period that has passed: 0 to 1.
    pub elapsed: Option<f64>,
    /// How close all goals together are to where they should be by now: 0 to 100.
    pub joint_score: Option<f64>,
    /// The goal that takes away most from it.
    pub held_back_by: Option<String>,
    /// The figures of each goal.
    pub goals: ById<GoalFigures>,
    /// The figures of the funnel.
    pub funnel: FunnelFigures,
    /// The figures of each agreement.
    pub agreements: ById<AgreementFigures>,
    /// The figures of the hand-offs.
    pub handoffs: HandoffFigures,
    /// The figures of the thank-yous.
    pub recognition: RecognitionFigures,
}

/// Computes all figures of `document`; `now` is used if it has no `as_of`, and `zone` is that of its `time_zone`.
///
/// ```
/// use chrono::DateTime;
/// use joint_scorecard::{document::{UtcZone, read}, measure::figures};
/// use serde_json::json;
///
/// let reading = read(&json!({
///     "version": 1,
///     "title": "One team",
///     "period": { "start": "2026-10-01", "end": "2026-10-10" },
///     "as_of": "2026-10-05",
///     "goals": [{ "id": "won", "name": "Won", "unit": "count", "target": 100, "actual": 40 }],
/// })).expect("all that is required is there");
/// let figures = figures(&reading.document, DateTime::UNIX_EPOCH, &UtcZone);
/// // Half of the ten days are gone, so 50 are expected; 40 of them are there.
/// assert_eq!(figures.elapsed, Some(0.5));
/// assert_eq!(figures.goals["won"].expected, Some(50.0));
/// assert_eq!(figures.goals["won"].pace, Some(0.8));
/// assert_eq!(figures.joint_score, Some(80.0));
/// assert_eq!(figures.held_back_by.as_deref(), Some("won"));
/// ```
pub fn figures(document: &Document, now: DateTime<Utc>, zone: &dyn Zone) -> Figures {
    let frame = Frame::new(document, now, zone);
    let mut goals: Vec<GoalFigures> = document.goals.iter().map(|goal| goal::figures(document, goal, &frame)).collect();
    let score = score::score(&document.goals, &mut goals);
    let ids = document.goals.iter().map(|goal| goal.id.to_string());
    Figures {
        elapsed: frame.elapsed(),
        joint_score: score.joint,
        held_back_by: score
            .held_back_by
            .and_then(|position| document.goals.get(position))
            .map(|goal| goal.id.to_string()),
        goals: ids.zip(goals).collect::<Vec<_>>().into(),
        funnel: document.funnel.as_ref().map(|funnel| funnel::figures(funnel, &frame)).unwrap_or_default(),
        agreements: document
            .agreements
            .iter()
            .map(|agreement| (agreement.id.to_string(), agreements::figures(agreement, &frame)))
            .collect::<Vec<_>>()
            .into(),
        handoffs: handoffs::figures(&document.handoffs),
        recognition: recognition::figures(&document.recognition, &Teams::new(document)),
    }
}

/// The JSON Schema (draft 2020-12) of [`Figures`] as JSON.
#[cfg(feature = "schema")]
pub fn schema() -> serde_json::Value {
    crate::document::schema_of_output::<Figures>("Figures")
}

#[cfg(test)]
mod tests;
