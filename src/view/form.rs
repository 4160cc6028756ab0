//! The forms that a card has.

use super::session::Review;

/// What a document is shown as.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum View {
    /// The card, to be read.
    #[default]
    Card,
    /// A meeting that walks through it, step by step.
    Review(Review),
    /// A screen on a wall, to be seen from afar.
    Wall,
}
