use serde_json::{Value, json};

use super::render::{assert_says, document, render, words};

fn waiting() -> Value {
    json!({
        "goals": [{
            "id": "nps", "name": "Satisfaction", "unit": "score", "target": 60, "actual": 30, "owners": ["amara", "priya"],
            "initiatives": [{ "id": "i", "name": "Call back", "owners": ["priya"], "state": "planned", "due": "2026-11-12" }],
        }],
        "priorities": [{ "id": "p", "rank": 1, "account": "Morel", "next_step": "Sample", "sales_owner": "amara", "due": "2026-11-11" }],
        "agreements": [{
            "id": "call", "promise": "Sales calls at once.", "team": "sales", "to": "marketing", "target_share": 0.9,
            "met": 9, "missed": 0, "open": [{ "id": "o", "name": "Rossi", "due": "2026-11-15T20:00:00Z" }],
        }],
        "ideas": [{ "id": "d", "text": "Listen in.", "by": "priya", "at": "2026-11-10", "votes": [], "state": "new" }],
    })
}

#[test]
fn what_is_overdue_comes_before_what_is_off_track_and_what_waits_for_an_answer() {
    let markup = render(&document(waiting()));
    let said = words(&markup);
    let expected = [
        "Needs you now 5 things, oldest promise first",
        "Sample for Morel was due on Wednesday 11 November and has no marketing owner.",
        "Call back for Satisfaction was due on Thursday 12 November.",
        "Rossi is 4 h late: Sales calls at once.",
        "Satisfaction is off track: 30 of 60, without a check-in in Q4 2026.",
        "An idea waits for its first answer: “Listen in.”",
    ];
    assert_says(&markup, &expected);
    let places: Vec<_> = expected.iter().map(|words| said.find(words)).collect();
    assert!(places.is_sorted(), "{places:?} in {said}");
    assert!(markup.contains(r#"data-on="priorities/p""#) && markup.contains(r#"part="need""#));
}

#[test]
fn an_empty_seat_is_drawn_and_said() {
    let markup = render(&document(waiting()));
    assert!(markup.contains(r#"class="avatar empty marketing""#));
    assert_says(&markup, &["Sales: Amara Okafor and Marketing: nobody yet"]);
}

#[test]
fn four_things_are_shown_and_the_rest_waits_behind_a_count() {
    let priority = |number: u32| json!({ "id": format!("p{number}"), "rank": number, "account": format!("A{number}"), "due": "2026-11-01" });
    let priorities: Vec<Value> = (0..9).map(priority).collect();
    let markup = render(&document(json!({ "priorities": priorities })));
    assert_eq!(markup.matches(r#"part="need""#).count(), 4);
    assert_says(&markup, &["The next step for A0 was due on Sunday 1 November and has no owner.", "5 more"]);
}

#[test]
fn where_nothing_waits_there_is_no_such_section() {
    let markup = render(&document(json!({
        "priorities": [{ "id": "p", "rank": 1, "account": "Morel", "due": "2026-12-11" }],
    })));
    assert!(!words(&markup).contains("Needs you now"));
}
