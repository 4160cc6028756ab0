//! The sections of a card by name.

use yew::prelude::*;

use super::{card::Card, funnel, goals, recognition, score, sources};

/// A section, as the element's `sections` attribute names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The joint score and what holds it back.
    Score,
    /// Shared goals.
    Goals,
    /// The shared funnel.
    Funnel,
    /// Where leads come from.
    Sources,
    /// Thanks.
    Recognition,
}

impl Section {
    /// All of them, in the order in which they stand by default.
    pub const ALL: &'static [Self] = &[Self::Score, Self::Goals, Self::Funnel, Self::Sources, Self::Recognition];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Goals => "goals",
            Self::Funnel => "funnel",
            Self::Sources => "sources",
            Self::Recognition => "recognition",
        }
    }

    /// The section with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|section| section.name() == name)
    }

    pub(super) fn draw(self, card: &Card) -> Html {
        match self {
            Self::Score => score::score(card),
            Self::Goals => goals::goals(card),
            Self::Funnel => funnel::funnel(card),
            Self::Sources => sources::sources(card),
            Self::Recognition => recognition::recognition(card),
        }
    }
}
