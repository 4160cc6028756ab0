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
        FirstMeans = "attribution.first_means": "All of a win goes to the source that the customer met first.",
        LastMeans = "attribution.last_means": "All of a win goes to the source that the customer met last.",
        LinearMeans = "attribution.linear_means": "Every touch on the way to a win gets the same part of it.",
        UShapedMeans = "attribution.u_shaped_means": "40% of a win goes to the first touch, 40% to the last and 20% to those between; two touches share it in halves.",
        TimeDecayMeans = "attribution.time_decay_means": "A touch gets half as much of a win for every 7 days that it lies before it.",

        // The list
        AddsUp = "attribution.adds_up": "It always adds up to {value}.",
        Source = "attribution.source": "Source",
        Credit = "attribution.credit": "Credit",
        Share = "attribution.share": "Share",

        // How the figures were made
        Of = "attribution.of": "{source}, {model}",
        Journeys = "attribution.journeys": "Wins with a touch of this source",
        TheirValue = "attribution.their_value": "Value of these wins",
        AllValue = "attribution.all_value": "Value of all wins with a touch",
    }
}
