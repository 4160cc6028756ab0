use super::*;
use crate::measure::{
    Finding,
    Practice::{self, *},
    Strength::{self, *},
    alignment,
};

fn people() -> Value {
    json!([
        { "id": "ben", "name": "Ben", "team": "sales" }, { "id": "amara", "name": "Amara", "team": "sales" },
        { "id": "mei", "name": "Mei", "team": "marketing" }, { "id": "ingrid", "name": "Ingrid", "team": "leadership" },
    ])
}

fn teams() -> Value {
    json!(["sales", "marketing", "leadership"].map(|id| json!({ "id": id, "name": id })))
}

/// What is found in a document with these fields: `check` gets each practice's finding by its name.
fn found(fields: Value, check: impl FnOnce(&dyn Fn(Practice) -> (Strength, Option<(usize, usize)>, String))) {
    let mut all = json!({
        "people": people(), "calendar": calendar(), "teams": teams(),
    });
    for (name, value) in fields.as_object().expect("fields") {
        all[name] = value.clone();
    }
    let document = document(all);
    let figures = figures(&document, DateTime::UNIX_EPOCH, &LONDON);
    let findings = alignment(&document, &figures, &frame_of(&document));
    check(&|practice| {
        let Finding { strength, count, open, .. } =
            findings.iter().find(|finding| finding.practice == practice).expect("each practice is judged");
        (*strength, *count, open.join(" "))
    });
}

fn goal(id: &str, fields: Value) -> Value {
    let mut goal = json!({ "id": id, "name": id, "unit": "percent", "target": 100, "actual": 100 });
    for (name, value) in fields.as_object().expect("fields") {
        goal[name] = value.clone();
    }
    goal
}

fn some(strength: Strength, count: (usize, usize), open: &str) -> (Strength, Option<(usize, usize)>, String) {
    (strength, Some(count), open.to_owned())
}

fn none(strength: Strength) -> (Strength, Option<(usize, usize)>, String) {
    (strength, None, String::new())
}

#[test]
fn an_empty_document_misses_a_sponsor_and_measures_nothing_else() {
    found(json!({}), |of| {
        for practice in Practice::ALL {
            assert_eq!(of(practice), none(if practice == Sponsor { Missing } else { NotMeasured }), "{practice:?}");
        }
    });
}

#[test]
fn goals_are_shared_when_both_teams_own_them() {
    let owned = |owners: &[&str]| goal(&owners.join("+"), json!({ "owners": owners }));
    found(json!({ "goals": [owned(&["ben", "mei"]), owned(&["ben", "amara"]), owned(&["mei", "ingrid"])] }), |of| {
        assert_eq!(of(SharedGoals), some(Weak, (1, 3), "ben+amara mei+ingrid"));
    });
    found(json!({ "goals": [owned(&["ben"])] }), |of| assert_eq!(of(SharedGoals), some(Missing, (0, 1), "ben")));
    found(json!({ "goals": [owned(&["ben", "mei", "ingrid"])] }), |of| {
        assert_eq!(of(SharedGoals), some(Strong, (1, 1), ""));
    });
}

#[test]
fn a_volume_goal_is_kept_honest_by_one_that_is_none() {
    let goals = json!([
        goal("mql", json!({ "unit": "count", "paired_with": "share" })),
        goal("calls", json!({ "unit": "count", "paired_with": "mql" })),
        goal("visits", json!({ "unit": "count" })),
        goal("errors", json!({ "unit": "count", "direction": "decrease" })),
        goal("stock", json!({ "unit": "count", "accumulates": false })),
        goal("share", json!({})),
    ]);
    found(json!({ "goals": goals }), |of| assert_eq!(of(PairedGoals), some(Weak, (1, 3), "calls visits")));
}

#[test]
fn the_bottom_line_is_money_that_grows_and_the_customer_a_score() {
    let goals = json!([
        goal("revenue", json!({ "unit": "currency" })),
        goal("cost", json!({ "unit": "currency", "direction": "decrease" })),
        goal("share", json!({})),
    ]);
    found(json!({ "goals": goals }), |of| {
        assert_eq!((of(BottomLine), of(Customer)), (none(Strong), none(Missing)));
    });
    found(json!({ "goals": [goal("nps", json!({ "unit": "score" }))] }), |of| {
        assert_eq!((of(BottomLine).0, of(Customer).0), (Missing, Strong));
    });
}

#[test]
fn a_goal_in_trouble_needs_something_that_is_done_about_it() {
    let behind = |id: &str, fields: Value| {
        let mut goal = goal(id, fields);
        goal["actual"] = json!(70);
        goal
    };
    let obstacle =
        |resolved: Value| json!([{ "id": "o", "text": "T", "by": "ben", "at": "2026-11-01", "resolved_at": resolved }]);
    let check_in = |at: &str| json!([{ "id": "c", "by": "ben", "at": at, "confidence": "low", "note": "N" }]);
    let initiative = |state: &str| json!([{ "id": "i", "name": "I", "state": state }]);
    let goals = json!([
        goal("fine", json!({})),
        behind("moving", json!({ "initiatives": initiative("in_progress") })),
        behind("moved", json!({ "initiatives": initiative("done") })),
        behind("blocked", json!({ "obstacles": obstacle(Value::Null) })),
        behind("free", json!({ "obstacles": obstacle(json!("2026-11-02")) })),
        behind("told", json!({ "check_ins": check_in("2026-11-02") })),
        behind("silent", json!({ "check_ins": check_in("2026-09-02") })),
    ]);
    found(json!({ "goals": goals }), |of| assert_eq!(of(Plans), some(Weak, (3, 6), "moved free silent")));
    found(json!({ "goals": [goal("fine", json!({}))] }), |of| assert_eq!(of(Plans), none(NotMeasured)));
}

#[test]
fn a_reward_is_shared_when_both_own_its_goal() {
    let rewarded = |id: &str, owners: Value| goal(id, json!({ "owners": owners, "reward": "Ski" }));
    let one = rewarded("a", json!(["ben", "mei"]));
    found(json!({ "goals": [one, goal("b", json!({}))] }), |of| assert_eq!(of(Rewards), some(Strong, (1, 1), "")));
    found(json!({ "goals": [one, rewarded("b", json!(["ben"]))] }), |of| {
        assert_eq!(of(Rewards), some(Weak, (1, 2), "b"));
    });
    found(json!({ "goals": [goal("b", json!({}))] }), |of| assert_eq!(of(Rewards), none(Missing)));
}

#[test]
fn definitions_are_agreed_by_both_and_fresh() {
    let definition = |id: &str, by: Value, review: Value| json!({ "id": id, "term": id, "meaning": id, "agreed_by": by, "review_by": review });
    let definitions = json!([
        definition("mql", json!(["amara", "mei"]), json!("2026-12-15")),
        definition("sql", json!(["amara", "mei", "ingrid"]), Value::Null),
        definition("won", json!(["amara"]), Value::Null),
        definition("old", json!(["amara", "mei"]), json!("2026-11-19")),
    ]);
    found(json!({ "definitions": definitions }), |of| assert_eq!(of(Definitions), some(Weak, (2, 4), "won old")));
}

#[test]
fn agreements_go_both_ways_and_are_kept() {
    let agreement = |id: &str, team: &str, to: &str, met: i32, missed: i32| {
        json!({ "id": id, "promise": id, "team": team,
        "to": to, "target_share": 0.9, "met": met, "missed": missed })
    };
    let one_way = json!([
        agreement("call", "sales", "marketing", 9, 1),
        agreement("rate", "sales", "marketing", 8, 2),
        agreement("report", "marketing", "leadership", 0, 0),
    ]);
    found(json!({ "agreements": one_way }), |of| {
        assert_eq!(of(PromisesBothWays), some(Weak, (1, 2), "marketing"));
        assert_eq!(of(PromisesKept), some(Weak, (1, 2), "rate"));
    });
    let both = json!([agreement("call", "sales", "marketing", 9, 1), agreement("fit", "marketing", "sales", 0, 0)]);
    found(json!({ "agreements": both }), |of| {
        assert_eq!(of(PromisesBothWays), some(Strong, (2, 2), ""));
        assert_eq!(of(PromisesKept), some(Strong, (1, 1), ""));
    });
    found(json!({ "agreements": [agreement("a", "leadership", "sales", 1, 9)] }), |of| {
        assert_eq!(of(PromisesBothWays), some(Missing, (0, 2), "sales marketing"));
        assert_eq!(of(PromisesKept), some(Missing, (0, 1), "a"));
    });
}

#[test]
fn handoffs_are_noted_accepted_and_rated() {
    let handoff = |id: &str, note: &str, outcome: &str, quality: Value| {
        json!({ "id": id, "account": id, "from": "mei",
        "to": "ben", "stage": "mql", "note": note, "at": "2026-11-01", "outcome": outcome, "quality": quality })
    };
    let stages = json!([{ "id": "mql", "name": "MQL", "team": "marketing", "entered": 3 }]);
    let handoffs = json!([
        handoff("h1", "Met at the fair", "open", Value::Null),
        handoff("h2", "Asked for a sample", "open", Value::Null),
        handoff("h3", "", "accepted", json!(5)),
        handoff("h4", " ", "returned", json!(1)),
    ]);
    found(json!({ "funnel": { "stages": stages }, "handoffs": handoffs }), |of| {
        assert_eq!(of(HandoffsNoted), some(Weak, (2, 4), "h3 h4"));
        assert_eq!(of(HandoffsAccepted), some(Weak, (1, 2), "h4"));
        assert_eq!(of(HandoffsRated), some(Strong, (2, 2), ""));
    });
    found(json!({ "funnel": { "stages": stages }, "handoffs": [handoff("h1", "N", "open", Value::Null)] }), |of| {
        assert_eq!(of(HandoffsNoted), some(Strong, (1, 1), ""));
        assert_eq!((of(HandoffsAccepted), of(HandoffsRated)), (none(NotMeasured), none(NotMeasured)));
    });
}

#[test]
fn priorities_have_two_owners_and_meetings_their_rhythm() {
    let priorities = json!([
        { "id": "p1", "rank": 1, "account": "A", "sales_owner": "ben", "marketing_owner": "mei" },
        { "id": "p2", "rank": 2, "account": "B", "sales_owner": "ben" },
    ]);
    let meetings = json!([
        { "id": "m1", "name": "Stand-up", "kind": "stand_up", "every_days": 1, "last_at": "2026-11-20T08:45:00Z" },
        { "id": "m2", "name": "Shadow day", "kind": "shadowing", "every_days": 30, "last_at": "2026-09-30" },
        { "id": "m3", "name": "Football", "kind": "social", "every_days": 7, "next_at": "2026-11-27" },
    ]);
    found(json!({ "priorities": priorities, "meetings": meetings }), |of| {
        assert_eq!(of(Priorities), some(Weak, (1, 2), "p2"));
        assert_eq!(of(Meetings), some(Weak, (1, 2), "m2"));
    });
}

#[test]
fn a_sponsor_stands_outside_the_two_teams() {
    let strength = |sponsors: Value| {
        let mut strength = None;
        found(json!({ "sponsors": sponsors }), |of| strength = Some(of(Sponsor).0));
        strength.expect("it was judged")
    };
    assert_eq!(strength(json!(["ben", "ingrid"])), Strong);
    assert_eq!(strength(json!(["ben"])), Weak);
    assert_eq!(strength(json!([])), Missing);
}

#[test]
fn most_thanks_and_activities_cross_the_teams() {
    let kudos = |id: &str, to: &str| {
        json!({ "id": id, "from": "ben", "to": [to], "behaviour": "help", "message": "M",
        "at": "2026-11-01" })
    };
    let activity =
        |id: &str, people: Value| json!({ "id": id, "kind": "joint_visit", "people": people, "at": "2026-11-01" });
    found(
        json!({
            "recognition": [kudos("1", "mei"), kudos("2", "mei"), kudos("3", "mei"), kudos("4", "amara")],
            "activities": [activity("a", json!(["ben", "mei"])), activity("b", json!(["ben", "amara"]))],
        }),
        |of| {
            assert_eq!(of(Recognition), some(Strong, (3, 4), "4"));
            assert_eq!(of(Activities), some(Weak, (1, 2), "b"));
        },
    );
}

#[test]
fn stories_are_told_within_thirty_days_and_ideas_answered() {
    let story = |id: &str, at: &str| json!({ "id": id, "title": id, "story": "S", "people": ["ben", "mei"], "at": at });
    found(json!({ "spotlights": [story("old", "2026-10-20"), story("new", "2026-10-21")] }), |of| {
        assert_eq!(of(Stories), some(Strong, (1, 2), "old"));
    });
    let idea = |id: &str, state: &str| json!({ "id": id, "text": id, "by": "ben", "at": "2026-11-01", "state": state });
    found(
        json!({
            "spotlights": [story("old", "2026-10-20"), story("later", "2026-11-21")],
            "ideas": [idea("a", "declined"), idea("b", "new")],
        }),
        |of| {
            assert_eq!(of(Stories), some(Missing, (0, 2), "old later"));
            assert_eq!(of(Ideas), some(Weak, (1, 2), "b"));
        },
    );
}

#[test]
fn what_is_missing_comes_first_and_what_is_not_measured_last() {
    let goals = json!([goal("revenue", json!({ "unit": "currency", "owners": ["ben", "mei"] })), goal("b", json!({}))]);
    let document = document(json!({ "people": people(), "teams": teams(), "goals": goals }));
    let figures = figures(&document, DateTime::UNIX_EPOCH, &LONDON);
    let findings = alignment(&document, &figures, &frame_of(&document));
    let order: Vec<_> = findings.iter().map(|finding| (finding.strength, finding.practice)).collect();
    assert_eq!(
        order[..5],
        [(Missing, Customer), (Missing, Rewards), (Missing, Sponsor), (Weak, SharedGoals), (Strong, BottomLine),]
    );
    assert!(order[5..].iter().all(|&(strength, _)| strength == NotMeasured));
    assert_eq!(findings.len(), Practice::ALL.len());
}
