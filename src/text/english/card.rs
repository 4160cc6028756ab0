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
        Export = "card.export": "Export",
        StartReview = "card.start_review": "Start review",
        Sections = "card.sections": "Sections of the scorecard",

        // Teams
        Sales = "card.sales": "Sales",
        Marketing = "card.marketing": "Marketing",
        Team = "card.team": "{name}, {team}",
        NobodyYet = "card.nobody_yet": "Nobody yet",

        // Opening and closing
        Show = "card.show": "Show",
        Hide = "card.hide": "Hide",
        ShowDetails = "card.show_details": "Show details of {name}",
        HideDetails = "card.hide_details": "Hide details of {name}",
        Close = "card.close": "Close",
        More = "card.more": { one: "{n} more", other: "{n} more" },
        Entries = "card.entries": { one: "{n} entry", other: "{n} entries" },
        ShowAsTable = "card.show_as_table": "Show as table",
        HideTable = "card.hide_table": "Hide the table",
        ExactValue = "card.exact_value": "exactly {value}",

        // How a figure was made
        HowMade = "card.how_made": "How was this made",
        Formula = "card.formula": "Formula",
        Inputs = "card.inputs": "Figures that went in",
        Source = "card.source": "Source",
        FromDocument = "card.from_document": "given by the source",
        ComputedHere = "card.computed_here": "computed here, as of {moment}",
        NoFigure = "card.no_figure": "No figure: {why}",
        NothingToDivideBy = "card.nothing_to_divide_by": "there is nothing to divide by",

        // Links
        Opens = "card.opens": "opens {host}",
        NotSentYet = "card.not_sent_yet": "not sent yet",
    }
}
