//! One goal in full, and how its figures are made.

use crate::text::catalogue::messages;

messages! {
    /// One goal in full, and how its figures are made.
    GoalText {
        CountsTimes = "goals.counts_times": { one: "Counts once in the joint score.", other: "Counts {n} times in the joint score." },
        CountsWeight = "goals.counts_weight": "Weight {weight} in the joint score.",
        CountsNot = "goals.counts_not": "Does not count in the joint score.",
        BroughtInBy = "goals.brought_in_by": "Brought in by",
        LatestCheckIn = "goals.latest_check_in": "Latest check-in, {moment}",
        EarlierCheckIns = "goals.earlier_check_ins": { one: "{n} earlier check-in", other: "{n} earlier check-ins" },
        LowConfidence = "goals.low_confidence": "Low confidence.",
        MediumConfidence = "goals.medium_confidence": "Medium confidence.",
        HighConfidence = "goals.high_confidence": "High confidence.",
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
    }
}
