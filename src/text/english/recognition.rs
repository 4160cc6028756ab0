//! Thanks that people gave each other.

use crate::text::catalogue::messages;

messages! {
    /// Thanks that people gave each other.
    ThanksText {
        Title = "thanks.title": "Thanks",
        ThankSomeone = "thanks.thank_someone": "Thank someone",
        Crossed = "thanks.crossed": { one: "{crossed} of {n} crossed from one team to the other ({share})", other: "{crossed} of {n} crossed from one team to the other ({share})" },
        NoneCrossed = "thanks.none_crossed": "None crossed from one team to the other yet",
        CrossedPieces = "thanks.crossed_pieces": "{crossed} of {all} crossed",

        // One thank-you
        FromTo = "thanks.from_to": "{from} to {to}",
        FromToAt = "thanks.from_to_at": "{from} to {to}, {moment}",
        FromToAtFor = "thanks.from_to_at_for": "{from} to {to}, {moment}, for {goal}",
        Cheers = "thanks.cheers": { one: "{n} cheer", other: "{n} cheers" },
        CheeredBy = "thanks.cheered_by": "Cheered by {people}",
        Older = "thanks.older": { one: "{n} more", other: "{n} more" },
        OlderFrom = "thanks.older_from": { one: "{n} more from {month}", other: "{n} more from {month}" },
        ByBehaviour = "thanks.by_behaviour": "What we thank each other for",

        // Behaviours
        JointVisit = "thanks.joint_visit": "Joint visit",
        SharedContent = "thanks.shared_content": "Shared content",
        LeadFeedback = "thanks.lead_feedback": "Lead feedback",
        JointWin = "thanks.joint_win": "Joint win",
        SharedWin = "thanks.shared_win": "Shared win",
        Win = "thanks.win": "Win",

        None = "thanks.none": "No thanks in {period} yet. The first one takes a minute: who helped the other team?",
        CrossShare = "thanks.cross_share": "Share across the teams",
        AcrossTeams = "thanks.across_teams": "Thanks across the teams",
        All = "thanks.all": "All thanks",
        CrossFormula = "thanks.cross_formula": "thanks whose giver and receivers span both teams / all thanks",
    }
}
