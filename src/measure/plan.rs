//! Where a goal should be, at any time of the period.

use chrono::{DateTime, Utc};

use super::{Frame, Rule, calendar::milliseconds, goal::baseline, line::sorted, number::finite};
use crate::document::Goal;

/// Where `goal` should be as points of straight lines, in the goal's unit: from the start of the period to its end, in
/// the order of time.
///
/// A plan's points outside the period are left out: it leads from where the goal began to its target. Without a plan the
/// line passes through what is expected at `as_of`, which a calendar can put beside the straight way.
///
/// ```
/// use chrono::DateTime;
/// use joint_scorecard::{document::{UtcZone, read}, measure::{Frame, plan_line}};
/// use serde_json::json;
///
/// let document = read(&json!({
///     "version": 1,
///     "title": "One team",
///     "period": { "start": "2026-10-01", "end": "2026-10-10" },
///     "as_of": "2026-10-05",
///     "goals": [{
///         "id": "won", "name": "Won", "unit": "count", "target": 100, "actual": 40,
///         "plan": [{ "at": "2026-10-08", "value": 60 }],
///     }],
/// })).expect("all that is required is there").document;
/// let frame = Frame::new(&document, DateTime::UNIX_EPOCH, &UtcZone);
/// let values: Vec<f64> = plan_line(&document.goals[0], &frame).into_iter().map(|(_, value)| value).collect();
/// assert_eq!(values, [0.0, 60.0, 100.0]);
/// ```
pub fn plan_line(goal: &Goal, frame: &Frame<'_>) -> Vec<(DateTime<Utc>, f64)> {
    let (start, end) = (frame.start(), frame.end());
    let from = match Rule::of(goal) {
        Rule::Way | Rule::Budget => baseline(goal),
        Rule::Level | Rule::Hold => return vec![(start, goal.target), (end, goal.target)],
    };
    let mut line = vec![(start, from)];
    if goal.plan.is_empty() {
        if start < frame.as_of() && frame.as_of() < end {
            line.extend(expected(goal, frame).map(|value| (frame.as_of(), value)));
        }
    } else {
        let inside = |&(at, _): &(DateTime<Utc>, f64)| start < at && at < end;
        line.extend(sorted(&goal.plan, frame).into_iter().filter(inside));
    }
    line.push((end, goal.target));
    line
}

/// Where `goal` should stand at `as_of`, in its unit.
///
/// Source: the plan, straight lines through b at the start, its points and t at the end, in plain time; without a plan
/// b + elapsed × (t − b), of a budget elapsed × t; t for a level without a baseline and for a goal to hold.
pub(super) fn expected(goal: &Goal, frame: &Frame<'_>) -> Option<f64> {
    match Rule::of(goal) {
        Rule::Level | Rule::Hold => Some(goal.target),
        Rule::Way | Rule::Budget if !goal.plan.is_empty() => value_at(&plan_line(goal, frame), frame.as_of()),
        Rule::Way => finite(baseline(goal) + frame.elapsed()? * (goal.target - baseline(goal))),
        Rule::Budget => finite(frame.elapsed()? * goal.target),
    }
}

/// The value of straight lines through `points` at `at`: before the first point that of the first, after the last that
/// of the last. `points` are in the order of time.
pub fn value_at(points: &[(DateTime<Utc>, f64)], at: DateTime<Utc>) -> Option<f64> {
    let next = points.partition_point(|&(time, _)| time <= at);
    let Some(&(from, low)) = next.checked_sub(1).and_then(|before| points.get(before)) else {
        return points.first().map(|&(_, value)| value);
    };
    let Some(&(to, high)) = points.get(next) else {
        return Some(low);
    };
    let share = milliseconds(at - from) / milliseconds(to - from);
    finite(low + share * (high - low))
}
