//! Leads that one person hands to another.

use chrono::TimeDelta;
use serde::Serialize;

use super::{Frame, ratio};
use crate::document::{Handoff, Outcome};

/// The figures of the hand-offs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HandoffFigures {
    /// The share of decided hand-offs that were accepted: 0 to 1.
    pub acceptance: Option<f64>,
    /// The mean rating of those that were rated: 1 to 5.
    pub mean_quality: Option<f64>,
}

/// Source: acceptance = accepted / (accepted + returned).
pub(super) fn figures(handoffs: &[Handoff]) -> HandoffFigures {
    let count = |outcome| handoffs.iter().filter(|handoff| handoff.outcome == outcome).count() as f64;
    let accepted = count(Outcome::Accepted);
    let rated = || handoffs.iter().filter_map(|handoff| handoff.quality);
    HandoffFigures {
        acceptance: ratio(accepted, accepted + count(Outcome::Returned)),
        mean_quality: ratio(rated().map(|quality| quality.get()).sum(), rated().count() as f64),
    }
}

/// Whether nobody has decided on it and its due time has passed at `as_of`.
pub fn is_overdue(handoff: &Handoff, frame: &Frame<'_>) -> bool {
    handoff.outcome == Outcome::Open && handoff.due.is_some_and(|due| frame.is_past_due(due))
}

/// How long it took until it was taken on, on the teams' clock; nothing if it was not, or if that is not known.
pub fn time_to_accept(handoff: &Handoff, frame: &Frame<'_>) -> Option<TimeDelta> {
    let accepted_at = handoff.accepted_at?;
    Some(frame.clock(handoff.at.start(frame.zone()), accepted_at.start(frame.zone())))
}
