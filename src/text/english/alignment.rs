//! What both teams do together, and what is missing.

use crate::text::catalogue::messages;

messages! {
    /// What both teams do together, and what is missing.
    AlignmentText {
        Title = "alignment.title": "Alignment",

        // How a practice stands
        Missing = "alignment.missing": "Missing",
        Weak = "alignment.weak": "Weak",
        Strong = "alignment.strong": "Strong",
        NotMeasured = "alignment.not_measured": "Not measured",

        // The pieces of "4 strong, 3 weak, 1 missing"
        SomeMissing = "alignment.some_missing": "{n} missing",
        SomeWeak = "alignment.some_weak": "{n} weak",
        SomeStrong = "alignment.some_strong": "{n} strong",
        SomeNotMeasured = "alignment.some_not_measured": "{n} not measured, for want of data",

        // Behind a practice
        BeginWith = "alignment.begin_with": "Begin with",
        SoFar = "alignment.so_far": "As it should be",
        Judged = "alignment.judged": "How it is judged: {rule}",

        // The practices: what it is, how it is judged, the one next step
        SharedGoals = "alignment.shared_goals": "An owner from each team on each goal",
        SharedGoalsRule = "alignment.shared_goals_rule": "goals that people of both teams own.",
        SharedGoalsStep = "alignment.shared_goals_step": "Ask who of the other team would own it too.",
        PairedGoals = "alignment.paired_goals": "A quality goal beside each volume goal",
        PairedGoalsRule = "alignment.paired_goals_rule": "volume goals paired with a quality goal.",
        PairedGoalsStep = "alignment.paired_goals_step": "Choose what keeps the number honest, such as the share that sales accepts.",
        BottomLine = "alignment.bottom_line": "The bottom line among the goals",
        BottomLineRule = "alignment.bottom_line_rule": "a goal in money that is to grow.",
        BottomLineStep = "alignment.bottom_line_step": "Add the money both teams work for: a lead counts once it pays.",
        Customer = "alignment.customer": "The customer among the goals",
        CustomerRule = "alignment.customer_rule": "a goal in satisfaction that is to grow.",
        CustomerStep = "alignment.customer_step": "Add how satisfied customers are.",
        Plans = "alignment.plans": "A plan for each goal in trouble",
        PlansRule = "alignment.plans_rule": "goals at risk or off track with an open initiative or obstacle, or a check-in in this period.",
        PlansStep = "alignment.plans_step": "Ask its owners what is in the way and what would help first.",
        Rewards = "alignment.rewards": "Rewards that both teams share",
        RewardsRule = "alignment.rewards_rule": "goals with a reward that people of both teams own.",
        RewardsStep = "alignment.rewards_step": "Agree on something both teams would enjoy.",
        Definitions = "alignment.definitions": "Definitions agreed by both teams",
        DefinitionsRule = "alignment.definitions_rule": "definitions agreed by both teams, their review not overdue.",
        DefinitionsStep = "alignment.definitions_step": "Read it together and put a name of each team under it.",
        PromisesBothWays = "alignment.promises_both_ways": "Promises in both directions",
        PromisesBothWaysRule = "alignment.promises_both_ways_rule": "teams that promise the other something.",
        PromisesBothWaysStep = "alignment.promises_both_ways_step": "Ask what the other team would most like to rely on, and promise that.",
        PromisesKept = "alignment.promises_kept": "Agreements kept",
        PromisesKeptRule = "alignment.promises_kept_rule": "agreements kept as often as agreed, of those that came up.",
        PromisesKeptStep = "alignment.promises_kept_step": "Look at the last misses together: what got in the way?",
        HandoffsNoted = "alignment.handoffs_noted": "A note with each hand-off",
        HandoffsNotedRule = "alignment.handoffs_noted_rule": "hand-offs with a note.",
        HandoffsNotedStep = "alignment.handoffs_noted_step": "Write down what the other should know before the first call.",
        HandoffsAccepted = "alignment.handoffs_accepted": "Hand-offs accepted",
        HandoffsAcceptedRule = "alignment.handoffs_accepted_rule": "decided hand-offs that were accepted; more than half is strong.",
        HandoffsAcceptedStep = "alignment.handoffs_accepted_step": "Go through a returned one together: what was missing?",
        HandoffsRated = "alignment.handoffs_rated": "Decided hand-offs rated",
        HandoffsRatedRule = "alignment.handoffs_rated_rule": "decided hand-offs with a rating.",
        HandoffsRatedStep = "alignment.handoffs_rated_step": "Rate it and add a sentence: it tells the other team what to send more of.",
        Priorities = "alignment.priorities": "Both owners on each priority",
        PrioritiesRule = "alignment.priorities_rule": "priorities with an owner from each team.",
        PrioritiesStep = "alignment.priorities_step": "Find the second owner before the next step is due.",
        Meetings = "alignment.meetings": "Meetings that keep their rhythm",
        MeetingsRule = "alignment.meetings_rule": "meetings with a rhythm that are not overdue.",
        MeetingsStep = "alignment.meetings_step": "Put the next one into both calendars today.",
        Sponsor = "alignment.sponsor": "A leader who stands behind it",
        SponsorRule = "alignment.sponsor_rule": "a sponsor who is in neither of the two teams.",
        SponsorStep = "alignment.sponsor_step": "Ask a leader of both teams to stand behind it by name.",
        Recognition = "alignment.recognition": "Thanks that cross the teams",
        RecognitionRule = "alignment.recognition_rule": "thanks between people of both teams; more than half is strong.",
        RecognitionStep = "alignment.recognition_step": "Thank somebody of the other team for something that helped this week.",
        Stories = "alignment.stories": "A story told in the last 30 days",
        StoriesRule = "alignment.stories_rule": "stories of the last 30 days; one is strong.",
        StoriesStep = "alignment.stories_step": "Tell the last deal that both teams won, in four lines.",
        Ideas = "alignment.ideas": "Ideas answered",
        IdeasRule = "alignment.ideas_rule": "ideas with an answer or under way.",
        IdeasStep = "alignment.ideas_step": "Answer the oldest one, even if the answer is no.",
        Activities = "alignment.activities": "Things done together",
        ActivitiesRule = "alignment.activities_rule": "joint activities with people of both teams; more than half is strong.",
        ActivitiesStep = "alignment.activities_step": "Invite somebody of the other team to the next visit or call.",
    }
}
