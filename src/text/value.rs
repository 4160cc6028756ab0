//! Figures, lengths of time and moments in words.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

use super::{Date, FigureText, Language, Number};
use crate::document::{Moment, Period, Unit};

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
    pub fn value(&self, value: f64, measured: Measured<'_>) -> String {
        match (measured.unit, measured.currency) {
            (Unit::Currency, Some(currency)) => self.number(value, Number::ShortMoney(currency)),
            (Unit::Currency, None) => self.number(value, Number::Short),
            (Unit::Count, _) if value.abs() >= 1e6 => self.number(value, Number::Short),
            _ => self.exact(value, measured),
        }
    }

    /// A figure in full: `£1,185,000`, `64.2%`, `41 days`.
    pub fn exact(&self, value: f64, measured: Measured<'_>) -> String {
        match measured.unit {
            Unit::Currency => match measured.currency {
                Some(currency) => self.number(value, Number::Money(currency)),
                None => self.number(value, Number::Plain { digits: 2 }),
            },
            Unit::Percent => self.number(value, Number::Percent),
            Unit::Count | Unit::Score => self.number(value, Number::Plain { digits: 1 }),
            Unit::Days => self.amount(FigureText::Days, value, 1, &[]),
            Unit::Hours => self.amount(FigureText::Hours, value, 1, &[]),
            Unit::Ratio => self.with(FigureText::Ratio, &[("n", &self.number(value, Number::Plain { digits: 1 }))]),
        }
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
    year.to_string()
}
