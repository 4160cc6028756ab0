//! What the teams promised each other, and whether they kept it.

use serde::Serialize;

use super::{Frame, ratio};
use crate::document::{Agreement, OpenItem};

/// The figures of one agreement.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AgreementFigures {
    /// How often it was kept.
    pub met: f64,
    /// How often it was not, open items past their due time included.
    pub missed: f64,
    /// The share of times it was kept: 0 to 1.
    pub kept: Option<f64>,
    /// Whether it was kept less often than agreed.
    pub breached: bool,
    /// The open items past their due time.
    pub overdue: Vec<String>,
}

/// Source: kept = met / (met + missed), an open item past its due time at as_of counting as missed; breached = kept <
/// target share.
pub(super) fn figures(agreement: &Agreement, frame: &Frame<'_>) -> AgreementFigures {
    let overdue: Vec<String> = overdue(agreement, frame).map(|item| item.id.to_string()).collect();
    let met = agreement.met.get();
    let missed = agreement.missed.get() + overdue.len() as f64;
    let kept = ratio(met, met + missed);
    let breached = kept.is_some_and(|kept| kept < agreement.target_share.get());
    AgreementFigures { met, missed, kept, breached, overdue }
}

/// The open items whose due time is before `as_of`.
pub(super) fn overdue<'a>(agreement: &'a Agreement, frame: &Frame<'_>) -> impl Iterator<Item = &'a OpenItem> {
    agreement.open.iter().filter(|item| frame.is_past_due(item.due))
}
