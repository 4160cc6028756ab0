//! Which source is credited with what was won.

use crate::text::catalogue::messages;

messages! {
    /// Which source is credited with what was won.
    AttributionText {
        Title = "attribution.title": { one: "Credit for {n} win, five ways to share it", other: "Credit for {n} wins, five ways to share it" },
        Model = "attribution.model": "How the credit is shared",

        // Models
        First = "attribution.first": "First touch",
        Last = "attribution.last": "Last touch",
        Linear = "attribution.linear": "Linear",
        UShaped = "attribution.u_shaped": "U-shaped",
        TimeDecay = "attribution.time_decay": "Time decay",

        // What they mean
        FirstMeans = "attribution.first_means": "All of a win goes to the first touch.",
        LastMeans = "attribution.last_means": "All of a win goes to the last touch.",
        LinearMeans = "attribution.linear_means": "Each touch gets the same part of a win.",
        UShapedMeans = "attribution.u_shaped_means": "40% of a win goes to the first touch, 40% to the last, 20% to those between; two touches get half each.",
        TimeDecayMeans = "attribution.time_decay_means": "A touch counts half as much for every 7 days before the win.",

        // The list
        AddsUp = "attribution.adds_up": "It always adds up to {value}.",
        Credit = "attribution.credit": "Credit",

        // How the figures were made
        Of = "attribution.of": "{source}, {model}",
        Journeys = "attribution.journeys": "Wins with a touch of this source",
        TheirValue = "attribution.their_value": "Value of these wins",
        AllValue = "attribution.all_value": "Value of all wins with a touch",
    }
}
