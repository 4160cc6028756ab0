//! The joint score: one number for both teams.

use super::{GoalFigures, ratio};
use crate::document::Goal;

/// The joint score and the position of the goal that holds it back most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Score {
    pub joint: Option<f64>,
    pub held_back_by: Option<usize>,
}

/// Weighs the paces of `goals` together and tells each of `figures` what its goal takes away from 100.
///
/// Source: 100 × the weighted mean of pace cut to 0…1 over all goals that have a pace; points_missing =
/// 100 × weight × (1 − pace cut to 0…1) / the sum of those weights; held back by the first of the largest, if above 0.
pub(super) fn score(goals: &[Goal], figures: &mut [GoalFigures]) -> Score {
    // Weights count by their proportion alone; taken of the largest, no sum of them is beyond all bounds.
    let paced = || goals.iter().zip(figures.iter()).filter(|(_, figures)| figures.pace.is_some());
    let largest = paced().map(|(goal, _)| goal.weight()).fold(0.0, f64::max);
    let weight = |goal: &Goal| ratio(goal.weight(), largest).unwrap_or(0.0);
    let all: f64 = paced().map(|(goal, _)| weight(goal)).sum();
    let reached: f64 = paced().map(|(goal, figures)| weight(goal) * cut(figures)).sum();
    // Divided before it is made a hundredfold, so that no rounding leads above 100.
    let joint = ratio(reached, all).map(|share| 100.0 * share);
    let mut worst = None;
    for (position, (goal, figures)) in goals.iter().zip(figures.iter_mut()).enumerate() {
        if figures.pace.is_some() {
            let missing = ratio(weight(goal) * (1.0 - cut(figures)), all).map(|share| 100.0 * share);
            figures.points_missing = missing;
            let is_worse = missing > worst.map_or(Some(0.0), |(_, points)| points);
            worst = if is_worse { Some((position, missing)) } else { worst };
        }
    }
    Score { joint, held_back_by: worst.map(|(position, _)| position) }
}

fn cut(figures: &GoalFigures) -> f64 {
    figures.pace.unwrap_or(0.0).clamp(0.0, 1.0)
}
