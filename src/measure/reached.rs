//! Which goals are reached, and which of them somebody has not heard of yet.

use super::Figures;
use chrono::Datelike;

use crate::document::{Document, Status, digits};

/// The ids of the goals that are reached and that `viewer` does not know of yet, in the order of the document.
///
/// `figures` are those of `document`. `is_known` is asked with a key and the goal's id; the key is the same for the same
/// goal of the same period and the same person, and for no other.
pub fn newly_reached(
    document: &Document,
    figures: &Figures,
    viewer: &str,
    is_known: &dyn Fn(&str, &str) -> bool,
) -> Vec<String> {
    let start = digits(document.period.start.num_days_from_ce().into());
    let mut reached = Vec::new();
    for goal in &document.goals {
        // The title comes last: it may hold anything.
        let key = || [viewer, &start, &goal.id, &document.title].join("\n");
        if is_reached(figures, &goal.id) && !is_known(&key(), &goal.id) {
            reached.push(goal.id.to_string());
        }
    }
    reached
}

/// Whether the goal of this id is reached.
pub fn is_reached(figures: &Figures, goal: &str) -> bool {
    figures.goals.get(goal).is_some_and(|own| own.status == Status::Achieved)
}
