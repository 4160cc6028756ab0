//! What the teams agree on and hand to each other.

use super::{Bar, Case, Finding, Practice, judge};
use crate::{
    document::Outcome,
    measure::{Side, is_agreed, is_fresh},
};

pub(super) fn findings<'a>(case: &Case<'a, '_>) -> Vec<Finding<'a>> {
    let document = case.document;
    let handoffs = || document.handoffs.iter();
    let decided = || handoffs().filter(|handoff| handoff.outcome != Outcome::Open);
    let has_text = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    vec![
        judge(
            Practice::Definitions,
            Bar::All,
            &mut document.definitions.iter().map(|definition| {
                (&*definition.id, is_agreed(definition, &case.teams) && is_fresh(definition, case.frame))
            }),
        ),
        both_ways(case),
        judge(
            Practice::PromisesKept,
            Bar::All,
            &mut document.agreements.iter().filter_map(|agreement| {
                let figures = case.figures.agreements.get(&agreement.id)?;
                figures.kept.map(|_| (&*agreement.id, !figures.breached))
            }),
        ),
        judge(
            Practice::HandoffsNoted,
            Bar::All,
            &mut handoffs().map(|handoff| (&*handoff.id, has_text(&handoff.note))),
        ),
        judge(
            Practice::HandoffsAccepted,
            Bar::Most,
            &mut decided().map(|handoff| (&*handoff.id, handoff.outcome == Outcome::Accepted)),
        ),
        judge(
            Practice::HandoffsRated,
            Bar::All,
            &mut decided().map(|handoff| (&*handoff.id, handoff.quality.is_some())),
        ),
        judge(
            Practice::Priorities,
            Bar::All,
            &mut document
                .priorities
                .iter()
                .map(|priority| (&*priority.id, priority.sales_owner.is_some() && priority.marketing_owner.is_some())),
        ),
    ]
}

/// Which of the two teams promises the other something. The ids are those of teams.
fn both_ways<'a>(case: &Case<'a, '_>) -> Finding<'a> {
    let agreements = &case.document.agreements;
    let promises = |from: Side, to: Side| {
        agreements.iter().any(|agreement| {
            case.teams.side_of_team(&agreement.team) == Some(from) && case.teams.side_of_team(&agreement.to) == Some(to)
        })
    };
    let ways = [(Side::Sales, Side::Marketing), (Side::Marketing, Side::Sales)];
    let teams = ways.into_iter().filter_map(|(from, to)| Some((case.teams.id(from)?, promises(from, to))));
    judge(Practice::PromisesBothWays, Bar::All, &mut teams.filter(|_| !agreements.is_empty()))
}
