//! Who thanks whom.

use serde::Serialize;

use super::{Teams, ratio};
use crate::document::{ById, Kudos, order::order};

/// The figures of the thank-yous.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecognitionFigures {
    /// The share of thank-yous that cross from one team to the other: 0 to 1.
    pub cross_team_share: Option<f64>,
    /// How many there are for each behaviour.
    pub by_behaviour: ById<u32>,
}

/// Counts the thank-yous.
///
/// Source: cross-team share = thank-yous whose giver and receivers span both teams / all of them.
pub(super) fn figures(recognition: &[Kudos], teams: &Teams<'_>) -> RecognitionFigures {
    let crossing = recognition.iter().filter(|kudos| crosses(kudos, teams)).count();
    RecognitionFigures {
        cross_team_share: ratio(crossing as f64, recognition.len() as f64),
        by_behaviour: by_behaviour(recognition).into(),
    }
}

fn by_behaviour(recognition: &[Kudos]) -> Vec<(String, u32)> {
    let word = |place: usize| &recognition[place].behaviour;
    let places = order(recognition.len(), &|one, other| word(one).cmp(word(other)));
    let alike = places.chunk_by(|&one, &other| word(one) == word(other));
    alike.map(|places| (word(places[0]).clone(), places.len() as u32)).collect()
}

/// Whether both teams are among the one who thanks and those who are thanked.
pub fn crosses(kudos: &Kudos, teams: &Teams<'_>) -> bool {
    teams.span_both(kudos.to.iter().chain([&kudos.from]).map(|person| &**person))
}
