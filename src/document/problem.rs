//! What was left out of a document, and why.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

use super::{
    digits::{digits, in_base},
    path::Path,
};

/// One value that could not be used: where it stands, what was expected and what was found.
///
/// Its text is the message that people see: `goals[2].target: expected a number, found "12k"`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Problem {
    /// Where the value stands: `goals[2].target`.
    pub path: String,
    /// What the document may hold there: `a number`.
    pub expected: String,
    /// What it holds instead, shortened: `"12k"`, or `nothing`.
    pub found: String,
}

impl Problem {
    /// A problem with the value at `path`.
    pub fn new(path: impl Into<String>, expected: impl Into<String>, found: Option<&Value>) -> Self {
        Self {
            path: path.into(),
            expected: expected.into(),
            found: found.map_or_else(|| "nothing".to_owned(), describe),
        }
    }

    /// The message, as it is also displayed.
    pub fn text(&self) -> String {
        let Self { path, expected, found } = self;
        [path, ": expected ", expected, ", found ", found].concat()
    }

    pub(super) fn at(path: Path<'_>, expected: &str, found: Option<&Value>) -> Self {
        Self::new(path.text(), expected, found)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

/// Why a document cannot be shown at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    reason: Reason,
    problem: Problem,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason {
    NotADocument,
    TooNew,
    Required,
}

impl Unreadable {
    pub(super) fn not_a_document(found: &Value) -> Self {
        Self { reason: Reason::NotADocument, problem: Problem::new("document", "a JSON object", Some(found)) }
    }

    pub(super) fn too_new(found: &Value) -> Self {
        Self {
            reason: Reason::TooNew,
            problem: Problem::new("version", "1, the version that this scorecard reads", Some(found)),
        }
    }

    pub(super) fn required(problem: Problem) -> Self {
        Self { reason: Reason::Required, problem }
    }

    /// The JSON is not an object.
    pub fn is_not_a_document(&self) -> bool {
        self.reason == Reason::NotADocument
    }

    /// The document was made for a later version of the scorecard.
    pub fn is_too_new(&self) -> bool {
        self.reason == Reason::TooNew
    }

    /// A field without which there is no card is missing or cannot be used.
    pub fn is_required_field(&self) -> bool {
        self.reason == Reason::Required
    }

    /// Where it stands, what was expected and what was found.
    pub fn problem(&self) -> &Problem {
        &self.problem
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problem.fmt(f)
    }
}

impl std::error::Error for Unreadable {}

/// The most characters of a text that a message repeats.
const SHOWN: usize = 40;

fn describe(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(true) => "true".to_owned(),
        Value::Bool(false) => "false".to_owned(),
        Value::Number(number) => decimal(number.as_f64().unwrap_or(f64::NAN)),
        Value::String(text) => quote(text),
        Value::Array(items) => ["a list of ", &digits(items.len() as i64)].concat(),
        Value::Object(_) => "an object".to_owned(),
    }
}

/// Control characters are shown by their code: what is shown must not change how it is shown.
fn quote(text: &str) -> String {
    let mut quoted = String::from('"');
    let mut rest = text.chars();
    for character in rest.by_ref().take(SHOWN) {
        if character == '"' || character == '\\' {
            quoted.push('\\');
            quoted.push(character);
        } else if character.is_control() || is_direction_mark(character) {
            quoted.extend(["\\u{", &in_base(u32::from(character).into(), 16, 1), "}"]);
        } else {
            quoted.push(character);
        }
    }
    if rest.next().is_some() {
        quoted.push('…');
    }
    quoted.push('"');
    quoted
}

fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A number for a message, to six places. Rust's own float formatting would cost the page six kilobytes.
fn decimal(value: f64) -> String {
    if !value.is_finite() {
        return "a number beyond all bounds".to_owned();
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let mut size = value.abs();
    let mut exponent = 0;
    while size >= 1e15 {
        size /= 10.0;
        exponent += 1;
    }
    let millionths = ((size.fract() * 1e6).round() as u64).min(999_999);
    let mut text = [sign, &in_base(size.trunc() as u64, 10, 1)].concat();
    if millionths > 0 && exponent == 0 {
        text.push('.');
        text.push_str(in_base(millionths, 10, 6).trim_end_matches('0'));
    }
    if exponent > 0 {
        text.push('e');
        text.push_str(&digits(exponent));
    }
    text
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn describes_what_was_found_in_few_words() {
        let described = |value: Value| describe(&value);
        assert_eq!(described(json!("12k")), r#""12k""#);
        assert_eq!(described(json!(-3.25)), "-3.25");
        assert_eq!(described(json!(0.1)), "0.1");
        assert_eq!(described(json!(12)), "12");
        assert_eq!(described(json!(1e20)), "100000000000000e6");
        assert_eq!(described(json!([1, 2])), "a list of 2");
        assert_eq!(described(json!({})), "an object");
        assert_eq!(described(json!(null)), "null");
    }

    #[test]
    fn shortens_long_texts_and_shows_control_characters() {
        let long = describe(&json!("x".repeat(100)));
        assert_eq!(long.chars().count(), SHOWN + 3);
        assert!(long.ends_with("…\""));
        assert_eq!(describe(&json!("a\u{202e}b\n\"")), r#""a\u{202e}b\u{a}\"""#);
    }
}
