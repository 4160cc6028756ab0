use joint_scorecard::view::{Code, Failure, State, View};
use serde_json::{Value, json};

use super::render::{assert_says, document, example, instant, reading, render_with, words};

fn at(document: &Value, now: &str) -> String {
    render_with(State::from(reading(document)), |props| (props.view, props.now) = (View::Wall, instant(now)))
}

fn goals(count: usize) -> Value {
    let goal = |place: usize| json!({ "id": place.to_string(), "name": format!("Goal {place}."), "unit": "score", "target": 100, "actual": 50 });
    document(json!({ "goals": (1..=count).map(goal).collect::<Vec<_>>() }))
}

#[test]
fn shows_what_can_be_read_from_afar() {
    let markup = at(&example("merel-2026-q2.json"), "2026-05-29T14:30:00Z");
    assert_says(
        &markup,
        &[
            "Merel Cargo Bikes: one team, one road Friday 29 May, 14:30 94 Joint score 100 is where we should be by now",
            "Held back most by Working hours until the first answer 6.8 hours, from 9 to 4",
            "63% of the working days gone",
            "New orders €1.01m",
            "Stand-up at the workbench Monday, 07:00",
        ],
    );
    for forbidden in ["<button", "<a ", "<input", "tabindex", "popover"] {
        assert!(!markup.contains(forbidden), "{forbidden} on a wall");
    }
}

#[test]
fn few_goals_have_room_for_a_sentence() {
    let said = |count: usize| words(&at(&goals(count), "2026-11-20T17:30:00Z"));
    assert!(said(4).contains("Goal 1. 50 of 100, 50 short Off track"), "{}", said(4));
    assert!(said(5).contains("Goal 1. 50 Off track"), "{}", said(5));
}

#[test]
fn more_than_eight_goals_take_turns_in_pages_of_the_same_length() {
    let shown = |count: usize, now: &str| {
        let said = words(&at(&goals(count), now));
        (1..=count).filter(|goal| said.contains(&format!("Goal {goal}. 50 Off track"))).collect::<Vec<_>>()
    };
    assert_eq!(shown(8, "2026-11-20T17:30:00Z").len(), 8);
    // 17:30:00 is the start of a minute, and an even one since 1970.
    assert_eq!(shown(9, "2026-11-20T17:30:00Z"), [1, 2, 3, 4, 5]);
    assert_eq!(shown(9, "2026-11-20T17:30:59Z"), [1, 2, 3, 4, 5]);
    assert_eq!(shown(9, "2026-11-20T17:31:00Z"), [6, 7, 8, 9]);
    assert_eq!(shown(9, "2026-11-20T17:32:00Z"), [1, 2, 3, 4, 5]);
}

#[test]
fn thanks_that_fit_take_turns_every_twenty_seconds() {
    let kudos = |id: &str, message: String| json!({ "id": id, "from": "amara", "to": ["priya"], "behaviour": "win", "message": message, "at": format!("2026-11-1{id}") });
    let thanks = [kudos("1", "First.".to_owned()), kudos("2", "Long. ".repeat(40)), kudos("3", "Third.".to_owned())];
    let document = document(json!({ "recognition": thanks }));
    let shown = |now: &str| {
        let said = words(&at(&document, now));
        ["First.", "Long.", "Third."].into_iter().filter(|word| said.contains(word)).collect::<Vec<_>>()
    };
    let turns = ["00", "19", "20", "40"].map(|seconds| shown(&format!("2026-11-20T17:30:{seconds}Z")));
    assert_eq!(turns[0], turns[1]);
    assert_ne!(turns[1], turns[2]);
    assert_eq!(turns[0], turns[3]);
    assert!(turns.iter().all(|turn| turn.len() == 1 && turn != &["Long."]));
}

#[test]
fn the_next_meeting_is_next_from_now_on() {
    let meeting =
        |id: &str, at: &str| json!({ "id": id, "name": format!("Meeting {id}"), "kind": "social", "next_at": at });
    let document = document(
        json!({ "meetings": [meeting("late", "2026-11-21T10:00:00Z"), meeting("soon", "2026-11-20T18:00:00Z")] }),
    );
    assert_says(&at(&document, "2026-11-20T17:30:00Z"), &["Meeting soon today, 18:00"]);
    assert_says(&at(&document, "2026-11-20T18:30:00Z"), &["Meeting late tomorrow, 10:00"]);
    assert!(!words(&at(&document, "2026-11-22T10:00:00Z")).contains("Meeting"));
}

#[test]
fn old_figures_say_how_old_they_are() {
    let failure = Failure::new(Code::Unreachable, "");
    let reading = std::rc::Rc::new(reading(&example("merel-2026-q2.json")));
    let state = State::Stale { reading, failure, since: instant("2026-05-29T14:30:00Z"), retry: Some(60) };
    let markup = render_with(state, |props| (props.view, props.now) = (View::Wall, instant("2026-05-31T20:00:00Z")));
    assert_says(&markup, &["These figures are 2 days old. 94"]);
}

#[test]
fn a_document_without_goals_says_what_would_be_there() {
    assert_says(&at(&example("empty.json"), "2026-08-01T12:00:00Z"), &["No shared goals for Q3 2026 yet"]);
}
