//! What the two teams do together, and what is missing.
//!
//! # Design
//! There is no index: each practice is judged alone, by counting what can be seen in the document. What the document
//! says nothing about is not measured, which is not the same as missing.

mod goals;
mod habits;
mod practice;
mod promises;

use super::{Figures, Frame, Teams};
use crate::document::{Document, order::sorted};

pub use practice::{Practice, Strength};

/// What was found of one practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding<'a> {
    /// The practice.
    pub practice: Practice,
    /// How it stands.
    pub strength: Strength,
    /// How many of how many; nothing where there is nothing to count.
    pub count: Option<(usize, usize)>,
    /// The ids of what speaks for it, in the order of the document.
    pub done: Vec<&'a str>,
    /// The ids of what is still to be done, in the order of the document: the first is where to begin.
    pub open: Vec<&'a str>,
}

/// Judges each practice: what is missing first, then what is weak, what is strong, and what is not measured.
///
/// `figures` are those of `document`. Rules: [`Practice`].
///
/// ```
/// use chrono::DateTime;
/// use joint_scorecard::{
///     document::{UtcZone, read},
///     measure::{Frame, Practice, Strength, alignment, figures},
/// };
/// use serde_json::json;
///
/// let document = read(&json!({
///     "version": 1,
///     "title": "One team",
///     "period": { "start": "2026-10-01", "end": "2026-12-31" },
///     "people": [{ "id": "ben", "name": "Ben", "team": "sales" }, { "id": "mei", "name": "Mei", "team": "marketing" }],
///     "goals": [
///         { "id": "won", "name": "Won", "unit": "count", "target": 9, "actual": 1, "owners": ["ben", "mei"] },
///         { "id": "met", "name": "Met", "unit": "count", "target": 9, "actual": 1, "owners": ["ben"] },
///     ],
/// })).expect("all that is required is there").document;
/// let figures = figures(&document, DateTime::UNIX_EPOCH, &UtcZone);
/// let frame = Frame::new(&document, DateTime::UNIX_EPOCH, &UtcZone);
/// let findings = alignment(&document, &figures, &frame);
/// let shared = findings.iter().find(|it| it.practice == Practice::SharedGoals).expect("each practice is judged");
/// assert_eq!((shared.strength, shared.count), (Strength::Weak, Some((1, 2))));
/// assert_eq!(shared.open, ["met"]);
/// ```
pub fn alignment<'a>(document: &'a Document, figures: &Figures, frame: &Frame<'_>) -> Vec<Finding<'a>> {
    let case = Case { document, figures, frame, teams: Teams::new(document) };
    let mut findings = goals::findings(&case);
    findings.extend(promises::findings(&case));
    findings.extend(habits::findings(&case));
    sorted(findings, &|one, other| (one.strength, one.practice).cmp(&(other.strength, other.practice)))
}

/// What is judged.
struct Case<'a, 'c> {
    document: &'a Document,
    figures: &'c Figures,
    frame: &'c Frame<'c>,
    teams: Teams<'a>,
}

/// How much of it makes a practice strong.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bar {
    All,
    /// More than half: some thanks within a team and some returned hand-offs are as they should be.
    Most,
    One,
}

impl Bar {
    /// Some of it is weak, none of it is missing, and nothing to look at is not measured.
    fn strength(self, some: usize, of: usize) -> Strength {
        let is_enough = match self {
            Self::All => some == of,
            Self::Most => 2 * some > of,
            Self::One => some > 0,
        };
        match some {
            _ if of == 0 => Strength::NotMeasured,
            0 => Strength::Missing,
            _ if is_enough => Strength::Strong,
            _ => Strength::Weak,
        }
    }
}

/// Judges a practice by its items: each has an id, and is as it should be or not.
fn judge<'a>(practice: Practice, bar: Bar, items: &mut dyn Iterator<Item = (&'a str, bool)>) -> Finding<'a> {
    let (mut done, mut open) = (Vec::new(), Vec::new());
    for (id, is_done) in items {
        if is_done {
            done.push(id);
        } else {
            open.push(id);
        }
    }
    let (some, of) = (done.len(), done.len() + open.len());
    Finding { practice, strength: bar.strength(some, of), count: (of > 0).then_some((some, of)), done, open }
}
