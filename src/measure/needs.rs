//! What needs a person now.

use std::{cmp::Ordering, collections::BTreeMap};

use chrono::{DateTime, TimeDelta, Utc};

use super::{Figures, Frame, agreements::overdue, is_overdue};
use crate::document::{
    Agreement, Document, Goal, Handoff, Idea, IdeaState, Initiative, Moment, OpenItem, Priority, Status,
};

/// One thing that waits for somebody.
#[derive(Clone, Debug, PartialEq)]
pub enum Need<'a> {
    /// The next step with a prospect was due.
    PriorityOverdue {
        /// The prospect.
        priority: &'a Priority,
    },
    /// What one team promised the other was due.
    PromiseOverdue {
        /// The promise.
        agreement: &'a Agreement,
        /// What it is still owed to.
        item: &'a OpenItem,
        /// The hand-off that the same thing is listed as: of the same company, due at the same time.
        handoff: Option<&'a Handoff>,
        /// How long ago it was due, on the teams' clock.
        late: TimeDelta,
    },
    /// A hand-off was to be decided on.
    HandoffOverdue {
        /// The hand-off.
        handoff: &'a Handoff,
        /// How long ago, on the teams' clock.
        late: TimeDelta,
    },
    /// What is planned or under way to reach a goal was to be done.
    InitiativeOverdue {
        /// The goal.
        goal: &'a Goal,
        /// What is being done.
        initiative: &'a Initiative,
    },
    /// A goal is off track.
    GoalOffTrack {
        /// The goal.
        goal: &'a Goal,
        /// Whether somebody said how it goes inside the period.
        has_check_in: bool,
    },
    /// An idea waits for its first answer.
    IdeaWaiting {
        /// The idea.
        idea: &'a Idea,
        /// Days of the calendar since it was suggested.
        days: i64,
    },
}

/// What needs a person now, the most pressing first: what is overdue, oldest first; then goals off track, those that
/// take most from the joint score first; then ideas without an answer, oldest first.
///
/// `figures` are those of `document`.
pub fn needs<'a>(document: &'a Document, figures: &Figures, frame: &Frame<'_>) -> Vec<Need<'a>> {
    let mut all = overdue_things(document, frame);
    all.extend(goals_off_track(document, figures, frame));
    all.extend(ideas_waiting(document, frame));
    all
}

fn overdue_things<'a>(document: &'a Document, frame: &Frame<'_>) -> Vec<Need<'a>> {
    let due = |moment: Moment| moment.end(frame.zone());
    let late = |since: DateTime<Utc>| frame.clock(since, frame.as_of());
    let mut things: Vec<(DateTime<Utc>, Need<'a>)> = Vec::new();
    let mut add = |moment: Option<Moment>, need: Need<'a>| {
        things.extend(moment.map(due).filter(|&at| at < frame.as_of()).map(|at| (at, need)));
    };
    for priority in &document.priorities {
        add(priority.due, Need::PriorityOverdue { priority });
    }
    for goal in &document.goals {
        for initiative in goal.initiatives.iter().filter(|initiative| is_unfinished(initiative)) {
            add(initiative.due, Need::InitiativeOverdue { goal, initiative });
        }
    }
    let mut handoffs: BTreeMap<(&str, DateTime<Utc>), Vec<&Handoff>> = BTreeMap::new();
    for handoff in document.handoffs.iter().filter(|handoff| is_overdue(handoff, frame)) {
        if let Some(moment) = handoff.due {
            handoffs.entry((&handoff.account, due(moment))).or_default().push(handoff);
        }
    }
    for agreement in &document.agreements {
        for item in overdue(agreement, frame) {
            let at = due(item.due);
            let handoff = handoffs.get_mut(&(&*item.name, at)).and_then(Vec::pop);
            things.push((at, Need::PromiseOverdue { agreement, item, handoff, late: late(at) }));
        }
    }
    for ((_, at), handoffs) in handoffs {
        for handoff in handoffs {
            things.push((at, Need::HandoffOverdue { handoff, late: late(at) }));
        }
    }
    things.sort_by_key(|&(at, _)| at);
    things.into_iter().map(|(_, need)| need).collect()
}

/// Words of the teams' own are not known to mean that something is still to be done.
fn is_unfinished(initiative: &Initiative) -> bool {
    matches!(&*initiative.state, "planned" | "in_progress")
}

fn goals_off_track<'a>(document: &'a Document, figures: &Figures, frame: &Frame<'_>) -> Vec<Need<'a>> {
    let of = |goal: &Goal| figures.goals.get(&*goal.id);
    let points = |goal: &Goal| of(goal).and_then(|figures| figures.points_missing);
    let is_off_track = |goal: &&Goal| of(goal).is_some_and(|figures| figures.status == Status::OffTrack);
    let mut goals: Vec<&Goal> = document.goals.iter().filter(is_off_track).collect();
    goals.sort_by(|one, other| points(other).partial_cmp(&points(one)).unwrap_or(Ordering::Equal));
    goals.into_iter().map(|goal| Need::GoalOffTrack { goal, has_check_in: has_check_in(goal, frame) }).collect()
}

/// Whether somebody said inside the period how the goal goes.
pub(super) fn has_check_in(goal: &Goal, frame: &Frame<'_>) -> bool {
    goal.check_ins.iter().any(|check_in| frame.contains(check_in.at.day(frame.zone())))
}

fn ideas_waiting<'a>(document: &'a Document, frame: &Frame<'_>) -> Vec<Need<'a>> {
    let mut ideas: Vec<&Idea> = document.ideas.iter().filter(|idea| !is_answered(idea)).collect();
    ideas.sort_by_key(|idea| idea.at.start(frame.zone()));
    ideas.into_iter().map(|idea| Need::IdeaWaiting { idea, days: frame.days_since(idea.at) }).collect()
}

/// Whether anybody has answered the idea, in words or by what became of it.
pub fn is_answered(idea: &Idea) -> bool {
    idea.state != IdeaState::New || idea.answer.as_ref().is_some_and(|answer| !answer.trim().is_empty())
}
