//! `joint-scorecard figures`.

use serde_json::{Value, json};

use crate::program::{documents, run};

fn figures(arguments: &[&str], document: &Value) -> Value {
    let ended = run(&[&["figures", "-"], arguments].concat(), document.to_string().as_bytes());
    assert_eq!(ended.code, 0, "{}", ended.said);
    serde_json::from_str(&ended.output).expect("JSON")
}

#[test]
fn prints_the_figures_of_a_document() {
    let ended = run(&["figures", &documents("merel-2026-q2.json")], b"");
    assert_eq!((ended.code, ended.said.as_str()), (0, ""));
    let figures: Value = serde_json::from_str(&ended.output).expect("JSON");
    // 37 working days and 7.5 of 8.5 hours, of 60 working days.
    assert_eq!(figures["elapsed"], json!((37.0 + 7.5 / 8.5) / 60.0));
    assert_eq!(figures["held_back_by"], "first-answer");
    assert_eq!(figures["agreements"]["answer-in-four"]["overdue"], json!(["r-607"]));
    assert_eq!(figures["funnel"]["win_rate"], json!(43.0 / 109.0));
}

#[test]
fn now_stands_in_where_a_document_has_no_as_of() {
    let mut document = json!({
        "version": 1, "title": "T", "time_zone": "America/Sao_Paulo",
        "period": { "start": "2018-01-01", "end": "2018-01-10" },
    });
    let at = ["--now", "2018-01-06T03:00:00Z"];
    // In São Paulo the sixth day begins an hour earlier than three hours would say: summer time.
    assert_eq!(figures(&at, &document)["elapsed"], json!(121.0 / 240.0));
    document["as_of"] = json!("2018-01-02");
    assert_eq!(figures(&at, &document)["elapsed"], json!(0.2));
}

#[test]
fn says_that_something_was_left_out() {
    let ended = run(&["figures", &documents("left-out.json")], b"");
    assert_eq!(ended.code, 0);
    assert!(ended.said.ends_with("2 left out or doubtful; joint-scorecard check says what\n"), "{}", ended.said);
}

#[test]
fn a_zone_or_a_language_that_is_none_is_a_problem() {
    let document = json!({
        "version": 1, "title": "T", "time_zone": "Europe/Atlantis", "locale": "so british",
        "period": { "start": "2026-01-01", "end": "2026-01-10" }, "as_of": "2026-01-05",
    });
    let ended = run(&["check", "-"], document.to_string().as_bytes());
    assert_eq!(
        ended.output,
        "time_zone: expected an IANA time zone like Europe/London, found \"Europe/Atlantis\"\n\
         locale: expected a BCP 47 language tag like en-GB, found \"so british\"\n"
    );
    assert_eq!(figures(&[], &document)["elapsed"], json!(0.5));
}
