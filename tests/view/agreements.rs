use joint_scorecard::view::Section;
use serde_json::{Value, json};

use super::render::{assert_says, document, render_only, words};

fn agreements(list: Value) -> String {
    render_only(Section::Agreements, &document(json!({ "agreements": list })))
}

fn agreement(met: u32, missed: u32, target: f64) -> Value {
    json!({
        "id": format!("a{met}"), "promise": format!("Promise {met}."), "team": "sales", "to": "marketing",
        "target_share": target, "met": met, "missed": missed,
    })
}

#[test]
fn a_promise_says_how_often_it_was_kept_and_what_was_agreed() {
    let mut call = agreement(771, 71, 0.95);
    call["open"] = json!([
        { "id": "l", "name": "Morel", "due": "2026-11-16T09:00:00Z" },
        { "id": "b", "name": "Brückner", "due": "2026-11-15T16:00:00Z" },
    ]);
    let markup = agreements(json!([call, agreement(539, 303, 0.6)]));
    assert_says(
        &markup,
        &[
            "Agreements 1 of 2 agreements kept",
            "50% 75% 100% kept",
            "Sales to Marketing Promise 771. 771 of 843 times, 95% agreed, 1 overdue now",
            "91% Not kept 2 open",
            "Brückner, overdue since Sun 15 Nov, 16:00 Morel, due 16 Nov",
            "539 of 842 times, 60% agreed",
            "64% Kept",
        ],
    );
    assert!(markup.contains(r#"aria-label="91% kept, 95% agreed.""#));
}

#[test]
fn the_piece_that_is_missing_has_a_colour_and_the_piece_beyond_has_none() {
    let markup = agreements(json!([agreement(80, 20, 0.9), agreement(95, 5, 0.9)]));
    // From 50 to 100 %: 80 % stands at 60 %, 90 % at 80 %, 95 % at 90 %.
    assert!(markup.contains(r#"<rect class="missing bad" x="60.0%" y="5.5" width="20.0%" height="3">"#), "{markup}");
    assert!(markup.contains(r#"<rect class="ink" x="80.0%" y="5.5" width="10.0%" height="3">"#), "{markup}");
}

#[test]
fn the_scale_goes_down_to_where_the_values_are() {
    assert_says(&agreements(json!([agreement(20, 80, 0.9)])), &["0% 50% 100% kept", "Lines run from 0% to 100% kept"]);
}

#[test]
fn a_promise_that_nobody_put_to_the_test_has_a_dash() {
    let markup = agreements(json!([agreement(0, 0, 0.9)]));
    assert_says(&markup, &["Agreements Nothing to judge yet", "90% agreed", "– Nothing to judge yet"]);
    assert!(!markup.contains("<circle class=\"dot\"") && !words(&markup).contains("open"));
}

#[test]
fn a_share_that_rounds_to_what_was_agreed_is_told_in_full() {
    assert_says(&agreements(json!([agreement(948, 52, 0.95)])), &["94.8% Not kept"]);
}
