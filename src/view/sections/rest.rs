//! The sections below the first ones: loaded as the reader comes to them.

use super::Section;
use crate::view::{
    activities, agreements, alignment,
    card::Card,
    definitions, funnel, handoffs, ideas,
    lines::{Line, lines},
    markup::{Html, begin, node, together},
    meetings, priorities, recognition, shelf, sources, spotlights,
};

/// The sections in this order; lines that stand next to each other are drawn together.
#[inline(never)]
pub(super) fn draw(card: &Card, sections: &[Section]) -> Html {
    let from = begin();
    for run in sections.chunk_by(|one, next| one.is_line() && next.is_line()) {
        let drawn = match run {
            [one] if !one.is_line() => one.draw(card),
            several => lines(card, several.iter().filter_map(|section| section.line(card)).collect()),
        };
        node(drawn);
    }
    together(from)
}

impl Section {
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
            _ => self.first(card).unwrap_or_default(),
        }
    }
}
