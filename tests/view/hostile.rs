use serde_json::{Value, json};

use super::render::{document, render, words};

const MARKUP: &str = r#"<img src=x onerror=alert(1)>"><script>alert(2)</script>&amp;'"#;
const CONTROLS: &str = "a\u{202e}b\u{200b}c\u{7}d";

/// Puts a text wherever people write.
fn written_everywhere(text: &str) -> Value {
    let mut document = document(json!({
        "people": [
            { "id": "amara", "name": text, "team": "sales", "role": text },
            { "id": "priya", "name": "Priya", "team": "marketing" },
        ],
        "teams": [{ "id": "sales", "name": text }, { "id": "marketing", "name": "Marketing" }],
        "vision": text,
        "sponsors": ["amara", text],
        "goals": [{
            "id": text, "name": text, "why": text, "unit": "count", "target": 10, "actual": 3, "owners": ["amara", text],
            "reward": text,
        }],
        "funnel": {
            "stages": [{ "id": text, "name": text, "team": text, "entered": 10, "definition": text }],
            "sources": [{ "id": text, "name": text, "entered": { text: 3 } }],
            "journeys": [{ "value": 1, "won_at": "2026-11-12", "touches": [{ "source": text, "at": "2026-11-01" }] }],
            "history": [{ "start": "2026-10-01", "end": "2026-10-31", "entered": { text: 3 } }],
        },
        "agreements": [{
            "id": text, "promise": text, "team": text, "to": "marketing", "target_share": 0.9, "met": 1, "missed": 1,
            "open": [{ "id": text, "name": text, "due": "2026-11-01" }],
        }],
        "handoffs": [{
            "id": text, "account": text, "from": "amara", "to": text, "stage": text, "note": text, "at": "2026-11-12",
            "due": "2026-11-13", "outcome": "open", "feedback": text,
        }],
        "priorities": [{
            "id": text, "rank": 1, "account": text, "stage": text, "sales_owner": text, "next_step": text, "due": "2026-11-01",
        }],
        "ideas": [{ "id": text, "text": text, "by": text, "at": "2026-11-12", "votes": [], "state": "new" }],
        "definitions": [{ "id": text, "term": text, "meaning": text, "changed_at": "2026-11-01" }],
        "notes": [{ "id": text, "on": format!("handoffs/{text}"), "by": text, "at": "2026-11-12", "text": text }],
        "recognition": [{
            "id": text, "from": "amara", "to": [text], "behaviour": text, "message": text, "at": "2026-11-12",
        }],
        "definitions": [{
            "id": text, "term": text, "meaning": text, "criteria": [text], "examples": [text], "agreed_by": ["amara", text],
        }],
        "spotlights": [
            { "id": text, "title": text, "story": text, "people": ["amara", text], "at": "2026-11-12" },
            { "id": "older", "title": text, "story": text.repeat(20), "people": [], "at": "2026-10-12" },
        ],
        "ideas": [
            { "id": text, "text": text, "by": text, "at": "2026-11-12", "votes": ["amara", text], "state": "new" },
            { "id": "d", "text": text, "by": "amara", "at": "2026-11-12", "state": "done", "answer": text },
        ],
        "meetings": [{ "id": text, "name": text, "kind": text, "agenda": [text], "next_at": "2026-11-30" }],
        "activities": [{
            "id": text, "kind": text, "people": [text], "account": text, "at": "2026-11-12", "outcome": text,
        }],
        "resources": [{ "id": text, "name": text, "kind": text, "link": "/a", "team": text }],
        "notes": (["ideas", "meetings", "spotlights", "definitions", "activities", "resources"].map(|list| {
            json!({ "id": list, "on": format!("{list}/{text}"), "by": text, "at": "2026-11-12", "text": text })
        })),
    }));
    document["title"] = text.into();
    document["period"]["label"] = text.into();
    document
}

#[test]
fn markup_in_a_document_is_text_on_the_card() {
    let markup = render(&written_everywhere(MARKUP));
    assert!(!markup.contains("<script") && !markup.contains("<img"), "{markup}");
    assert!(words(&markup).contains("<script>alert(2)</script>"));
}

#[test]
fn control_characters_do_no_harm() {
    assert!(!render(&written_everywhere(CONTROLS)).is_empty());
}

#[test]
fn a_link_that_would_run_a_script_never_reaches_the_card() {
    let address = "java\nscript:alert(1)";
    let markup = render(&document(json!({
        "people": [{ "id": "amara", "name": "Amara", "team": "sales", "avatar": address }],
        "spotlights": [{ "id": "s", "title": "T", "story": "S", "at": "2026-11-12", "link": address }],
        "meetings": [{ "id": "m", "name": "M", "kind": "weekly", "link": address, "next_at": "2026-11-30" }],
        "resources": [{ "id": "r", "name": "R", "kind": "dossier", "link": address }],
    })));
    assert!(!markup.contains("href=\"java"), "{markup}");
}

#[test]
fn numbers_beyond_all_bounds_show_no_nonsense() {
    for number in [f64::MAX, f64::MIN, 1e-300, 0.0, -0.0] {
        let markup = render(&document(json!({
            "goals": [{
                "id": "g", "name": "G", "unit": "currency", "baseline": -number, "target": number, "actual": number / 3.0,
                "history": [
                    { "at": "2026-10-09", "value": number }, { "at": "2026-10-19", "value": -number },
                    { "at": "2026-11-01", "value": 1 },
                ],
                "contributions": [{ "team": "sales", "value": number }],
            }],
            "funnel": {
                "stages": [{ "id": "a", "name": "A", "team": "sales", "entered": number.abs(), "target": 1, "previous": 1e-300 }],
                "sources": [{ "id": "s", "name": "S", "entered": { "a": 0 }, "won_value": number, "cost": 1e-300 }],
                "velocity": { "opportunities": 0, "won": 0, "lost": 0, "won_value": number, "cycle_days": 0 },
            },
        })));
        let said = words(&markup);
        for nonsense in ["NaN", "∞", "inf", "Infinity"] {
            assert!(!said.contains(nonsense) && !markup.contains("NaN"), "{number}: {said}");
        }
    }
}
