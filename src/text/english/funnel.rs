//! The shared funnel and its sources.

use crate::text::catalogue::messages;

messages! {
    /// The shared funnel.
    FunnelText {
        Title = "funnel.title": "Shared funnel",
        CountedByPeriod = "funnel.counted_by_period": "Counted by period: reached the stage in {period}",
        CountedByCohort = "funnel.counted_by_cohort": "Counted by cohort: entered {stage} in {period}, and how far they came since",
        AgainstPrevious = "funnel.against_previous": "Changes against the previous period",

        // Who works where
        TakesOverAt = "funnel.takes_over_at": "takes over at {stage}",
        Defined = "funnel.defined": "defined",
        DefinitionChanged = "funnel.definition_changed": "{term} changed on {day}",
        FiguresDiffer = "funnel.figures_differ": "Figures before and after differ.",
        Definition = "funnel.definition": "Definition",

        // A stage
        Change = "funnel.change": "{change} on {previous}",
        Times = "funnel.times": "{times} the {previous} before",
        NoChange = "funnel.no_change": "as before, {previous}",
        FromNothing = "funnel.from_nothing": "none before",
        To = "funnel.to": "{share} to {stage}",
        OfAll = "funnel.of_all": "{share} of all {stage}",
        OfStageTarget = "funnel.of_stage_target": "{share} of target {target}",
        Median = "funnel.median": { one: "median {n} day", other: "median {n} days" },
        Stale = "funnel.stale": { one: "past the limit of {n} day", other: "past the limit of {n} days" },
        Value = "funnel.value": "worth {value}",

        // Win rate, velocity, credit
        WinRate = "funnel.win_rate": "Win rate",
        Decided = "funnel.decided": "{won} of {decided} decided",
        Velocity = "funnel.velocity": "Sales velocity",
        VelocityValue = "funnel.velocity_value": "{value} a day",
        Cycle = "funnel.cycle": { one: "cycle of {n} day", other: "cycle of {n} days" },
        Sourced = "funnel.sourced": "Marketing sourced",
        Accelerated = "funnel.accelerated": "Marketing accelerated",
        Influenced = "funnel.influenced": "Marketing influenced",
        OfWon = "funnel.of_won": "{share} of {total} won",
        ThreeReadings = "funnel.three_readings": "Three readings of the same money. They are not parts of a whole, so they are never added up.",

        // Earlier stretches of time
        ByMonth = "funnel.by_month": "By month",
        ByPeriod = "funnel.by_period": "By period",
        SoFar = "funnel.so_far": "{period}, so far",
        SharesBelow = "funnel.shares_below": "Under each count: its share of the stage before it.",

        // Heads of the rows
        Entered = "funnel.entered": "Entered",
        ChangeHead = "funnel.change_head": "Change",
        GoOn = "funnel.go_on": "Go on",

        // How the figures were made
        EnteredStage = "funnel.entered_stage": "Entered {stage}",
        FromTo = "funnel.from_to": "{stage} to {next}",
        AgainstTarget = "funnel.against_target": "{stage} against target",
        ChangeOf = "funnel.change_of": "{stage} against the period before",
        TargetFormula = "funnel.target_formula": "entered / target of the whole period",
        ChangeFormula = "funnel.change_formula": "entered / entered in the period before − 1",
        WonCount = "funnel.won_count": "Won",
        LostCount = "funnel.lost_count": "Lost",
        Opportunities = "funnel.opportunities": "Opportunities",
        MeanValue = "funnel.mean_value": "Mean value of a won deal",
        CycleLength = "funnel.cycle_length": "Length of the cycle",
        ConversionFormula = "funnel.conversion_formula": "entered {next} / entered {stage}",
        WinRateFormula = "funnel.win_rate_formula": "won / (won + lost)",
        VelocityFormula = "funnel.velocity_formula": "opportunities × win rate × mean value of a won deal / length of the cycle",
    }
}

messages! {
    /// Where the funnel's entries come from.
    SourcesText {
        Title = "sources.title": "Sources",
        Source = "sources.source": "Source",
        ToStage = "sources.to_stage": "to {stage}",
        WonValue = "sources.won_value": "Won value",
        Cost = "sources.cost": "Cost",
        Return = "sources.return": "Return",
        DaysToWin = "sources.days_to_win": "Days to win",
        WinsMost = "sources.wins_most": "Most won: {source}",
        WinsMostValue = "sources.wins_most_value": "Most won: {source}, {value}",
        WinsAndReturnsMost = "sources.wins_and_returns_most": "Most won, and most for its cost: {source}",
        WinsMostReturnsMost = "sources.wins_most_returns_most": "Most won: {wins}; most for its cost: {returns}",
        BringsMost = "sources.brings_most": "Most brought in: {source}",
        StepOf = "sources.step_of": "{source}, {stage} to {next}",
        ReturnOf = "sources.return_of": "Return on {source}",
        ReturnFormula = "sources.return_formula": "(won value − cost) / cost",
    }
}
