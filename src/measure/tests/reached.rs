use std::cell::RefCell;

use super::*;
use crate::measure::newly_reached;

/// The goals that somebody has not heard of yet, and the keys that were asked for.
fn news(document: &Document, viewer: &str, known: &[String]) -> (Vec<String>, Vec<String>) {
    let figures = figures(document, DateTime::UNIX_EPOCH, &LONDON);
    let keys: RefCell<Vec<String>> = RefCell::default();
    let is_known = |key: &str, _: &str| {
        keys.borrow_mut().push(key.to_owned());
        known.iter().any(|other| other == key)
    };
    let reached = newly_reached(document, &figures, viewer, &is_known);
    (reached, keys.into_inner())
}

fn goals() -> Document {
    let goal = |id: &str, actual: i32, more: Value| {
        let mut goal = json!({ "id": id, "name": id, "unit": "score", "target": 100, "actual": actual });
        for (name, value) in more.as_object().expect("fields") {
            goal[name] = value.clone();
        }
        goal
    };
    document(json!({ "goals": [
        goal("small", 100, json!({})), goal("behind", 90, json!({})), goal("large", 120, json!({})),
        goal("held", 100, json!({ "direction": "maintain", "tolerance": 5 })),
        goal("by-hand", 20, json!({ "status": "achieved" })), goal("taken-back", 100, json!({ "status": "at_risk" })),
    ] }))
}

#[test]
fn goals_are_reached_as_their_status_says() {
    // A goal to hold is reached only once the period is over.
    assert_eq!(news(&goals(), "", &[]).0, ["small", "large", "by-hand"]);
}

#[test]
fn each_goal_is_news_once_for_each_person_and_period() {
    let mut document = goals();
    let (_, known) = news(&document, "ben", &[]);
    assert_eq!(news(&document, "ben", &known).0, [""; 0]);
    assert_eq!(news(&document, "ben", &known[1..]).0, ["small"]);
    assert_eq!(news(&document, "mei", &known).0.len(), 3);
    document.period.start = document.period.start.succ_opt().expect("a day");
    assert_eq!(news(&document, "ben", &known).0.len(), 3);
}
