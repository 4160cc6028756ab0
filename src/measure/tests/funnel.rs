use super::*;
use crate::document::Count;
use crate::measure::{is_stale, steps};

fn funnel() -> Value {
    json!({
        "stages": [
            { "id": "lead", "name": "Leads", "team": "marketing", "entered": 3120, "target": 5000, "previous": 2870 },
            { "id": "mql", "name": "MQL", "team": "marketing", "entered": 842, "median_days": 6, "limit_days": 5 },
            { "id": "sql", "name": "SQL", "team": "sales", "entered": 421, "median_days": 5, "limit_days": 5 },
            { "id": "won", "name": "Won", "team": "sales", "entered": 44, "target": 0, "previous": 0 },
        ],
        "sources": [
            { "id": "fair", "name": "Fairs", "entered": { "lead": 410, "mql": 190, "sql": 121, "won": 17 },
              "won_value": 520_000, "cost": 64_000 },
            { "id": "west", "name": "West", "entered": { "won": 5, "lead": 20 }, "won_value": 9, "cost": 0 },
            { "id": "out", "name": "Outbound", "entered": { "mql": 0, "sql": 0 }, "cost": 14_000 },
            { "id": "one", "name": "One", "entered": { "sql": 4 }, "won_value": 0, "cost": 14_000 },
            { "id": "none", "name": "None" },
        ],
        "velocity": { "opportunities": 198, "won": 44, "lost": 61, "won_value": 1_185_000, "cycle_days": 41 },
    })
}

#[test]
fn a_stage_is_seen_against_the_next_its_target_and_the_period_before() {
    let figures = figures_of(json!({ "funnel": funnel() })).funnel;
    let lead = &figures.stages["lead"];
    assert_eq!(lead.entered, 3120.0);
    near(lead.conversion, 842.0 / 3120.0);
    near(lead.against_target, 0.624);
    near(lead.against_previous, 250.0 / 2870.0);
    let won = &figures.stages["won"];
    assert_eq!((won.conversion, won.against_target, won.against_previous), (None, None, None));
    near(figures.overall, 44.0 / 3120.0);
    assert_eq!(figures.counting.map(|counting| counting.as_str()), Some("period"));
}

#[test]
fn a_count_of_a_stage_that_is_none_changes_no_figure() {
    let mut document = document(json!({ "funnel": funnel() }));
    let before = figures(&document, DateTime::UNIX_EPOCH, &LONDON);
    let source = document.funnel.as_mut().and_then(|funnel| funnel.sources.get_mut(1)).expect("a source");
    let count = |number| Count::new(number).expect("a count");
    let entered = [("won", 5.0), ("lead", 20.0), ("nothing", 7.0)];
    source.entered = entered.map(|(stage, number)| (stage.to_owned(), count(number))).to_vec().into();
    assert_eq!(figures(&document, DateTime::UNIX_EPOCH, &LONDON), before);
}

#[test]
fn velocity_is_what_the_funnel_brings_in_a_day() {
    let figures = figures_of(json!({ "funnel": funnel() })).funnel;
    near(figures.win_rate, 44.0 / 105.0);
    // 198 × 44/105 × 1,185,000/44 / 41: the wins cancel out.
    near(figures.velocity_per_day, 198.0 * 1_185_000.0 / 105.0 / 41.0); // 54,500
}

#[test]
fn velocity_without_wins_decisions_or_days_is_none() {
    let velocity = |won: i32, lost: i32, days: i32| {
        let velocity = json!({ "opportunities": 9, "won": won, "lost": lost, "won_value": 100, "cycle_days": days });
        let figures = figures_of(json!({ "funnel": { "velocity": velocity } })).funnel;
        (figures.win_rate, figures.velocity_per_day)
    };
    assert_eq!(velocity(0, 0, 10), (None, None));
    assert_eq!(velocity(0, 4, 10), (Some(0.0), None));
    assert_eq!(velocity(1, 1, 0), (Some(0.5), None));
    assert_eq!(velocity(1, 1, 10), (Some(0.5), Some(45.0)));
}

#[test]
fn a_source_skips_the_stages_that_it_gives_no_count_for() {
    let sources = figures_of(json!({ "funnel": funnel() })).funnel.sources;
    let fair = &sources["fair"];
    near(fair.conversion["mql"], 190.0 / 410.0);
    near(fair.conversion["won"], 17.0 / 121.0);
    assert_eq!(fair.conversion.len(), 3);
    near(fair.overall, 17.0 / 410.0);
    let west = &sources["west"];
    assert_eq!(west.conversion.iter().collect::<Vec<_>>(), [("won", &Some(0.25))]);
    assert_eq!(west.overall, Some(0.25));
    let out = &sources["out"];
    assert_eq!((out.conversion["sql"], out.overall), (None, None));
    assert_eq!((sources["none"].conversion.len(), sources["none"].overall), (0, None));
}

#[test]
fn a_return_is_what_comes_back_beyond_the_cost() {
    let sources = figures_of(json!({ "funnel": funnel() })).funnel.sources;
    near(sources["fair"].return_on_cost, 456.0 / 64.0); // 7.1
    assert_eq!(sources["west"].return_on_cost, None);
    assert_eq!(sources["out"].return_on_cost, None);
    assert_eq!(sources["one"].return_on_cost, Some(-1.0));
}

#[test]
fn an_earlier_stretch_of_time_has_the_same_steps() {
    let mut fields = funnel();
    fields["history"] =
        json!([{ "start": "2026-10-01", "end": "2026-10-31", "entered": { "lead": 1790, "mql": 492, "won": 21 } }]);
    let document = document(json!({ "funnel": fields }));
    let funnel = document.funnel.as_ref().expect("a funnel");
    let october = steps(&funnel.stages, &funnel.history[0].entered);
    near(october.conversion["mql"], 492.0 / 1790.0);
    near(october.conversion["won"], 21.0 / 492.0);
    near(october.overall, 21.0 / 1790.0);
}

#[test]
fn a_stage_is_stale_beyond_its_limit() {
    let document = document(json!({ "funnel": funnel() }));
    let funnel = document.funnel.as_ref().expect("a funnel");
    let stale: Vec<_> = funnel.stages.iter().filter(|stage| is_stale(stage)).map(|stage| &*stage.id).collect();
    assert_eq!(stale, ["mql"]);
}

#[test]
fn without_a_funnel_there_are_no_figures_of_one() {
    let figures = serde_json::to_value(figures_of(json!({})).funnel).expect("JSON");
    let expected = json!({
        "counting": null, "stages": {}, "overall": null, "win_rate": null, "velocity_per_day": null, "sources": {},
        "attribution": { "first": {}, "last": {}, "linear": {}, "u_shaped": {}, "time_decay": {} },
    });
    assert_eq!(figures, expected);
}
