//! Why a command had nothing to work on.

use std::fmt;

use serde::Serialize;

/// What happened, where, and what to do.
#[derive(Debug, Serialize)]
pub struct Failure {
    /// What happened and to what.
    pub message: String,
    /// What whoever reads it can do.
    pub help: String,
    /// The line of the input, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The character of that line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// The place, shown.
    #[serde(skip)]
    excerpt: String,
}

impl Failure {
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into(), line: None, column: None, excerpt: String::new() }
    }

    /// Adds the place in `text`, counted in lines and characters from 1.
    pub fn at(self, text: &str, line: usize, column: usize) -> Self {
        Self { line: Some(line), column: Some(column), excerpt: excerpt(text, line, column), ..self }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { message, help, excerpt, .. } = self;
        write!(f, "joint-scorecard: {message}\n{excerpt}{help}")
    }
}

/// The most characters of a line that are shown on each side of the place.
const SHOWN: usize = 40;

/// The line with a mark under the character.
fn excerpt(text: &str, line: usize, column: usize) -> String {
    let Some(found) = text.lines().nth(line.saturating_sub(1)) else { return String::new() };
    let start = column.saturating_sub(SHOWN + 1);
    let shown: String = found
        .chars()
        .skip(start)
        .take(2 * SHOWN)
        .map(|character| if character.is_control() { ' ' } else { character })
        .collect();
    let mark = " ".repeat(column.saturating_sub(start + 1));
    let margin = " ".repeat(line.to_string().len());
    format!("  {line} | {shown}\n  {margin} | {mark}^\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_at_the_character() {
        let failure = Failure::new("a.json is not JSON", "Mend it.").at("{\n  \"é\": x\n}", 2, 8);
        let shown = "joint-scorecard: a.json is not JSON\n  2 |   \"é\": x\n    |        ^\nMend it.";
        assert_eq!(failure.to_string(), shown);
    }

    #[test]
    fn shows_a_part_of_a_long_line() {
        let text = format!("{}!{}", "a".repeat(500), "b".repeat(500));
        let failure = Failure::new("m", "h").at(&text, 1, 501).to_string();
        let lines: Vec<&str> = failure.lines().collect();
        assert_eq!(lines[1].chars().position(|found| found == '!'), lines[2].chars().position(|mark| mark == '^'));
        assert!(lines[1].len() < 100);
    }
}
