//! What needs a person now.

use std::cmp::Ordering;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Figures, Frame, agreements::overdue, is_overdue};
use crate::document::{
    Agreement, Document, Goal, Handoff, Idea, IdeaState, Initiative, Moment, OpenItem, Priority, Status, order::sorted,
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

/// Something overdue: since when, what it is called, and what it needs.
type Overdue<'a> = (DateTime<Utc>, &'a str, Need<'a>);

fn overdue_things<'a>(document: &'a Document, frame: &Frame<'_>) -> Vec<Need<'a>> {
    let mut things: Vec<Overdue<'a>> = Vec::new();
    let mut add = |due: Option<Moment>, name: &'a str, need: &dyn Fn(TimeDelta) -> Need<'a>| {
        if let Some(at) = due.map(|due| due.end(frame.zone())).filter(|&at| at < frame.as_of()) {
            things.push((at, name, need(frame.clock(at, frame.as_of()))));
        }
    };
    for priority in &document.priorities {
        add(priority.due, &priority.account, &|_| Need::PriorityOverdue { priority });
    }
    for goal in &document.goals {
        for initiative in goal.initiatives.iter().filter(|initiative| is_unfinished(initiative)) {
            add(initiative.due, &initiative.name, &|_| Need::InitiativeOverdue { goal, initiative });
        }
    }
    for agreement in &document.agreements {
        for item in overdue(agreement, frame) {
            add(Some(item.due), &item.name, &|late| Need::PromiseOverdue { agreement, item, handoff: None, late });
        }
    }
    for handoff in document.handoffs.iter().filter(|handoff| is_overdue(handoff, frame)) {
        add(handoff.due, &handoff.account, &|late| Need::HandoffOverdue { handoff, late });
    }
    let by_time_and_name = |one: &Overdue<'_>, other: &Overdue<'_>| (one.0, one.1).cmp(&(other.0, other.1));
    merge(sorted(things, &by_time_and_name))
}

/// Makes one need of a promise and a hand-off of the same name that were due at the same time: they come one after the
/// other, promises first.
fn merge(things: Vec<Overdue<'_>>) -> Vec<Need<'_>> {
    let mut needs: Vec<Need<'_>> = Vec::new();
    let mut before = None;
    for (at, name, need) in things {
        let is_the_same = before == Some((at, name));
        before = Some((at, name));
        match (needs.last_mut(), &need) {
            (Some(Need::PromiseOverdue { handoff: same @ None, .. }), &Need::HandoffOverdue { handoff, .. })
                if is_the_same =>
            {
                *same = Some(handoff);
            }
            _ => needs.push(need),
        }
    }
    needs
}

/// Words of the teams' own are not known to mean that something is still to be done.
pub(super) fn is_unfinished(initiative: &Initiative) -> bool {
    matches!(&*initiative.state, "planned" | "in_progress")
}

fn goals_off_track<'a>(document: &'a Document, figures: &Figures, frame: &Frame<'_>) -> Vec<Need<'a>> {
    let of = |goal: &Goal| figures.goals.get(&goal.id);
    let points = |goal: &Goal| of(goal).and_then(|figures| figures.points_missing);
    let is_off_track = |goal: &&Goal| of(goal).is_some_and(|figures| figures.status == Status::OffTrack);
    let goals: Vec<&Goal> = document.goals.iter().filter(is_off_track).collect();
    let goals = sorted(goals, &|one, other| points(other).partial_cmp(&points(one)).unwrap_or(Ordering::Equal));
    goals.into_iter().map(|goal| Need::GoalOffTrack { goal, has_check_in: has_check_in(goal, frame) }).collect()
}

/// Whether somebody said inside the period how the goal goes.
pub(super) fn has_check_in(goal: &Goal, frame: &Frame<'_>) -> bool {
    goal.check_ins.iter().any(|check_in| frame.contains(check_in.at.day(frame.zone())))
}

fn ideas_waiting<'a>(document: &'a Document, frame: &Frame<'_>) -> Vec<Need<'a>> {
    let ideas: Vec<&Idea> = document.ideas.iter().filter(|idea| !is_answered(idea)).collect();
    let at = |idea: &Idea| idea.at.start(frame.zone());
    let ideas = sorted(ideas, &|one, other| at(one).cmp(&at(other)));
    ideas.into_iter().map(|idea| Need::IdeaWaiting { idea, days: frame.days_since(idea.at) }).collect()
}

/// Whether anybody has answered the idea, in words or by what became of it.
pub fn is_answered(idea: &Idea) -> bool {
    idea.state != IdeaState::New || idea.answer.as_ref().is_some_and(|answer| !answer.trim().is_empty())
}
