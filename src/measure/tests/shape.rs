use super::*;

/// The JSON that people outside rely on: its names, and null where there is no value.
#[test]
fn the_figures_are_one_json_object() {
    let figures = figures_of(json!({
        "period": { "start": "2026-10-01", "end": "2026-10-10" },
        "as_of": "2026-10-05",
        "time_zone": "UTC",
        "people": [{ "id": "ben", "name": "Ben", "team": "sales" }, { "id": "mei", "name": "Mei", "team": "marketing" }],
        "goals": [{ "id": "score", "name": "Score", "unit": "score", "target": 8, "actual": 4 }],
        "funnel": {
            "counting": "cohort",
            "stages": [
                { "id": "lead", "name": "Lead", "team": "marketing", "entered": 8, "target": 16, "previous": 4 },
                { "id": "won", "name": "Won", "team": "sales", "entered": 2 },
            ],
            "sources": [{ "id": "fair", "name": "Fair", "entered": { "lead": 4, "won": 1 }, "won_value": 30, "cost": 10 }],
            "velocity": { "opportunities": 4, "won": 1, "lost": 1, "won_value": 30, "cycle_days": 10 },
            "journeys": [{ "value": 30, "won_at": "2026-10-04", "touches": [{ "source": "fair", "at": "2026-10-02" }] }],
        },
        "agreements": [{ "id": "call", "promise": "Call", "team": "sales", "to": "marketing", "target_share": 0.75,
            "met": 1, "missed": 0, "open": [{ "id": "late", "name": "Late", "due": "2026-10-04" }] }],
        "handoffs": [{ "id": "h", "account": "A", "from": "mei", "to": "ben", "stage": "lead", "at": "2026-10-04",
            "outcome": "returned" }],
        "recognition": [{ "id": "k", "from": "ben", "to": ["mei"], "behaviour": "help", "message": "M", "at": "2026-10-04" }],
    }));
    let credit = json!({ "fair": 30.0 });
    let expected = json!({
        "elapsed": 0.5,
        "joint_score": 50.0,
        "held_back_by": "score",
        "goals": { "score": { "progress": 0.5, "expected": 8.0, "pace": 0.5, "forecast": 4.0, "status": "off_track",
            "points_missing": 50.0 } },
        "funnel": {
            "counting": "cohort",
            "stages": {
                "lead": { "entered": 8.0, "conversion": 0.25, "against_target": 0.5, "against_previous": 1.0 },
                "won": { "entered": 2.0, "conversion": null, "against_target": null, "against_previous": null },
            },
            "overall": 0.25,
            "win_rate": 0.5,
            "velocity_per_day": 6.0,
            "sources": { "fair": { "conversion": { "won": 0.25 }, "overall": 0.25, "return": 2.0 } },
            "attribution": { "first": credit, "last": credit, "linear": credit, "u_shaped": credit, "time_decay": credit },
        },
        "agreements": { "call": { "met": 1.0, "missed": 1.0, "kept": 0.5, "breached": true, "overdue": ["late"] } },
        "handoffs": { "acceptance": 0.0, "mean_quality": null },
        "recognition": { "cross_team_share": 1.0, "by_behaviour": { "help": 1 } },
    });
    assert_eq!(serde_json::to_value(figures).expect("JSON"), expected);
}
