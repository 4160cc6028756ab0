//! Bytes to JSON, as forgiving as a browser and no more.
//!
//! # Design
//! The page lets the browser decode and parse, which takes a byte order mark, half a surrogate pair and a number beyond
//! all bounds without a word; serde_json refuses the whole text for each. So that both say the same of a
//! document, what serde_json refuses for one of the last two is mended and parsed again.

use joint_scorecard::document::Problem;
use serde_json::Value;

use crate::failure::Failure;

/// What was read, and what was odd about it before it was a document.
#[derive(Debug)]
pub struct Parsed {
    /// The JSON.
    pub json: Value,
    /// What is wrong with the bytes.
    pub problems: Vec<Problem>,
}

/// Reads JSON; `name` says in messages what it is.
///
/// # Errors
/// - it is empty, a web page, or in UTF-16
/// - it is not JSON, or JSON that ends too early, or nested more than 128 deep
pub fn parse(bytes: &[u8], name: &str) -> Result<Parsed, Failure> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let help = "Save it as UTF-8; in PowerShell, write it with Out-File -Encoding utf8.";
        return Err(Failure::new(format!("{name} is in UTF-16, and JSON is UTF-8"), help));
    }
    let (text, problems) = decode(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let json = serde_json::from_str(text)
        .or_else(|error| serde_json::from_str(&mend(text)).map_err(|_| error))
        .map_err(|error| failure(&error, text, name))?;
    Ok(Parsed { json, problems })
}

/// Decodes UTF-8; what is none becomes U+FFFD, and a problem with its place.
fn decode(bytes: &[u8]) -> (String, Vec<Problem>) {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return (text.to_owned(), Vec::new()),
        Err(error) => error,
    };
    let (valid, rest) = bytes.split_at(error.valid_up_to());
    let (line, column) = place(&String::from_utf8_lossy(valid));
    let found = rest.first().copied().unwrap_or_default();
    let problem = Problem {
        path: format!("line {line}, column {column}"),
        expected: "UTF-8".to_owned(),
        found: format!("the byte {found:02x}, as other encodings write letters"),
    };
    (String::from_utf8_lossy(bytes).into_owned(), vec![problem])
}

/// Line and column, from 1, of what comes after `text`.
fn place(text: &str) -> (usize, usize) {
    let line = text.rsplit('\n').next().unwrap_or_default();
    (text.matches('\n').count() + 1, line.chars().count() + 1)
}

fn failure(error: &serde_json::Error, text: &str, name: &str) -> Failure {
    let start = text.trim_start();
    if start.is_empty() {
        return Failure::new(format!("{name} is empty"), "See whether what writes it has run to its end.");
    }
    if start.starts_with('<') {
        return Failure::new(
            format!("{name} is a web page, not JSON"),
            "It may be a page to log in, or one that says what went wrong. Open it in a browser.",
        );
    }
    if error.is_eof() {
        let (line, column) = place(text.trim_end());
        return Failure::new(
            format!("{name} is cut off: it ends in line {line} before the JSON does"),
            "See whether what writes it has run to its end.",
        )
        .at(text, line, column);
    }
    // serde_json counts bytes up to and including the one that it could not use.
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let bytes = line.as_bytes().get(..error.column()).unwrap_or(line.as_bytes());
    let column = String::from_utf8_lossy(bytes).chars().count().max(1);
    let said = error.to_string();
    let reason = said.split(" at line ").next().unwrap_or(&said);
    let message = format!("{name}, line {}, column {column}: not JSON: {reason}", error.line());
    Failure::new(message, "Mend it there; nothing of it can be shown until then.").at(text, error.line(), column)
}

/// Writes half surrogate pairs as U+FFFD and numbers beyond all bounds as the text that a browser takes them for.
fn mend(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    let mut in_string = false;
    while let Some(next) = rest.chars().next() {
        let length = match next {
            '"' => {
                in_string = !in_string;
                1
            }
            '\\' if in_string => match surrogate(rest) {
                None => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
                Some(0xd800..=0xdbff) if matches!(surrogate(&rest[6..]), Some(0xdc00..)) => 12,
                Some(_) => {
                    mended.push_str("\\ufffd");
                    rest = &rest[6..];
                    continue;
                }
            },
            '-' | '0'..='9' if !in_string => {
                let is_part = |part: char| part.is_ascii_digit() || matches!(part, '-' | '+' | '.' | 'e' | 'E');
                let length = rest.find(|part| !is_part(part)).unwrap_or(rest.len());
                if rest[..length].parse().is_ok_and(f64::is_infinite) {
                    mended.push_str("\"Infinity\"");
                    rest = &rest[length..];
                    continue;
                }
                length
            }
            other => other.len_utf8(),
        };
        mended.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    mended
}

/// The surrogate that `text` begins with, written `\uD83D`.
fn surrogate(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u32::from_str_radix(digits, 16).ok().filter(|code| (0xd800..=0xdfff).contains(code))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(text: &str) -> Value {
        parse(text.as_bytes(), "a.json").expect("JSON").json
    }

    fn message(bytes: &[u8]) -> String {
        parse(bytes, "a.json").expect_err("no JSON").message
    }

    #[test]
    fn takes_a_byte_order_mark() {
        assert_eq!(read("\u{feff}{\"a\": 1}"), json!({ "a": 1 }));
    }

    #[test]
    fn takes_half_a_surrogate_pair_and_numbers_beyond_all_bounds_as_a_browser_does() {
        assert_eq!(
            read(r#"["\ud83d x", "\udc00", "\ud83d\ude80", "\\ud83d"]"#),
            json!(["\u{fffd} x", "\u{fffd}", "🚀", "\\ud83d"])
        );
        assert_eq!(read(r#"[1e400, -1E+999, "1e400", 12]"#), json!(["Infinity", "Infinity", "1e400", 12]));
        assert_eq!(read(r#"["\"", "é", 1e400]"#), json!(["\"", "é", "Infinity"]));
    }

    #[test]
    fn tells_other_encodings() {
        let parsed = parse(b"{\n  \"name\": \"Mo\xebl\" }", "a.json").expect("JSON");
        assert_eq!(parsed.json["name"], "Mo\u{fffd}l");
        assert_eq!(
            parsed.problems[0].to_string(),
            "line 2, column 14: expected UTF-8, found the byte eb, as other encodings write letters"
        );
        assert_eq!(message(&[0xff, 0xfe, b'{', 0]), "a.json is in UTF-16, and JSON is UTF-8");
    }

    #[test]
    fn says_line_and_column_of_what_is_not_json() {
        assert_eq!(message(b"{\n  \"a\": 1,\n}"), "a.json, line 3, column 1: not JSON: trailing comma");
        assert_eq!(
            message("{\n  \"é\": 1 \"b\": 2\n}".as_bytes()),
            "a.json, line 2, column 10: not JSON: expected `,` or `}`"
        );
        assert_eq!(message(b"{} {}"), "a.json, line 1, column 4: not JSON: trailing characters");
        let deep = "[".repeat(200) + &"]".repeat(200);
        assert_eq!(message(deep.as_bytes()), "a.json, line 1, column 128: not JSON: recursion limit exceeded");
    }

    #[test]
    fn tells_apart_what_is_no_json_at_all() {
        assert_eq!(message(b" \n"), "a.json is empty");
        assert_eq!(message(b"<!doctype html>"), "a.json is a web page, not JSON");
        assert_eq!(
            message(b"{\"goals\": [\n  {\"id\": \"a"),
            "a.json is cut off: it ends in line 2 before the JSON does"
        );
    }
}
