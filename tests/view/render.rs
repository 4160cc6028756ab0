//! Renders a card on the host.

use std::{fs, path::PathBuf, rc::Rc};

use chrono::{DateTime, Utc};
use joint_scorecard::{
    document::{Moment, Reading, read},
    text::{HostFormats, HostZone, Language},
    view::{Exports, Images, Later, Scorecard, ScorecardProps, Section, State, View},
};
use serde_json::{Value, json};
use yew::LocalServerRenderer;

/// A document of the demo page.
pub fn example(name: &str) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/pages/documents").join(name);
    serde_json::from_str(&fs::read_to_string(path).expect("the file is there")).expect("it is JSON")
}

/// A document of what is required and these sections.
pub fn document(sections: Value) -> Value {
    let mut document = json!({
        "version": 1, "title": "One team", "currency": "EUR",
        "period": { "start": "2026-10-01", "end": "2026-12-31", "label": "Q4 2026" },
        "as_of": "2026-11-15",
        "people": [
            { "id": "amara", "name": "Amara Okafor", "team": "sales" },
            { "id": "priya", "name": "Priya Raman", "team": "marketing" },
        ],
    });
    for (name, value) in sections.as_object().expect("an object") {
        document[name] = value.clone();
    }
    document
}

/// The time at which all cards here are looked at.
pub fn now() -> DateTime<Utc> {
    instant("2026-11-20T17:30:00Z")
}

/// An instant.
pub fn instant(text: &str) -> DateTime<Utc> {
    match Moment::parse(text) {
        Some(Moment::Instant(at)) => at,
        other => panic!("{text} is {other:?}"),
    }
}

/// A reading of a document that can be read.
pub fn reading(document: &Value) -> Reading {
    read(document).expect("what is required is there")
}

/// The language of the tests.
pub fn language() -> Language {
    let formats = HostFormats::new("en-GB").expect("a locale");
    Language::new(Rc::new(formats), Rc::new(HostZone::new("UTC").expect("a zone")))
}

/// The markup of a card in a state.
pub fn render_state(state: State) -> String {
    render_with(state, |_| {})
}

/// The markup of a card in a state, with more props.
pub fn render_with(state: State, change: impl FnOnce(&mut ScorecardProps)) -> String {
    let mut props = ScorecardProps {
        state,
        language: language(),
        now: now(),
        sections: None,
        view: View::default(),
        images: Images::default(),
        later: Later::Here,
        exports: Exports::default(),
        reached: None,
        is_static: false,
        on_retry: None,
    };
    change(&mut props);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(LocalServerRenderer::<Scorecard>::with_props(props).hydratable(false).render())
}

/// The markup of a document's card.
pub fn render(document: &Value) -> String {
    render_state(State::from(reading(document)))
}

/// The markup of one section alone.
pub fn render_only(section: Section, document: &Value) -> String {
    render_with(State::from(reading(document)), |props| props.sections = Some([section].into()))
}

/// The words of markup, with single blanks between them.
pub fn words(markup: &str) -> String {
    let mut text = String::new();
    for piece in markup.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, words)| words));
        text.push(' ');
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace("&quot;", "\"").replace("&#x27;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Fails with the words of the card where one of them is not there.
#[track_caller]
pub fn assert_says(markup: &str, expected: &[&str]) {
    let said = words(markup);
    for words in expected {
        assert!(said.contains(words), "{words:?} is missing in:\n{said}");
    }
}
