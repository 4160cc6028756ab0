//! How far a goal is, how far it should be by now, and how it stands.

use serde::Serialize;

use super::{
    Frame, Phase, forecast,
    number::{finite, ratio, reaches},
    plan::expected,
};
use crate::document::{Direction, Document, Goal, Status, Thresholds};

/// Which row of the table of formulas a goal goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// From where it began to its target: it accumulates, or it is a level with a baseline.
    Way,
    /// A level that gives no baseline: it is measured against its target at any time.
    Level,
    /// What adds up and is to stay small: the target is what may be used.
    Budget,
    /// To be kept close to its target.
    Hold,
}

impl Rule {
    /// The rule of `goal`.
    pub fn of(goal: &Goal) -> Self {
        match (goal.direction(), goal.accumulates(), goal.baseline) {
            (Direction::Maintain, ..) => Self::Hold,
            (Direction::Decrease, true, _) => Self::Budget,
            (Direction::Increase, true, _) | (_, false, Some(_)) => Self::Way,
            (_, false, None) => Self::Level,
        }
    }
}

/// The figures of one goal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GoalFigures {
    /// How much of the way is behind us: 1 is all of it. Of a budget, the share that is used.
    pub progress: Option<f64>,
    /// Where the goal should stand at `as_of`, in its unit.
    pub expected: Option<f64>,
    /// Where it stands against where it should: 1 is exactly there. Can be above 1, and below 0.
    pub pace: Option<f64>,
    /// Where it will stand at the end of the period if it goes on like this, in its unit.
    pub forecast: Option<f64>,
    /// How it stands; as set by hand, if it was.
    pub status: Status,
    /// What it takes away from a joint score of 100.
    pub points_missing: Option<f64>,
}

/// The figures of one goal without its part in the joint score.
pub(super) fn figures(document: &Document, goal: &Goal, frame: &Frame<'_>) -> GoalFigures {
    let expected = expected(goal, frame);
    let pace = pace(goal, expected);
    GoalFigures {
        progress: progress(goal),
        expected,
        pace,
        forecast: forecast(goal, frame).value,
        status: status(goal, pace, frame, document.thresholds.unwrap_or_default()),
        points_missing: None,
    }
}

/// Where the goal began, in its unit: its baseline, or 0 if it accumulates and gives none.
pub(super) fn baseline(goal: &Goal) -> f64 {
    goal.baseline.unwrap_or(0.0)
}

/// How much of the way is behind us.
///
/// Source: on the way, (a − b) / (t − b); a level a / t, to decrease t / a; a budget a / t; to hold, 1 within the
/// tolerance and tolerance / abs(a − t) outside it. A goal to hold without a tolerance has one of 0.
fn progress(goal: &Goal) -> Option<f64> {
    let (target, actual) = (goal.target, goal.actual);
    match (Rule::of(goal), goal.direction()) {
        (Rule::Way, _) => ratio(actual - baseline(goal), target - baseline(goal)),
        (Rule::Level, Direction::Decrease) => ratio(target, actual),
        (Rule::Level | Rule::Budget, _) => ratio(actual, target),
        (Rule::Hold, _) if is_held(goal, 1.0) => Some(1.0),
        (Rule::Hold, _) => ratio(tolerance(goal), distance(goal)),
    }
}

/// Where the goal stands against where it should stand by now.
///
/// Source: on the way, (a − b) / (expected − b); a budget, expected / a; otherwise progress. Nothing, while nothing is
/// expected.
fn pace(goal: &Goal, expected: Option<f64>) -> Option<f64> {
    match Rule::of(goal) {
        Rule::Way => ratio(goal.actual - baseline(goal), expected? - baseline(goal)),
        Rule::Budget => expected.filter(|&expected| expected != 0.0).and_then(|expected| ratio(expected, goal.actual)),
        Rule::Level | Rule::Hold => progress(goal),
    }
}

/// How the goal stands.
///
/// Source: achieved when the target is met (a budget, or a goal to hold: only once the period is over), else on track
/// and at risk from the document's thresholds, else off track; before the period not started; once it is over, missed.
/// Without a pace it is on track.
fn status(goal: &Goal, pace: Option<f64>, frame: &Frame<'_>, thresholds: Thresholds) -> Status {
    if let Some(by_hand) = goal.status {
        return by_hand;
    }
    let rule = Rule::of(goal);
    match frame.phase() {
        Phase::Before => Status::NotStarted,
        Phase::Over if is_met(goal) => Status::Achieved,
        Phase::Over => Status::Missed,
        Phase::Inside if is_met(goal) && matches!(rule, Rule::Way | Rule::Level) => Status::Achieved,
        Phase::Inside if rule == Rule::Hold => {
            if is_held(goal, 1.0) {
                Status::OnTrack
            } else if is_held(goal, 2.0) {
                Status::AtRisk
            } else {
                Status::OffTrack
            }
        }
        Phase::Inside => match pace {
            Some(pace) if !reaches(pace, thresholds.at_risk()) => Status::OffTrack,
            Some(pace) if !reaches(pace, thresholds.on_track()) => Status::AtRisk,
            _ => Status::OnTrack,
        },
    }
}

/// Whether the target is met as things are.
pub fn is_met(goal: &Goal) -> bool {
    match goal.direction() {
        Direction::Increase => goal.actual >= goal.target,
        Direction::Decrease => goal.actual <= goal.target,
        Direction::Maintain => is_held(goal, 1.0),
    }
}

/// How far the goal is ahead of where it should be by now, in its unit: negative when it is behind.
///
/// Of a goal to hold, how far it is outside its tolerance, as a negative number; within it, 0.
pub fn lead(goal: &Goal, expected: f64) -> Option<f64> {
    let ahead = goal.actual - expected;
    finite(match (Rule::of(goal), goal.direction()) {
        (Rule::Hold, _) if is_held(goal, 1.0) => 0.0,
        (Rule::Hold, _) => tolerance(goal) - distance(goal),
        (Rule::Way, _) if goal.target < baseline(goal) => -ahead,
        (Rule::Level | Rule::Budget, Direction::Decrease) => -ahead,
        _ => ahead,
    })
}

/// Whether a goal to hold is within so many times its tolerance.
fn is_held(goal: &Goal, times: f64) -> bool {
    let limit = times * tolerance(goal);
    // The distance went through a subtraction of two numbers that may be much larger than itself.
    let lost = f64::EPSILON * goal.actual.abs().max(goal.target.abs());
    distance(goal) <= limit + lost
}

fn tolerance(goal: &Goal) -> f64 {
    goal.tolerance.map_or(0.0, |tolerance| tolerance.get())
}

fn distance(goal: &Goal) -> f64 {
    (goal.actual - goal.target).abs()
}
