use super::*;
use crate::measure::{Agenda, Topic, Work, agenda, tasks};

fn meeting(id: &str, kind: &str, next_at: &str, agenda: Value) -> Value {
    json!({ "id": id, "name": id, "kind": kind, "last_at": "2026-11-16T13:00:00Z", "next_at": next_at, "agenda": agenda })
}

fn level(id: &str, actual: u32) -> Value {
    json!({ "id": id, "name": id, "unit": "score", "target": 100, "actual": actual })
}

fn kudos(id: &str, at: &str) -> Value {
    json!({ "id": id, "from": "ben", "to": ["mei"], "behaviour": "win", "message": id, "at": at })
}

fn idea(id: &str, at: &str) -> Value {
    json!({ "id": id, "text": id, "by": "mei", "at": at, "state": "new" })
}

fn people() -> Value {
    json!([{ "id": "ben", "name": "Ben", "team": "sales" }, { "id": "mei", "name": "Mei", "team": "marketing" }])
}

/// A document with something to say about everything.
fn full(points: Value) -> Document {
    document(json!({
        "people": people(),
        // Paces 0.9, 0.5, 1, 0.8 and more than 1: a, b and d take 2, 10 and 4 points.
        "goals": [level("a", 90), level("b", 50), level("c", 100), level("d", 80), level("e", 999)],
        "agreements": [
            { "id": "kept", "promise": "Kept", "team": "sales", "to": "marketing", "target_share": 0.9, "met": 95, "missed": 5 },
            { "id": "broken", "promise": "Broken", "team": "sales", "to": "marketing", "target_share": 0.9, "met": 80, "missed": 20 },
        ],
        "handoffs": [{ "id": "h", "account": "Morel", "from": "mei", "to": "ben", "stage": "mql", "at": "2026-11-19T12:00:00Z",
            "due": "2026-11-19T16:00:00Z", "outcome": "open" }],
        "funnel": { "stages": [{ "id": "mql", "name": "MQL", "team": "marketing", "entered": 3 }] },
        "recognition": [kudos("old", "2026-11-16T12:59:00Z"), kudos("first", "2026-11-17"), kudos("second", "2026-11-19")],
        "ideas": [idea("late", "2026-11-12"), idea("early", "2026-11-02")],
        "meetings": [
            meeting("stand-up", "stand_up", "2026-11-23T08:45:00Z", json!([])),
            meeting("later", "monthly", "2026-11-25T13:00:00Z", json!(["Not this one"])),
            meeting("review", "weekly", "2026-11-23T13:00:00Z", points),
        ],
    }))
}

fn of(document: &Document) -> Agenda<'_> {
    agenda(document, &figures(document, DateTime::UNIX_EPOCH, &LONDON), &frame_of(document))
}

fn minutes(agenda: &Agenda<'_>) -> Vec<(String, u32)> {
    agenda.steps.iter().map(|step| (step.topic.key(), step.minutes)).collect()
}

fn expected(steps: &[(&str, u32)]) -> Vec<(String, u32)> {
    steps.iter().map(|&(key, minutes)| (key.to_owned(), minutes)).collect()
}

#[test]
fn an_agenda_goes_from_what_went_well_to_what_is_next() {
    let document = full(json!(["Fair", "Prices"]));
    let agenda = of(&document);
    assert_eq!(agenda.meeting.map(|meeting| &*meeting.id), Some("review"));
    // 5 + 3 × 5 + 2 × 5 + 5 + 2 × 10 + 5 = 60.
    let steps = [
        ("thanks", 5),
        ("goals", 15),
        ("promises", 10),
        ("funnel", 5),
        ("point Fair", 10),
        ("point Prices", 10),
        ("ideas", 5),
        ("summary", 0),
    ];
    assert_eq!(minutes(&agenda), expected(&steps));
    assert_eq!(agenda.minutes(), 60);
}

#[test]
fn each_step_has_what_it_is_about() {
    let document = full(json!([]));
    let steps = of(&document).steps;
    let ids = |topic: &Topic<'_>| -> Vec<String> {
        match topic {
            Topic::Thanks { kudos, reached } => {
                let kudos = kudos.iter().map(|kudos| kudos.id.to_string());
                kudos.chain(reached.iter().map(|goal| goal.id.to_string())).collect()
            }
            Topic::HeldBack(goals) => goals.iter().map(|(goal, _)| goal.id.to_string()).collect(),
            Topic::Promises { broken, late } => {
                assert_eq!(late.len(), 1);
                broken.iter().map(|one| one.id.to_string()).collect()
            }
            Topic::Ideas(ideas) => {
                ideas.iter().map(|need| format!("{need:?}").split('"').nth(1).unwrap().to_owned()).collect()
            }
            _ => Vec::new(),
        }
    };
    // The thank-you from before the last review is not one of them; the goals c and e are reached.
    assert_eq!(ids(&steps[0].topic), ["first", "second", "c", "e"]);
    assert_eq!(ids(&steps[1].topic), ["b", "d", "a"]);
    assert_eq!(ids(&steps[2].topic), ["broken"]);
    assert_eq!(ids(&steps[4].topic), ["early", "late"]);
    let Topic::HeldBack(goals) = &steps[1].topic else { panic!("{:?}", steps[1]) };
    // (1 − 0.5) × 100 / 5
    near(goals[0].1, 10.0);
}

#[test]
fn what_there_is_nothing_to_say_about_has_no_step() {
    let document = document(json!({ "goals": [level("a", 100)], "people": people() }));
    let agenda = of(&document);
    assert_eq!((agenda.meeting, minutes(&agenda)), (None, expected(&[("thanks", 5), ("summary", 0)])));
    let empty = super::document(json!({}));
    assert_eq!(minutes(&of(&empty)), expected(&[("summary", 0)]));
}

#[test]
fn a_meeting_with_little_to_say_is_short() {
    let document =
        document(json!({ "goals": [level("a", 50)], "people": people(), "ideas": [idea("i", "2026-11-02")] }));
    assert_eq!(minutes(&of(&document)), expected(&[("goals", 5), ("ideas", 5), ("summary", 0)]));
}

#[test]
fn an_agenda_that_is_too_long_is_fitted_into_an_hour() {
    // 40 and three times 10 are 70 minutes. Seven steps of 5 are 35, and five pieces are left: the goals want 15 and
    // have 5, so 15 / 10 = 1.5 of a share; all who want 10 have 10 / 10. Goals 10, then by 1.0 in order: goals (15 / 15)
    // 15, promises 10, and the first two points 10.
    let three = full(json!(["x", "y", "z"]));
    let agenda = of(&three);
    let steps = [
        ("thanks", 5),
        ("goals", 15),
        ("promises", 10),
        ("funnel", 5),
        ("point x", 10),
        ("point y", 5),
        ("point z", 5),
        ("ideas", 5),
        ("summary", 0),
    ];
    assert_eq!((minutes(&agenda), agenda.minutes()), (expected(&steps), 60));
}

#[test]
fn however_many_points_people_have_the_meeting_is_an_hour() {
    for count in [4, 6, 9, 10, 40, 1000] {
        let points: Vec<String> = (0..count).map(|number| format!("Point {number}")).collect();
        let document = full(json!(points));
        let agenda = of(&document);
        assert_eq!(agenda.minutes(), 60, "{count} points");
        assert!(agenda.steps.iter().rev().skip(1).all(|step| step.minutes > 0), "{count} points");
        let talked: usize =
            agenda.steps.iter().map(|step| if let Topic::Points(all) = &step.topic { all.len() } else { 0 }).sum();
        assert_eq!(talked, count);
        assert!(agenda.steps.len() <= 15);
    }
}

#[test]
fn a_meeting_without_a_date_is_better_than_none() {
    let mut without = meeting("without", "weekly", "2026-11-23", json!(["A"]));
    without["next_at"] = json!(null);
    let passed = meeting("passed", "weekly", "2026-11-19", json!(["B"]));
    let social = meeting("social", "social", "2026-11-22", json!(["C"]));
    let dated = meeting("dated", "our own", "2026-12-22", json!(["D"]));
    let id = |meetings: Value| {
        let document = document(json!({ "meetings": meetings }));
        of(&document).meeting.map(|meeting| meeting.id.to_string())
    };
    assert_eq!(id(json!([without, passed, social, dated])).as_deref(), Some("dated"));
    assert_eq!(id(json!([without, passed, social])).as_deref(), Some("without"));
    assert_eq!(id(json!([social])), None);
}

#[test]
fn tasks_are_what_people_have_taken_on_and_not_finished_by_their_dates() {
    let mut goal = level("a", 50);
    goal["initiatives"] = json!([
        { "id": "late", "name": "Late", "owners": ["ben", "mei"], "state": "in_progress", "due": "2026-12-20" },
        { "id": "done", "name": "Done", "owners": ["ben"], "state": "done", "due": "2026-11-20" },
        { "id": "some", "name": "Some day", "owners": ["mei"], "state": "planned" },
    ]);
    let document = document(json!({
        "people": people(), "goals": [goal],
        "priorities": [
            { "id": "p", "rank": 1, "account": "Nord", "next_step": "Call", "sales_owner": "ben", "due": "2026-11-22" },
            { "id": "q", "rank": 2, "account": "Süd", "sales_owner": "ben" },
        ],
        "funnel": { "stages": [{ "id": "mql", "name": "MQL", "team": "marketing", "entered": 3 }] },
        "handoffs": [{ "id": "h", "account": "Morel", "from": "mei", "to": "ben", "stage": "mql", "at": "2026-11-19",
            "due": "2026-11-21", "outcome": "open" }],
    }));
    let found: Vec<String> = tasks(&document, &frame_of(&document))
        .iter()
        .map(|task| {
            let what = match task.work {
                Work::Initiative(_, initiative) => &*initiative.id,
                Work::Prospect(priority) => &*priority.id,
                Work::Handoff(handoff) => &*handoff.id,
            };
            format!("{} {what}", &**task.person)
        })
        .collect();
    assert_eq!(found, ["ben h", "ben p", "ben late", "mei late", "mei some"]);
}
