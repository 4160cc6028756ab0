//! A document that was read, with all that is known to be wrong with it.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use joint_scorecard::{
    document::{Document, Problem, Reading, UtcZone, Zone, read},
    measure::{Figures, figures},
    text::{HostFormats, HostZone},
};
use serde_json::json;

use crate::{failure::Failure, input::Input};

/// A document, and what it is read with.
pub struct Scorecard {
    /// The document, and what was left out of it or mended before it could be read.
    pub reading: Reading,
    /// The zone that the document names; UTC if it names none, or none that there is.
    pub zone: Rc<dyn Zone>,
    /// The language that the document prefers; English if it prefers none, or none that there is.
    pub locale: String,
}

impl Scorecard {
    /// Reads the document of `input`.
    ///
    /// # Errors
    /// - it cannot be reached, or may not be read
    /// - it is not JSON, or not a document that this version can read
    pub fn open(input: &Input) -> Result<Self, Failure> {
        let parsed = input.load()?;
        let mut reading = read(&parsed.json).map_err(|unreadable| {
            let help = if unreadable.is_too_new() {
                "It was made for a later joint-scorecard. Use that one."
            } else {
                "Without it there is no card. The schema says what a document holds: joint-scorecard schema"
            };
            Failure::new(format!("{input} is not a scorecard: {unreadable}"), help)
        })?;
        let zone = zone(&reading.document);
        let locale = locale(&reading.document);
        let nowhere = zone
            .is_none()
            .then(|| unknown("time_zone", "an IANA time zone like Europe/London", &reading.document.time_zone));
        let unspoken =
            locale.is_none().then(|| unknown("locale", "a BCP 47 language tag like en-GB", &reading.document.locale));
        let known = std::mem::take(&mut reading.problems);
        reading.problems = parsed.problems.into_iter().chain(nowhere).chain(unspoken).chain(known).collect();
        let zone = zone.unwrap_or_else(|| Rc::new(UtcZone));
        Ok(Self { reading, zone, locale: locale.unwrap_or_else(|| "en".to_owned()) })
    }

    /// Says that something is wrong, where saying what is not the task.
    pub fn warn(&self, input: &Input) {
        let problems = self.reading.problems.len();
        if problems > 0 {
            eprintln!("{input}: {problems} left out or doubtful; joint-scorecard check says what");
        }
    }

    /// All figures; `now` stands in where the document has no `as_of`.
    pub fn figures(&self, now: DateTime<Utc>) -> Figures {
        figures(&self.reading.document, now, &*self.zone)
    }
}

fn zone(document: &Document) -> Option<Rc<dyn Zone>> {
    let Some(name) = &document.time_zone else { return Some(Rc::new(UtcZone)) };
    HostZone::new(name).ok().map(|zone| Rc::new(zone) as Rc<dyn Zone>)
}

fn locale(document: &Document) -> Option<String> {
    let locale = document.locale.as_deref().unwrap_or("en");
    HostFormats::new(locale).is_ok().then(|| locale.to_owned())
}

fn unknown(path: &str, expected: &str, found: &Option<String>) -> Problem {
    Problem::new(path, expected, Some(&json!(found)))
}
