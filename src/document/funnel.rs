//! The funnel that both teams work on.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value};

use super::{
    ById, Count, DefinitionRef, Id, Moment, SourceRef, StageRef, TeamRef,
    path::Path,
    read::{Reader, reads},
    value::words,
};

words! {
    /// Which leads the figures of the funnel count.
    Counting {
        /// All that reached the stage inside the period.
        Period = "period",
        /// Of those that entered the first stage inside the period, all that have reached the stage since.
        Cohort = "cohort",
    }
}

/// The stages from the first visit to the signature, and what is known about them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Funnel {
    /// In order.
    pub stages: Vec<Stage>,
    /// Where leads come from.
    pub sources: Vec<Source>,
    /// What makes up win rate and sales velocity.
    pub velocity: Option<Velocity>,
    /// Which leads are counted; `period` if absent.
    pub counting: Option<Counting>,
    /// Three readings of marketing's part in what was won.
    pub credit: Option<Credit>,
    /// The same counts in earlier stretches of time.
    pub history: Vec<FunnelPeriod>,
    /// The ways of won customers, for attribution.
    pub journeys: Vec<Journey>,
}
reads!(#forgiving Funnel { stages, sources, velocity, counting, credit, history, journeys });

/// One stage.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stage {
    /// Unique among the stages.
    pub id: Id,
    /// What people call it.
    pub name: String,
    /// The team that works on it.
    pub team: TeamRef,
    /// How many entered it.
    pub entered: Count,
    /// What those are worth, in the document's currency.
    pub value: Option<f64>,
    /// How many are to enter it in the whole period.
    pub target: Option<Count>,
    /// How many entered it in the period before: up to the same day of it, for the comparison to be fair.
    pub previous: Option<Count>,
    /// Days that they stay, as the median: half of them stay no longer.
    pub median_days: Option<Count>,
    /// Days that they are to stay at most; a stage whose median is above it is stale.
    pub limit_days: Option<Count>,
    /// What both teams mean by it.
    pub definition: Option<DefinitionRef>,
}
reads!(Stage { id, name, team, entered, value, target, previous, median_days, limit_days, definition });

/// Where leads come from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Unique among the sources.
    pub id: Id,
    /// What people call it.
    pub name: String,
    /// How many of its leads entered each stage, by the stage's id. Stages may be left out.
    pub entered: ById<Count>,
    /// What was won through it, in the document's currency.
    pub won_value: Option<f64>,
    /// What it cost, in the document's currency.
    pub cost: Option<Count>,
    /// Days that its wins took, as the median.
    pub median_days_to_win: Option<Count>,
}
reads!(Source { id, name, entered, won_value, cost, median_days_to_win } if points_to_stages);

impl Source {
    fn points_to_stages(&self, _: &Map<String, Value>, path: Path<'_>, reader: &mut Reader) -> bool {
        points_to_stages(&self.entered, path, reader)
    }
}

/// Reports counts of stages that are none. They are kept, and shown nowhere.
fn points_to_stages(entered: &ById<Count>, path: Path<'_>, reader: &mut Reader) -> bool {
    let path = path.field("entered");
    for (stage, _) in entered.iter() {
        if !reader.knows(&["funnel.stages/", stage].concat()) {
            reader.report(path.field(stage), "the id of a stage", Some(&Value::String(stage.to_owned())));
        }
    }
    true
}

/// What makes up win rate and sales velocity.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Velocity {
    /// Opportunities worked on in the period.
    pub opportunities: Count,
    /// How many of them were won.
    pub won: Count,
    /// How many of them were lost.
    pub lost: Count,
    /// What was won, in the document's currency.
    pub won_value: f64,
    /// Days from opportunity to signature.
    pub cycle_days: Count,
}
reads!(Velocity { opportunities, won, lost, won_value, cycle_days });

/// Three readings of marketing's part in what was won, side by side and never added up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Credit {
    /// Won from leads that marketing brought, in the document's currency.
    pub sourced: Option<f64>,
    /// Won from opportunities that marketing made faster, in the document's currency.
    pub accelerated: Option<f64>,
    /// Won from customers whom marketing touched at all, in the document's currency.
    pub influenced: Option<f64>,
    /// All that was won, in the document's currency.
    pub total: f64,
}
reads!(Credit { sourced, accelerated, influenced, total });

/// The counts of one stretch of time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FunnelPeriod {
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// How many entered each stage, by the stage's id. Stages may be left out.
    pub entered: ById<Count>,
}
reads!(FunnelPeriod { start, end, entered } if points_to_stages);

impl FunnelPeriod {
    fn points_to_stages(&self, _: &Map<String, Value>, path: Path<'_>, reader: &mut Reader) -> bool {
        points_to_stages(&self.entered, path, reader)
    }
}

/// The way of one won customer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Journey {
    /// What was won, in the document's currency.
    pub value: f64,
    /// When.
    pub won_at: Moment,
    /// What the customer met on the way, in any order.
    pub touches: Vec<Touch>,
}
reads!(Journey { value, won_at, touches });

/// One meeting of a customer with a source.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Touch {
    /// The source.
    pub source: SourceRef,
    /// When.
    pub at: Moment,
    /// The stage that the customer was in.
    pub stage: Option<StageRef>,
}
reads!(Touch { source, at, stage });
