use super::*;
use crate::{document::ById, measure::Attribution};

fn attribution(journeys: Value) -> Attribution {
    let sources: Vec<Value> =
        ["search", "webinar", "fair", "paid"].iter().map(|id| json!({ "id": id, "name": id })).collect();
    figures_of(json!({ "funnel": { "sources": sources, "journeys": journeys } })).funnel.attribution
}

fn touches(touches: &[(&str, &str)]) -> Vec<Value> {
    touches.iter().map(|(source, at)| json!({ "source": source, "at": at })).collect()
}

#[track_caller]
fn credits(found: &ById<Option<f64>>, expected: [f64; 4]) {
    for (source, expected) in ["search", "webinar", "fair", "paid"].iter().zip(expected) {
        near(found[*source], expected);
    }
}

#[test]
fn three_touches_share_by_each_model() {
    let way = touches(&[("search", "2026-09-01"), ("webinar", "2026-09-20"), ("fair", "2026-10-15")]);
    let credit = attribution(json!([{ "value": 42_000, "won_at": "2026-10-22", "touches": way }]));
    credits(&credit.first, [42_000.0, 0.0, 0.0, 0.0]);
    credits(&credit.last, [0.0, 0.0, 42_000.0, 0.0]);
    credits(&credit.linear, [14_000.0, 14_000.0, 14_000.0, 0.0]);
    credits(&credit.u_shaped, [16_800.0, 8_400.0, 16_800.0, 0.0]);
    // 51, 32 and 7 days before the win.
    let weights = [51.0, 32.0, 7.0].map(|days: f64| 0.5_f64.powf(days / 7.0));
    let all: f64 = weights.iter().sum();
    let [search, webinar, fair] = weights.map(|weight| 42_000.0 * weight / all);
    credits(&credit.time_decay, [search, webinar, fair, 0.0]);
}

#[test]
fn two_touches_share_in_halves_and_one_takes_all() {
    let two = touches(&[("paid", "2026-10-01"), ("fair", "2026-10-29")]);
    credits(
        &attribution(json!([{ "value": 18_000, "won_at": "2026-11-05", "touches": two }])).u_shaped,
        [0.0, 0.0, 9_000.0, 9_000.0],
    );
    let one = touches(&[("fair", "2026-10-29")]);
    let credit = attribution(json!([{ "value": 18_000, "won_at": "2026-11-05", "touches": one }]));
    for model in [&credit.first, &credit.last, &credit.linear, &credit.u_shaped, &credit.time_decay] {
        credits(model, [0.0, 0.0, 18_000.0, 0.0]);
    }
}

#[test]
fn four_touches_share_the_middle_and_one_source_adds_up() {
    let way = touches(&[
        ("search", "2026-10-02"),
        ("search", "2026-10-09"),
        ("webinar", "2026-10-30"),
        ("fair", "2026-11-11"),
    ]);
    let credit = attribution(json!([{ "value": 30_000, "won_at": "2026-11-18", "touches": way }]));
    // 40 % and half of the 20 % in the middle.
    credits(&credit.u_shaped, [15_000.0, 3_000.0, 12_000.0, 0.0]);
    credits(&credit.linear, [15_000.0, 7_500.0, 7_500.0, 0.0]);
}

#[test]
fn a_half_life_halves() {
    let way = touches(&[("search", "2026-11-04T12:00:00Z"), ("fair", "2026-11-11T12:00:00Z")]);
    let credit = attribution(json!([{ "value": 30, "won_at": "2026-11-12T12:00:00Z", "touches": way }]));
    credits(&credit.time_decay, [10.0, 0.0, 20.0, 0.0]);
}

#[test]
fn touches_count_in_the_order_of_time() {
    let way = touches(&[("fair", "2026-10-15"), ("search", "2026-09-01"), ("webinar", "2026-09-20")]);
    let credit = attribution(json!([{ "value": 100, "won_at": "2026-10-22", "touches": way }]));
    credits(&credit.first, [100.0, 0.0, 0.0, 0.0]);
    credits(&credit.last, [0.0, 0.0, 100.0, 0.0]);
}

#[test]
fn touches_at_one_time_share_what_their_places_get() {
    let way = touches(&[("search", "2026-09-01"), ("webinar", "2026-09-01"), ("fair", "2026-10-15")]);
    let credit = attribution(json!([{ "value": 100, "won_at": "2026-10-22", "touches": way }]));
    credits(&credit.first, [50.0, 50.0, 0.0, 0.0]);
    credits(&credit.last, [0.0, 0.0, 100.0, 0.0]);
    credits(&credit.u_shaped, [30.0, 30.0, 40.0, 0.0]);
}

#[test]
fn a_touch_after_the_win_counts_as_one_at_the_win() {
    // Won on a day, which means its start; the touch at noon is no stronger than one in that minute.
    let way = touches(&[("search", "2026-11-05"), ("fair", "2026-11-12T12:00:00Z")]);
    let credit = attribution(json!([{ "value": 30, "won_at": "2026-11-12", "touches": way }]));
    credits(&credit.time_decay, [10.0, 0.0, 20.0, 0.0]);
}

#[test]
fn a_win_a_lifetime_after_its_touches_still_gives_its_credit() {
    let way = touches(&[("search", "1950-01-01"), ("fair", "1950-01-08")]);
    let credit = attribution(json!([{ "value": 30, "won_at": "2026-11-12", "touches": way }]));
    credits(&credit.time_decay, [10.0, 0.0, 20.0, 0.0]);
}

#[test]
fn a_journey_without_touches_credits_nobody_and_losses_count_as_such() {
    let way = touches(&[("search", "2026-11-01")]);
    let credit = attribution(json!([
        { "value": 999, "won_at": "2026-11-12", "touches": [] },
        { "value": -5, "won_at": "2026-11-12", "touches": way },
        { "value": 0, "won_at": "2026-11-12", "touches": way },
    ]));
    credits(&credit.linear, [-5.0, 0.0, 0.0, 0.0]);
}

#[test]
fn credit_beyond_all_bounds_is_none() {
    let way = touches(&[("search", "2026-11-01")]);
    let journey = json!({ "value": 1e308, "won_at": "2026-11-12", "touches": way });
    let credit = attribution(json!([journey, journey]));
    assert_eq!((credit.first["search"], credit.first["fair"]), (None, Some(0.0)));
}
