//! What the goals tell: whose they are, what they are about, what is done for them.

use super::{Bar, Case, Finding, Practice, Strength, judge};
use crate::{
    document::{Direction, Goal, Status, Unit, order::Places},
    measure::{Frame, needs::has_check_in},
};

pub(super) fn findings<'a>(case: &Case<'a, '_>) -> Vec<Finding<'a>> {
    let goals = || case.document.goals.iter();
    let places = Places::new(goals().map(|goal| &*goal.id).collect());
    let by_id = |id: &str| case.document.goals.get(places.get(id)?);
    let is_shared = |goal: &Goal| case.teams.span_both(goal.owners.iter().map(|owner| &**owner));
    let is_paired = |goal: &Goal| {
        let quality = goal.paired_with.as_ref().and_then(|id| by_id(id));
        quality.is_some_and(|quality| !is_volume(quality))
    };
    let is_in_trouble = |goal: &&Goal| {
        let status = case.figures.goals.get(&goal.id).map(|figures| figures.status);
        matches!(status, Some(Status::AtRisk | Status::OffTrack))
    };
    vec![
        judge(Practice::SharedGoals, Bar::All, &mut goals().map(|goal| (&*goal.id, is_shared(goal)))),
        judge(
            Practice::PairedGoals,
            Bar::All,
            &mut goals().filter(|goal| is_volume(goal)).map(|goal| (&*goal.id, is_paired(goal))),
        ),
        among(&case.document.goals, Practice::BottomLine, Unit::Currency),
        among(&case.document.goals, Practice::Customer, Unit::Score),
        judge(
            Practice::Plans,
            Bar::All,
            &mut goals().filter(is_in_trouble).map(|goal| (&*goal.id, has_plan(goal, case.frame))),
        ),
        rewards(&case.document.goals, &is_shared),
    ]
}

/// A volume goal counts how many: more of it can be had by making each of it worse.
fn is_volume(goal: &Goal) -> bool {
    goal.unit == Unit::Count && goal.accumulates() && goal.direction() == Direction::Increase
}

fn has_plan(goal: &Goal, frame: &Frame<'_>) -> bool {
    goal.initiatives.iter().any(|initiative| initiative.state != "done")
        || goal.obstacles.iter().any(|obstacle| obstacle.resolved_at.is_none())
        || has_check_in(goal, frame)
}

/// Whether a goal in this unit that is to grow is among the goals.
fn among(goals: &[Goal], practice: Practice, unit: Unit) -> Finding<'_> {
    let is_one = |goal: &&Goal| goal.unit == unit && goal.direction() == Direction::Increase;
    let done: Vec<&str> = goals.iter().filter(is_one).map(|goal| &*goal.id).collect();
    Finding { practice, strength: Bar::One.strength(done.len(), goals.len()), count: None, done, open: Vec::new() }
}

/// Where there are goals, that none has a reward is known.
fn rewards<'a>(goals: &'a [Goal], is_shared: &dyn Fn(&Goal) -> bool) -> Finding<'a> {
    let rewarded = goals.iter().filter(|goal| goal.reward.is_some());
    let mut found = judge(Practice::Rewards, Bar::All, &mut rewarded.map(|goal| (&*goal.id, is_shared(goal))));
    if found.count.is_none() && !goals.is_empty() {
        found.strength = Strength::Missing;
    }
    found
}
