//! Shared goals.

use serde::Serialize;
use serde_json::{Map, Value};

use super::{
    Count, DefinitionRef, GoalRef, Id, Moment, PersonRef, TeamRef,
    path::Path,
    read::{Reader, reads},
    value::words,
};

words! {
    /// What a goal is measured in.
    Unit {
        /// Money in the document's currency.
        Currency = "currency",
        /// A fraction: 0.31 is 31 %.
        Percent = "percent",
        /// How many.
        Count = "count",
        /// Days.
        Days = "days",
        /// Hours.
        Hours = "hours",
        /// Points on a scale of its own, such as satisfaction.
        Score = "score",
        /// A multiple: 2.4 is 2.4 times.
        Ratio = "ratio",
    }
}

words! {
    /// Where a goal is meant to go.
    Direction {
        /// More is better.
        Increase = "increase",
        /// Less is better.
        Decrease = "decrease",
        /// Close to the target is better.
        Maintain = "maintain",
    }
}

words! {
    /// How a goal stands.
    Status {
        /// The target is met.
        Achieved = "achieved",
        /// Where it should be by now, or close to it.
        OnTrack = "on_track",
        /// Behind, and can be caught up.
        AtRisk = "at_risk",
        /// Far behind.
        OffTrack = "off_track",
        /// The period has not begun.
        NotStarted = "not_started",
        /// The period is over and the target was not met.
        Missed = "missed",
    }
}

/// One goal that both teams own.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Goal {
    /// Unique among the goals.
    pub id: Id,
    /// What both teams want to reach.
    pub name: String,
    /// Why it matters.
    pub why: Option<String>,
    /// What it is measured in.
    pub unit: Unit,
    /// Where it is meant to go; `increase` if absent.
    pub direction: Option<Direction>,
    /// Whether it adds up over the period (revenue) or holds at an instant (win rate). If absent, `currency` and `count`
    /// add up, the others do not.
    pub accumulates: Option<bool>,
    /// Where it stood at the start of the period, in the goal's unit; 0 if absent and it adds up.
    pub baseline: Option<f64>,
    /// What is to be reached at the end of the period, in the goal's unit.
    pub target: f64,
    /// Where it stands at `as_of`, in the goal's unit.
    pub actual: f64,
    /// How far a goal to `maintain` may be from its target, in the goal's unit; 0 if absent.
    pub tolerance: Option<Count>,
    /// What would be more than the target, in the goal's unit.
    pub stretch: Option<f64>,
    /// How much it counts in the joint score; 1 if absent.
    pub weight: Option<Count>,
    /// The people who answer for it together.
    pub owners: Vec<PersonRef>,
    /// What each team brought in, in the goal's unit.
    pub contributions: Vec<Contribution>,
    /// Where it stood in the course of the period; three points or more make a forecast.
    pub history: Vec<Point>,
    /// Where it is meant to stand on the way to the target; a straight line, if absent.
    pub plan: Vec<Point>,
    /// The quality goal that keeps this volume goal honest.
    pub paired_with: Option<GoalRef>,
    /// What both teams get when it is reached.
    pub reward: Option<String>,
    /// Set by hand; replaces the computed status and says so.
    pub status: Option<Status>,
    /// The definition of what is counted.
    pub definition: Option<DefinitionRef>,
    /// What stands in the way.
    pub obstacles: Vec<Obstacle>,
    /// What is being done to reach it.
    pub initiatives: Vec<Initiative>,
    /// What owners said of it, and how sure they were.
    pub check_ins: Vec<CheckIn>,
}
reads!(Goal {
    id,
    name,
    why,
    unit,
    direction,
    accumulates,
    baseline,
    target,
    actual,
    tolerance,
    stretch,
    weight,
    owners,
    contributions,
    history,
    plan,
    paired_with,
    reward,
    status,
    definition,
    obstacles,
    initiatives,
    check_ins,
} if is_paired_with_another);

impl Goal {
    /// A pair with itself is none; the goal stays.
    fn is_paired_with_another(&mut self, object: &Map<String, Value>, path: Path<'_>, reader: &mut Reader) -> bool {
        if self.paired_with.take_if(|other| **other == *self.id).is_some() {
            reader.report_field(object, "paired_with", path, "the id of another goal");
        }
        true
    }

    /// Where it is meant to go.
    pub fn direction(&self) -> Direction {
        self.direction.unwrap_or(Direction::Increase)
    }

    /// Whether it adds up over the period; by default money and counts do.
    pub fn accumulates(&self) -> bool {
        self.accumulates.unwrap_or(matches!(self.unit, Unit::Currency | Unit::Count))
    }

    /// How much it counts in the joint score.
    pub fn weight(&self) -> f64 {
        self.weight.map_or(1.0, Count::get)
    }
}

/// A value at a time.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Point {
    /// When; a day means its end.
    pub at: Moment,
    /// In the goal's unit.
    pub value: f64,
}
reads!(Point { at, value });

/// What one team brought in.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contribution {
    /// The team.
    pub team: TeamRef,
    /// In the goal's unit.
    pub value: f64,
}
reads!(Contribution { team, value });

/// Something that stands in the way of a goal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Obstacle {
    /// Unique in its goal.
    pub id: Id,
    /// What stands in the way.
    pub text: String,
    /// Who raised it.
    pub by: PersonRef,
    /// When it was raised.
    pub at: Moment,
    /// When it was out of the way; absent while it is not.
    pub resolved_at: Option<Moment>,
}
reads!(Obstacle { id, text, by, at, resolved_at });

/// Something that is done to reach a goal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Initiative {
    /// Unique in its goal.
    pub id: Id,
    /// What is done.
    pub name: String,
    /// Who does it.
    pub owners: Vec<PersonRef>,
    /// How far it is: `planned`, `in_progress`, `done`, or a word of the teams' own.
    pub state: String,
    /// When it is to be done; a day means its end.
    pub due: Option<Moment>,
}
reads!(Initiative { id, name, owners, state, due });

/// What an owner said of a goal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CheckIn {
    /// Unique in its goal.
    pub id: Id,
    /// Who said it.
    pub by: PersonRef,
    /// When.
    pub at: Moment,
    /// How sure the person is that the target will be met: `low`, `medium`, `high`, or a word of the teams' own.
    pub confidence: String,
    /// In the person's words.
    pub note: String,
}
reads!(CheckIn { id, by, at, confidence, note });
