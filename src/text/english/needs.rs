//! What waits for a person.

use crate::text::catalogue::messages;

messages! {
    /// What waits for a person.
    NeedsText {
        Title = "needs.title": "Needs you now",
        Things = "needs.things": { one: "{n} thing", other: "{n} things, oldest promise first" },

        // A prospect
        StepFor = "needs.step_for": "{step} for {account}",
        NextStepFor = "needs.next_step_for": "The next step for {account}",
        WasDue = "needs.was_due": "{subject} was due on {day}.",
        WasDueNoSales = "needs.was_due_no_sales": "{subject} was due on {day} and has no sales owner.",
        WasDueNoMarketing = "needs.was_due_no_marketing": "{subject} was due on {day} and has no marketing owner.",
        WasDueNobody = "needs.was_due_nobody": "{subject} was due on {day} and has no owner.",

        // A promise, a hand-off
        PromiseLate = "needs.promise_late": "{subject} is {late} late: {promise}",
        HandoffLate = "needs.handoff_late": "{subject} waits for {person}, {late} past the agreed time.",

        // A goal
        InitiativeDue = "needs.initiative_due": "{subject} for {goal} was due on {day}.",
        OffTrack = "needs.off_track": "{name} is off track:",
        NoCheckIn = "needs.no_check_in": "{subject} {figures}, without a check-in in {period}.",
        WithCheckIn = "needs.with_check_in": "{subject} {figures}.",

        // An idea
        IdeaWaits = "needs.idea_waits": "An idea waits for its first answer:",
        Idea = "needs.idea": "{subject} {words}",
    }
}
