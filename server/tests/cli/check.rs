//! `joint-scorecard check`.

use crate::program::{Answer, documents, run, serve};
use serde_json::{Value, json};

#[test]
fn a_document_without_problems_ends_with_0_and_prints_nothing() {
    let ended = run(&["check", &documents("merel-2026-q2.json")], b"");
    assert_eq!((ended.code, ended.output.as_str()), (0, ""));
    assert!(ended.said.ends_with("no problems in \"Merel Cargo Bikes: one team, one road\"\n"), "{}", ended.said);
}

#[test]
fn each_problem_is_a_line_with_path_expected_and_found() {
    let ended = run(&["check", &documents("left-out.json")], b"");
    assert_eq!(ended.code, 1);
    let lines: Vec<&str> = ended.output.lines().collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0], r#"goals[1].target: expected a number, found "0.9k""#);
    assert!(ended.said.contains("2 problems"), "{}", ended.said);
}

#[test]
fn reads_standard_input_with_a_byte_order_mark() {
    let text =
        "\u{feff}{\"version\": 1, \"title\": \"T\", \"period\": {\"start\": \"2026-01-01\", \"end\": \"2026-03-31\"}}";
    let ended = run(&["check", "-"], text.as_bytes());
    assert_eq!((ended.code, ended.said.as_str()), (0, "standard input: no problems in \"T\"\n"));
}

#[test]
fn prints_problems_as_json() {
    let ended = run(&["check", "--json", &documents("left-out.json")], b"");
    let printed: Value = serde_json::from_str(&ended.output).expect("JSON");
    assert_eq!(ended.code, 1);
    assert_eq!(printed["error"], Value::Null);
    assert_eq!(
        printed["problems"][0],
        json!({ "path": "goals[1].target", "expected": "a number", "found": "\"0.9k\"" })
    );
}

#[test]
fn prints_why_nothing_can_be_read_as_json() {
    let ended = run(&["check", "--json", "-"], b"{\n  \"version\": 1,,\n}");
    let printed: Value = serde_json::from_str(&ended.output).expect("JSON");
    assert_eq!((ended.code, &printed["problems"]), (2, &json!([])));
    assert_eq!((&printed["error"]["line"], &printed["error"]["column"]), (&json!(2), &json!(16)));
}

#[test]
fn says_where_json_breaks_off() {
    let ended = run(&["check", "-"], b"{\n  \"version\": 1,\n  \"title\" \"T\"\n}");
    assert_eq!(ended.code, 2);
    assert_eq!(
        ended.said,
        "joint-scorecard: standard input, line 3, column 11: not JSON: expected `:`\n  \
         3 |   \"title\" \"T\"\n    |           ^\n\
         Mend it there; nothing of it can be shown until then.\n"
    );
}

#[test]
fn a_missing_field_without_which_there_is_no_card_ends_with_2() {
    let ended = run(&["check", "-"], br#"{"version": 1, "title": "T"}"#);
    assert_eq!(ended.code, 2);
    let said = "standard input is not a scorecard: period: expected an object with start and end, found nothing";
    assert!(ended.said.contains(said), "{}", ended.said);
}

#[test]
fn files_that_cannot_be_read_end_with_2_and_a_remedy() {
    for (path, said) in [("nowhere.json", "nowhere.json is not there\n"), (".", ". is a folder\n")] {
        let ended = run(&["check", path], b"");
        assert_eq!(ended.code, 2);
        assert!(ended.said.contains(said), "{}", ended.said);
    }
}

#[test]
fn fetches_a_document_and_follows_to_where_it_has_moved() {
    let text = std::fs::read_to_string(documents("left-out.json")).expect("a document");
    let server = serve(vec![
        ("/old", Answer::new("301 Moved Permanently").header("location: /new")),
        ("/new", Answer::new("200 OK").header("content-type: application/json").body(&text)),
    ]);
    let ended = run(&["check", &server.url("/old")], b"");
    assert_eq!((ended.code, ended.output.lines().count()), (1, 2), "{}", ended.said);
}

#[test]
fn says_what_an_address_answers_instead_of_a_document() {
    let json = || Answer::new("200 OK").header("content-type: application/json");
    let html = || Answer::new("200 OK").header("content-type: text/html; charset=utf-8").body("<!doctype html>");
    let server = serve(vec![
        ("/login", html()),
        ("/sso", Answer::new("302 Found").header("location: /login")),
        ("/mislabelled", json().body("<html>")),
        ("/401", Answer::new("401 Unauthorized")),
        ("/404", Answer::new("404 Not Found")),
        ("/503", Answer::new("503 Service Unavailable")),
        ("/round", Answer::new("302 Found").header("location: /round")),
        ("/cut", json().header("content-length: 500").body("{\"version\": 1")),
        ("/empty", json()),
    ]);
    let cases = [
        ("/login", "answers with a web page instead of JSON\n"),
        ("/sso", "instead of JSON (sent on to "),
        ("/mislabelled", "is a web page, not JSON\n"),
        ("/401", "answers 401 Unauthorized\nIt wants to know who asks."),
        ("/404", "answers 404 Not Found\nNothing is there."),
        ("/503", "answers 503 Service Unavailable\nThe server itself is in trouble."),
        ("/round", "cannot be fetched: it sends on in circles\n"),
        ("/cut", "cannot be fetched: "),
        ("/empty", "is empty\n"),
    ];
    for (path, said) in cases {
        let ended = run(&["check", &server.url(path)], b"");
        assert_eq!(ended.code, 2, "{path}");
        assert!(ended.said.contains(said), "{path}: {}", ended.said);
    }
}

#[test]
fn says_that_nothing_answers() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("its address");
    drop(listener);
    let ended = run(&["check", &format!("http://{address}/scorecard.json")], b"");
    assert_eq!(ended.code, 2);
    assert!(ended.said.contains("the connection is refused"), "{}", ended.said);
}

#[test]
fn misuse_ends_with_2_and_points_to_the_help() {
    let ended = run(&["chekc"], b"");
    assert_eq!(ended.code, 2);
    assert_eq!(ended.said, "joint-scorecard: there is no command 'chekc'\nTry: joint-scorecard --help\n");
    let help = run(&["--help"], b"");
    assert_eq!((help.code, help.said.as_str()), (0, ""));
    assert!(help.output.contains("check FILE|URL|-"));
}
