//! Leads that one person hands to another.

use crate::text::catalogue::messages;

messages! {
    /// Leads that one person hands to another.
    HandoffsText {
        Title = "handoffs.title": "Hand-offs",
        WereAccepted = "handoffs.were_accepted": { one: "{n} of {decided} decided was accepted", other: "{n} of {decided} decided were accepted" },
        MeanQuality = "handoffs.mean_quality": "mean quality {quality} of 5",
        SomeOpen = "handoffs.some_open": "{n} open",
        SomeDecided = "handoffs.some_decided": "{n} decided",

        // One hand-off
        FromTo = "handoffs.from_to": "{from} to {to}, {stage}",
        Says = "handoffs.says": "{name}: {words}",
        AcceptedAfter = "handoffs.accepted_after": "Accepted {time} after the hand-off",
        AcceptedAfterWork = "handoffs.accepted_after_work": "Accepted after {time} of working time",
        Quality = "handoffs.quality": "quality {quality} of 5",

        // Outcome
        Open = "handoffs.open": "Open",
        OpenUntil = "handoffs.open_until": "Open until {moment}",
        Overdue = "handoffs.overdue": "Overdue, {moment}",
        Accepted = "handoffs.accepted": "Accepted",
        Returned = "handoffs.returned": "Returned",

        // How the figures were made
        Acceptance = "handoffs.acceptance": "Share accepted",
        AcceptanceFormula = "handoffs.acceptance_formula": "accepted / (accepted + returned)",
        QualityTitle = "handoffs.quality_title": "Mean quality",
        QualityFormula = "handoffs.quality_formula": "sum of the ratings / number of rated hand-offs",
        Ratings = "handoffs.ratings": "Sum of the ratings",
        Rated = "handoffs.rated": "Rated hand-offs",
    }
}
