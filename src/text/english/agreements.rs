//! What the teams promised each other.

use crate::text::catalogue::messages;

messages! {
    /// What the teams promised each other.
    AgreementsText {
        Title = "agreements.title": "Agreements",
        SomeKept = "agreements.some_kept": { one: "{kept} of {n} agreement kept", other: "{kept} of {n} agreements kept" },
        NotYet = "agreements.not_yet": "Nothing to judge yet",

        // One agreement
        Direction = "agreements.direction": "{from} to {to}",
        Times = "agreements.times": "{met} of {all} times, {agreed} agreed",
        TimesOverdue = "agreements.times_overdue": "{met} of {all} times, {agreed} agreed, {n} overdue now",
        NoTimes = "agreements.no_times": "{agreed} agreed",
        Kept = "agreements.kept": "Kept",
        NotKept = "agreements.not_kept": "Not kept",

        // The scale
        Whole = "agreements.whole": "{share} kept",
        Scale = "agreements.scale": "Lines run from {low} to {high} kept; the tick is what we agreed",
        Sentence = "agreements.sentence": "{kept} kept, {agreed} agreed.",

        // What is open
        Open = "agreements.open": "{n} open",
        OverdueSince = "agreements.overdue_since": "{name}, overdue since {moment}",
        Due = "agreements.due": "{name}, due {moment}",

        // Table
        Promise = "agreements.promise": "Promise",
        From = "agreements.from": "From and to",
        Met = "agreements.met": "Times kept",
        Missed = "agreements.missed": "Times not kept",
        Share = "agreements.share": "Share kept",
        Agreed = "agreements.agreed": "Share agreed",

        // How the figures were made
        Formula = "agreements.formula": "times kept / (times kept + times not kept)",
        CountsOverdue = "agreements.counts_overdue": { one: "{n} open item past its time counts as not kept.", other: "{n} open items past their time count as not kept." },
    }
}
