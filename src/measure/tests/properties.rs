//! What holds for every document.

use proptest::{collection::vec, prelude::*, sample::select};

use super::*;
use crate::{
    document::ById,
    document::UtcZone,
    measure::{Attribution, alignment, needs},
};

/// Numbers that a document may hold: small, none, negative, and up to the largest there is.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => (-20i32..2000).prop_map(f64::from),
        1 => Just(0.0),
        1 => select(vec![1e308, -1e308, f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324, 1e-300]),
        1 => proptest::num::f64::NORMAL,
    ]
}

fn count() -> impl Strategy<Value = f64> {
    number().prop_map(f64::abs)
}

/// Days and instants from before the period to after it, some of them the same.
fn moment() -> impl Strategy<Value = String> {
    let instant = |minutes: i64| {
        let start = instant("2026-09-20T00:00:00Z") + chrono::TimeDelta::minutes(minutes);
        start.format("%Y-%m-%dT%H:%M:%SZ").to_string()
    };
    prop_oneof![
        (0i64..50).prop_map(move |day| instant(day * 24 * 60)[..10].to_owned()),
        (0i64..50 * 24 * 4).prop_map(move |quarters| instant(quarters * 15)),
    ]
}

fn points() -> impl Strategy<Value = Value> {
    vec((moment(), number()), 0..6)
        .prop_map(|points| points.into_iter().map(|(at, value)| json!({ "at": at, "value": value })).collect())
}

fn goal() -> impl Strategy<Value = Value> {
    let kind = (
        select(vec!["currency", "percent", "count", "days", "hours", "score", "ratio"]),
        select(vec![json!("increase"), json!("decrease"), json!("maintain"), Value::Null]),
        select(vec![json!(true), json!(false), Value::Null]),
    );
    let numbers = (number(), number(), proptest::option::of(number()), proptest::option::of(count()), count());
    (kind, numbers, points(), points()).prop_map(|(kind, numbers, history, plan)| {
        let (unit, direction, accumulates) = kind;
        let (target, actual, baseline, tolerance, weight) = numbers;
        json!({ "name": "G", "unit": unit, "direction": direction, "accumulates": accumulates, "target": target,
            "actual": actual, "baseline": baseline, "tolerance": tolerance, "weight": weight, "history": history,
            "plan": plan })
    })
}

fn funnel() -> impl Strategy<Value = Value> {
    let stage = (count(), proptest::option::of(count()), proptest::option::of(count()))
        .prop_map(|it| json!({ "name": "S", "team": "sales", "entered": it.0, "target": it.1, "previous": it.2 }));
    let source = (vec(proptest::option::of(count()), 4), proptest::option::of(number()), count()).prop_map(|it| {
        let entered: serde_json::Map<_, _> =
            it.0.into_iter().enumerate().filter_map(|(index, n)| Some((format!("s{index}"), json!(n?)))).collect();
        json!({ "name": "S", "entered": entered, "won_value": it.1, "cost": it.2 })
    });
    let velocity = (count(), count(), count(), number(), count()).prop_map(
        |it| json!({ "opportunities": it.0, "won": it.1, "lost": it.2, "won_value": it.3, "cycle_days": it.4 }),
    );
    let lists = (vec(stage, 0..5), vec(source, 0..4), velocity, journeys(number()));
    lists.prop_map(|(stages, sources, velocity, journeys)| {
        json!({ "stages": numbered("s", stages), "sources": numbered("c", sources), "velocity": velocity,
            "journeys": journeys })
    })
}

fn journeys(value: impl Strategy<Value = f64>) -> impl Strategy<Value = Vec<Value>> {
    let touch =
        (select(vec!["c0", "c1", "c2", "c3"]), moment()).prop_map(|(source, at)| json!({ "source": source, "at": at }));
    let journey =
        (value, moment(), vec(touch, 0..7)).prop_map(|it| json!({ "value": it.0, "won_at": it.1, "touches": it.2 }));
    vec(journey, 0..6)
}

fn together() -> impl Strategy<Value = Value> {
    let open = vec(moment(), 0..4)
        .prop_map(|dues| numbered("o", dues.into_iter().map(|due| json!({ "name": "O", "due": due })).collect()));
    let agreement = (count(), count(), 0.0..=1.0, open).prop_map(|(met, missed, share, open)| {
        json!({ "promise": "P", "team": "sales", "to": "marketing", "target_share": share, "met": met,
            "missed": missed, "open": open })
    });
    let outcome = select(vec!["open", "accepted", "returned"]);
    let handoff = (moment(), moment(), outcome, proptest::option::of(1.0..=5.0)).prop_map(|it| {
        json!({ "account": "O", "from": "p0", "to": "p2", "stage": "s0", "at": it.0, "due": it.1, "outcome": it.2,
            "quality": it.3 })
    });
    let person = || select(vec!["p0", "p1", "p2", "p3", "nobody"]);
    let kudos = (person(), vec(person(), 0..3), moment())
        .prop_map(|(from, to, at)| json!({ "from": from, "to": to, "behaviour": "b", "message": "M", "at": at }));
    let lists = (vec(agreement, 0..4), vec(handoff, 0..5), vec(kudos, 0..6));
    lists.prop_map(|(agreements, handoffs, kudos)| {
        json!({ "agreements": numbered("a", agreements), "handoffs": numbered("h", handoffs),
            "recognition": numbered("k", kudos) })
    })
}

/// Gives each item an id by its place.
fn numbered(letter: &str, items: Vec<Value>) -> Vec<Value> {
    let number = |(index, mut item): (usize, Value)| {
        item["id"] = json!(format!("{letter}{index}"));
        item
    };
    items.into_iter().enumerate().map(number).collect()
}

fn any_document() -> impl Strategy<Value = Value> {
    let period = select(vec![("2026-10-01", "2026-10-31"), ("2026-10-25", "2026-10-25"), ("2026-10-03", "2026-10-04")]);
    let calendar = select(vec![Value::Null, calendar()]);
    (period, moment(), calendar, vec(goal(), 0..6), funnel(), together()).prop_map(|it| {
        let (period, as_of, calendar, goals, funnel, mut document) = it;
        let people: Vec<Value> = (0..4)
            .map(|index| json!({ "id": format!("p{index}"), "name": "P", "team": if index < 2 { "sales" } else { "marketing" } }))
            .collect();
        let fields = json!({
            "version": 1, "title": "T", "period": { "start": period.0, "end": period.1 }, "as_of": as_of,
            "calendar": calendar, "goals": numbered("g", goals), "funnel": funnel, "people": people,
        });
        for (name, value) in fields.as_object().expect("fields") {
            document[name] = value.clone();
        }
        document
    })
}

fn computed(document: &Value) -> Figures {
    figures(&read(document).expect("all that is required is there").document, DateTime::UNIX_EPOCH, &LONDON)
}

/// Turns every list of the document around whose order says nothing.
fn turned(mut document: Value) -> Value {
    fn turn(list: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
        let items = list.and_then(Value::as_array_mut).map(|items| {
            items.reverse();
            items.iter_mut()
        });
        items.into_iter().flatten()
    }
    for goal in turn(document.get_mut("goals")) {
        turn(goal.get_mut("history")).count();
        turn(goal.get_mut("plan")).count();
    }
    for journey in turn(document.pointer_mut("/funnel/journeys")) {
        turn(journey.get_mut("touches")).count();
    }
    for list in ["/people", "/agreements", "/handoffs", "/recognition", "/funnel/sources"] {
        turn(document.pointer_mut(list)).count();
    }
    document
}

/// Whether two trees say the same, up to the last bits of their numbers.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len() && one.iter().all(|(key, value)| other.get(key).is_some_and(|it| same(value, it)))
        }
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64().expect("a number"), other.as_f64().expect("a number"));
            one == other || (one / 2.0 - other / 2.0).abs() <= 1e-9 * one.abs().max(other.abs()).max(1e-300)
        }
        _ => one == other,
    }
}

fn sum(credit: &ById<Option<f64>>) -> f64 {
    credit.values().map(|value| value.expect("within bounds")).sum()
}

proptest! {
    #[test]
    fn no_figure_is_beyond_all_bounds_or_no_number(document in any_document()) {
        let figures = computed(&document);
        let written = format!("{figures:?}");
        prop_assert!(!written.contains("NaN") && !written.contains("inf"), "{}", written);
    }

    #[test]
    fn shares_stay_between_0_and_1(document in any_document()) {
        let figures = computed(&document);
        let shares = [figures.elapsed, figures.funnel.win_rate, figures.handoffs.acceptance,
            figures.recognition.cross_team_share, figures.joint_score.map(|score| score / 100.0)];
        let kept = figures.agreements.values().map(|agreement| agreement.kept);
        for share in shares.into_iter().chain(kept).flatten() {
            prop_assert!((0.0..=1.0).contains(&share), "{}", share);
        }
    }

    #[test]
    fn what_is_missing_and_the_score_make_100(document in any_document()) {
        let figures = computed(&document);
        if let Some(score) = figures.joint_score {
            let missing: f64 = figures.goals.values().filter_map(|goal| goal.points_missing).sum();
            prop_assert!((missing + score - 100.0).abs() < 1e-9, "{} and {}", missing, score);
            prop_assert_eq!(figures.held_back_by.is_some(), figures.goals.values().any(|goal| goal.points_missing > Some(0.0)));
        }
    }

    #[test]
    fn the_order_of_input_does_not_matter(document in any_document()) {
        let (mut one, mut other) = (computed(&document), computed(&turned(document)));
        // Of goals that hold back equally the first is named; credit has a test of its own, since a sum of the largest
        // numbers there are loses the small ones.
        for figures in [&mut one, &mut other] {
            figures.held_back_by = None;
            figures.funnel.attribution = Attribution::default();
        }
        let [one, other] = [one, other].map(|figures| serde_json::to_value(figures).expect("JSON"));
        prop_assert!(same(&one, &other), "{}\n{}", one, other);
    }

    #[test]
    fn the_order_of_journeys_and_touches_does_not_matter(journeys in journeys(0.0..1e9)) {
        let document = json!({ "funnel": { "journeys": journeys } });
        let [one, other] = [document.clone(), turned(document)]
            .map(|fields| serde_json::to_value(figures_of_any(fields)).expect("JSON"));
        prop_assert!(same(&one, &other), "{}\n{}", one, other);
    }

    #[test]
    fn attribution_adds_up(journeys in journeys(prop_oneof![-1e6..1e9, Just(0.0), Just(1e300)])) {
        let value: f64 = journeys.iter().filter(|it| it["touches"] != json!([])).filter_map(|it| it["value"].as_f64()).sum();
        let largest: f64 = journeys.iter().filter_map(|it| it["value"].as_f64()).fold(1.0, f64::max);
        let credit = figures_of_any(json!({ "funnel": { "journeys": journeys } })).funnel.attribution;
        for model in [&credit.first, &credit.last, &credit.linear, &credit.u_shaped, &credit.time_decay] {
            prop_assert!((sum(model) - value).abs() <= 1e-9 * largest, "{:?} is not {}", model, value);
        }
    }

    #[test]
    fn the_pace_of_a_plan_met_is_1(
        baseline in proptest::option::of(-1000i32..1000),
        way in prop_oneof![-5000i32..-1, 1i32..5000],
        plan in vec((moment(), -2000i32..2000), 0..5),
        direction in select(vec!["increase", "decrease"]),
        accumulates in any::<bool>(),
        as_of in moment(),
    ) {
        let plan: Vec<Value> = plan.into_iter().map(|(at, value)| json!({ "at": at, "value": value })).collect();
        let with_actual = |actual: f64| {
            let goal = json!({ "id": "g", "name": "G", "unit": "score", "accumulates": accumulates, "direction": direction,
                "baseline": baseline, "target": way + baseline.unwrap_or(0), "actual": actual, "plan": plan });
            figures_of_any(json!({ "as_of": as_of, "goals": [goal] })).goals["g"].clone()
        };
        let expected = with_actual(0.0).expected.expect("something is expected");
        let met = with_actual(expected);
        if let Some(pace) = met.pace {
            prop_assert!((pace - 1.0).abs() < 1e-9, "{:?}", met);
        }
    }

    #[test]
    fn needs_and_findings_can_always_be_told(document in any_document()) {
        let document = read(&document).expect("all that is required is there").document;
        let figures = figures(&document, DateTime::UNIX_EPOCH, &UtcZone);
        let frame = Frame::new(&document, DateTime::UNIX_EPOCH, &UtcZone);
        for finding in alignment(&document, &figures, &frame) {
            if let Some((some, of)) = finding.count {
                prop_assert!(some <= of && of > 0);
            }
        }
        let overdue: usize = figures.agreements.values().map(|agreement| agreement.overdue.len()).sum();
        prop_assert!(needs(&document, &figures, &frame).len() >= overdue);
    }

    #[test]
    fn working_days_are_those_that_one_would_count(start in 0u64..400, length in 0u64..900) {
        let day = |offset: u64| Moment::parse("2026-01-01").expect("a day").day(&UtcZone) + chrono::Days::new(offset);
        let (first, last) = (day(start), day(start + length));
        let fields = json!({ "period": { "start": first.to_string(), "end": last.to_string() }, "calendar": calendar() });
        let document = document(fields);
        let frame = frame_of(&document);
        let counted = first.iter_days().take_while(|day| *day <= last).filter(|&day| frame.is_working(day)).count();
        prop_assert_eq!(frame.working_days().map(|days| days.total), Some(counted as f64));
    }
}

/// The figures of a document whose references need not lead anywhere.
fn figures_of_any(fields: Value) -> Figures {
    let mut document = json!({
        "version": 1, "title": "T", "period": { "start": "2026-10-01", "end": "2026-10-31" }, "as_of": "2026-10-20",
    });
    for (name, value) in fields.as_object().expect("fields") {
        document[name] = value.clone();
    }
    computed(&document)
}
