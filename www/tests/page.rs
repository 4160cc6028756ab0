//! What the page's floor makes of the browser: its formats, its zones, its JSON.

#![cfg(target_arch = "wasm32")]

#[path = "../../tests/formats/table.rs"]
mod table;

use chrono::{DateTime, Utc};
use joint_scorecard::backend::{from_js, open, to_js};
use joint_scorecard::document::Zone;
use joint_scorecard::element::{PageFormats, PageZone};
use joint_scorecard::text::{Formats, Number};
use joint_scorecard::view::Code;
use js_sys::{JSON, JsString};
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[test]
fn writes_what_intl_writes() {
    table::assert_writes_what_intl_writes(|locale| PageFormats::new(locale.to_owned()));
}

#[test]
fn takes_the_first_tag_that_is_one() {
    let locale = |tags: &[&str]| PageFormats::choose(tags.iter().copied());
    assert_eq!(locale(&["", "not a tag", "de_at", "fr"]), "de-AT");
    assert_eq!(locale(&["EN-gb"]), "en-GB");
    assert_eq!(locale(&[]), "en");
}

#[test]
fn writes_nothing_for_a_currency_that_is_none() {
    assert_eq!(PageFormats::new("en".to_owned()).number(1.0, Number::Money("no currency"), false), "");
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

fn offset(zone: &str, instant: &str) -> i32 {
    PageZone::new(zone).expect("a zone that browsers know").offset(at(instant))
}

#[test]
fn knows_the_offset_of_a_zone_at_any_instant() {
    assert_eq!(offset("UTC", "2026-06-01T12:00:00Z"), 0);
    assert_eq!(offset("Europe/London", "2026-06-01T12:00:00Z"), 3_600);
    assert_eq!(offset("America/New_York", "2026-01-15T12:00:00Z"), -5 * 3_600);
    assert_eq!(offset("Asia/Kathmandu", "2026-01-15T12:00:00Z"), 5 * 3_600 + 45 * 60);
    assert_eq!(offset("America/St_Johns", "2026-01-15T12:00:00Z"), -(3 * 3_600 + 30 * 60));
    assert_eq!(offset("Pacific/Kiritimati", "2026-01-15T12:00:00Z"), 14 * 3_600);
}

#[test]
fn changes_the_offset_at_the_second_at_which_clocks_change() {
    let zone = PageZone::new("Europe/Berlin").expect("a zone that browsers know");
    let offset = |instant| zone.offset(at(instant));
    assert_eq!(offset("2026-10-25T00:59:59Z"), 7_200);
    assert_eq!(offset("2026-10-25T01:00:00Z"), 3_600);
    assert_eq!(offset("2026-10-25T23:00:00Z"), 3_600);
    assert_eq!(offset("2026-03-29T00:59:59Z"), 3_600);
    assert_eq!(offset("2026-03-29T01:00:00Z"), 7_200);
}

#[test]
fn does_not_know_a_zone_that_is_none() {
    for name in ["", "Mars/Olympus", "Europe/London; drop"] {
        assert!(PageZone::new(name).is_none(), "{name}");
    }
}

fn parsed(text: &str) -> Value {
    from_js(&JSON::parse(text).expect("it is JSON")).expect("it is not deep")
}

#[test]
fn copies_what_the_browser_parsed() {
    let text = r#"{"a":[1,-2.5,1e21,true,false,null,"é\u2028𝄞"],"":{},"__proto__":{"b":[]}}"#;
    let value = parsed(text);
    assert_eq!(value, serde_json::from_str::<Value>(text).expect("it is JSON"));
    assert_eq!(from_js(&to_js(&value).expect("JSON is a value of JavaScript")), Some(value));
}

#[test]
fn keeps_whole_numbers_whole() {
    assert_eq!(parsed("[1, 1.0, -0, 9007199254740991]"), json!([1, 1, 0, 9_007_199_254_740_991_i64]));
    assert_eq!(parsed("9007199254740993"), json!(9_007_199_254_740_992.0));
}

#[test]
fn makes_a_text_of_a_number_beyond_all_bounds() {
    assert_eq!(parsed("[1e400, -1e400]"), json!(["Infinity", "-Infinity"]));
}

#[test]
fn replaces_half_a_character() {
    assert_eq!(parsed(r#""a\ud800b""#), json!("a\u{fffd}b"));
}

#[test]
fn refuses_what_is_nested_too_deep() {
    let nested = |depth: usize| JSON::parse(&("[".repeat(depth) + &"]".repeat(depth))).expect("it is JSON");
    assert!(from_js(&nested(128)).is_some());
    assert!(from_js(&nested(129)).is_none());
}

#[test]
fn makes_null_of_what_json_does_not_know() {
    assert_eq!(from_js(&JsValue::UNDEFINED), Some(Value::Null));
    assert_eq!(from_js(&JsValue::symbol(None)), Some(Value::Null));
    assert_eq!(from_js(&JsValue::from_f64(f64::NAN)), Some(json!("NaN")));
}

#[test]
fn says_what_a_text_seems_to_be() {
    let code = |text: &str| open(&JsString::from(text)).err().map(|failure| failure.code);
    assert_eq!(code("<!doctype html>"), Some(Code::LoginPage));
    assert_eq!(code("\u{feff}\n <html>"), Some(Code::LoginPage));
    assert_eq!(code(r#"{"version": 1, "tit"#), Some(Code::CutOff));
    assert_eq!(code(r#"[{"id": 1},"#), Some(Code::CutOff));
    assert_eq!(code(""), Some(Code::NotJson));
    assert_eq!(code("figures"), Some(Code::NotJson));
    assert_eq!(code("{nothing: quoted}"), Some(Code::NotJson));
    assert_eq!(code(r#""text""#), Some(Code::NotADocument));
    assert_eq!(code(r#"{"version": 7}"#), Some(Code::TooNew));
    assert_eq!(code(r#"{"version": 1}"#), Some(Code::MissingField));
    let document = r#"{"version": 1, "title": "T", "period": {"start": "2026-01-01", "end": "2026-01-31"}}"#;
    assert_eq!(code(&format!("\u{feff}{document}\n")), None);
}
