//! When both teams meet.

use crate::text::catalogue::messages;

messages! {
    /// When both teams meet.
    MeetingsText {
        Title = "meetings.title": "Meetings",
        Next = "meetings.next": "{name}, {moment}",
        NoneNext = "meetings.none_next": "No next one has a date yet",
        NoDate = "meetings.no_date": "No date yet",
        Open = "meetings.open": "Open the meeting",
        Agenda = "meetings.agenda": { one: "{n} point from us on the agenda", other: "{n} points from us on the agenda" },

        // How often
        EveryWorkingDay = "meetings.every_working_day": "every working day",
        EveryDay = "meetings.every_day": "every day",
        EveryDays = "meetings.every_days": { one: "every day", other: "every {n} days" },
        Weekly = "meetings.weekly": "weekly",
        EveryWeeks = "meetings.every_weeks": { one: "weekly", other: "every {n} weeks" },
        Monthly = "meetings.monthly": "monthly",
        Quarterly = "meetings.quarterly": "every three months",
        Yearly = "meetings.yearly": "once a year",
        Slipped = "meetings.slipped": { one: "{rhythm}; {n} day since the last one", other: "{rhythm}; {n} days since the last one" },

        // What kind, where nobody said how often
        StandUp = "meetings.stand_up": "stand-up",
        Planning = "meetings.planning": "planning",
        Shadowing = "meetings.shadowing": "shadowing",
        Social = "meetings.social": "for company",
    }
}
