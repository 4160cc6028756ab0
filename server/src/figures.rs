//! `joint-scorecard figures`: what a document says, computed.

use chrono::{DateTime, Utc};

use crate::{Ending, failure::Failure, input::Input, print, scorecard::Scorecard};

/// Prints all figures as one JSON object.
///
/// # Errors
/// - the input cannot be read, or is no document
pub fn run(input: &Input, now: Option<DateTime<Utc>>) -> Result<Ending, Failure> {
    let scorecard = Scorecard::open(input)?;
    let figures = scorecard.figures(now.unwrap_or_else(Utc::now));
    let json = serde_json::to_string_pretty(&figures)
        .map_err(|error| Failure::new(format!("the figures of {input} cannot be written: {error}"), "Report this."))?;
    print(&format!("{json}\n"))?;
    scorecard.warn(input);
    Ok(Ending::Clean)
}
