//! The documents of the demo page say what they are meant to say.

use std::{fs, path::PathBuf};

use joint_scorecard::document::{Reading, read};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/pages/documents")
}

fn reading(name: &str) -> Reading {
    let text = fs::read_to_string(folder().join(name)).expect("the file is there");
    read(&serde_json::from_str(&text).expect("it is JSON")).expect("it is a document")
}

fn problems(reading: &Reading) -> Vec<String> {
    reading.problems.iter().map(ToString::to_string).collect()
}

#[test]
fn every_document_of_the_demo_page_reads_without_a_problem() {
    let mut read = 0;
    for entry in fs::read_dir(folder()).expect("the folder is there") {
        let name = entry.expect("an entry").file_name().into_string().expect("a plain name");
        if name != "left-out.json" {
            assert_eq!(problems(&reading(&name)), Vec::<String>::new(), "{name}");
            read += 1;
        }
    }
    assert!(read >= 2, "{read} documents");
}

#[test]
fn the_one_with_slips_leaves_out_two_entries_and_shows_the_rest() {
    let reading = reading("left-out.json");
    assert_eq!(
        problems(&reading),
        [
            r#"goals[1].target: expected a number, found "0.9k""#,
            r#"recognition[0].at: expected a day (2026-11-20) or an instant (2026-11-20T17:30:00Z), found "28 May 2026""#,
        ]
    );
    assert_eq!((reading.document.goals.len(), reading.document.recognition.len()), (2, 1));
}

/// Everybody who looks at the example adds it up sooner or later.
#[test]
fn the_figures_of_the_example_add_up() {
    let document = reading("merel-2026-q2.json").document;
    let funnel = document.funnel.as_ref().expect("a funnel");
    let mut before = f64::INFINITY;
    for stage in &funnel.stages {
        let entered = stage.entered.get();
        assert!(entered < before, "more entered {} than the stage before", &*stage.id);
        before = entered;
        let of_sources: f64 =
            funnel.sources.iter().filter_map(|source| source.entered.get(&stage.id)).map(|n| n.get()).sum();
        assert!(of_sources == entered || &*stage.id == "visitor", "sources of {} add up to {of_sources}", &*stage.id);
        let in_period = funnel.history.iter().filter(|part| part.start >= document.period.start);
        let of_history: f64 = in_period.filter_map(|part| part.entered.get(&stage.id)).map(|n| n.get()).sum();
        assert_eq!(of_history, entered, "history of {}", &*stage.id);
    }
    for goal in document.goals.iter().filter(|goal| !goal.contributions.is_empty()) {
        let brought_in: f64 = goal.contributions.iter().map(|part| part.value).sum();
        assert_eq!(brought_in, goal.actual, "contributions to {}", &*goal.id);
    }
    for goal in &document.goals {
        assert!(goal.history.last().is_none_or(|point| point.value == goal.actual), "history of {}", &*goal.id);
        let teams: Vec<_> = goal.owners.iter().filter_map(|owner| document.team_of(owner)).collect();
        assert!(teams.contains(&"sales") && teams.contains(&"marketing"), "{} is owned by both", &*goal.id);
    }
    let actual = |id: &str| document.goal(id).map(|goal| goal.actual);
    let won: f64 = funnel.sources.iter().filter_map(|source| source.won_value).sum();
    let cost: f64 = funnel.sources.iter().filter_map(|source| source.cost).map(|cost| cost.get()).sum();
    assert_eq!((actual("orders"), actual("budget")), (Some(won), Some(cost)));
}
