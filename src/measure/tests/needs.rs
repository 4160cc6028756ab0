use super::*;
use crate::measure::{Need, changed_inside, is_agreed, is_fresh, needs, rhythm};

fn people() -> Value {
    json!([
        { "id": "ben", "name": "Ben", "team": "sales" }, { "id": "mei", "name": "Mei", "team": "marketing" },
        { "id": "ingrid", "name": "Ingrid", "team": "leadership" },
    ])
}

fn teams() -> Value {
    json!(["sales", "marketing", "leadership"].map(|id| json!({ "id": id, "name": id })))
}

fn handoff(id: &str, account: &str, due: &str) -> Value {
    json!({ "id": id, "account": account, "from": "mei", "to": "ben", "stage": "mql", "at": "2026-11-20T12:00:00Z",
        "due": due, "outcome": "open" })
}

fn open(id: &str, name: &str, due: &str) -> Value {
    json!({ "id": id, "name": name, "due": due })
}

/// A document in which something of each kind waits.
fn waiting() -> Document {
    let goal = |id: &str, actual: i32, check_ins: Value| {
        json!({ "id": id, "name": id, "unit": "score", "target": 100, "actual": actual, "check_ins": check_ins,
            "initiatives": [
                { "id": "late", "name": "Late", "state": "in_progress", "due": if id == "nps" { "2026-11-10" } else { "2026-12-10" } },
                { "id": "done", "name": "Done", "state": "done", "due": "2026-11-01" },
                { "id": "own", "name": "Own word", "state": "shelved", "due": "2026-11-01" },
            ] })
    };
    let check_in = |at: &str| json!([{ "id": "c", "by": "ben", "at": at, "confidence": "low", "note": "Hm" }]);
    document(json!({
        "people": people(), "teams": teams(), "calendar": calendar(),
        "goals": [
            goal("risky", 85, json!([])), goal("nps", 70, check_in("2026-09-30")),
            goal("win", 40, check_in("2026-10-01")), goal("met", 100, json!([])),
        ],
        "priorities": [
            { "id": "p1", "rank": 1, "account": "Nordhavn", "due": "2026-11-26" },
            { "id": "p2", "rank": 2, "account": "Morel", "due": "2026-11-18", "sales_owner": "ben" },
            { "id": "p3", "rank": 3, "account": "Vogel" },
        ],
        "funnel": { "stages": [{ "id": "mql", "name": "MQL", "team": "marketing", "entered": 3 }] },
        "agreements": [
            { "id": "call", "promise": "Call", "team": "sales", "to": "marketing", "target_share": 0.9, "met": 1, "missed": 0,
              "open": [open("1", "Brückner", "2026-11-20T16:00:00Z"), open("2", "Morel", "2026-11-20T20:15:00Z"),
                       open("3", "Petrov", "2026-11-19T16:00:00Z")] },
        ],
        "handoffs": [
            handoff("h1", "Brückner", "2026-11-20T16:00:00Z"), handoff("h2", "Morel", "2026-11-20T20:15:00Z"),
            handoff("h3", "Petrov", "2026-11-19T17:00:00Z"),
        ],
        "ideas": [
            { "id": "new", "text": "Listen in", "by": "mei", "at": "2026-11-16T10:00:00Z", "state": "new" },
            { "id": "old", "text": "Sample kit", "by": "mei", "at": "2026-11-10T10:00:00Z", "state": "new", "answer": " " },
            { "id": "told", "text": "Answered", "by": "mei", "at": "2026-11-01", "state": "new", "answer": "Yes" },
            { "id": "tried", "text": "Tried", "by": "mei", "at": "2026-11-01", "state": "trying" },
        ],
    }))
}

/// A need in few words.
fn name(need: &Need<'_>) -> String {
    match need {
        Need::PriorityOverdue { priority } => format!("priority {}", &*priority.id),
        Need::PromiseOverdue { item, handoff, late, .. } => {
            format!("promise {} {:?} {} min", &*item.id, handoff.map(|handoff| &*handoff.id), late.num_minutes())
        }
        Need::HandoffOverdue { handoff, late } => format!("handoff {} {} min", &*handoff.id, late.num_minutes()),
        Need::InitiativeOverdue { goal, initiative } => format!("initiative {} {}", &*goal.id, &*initiative.id),
        Need::GoalOffTrack { goal, has_check_in } => format!("goal {} {has_check_in}", &*goal.id),
        Need::IdeaWaiting { idea, days } => format!("idea {} {days} days", &*idea.id),
    }
}

#[test]
fn what_is_overdue_comes_before_what_is_off_track_before_what_waits() {
    let document = waiting();
    let figures = figures(&document, DateTime::UNIX_EPOCH, &LONDON);
    let names: Vec<String> = needs(&document, &figures, &frame_of(&document)).iter().map(name).collect();
    assert_eq!(
        names,
        [
            "initiative nps late",
            "priority p2",
            // From 16:00 to 17:30 on Thursday, and all of Friday's 8.5 hours.
            "promise 3 None 600 min",
            "handoff h3 540 min",
            "promise 1 Some(\"h1\") 90 min",
            "goal win true",
            "goal nps false",
            "idea old 10 days",
            "idea new 4 days",
        ]
    );
}

#[test]
fn nobody_is_needed_where_nothing_waits() {
    let document = document(json!({}));
    let figures = figures(&document, DateTime::UNIX_EPOCH, &LONDON);
    assert_eq!(needs(&document, &figures, &frame_of(&document)), []);
}

#[test]
fn a_rhythm_waits_for_the_next_working_day() {
    let kept = |as_of: &str, every: f64, last_at: Value| {
        let meeting = json!({ "id": "m", "name": "M", "kind": "weekly", "every_days": every, "last_at": last_at });
        let document = document(json!({ "as_of": as_of, "calendar": calendar(), "meetings": [meeting] }));
        rhythm(&document.meetings[0], &frame_of(&document)).map(|rhythm| (rhythm.is_kept, rhythm.days_since))
    };
    let friday = json!("2026-11-20T08:45:00Z");
    assert_eq!(kept("2026-11-20T17:30:00Z", 1.0, friday.clone()), Some((true, 0)));
    assert_eq!(kept("2026-11-23", 1.0, friday.clone()), Some((true, 3)));
    assert_eq!(kept("2026-11-24T07:00:00Z", 1.0, friday.clone()), Some((false, 4)));
    // Seven days from Monday on are the next Monday; 30 days after 30 September is a Friday.
    assert_eq!(kept("2026-11-23", 7.0, json!("2026-11-16T13:00:00Z")), Some((true, 7)));
    assert_eq!(kept("2026-11-24", 7.0, json!("2026-11-16T13:00:00Z")), Some((false, 8)));
    assert_eq!(kept("2026-11-20", 30.0, json!("2026-09-30")), Some((false, 51)));
    // The week after 18 December is a holiday, a weekend and another: due on the 29th.
    assert_eq!(kept("2026-12-29", 7.0, json!("2026-12-18")), Some((true, 11)));
    assert_eq!(kept("2026-12-30", 7.0, json!("2026-12-18")), Some((false, 12)));
    // No rhythm, never held, and one for ever.
    assert_eq!(kept("2026-11-20", 0.0, friday.clone()), None);
    assert_eq!(kept("2026-11-20", 7.0, Value::Null), None);
    assert_eq!(kept("2026-11-20", 1e300, friday), Some((true, 0)));
}

#[test]
fn a_definition_is_agreed_by_both_and_fresh_until_its_review() {
    let document = document(json!({ "people": people(), "teams": teams(), "definitions": [
        { "id": "a", "term": "A", "meaning": "a", "agreed_by": ["ben", "mei"], "review_by": "2026-11-20",
          "changed_at": "2026-10-19" },
        { "id": "b", "term": "B", "meaning": "b", "agreed_by": ["ben", "ingrid"], "review_by": "2026-11-19",
          "changed_at": "2026-09-30" },
        { "id": "c", "term": "C", "meaning": "c", "agreed_by": [], "changed_at": "2026-12-31" },
    ] }));
    let (teams, frame) = (crate::measure::Teams::new(&document), frame_of(&document));
    let of = |index: usize| {
        let definition = &document.definitions[index];
        let changed = changed_inside(definition, &frame).map(|day| day.to_string());
        (is_agreed(definition, &teams), is_fresh(definition, &frame), changed)
    };
    assert_eq!(of(0), (true, true, Some("2026-10-19".to_owned())));
    assert_eq!(of(1), (false, false, None));
    assert_eq!(of(2), (false, true, Some("2026-12-31".to_owned())));
}
