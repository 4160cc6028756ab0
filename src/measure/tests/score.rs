use super::*;

fn scored(goals: Value) -> Figures {
    figures_of(json!({ "calendar": calendar(), "goals": goals }))
}

fn level(id: &str, actual: f64, weight: f64) -> Value {
    json!({ "id": id, "name": "Goal", "unit": "score", "target": 100, "actual": actual, "weight": weight })
}

#[test]
fn what_is_missing_adds_up_to_the_rest_of_the_score() {
    // Weights 3, 1, 2, 1, 2, 1, 1, 1: 12 in all. Three goals are behind: acceptance at 0.64 / 0.7 misses 2 × 0.06 / 0.7,
    // forecast at 5 / 7 misses 2 / 7, satisfaction at 47 / 60 misses 13 / 60.
    let figures = scored(json!([
        { "id": "revenue", "name": "N", "unit": "currency", "target": 2_400_000, "actual": 1_500_000, "weight": 3 },
        { "id": "mql", "name": "N", "unit": "count", "target": 1400, "actual": 842 },
        { "id": "acceptance", "name": "N", "unit": "percent", "target": 0.7, "actual": 0.64, "weight": 2 },
        { "id": "cycle", "name": "N", "unit": "days", "direction": "decrease", "baseline": 48, "target": 38, "actual": 41 },
        { "id": "retention", "name": "N", "unit": "percent", "target": 1.08, "actual": 1.1, "weight": 2 },
        { "id": "cost", "name": "N", "unit": "currency", "direction": "decrease", "target": 310_000, "actual": 149_000 },
        { "id": "forecast", "name": "N", "unit": "percent", "direction": "maintain", "target": 1, "tolerance": 0.05, "actual": 0.93 },
        { "id": "nps", "name": "N", "unit": "score", "target": 60, "actual": 47 },
    ]));
    let points = |id: &str| figures.goals[id].points_missing;
    near(points("acceptance"), 100.0 * 2.0 * (0.06 / 0.7) / 12.0); // 1.4
    near(points("forecast"), 100.0 * (2.0 / 7.0) / 12.0); // 2.4
    near(points("nps"), 100.0 * (13.0 / 60.0) / 12.0); // 1.8
    for ahead in ["revenue", "mql", "cycle", "retention", "cost"] {
        assert_eq!(points(ahead), Some(0.0), "{ahead}");
    }
    let all: f64 = figures.goals.values().filter_map(|goal| goal.points_missing).sum();
    near(figures.joint_score, 100.0 - all); // 94.4
    assert_eq!(figures.held_back_by.as_deref(), Some("forecast"));
}

#[test]
fn the_first_of_the_largest_holds_back_most() {
    let figures = scored(json!([level("c", 100.0, 1.0), level("b", 50.0, 1.0), level("a", 50.0, 1.0)]));
    assert_eq!(figures.held_back_by.as_deref(), Some("b"));
}

#[test]
fn nothing_holds_back_what_is_where_it_should_be() {
    let figures = scored(json!([level("a", 120.0, 1.0), level("b", 100.0, 2.0)]));
    assert_eq!((figures.joint_score, figures.held_back_by), (Some(100.0), None));
}

#[test]
fn a_goal_far_behind_or_below_zero_takes_no_more_than_its_weight() {
    let figures = scored(json!([level("a", -500.0, 1.0), level("b", 900.0, 3.0)]));
    near(figures.joint_score, 75.0);
    near(figures.goals["a"].points_missing, 25.0);
}

#[test]
fn goals_without_a_pace_do_not_count() {
    let nothing = json!({ "id": "n", "name": "N", "unit": "count", "target": 0, "actual": 0, "weight": 9 });
    let figures = scored(json!([nothing, level("a", 50.0, 1.0)]));
    assert_eq!(figures.goals["n"].points_missing, None);
    near(figures.joint_score, 50.0);
}

#[test]
fn without_weights_or_goals_there_is_no_score() {
    assert_eq!(scored(json!([])).joint_score, None);
    let weightless = scored(json!([level("a", 50.0, 0.0)]));
    assert_eq!((weightless.joint_score, weightless.held_back_by), (None, None));
    assert_eq!(weightless.goals["a"].points_missing, None);
}

#[test]
fn the_largest_weights_still_weigh() {
    let figures = scored(json!([level("a", 50.0, f64::MAX), level("b", 100.0, f64::MAX), level("c", 100.0, 1.0)]));
    near(figures.joint_score, 75.0);
}
