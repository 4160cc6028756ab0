//! What the card can be saved as.

use crate::text::catalogue::messages;

messages! {
    /// What the card can be saved as.
    ExportText {
        Title = "export.title": "Export",
        Tables = "export.tables": "Tables (CSV)",
        Picture = "export.picture": "Picture (PNG)",
        Drawing = "export.drawing": "Drawing (SVG)",
        Data = "export.data": "Data (JSON)",
    }
}
