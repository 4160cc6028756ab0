//! Figures, lengths of time and moments in words.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

use super::{Date, FigureText, Language, Number};
use crate::document::{Moment, Period, Unit, digits};

/// What a figure is measured in: its unit and, for money, the currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured<'a> {
    /// The unit.
    pub unit: Unit,
    /// ISO 4217 code; without one, money is a bare number.
    pub currency: Option<&'a str>,
}

impl Language {
    /// A figure as short as its unit allows: `£1.19m`, `64%`, `41 days`, `48,200`, `2.4×`.
    ///
    /// Amounts under 100 keep their minor units (`£9.50`); counts are in full up to a million.
    pub fn value(&self, value: f64, measured: Measured<'_>) -> String {
        match (measured.unit, measured.currency) {
            (Unit::Currency, Some(_)) if value.abs() < 100.0 => self.exact(value, measured),
            (Unit::Currency, Some(currency)) => self.number(value, Number::ShortMoney(currency)),
            (Unit::Currency, None) => self.number(value, Number::Short),
            // Below one per cent, hundredths tell enough.
            (Unit::Percent, _) if value.abs() < 0.01 => self.number((value * 1e4).round() / 1e4, Number::Percent),
            (Unit::Percent, _) => self.number(value, Number::Percent),
            (Unit::Count, _) if value.abs() >= 10.0 && value.abs() < 1e6 => self.measured(value, Unit::Count, 0),
            (Unit::Count, _) if value.abs() >= 1e6 => self.number(value, Number::Short),
            (unit, _) => self.measured(value, unit, 1),
        }
    }

    /// A figure in full: `£1,185,000`, `64.25%`, `41.5 days`. At most two digits stand after the point.
    pub fn exact(&self, value: f64, measured: Measured<'_>) -> String {
        match (measured.unit, measured.currency) {
            (Unit::Currency, Some(currency)) => self.number(value, Number::Money(currency)),
            (Unit::Percent, _) => {
                let plain = |value| self.number(value, Number::Plain { digits: 2 });
                let zero = self.number(0.0, Number::Percent);
                // Zero is one digit in every script. A search for a text would cost the page a kilobyte.
                let digit = plain(0.0).chars().next();
                let (before, after) = digit.and_then(|digit| zero.split_once(digit)).unwrap_or_default();
                [before, &plain(value * 100.0), after].concat()
            }
            (unit, _) => self.measured(value, unit, 2),
        }
    }

    fn measured(&self, value: f64, unit: Unit, digits: u8) -> String {
        match unit {
            Unit::Days => self.amount(FigureText::Days, value, digits, &[]),
            Unit::Hours => self.amount(FigureText::Hours, value, digits, &[]),
            Unit::Ratio => self.amount(FigureText::Ratio, value, digits, &[]),
            Unit::Currency | Unit::Percent | Unit::Count | Unit::Score => self.number(value, Number::Plain { digits }),
        }
    }

    /// Pieces of one line behind each other: `4 on track, 2 at risk`.
    #[inline(never)]
    pub fn joined(&self, pieces: &[String]) -> String {
        let mut pieces = pieces.iter();
        let mut text = pieces.next().cloned().unwrap_or_default();
        for piece in pieces {
            text = self.with(FigureText::Comma, &[("first", &text), ("second", piece)]);
        }
        text
    }

    /// How far two figures are apart, without a sign: `£26k`, `6 points` between two percentages.
    pub fn difference(&self, value: f64, measured: Measured<'_>) -> String {
        let size = value.abs();
        if measured.unit == Unit::Percent {
            let points = size * 100.0;
            self.amount(FigureText::Points, points, if points < 1.0 { 1 } else { 0 }, &[])
        } else {
            self.value(size, measured)
        }
    }

    /// A length of time in its two largest parts: `17 days`, `1 h 30 min`, `20 min`.
    pub fn duration(&self, length: TimeDelta) -> String {
        let minutes = length.num_minutes().max(0);
        let plain = |number: i64| self.number(number as f64, Number::Plain { digits: 0 });
        match (minutes / 60, minutes % 60) {
            (0, 0) => self.say(FigureText::UnderMinute),
            (0, minutes) => self.with(FigureText::Minutes, &[("minutes", &plain(minutes))]),
            (48.., _) => self.amount(FigureText::Days, (minutes / (24 * 60)) as f64, 0, &[]),
            (hours, 0) => self.with(FigureText::HoursOnly, &[("hours", &plain(hours))]),
            (hours, minutes) => {
                self.with(FigureText::HoursMinutes, &[("hours", &plain(hours)), ("minutes", &plain(minutes))])
            }
        }
    }

    /// How old something is: `2 days old`.
    pub fn age(&self, age: TimeDelta) -> String {
        let (text, number) = match age.num_minutes().max(0) {
            0 => return self.say(FigureText::AgeNew),
            minutes @ 1..60 => (FigureText::AgeMinutes, minutes),
            minutes if minutes < 48 * 60 => (FigureText::AgeHours, minutes / 60),
            minutes => (FigureText::AgeDays, minutes / (24 * 60)),
        };
        self.amount(text, number as f64, 0, &[])
    }

    /// A day of the calendar.
    pub fn day(&self, day: NaiveDate, style: Date) -> String {
        self.formats().day(day, style)
    }

    /// Hour and minute as clocks show them in the zone.
    pub fn time(&self, at: DateTime<Utc>) -> String {
        self.formats().time(self.zone().local(at).time())
    }

    /// An instant with its time: `Friday 20 November, 17:30`.
    pub fn instant(&self, at: DateTime<Utc>, style: Date) -> String {
        let day = self.day(self.zone().local(at).date(), style);
        self.with(FigureText::DateTime, &[("date", &day), ("time", &self.time(at))])
    }

    /// A moment as people say it who know what day it is: `today, 17:30`, `Friday, 17:30` within a week of `now`,
    /// `20 November, 17:30` else, with the year where it is another one. A day has no time.
    pub fn recent(&self, moment: Moment, now: DateTime<Utc>) -> String {
        let (day, today) = (moment.day(self.zone()), self.zone().local(now).date());
        let date = match (day - today).num_days() {
            0 => self.say(FigureText::Today),
            1 => self.say(FigureText::Tomorrow),
            -1 => self.say(FigureText::Yesterday),
            -6..=6 => self.day(day, Date::Weekday),
            _ => self.recent_day(day, today),
        };
        match moment {
            Moment::Day(_) => date,
            Moment::Instant(at) => self.with(FigureText::DateTime, &[("date", &date), ("time", &self.time(at))]),
        }
    }

    /// A day as people write it who know what year it is: `24 September`, `24 September 2025`.
    pub fn recent_day(&self, day: NaiveDate, today: NaiveDate) -> String {
        self.day(day, if day.year() == today.year() { Date::DayMonth } else { Date::Full })
    }

    /// A day, or an instant with its time.
    pub fn moment(&self, moment: Moment, style: Date) -> String {
        match moment {
            Moment::Day(day) => self.day(day, style),
            Moment::Instant(at) => self.instant(at, style),
        }
    }

    /// The day of a moment, whatever its time.
    pub fn day_of(&self, moment: Moment, style: Date) -> String {
        self.day(moment.day(self.zone()), style)
    }

    /// A period with its label, and with its year where neither label nor `today` tells it.
    pub fn period(&self, period: &Period, today: NaiveDate) -> String {
        let label = period.label.as_deref();
        let year = period.end.year();
        let tells_year =
            label.is_some_and(|label| label.split(|c: char| !c.is_ascii_digit()).any(|part| part == year_text(year)));
        let is_plain = tells_year || (year == today.year() && period.start.year() == year);
        let style = |day: NaiveDate| {
            if is_plain || day.year() == period.end.year() && day != period.end { Date::DayMonth } else { Date::Full }
        };
        let (start, end) = (self.day(period.start, style(period.start)), self.day(period.end, style(period.end)));
        match label {
            Some(label) => self.with(FigureText::LabelledPeriod, &[("label", label), ("start", &start), ("end", &end)]),
            None => self.with(FigureText::Period, &[("start", &start), ("end", &end)]),
        }
    }

    /// What people call a period: its label, or its days.
    pub fn period_name(&self, period: &Period, today: NaiveDate) -> String {
        period.label.clone().unwrap_or_else(|| self.period(period, today))
    }
}

fn year_text(year: i32) -> String {
    digits(year.into())
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::super::{HostFormats, HostZone};
    use super::*;

    fn language(locale: &str) -> Language {
        let formats = HostFormats::new(locale).expect("a well-formed tag");
        let zone = HostZone::new("Europe/London").expect("a zone");
        Language::new(Rc::new(formats), Rc::new(zone))
    }

    fn in_unit(unit: Unit) -> Measured<'static> {
        Measured { unit, currency: Some("GBP") }
    }

    fn instant(text: &str) -> DateTime<Utc> {
        Moment::parse(text).map(|moment| moment.start(&crate::document::UtcZone)).expect("an instant")
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn writes_a_figure_short_and_in_full() {
        let t = language("en-GB");
        for (unit, value, short, exact) in [
            (Unit::Currency, 1_185_000.0, "£1.19m", "£1,185,000"),
            (Unit::Currency, -193_903.4, "−£194k", "−£193,903.40"),
            (Unit::Currency, 842.5, "£843", "£842.50"),
            (Unit::Currency, 9.5, "£9.50", "£9.50"),
            (Unit::Currency, 0.0, "£0", "£0"),
            (Unit::Percent, 0.6421, "64%", "64.21%"),
            (Unit::Percent, 1.1, "110%", "110%"),
            (Unit::Percent, 0.0009, "0.09%", "0.09%"),
            (Unit::Percent, -0.07, "−7%", "−7%"),
            (Unit::Count, 48_200.0, "48,200", "48,200"),
            (Unit::Count, 1_234_567.0, "1.23m", "1,234,567"),
            (Unit::Score, 47.25, "47.3", "47.25"),
            (Unit::Days, 41.0, "41 days", "41 days"),
            (Unit::Days, 1.04, "1 day", "1.04 days"),
            (Unit::Hours, 1.5, "1.5 hours", "1.5 hours"),
            (Unit::Ratio, 2.44, "2.4×", "2.44×"),
        ] {
            assert_eq!(t.value(value, in_unit(unit)), short, "{value} {unit:?}");
            assert_eq!(t.exact(value, in_unit(unit)), exact, "{value} {unit:?} in full");
        }
        let no_currency = Measured { unit: Unit::Currency, currency: None };
        assert_eq!(t.value(1_185_000.0, no_currency), "1.19m");
        assert_eq!(t.exact(1_185_000.5, no_currency), "1,185,000.5");
    }

    #[test]
    fn follows_the_locale_around_a_figure() {
        assert_eq!(language("de").exact(-0.6421, in_unit(Unit::Percent)), "−64,21\u{a0}%");
        assert_eq!(language("fr").value(1_185_000.0, in_unit(Unit::Currency)), "1,19\u{a0}M\u{a0}£GB");
        assert_eq!(language("ja").value(1_185_000.0, in_unit(Unit::Currency)), "£119万");
    }

    #[test]
    fn says_how_far_two_figures_are_apart() {
        let t = language("en-GB");
        for (unit, value, expected) in [
            (Unit::Percent, -0.06, "6 points"),
            (Unit::Percent, 0.01, "1 point"),
            (Unit::Percent, 0.004, "0.4 points"),
            (Unit::Currency, -26_300.0, "£26.3k"),
            (Unit::Days, -1.2, "1.2 days"),
            (Unit::Count, 33.0, "33"),
        ] {
            assert_eq!(t.difference(value, in_unit(unit)), expected);
        }
    }

    #[test]
    fn says_lengths_of_time_and_ages() {
        let t = language("en-GB");
        for (minutes, length, age) in [
            (-5, "less than a minute", "less than a minute old"),
            (0, "less than a minute", "less than a minute old"),
            (1, "1\u{a0}min", "1 minute old"),
            (90, "1\u{a0}h\u{a0}30\u{a0}min", "1 hour old"),
            (240, "4\u{a0}h", "4 hours old"),
            (47 * 60 + 59, "47\u{a0}h\u{a0}59\u{a0}min", "47 hours old"),
            (48 * 60, "2 days", "2 days old"),
            (17 * 24 * 60 + 100, "17 days", "17 days old"),
        ] {
            assert_eq!(t.duration(TimeDelta::minutes(minutes)), length);
            assert_eq!(t.age(TimeDelta::minutes(minutes)), age);
        }
    }

    #[test]
    fn says_moments_in_the_zone() {
        let t = language("en-GB");
        let at = instant("2026-06-19T23:30:00Z");
        assert_eq!(t.instant(at, Date::Long), "Saturday 20 June, 00:30");
        assert_eq!(t.moment(Moment::Day(day("2026-11-20")), Date::Short), "Fri 20 Nov");
    }

    #[test]
    fn says_recent_moments_as_people_do() {
        let t = language("en-GB");
        let now = instant("2026-11-22T09:00:00Z");
        for (at, expected) in [
            ("2026-11-22T08:45:00Z", "today, 08:45"),
            ("2026-11-21T17:30:00Z", "yesterday, 17:30"),
            ("2026-11-20T17:30:00Z", "Friday, 17:30"),
            ("2026-11-16T17:30:00Z", "Monday, 17:30"),
            ("2026-11-15T17:30:00Z", "15 November, 17:30"),
            ("2025-11-15T17:30:00Z", "15 November 2025, 17:30"),
            ("2026-11-23", "tomorrow"),
            ("2026-11-26", "Thursday"),
        ] {
            let moment = Moment::parse(at).expect("a moment");
            assert_eq!(t.recent(moment, now), expected);
        }
    }

    #[test]
    fn says_the_year_of_a_period_only_where_nothing_else_tells_it() {
        let t = language("en-GB");
        let period = |start, end, label: Option<&str>| Period {
            start: day(start),
            end: day(end),
            label: label.map(str::to_owned),
        };
        let today = day("2026-11-20");
        for (period, expected) in [
            (period("2026-10-01", "2026-12-31", Some("Q4 2026")), "Q4 2026, 1 October to 31 December"),
            (period("2026-10-01", "2026-12-31", None), "1 October to 31 December"),
            (period("2017-07-01", "2017-09-30", None), "1 July to 30 September 2017"),
            (period("2017-07-01", "2017-09-30", Some("Q3")), "Q3, 1 July to 30 September 2017"),
            (period("2026-10-01", "2027-03-31", None), "1 October 2026 to 31 March 2027"),
        ] {
            assert_eq!(t.period(&period, today), expected);
        }
    }
}
