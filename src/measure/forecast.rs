//! Where a goal will stand at the end of the period.

use super::{
    Frame,
    goal::baseline,
    history,
    line::least_squares,
    number::{finite, ratio},
};
use crate::document::Goal;

/// What a forecast is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The straight line through the period's history, and how many points that has.
    Line(usize),
    /// What came in so far, in the time that has passed, carried on.
    Pace,
    /// A level that stays as it is.
    Actual,
}

/// Where a goal will stand at the end of the period if it goes on like this.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    /// In the goal's unit.
    pub value: Option<f64>,
    /// What it is made from.
    pub method: Method,
}

/// The forecast of `goal` for the end of the period.
///
/// Source: the least-squares line through the period's history (three points or more, not all at one time); else, if it
/// accumulates, b + (a − b) / elapsed; else a.
pub fn forecast(goal: &Goal, frame: &Frame<'_>) -> Forecast {
    let history = history(goal, frame);
    if let Some(value) = least_squares(&history, frame.end()) {
        return Forecast { value: Some(value), method: Method::Line(history.len()) };
    }
    if goal.accumulates() {
        let start = baseline(goal);
        let way = frame.elapsed().and_then(|elapsed| ratio(goal.actual - start, elapsed));
        return Forecast { value: way.and_then(|way| finite(start + way)), method: Method::Pace };
    }
    Forecast { value: Some(goal.actual), method: Method::Actual }
}
