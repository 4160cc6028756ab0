use joint_scorecard::view::Section;
use serde_json::{Value, json};

use super::render::{assert_says, document, render, render_only, words};

const AT: &str = "2026-11-12T10:00:00Z";

fn handoff(id: &str, more: Value) -> Value {
    let mut handoff =
        json!({ "id": id, "account": id, "from": "priya", "to": "amara", "stage": "mql", "at": AT, "outcome": "open" });
    for (name, value) in more.as_object().expect("an object") {
        handoff[name] = value.clone();
    }
    handoff
}

fn handoffs(list: Value) -> String {
    let card = document(json!({
        "as_of": "2026-11-15T17:30:00Z",
        "handoffs": list,
        "funnel": { "stages": [{ "id": "mql", "name": "Qualified", "team": "marketing", "entered": 1 }] },
        "notes": [{ "id": "n", "on": "handoffs/late", "by": "priya", "at": AT, "text": "She prefers the phone." }],
    }));
    render_only(Section::Handoffs, &card)
}

#[test]
fn what_waits_comes_first_with_what_was_said_about_it() {
    let markup = handoffs(json!([
        handoff("back", json!({ "outcome": "returned", "quality": 1, "feedback": "A student." })),
        handoff("taken", json!({ "outcome": "accepted", "accepted_at": "2026-11-12T11:40:00Z", "quality": 5 })),
        handoff("soon", json!({ "due": "2026-11-15T20:15:00Z", "note": "Asked twice." })),
        handoff("late", json!({ "due": "2026-11-15T16:00:00Z", "note": "Met at the fair." })),
    ]));
    let said = words(&markup);
    let expected = [
        "Hand-offs 1 of 2 decided was accepted; mean quality 3 of 5",
        "late Priya to Amara, Qualified Met at the fair. Priya: She prefers the phone. Overdue, 16:00",
        "soon Priya to Amara, Qualified Asked twice. Open until 20:15",
        "taken Priya to Amara, Qualified Accepted 1 h 40 min after the hand-off Accepted quality 5 of 5",
        "back Priya to Amara, Qualified “A student.” Returned quality 1 of 5",
    ];
    assert_says(&markup, &expected);
    let places: Vec<_> = expected.iter().map(|words| said.find(words)).collect();
    assert!(places.is_sorted(), "{places:?} in {said}");
    // Folded, it says what it warns of.
    assert_says(&markup, &["1 overdue, 1 open, 2 decided"]);
}

#[test]
fn the_clock_runs_in_working_hours_and_says_so() {
    let mut card = document(json!({
        "calendar": { "days": ["mon", "tue", "wed", "thu", "fri"], "from": "09:00", "to": "17:00" },
        "handoffs": [handoff("a", json!({
            "at": "2026-11-13T16:30:00Z", "outcome": "accepted", "accepted_at": "2026-11-16T09:10:00Z",
        }))],
    }));
    card["as_of"] = "2026-11-20".into();
    assert_says(&render(&card), &["Accepted after 40 min of working time"]);
}

#[test]
fn what_was_decided_long_ago_waits_behind_a_count() {
    let old = |number: u32| {
        handoff(&format!("old{number}"), json!({ "outcome": "accepted", "at": format!("2026-10-{:02}", number + 1) }))
    };
    let list: Vec<Value> = (0..9).map(old).chain([handoff("new", json!({}))]).collect();
    let markup = handoffs(Value::from(list));
    assert_eq!(markup.matches(r#"part="handoff""#).count(), 3);
    assert_says(&markup, &["7 more", "old8"]);
    assert!(!words(&markup).contains("old0"));
}

#[test]
fn without_a_decision_there_is_no_share_of_decisions() {
    let markup = handoffs(json!([handoff("a", json!({}))]));
    assert_says(&markup, &["Hand-offs 1 open"]);
    assert!(!words(&markup).contains("decided"));
}

#[test]
fn a_stage_that_nobody_knows_is_shown_as_it_stands() {
    assert_says(&handoffs(json!([handoff("a", json!({ "stage": "demo" }))])), &["Priya to Amara, demo"]);
}
