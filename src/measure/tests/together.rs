use super::*;
use crate::measure::{Side, Teams, is_overdue, time_to_accept};

fn people() -> Value {
    json!([
        { "id": "amara", "name": "Amara", "team": "sales" }, { "id": "ben", "name": "Ben", "team": "sales" },
        { "id": "priya", "name": "Priya", "team": "marketing" }, { "id": "mei", "name": "Mei", "team": "marketing" },
        { "id": "ingrid", "name": "Ingrid", "team": "leadership" },
    ])
}

fn teams() -> Value {
    json!(["leadership", "sales", "marketing"].map(|id| json!({ "id": id, "name": id })))
}

#[test]
fn an_open_item_past_its_due_time_counts_as_missed() {
    let agreement = |met: i32, missed: i32, share: f64| {
        json!({ "id": "call", "promise": "Call", "team": "sales", "to": "marketing", "within_hours": 4,
            "target_share": share, "met": met, "missed": missed, "open": [
                { "id": "late", "name": "Late", "due": "2026-11-20T16:00:00Z" },
                { "id": "later", "name": "Later", "due": "2026-11-20T20:15:00Z" },
                { "id": "now", "name": "Now", "due": "2026-11-20T17:30:00Z" },
                { "id": "today", "name": "Today", "due": "2026-11-20" },
                { "id": "old", "name": "Old", "due": "2026-11-19" },
            ] })
    };
    let figures = |met, missed, share| {
        figures_of(json!({ "agreements": [agreement(met, missed, share)] })).agreements["call"].clone()
    };
    let call = figures(771, 71, 0.95);
    assert_eq!((call.met, call.missed), (771.0, 73.0));
    assert_eq!(call.overdue, ["late", "old"]);
    near(call.kept, 771.0 / 844.0);
    assert!(call.breached);
    // Exactly as agreed is kept: 9 of 10, 19 of 20.
    assert!(!figures(18, 0, 0.9).breached);
    assert!(!figures(38, 0, 0.95).breached);
}

#[test]
fn an_agreement_that_nothing_came_up_for_is_not_broken() {
    let agreement = json!({ "id": "a", "promise": "Call", "team": "sales", "to": "marketing", "target_share": 0.9,
        "met": 0, "missed": 0 });
    let figures = figures_of(json!({ "agreements": [agreement] })).agreements;
    assert_eq!((figures["a"].kept, figures["a"].breached), (None, false));
}

fn handoff(id: &str, outcome: &str, fields: Value) -> Value {
    let mut handoff = json!({ "id": id, "account": "Nordhavn", "from": "mei", "to": "ben", "stage": "mql",
        "at": "2026-11-17T08:00:00Z", "outcome": outcome });
    for (name, value) in fields.as_object().expect("fields") {
        handoff[name] = value.clone();
    }
    handoff
}

fn with_handoffs(handoffs: Value) -> Value {
    let stage = json!({ "id": "mql", "name": "MQL", "team": "marketing", "entered": 3 });
    json!({ "people": people(), "teams": teams(), "calendar": calendar(), "funnel": { "stages": [stage] },
        "handoffs": handoffs })
}

#[test]
fn acceptance_counts_what_was_decided() {
    let figures = figures_of(with_handoffs(json!([
        handoff("a", "open", json!({})),
        handoff("b", "accepted", json!({ "quality": 5 })),
        handoff("c", "accepted", json!({})),
        handoff("d", "returned", json!({ "quality": 1 })),
    ])));
    near(figures.handoffs.acceptance, 2.0 / 3.0);
    near(figures.handoffs.mean_quality, 3.0);
    let none = figures_of(with_handoffs(json!([handoff("a", "open", json!({}))]))).handoffs;
    assert_eq!((none.acceptance, none.mean_quality), (None, None));
}

#[test]
fn a_handoff_is_overdue_while_open_and_taken_on_in_working_time() {
    let document = document(with_handoffs(json!([
        handoff("late", "open", json!({ "due": "2026-11-20T16:00:00Z" })),
        handoff("today", "open", json!({ "due": "2026-11-20" })),
        handoff("whenever", "open", json!({})),
        handoff("done", "accepted", json!({ "due": "2026-11-17", "accepted_at": "2026-11-17T09:40:00Z" })),
    ])));
    let frame = frame_of(&document);
    let overdue: Vec<_> = document.handoffs.iter().map(|handoff| is_overdue(handoff, &frame)).collect();
    assert_eq!(overdue, [true, false, false, false]);
    // From 8:00 to 9:40, and work begins at 9:00.
    let times: Vec<_> =
        document.handoffs.iter().map(|handoff| Some(time_to_accept(handoff, &frame)?.num_minutes())).collect();
    assert_eq!(times, [None, None, None, Some(40)]);
}

#[test]
fn thanks_cross_when_both_teams_are_in_them() {
    let kudos = |id: &str, from: &str, to: &[&str], behaviour: &str| json!({ "id": id, "from": from, "to": to, "behaviour": behaviour, "message": "Thanks", "at": "2026-11-19" });
    let figures = figures_of(json!({ "people": people(), "teams": teams(), "recognition": [
        kudos("1", "amara", &["priya"], "content"),
        kudos("2", "amara", &["ben"], "win"),
        kudos("3", "ben", &["amara", "mei"], "content"),
        kudos("4", "ingrid", &["amara"], "win"),
        kudos("5", "ingrid", &["amara", "mei"], "win"),
    ] }))
    .recognition;
    // Leadership is neither: its thanks to sales alone cross nothing, its thanks to both do.
    near(figures.cross_team_share, 0.6);
    let counts: Vec<_> = figures.by_behaviour.iter().map(|(name, &count)| (name, count)).collect();
    assert_eq!(counts, [("content", 2), ("win", 3)]);
    assert_eq!(figures_of(json!({})).recognition.cross_team_share, None);
}

#[test]
fn the_two_teams_are_sales_and_marketing_or_the_first_two() {
    let sides = |teams: Value| {
        let document = document(json!({ "teams": teams }));
        let teams = Teams::new(&document);
        ["leadership", "sales", "marketing", "growth"].map(|id| teams.side_of_team(id))
    };
    let named = |ids: &[&str]| -> Value { ids.iter().map(|id| json!({ "id": id, "name": id })).collect() };
    let (sales, marketing) = (Some(Side::Sales), Some(Side::Marketing));
    assert_eq!(sides(named(&["leadership", "marketing", "sales"])), [None, sales, marketing, None]);
    assert_eq!(sides(named(&["growth", "sales", "leadership"])), [None, marketing, None, sales]);
    assert_eq!(sides(named(&["sales"])), [None, sales, None, None]);
    assert_eq!(sides(named(&[])), [None, sales, marketing, None]);
}
