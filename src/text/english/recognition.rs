//! Thanks that people gave each other.

use crate::text::catalogue::messages;

messages! {
    /// Thanks that people gave each other.
    ThanksText {
        Title = "thanks.title": "Thanks",
        Crossed = "thanks.crossed": "{crossed} of {n} crossed from one team to the other ({share})",
        NoneCrossed = "thanks.none_crossed": "None crossed from one team to the other yet",

        // One thank-you
        FromToAt = "thanks.from_to_at": "{from} to {to}, {moment}",
        FromToAtFor = "thanks.from_to_at_for": "{from} to {to}, {moment}, for {goal}",
        Cheers = "thanks.cheers": { one: "{n} cheer", other: "{n} cheers" },
        CheeredBy = "thanks.cheered_by": "Cheered by {people}",

        // Behaviours
        JointVisit = "thanks.joint_visit": "Joint visit",
        SharedContent = "thanks.shared_content": "Shared content",
        LeadFeedback = "thanks.lead_feedback": "Lead feedback",
        JointWin = "thanks.joint_win": "Joint win",
        SharedWin = "thanks.shared_win": "Shared win",
        Win = "thanks.win": "Win",

        CrossShare = "thanks.cross_share": "Share across the teams",
        AcrossTeams = "thanks.across_teams": "Thanks across the teams",
        All = "thanks.all": "All thanks",
        CrossFormula = "thanks.cross_formula": "thanks whose giver and receivers span both teams / all thanks",
    }
}
