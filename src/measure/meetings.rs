//! Which meeting is next, and whether meetings keep their rhythm.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::Frame;
use crate::document::{Document, Meeting, Zone};

/// How a meeting keeps its rhythm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// The day by which the next one is due.
    pub due: NaiveDate,
    /// Days of the calendar since the last one.
    pub days_since: i64,
    /// Whether that day has not passed.
    pub is_kept: bool,
}

/// The most days that a rhythm counts: a hundred years.
const LONGEST: f64 = 36_525.0;

/// The rhythm of `meeting`; nothing if it has none, or never took place.
///
/// The next one is due as many days after the last as the rhythm says; if nobody works on that day, on the next working
/// day: a daily meeting on a Friday is kept by one on Monday.
pub fn rhythm(meeting: &Meeting, frame: &Frame<'_>) -> Option<Rhythm> {
    let every = meeting.every_days.map(|days| days.get().ceil()).filter(|&days| days > 0.0)?;
    let last_at = meeting.last_at?;
    let day = last_at.day(frame.zone()).checked_add_days(Days::new(every.min(LONGEST) as u64))?;
    let due = day.iter_days().take(366).find(|&day| frame.is_working(day)).unwrap_or(day);
    Some(Rhythm { due, days_since: frame.days_since(last_at), is_kept: frame.today() <= due })
}

/// The meeting that comes first after an instant; a day means its end.
///
/// Of those for talking things through alone, if that is asked for: not of those to stand up at, to look on or to enjoy;
/// then one without a date is better than none.
pub fn next_meeting<'a>(
    document: &'a Document,
    zone: &dyn Zone,
    from: DateTime<Utc>,
    is_for_talking: bool,
) -> Option<&'a Meeting> {
    let mut next: Option<(DateTime<Utc>, &Meeting)> = None;
    for meeting in &document.meetings {
        if is_for_talking && matches!(&*meeting.kind, "stand_up" | "shadowing" | "social") {
            continue;
        }
        let at = match meeting.next_at.map(|at| at.end(zone)).filter(|&at| at > from) {
            Some(at) => at,
            None if is_for_talking => DateTime::<Utc>::MAX_UTC,
            None => continue,
        };
        if next.is_none_or(|(before, _)| at < before) {
            next = Some((at, meeting));
        }
    }
    next.map(|(_, meeting)| meeting)
}
