//! What happened, in the order of time, and the straight line through it.

use chrono::{DateTime, Utc};

use super::{Frame, calendar::milliseconds, number::finite};
use crate::document::{Goal, Point, order};

/// The points in the order of time; those at the same time by their value, so that the order of input does not matter.
pub(super) fn sorted(points: &[Point], frame: &Frame<'_>) -> Vec<(DateTime<Utc>, f64)> {
    let line = points.iter().map(|point| (point.at.end(frame.zone()), point.value)).collect();
    order::sorted(line, &|one: &(DateTime<Utc>, f64), other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)))
}

/// Where `goal` stood inside the period, in the order of time and in its unit.
///
/// A day counts if it is one of the period's, so the last day of the period before does not. Points after `as_of` count
/// as well: today's figure stands for the end of today.
pub fn history(goal: &Goal, frame: &Frame<'_>) -> Vec<(DateTime<Utc>, f64)> {
    let inside: Vec<Point> = goal.history.iter().copied().filter(|point| frame.covers(point.at)).collect();
    sorted(&inside, frame)
}

/// Where the straight line through `points` is at `at`; nothing for fewer than three points, if all are at one
/// time, or if it leads beyond all bounds.
///
/// Source: ordinary least squares, the slope being Σ(x − x̄)(y − ȳ) / Σ(x − x̄)².
pub(super) fn least_squares(points: &[(DateTime<Utc>, f64)], at: DateTime<Utc>) -> Option<f64> {
    let &(origin, _) = points.first().filter(|_| points.len() >= 3)?;
    let count = points.len() as f64;
    let x = |time: DateTime<Utc>| milliseconds(time - origin);
    let mean_x = points.iter().map(|&(time, _)| x(time) / count).sum::<f64>();
    let mean_y = points.iter().map(|&(_, value)| value / count).sum::<f64>();
    let (mut together, mut alone) = (0.0, 0.0);
    for &(time, value) in points {
        let distance = x(time) - mean_x;
        together += distance * (value - mean_y);
        alone += distance * distance;
    }
    let is_at_one_time = points.iter().all(|&(time, _)| time == origin);
    if is_at_one_time { None } else { finite(mean_y + together / alone * (x(at) - mean_x)) }
}
