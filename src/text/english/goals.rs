//! Shared goals.

use crate::text::catalogue::messages;

messages! {
    /// Shared goals.
    GoalsText {
        Title = "goals.title": "Shared goals",
        Actual = "goals.actual": "Actual",
        Progress = "goals.progress": "Progress",
        Trend = "goals.trend": "Trend and forecast",

        // Status
        Achieved = "goals.achieved": "Achieved",
        OnTrack = "goals.on_track": "On track",
        AtRisk = "goals.at_risk": "At risk",
        OffTrack = "goals.off_track": "Off track",
        NotStarted = "goals.not_started": "Not started",
        Missed = "goals.missed": "Missed",
        SetByHand = "goals.set_by_hand": "set by hand",

        // How many stand how: the pieces of "4 on track, 2 at risk"
        SomeAchieved = "goals.some_achieved": "{n} achieved",
        SomeOnTrack = "goals.some_on_track": "{n} on track",
        SomeAtRisk = "goals.some_at_risk": "{n} at risk",
        SomeOffTrack = "goals.some_off_track": "{n} off track",
        SomeNotStarted = "goals.some_not_started": "{n} not started",
        SomeMissed = "goals.some_missed": "{n} missed",

        // Keys of the marks
        WhereWeAre = "goals.where_we_are": "where we are",
        WhereWeShouldBe = "goals.where_we_should_be": "where we should be",
        TrendThenForecast = "goals.trend_then_forecast": "trend, then forecast",

        // Beside the value
        OfTarget = "goals.of_target": "of {target}",
        FromTo = "goals.from_to": "from {baseline} to {target}",
        AtMost = "goals.at_most": "at most {target}",
        Band = "goals.band": "{target} ± {tolerance}",

        // Under the bar
        AheadOfPlan = "goals.ahead_of_plan": "{amount} ahead of plan",
        BehindPlan = "goals.behind_plan": "{amount} behind plan",
        AheadOfPace = "goals.ahead_of_pace": "{amount} ahead of pace",
        BehindPace = "goals.behind_pace": "{amount} behind pace",
        OnPlan = "goals.on_plan": "exactly on plan",
        OnPace = "goals.on_pace": "exactly on pace",
        Short = "goals.short": "{amount} short",
        Over = "goals.over": "{amount} over",
        UnderBudgetSoFar = "goals.under_budget_so_far": "{amount} under budget so far",
        OverBudgetSoFar = "goals.over_budget_so_far": "{amount} over budget so far",
        UnderBudget = "goals.under_budget": "{amount} under budget",
        OverBudget = "goals.over_budget": "{amount} over budget",
        AboveTarget = "goals.above_target": "{amount} above target",
        BelowTarget = "goals.below_target": "{amount} below target",
        OnTarget = "goals.on_target": "exactly on target",
        InsideBand = "goals.inside_band": "inside the band",
        OutsideBand = "goals.outside_band": "{amount} outside the band",
        NothingExpectedYet = "goals.nothing_expected_yet": "nothing expected yet",
        StartsOn = "goals.starts_on": "starts on {day}",

        // Trend
        NoHistory = "goals.no_history": "No history yet",

        // Owners
        NoOwner = "goals.no_owner": "Nobody owns this yet",

        Quote = "goals.quote": "“{words}”",
        WhenWeGetThere = "goals.when_we_get_there": "When we get there",

        // The bar in words
        BarSentence = "goals.bar": "{actual} of {target}; {expected} expected by now.",
        BarPlain = "goals.bar_plain": "{actual} of {target}.",
        BarBand = "goals.bar_band": "{actual}; the band is {low} to {high}.",

        // Reached
        ReachedTogether = "goals.reached_together": "Reached together",
        Reached = "goals.reached": "{goal}: {value}",
        ReachedTarget = "goals.reached_target": { one: "Target {target}. {owners} owns it.", other: "Target {target}. {owners} own it." },
        AlsoReached = "goals.also_reached": "Also reached: {goals}",
        CloseReached = "goals.close_reached": "Close",
        WhoMadeTheDifference = "goals.who_made_the_difference": "Who made the difference?",
    }
}
