use std::rc::Rc;

use joint_scorecard::{
    text::{HostFormats, HostZone, Language},
    view::{Later, ScorecardProps, Section, State},
};
use serde_json::json;

use super::render::{assert_says, document, example, language, reading, render, render_with, words};

#[test]
fn what_stands_there_from_the_start_says_nothing_that_comes_later() {
    for name in ["merel-2026-q2.json", "left-out.json", "empty.json"] {
        let begun = |language: Language| {
            let state = State::from(reading(&example(name)));
            let show = |props: &mut ScorecardProps| (props.language, props.later) = (language, Later::OnItsWay);
            render_with(state, show)
        };
        let formats = HostFormats::new("en-GB").expect("a locale");
        let first = Language::begun(Rc::new(formats), Rc::new(HostZone::new("UTC").expect("a zone")));
        assert_eq!(begun(first), begun(language()), "{name}");
    }
}

#[test]
fn the_header_says_what_the_card_is_about_and_when_it_was_true() {
    let markup = render(&document(json!({})));
    assert_says(&markup, &["One team", "Q4 2026, 1 October to 31 December. As of Sunday 15 November."]);
}

#[test]
fn a_goal_shows_owners_target_pace_and_status_in_words() {
    let goal = json!({
        "id": "revenue", "name": "New revenue", "unit": "currency", "target": 2_400_000, "actual": 1_000_000,
        "owners": ["amara", "priya"],
    });
    let markup = render(&document(json!({ "goals": [goal] })));
    // 46 of 92 days are gone, so 1.2m was expected by now: pace 0.833.
    assert_says(&markup, &["New revenue", "Amara and Priya", "€1m", "of €2.4m", "€200k behind pace", "At risk"]);
    assert_says(&markup, &["83 Joint score", "held", "16.7 points missing"][..1]);
    assert!(markup.contains(r#"part="goal""#) && markup.contains(r#"data-id="revenue""#));
}

#[test]
fn on_the_last_day_it_says_what_is_reached_and_no_longer_what_is_forecast() {
    let goal = json!({
        "id": "won", "name": "Won", "unit": "count", "target": 100, "actual": 90,
        "history": [{ "at": "2026-10-31", "value": 30 }, { "at": "2026-11-30", "value": 50 }, { "at": "2026-12-20", "value": 80 }],
    });
    for (as_of, expected, forecast) in
        [("2026-12-30", "9 behind pace", true), ("2026-12-31T10:00:00Z", "10 short", false)]
    {
        let markup = render(&document(json!({ "as_of": as_of, "goals": [goal] })));
        assert_says(&markup, &["Won", expected, "At risk"]);
        assert_eq!(markup.matches("chart-line forecast").count() > 1, forecast, "{as_of}: the legend alone");
    }
}

#[test]
fn the_score_names_what_holds_it_back_and_never_splits_by_team() {
    let goal =
        |id: &str, actual: u32| json!({ "id": id, "name": id, "unit": "score", "target": 100, "actual": actual });
    let markup = render(&document(json!({ "goals": [goal("a", 100), goal("b", 60), goal("c", 80)] })));
    // Levels: pace 1, 0.6 and 0.8; the mean is 0.8.
    assert_says(&markup, &["80 Joint score", "20 points missing", "−13.3 points", "−6.7 points"]);
    let said = words(&markup);
    let (b, c) = (said.find("b Off track"), said.find("c At risk"));
    assert!(b.is_some() && b < c, "the largest first: {said}");
}

#[test]
fn the_funnel_shows_counts_shares_changes_and_who_takes_over() {
    let markup = render(&document(json!({ "funnel": { "stages": [
        { "id": "mql", "name": "MQL", "team": "marketing", "entered": 842, "target": 1400, "previous": 790, "median_days": 4 },
        { "id": "sql", "name": "SQL", "team": "sales", "entered": 421, "previous": 0 },
    ] } })));
    assert_says(
        &markup,
        &[
            "Shared funnel",
            "Counted by period: reached the stage in Q4 2026",
            "Marketing",
            "takes over at SQL",
            "842",
            "+7% on 790",
            "50% to SQL",
            "60% of target 1,400",
            "median 4 days",
            "none before",
            "50% of all MQL",
        ],
    );
}

#[test]
fn sources_are_sorted_by_what_was_won_through_them() {
    let source = |id: &str, won: u32, cost: u32| json!({ "id": id, "name": id, "entered": { "mql": 10, "won": 2 }, "won_value": won, "cost": cost });
    let stage = |id: &str| json!({ "id": id, "name": id, "team": "sales", "entered": 20 });
    let markup = render(&document(json!({ "funnel": {
        "stages": [stage("mql"), stage("won")],
        "sources": [source("small", 1000, 0), source("large", 9000, 3000)],
    } })));
    let said = words(&markup);
    assert!(said.find("large") < said.find("small"), "{said}");
    assert_says(&markup, &["20%", "€9k", "€3k", "2×", "–"]);
}

#[test]
fn thanks_show_who_thanked_whom_for_what_and_the_share_across_teams() {
    let kudos = json!({
        "id": "k", "from": "amara", "to": ["priya"], "behaviour": "night_shift", "message": "You stayed late.",
        "at": "2026-11-12T18:45:00Z", "cheers": ["amara"],
    });
    let markup = render(&document(json!({ "recognition": [kudos] })));
    assert_says(
        &markup,
        &[
            "1 of 1 crossed from one team to the other (100%)",
            "You stayed late.",
            "Amara to Priya, Thu 12 Nov",
            "Night shift",
            "1 cheer",
        ],
    );
}

#[test]
fn only_the_sections_asked_for_are_shown_in_the_order_asked_for() {
    let state = State::from(reading(&example("merel-2026-q2.json")));
    let markup = render_with(state, |props| props.sections = Some([Section::Recognition, Section::Goals].into()));
    let place = |part: &str| markup.find(&format!(r#"part="section {part}""#));
    assert!(place("recognition").is_some() && place("recognition") < place("goals"));
    assert_eq!((place("funnel"), place("score")), (None, None));
}

#[test]
fn a_document_with_next_to_nothing_says_what_would_be_here() {
    assert_says(
        &render(&example("empty.json")),
        &["No shared goals for Q3 2026 yet", "one owner from Sales, one from Marketing"],
    );
}

#[test]
fn every_placeholder_of_every_text_is_filled() {
    for name in ["merel-2026-q2.json", "left-out.json", "empty.json"] {
        let said = words(&render(&example(name)));
        assert!(!said.contains('{') && !said.contains('}'), "{said}");
    }
}

#[test]
fn entries_that_were_left_out_are_named_with_their_path() {
    let markup = render(&document(
        json!({ "goals": [{ "id": "a", "name": "A", "unit": "count", "target": "12k", "actual": 1 }] }),
    ));
    assert_says(&markup, &["1 entry left out", r#"goals[0].target: expected a number, found "12k""#]);
}

#[test]
fn a_card_without_markup_of_strings_has_no_style_attribute_and_no_handler() {
    let markup = render(&example("merel-2026-q2.json"));
    assert!(!markup.contains(" style=") && !markup.contains(" onclick=") && !markup.contains("<style"));
}
