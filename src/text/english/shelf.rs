//! The shelf that both teams use.

use crate::text::catalogue::messages;

messages! {
    /// The shelf that both teams use.
    ShelfText {
        Title = "shelf.title": "Shelf",

        // Kinds
        BattleCard = "shelf.battle_card": "battle card",
        Dossier = "shelf.dossier": "dossier",
        CustomerStory = "shelf.customer_story": "customer story",
        Content = "shelf.content": "content",
        LeadList = "shelf.lead_list": "list of leads",

        // How fresh
        Updated = "shelf.updated": "Updated {day}",
        Untouched = "shelf.untouched": { one: "Not touched for {n} month", other: "Not touched for {n} months" },
    }
}
