//! Figures worked out by hand, with the arithmetic beside them.

mod agenda;
mod alignment;
mod attribution;
mod funnel;
mod goals;
mod needs;
mod properties;
mod reached;
mod score;
mod shape;
mod time;
mod together;

use chrono::{DateTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;
use serde_json::{Value, json};

use super::{Figures, Frame, figures};
use crate::document::{Document, Moment, Zone, read};

/// A zone by the tz database.
struct Named(Tz);

impl Zone for Named {
    fn offset(&self, at: DateTime<Utc>) -> i32 {
        self.0.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc()
    }
}

const LONDON: Named = Named(Tz::Europe__London);

/// A document of the last quarter of 2026 with these fields, as of 20 November, the end of work.
fn document(fields: Value) -> Document {
    let mut document = json!({
        "version": 1,
        "title": "One team",
        "period": { "start": "2026-10-01", "end": "2026-12-31" },
        "as_of": "2026-11-20T17:30:00Z",
        "time_zone": "Europe/London",
    });
    for (name, value) in fields.as_object().expect("fields") {
        document[name] = value.clone();
    }
    let reading = read(&document).expect("all that is required is there");
    assert_eq!(reading.problems, []);
    reading.document
}

fn figures_of(fields: Value) -> Figures {
    figures(&document(fields), DateTime::UNIX_EPOCH, &LONDON)
}

fn frame_of(document: &Document) -> Frame<'static> {
    Frame::new(document, DateTime::UNIX_EPOCH, &LONDON)
}

fn instant(text: &str) -> DateTime<Utc> {
    match Moment::parse(text) {
        Some(Moment::Instant(at)) => at,
        other => panic!("{text} read as {other:?}"),
    }
}

/// The working week of the examples: Monday to Friday, 9:00 to 17:30, closed on 25 and 28 December.
fn calendar() -> Value {
    json!({
        "days": ["mon", "tue", "wed", "thu", "fri"],
        "from": "09:00",
        "to": "17:30",
        "holidays": ["2026-12-25", "2026-12-28"],
    })
}

#[track_caller]
fn near(found: impl Into<Option<f64>>, expected: f64) {
    let found = found.into().expect("a figure");
    let bound = 1e-9 * expected.abs().max(1.0);
    assert!((found - expected).abs() <= bound, "found {found}, expected {expected}");
}
