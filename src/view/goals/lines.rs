//! The lines of a goal over its period: what happened, the plan, the forecast.

use chrono::{DateTime, Utc};

use crate::{
    document::Goal,
    measure::{Frame, GoalFigures, Rule, history, plan_line},
};

/// A goal's lines, as shares of the period (across) and of the values shown (down: 0 is the top).
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lines {
    /// What happened, in order of time, up to now.
    pub actual: Vec<(f64, f64)>,
    /// What was to happen.
    pub plan: Vec<(f64, f64)>,
    /// How it ends, if it goes on like this; nothing where it ends today.
    pub forecast: Option<f64>,
    /// Where the target is.
    pub target: f64,
    /// Where more than the target is.
    pub stretch: Option<f64>,
    /// Where we are now.
    pub now: (f64, f64),
    /// Where we should be now.
    pub expected: Option<f64>,
    /// Whether anything is known between the start and now.
    pub has_history: bool,
}

impl Lines {
    /// The lines of a goal; none where there are fewer than two points to join.
    pub fn of(goal: &Goal, figures: &GoalFigures, frame: &Frame<'_>) -> Option<Self> {
        if Rule::of(goal) == Rule::Hold && goal.history.len() < 2 {
            return None;
        }
        let (points, has_history) = points(goal, frame);
        if points.len() < 2 {
            return None;
        }
        let plan = plan_line(goal, frame);
        let mut values: Vec<f64> = points.iter().chain(&plan).map(|&(_, value)| value).collect();
        let forecast = figures.forecast.filter(|_| !frame.is_ending());
        values.extend(forecast);
        values.extend(goal.stretch);
        values.push(goal.target);
        let (low, high) = bounds(&values, goal.accumulates());
        let down = |value: f64| 1.0 - (value - low) / (high - low);
        let across = |at: DateTime<Utc>| share_of_period(frame, at);
        let line = |points: &[(DateTime<Utc>, f64)]| -> Vec<(f64, f64)> {
            points.iter().map(|&(at, value)| (across(at), down(value))).collect()
        };
        Some(Self {
            actual: line(&points),
            plan: line(&plan),
            forecast: forecast.map(down),
            target: down(goal.target),
            stretch: goal.stretch.map(down),
            now: (across(frame.as_of()), down(goal.actual)),
            expected: figures.expected.map(down),
            has_history,
        })
    }
}

/// How much of the period has passed at an instant, in plain time.
pub(super) fn share_of_period(frame: &Frame<'_>, at: DateTime<Utc>) -> f64 {
    let whole = (frame.end() - frame.start()).num_seconds().max(1) as f64;
    ((at - frame.start()).num_seconds() as f64 / whole).clamp(0.0, 1.0)
}

/// What happened up to now; what adds up begins at its baseline.
fn points(goal: &Goal, frame: &Frame<'_>) -> (Vec<(DateTime<Utc>, f64)>, bool) {
    let now = frame.as_of().min(frame.end());
    let mut points = history(goal, frame);
    let has_history = points.len() > 1;
    // The figure of today stands for its end: the line ends with what is known now.
    points.retain(|&(at, _)| at <= now);
    if goal.accumulates() && points.first().is_none_or(|&(at, _)| at > frame.start()) && now > frame.start() {
        points.insert(0, (frame.start(), goal.baseline.unwrap_or(0.0)));
    }
    if points.last().is_some_and(|&(at, _)| at < now) {
        points.push((now, goal.actual));
    }
    (points, has_history)
}

/// The values at the bottom and the top. What adds up is drawn from where it starts, a level close up.
fn bounds(values: &[f64], is_from_zero: bool) -> (f64, f64) {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let room = (high - low) * 0.08;
    match high - low {
        span if span <= 0.0 || !span.is_finite() => (low - 1.0, low + 1.0),
        _ if is_from_zero => (low, high + room),
        _ => (low - room, high + room),
    }
}
