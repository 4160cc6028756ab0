use joint_scorecard::view::{Review, Session, State, View};
use serde_json::json;
use yew::Callback;

use super::render::{assert_says, document, example, instant, reading, render_with, words};

fn with(document: &serde_json::Value, review: Review) -> String {
    render_with(State::from(reading(document)), |props| props.view = View::Review(review))
}

/// The review of the example at a step, with somebody who can press.
fn at(step: &str, notes: &[(&str, &str)]) -> String {
    let session = Session { step: step.to_owned(), ..Session::default() };
    let notes = notes.iter().map(|&(key, note)| (key.to_owned(), note.to_owned())).collect();
    let review = Review { session, notes, clock: instant("2026-06-02T12:00:00Z"), ask: Some(Callback::noop()) };
    with(&example("merel-2026-q2.json"), review)
}

#[test]
fn the_agenda_has_each_step_with_its_news_and_minutes() {
    assert_says(
        &at("", &[]),
        &[
            "Orders and requests Tuesday 2 June, 12:00",
            "1 Thanks first 1 since the last review, 1 achieved 5 min",
            "2 What holds us back 5 goals, 6 points 15 min",
            "3 Promises and hand-offs 1 agreement not kept, 1 overdue",
            "4 Shared funnel Offers −0.6% 5 min",
            "What do we tell the two fleets about the battery? your point",
            "8 Ideas 1 waiting for an answer 5 min 9 What we take with us",
            "Made from the figures of Friday 29 May, 14:30. 60 minutes in all.",
            "1 of 9 Thanks first",
            "left of 05:00 05:00 Start the clock",
            "Next: What holds us back Next step",
        ],
    );
}

#[test]
fn a_step_shows_what_it_is_about_and_nothing_else() {
    let markup = at("goals", &[]);
    assert_says(
        &markup,
        &[
            "The joint score is 94. These 5 goals hold the missing 6 points.",
            "Working hours until the first answer Off track",
            "−2.5 points",
            "In the way for",
            "2 other goals with points missing",
            "What we agree on",
        ],
    );
    assert!(!words(&markup).contains("What we agreed on"));
    assert_eq!(markup.matches(" filled\"").count(), 1, "one filled button");
}

#[test]
fn the_clock_counts_down_what_the_step_has_left() {
    let session = Session {
        step: "goals".to_owned(),
        place: 1,
        since: Some(instant("2026-06-02T12:00:00Z")),
        spent: vec![("goals".to_owned(), 100)],
    };
    let clock = |at: &str| {
        let ask = Some(Callback::noop());
        let review = Review { session: session.clone(), notes: Vec::new(), clock: instant(at), ask };
        with(&example("merel-2026-q2.json"), review)
    };
    // 15 minutes less 100 and 296 seconds.
    assert_says(&clock("2026-06-02T12:04:56Z"), &["left of 15:00 08:24 Pause"]);
    assert_says(&clock("2026-06-02T14:00:00Z"), &["left of 15:00 00:00 Pause"]);
}

#[test]
fn a_step_that_new_figures_have_taken_away_gives_its_place_to_the_next() {
    let document =
        document(json!({ "meetings": [{ "id": "m", "name": "M", "kind": "weekly", "agenda": ["A", "B"] }] }));
    let session = Session { step: "ideas".to_owned(), place: 7, ..Session::default() };
    let review = Review { session, ask: Some(Callback::noop()), ..Review::default() };
    assert_says(&with(&document, review), &["3 of 3 What we take with us"]);
}

#[test]
fn the_summary_has_what_was_noted_and_what_is_next_for_whom() {
    let notes = [
        ("point Families and the form", "Noor shows it on Tuesday."),
        ("funnel", " "),
        ("gone", "From another agenda."),
    ];
    let said = words(&at("summary", &notes));
    for expected in [
        "What we agreed on Families and the form Noor shows it on Tuesday. gone From another agenda. Next for each of us",
        "for Utrecht school meals, overdue since 27 May Decide on Bloemist Van Rijn, overdue since 29 May",
        "Back Arrow keys move between steps Copied Selected: copy it with Ctrl+C or ⌘C Print Copy",
    ] {
        assert!(said.contains(expected), "{expected:?} is missing in {said}");
    }
    assert!(!said.contains("left of"), "there is no clock at the end");
}

#[test]
fn without_anybody_to_press_all_steps_stand_there() {
    let markup = with(&example("merel-2026-q2.json"), Review::default());
    assert_says(
        &markup,
        &["Thanks first", "What holds us back The joint score is 94.", "Nothing was noted in this meeting."],
    );
    assert!(!markup.contains("<textarea") && !markup.contains("data-way"));
}

#[test]
fn a_document_with_nothing_to_say_has_a_summary() {
    let review = Review { ask: Some(Callback::noop()), ..Review::default() };
    assert_says(&with(&document(json!({})), review), &["One team", "0 minutes in all", "1 of 1 What we take with us"]);
}

#[test]
fn words_of_people_stay_words() {
    let point = "</textarea><script>alert(1)</script>";
    let document = document(json!({ "meetings": [{ "id": "m", "name": point, "kind": "weekly", "agenda": [point] }] }));
    let notes = vec![(format!("point {point}"), point.to_owned())];
    let review = Review { notes, ..Review::default() };
    let markup = with(&document, review);
    assert!(!markup.contains("<script") && words(&markup).contains(point));
}
