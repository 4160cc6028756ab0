//! The media type of a file, by its name.

use std::path::Path;

/// What a browser has to be told: it compiles wasm from a stream and runs modules only under the right type.
pub fn of(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt" | "md" | "ts") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Whether compression makes it smaller.
pub fn is_compressible(media_type: &str) -> bool {
    media_type.starts_with("text/") || matches!(media_type, "application/json" | "application/wasm" | "image/svg+xml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_a_browser_insists_on() {
        assert_eq!(of(Path::new("pkg/joint-scorecard.wasm")), "application/wasm");
        assert_eq!(of(Path::new("a/b.js")), "text/javascript; charset=utf-8");
        assert_eq!(of(Path::new("card.css")), "text/css; charset=utf-8");
        assert_eq!(of(Path::new("documents/olist.json")), "application/json");
        assert_eq!(of(Path::new("LICENSE")), "application/octet-stream");
    }

    #[test]
    fn leaves_alone_what_is_compressed_already() {
        assert!(is_compressible("application/wasm"));
        assert!(is_compressible("text/css; charset=utf-8"));
        assert!(!is_compressible("image/png"));
    }
}
