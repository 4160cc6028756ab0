//! `joint-scorecard check`: what is wrong with a document.

use serde_json::json;

use crate::{Ending, failure::Failure, input::Input, print, scorecard::Scorecard};

/// Prints each problem on a line, or all of them as one JSON object.
///
/// # Errors
/// - the input cannot be read, or is no document
pub fn run(input: &Input, as_json: bool) -> Result<Ending, Failure> {
    let opened = Scorecard::open(input);
    if as_json {
        let (problems, error) = match &opened {
            Ok(scorecard) => (scorecard.reading.problems.as_slice(), None),
            Err(failure) => (Default::default(), Some(failure)),
        };
        print(&format!("{:#}\n", json!({ "input": input.to_string(), "error": error, "problems": problems })))?;
    }
    let reading = opened?.reading;
    if !as_json {
        let lines: String = reading.problems.iter().map(|problem| format!("{problem}\n")).collect();
        print(&lines)?;
    }
    let count = match reading.problems.len() {
        0 => {
            eprintln!("{input}: no problems in \"{}\"", reading.document.title);
            return Ok(Ending::Clean);
        }
        1 => "1 problem".to_owned(),
        many => format!("{many} problems"),
    };
    eprintln!("{input}: {count}; what has one is left out or shown as it stands, the rest is shown");
    Ok(Ending::Problems)
}
