use std::rc::Rc;

use serde_json::{Value, json};

use super::{Explained, Explanation};
use crate::{
    document::{Moment, UtcZone, read},
    text::{FunnelText, HostFormats, Language},
    view::{attribution::Model, card::Card},
};

fn card(sections: &Value) -> Card {
    let mut document = json!({
        "version": 1, "title": "One team", "currency": "GBP", "as_of": "2026-11-15",
        "period": { "start": "2026-10-01", "end": "2026-12-31" },
        "people": [
            { "id": "amara", "name": "Amara", "team": "sales" }, { "id": "priya", "name": "Priya", "team": "marketing" },
        ],
        "definitions": [{
            "id": "mql", "term": "MQL", "meaning": "Fits and asked.", "agreed_by": ["amara", "priya"],
            "changed_at": "2026-10-19",
        }],
    });
    for (name, value) in sections.as_object().expect("an object") {
        document[name] = value.clone();
    }
    let reading = read(&document).expect("a document");
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    let formats = HostFormats::new("en-GB").expect("a locale");
    let language = Language::new(Rc::new(formats), Rc::new(UtcZone));
    let now = Moment::parse("2026-11-20T10:00:00Z").expect("an instant").start(&UtcZone);
    Card::of(reading, language, now)
}

/// Title, formula, inputs and result, a line for each.
#[track_caller]
fn told(sections: &Value, explained: &Explained) -> Vec<String> {
    let made = Explanation::of(&card(sections), explained).expect("an explanation");
    let pairs = made.inputs.iter().chain(&made.result).map(|(name, value)| format!("{name}: {value}"));
    std::iter::once(made.title.clone()).chain(made.formula.iter().cloned()).chain(pairs).collect()
}

fn funnel() -> Value {
    let touch = |source: &str, at: &str| json!({ "source": source, "at": at });
    json!({ "funnel": {
        "stages": [
            { "id": "mql", "name": "MQL", "team": "marketing", "entered": 842, "target": 1400, "previous": 790, "definition": "mql" },
            { "id": "sql", "name": "SQL", "team": "sales", "entered": 421 },
            { "id": "won", "name": "Won", "team": "sales", "entered": 44, "previous": 0 },
        ],
        "sources": [{ "id": "fair", "name": "Fairs", "entered": { "mql": 190, "won": 17 }, "won_value": 520_000, "cost": 64_000 }],
        "velocity": { "opportunities": 198, "won": 44, "lost": 61, "won_value": 1_185_000, "cycle_days": 41 },
        "credit": { "sourced": 680_000, "influenced": 905_000, "total": 1_185_000 },
        "history": [
            { "start": "2026-10-01", "end": "2026-10-31", "entered": { "mql": 400, "sql": 180, "won": 20 } },
            { "start": "2026-11-01", "end": "2026-11-30", "entered": { "mql": 442, "won": 24 } },
        ],
        "journeys": [
            { "value": 30_000, "won_at": "2026-11-10", "touches": [touch("fair", "2026-10-01"), touch("fair", "2026-10-03")] },
            { "value": 10_000, "won_at": "2026-11-11", "touches": [] },
        ],
    } })
}

fn id(text: &str) -> String {
    text.to_owned()
}

#[test]
fn a_share_that_goes_on_names_both_counts() {
    assert_eq!(
        told(&funnel(), &Explained::Conversion(id("mql"))),
        ["MQL to SQL", "entered SQL / entered MQL", "Entered SQL: 421", "Entered MQL: 842", "MQL to SQL: 50%"]
    );
    assert_eq!(told(&funnel(), &Explained::Overall)[2..], ["Entered Won: 44", "Entered MQL: 842", "MQL to Won: 5.23%"]);
    assert!(Explanation::of(&card(&funnel()), &Explained::Conversion(id("won"))).is_none(), "the last goes nowhere");
}

#[test]
fn a_stage_is_held_against_its_target_and_the_period_before() {
    assert_eq!(
        told(&funnel(), &Explained::AgainstTarget(id("mql")))[2..],
        ["Entered MQL: 842", "Target: 1,400", "MQL against target: 60.14%"]
    );
    assert_eq!(
        told(&funnel(), &Explained::AgainstPrevious(id("mql")))[1..],
        [
            "entered / entered in the period before − 1",
            "Entered MQL: 842",
            "Previous period: 790",
            "MQL against the period before: 6.58%"
        ]
    );
    assert_eq!(
        told(&funnel(), &Explained::AgainstPrevious(id("won")))[4],
        "Won against the period before: there is nothing to divide by"
    );
}

#[test]
fn win_rate_and_velocity_name_all_that_went_in() {
    assert_eq!(
        told(&funnel(), &Explained::WinRate)[1..],
        ["won / (won + lost)", "Won: 44", "Lost: 61", "Win rate: 41.9%"]
    );
    assert_eq!(
        told(&funnel(), &Explained::Velocity)[2..],
        [
            "Opportunities: 198",
            "Win rate: 41.9%",
            "Mean value of a won deal: £26,931.82",
            "Length of the cycle: 41 days",
            "Sales velocity: £54,501.74 a day"
        ]
    );
}

#[test]
fn an_earlier_month_is_explained_by_its_own_counts() {
    assert_eq!(
        told(&funnel(), &Explained::StretchStep(0, id("sql")))[1..],
        ["entered SQL / entered MQL", "Entered SQL: 180", "Entered MQL: 400", "MQL to SQL: 45%"]
    );
    assert_eq!(
        told(&funnel(), &Explained::StretchStep(1, id("won")))[4],
        "MQL to Won: 5.43%",
        "it has no count for SQL"
    );
}

#[test]
fn a_reading_of_credit_is_held_against_all_that_was_won() {
    assert_eq!(
        told(&funnel(), &Explained::Credit(FunnelText::Sourced))[1..],
        [
            "Marketing sourced / Won value",
            "Marketing sourced: £680,000",
            "Won value: £1,185,000",
            "Marketing sourced: 57.38%"
        ]
    );
    assert!(
        Explanation::of(&card(&funnel()), &Explained::Credit(FunnelText::Accelerated)).is_none(),
        "it is not given"
    );
}

#[test]
fn a_source_is_explained_by_its_own_counts_and_money() {
    // It gives no count for SQL, so the stage before Won is MQL.
    assert_eq!(
        told(&funnel(), &Explained::SourceStep(id("fair"), id("won"))),
        [
            "Fairs, MQL to Won",
            "entered Won / entered MQL",
            "Entered Won: 17",
            "Entered MQL: 190",
            "Fairs, MQL to Won: 8.95%"
        ]
    );
    assert_eq!(
        told(&funnel(), &Explained::SourceReturn(id("fair")))[1..],
        ["(won value − cost) / cost", "Won value: £520,000", "Cost: £64,000", "Return on Fairs: 7.13×"]
    );
    assert_eq!(
        told(&funnel(), &Explained::Attribution(Model::First, id("fair"))),
        [
            "Fairs, First touch",
            "All of a win goes to the first touch.",
            "Wins with a touch of this source: 1",
            "Value of these wins: £30,000",
            "Value of all wins with a touch: £30,000",
            "Credit: £30,000"
        ]
    );
}

#[test]
fn a_promise_counts_what_is_overdue_as_not_kept() {
    let agreements = json!({ "agreements": [{
        "id": "call", "promise": "Sales calls.", "team": "sales", "to": "marketing", "target_share": 0.95, "met": 771,
        "missed": 71, "open": [{ "id": "o", "name": "Rossi", "due": "2026-11-14" }],
    }] });
    assert_eq!(
        told(&agreements, &Explained::Kept(id("call"))),
        [
            "Sales calls.",
            "times kept / (times kept + times not kept)",
            "1 open item past its time counts as not kept.",
            "Times kept: 771",
            "Times not kept: 72",
            "Share agreed: 95%",
            "Share kept: 91.46%"
        ]
    );
}

#[test]
fn shares_of_people_working_together_are_counted() {
    let handoff = |id: &str, outcome: &str, quality: f64| {
        json!({
            "id": id, "account": id, "from": "priya", "to": "amara", "stage": "mql", "at": "2026-11-12", "outcome": outcome,
            "quality": quality,
        })
    };
    let mut document = funnel();
    document["handoffs"] =
        json!([handoff("a", "accepted", 5.0), handoff("b", "returned", 2.0), handoff("c", "open", 4.0)]);
    assert_eq!(told(&document, &Explained::Acceptance)[2..], ["Accepted: 1", "Returned: 1", "Share accepted: 50%"]);
    assert_eq!(
        told(&document, &Explained::MeanQuality)[2..],
        ["Sum of the ratings: 11", "Rated hand-offs: 3", "Mean quality: 3.67"]
    );
    let kudos =
        json!({ "id": "k", "from": "amara", "to": ["priya"], "behaviour": "win", "message": "M", "at": "2026-11-12" });
    assert_eq!(
        told(&json!({ "recognition": [kudos] }), &Explained::CrossTeam)[2..],
        ["Thanks across the teams: 1", "All thanks: 1", "Share across the teams: 100%"]
    );
}

#[test]
fn what_is_defined_comes_with_its_definition() {
    let of = |explained: &Explained| Explanation::of(&card(&funnel()), explained).and_then(|made| made.definition);
    assert_eq!(of(&Explained::Conversion(id("mql"))).as_deref(), Some("mql"));
    assert_eq!(of(&Explained::AgainstTarget(id("mql"))).as_deref(), Some("mql"));
    assert_eq!(of(&Explained::Definition(id("mql"))).as_deref(), Some("mql"));
    assert_eq!(of(&Explained::WinRate), None);
}

#[test]
fn what_nobody_knows_is_not_explained() {
    let card = card(&funnel());
    let nothing = || id("nothing");
    for explained in [
        Explained::Goal(nothing()),
        Explained::Forecast(nothing()),
        Explained::Conversion(nothing()),
        Explained::AgainstTarget(nothing()),
        Explained::AgainstPrevious(nothing()),
        Explained::SourceStep(nothing(), nothing()),
        Explained::SourceStep(id("fair"), id("mql")),
        Explained::StretchStep(0, nothing()),
        Explained::StretchStep(7, id("sql")),
        Explained::SourceReturn(nothing()),
        Explained::Attribution(Model::Last, nothing()),
        Explained::Kept(nothing()),
        Explained::Definition(nothing()),
    ] {
        assert!(Explanation::of(&card, &explained).is_none(), "{explained:?}");
    }
}
