use std::rc::Rc;

use joint_scorecard::view::{Code, Failure, State};
use yew::Callback;

use super::render::{assert_says, example, instant, reading, render_state, render_with, words};

fn failure(code: Code) -> Failure {
    Failure {
        code,
        address: Some("/api/scorecard.json".to_owned()),
        page: Some("https://intranet.example".to_owned()),
        status: Some(503),
        detail: String::new(),
    }
}

fn failed(code: Code) -> State {
    State::Failed { failure: failure(code), retry: None }
}

#[test]
fn while_loading_the_layout_stands_in_grey_and_says_so() {
    let markup = render_state(State::Loading);
    assert!(markup.contains(r#"aria-busy="true""#) && markup.contains(r#"slot name="loading""#));
    assert_says(&markup, &["Fetching the figures"]);
}

#[test]
fn without_a_source_the_page_may_say_what_it_wants() {
    let markup = render_state(State::Empty);
    assert!(markup.contains(r#"slot name="empty""#));
    assert_says(&markup, &["No scorecard here yet"]);
}

#[test]
fn stale_figures_say_how_old_they_are_and_stay() {
    let state = State::Stale {
        reading: Rc::new(reading(&example("merel-2026-q2.json"))),
        failure: failure(Code::ServerError),
        since: instant("2026-11-18T17:30:00Z"),
        retry: Some(60),
    };
    let markup = render_with(state, |props| props.on_retry = Some(Callback::noop()));
    assert_says(&markup, &["days old", "since Wednesday, 17:30", "We try again every minute.", "Try now", "Merel"]);
}

#[test]
fn every_failure_says_what_happened_where_and_what_to_do() {
    let all = [
        (Code::BadAddress, "is no address"),
        (Code::Unreachable, "cannot be reached, or this page may not read it"),
        (Code::BlockedByPolicy, "policy"),
        (Code::TimedOut, "did not answer in time"),
        (Code::SignedOut, "wants to know who you are"),
        (Code::Forbidden, "does not let you see"),
        (Code::NotFound, "There is no scorecard at /api/scorecard.json"),
        (Code::Refused, "answered 503"),
        (Code::ServerError, "has a fault of its own"),
        (Code::LoginPage, "web page instead of figures"),
        (Code::NotJson, "no JSON"),
        (Code::CutOff, "break off in the middle"),
        (Code::TooNew, "newer version"),
        (Code::MissingField, "lack something"),
        (Code::NotADocument, "lack something"),
        (Code::TokenFailed, "token"),
        (Code::TransformFailed, "could not make a scorecard"),
    ];
    for (code, expected) in all {
        let markup = render_state(failed(code));
        assert_says(&markup, &["The scorecard cannot be read", expected]);
        assert!(!words(&markup).contains('{'), "{}", words(&markup));
        assert!(markup.contains(r#"role="alert""#));
    }
}

#[test]
fn an_answer_that_may_not_be_read_names_the_header_that_mends_it() {
    assert_says(&render_state(failed(Code::Unreachable)), &["Access-Control-Allow-Origin: https://intranet.example"]);
}

#[test]
fn trying_again_is_offered_only_where_it_can_be_done() {
    assert!(!words(&render_state(failed(Code::NotFound))).contains("Try again then"));
    let markup = render_with(failed(Code::NotFound), |props| props.on_retry = Some(Callback::noop()));
    assert!(markup.contains("<button") && words(&markup).contains("Try again"));
    assert!(!render_state(failed(Code::NotFound)).contains("<button"));
}
