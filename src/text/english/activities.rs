//! What people of both teams did together.

use crate::text::catalogue::messages;

messages! {
    /// What people of both teams did together.
    ActivitiesText {
        Title = "activities.title": "Done together",
        More = "activities.more": "See more",

        // Kinds
        JointVisit = "activities.joint_visit": { one: "joint visit", other: "joint visits" },
        ContentShared = "activities.content_shared": { one: "shared content", other: "shared content" },
        LeadAlert = "activities.lead_alert": { one: "lead alert", other: "lead alerts" },
        Shadowing = "activities.shadowing": { one: "shadow day", other: "shadow days" },
        CampaignInput = "activities.campaign_input": { one: "input to a campaign", other: "input to campaigns" },
    }
}
