//! A document that was read, with all that is known to be wrong with it.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use joint_scorecard::{
    document::{Reading, UtcZone, Zone, read},
    measure::{Figures, figures},
    text::{HostFormats, HostZone},
};

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
        reading.leave_out_unknown(|name| HostZone::new(name).is_ok(), |tag| HostFormats::new(&plain(tag)).is_ok());
        reading.problems.splice(0..0, parsed.problems);
        let document = &reading.document;
        let zone = document.time_zone.as_deref().and_then(|name| HostZone::new(name).ok());
        let zone: Rc<dyn Zone> = zone.map_or_else(|| Rc::new(UtcZone) as Rc<dyn Zone>, |zone| Rc::new(zone));
        let locale = document.locale.as_deref().map_or_else(|| "en".to_owned(), plain);
        Ok(Self { reading, zone, locale })
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

/// A tag with hyphens: underlines may stand for them, as on the page.
fn plain(tag: &str) -> String {
    tag.replace('_', "-")
}
