//! Whether both teams still mean the same by a word.

use chrono::NaiveDate;

use super::{Frame, Teams};
use crate::document::Definition;

/// Whether people of both teams agreed to it.
pub fn is_agreed(definition: &Definition, teams: &Teams<'_>) -> bool {
    teams.span_both(definition.agreed_by.iter().map(|person| &**person))
}

/// Whether it need not be looked at again yet: its review is today or later, or no day was set for one.
pub fn is_fresh(definition: &Definition, frame: &Frame<'_>) -> bool {
    definition.review_by.is_none_or(|review_by| review_by >= frame.today())
}

/// The day inside the period on which it changed: figures before and after are not the same thing.
pub fn changed_inside(definition: &Definition, frame: &Frame<'_>) -> Option<NaiveDate> {
    definition.changed_at.filter(|&day| frame.contains(day))
}
