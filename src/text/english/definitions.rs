//! What both teams mean by their words.

use crate::text::catalogue::messages;

messages! {
    /// What both teams mean by their words.
    DefinitionsText {
        Title = "definitions.title": "Definitions",

        // The news: the words, then what there is to say about them
        Terms = "definitions.terms": "{terms}.",
        OneTeamOnly = "definitions.one_team_only": "{term} is agreed by one team only",
        NotAgreed = "definitions.not_agreed": "{term} is agreed by nobody yet",
        ReviewDue = "definitions.review_due": "{term} was to be reviewed by {day}",
        SomeNotAgreed = "definitions.some_not_agreed": { one: "{n} is not agreed by both teams", other: "{n} are not agreed by both teams" },
        AllAgreed = "definitions.all_agreed": "Agreed by both teams",

        // One definition
        Criteria = "definitions.criteria": "What must be true",
        Examples = "definitions.examples": "For example",
        Agreed = "definitions.agreed": "Agreed",
        OneTeam = "definitions.one_team": "One team only",
        Nobody = "definitions.nobody": "Not agreed yet",
        ReviewOverdue = "definitions.review_overdue": "Review overdue",
        AgreedBy = "definitions.agreed_by": "Agreed by {people}.",
        AgreedBySince = "definitions.agreed_by_since": "Agreed by {people} on {day}.",
        Changed = "definitions.changed": "Changed on {day}.",
        ChangedInside = "definitions.changed_inside": "Changed on {day}: figures before and after differ.",
        ReviewBy = "definitions.review_by": "To be reviewed by {day}.",
        ReviewWasBy = "definitions.review_was_by": "Was to be reviewed by {day}.",
    }
}
