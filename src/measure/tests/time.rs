use chrono::{NaiveDate, TimeDelta};

use super::*;
use crate::{
    document::UtcZone,
    measure::{Phase, WorkingDays},
};

fn elapsed(period: [&str; 2], as_of: &str, calendar: Value) -> Option<f64> {
    let period = json!({ "start": period[0], "end": period[1] });
    figures_of(json!({ "period": period, "as_of": as_of, "calendar": calendar })).elapsed
}

const QUARTER: [&str; 2] = ["2026-10-01", "2026-12-31"];

#[test]
fn the_share_of_the_period_that_has_passed_counts_the_hour_that_clocks_go_back() {
    // 1 October begins at 23:00Z the day before. 30 days of 24 h, one of 25 h and 19 days of 24 h come before
    // 20 November: (30 × 24 + 25 + 19 × 24 + 17.5) h of 92 × 24 + 1 h.
    let passed = 30.0 * 24.0 + 25.0 + 19.0 * 24.0 + 17.5;
    near(elapsed(QUARTER, "2026-11-20T17:30:00Z", Value::Null), passed / (92.0 * 24.0 + 1.0));
}

#[test]
fn a_day_as_as_of_means_its_end() {
    // 51 days of 92, one of them an hour longer.
    near(elapsed(QUARTER, "2026-11-20", Value::Null), (51.0 * 24.0 + 1.0) / (92.0 * 24.0 + 1.0));
    assert_eq!(elapsed(QUARTER, "2026-12-31", Value::Null), Some(1.0));
}

#[test]
fn the_share_is_cut_at_both_ends() {
    for calendar in [Value::Null, calendar()] {
        assert_eq!(elapsed(QUARTER, "2026-09-29T12:00:00Z", calendar.clone()), Some(0.0));
        assert_eq!(elapsed(QUARTER, "2026-09-30", calendar.clone()), Some(0.0));
        assert_eq!(elapsed(QUARTER, "2027-02-01", calendar.clone()), Some(1.0));
    }
}

#[test]
fn now_stands_in_for_as_of() {
    let mut document = document(json!({ "period": { "start": "2026-10-01", "end": "2026-10-04" } }));
    document.as_of = None;
    // A quarter past: one of four days, and UTC is an hour behind.
    let now = instant("2026-10-01T23:00:00Z");
    assert_eq!(figures(&document, now, &LONDON).elapsed, Some(0.25));
}

#[test]
fn working_days_count_with_a_calendar() {
    // October has 22 working days, November 1 to 19 has 14; the 20th is over at 17:30: 37. November has 21 in all,
    // December 23 less two holidays: 22 + 21 + 21 = 64.
    near(elapsed(QUARTER, "2026-11-20T17:30:00Z", calendar()), 37.0 / 64.0);
    // A quarter of the 8.5 hours of that day: 36.25.
    near(elapsed(QUARTER, "2026-11-20T11:07:30Z", calendar()), 36.25 / 64.0);
    // Before work and on the Sunday after.
    near(elapsed(QUARTER, "2026-11-20T07:00:00Z", calendar()), 36.0 / 64.0);
    near(elapsed(QUARTER, "2026-11-22T12:00:00Z", calendar()), 37.0 / 64.0);
    near(elapsed(QUARTER, "2026-11-20", calendar()), 37.0 / 64.0);
    // Friday 25 December is a holiday: all but the three days from the 29th on are gone.
    near(elapsed(QUARTER, "2026-12-25T12:00:00Z", calendar()), 61.0 / 64.0);
}

#[test]
fn working_days_are_told() {
    let document = document(json!({ "calendar": calendar() }));
    assert_eq!(frame_of(&document).working_days(), Some(WorkingDays { passed: 37.0, total: 64.0 }));
}

#[test]
fn a_holiday_that_is_named_twice_or_falls_on_a_sunday_takes_away_nothing_more() {
    let mut odd = calendar();
    odd["holidays"] = json!(["2026-12-25", "2026-12-28", "2026-12-25", "2026-12-27"]);
    odd["days"] = json!(["mon", "tue", "wed", "thu", "fri", "mon"]);
    near(elapsed(QUARTER, "2026-11-20", odd), 37.0 / 64.0);
}

#[test]
fn a_leap_day_counts() {
    // 29 of 60 days: February 2024 has 29.
    let period = ["2024-02-01", "2024-03-31"];
    let (february, bst) = (29.0 * 24.0, -1.0);
    near(elapsed(period, "2024-02-29", Value::Null), february / (60.0 * 24.0 + bst));
    // 21 working days in February 2024 and 21 in March.
    near(elapsed(period, "2024-02-29", calendar()), 0.5);
}

#[test]
fn a_period_of_one_day_passes_hour_by_hour() {
    let day = ["2026-11-20", "2026-11-20"];
    assert_eq!(elapsed(day, "2026-11-20T06:00:00Z", Value::Null), Some(0.25));
    assert_eq!(elapsed(day, "2026-11-20T13:15:00Z", calendar()), Some(0.5));
    // Clocks go back on 25 October 2026: 25 hours.
    let long = ["2026-10-25", "2026-10-25"];
    near(elapsed(long, "2026-10-25T12:00:00Z", Value::Null), 13.0 / 25.0);
}

#[test]
fn a_period_without_a_working_day_has_no_share() {
    let weekend = ["2026-11-21", "2026-11-22"];
    assert_eq!(elapsed(weekend, "2026-11-21T12:00:00Z", calendar()), None);
}

#[test]
fn working_hours_to_midnight_end_with_the_day() {
    let mut night = calendar();
    night["from"] = json!("00:00");
    night["to"] = json!("24:00");
    let day = ["2026-11-20", "2026-11-20"];
    near(elapsed(day, "2026-11-20T18:00:00Z", night), 0.75);
}

#[test]
fn a_century_is_counted_like_a_day() {
    // 36,525 days from a Saturday on: 5,217 weeks of five days, and the Saturday to Thursday after them hold four.
    let mut plain = calendar();
    plain["holidays"] = json!([]);
    let document = document(json!({ "period": { "start": "2000-01-01", "end": "2099-12-31" }, "calendar": plain }));
    let days = frame_of(&document).working_days().expect("a calendar");
    assert_eq!(days.total, 5217.0 * 5.0 + 4.0);
}

#[test]
fn a_period_is_ending_on_its_last_day_unless_that_is_most_of_it() {
    let is_ending = |as_of: &str, end: &str| {
        let period = json!({ "start": "2026-10-01", "end": end });
        frame_of(&document(json!({ "period": period, "as_of": as_of }))).is_ending()
    };
    for (as_of, end, expected) in [
        ("2026-12-30T23:59:00Z", "2026-12-31", false),
        ("2026-12-31T00:01:00Z", "2026-12-31", true),
        ("2027-01-09T12:00:00Z", "2026-12-31", true),
        ("2026-10-07T08:00:00Z", "2026-10-07", false),
        ("2026-10-07T20:00:00Z", "2026-10-07", true),
        ("2026-10-01T08:00:00Z", "2026-10-01", false),
    ] {
        assert_eq!(is_ending(as_of, end), expected, "{as_of} of {end}");
    }
}

#[test]
fn the_period_is_half_open() {
    let phase = |as_of: &str| frame_of(&document(json!({ "as_of": as_of }))).phase();
    assert_eq!(phase("2026-09-30T22:59:59Z"), Phase::Before);
    assert_eq!(phase("2026-09-30T23:00:00Z"), Phase::Inside);
    assert_eq!(phase("2026-12-31T23:59:59Z"), Phase::Inside);
    assert_eq!(phase("2027-01-01T00:00:00Z"), Phase::Over);
    assert_eq!(phase("2026-12-31"), Phase::Over);
}

#[test]
fn a_clock_runs_in_working_hours_only() {
    let document = document(json!({ "calendar": calendar() }));
    let frame = frame_of(&document);
    let clock = |from: &str, to: &str| frame.clock(instant(from), instant(to)).num_minutes();
    // Within a day; from before work on; over the night; over the weekend.
    assert_eq!(clock("2026-11-20T16:00:00Z", "2026-11-20T17:30:00Z"), 90);
    assert_eq!(clock("2026-11-17T08:00:00Z", "2026-11-17T09:40:00Z"), 40);
    assert_eq!(clock("2026-11-19T17:00:00Z", "2026-11-20T09:15:00Z"), 45);
    assert_eq!(clock("2026-11-20T17:00:00Z", "2026-11-23T10:00:00Z"), 90);
    assert_eq!(clock("2026-11-21T10:00:00Z", "2026-11-22T10:00:00Z"), 0);
    // A week: five days of 8.5 h. Over the change of clocks, 16:00 to 17:30 in summer time and 9:00 to 10:00 after it.
    assert_eq!(clock("2026-11-16T12:00:00Z", "2026-11-23T12:00:00Z"), 5 * 510);
    assert_eq!(clock("2026-10-23T15:00:00Z", "2026-10-26T10:00:00Z"), 90 + 60);
    // Never backwards.
    assert_eq!(clock("2026-11-20T17:30:00Z", "2026-11-20T16:00:00Z"), 0);
}

#[test]
fn a_clock_runs_always_without_a_calendar() {
    let document = document(json!({}));
    let (from, to) = (instant("2026-11-20T17:00:00Z"), instant("2026-11-23T10:00:00Z"));
    assert_eq!(frame_of(&document).clock(from, to), TimeDelta::hours(65));
    assert_eq!(frame_of(&document).clock(to, from), TimeDelta::zero());
}

#[test]
fn days_are_counted_on_the_calendar() {
    let document = document(json!({}));
    let frame = frame_of(&document);
    let since = |text: &str| frame.days_since(Moment::parse(text).expect("a moment"));
    assert_eq!(since("2026-11-03T23:30:00Z"), 17);
    assert_eq!(since("2026-09-30"), 51);
    assert_eq!(since("2026-11-23"), -3);
    assert_eq!(frame.today(), NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day"));
}

#[test]
fn the_zone_decides_where_a_day_begins() {
    let document =
        document(json!({ "period": { "start": "2026-07-01", "end": "2026-07-01" }, "as_of": "2026-07-01T12:00:00Z" }));
    let share = |zone: &dyn Zone| figures(&document, DateTime::UNIX_EPOCH, zone).elapsed;
    near(share(&UtcZone), 0.5);
    near(share(&LONDON), 13.0 / 24.0);
    near(share(&Named(Tz::America__Sao_Paulo)), 9.0 / 24.0);
}
