//! A day, or an instant: what stands in a document wherever something has a time.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use serde::{Serialize, Serializer};

use super::{Zone, read::reads_value};

/// A day (`2026-11-20`) or an instant (RFC 3339, `2026-11-20T17:30:00Z`).
///
/// A day where an instant could stand means its start or its end in the document's zone, depending on the field: the
/// end in `as_of`, `history`, `plan` and `due`, elsewhere the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A day of the calendar.
    Day(NaiveDate),
    /// One instant.
    Instant(DateTime<Utc>),
}

impl Moment {
    /// Reads a day or an RFC 3339 instant.
    ///
    /// ```
    /// use joint_scorecard::document::Moment;
    ///
    /// assert!(Moment::parse("2026-11-20").is_some());
    /// assert!(Moment::parse("2026-11-20T17:30:00+01:00").is_some());
    /// assert!(Moment::parse("2026-02-30").is_none());
    /// assert!(Moment::parse("2026-11-20 17:30").is_none());
    /// ```
    ///
    /// Source: RFC 3339, section 5.6. A leap second is read as the second before it.
    pub fn parse(text: &str) -> Option<Self> {
        let (day, time) = (text.get(..10)?, text.get(10..)?);
        let day = parse_day(day)?;
        if time.is_empty() {
            return Some(Self::Day(day));
        }
        let time = time.strip_prefix(['T', 't'])?;
        let (clock, rest) = (time.get(..8)?, time.get(8..)?);
        let [hours, minutes, seconds] = numbers(clock, [2, 2, 2], ':')?;
        let (fraction, offset) = match rest.strip_prefix('.') {
            Some(rest) => rest.split_at_checked(rest.find(|c: char| !c.is_ascii_digit())?)?,
            None => ("0", rest),
        };
        let milliseconds =
            fraction.bytes().chain(*b"00").take(3).fold(0, |number, digit| number * 10 + u32::from(digit - b'0'));
        if fraction.is_empty() || seconds > 60 {
            return None;
        }
        let time = NaiveTime::from_hms_milli_opt(hours, minutes, seconds.min(59), milliseconds)?;
        let local = NaiveDateTime::new(day, time);
        let utc = local.checked_sub_signed(parse_offset(offset)?)?;
        Some(Self::Instant(utc.and_utc()))
    }

    /// The instant, a day standing for its start.
    pub fn start(self, zone: &dyn Zone) -> DateTime<Utc> {
        match self {
            Self::Day(day) => zone.start_of(day),
            Self::Instant(at) => at,
        }
    }

    /// The instant, a day standing for its end.
    pub fn end(self, zone: &dyn Zone) -> DateTime<Utc> {
        match self {
            Self::Day(day) => zone.end_of(day),
            Self::Instant(at) => at,
        }
    }

    /// The day of the calendar that it falls on in the zone.
    pub fn day(self, zone: &dyn Zone) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Instant(at) => zone.local(at).date(),
        }
    }
}

/// Reads `YYYY-MM-DD`.
fn parse_day(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = numbers(text, [4, 2, 2], '-')?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn parse_offset(text: &str) -> Option<TimeDelta> {
    if text == "Z" || text == "z" {
        return Some(TimeDelta::zero());
    }
    let sign = match text.bytes().next()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let [hours, minutes] = numbers(text.get(1..)?, [2, 2], ':')?;
    (hours < 24 && minutes < 60).then(|| TimeDelta::minutes(sign * i64::from(hours * 60 + minutes)))
}

/// Reads numbers of fixed widths with a mark between them.
fn numbers<const N: usize>(text: &str, widths: [usize; N], mark: char) -> Option<[u32; N]> {
    let mut parts = text.split(mark);
    let mut read = [0; N];
    for (number, width) in read.iter_mut().zip(widths) {
        let part = parts.next()?;
        if part.len() != width || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(read)
}

reads_value!(Moment, Self::Day(NaiveDate::MIN), "a day (2026-11-20) or an instant (2026-11-20T17:30:00Z)", |value| {
    value.as_str().and_then(Self::parse)
});

reads_value!(NaiveDate, NaiveDate::MIN, "a day (2026-11-20)", |value| value.as_str().and_then(parse_day));

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Day(day) => day.serialize(serializer),
            Self::Instant(at) => at.serialize(serializer),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Moment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A day (2026-11-20), or an instant in RFC 3339 (2026-11-20T17:30:00Z).",
            "type": "string",
            "anyOf": [{ "format": "date" }, { "format": "date-time" }],
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, TimeZone};
    use proptest::prelude::*;

    use super::*;

    fn instant(text: &str) -> DateTime<Utc> {
        match Moment::parse(text) {
            Some(Moment::Instant(at)) => at,
            other => panic!("{text} read as {other:?}"),
        }
    }

    #[test]
    fn reads_days_and_instants() {
        let day = NaiveDate::from_ymd_opt(2024, 2, 29).expect("a leap day");
        assert_eq!(Moment::parse("2024-02-29"), Some(Moment::Day(day)));
        let expected = Utc.with_ymd_and_hms(2018, 4, 1, 2, 59, 59).single().expect("an instant");
        assert_eq!(instant("2018-03-31T23:59:59-03:00"), expected);
        assert_eq!(instant("2018-04-01t02:59:59z"), expected);
        assert_eq!(instant("2018-04-01T02:59:59.000000Z"), expected);
    }

    #[test]
    fn refuses_what_is_neither() {
        for text in [
            "",
            "2026",
            "2026-13-01",
            "2026-02-29",
            "26-01-01",
            "2026-1-1",
            "2026-01-01T",
            "2026-01-01T10:00",
            "2026-01-01T10:00:00",
            "2026-01-01T25:00:00Z",
            "2026-01-01T10:00:00+2",
            "2026-01-01T10:00:00.Z",
            "2026-01-01T10:00:00+02:00x",
            "2026-01-01 10:00:00Z",
            "+026-01-01",
            "2026-01-0１",
            "tomorrow, say",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,30}") {
            let _ = Moment::parse(&text);
        }

        #[test]
        fn agrees_with_chrono(seconds in -60_000_000_000_i64..200_000_000_000, offset in -1439..1439) {
            let offset = chrono::FixedOffset::east_opt(offset * 60).expect("less than a day");
            let at = DateTime::from_timestamp(seconds, 0).expect("within chrono's range");
            let text = at.with_timezone(&offset).to_rfc3339();
            prop_assume!(text.len() == 25);
            prop_assert_eq!(Moment::parse(&text), Some(Moment::Instant(at)));
        }
    }
}
