use std::rc::Rc;

use chrono::DateTime;
use serde_json::{Value, json};
use yew::{LocalServerRenderer, prelude::*};

use super::detail;
use crate::{
    document::read,
    text::{HostFormats, HostZone, Language},
    view::card::Card,
};

#[derive(Properties, PartialEq)]
struct OpenProps {
    card: Card,
}

/// The first goal of a card, open.
#[component]
fn Open(OpenProps { card }: &OpenProps) -> yew::Html {
    let goal = card.document().goals.first().expect("a goal");
    crate::view::markup::draw(|| detail(card, goal, card.figures.goals.get(&goal.id).expect("its figures")))
}

/// The words of an open goal with these fields.
fn words(fields: Value) -> String {
    let mut goal = json!({ "id": "g", "name": "Orders", "unit": "count", "target": 100, "actual": 40 });
    let mut fields = fields;
    let as_of = fields.as_object_mut().expect("an object").remove("as_of").unwrap_or(json!("2026-11-15"));
    for (name, value) in fields.as_object().expect("an object") {
        goal[name] = value.clone();
    }
    let quality = json!({ "id": "q", "name": "Satisfaction", "unit": "score", "target": 60, "actual": 30 });
    let document = json!({
        "version": 1, "title": "T", "as_of": as_of,
        "period": { "start": "2026-10-01", "end": "2026-12-31" },
        "people": [
            { "id": "amara", "name": "Amara Okafor", "team": "sales" },
            { "id": "priya", "name": "Priya Raman", "team": "marketing" },
        ],
        "goals": [goal, quality],
        "definitions": [
            { "id": "agreed", "term": "Order", "meaning": "Signed.", "agreed_by": ["amara", "priya"], "changed_at": "2026-10-19" },
            { "id": "alone", "term": "Order", "meaning": "Signed.", "agreed_by": ["amara"] },
        ],
        "notes": [{ "id": "n", "on": "goals/g", "by": "priya", "at": "2026-11-14", "text": "Two slipped." }],
    });
    let formats = HostFormats::new("en-GB").expect("a locale");
    let language = Language::new(Rc::new(formats), Rc::new(HostZone::new("UTC").expect("a zone")));
    let reading = read(&document).expect("a document");
    assert_eq!(reading.problems, []);
    let now = DateTime::from_timestamp(1_795_312_800, 0).expect("an instant");
    let card = Card::of(reading, language, now);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let markup =
        runtime.block_on(LocalServerRenderer::<Open>::with_props(OpenProps { card }).hydratable(false).render());
    let text: Vec<&str> =
        markup.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, words)| words)).collect();
    text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn assert_says(said: &str, expected: &[&str]) {
    for words in expected {
        assert!(said.contains(words), "{words:?} is missing in {said}");
    }
    assert!(!said.contains('{'), "{said}");
}

#[test]
fn the_course_says_where_it_ends_and_how_far_that_is_from_the_target() {
    let history = json!([{ "at": "2026-10-15", "value": 10 }, { "at": "2026-11-01", "value": 25 }, { "at": "2026-11-15", "value": 40 }]);
    let said = words(json!({ "history": history, "stretch": 120, "why": "It pays the rent.", "weight": 3 }));
    assert_says(
        &said,
        &[
            "It pays the rent. Counts 3 times in the joint score.",
            "Today, 15 Nov",
            "plan today 50",
            "100 target",
            "120 stretch",
            "84 forecast",
            "16 short",
            "Forecast: a straight line through 3 figures",
            "How was this made",
            "Show as table",
            // Each point under a pointer.
            "1 November: 25",
        ],
    );
}

#[test]
fn on_the_last_day_nothing_is_forecast_any_more() {
    let history = json!([{ "at": "2026-10-15", "value": 10 }, { "at": "2026-11-15", "value": 25 }, { "at": "2026-12-15", "value": 80 }]);
    for as_of in ["2026-12-31T00:10:00Z", "2026-12-31T23:59:00Z", "2026-12-31"] {
        let said = words(json!({ "history": history, "actual": 90, "as_of": as_of }));
        assert_says(&said, &["31 Dec: 90", "100 target"]);
        for words in ["forecast", "Forecast", "plan today", "Today"] {
            assert!(!said.contains(words), "{as_of}: {words:?} in {said}");
        }
    }
    let said = words(json!({ "history": history, "actual": 90, "as_of": "2026-12-30" }));
    assert_says(&said, &["30 Dec: 90", "plan today 99", "forecast", "Today, 30 Dec"]);
}

#[test]
fn the_latest_check_in_stands_before_the_earlier_ones() {
    let check_in = |id: &str, day: &str, confidence: &str| json!({ "id": id, "by": "priya", "at": day, "confidence": confidence, "note": format!("Note {id}") });
    let said =
        words(json!({ "check_ins": [check_in("old", "2026-10-09", "so-so"), check_in("new", "2026-11-13", "low")] }));
    assert_says(
        &said,
        &[
            "Latest check-in, 13 November Low confidence. “Note new” Priya",
            "1 earlier check-in",
            "Fri 9 Oct so-so. “Note old” Priya",
        ],
    );
}

#[test]
fn what_stands_in_the_way_says_for_how_long_and_what_is_out_of_it_stays_quiet() {
    let obstacle = |id: &str, day: &str, resolved: Value| json!({ "id": id, "text": format!("Wall {id}."), "by": "amara", "at": day, "resolved_at": resolved });
    let said = words(json!({ "obstacles": [
        obstacle("new", "2026-11-15", json!(null)),
        obstacle("gone", "2026-10-02", json!("2026-11-03")),
        obstacle("old", "2026-11-12", json!(null)),
    ] }));
    assert_says(
        &said,
        &[
            "In the way for 3 days Wall old. Amara In the way since today Wall new. Amara",
            "1 obstacle out of the way",
            "Out of the way since 3 November Wall gone. Amara",
        ],
    );
}

#[test]
fn initiatives_that_are_late_come_first_and_say_so() {
    let initiative = |name: &str, state: &str, due: Value| json!({ "id": name, "name": name, "owners": ["amara", "priya"], "state": state, "due": due });
    let said = words(json!({ "initiatives": [
        initiative("Mailing", "done", json!("2026-11-02")),
        initiative("Fair", "planned", json!(null)),
        initiative("Launch", "in_progress", json!("2026-12-04")),
        initiative("Film", "planned", json!("2026-11-09")),
    ] }));
    assert_says(
        &said,
        &["Moving it Film, overdue since 9 November Amara and Priya Fair, planned Amara and Priya \
             Launch, due 4 December Amara and Priya Mailing, done"],
    );
}

#[test]
fn the_rest_is_there_pair_definition_reward_contributions_notes() {
    let said = words(json!({
        "paired_with": "q", "definition": "agreed", "reward": "A day in the snow.",
        "contributions": [{ "team": "sales", "value": 10 }, { "team": "marketing", "value": 30 }],
    }));
    assert_says(
        &said,
        &[
            "Brought in by Sales 10 Marketing 30",
            "Kept honest by Satisfaction 30 Off track",
            "Order, as both teams define it Signed. Order changed on 19 October. Figures before and after differ.",
            "When we get there A day in the snow.",
            "Notes, Saturday 14 November Priya Two slipped.",
        ],
    );
    assert_says(&words(json!({ "definition": "alone" })), &["Order is agreed by one team only Signed."]);
}
