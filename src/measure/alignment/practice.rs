//! The practices of two teams that work as one, and how each can stand.

/// Something that two teams do when they work as one, and the rule by which it is judged.
///
/// Unless it says otherwise, all of it is strong, some of it weak, none of it missing, and nothing to look at is not
/// measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Practice {
    /// Goals that people of both teams own.
    SharedGoals,
    /// Volume goals (counts that are to grow) that are paired with a goal which is none.
    PairedGoals,
    /// The bottom line among the goals: one in money that is to grow is strong, none is missing.
    BottomLine,
    /// The customer among the goals: one in `score`, the unit of satisfaction, that is to grow is strong, none is
    /// missing.
    Customer,
    /// Goals at risk or off track with an initiative that is not done, an obstacle that is not resolved, or a check-in
    /// inside the period.
    Plans,
    /// Goals with a reward that people of both teams own. Missing, if there are goals and no rewards.
    Rewards,
    /// Definitions that people of both teams agreed to, and whose review is not overdue.
    Definitions,
    /// The two teams that promise each other something: both, one or none. What is found are teams.
    PromisesBothWays,
    /// Agreements kept as often as agreed, of those that something came up for.
    PromisesKept,
    /// Hand-offs with a note.
    HandoffsNoted,
    /// Decided hand-offs that were accepted: more than half of them is strong.
    HandoffsAccepted,
    /// Decided hand-offs that were rated.
    HandoffsRated,
    /// Priorities with an owner from each team.
    Priorities,
    /// Meetings that keep their rhythm, of those that have one and took place.
    Meetings,
    /// A sponsor who is in neither of the two teams. One from within them is weak, nobody is missing.
    Sponsor,
    /// Thank-yous that cross from one team to the other: more than half of them is strong.
    Recognition,
    /// Stories told in the last 30 days: one is strong.
    Stories,
    /// Ideas that were answered.
    Ideas,
    /// Activities of people from both teams: more than half of them is strong.
    Activities,
}

impl Practice {
    /// All of them, in order.
    pub const ALL: [Self; 19] = [
        Self::SharedGoals,
        Self::PairedGoals,
        Self::BottomLine,
        Self::Customer,
        Self::Plans,
        Self::Rewards,
        Self::Definitions,
        Self::PromisesBothWays,
        Self::PromisesKept,
        Self::HandoffsNoted,
        Self::HandoffsAccepted,
        Self::HandoffsRated,
        Self::Priorities,
        Self::Meetings,
        Self::Sponsor,
        Self::Recognition,
        Self::Stories,
        Self::Ideas,
        Self::Activities,
    ];
}

/// How a practice stands, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// None of it.
    Missing,
    /// Some of it.
    Weak,
    /// As it should be.
    Strong,
    /// The document says nothing about it.
    NotMeasured,
}
