//! The joint score and what holds it back.

use crate::text::catalogue::messages;

messages! {
    /// The joint score and what holds it back.
    ScoreText {
        Title = "score.title": "Joint score",
        OfHundred = "score.of_hundred": "of 100 by now",
        OfHundredElapsed = "score.of_hundred_elapsed": "of 100 by now, with {share} of the period gone",
        OfHundredWorking = "score.of_hundred_working": "of 100 by now, with {share} of the working days gone",
        OfHundredEnded = "score.of_hundred_ended": "of 100, now that the period is over",
        None = "score.none": "No score yet: no goal has a pace.",
        HoldsBack = "score.holds_back": "What holds us back",
        NothingHoldsBack = "score.nothing_holds_back": "Nothing holds us back: every goal is where it should be by now.",
        Missing = "score.missing": { one: "{n} point missing", other: "{n} points missing" },
        PointsLost = "score.points_lost": { one: "−{n} point", other: "−{n} points" },
        OtherGoals = "score.other_goals": { one: "{n} other goal with points missing", other: "{n} other goals with points missing" },
        NobodySaidWhy = "score.nobody_said_why": "{figures}, nobody has said why yet",
        Strip = "score.strip": "Each goal as wide as its weight, filled to its pace",
        HowMade = "score.how_made": "100 × the weighted mean of the pace of all goals that have one. A pace above 1 counts as 1.",
    }
}
