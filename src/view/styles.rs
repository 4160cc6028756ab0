//! The one stylesheet.

/// The styles of all cards, for a shadow root or for a page with the card in an element of class `joint-scorecard`.
///
/// On a page the custom element brings them along; this is for Rust programs and for static rendering.
pub const STYLES: &str = concat!(
    include_str!("tokens.css"),
    include_str!("base.css"),
    include_str!("skeleton.css"),
    include_str!("parts.css"),
    include_str!("notice.css"),
    include_str!("header.css"),
    include_str!("score.css"),
    include_str!("needs.css"),
    include_str!("goals.css"),
    include_str!("reached.css"),
    include_str!("explain.css"),
    include_str!("export.css"),
    include_str!("languages.css"),
    include_str!("goal_detail.css"),
    include_str!("funnel.css"),
    include_str!("sources.css"),
    include_str!("attribution.css"),
    include_str!("agreements.css"),
    include_str!("handoffs.css"),
    include_str!("priorities.css"),
    include_str!("recognition.css"),
    include_str!("spotlights.css"),
    include_str!("ideas.css"),
    include_str!("meetings.css"),
    include_str!("alignment.css"),
    include_str!("lines.css"),
    include_str!("review.css"),
    include_str!("wall.css"),
    include_str!("print.css"),
);

#[cfg(test)]
mod tests {
    #[test]
    fn the_page_and_the_host_have_the_same_styles_in_the_same_order() {
        let imported: Vec<&str> = [include_str!("card.css"), include_str!("later.css")]
            .into_iter()
            .flat_map(str::lines)
            .filter_map(|line| line.strip_prefix("@import \"./")?.strip_suffix("\";"))
            .chain(["print.css"])
            .collect();
        let included: Vec<&str> = include_str!("styles.rs")
            .lines()
            .filter_map(|line| line.trim().strip_prefix("include_str!(\"")?.strip_suffix("\"),"))
            .collect();
        assert_eq!(imported, included);
    }
}
