use super::*;
use crate::{
    document::Status::{self, Achieved, AtRisk, Missed, NotStarted, OffTrack, OnTrack},
    measure::{GoalFigures, Method, Rule, forecast, history, lead, plan_line},
};

/// The figures of one goal in a document with a working calendar: 37 of 64 working days have passed.
fn goal(fields: Value) -> GoalFigures {
    goal_as_of("2026-11-20T17:30:00Z", fields)
}

fn goal_as_of(as_of: &str, fields: Value) -> GoalFigures {
    let mut goal = json!({ "id": "g", "name": "Goal" });
    for (name, value) in fields.as_object().expect("fields") {
        goal[name] = value.clone();
    }
    let figures = figures_of(json!({ "as_of": as_of, "calendar": calendar(), "goals": [goal] }));
    figures.goals["g"].clone()
}

const ELAPSED: f64 = 37.0 / 64.0;

#[test]
fn what_accumulates_is_measured_along_its_way() {
    let mql = goal(json!({ "unit": "count", "target": 1400, "actual": 842 }));
    near(mql.progress, 842.0 / 1400.0);
    near(mql.expected, 809.375); // 37 / 64 × 1400
    near(mql.pace, 842.0 / 809.375);
    near(mql.forecast, 842.0 * 64.0 / 37.0);
    assert_eq!(mql.status, OnTrack);
}

#[test]
fn what_accumulates_may_begin_above_nothing() {
    let goal = goal(json!({ "unit": "count", "baseline": 1000, "target": 1640, "actual": 1185 }));
    near(goal.progress, 185.0 / 640.0);
    near(goal.expected, 1370.0); // 1000 + 37 / 64 × 640
    near(goal.pace, 0.5);
    near(goal.forecast, 1320.0); // 1000 + 185 × 64 / 37
    assert_eq!(goal.status, OffTrack);
}

fn revenue() -> Value {
    json!({
        "unit": "currency", "target": 2_400_000, "actual": 1_185_000,
        "history": [
            { "at": "2026-10-09", "value": 120_000 }, { "at": "2026-10-16", "value": 255_000 },
            { "at": "2026-10-23", "value": 410_000 }, { "at": "2026-10-30", "value": 560_000 },
            { "at": "2026-11-06", "value": 790_000 }, { "at": "2026-11-13", "value": 985_000 },
            { "at": "2026-11-20", "value": 1_185_000 },
        ],
        "plan": [{ "at": "2026-11-30", "value": 1_450_000 }, { "at": "2026-10-31", "value": 600_000 }],
    })
}

#[test]
fn a_plan_replaces_the_straight_way_and_runs_in_plain_time() {
    let revenue = goal(revenue());
    // From 600,000 at the end of October on, 19 days and 17.5 hours of 30 days.
    let expected = 600_000.0 + 850_000.0 * (19.0 + 17.5 / 24.0) / 30.0;
    near(revenue.expected, expected);
    near(revenue.pace, 1_185_000.0 / expected);
    assert_eq!(revenue.status, OnTrack);
    // Before the first point from 0, at the start of the period, an hour before UTC.
    let early = goal_as_of("2026-10-16T23:00:00Z", self::revenue());
    near(early.expected, 600_000.0 * 16.0 * 24.0 / (31.0 * 24.0 + 1.0));
    // After the last towards the target.
    let late = goal_as_of("2026-12-16T12:00:00Z", self::revenue());
    near(late.expected, 1_450_000.0 + 950_000.0 * 0.5);
}

#[test]
fn a_forecast_is_a_straight_line_through_the_history() {
    // Checked by another program from the instants at which the seven days end.
    let value = goal(revenue()).forecast.expect("a forecast");
    assert!((value - 2_206_096.882_309).abs() < 1e-3, "{value}");
    // A level: 1, 2 and 6 at the ends of days 10, 20 and 30; slope 0.25 a day around (20, 3); 72 days later 21.
    let level = goal(json!({ "unit": "score", "target": 9, "actual": 6, "history": [
        { "at": "2026-11-20", "value": 1 }, { "at": "2026-11-30", "value": 2 }, { "at": "2026-12-10", "value": 6 },
    ] }));
    near(level.forecast, 3.0 + 0.25 * 31.0);
}

#[test]
fn a_forecast_takes_the_history_of_the_period_alone_in_any_order() {
    let points = |extra: &[(&str, f64)]| {
        let days = [("2026-11-10", 30.0), ("2026-11-01", 10.0), ("2026-11-05", 25.0)];
        let points: Vec<Value> =
            days.iter().chain(extra).map(|(at, value)| json!({ "at": at, "value": value })).collect();
        goal(json!({ "unit": "count", "target": 90, "actual": 30, "history": points })).forecast
    };
    let plain = points(&[]);
    assert!(plain.is_some());
    // The last day of the period before, and instants outside.
    assert_eq!(points(&[("2026-09-30", 900.0), ("2027-01-01T00:00:01Z", 1e9), ("2026-09-30T22:59:59Z", 70.0)]), plain);
    assert_ne!(points(&[("2026-10-01", 0.0)]), plain);
    assert_ne!(points(&[("2026-12-31", 0.0)]), plain);
}

#[test]
fn fewer_than_three_points_are_no_line() {
    let history = |days: &[&str]| -> Vec<Value> { days.iter().map(|at| json!({ "at": at, "value": 9 })).collect() };
    let sum = json!({ "unit": "count", "target": 90, "actual": 37, "history": history(&["2026-10-09", "2026-10-16"]) });
    near(goal(sum).forecast, 64.0);
    let same = history(&["2026-10-09", "2026-10-09", "2026-10-09"]);
    near(goal(json!({ "unit": "count", "target": 90, "actual": 37, "history": same })).forecast, 64.0);
    let level = json!({ "unit": "score", "target": 90, "actual": 37, "history": history(&["2026-10-09"]) });
    near(goal(level).forecast, 37.0);
}

#[test]
fn a_forecast_tells_what_it_is_made_from() {
    let method = |fields: Value| {
        let mut goal = json!({ "id": "g", "name": "Goal" });
        for (name, value) in fields.as_object().expect("fields") {
            goal[name] = value.clone();
        }
        let document = document(json!({ "goals": [goal] }));
        forecast(&document.goals[0], &frame_of(&document)).method
    };
    assert_eq!(method(revenue()), Method::Line(7));
    assert_eq!(method(json!({ "unit": "count", "target": 9, "actual": 3 })), Method::Pace);
    assert_eq!(method(json!({ "unit": "days", "target": 9, "actual": 3 })), Method::Actual);
}

#[test]
fn a_level_with_a_baseline_is_measured_along_its_way() {
    let cycle = goal(json!({ "unit": "days", "direction": "decrease", "baseline": 48, "target": 38, "actual": 41 }));
    near(cycle.progress, 0.7); // 7 of 10 days
    near(cycle.expected, 48.0 - 10.0 * ELAPSED);
    near(cycle.pace, 7.0 / (10.0 * ELAPSED));
    near(cycle.forecast, 41.0);
    assert_eq!(cycle.status, OnTrack);
    let met = goal(json!({ "unit": "days", "direction": "decrease", "baseline": 48, "target": 38, "actual": 37 }));
    assert_eq!(met.status, Achieved);
}

#[test]
fn a_level_without_a_baseline_is_measured_against_its_target() {
    let acceptance = goal(json!({ "unit": "percent", "target": 0.7, "actual": 0.64 }));
    near(acceptance.progress, 0.64 / 0.7);
    near(acceptance.expected, 0.7);
    assert_eq!(acceptance.pace, acceptance.progress);
    assert_eq!(acceptance.status, AtRisk); // 0.914
    let quick = goal(json!({ "unit": "hours", "direction": "decrease", "target": 4, "actual": 5 }));
    near(quick.pace, 0.8);
    assert_eq!(quick.status, AtRisk);
    let score = goal(json!({ "unit": "score", "target": 60, "actual": 47 }));
    near(score.pace, 47.0 / 60.0);
    assert_eq!(score.status, OffTrack);
    assert_eq!(goal(json!({ "unit": "ratio", "target": 3, "actual": 3 })).status, Achieved);
}

#[test]
fn a_budget_is_measured_by_what_may_be_used_by_now() {
    let budget =
        |actual: i32| json!({ "unit": "currency", "direction": "decrease", "target": 320_000, "actual": actual });
    let cost = goal(budget(148_000));
    near(cost.progress, 148.0 / 320.0);
    near(cost.expected, 185_000.0); // 37 / 64 × 320,000
    near(cost.pace, 1.25);
    near(cost.forecast, 256_000.0);
    assert_eq!(cost.status, OnTrack);
    assert_eq!(goal(budget(200_000)).status, AtRisk); // 0.925
    assert_eq!(goal(budget(310_000)).status, OffTrack);
    // It is achieved only once nothing more can be used.
    assert_eq!(goal_as_of("2026-12-31", budget(148_000)).status, Achieved);
    assert_eq!(goal_as_of("2026-12-31", budget(320_001)).status, Missed);
    // Nothing used is no pace, and nothing to worry about.
    let unused = goal(budget(0));
    assert_eq!((unused.pace, unused.status), (None, OnTrack));
}

#[test]
fn a_budget_can_follow_a_plan() {
    let cost = goal(json!({
        "unit": "currency", "direction": "decrease", "target": 310_000, "actual": 100_000,
        "plan": [{ "at": "2026-11-19", "value": 40_000 }, { "at": "2026-11-20T23:30:00Z", "value": 60_000 }],
    }));
    // 17.5 of 23.5 hours from 40,000 to 60,000.
    near(cost.expected, 40_000.0 + 20_000.0 * 17.5 / 23.5);
}

#[test]
fn a_goal_to_hold_counts_its_distance() {
    let hold = |actual: f64| json!({ "unit": "percent", "direction": "maintain", "target": 1.0, "tolerance": 0.05, "actual": actual });
    let forecast = goal(hold(0.93));
    near(forecast.progress, 5.0 / 7.0);
    near(forecast.pace, 5.0 / 7.0);
    near(forecast.expected, 1.0);
    assert_eq!(forecast.status, AtRisk);
    // On its edges: 0.95 and 1.05 are within, 0.90 and 1.10 within twice the tolerance.
    for actual in [0.95, 1.05, 1.0] {
        let held = goal(hold(actual));
        assert_eq!((held.pace, held.status), (Some(1.0), OnTrack), "{actual}");
    }
    assert_eq!((goal(hold(0.9)).status, goal(hold(1.1)).status), (AtRisk, AtRisk));
    assert_eq!(goal(hold(0.89)).status, OffTrack);
    assert_eq!(goal_as_of("2026-12-31", hold(0.95)).status, Achieved);
    assert_eq!(goal_as_of("2026-12-31", hold(0.93)).status, Missed);
    // Without a tolerance only the target itself is within it.
    let exact = json!({ "unit": "score", "direction": "maintain", "target": 8, "actual": 9 });
    assert_eq!(goal(exact).pace, Some(0.0));
}

#[test]
fn status_follows_the_thresholds_to_the_last_digit() {
    let status = |thresholds: Value, actual: f64| {
        let goal = json!({ "id": "g", "name": "Goal", "unit": "score", "target": 0.7, "actual": actual });
        figures_of(json!({ "thresholds": thresholds, "goals": [goal] })).goals["g"].status
    };
    // 0.665 is 95 % of 0.7, and 0.56 is 80 %, whatever their last bits say.
    assert_eq!(status(Value::Null, 0.665), OnTrack);
    assert_eq!(status(Value::Null, 0.664), AtRisk);
    assert_eq!(status(Value::Null, 0.56), AtRisk);
    assert_eq!(status(Value::Null, 0.559), OffTrack);
    let strict = json!({ "on_track": 1.0, "at_risk": 0.9 });
    assert_eq!(status(strict.clone(), 0.665), AtRisk);
    assert_eq!(status(strict, 0.62), OffTrack);
}

#[test]
fn a_status_set_by_hand_stays() {
    let by_hand = goal(json!({ "unit": "score", "target": 60, "actual": 90, "status": "at_risk" }));
    assert_eq!(by_hand.status, AtRisk);
    near(by_hand.pace, 1.5);
}

#[test]
fn the_period_decides_which_statuses_there_are() {
    let status = |as_of: &str, actual: f64| -> Status {
        goal_as_of(as_of, json!({ "unit": "count", "target": 100, "actual": actual })).status
    };
    assert_eq!(status("2026-09-01", 0.0), NotStarted);
    assert_eq!(status("2026-09-01", 100.0), NotStarted);
    assert_eq!(status("2026-12-31T23:59:59Z", 100.0), Achieved);
    assert_eq!(status("2026-12-31T23:59:59Z", 96.0), OnTrack);
    assert_eq!(status("2026-12-31", 96.0), Missed);
    assert_eq!(status("2027-03-01", 100.0), Achieved);
}

#[test]
fn with_nothing_expected_yet_there_is_no_pace() {
    // Work has not begun on the first morning.
    let goal = goal_as_of("2026-10-01T07:00:00Z", json!({ "unit": "count", "target": 100, "actual": 0 }));
    assert_eq!((goal.expected, goal.pace, goal.forecast, goal.status), (Some(0.0), None, None, OnTrack));
    let budget = json!({ "unit": "currency", "direction": "decrease", "target": 100, "actual": 5 });
    let budget = goal_as_of("2026-10-01T07:00:00Z", budget);
    assert_eq!((budget.expected, budget.pace, budget.status), (Some(0.0), None, OnTrack));
}

#[test]
fn a_denominator_of_zero_is_no_figure() {
    let nowhere = goal(json!({ "unit": "count", "target": 0, "actual": 0 }));
    assert_eq!((nowhere.progress, nowhere.pace, nowhere.status), (None, None, Achieved));
    let standing = goal(json!({ "unit": "score", "baseline": 5, "target": 5, "actual": 4 }));
    assert_eq!(
        (standing.progress, standing.expected, standing.pace, standing.status),
        (None, Some(5.0), None, OnTrack)
    );
    let gone = goal(json!({ "unit": "days", "direction": "decrease", "target": 3, "actual": 0 }));
    assert_eq!((gone.progress, gone.pace, gone.status), (None, None, Achieved));
}

#[test]
fn values_below_zero_and_beyond_bounds_stay_figures_or_become_none() {
    // From −20 to 20: half of the way would be 0, and −10 is a quarter of it.
    let loss = goal(json!({ "unit": "score", "baseline": -20, "target": 20, "actual": -10 }));
    near(loss.progress, 0.25);
    near(loss.expected, -20.0 + 40.0 * ELAPSED);
    let back = goal(json!({ "unit": "count", "target": 100, "actual": -37 }));
    near(back.pace, -0.64);
    assert_eq!(back.status, OffTrack);
    let huge = goal(json!({ "unit": "count", "baseline": -1e308, "target": 1e308, "actual": 1e308 }));
    assert_eq!((huge.progress, huge.expected, huge.pace, huge.forecast), (None, None, None, None));
    assert_eq!(huge.status, Achieved);
}

#[test]
fn the_lead_is_in_the_goals_unit_and_good_when_positive() {
    let lead_of = |fields: Value| {
        let mut goal = json!({ "id": "g", "name": "Goal" });
        for (name, value) in fields.as_object().expect("fields") {
            goal[name] = value.clone();
        }
        let document = document(json!({ "calendar": calendar(), "goals": [goal] }));
        let figures = figures(&document, DateTime::UNIX_EPOCH, &LONDON);
        lead(&document.goals[0], figures.goals["g"].expected.expect("something is expected"))
    };
    near(lead_of(json!({ "unit": "count", "target": 1400, "actual": 842 })), 32.625);
    let cycle = json!({ "unit": "days", "direction": "decrease", "baseline": 48, "target": 38, "actual": 41 });
    near(lead_of(cycle), 1.21875); // 42.21875 − 41
    near(lead_of(json!({ "unit": "percent", "target": 0.7, "actual": 0.64 })), -0.06);
    near(lead_of(json!({ "unit": "currency", "direction": "decrease", "target": 320, "actual": 148 })), 37.0);
    let hold = json!({ "unit": "percent", "direction": "maintain", "target": 1, "tolerance": 0.05, "actual": 0.93 });
    near(lead_of(hold), -0.02);
    near(lead_of(json!({ "unit": "hours", "direction": "decrease", "target": 4, "actual": 3 })), 1.0);
}

#[test]
fn a_rule_is_chosen_by_direction_and_kind() {
    let rule = |fields: Value| {
        let mut goal = json!({ "id": "g", "name": "Goal", "target": 2, "actual": 1 });
        for (name, value) in fields.as_object().expect("fields") {
            goal[name] = value.clone();
        }
        Rule::of(&document(json!({ "goals": [goal] })).goals[0])
    };
    assert_eq!(rule(json!({ "unit": "currency" })), Rule::Way);
    assert_eq!(rule(json!({ "unit": "currency", "accumulates": false })), Rule::Level);
    assert_eq!(rule(json!({ "unit": "days", "baseline": 3 })), Rule::Way);
    assert_eq!(
        rule(json!({ "unit": "days", "accumulates": true, "direction": "decrease", "baseline": 3 })),
        Rule::Budget
    );
    assert_eq!(rule(json!({ "unit": "count", "direction": "maintain" })), Rule::Hold);
}

#[test]
fn the_line_of_a_plan_goes_from_the_start_to_the_target() {
    let line = |fields: Value| {
        let mut goal = json!({ "id": "g", "name": "Goal", "actual": 1 });
        for (name, value) in fields.as_object().expect("fields") {
            goal[name] = value.clone();
        }
        let document = document(json!({ "calendar": calendar(), "goals": [goal] }));
        plan_line(&document.goals[0], &frame_of(&document))
    };
    let (start, end) = (instant("2026-09-30T23:00:00Z"), instant("2027-01-01T00:00:00Z"));
    let outside = json!([{ "at": "2026-11-30", "value": 8 }, { "at": "2026-09-30", "value": 5 }, { "at": "2027-02-01", "value": 70 }]);
    assert_eq!(
        line(json!({ "unit": "count", "target": 10, "plan": outside })),
        [(start, 0.0), (instant("2026-12-01T00:00:00Z"), 8.0), (end, 10.0)]
    );
    let today = instant("2026-11-20T17:30:00Z");
    assert_eq!(line(json!({ "unit": "count", "target": 64 })), [(start, 0.0), (today, 37.0), (end, 64.0)]);
    assert_eq!(line(json!({ "unit": "score", "target": 64 })), [(start, 64.0), (end, 64.0)]);
}

#[test]
fn a_history_comes_in_the_order_of_time() {
    let goal = json!({ "id": "g", "name": "Goal", "unit": "score", "target": 9, "actual": 1, "history": [
        { "at": "2026-11-02", "value": 2 }, { "at": "2026-10-05T10:00:00Z", "value": 1 }, { "at": "2026-09-02", "value": 0 },
    ] });
    let document = document(json!({ "goals": [goal] }));
    assert_eq!(
        history(&document.goals[0], &frame_of(&document)),
        [(instant("2026-10-05T10:00:00Z"), 1.0), (instant("2026-11-03T00:00:00Z"), 2.0)]
    );
}
