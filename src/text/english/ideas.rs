//! What people suggest.

use crate::text::catalogue::messages;

messages! {
    /// What people suggest.
    IdeasText {
        Title = "ideas.title": "Ideas",
        Votes = "ideas.votes": { one: "vote", other: "votes" },

        // Who suggested it, and what became of it
        By = "ideas.by": "{by}.",
        ByAt = "ideas.by_at": "{by}, {day}",
        Answer = "ideas.answer": "Answer: {answer}",
        Unanswered = "ideas.unanswered": { one: "{by}, {day}, no answer for {n} day", other: "{by}, {day}, no answer for {n} days" },
        UnansweredNew = "ideas.unanswered_new": "{by}, {day}, no answer yet",

        // State
        New = "ideas.new": "Open",
        Answered = "ideas.answered": "Answered",
        Planned = "ideas.planned": "Planned",
        Trying = "ideas.trying": "Being tried",
        Done = "ideas.done": "Done",
        Declined = "ideas.declined": "Declined",

        // How many stand how: the pieces of "1 being tried, 1 waiting for an answer"
        SomeTrying = "ideas.some_trying": "{n} being tried",
        SomePlanned = "ideas.some_planned": "{n} planned",
        SomeWaiting = "ideas.some_waiting": "{n} waiting for an answer",
        SomeDone = "ideas.some_done": "{n} done",
        SomeDeclined = "ideas.some_declined": "{n} declined",
        Settled = "ideas.settled": "{n} done or declined",
    }
}
