use proptest::prelude::*;
use serde_json::json;

use super::*;

fn with(section: &str, value: Value) -> Reading {
    let mut document = json!({ "version": 1, "title": "T", "period": { "start": "2026-10-01", "end": "2026-12-31" } });
    document[section] = value;
    read(&document).expect("what is required is there")
}

fn problems(reading: &Reading) -> Vec<String> {
    reading.problems.iter().map(ToString::to_string).collect()
}

fn goal(id: &str) -> Value {
    json!({ "id": id, "name": "Won", "unit": "count", "target": 10, "actual": 3 })
}

#[test]
fn leaves_out_a_bad_item_and_keeps_its_neighbours() {
    let mut bad = goal("b");
    bad["target"] = json!("12k");
    bad["weight"] = json!(-1);
    let reading = with("goals", json!([goal("a"), bad, goal("c")]));
    let ids: Vec<&str> = reading.document.goals.iter().map(|goal| &*goal.id).collect();
    assert_eq!(ids, ["a", "c"]);
    assert_eq!(
        problems(&reading),
        [
            r#"goals[1].target: expected a number, found "12k""#,
            "goals[1].weight: expected a number of 0 or more, found -1",
        ]
    );
}

#[test]
fn leaves_out_a_bad_point_and_keeps_its_goal() {
    let mut goal = goal("a");
    goal["history"] = json!([{ "at": "2026-10-09", "value": 1 }, { "at": "9 October", "value": 2 }]);
    let reading = with("goals", json!([goal]));
    assert_eq!(reading.document.goals[0].history.len(), 1);
    let expected = "a day (2026-11-20) or an instant (2026-11-20T17:30:00Z)";
    assert_eq!(problems(&reading), [format!("goals[0].history[1].at: expected {expected}, found \"9 October\"")]);
}

#[test]
fn a_section_that_is_no_list_is_left_out_alone() {
    let reading = with("goals", json!({ "revenue": 3 }));
    assert!(reading.document.goals.is_empty());
    assert_eq!(problems(&reading), ["goals: expected a list, found an object"]);
}

#[test]
fn a_bad_part_of_the_funnel_leaves_the_rest_of_it() {
    let stage = json!({ "id": "mql", "name": "MQL", "team": "marketing", "entered": 3 });
    let reading = with("funnel", json!({ "stages": [stage], "velocity": { "won": 3 }, "counting": "sometimes" }));
    let funnel = reading.document.funnel.as_ref().expect("a funnel");
    assert_eq!(funnel.stages.len(), 1);
    assert_eq!(funnel.velocity, None);
    assert_eq!(reading.problems.len(), 5, "{:?}", reading.problems);
    assert_eq!(
        reading.problems[4].to_string(),
        r#"funnel.counting: expected one of period, cohort, found "sometimes""#
    );
}

#[test]
fn the_second_of_two_equal_ids_is_left_out() {
    let reading = with("goals", json!([goal("a"), goal("a")]));
    assert_eq!(reading.document.goals.len(), 1);
    assert_eq!(problems(&reading), [r#"goals[1].id: expected an id that no other entry of the list has, found "a""#]);
}

#[test]
fn somebody_who_stands_in_a_list_twice_counts_once() {
    let person = |id: &str| json!({ "id": id, "name": "N", "team": "sales" });
    let idea =
        json!({ "id": "i", "text": "T", "by": "a", "at": "2026-10-05", "votes": ["a", "b", "a"], "state": "new" });
    let reading = read(&json!({
        "version": 1,
        "title": "T",
        "period": { "start": "2026-10-01", "end": "2026-12-31" },
        "people": [person("a"), person("b")],
        "ideas": [idea],
    }))
    .expect("what is required is there");
    assert_eq!(
        problems(&reading),
        [r#"ideas[0].votes[2]: expected an id that no other entry of the list has, found "a""#]
    );
    assert_eq!(reading.document.ideas[0].votes.len(), 2);
}

#[test]
fn a_thank_you_to_nobody_is_left_out() {
    let kudos =
        |to: Value| json!({ "id": "k", "from": "a", "to": to, "behaviour": "win", "message": "M", "at": "2026-10-05" });
    for (to, found) in [(json!([]), "a list of 0"), (Value::Null, "null")] {
        let reading = with("recognition", json!([kudos(to)]));
        assert!(reading.document.recognition.is_empty());
        assert_eq!(
            problems(&reading).last(),
            Some(&format!("recognition[0].to: expected at least one person, found {found}"))
        );
    }
}

#[test]
fn limits_that_contradict_each_other_are_those_that_are_built_in() {
    let reading = with("thresholds", json!({ "on_track": 0.9, "at_risk": 0.97 }));
    let thresholds = reading.document.thresholds.expect("thresholds");
    assert_eq!((thresholds.on_track(), thresholds.at_risk()), (0.9, 0.8));
    assert_eq!(problems(&reading), ["thresholds.at_risk: expected a number up to on_track, found 0.97"]);
    assert_eq!(with("thresholds", json!({ "at_risk": 0.96 })).problems.len(), 1, "as on_track is 0.95");
    let reading = with("thresholds", json!({ "on_track": "x", "at_risk": 0.97 }));
    assert_eq!(reading.problems.len(), 2, "a limit that cannot be used is the built-in one");
    for fine in [json!({ "on_track": 0.9, "at_risk": 0.9 }), json!({ "on_track": 0.7 }), json!({ "at_risk": 0.95 })] {
        assert_eq!(with("thresholds", fine).problems, []);
    }
}

#[test]
fn a_goal_is_no_pair_with_itself() {
    let mut goal = goal("a");
    goal["paired_with"] = json!("a");
    let reading = with("goals", json!([goal]));
    assert_eq!(reading.document.goals[0].paired_with, None);
    assert_eq!(problems(&reading), [r#"goals[0].paired_with: expected the id of another goal, found "a""#]);
}

#[test]
fn an_empty_title_is_reported_and_the_card_shown() {
    for title in ["", " \n"] {
        let json = json!({ "version": 1, "title": title, "period": { "start": "2026-10-01", "end": "2026-12-31" } });
        let reading = read(&json).expect("a title is there");
        let [problem] = reading.problems.as_slice() else { panic!("{:?}", reading.problems) };
        assert_eq!((&*problem.path, &*problem.expected), ("title", "a text that is not empty"));
    }
}

#[test]
fn a_zone_and_a_language_that_are_none_are_left_out() {
    let mut reading = with("time_zone", json!("CEST"));
    reading.document.locale = Some("so british".to_owned());
    reading.leave_out_unknown(|_| true, |_| true);
    assert_eq!(reading.problems, []);
    reading.leave_out_unknown(|_| false, |_| false);
    assert_eq!((&reading.document.time_zone, &reading.document.locale), (&None, &None));
    assert_eq!(
        problems(&reading),
        [
            r#"time_zone: expected an IANA time zone like Europe/London, found "CEST""#,
            r#"locale: expected a BCP 47 language tag like en-GB, found "so british""#,
        ]
    );
}

#[test]
fn an_id_that_points_to_nobody_is_reported_and_kept() {
    let mut goal = goal("a");
    goal["owners"] = json!(["nobody"]);
    let reading = with("goals", json!([goal]));
    assert_eq!(&*reading.document.goals[0].owners[0], "nobody");
    assert_eq!(problems(&reading), [r#"goals[0].owners[0]: expected the id of one of the people, found "nobody""#]);
}

#[test]
fn a_count_of_a_stage_that_is_none_is_reported_and_kept() {
    let reading = with(
        "funnel",
        json!({
            "stages": [{ "id": "lead", "name": "Leads", "team": "marketing", "entered": 9 }],
            "sources": [{ "id": "fair", "name": "Fairs", "entered": { "lead": 9, "leed": 1 } }],
            "history": [{ "start": "2026-01-01", "end": "2026-01-31", "entered": { "mql": 4 } }],
        }),
    );
    assert_eq!(
        problems(&reading),
        [
            r#"funnel.sources[0].entered.leed: expected the id of a stage, found "leed""#,
            r#"funnel.history[0].entered.mql: expected the id of a stage, found "mql""#,
        ]
    );
    assert!(reading.document.funnel.is_some_and(|funnel| funnel.sources[0].entered.contains("leed")));
}

#[test]
fn without_teams_there_are_sales_and_marketing() {
    let person = |team: &str| json!({ "id": team, "name": "N", "team": team });
    let reading = with("people", json!([person("sales"), person("marketing"), person("support")]));
    assert_eq!(problems(&reading), [r#"people[2].team: expected the id of a team, found "support""#]);
}

#[test]
fn null_is_the_same_as_absent() {
    let mut goal = goal("a");
    goal["why"] = Value::Null;
    goal["history"] = Value::Null;
    assert_eq!(with("goals", json!([goal])).problems, []);
}

#[test]
fn a_missing_value_is_named() {
    let reading = with("goals", json!([{ "id": "a", "name": "N", "unit": "count", "target": 1 }]));
    assert_eq!(problems(&reading), ["goals[0].actual: expected a number, found nothing"]);
}

#[test]
fn what_is_required_is_an_error() {
    let cases = [
        (json!([]), "document: expected a JSON object, found a list of 0"),
        (json!({}), "version: expected the number 1, found nothing"),
        (json!({ "version": "1" }), r#"version: expected the number 1, found "1""#),
        (json!({ "version": 2 }), "version: expected 1, the version that this scorecard reads, found 2"),
        (json!({ "version": 1 }), "title: expected a text, found nothing"),
        (json!({ "version": 1, "title": "T" }), "period: expected an object with start and end, found nothing"),
        (
            json!({ "version": 1, "title": "T", "period": { "start": "2026-12-31", "end": "2026-10-01" } }),
            r#"period.end: expected a day that is not before the start, found "2026-10-01""#,
        ),
    ];
    for (document, message) in cases {
        assert_eq!(read(&document).expect_err("something is missing").to_string(), message);
    }
    assert!(read(&json!({ "version": 2 })).expect_err("too new").is_too_new());
    assert!(read(&json!(3)).expect_err("no object").is_not_a_document());
    assert!(read(&json!({ "version": 1 })).expect_err("no title").is_required_field());
}

#[test]
fn a_link_knows_its_host() {
    let of = |address: &str| Link::new(address).map(|link| (link.is_relative(), link.host().map(str::to_owned)));
    for (address, host) in [
        ("https://meet.example/a?b", "meet.example"),
        ("HTTP:\\\\meet.example:8080#x", "meet.example:8080"),
        ("//cdn.example/x.png", "cdn.example"),
        ("/\\cdn.example", "cdn.example"),
        ("\\/cdn.example", "cdn.example"),
    ] {
        assert_eq!(of(address), Some((false, Some(host.to_owned()))), "{address}");
    }
    for address in ["/a/b", "a.png", "../x", "?a=//b", "#//x", "\\x"] {
        assert_eq!(of(address), Some((true, None)), "{address}");
    }
    for address in ["mailto:a@b.example", "https://"] {
        assert_eq!(of(address), Some((false, None)), "{address}");
    }
}

#[test]
fn links_that_could_run_a_script_are_refused() {
    let attacks = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "blob:x",
        "file:///etc",
        "https://trusted.example@evil.example/",
        "//user@evil.example",
        "https:/\\user@evil.example",
        "",
        "\u{a0}/x",
    ];
    for address in attacks {
        assert_eq!(Link::new(address), None, "{address:?}");
    }
    for address in [
        "https://intranet.example/a?b=c#d",
        "HTTP://x",
        "mailto:a@b.example",
        "/cards/1",
        "cards/1:2",
        "?q=a:b",
        "#a",
        "//cdn.example/x",
        "https://x/@handle",
        "./a:b",
    ] {
        assert!(Link::new(address).is_some(), "{address:?}");
    }
}

/// Any JSON, with the names and values of a document more often than chance would have them.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z]{0,3}".prop_map(Value::from),
        prop::sample::select(vec!["2026-10-01", "count", "sales", "javascript:x", "2026-10-01T00:00:00Z"])
            .prop_map(Value::from),
    ];
    let names = prop::sample::select(vec![
        "id",
        "name",
        "unit",
        "target",
        "actual",
        "owners",
        "history",
        "at",
        "value",
        "stages",
        "sources",
        "entered",
        "team",
        "people",
        "goals",
        "funnel",
        "from",
        "to",
        "start",
        "end",
        "recognition",
        "link",
        "on",
        "votes",
    ]);
    leaf.prop_recursive(5, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(names.clone().prop_map(str::to_owned), inner, 0..8)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn anything_can_be_read_without_a_panic(sections in prop::collection::btree_map(
        prop::sample::select(POINTED_TO.iter().copied().chain(["funnel", "calendar", "rules"]).collect::<Vec<_>>()),
        any_json(),
        0..6,
    )) {
        let mut document = json!({
            "version": 1, "title": "T", "period": { "start": "2026-10-01", "end": "2026-12-31" },
        });
        for (name, value) in sections {
            document[name] = value;
        }
        let reading = read(&document).expect("what is required is there");
        let again = serde_json::to_value(&reading.document).expect("a document is JSON");
        let twice = read(&again).expect("what was read can be read");
        prop_assert_eq!(twice.document, reading.document);
    }
}
