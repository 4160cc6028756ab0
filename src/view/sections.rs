//! The sections of a card by name.

use super::markup::Html;

use super::{
    activities, agreements, alignment,
    card::Card,
    definitions, funnel, goals, handoffs, ideas,
    lines::{Line, lines},
    meetings, needs, priorities, recognition, score, shelf, sources, spotlights,
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

    /// Whether it is one line that opens to a list.
    fn is_line(self) -> bool {
        matches!(self, Self::Definitions | Self::Activities | Self::Resources)
    }

    fn line(self, card: &Card) -> Option<Line> {
        match self {
            Self::Definitions => definitions::definitions(card),
            Self::Activities => activities::activities(card),
            Self::Resources => shelf::shelf(card),
            _ => None,
        }
    }

    fn draw(self, card: &Card) -> Html {
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
            Self::Spotlights => spotlights::spotlights(card),
            Self::Ideas => ideas::ideas(card),
            Self::Meetings => meetings::meetings(card),
            Self::Alignment => alignment::alignment(card),
            Self::Definitions | Self::Activities | Self::Resources => {
                lines(card, self.line(card).into_iter().collect())
            }
        }
    }
}

/// The sections in this order; lines that stand next to each other are drawn together.
pub(super) fn draw(card: &Card, sections: &[Section]) -> Html {
    let runs = sections.chunk_by(|one, next| one.is_line() && next.is_line());
    let drawn = runs.map(|run| match run {
        [one] => one.draw(card),
        several => lines(card, several.iter().filter_map(|section| section.line(card)).collect()),
    });
    drawn.collect()
}
