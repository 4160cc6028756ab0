//! How figures, lengths of time and moments are put into words.

use crate::text::catalogue::messages;

messages! {
    /// How figures, lengths of time and moments are put into words.
    FigureText {
        None = "figure.none": "–",

        // Values
        Days = "figure.days": { one: "{n} day", other: "{n} days" },
        Hours = "figure.hours": { one: "{n} hour", other: "{n} hours" },
        Points = "figure.points": { one: "{n} point", other: "{n} points" },
        Ratio = "figure.ratio": "{n}×",
        Comma = "figure.comma": "{first}, {second}",
        OutOf = "figure.out_of": "{part} of {whole}",

        // Lengths of time
        HoursMinutes = "figure.hours_minutes": "{hours}\u{a0}h\u{a0}{minutes}\u{a0}min",
        HoursOnly = "figure.hours_only": "{hours}\u{a0}h",
        Minutes = "figure.minutes": "{minutes}\u{a0}min",
        UnderMinute = "figure.under_minute": "less than a minute",

        // Ages
        AgeDays = "figure.age_days": { one: "{n} day old", other: "{n} days old" },
        AgeHours = "figure.age_hours": { one: "{n} hour old", other: "{n} hours old" },
        AgeMinutes = "figure.age_minutes": { one: "{n} minute old", other: "{n} minutes old" },
        AgeNew = "figure.age_new": "less than a minute old",

        // Moments
        DateTime = "figure.date_time": "{date}, {time}",
        Today = "figure.today": "today",
        Yesterday = "figure.yesterday": "yesterday",
        Tomorrow = "figure.tomorrow": "tomorrow",

        // Periods
        Period = "figure.period": "{start} to {end}",
        LabelledPeriod = "figure.labelled_period": "{label}, {start} to {end}",
    }
}
