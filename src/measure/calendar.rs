//! Working days and working time.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::document::{Calendar, Clock, Zone, order::sorted};

/// The working week and its holidays.
///
/// # Design
/// Days are counted by weeks, not one by one: a period of a century costs no more than one of a day.
pub(super) struct WorkingTime {
    week: [bool; 7],
    /// In order, each once.
    holidays: Vec<NaiveDate>,
    from: Clock,
    to: Clock,
}

impl WorkingTime {
    pub fn new(calendar: &Calendar) -> Self {
        let mut week = [false; 7];
        for &day in &calendar.days {
            week[day as usize] = true;
        }
        let mut holidays = sorted(calendar.holidays.clone(), &NaiveDate::cmp);
        holidays.dedup();
        Self { week, holidays, from: calendar.from, to: calendar.to }
    }

    pub fn is_working(&self, day: NaiveDate) -> bool {
        self.is_in_week(day) && self.holidays.binary_search(&day).is_err()
    }

    fn is_in_week(&self, day: NaiveDate) -> bool {
        self.week[day.weekday().num_days_from_monday() as usize]
    }

    /// Working days from `from` on and before `to`; 0 if there is nothing between.
    pub fn days(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let all = (to - from).num_days();
        if all <= 0 {
            return 0;
        }
        let in_full_weeks = all / 7 * self.week.iter().filter(|&&works| works).count() as i64;
        let in_the_rest = from.iter_days().take((all % 7) as usize).filter(|&day| self.is_in_week(day)).count() as i64;
        let first_holiday = self.holidays.partition_point(|&day| day < from);
        let holidays = self.holidays.iter().skip(first_holiday).take_while(|&&day| day < to);
        let free = holidays.filter(|&&day| self.is_in_week(day)).count() as i64;
        in_full_weeks + in_the_rest - free
    }

    /// The instants at which work begins and ends on `day`, whether or not it is a working day.
    fn hours(&self, day: NaiveDate, zone: &dyn Zone) -> (DateTime<Utc>, DateTime<Utc>) {
        let at = |clock: Clock| {
            let minutes = clock.minutes();
            match NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0) {
                Some(time) => zone.instant(day.and_time(time)),
                None => zone.end_of(day),
            }
        };
        (at(self.from), at(self.to))
    }

    /// The share of the working hours of `day` that has passed at `at`: 0 to 1, and 0 if it is no working day.
    pub fn share_of_day(&self, day: NaiveDate, at: DateTime<Utc>, zone: &dyn Zone) -> f64 {
        let (opens, closes) = self.hours(day, zone);
        let all = milliseconds(closes - opens);
        if !self.is_working(day) || all <= 0.0 {
            return 0.0;
        }
        (milliseconds(at - opens) / all).clamp(0.0, 1.0)
    }

    /// The working time from `from` to `to`; nothing if `to` is not later.
    ///
    /// The first and the last day count as they were, the days between by the hours of the calendar: a clock that
    /// goes forward inside the working hours of a day between is not seen.
    pub fn between(&self, from: DateTime<Utc>, to: DateTime<Utc>, zone: &dyn Zone) -> TimeDelta {
        let (first, last) = (zone.local(from).date(), zone.local(to).date());
        let on = |day: NaiveDate| {
            let (opens, closes) = self.hours(day, zone);
            let worked = closes.min(to) - opens.max(from);
            if self.is_working(day) { worked.max(TimeDelta::zero()) } else { TimeDelta::zero() }
        };
        if to <= from {
            return TimeDelta::zero();
        }
        if first == last {
            return on(first);
        }
        let between = self.days(first + Days::new(1), last);
        let each = i64::from(self.to.minutes() - self.from.minutes());
        on(first) + TimeDelta::minutes(between * each) + on(last)
    }
}

/// A duration in milliseconds; an hour is 3,600,000.
pub(super) fn milliseconds(duration: TimeDelta) -> f64 {
    duration.num_milliseconds() as f64
}
