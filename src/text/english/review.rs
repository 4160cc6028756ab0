//! A meeting that walks through the card.

use crate::text::catalogue::messages;

messages! {
    /// A meeting that walks through the card.
    ReviewText {
        // The agenda
        Agenda = "review.agenda": "Agenda",
        Made = "review.made": { one: "Made from the figures of {moment}. {n} minute in all.", other: "Made from the figures of {moment}. {n} minutes in all." },
        Thanks = "review.thanks": "Thanks first",
        Promises = "review.promises": "Promises and hand-offs",
        Points = "review.points": "More points of yours",
        Summary = "review.summary": "What we take with us",

        // The news of each step
        SinceLast = "review.since_last": { one: "{n} since the last review", other: "{n} since the last review" },
        NoneSince = "review.none_since": "none since the last review",
        Losing = "review.losing": { one: "{n} goal, {points}", other: "{n} goals, {points}" },
        NotKept = "review.not_kept": { one: "{n} agreement not kept", other: "{n} agreements not kept" },
        StageChange = "review.stage_change": "{stage} {change}",
        YourPoint = "review.your_point": "your point",

        // What each step is for
        ThanksHelp = "review.thanks_help": "What went well, and who made it so.",
        ScoreIs = "review.score_is": { one: "The joint score is {score}. This goal holds the missing {points}.", other: "The joint score is {score}. These {n} goals hold the missing {points}." },
        PromisesHelp = "review.promises_help": "What we promised each other, and what it needs to be kept.",
        PointHelp = "review.point_help": "On the agenda because one of us wants to talk about it.",
        IdeasHelp = "review.ideas_help": "A yes, a no or a date: whoever suggests something gets an answer.",
        SummaryHelp = "review.summary_help": "{title}, {moment}",
        NobodySaidWhy = "review.nobody_said_why": "Nobody has said why yet. What would help?",

        // Noting
        Note = "review.note": "What we agree on",
        NoteHelp = "review.note_help": "Stays in this tab until the summary. Nothing is sent.",

        // Moving
        StepOf = "review.step_of": "{step} of {all}",
        Back = "review.back": "Back",
        Next = "review.next": "Next step",
        NextIs = "review.next_is": "Next: {title}",
        Keys = "review.keys": "Arrow keys move between steps",

        // The clock
        LeftOf = "review.left_of": "left of {time}",
        Start = "review.start": "Start the clock",
        Pause = "review.pause": "Pause",
        Continue = "review.continue": "Continue",

        // The summary
        Agreed = "review.agreed": "What we agreed on",
        NothingNoted = "review.nothing_noted": "Nothing was noted in this meeting.",
        NextForEach = "review.next_for_each": "Next for each of us",
        Decide = "review.decide": "Decide on {account}",
        Copy = "review.copy": "Copy",
        Copied = "review.copied": "Copied",
        Selected = "review.selected": "Selected: copy it with Ctrl+C or ⌘C",
        Print = "review.print": "Print",
    }
}
