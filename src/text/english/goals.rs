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

        // Details
        CountsTimes = "goals.counts_times": { one: "Counts once in the joint score.", other: "Counts {n} times in the joint score." },
        CountsWeight = "goals.counts_weight": "Weight {weight} in the joint score.",
        CountsNot = "goals.counts_not": "Does not count in the joint score.",
        BroughtInBy = "goals.brought_in_by": "Brought in by",
        LatestCheckIn = "goals.latest_check_in": "Latest check-in, {moment}",
        EarlierCheckIns = "goals.earlier_check_ins": { one: "{n} earlier check-in", other: "{n} earlier check-ins" },
        LowConfidence = "goals.low_confidence": "Low confidence.",
        MediumConfidence = "goals.medium_confidence": "Medium confidence.",
        HighConfidence = "goals.high_confidence": "High confidence.",
        Quote = "goals.quote": "“{words}”",
        InTheWay = "goals.in_the_way": { one: "In the way for {n} day", other: "In the way for {n} days" },
        InTheWaySinceToday = "goals.in_the_way_since_today": "In the way since today",
        OutOfTheWay = "goals.out_of_the_way": "Out of the way since {day}",
        Resolved = "goals.resolved": { one: "{n} obstacle out of the way", other: "{n} obstacles out of the way" },
        MovingIt = "goals.moving_it": "Moving it",
        InitiativeDue = "goals.initiative_due": "{name}, due {day}",
        InitiativeOverdue = "goals.initiative_overdue": "{name}, overdue since {day}",
        InitiativeDone = "goals.initiative_done": "{name}, done",
        InitiativePlanned = "goals.initiative_planned": "{name}, planned",
        InitiativeInProgress = "goals.initiative_in_progress": "{name}, in progress",
        InitiativeStopped = "goals.initiative_stopped": "{name}, stopped",
        Notes = "goals.notes": "Notes, {moment}",
        WhenWeGetThere = "goals.when_we_get_there": "When we get there",
        PairedWith = "goals.paired_with": "Kept honest by {goal}",
        MeasuredBy = "goals.measured_by": "{term}, as both teams define it",
        DefinitionChanged = "goals.definition_changed": "{term} changed on {day}. Figures before and after differ.",

        // How the figures were made
        Baseline = "goals.baseline": "At the start",
        Target = "goals.target": "Target",
        Expected = "goals.expected": "Expected by now",
        Tolerance = "goals.tolerance": "Tolerance",
        AgainstTarget = "goals.against_target": "Against the target",
        Pace = "goals.pace": "Pace",
        ForecastTitle = "goals.forecast_title": "Forecast",
        PaceFormula = "goals.pace_formula": "(actual − baseline) / (expected − baseline)",
        PaceFormulaLevel = "goals.pace_formula_level": "actual / target",
        PaceFormulaLevelDown = "goals.pace_formula_level_down": "target / actual",
        PaceFormulaBudget = "goals.pace_formula_budget": "expected / actual",
        PaceFormulaBand = "goals.pace_formula_band": "1 inside the band, else tolerance / distance from the target",
        ExpectedByPlan = "goals.expected_by_plan": "Expected by now: the plan, in straight lines between its points",
        ExpectedByTime = "goals.expected_by_time": "Expected by now: the share of the period that is gone, of the way to the target",
        ForecastByLine = "goals.forecast_by_line": { one: "Forecast: a straight line through {n} figure, carried on to {end}.", other: "Forecast: a straight line through {n} figures, carried on to {end}." },
        ForecastByPace = "goals.forecast_by_pace": "Forecast: the pace so far, carried on to {end}.",
        ForecastAsNow = "goals.forecast_as_now": "Forecast: as it is now, for want of a history.",
        Thresholds = "goals.thresholds": "On track from a pace of {on_track}, at risk from {at_risk}.",

        // Reached
        ReachedTogether = "goals.reached_together": "Reached together",
        Reached = "goals.reached": "{goal}: {value}",
        ReachedTarget = "goals.reached_target": { one: "Target {target}. {owners} owns it.", other: "Target {target}. {owners} own it." },
        AlsoReached = "goals.also_reached": "Also reached: {goals}",
        CloseReached = "goals.close_reached": "Close",
        WhoMadeTheDifference = "goals.who_made_the_difference": "Who made the difference?",
    }
}
