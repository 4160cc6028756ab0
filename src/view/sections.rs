//! The sections of a card by name.

use yew::prelude::*;

use super::{agreements, card::Card, funnel, goals, handoffs, needs, priorities, recognition, score, sources};

/// A section, as the element's `sections` attribute names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The joint score and what holds it back.
    Score,
    /// What waits for a person.
    Needs,
    /// Shared goals.
    Goals,
    /// The shared funnel.
    Funnel,
    /// Where leads come from.
    Sources,
    /// What the teams promised each other.
    Agreements,
    /// Leads that one person hands to another.
    Handoffs,
    /// The shared list of prospects.
    Priorities,
    /// Thanks.
    Recognition,
}

impl Section {
    /// All of them, in the order in which they stand by default.
    pub const ALL: &'static [Self] = &[
        Self::Score,
        Self::Needs,
        Self::Goals,
        Self::Funnel,
        Self::Sources,
        Self::Agreements,
        Self::Handoffs,
        Self::Priorities,
        Self::Recognition,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Needs => "needs",
            Self::Goals => "goals",
            Self::Funnel => "funnel",
            Self::Sources => "sources",
            Self::Agreements => "agreements",
            Self::Handoffs => "handoffs",
            Self::Priorities => "priorities",
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
            Self::Needs => needs::needs(card),
            Self::Goals => goals::goals(card),
            Self::Funnel => funnel::funnel(card),
            Self::Sources => sources::sources(card),
            Self::Agreements => agreements::agreements(card),
            Self::Handoffs => handoffs::handoffs(card),
            Self::Priorities => priorities::priorities(card),
            Self::Recognition => recognition::recognition(card),
        }
    }
}
