//! What charts say: labels inside them, the sentence beside them, the heads of their tables.

use crate::text::catalogue::messages;

messages! {
    /// What charts say: labels inside them, the sentence beside them, the heads of their tables.
    ChartText {
        // Labels
        Today = "chart.today": "Today, {day}",
        Plan = "chart.plan": "Plan",
        PlanToday = "chart.plan_today": "plan today {value}",
        Target = "chart.target": "{value} target",
        Stretch = "chart.stretch": "{value} stretch",
        Forecast = "chart.forecast": "{value} forecast",

        // Sentences
        LineSentence = "chart.line": "{name}: {first} on {start}, {actual} on {day}, {forecast} forecast for {end} against a target of {target}.",
        LineWithoutForecast = "chart.line_without_forecast": "{name}: {first} on {start}, {actual} on {day} against a target of {target}.",

        // Tables
        Day = "chart.day": "Day",
        Planned = "chart.planned": "Planned",
        Stage = "chart.stage": "Stage",
        Count = "chart.count": "Count",
        Previous = "chart.previous": "Previous period",
        GoesOn = "chart.goes_on": "Goes on",
    }
}
