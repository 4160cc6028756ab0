//! What is next for each person.

use chrono::{DateTime, Utc};

use super::{Frame, needs::is_unfinished};
use crate::document::{Document, Goal, Handoff, Initiative, Moment, Outcome, PersonRef, Priority, order::order};

/// Something that a person has taken on and not finished.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Task<'a> {
    /// Who.
    pub person: &'a PersonRef,
    /// By when; a day means its end.
    pub due: Option<Moment>,
    /// What.
    pub work: Work<'a>,
}

/// What a person has taken on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Work<'a> {
    /// Something that moves a goal.
    Initiative(&'a Goal, &'a Initiative),
    /// The next step with a prospect.
    Prospect(&'a Priority),
    /// To decide on a hand-off.
    Handoff(&'a Handoff),
}

/// All that somebody has taken on and not finished, by when it is due; what has no date comes last.
pub fn tasks<'a>(document: &'a Document, frame: &Frame<'_>) -> Vec<Task<'a>> {
    let mut tasks = Vec::new();
    let mut add = |person: &'a PersonRef, due: Option<Moment>, work: Work<'a>| tasks.push(Task { person, due, work });
    for goal in &document.goals {
        for initiative in goal.initiatives.iter().filter(|initiative| is_unfinished(initiative)) {
            for owner in &initiative.owners {
                add(owner, initiative.due, Work::Initiative(goal, initiative));
            }
        }
    }
    for priority in document.priorities.iter().filter(|priority| priority.next_step.is_some()) {
        for owner in priority.sales_owner.iter().chain(&priority.marketing_owner) {
            add(owner, priority.due, Work::Prospect(priority));
        }
    }
    for handoff in document.handoffs.iter().filter(|handoff| handoff.outcome == Outcome::Open) {
        add(&handoff.to, handoff.due, Work::Handoff(handoff));
    }
    let due = |place: usize| {
        let due = tasks.get(place).and_then(|task| task.due);
        due.map_or(DateTime::<Utc>::MAX_UTC, |due| due.end(frame.zone()))
    };
    let places = order(tasks.len(), &|one, other| due(one).cmp(&due(other)));
    places.into_iter().filter_map(|place| tasks.get(place).copied()).collect()
}
