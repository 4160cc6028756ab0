//! A screen on a wall.

use crate::text::catalogue::messages;

messages! {
    /// A screen on a wall.
    WallText {
        ByNow = "wall.by_now": "100 is where we should be by now",
        HeldBackBy = "wall.held_back_by": "Held back most by",
        PeriodGone = "wall.period_gone": "{share} of the period gone",
        WorkingDaysGone = "wall.working_days_gone": "{share} of the working days gone",
        Goals = "wall.goals": { one: "{from} to {to} of {n} goal", other: "{from} to {to} of {n} goals" },
    }
}
