//! The sections of a card by name.

mod rest;

use super::{
    card::Card,
    goals,
    later::later,
    markup::{Html, begin, node, together},
    needs, score,
};

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
    /// Stories of joint successes.
    Spotlights,
    /// What people suggest.
    Ideas,
    /// When both teams meet.
    Meetings,
    /// What both teams do together, and what is missing.
    Alignment,
    /// What both teams mean by their words.
    Definitions,
    /// What people of both teams did together.
    Activities,
    /// The shelf that both teams use.
    Resources,
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
        Self::Spotlights,
        Self::Ideas,
        Self::Meetings,
        Self::Alignment,
        Self::Definitions,
        Self::Activities,
        Self::Resources,
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
            Self::Spotlights => "spotlights",
            Self::Ideas => "ideas",
            Self::Meetings => "meetings",
            Self::Alignment => "alignment",
            Self::Definitions => "definitions",
            Self::Activities => "activities",
            Self::Resources => "resources",
        }
    }

    /// The section with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|section| section.name() == name)
    }

    /// What stands at the top: there from the start, where others are loaded as the reader comes to them.
    fn first(self, card: &Card) -> Option<Html> {
        match self {
            Self::Score => Some(score::score(card)),
            Self::Needs => Some(needs::needs(card)),
            Self::Goals => Some(goals::goals(card)),
            _ => None,
        }
    }
}

/// The sections in this order; lines that stand next to each other are drawn together.
pub(super) fn draw(card: &Card, sections: &[Section]) -> Html {
    let from = begin();
    for (index, section) in sections.iter().enumerate() {
        match section.first(card) {
            Some(section) => node(section),
            None => {
                let rest = sections.get(index..).unwrap_or_default();
                node(later(card.later, &card.language, || rest::draw(card, rest)));
                break;
            }
        }
    }
    together(from)
}
