//! `joint-scorecard check`: what is wrong with a document.

use joint_scorecard::document::{Document, Problem, read};
use serde_json::json;

use crate::{Ending, failure::Failure, input::Input, print};

/// Prints each problem on a line, or all of them as JSON.
///
/// # Errors
/// - the input cannot be read, or is no document
pub fn run(input: &Input, as_json: bool) -> Result<Ending, Failure> {
    let checked = check(input);
    if as_json {
        let (problems, error) = match &checked {
            Ok((_, problems)) => (problems.as_slice(), None),
            Err(failure) => (Default::default(), Some(failure)),
        };
        print(&format!("{:#}\n", json!({ "input": input.to_string(), "error": error, "problems": problems })))?;
    }
    let (document, problems) = checked?;
    if !as_json {
        let lines: String = problems.iter().map(|problem| format!("{problem}\n")).collect();
        print(&lines)?;
    }
    match problems.len() {
        0 => {
            eprintln!("{input}: no problems in \"{}\"", document.title);
            return Ok(Ending::Clean);
        }
        1 => eprintln!("{input}: 1 problem; what it names is left out or shown as it stands, the rest is shown"),
        many => {
            eprintln!("{input}: {many} problems; what they name is left out or shown as it stands, the rest is shown")
        }
    }
    Ok(Ending::Problems)
}

fn check(input: &Input) -> Result<(Document, Vec<Problem>), Failure> {
    let parsed = input.load()?;
    let reading = read(&parsed.json).map_err(|unreadable| {
        let help = if unreadable.is_too_new() {
            "It was made for a later joint-scorecard. Use that one."
        } else {
            "Without it there is no card. The schema says what a document holds: joint-scorecard schema"
        };
        Failure::new(format!("{input} is not a scorecard: {unreadable}"), help)
    })?;
    Ok((reading.document, parsed.problems.into_iter().chain(reading.problems).collect()))
}
