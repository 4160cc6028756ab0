//! The shared list of prospects.

use crate::text::catalogue::messages;

messages! {
    /// The shared list of prospects.
    PrioritiesText {
        Title = "priorities.title": "Priorities",
        InPlay = "priorities.in_play": "{value} in play",
        SomeAccounts = "priorities.some_accounts": { one: "{n} account", other: "{n} accounts" },
        NoSalesOwner = "priorities.no_sales_owner": { one: "one without a sales owner", other: "{n} without a sales owner" },
        NoMarketingOwner = "priorities.no_marketing_owner": { one: "one without a marketing owner", other: "{n} without a marketing owner" },

        // One prospect
        Owner = "priorities.owner": "{team}: {name}",
        NobodyYet = "priorities.nobody_yet": "{team}: nobody yet",
        Overdue = "priorities.overdue": "Overdue, {moment}",
    }
}
