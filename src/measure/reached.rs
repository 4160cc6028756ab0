//! Which goals are reached, and which of them somebody has not heard of yet.

use super::Figures;
use crate::document::{Document, Goal, Status};

/// A goal that is reached, with what it is known by from one visit to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Reaching<'a> {
    /// The goal.
    pub goal: &'a Goal,
    /// The same for the same goal of the same period and the same person, and for no other.
    pub key: String,
}

/// The goals that are reached and whose keys are not known yet, in the order of the document.
///
/// `figures` are those of `document`; `viewer` is the person who looks.
pub fn newly_reached<'a>(
    document: &'a Document,
    figures: &Figures,
    viewer: &str,
    is_known: &dyn Fn(&str) -> bool,
) -> Vec<Reaching<'a>> {
    let start = document.period.start.to_string();
    let mut reached = Vec::new();
    for goal in &document.goals {
        let status = figures.goals.get(&goal.id).map(|figures| figures.status);
        if status == Some(Status::Achieved) {
            // No line break stands in an id of a person, or in a day.
            let key = [viewer, &start, &goal.id, &document.title].join("\n");
            if !is_known(&key) {
                reached.push(Reaching { goal, key });
            }
        }
    }
    reached
}
