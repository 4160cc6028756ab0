//! Stories of the two teams succeeding together.

use crate::text::catalogue::messages;

messages! {
    /// Stories of the two teams succeeding together.
    SpotlightText {
        Title = "spotlights.title": "Spotlight",
        Read = "spotlights.read": "Read the story",
        ReadAll = "spotlights.read_all": "Read all of it",
        ShowLess = "spotlights.show_less": "Show less",
        Earlier = "spotlights.earlier": { one: "{n} earlier story", other: "{n} earlier stories" },
    }
}
