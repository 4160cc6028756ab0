//! The head of the card, and words that every section uses.

use crate::text::catalogue::messages;

messages! {
    /// The head of the card, and words that every section uses.
    CardText {
        // Head
        PeriodAsOf = "card.period_as_of": "{period}. As of {moment}.",
        PeriodNow = "card.period_now": "{period}.",
        Updated = "card.updated": "Updated {moment}",
        Person = "card.person": "{name}, {role}",
        PersonInSentence = "card.person_in_sentence": "{name} ({role})",
        StandsBehind = "card.stands_behind": { one: "{people} stands behind it", other: "{people} stand behind it" },

        // Teams
        Sales = "card.sales": "Sales",
        Marketing = "card.marketing": "Marketing",
        Team = "card.team": "{name}, {team}",

        // Opening and closing
        FromTo = "card.from_to": "{from} to {to}",
        ShowDetails = "card.show_details": "Show details of {name}",
        HideDetails = "card.hide_details": "Hide details of {name}",
        More = "card.more": "{n} more",
        SomeOverdue = "card.some_overdue": "{n} overdue",
        Entries = "card.entries": { one: "{n} entry", other: "{n} entries" },
        ShowAsTable = "card.show_as_table": "Show as table",

        // How a figure was made
        HowMade = "card.how_made": "How was this made",
        ComputedHere = "card.computed_here": "Computed here, as of {moment}",
        NothingToDivideBy = "card.nothing_to_divide_by": "there is nothing to divide by",

        // Links
        Opens = "card.opens": "opens {host}",
    }
}
