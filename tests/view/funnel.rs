use serde_json::{Value, json};

use super::render::{assert_says, document, render, words};

fn stages() -> Value {
    json!([
        { "id": "mql", "name": "MQL", "team": "marketing", "entered": 842, "definition": "mql" },
        { "id": "won", "name": "Won", "team": "sales", "entered": 44, "value": 1_185_000 },
    ])
}

fn funnel(more: Value) -> String {
    let mut funnel = json!({ "stages": stages() });
    for (name, value) in more.as_object().expect("an object") {
        funnel[name] = value.clone();
    }
    render(&document(json!({
        "funnel": funnel,
        "definitions": [{ "id": "mql", "term": "MQL", "meaning": "Fits and asked.", "changed_at": "2026-10-19" }],
    })))
}

#[test]
fn a_stage_says_what_it_is_worth_and_leads_to_its_definition() {
    let markup = funnel(json!({}));
    assert_says(&markup, &["MQL defined", "worth €1.19m", "MQL changed on 19 October", "Definition"]);
}

#[test]
fn a_change_too_small_to_be_shown_is_none() {
    for (previous, expected) in [(841_900, "as before, 841,900"), (840_000, "+0.2%"), (700_000, "+20%")] {
        let markup = funnel(
            json!({ "stages": [{ "id": "mql", "name": "MQL", "team": "marketing", "entered": 842_000, "previous": previous }] }),
        );
        assert_says(&markup, &[expected]);
    }
}

#[test]
fn earlier_months_stand_side_by_side_and_one_that_runs_says_so() {
    let month = |start: &str, end: &str, mql: u32, won: u32| json!({ "start": start, "end": end, "entered": { "mql": mql, "won": won } });
    let markup = funnel(json!({ "history": [
        month("2026-11-01", "2026-11-30", 350, 23),
        month("2026-09-01", "2026-09-30", 400, 20),
        month("2026-10-01", "2026-10-31", 492, 21),
    ] }));
    assert_says(
        &markup,
        &["By month", "September October November, so far", "MQL 400 492 350", "Won 20 5% 21 4.3% 23 6.6%"],
    );
    // The line has the two months that are over: 400 of 492 and 492 of 492.
    assert!(markup.contains("M0 250L940 100"), "{markup}");
}

#[test]
fn stretches_that_are_no_months_are_named_by_their_days() {
    let markup =
        funnel(json!({ "history": [{ "start": "2026-10-05", "end": "2026-10-11", "entered": { "mql": 80 } }] }));
    assert_says(&markup, &["By period", "5 Oct to 11 Oct", "MQL 80", "Won –"]);
    assert!(!markup.contains(r#"class="spark chart""#), "one point is no line");
}

#[test]
fn credit_is_shown_by_source_with_what_the_model_means() {
    let touch = |source: &str, at: &str| json!({ "source": source, "at": at });
    let markup = funnel(json!({
        "sources": [{ "id": "fair", "name": "Fairs", "entered": {} }, { "id": "web", "name": "Web", "entered": {} }],
        "journeys": [
            { "value": 30_000, "won_at": "2026-11-10", "touches": [touch("fair", "2026-10-01"), touch("web", "2026-10-05")] },
            { "value": 10_000, "won_at": "2026-11-11", "touches": [touch("fair", "2026-10-01")] },
        ],
    }));
    assert_says(
        &markup,
        &[
            "Credit for 2 wins, five ways to share it",
            "First touch Last touch Linear U-shaped Time decay",
            "Each touch gets the same part of a win. It always adds up to €40k.",
            "Fairs €25k 63% Web €15k 38%",
        ],
    );
    assert_eq!(markup.matches(r#"type="radio""#).count(), 5);
}

#[test]
fn without_journeys_nobody_is_credited_and_without_history_no_month_is_offered() {
    let said = words(&funnel(json!({ "sources": [{ "id": "fair", "name": "Fairs", "entered": {} }] })));
    assert!(!said.contains("Credit for") && !said.contains("By month") && !said.contains("By period"), "{said}");
}
