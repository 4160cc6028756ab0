//! One card: what its feed loads is what its root shows.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use chrono::{DateTime, Utc};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Callback;

use super::host::Host;
use super::intl::PageFormats;
use super::options::Options;
use super::root::Root;
use super::zone::PageZone;
use crate::backend::{Feed, Outcome, to_js};
use crate::document::{Problem, Reading, UtcZone, Zone};
use crate::view::{ScorecardProps, State};

/// What the class of the custom element holds. Freeing it ends all that goes on and gives its place back.
#[wasm_bindgen]
pub struct Card(Rc<Inner>);

struct Inner {
    host: Host,
    feed: Feed,
    root: RefCell<Root>,
    options: RefCell<Options>,
    state: RefCell<State>,
    /// When the source last gave a good answer.
    since: Cell<DateTime<Utc>>,
    /// Whether the document on screen came from the source that is asked now.
    current: Cell<bool>,
}

#[wasm_bindgen]
impl Card {
    /// A card that tells `host` what it shows. None where there is no document.
    pub fn create(host: Host) -> Option<Card> {
        let root = RefCell::new(Root::take()?);
        Some(Self(Rc::new_cyclic(|this: &Weak<Inner>| {
            let this = this.clone();
            let feed = Feed::new(move |outcome| {
                if let Some(card) = this.upgrade() {
                    card.take(outcome);
                }
            });
            Inner {
                host,
                feed,
                root,
                options: RefCell::default(),
                state: RefCell::default(),
                since: Cell::default(),
                current: Cell::default(),
            }
        })))
    }

    /// The element to put into the page.
    #[wasm_bindgen(getter)]
    pub fn base(&self) -> Option<Element> {
        self.0.root.borrow().element().cloned()
    }

    /// Takes a snapshot of all options.
    pub fn update(&self, options: &JsValue) {
        let options = Options::read(options);
        let settings = options.settings.clone();
        self.0.options.replace(options);
        self.0.feed.set(settings);
        self.0.show(false, false);
    }

    /// Shows a text that arrived at an earlier time, until there is a newer one.
    pub fn resume(&self, text: &js_sys::JsString, milliseconds: f64) {
        if let Ok(reading) = crate::backend::open(text) {
            self.0.since.set(instant(milliseconds));
            self.0.put(reading);
            self.0.show(false, false);
        }
    }

    /// Loads now; `host` is told of the end.
    pub fn refresh(&self) {
        self.0.feed.refresh();
    }

    /// The page is in sight or in reach again.
    pub fn wake(&self) {
        self.0.show(false, false);
        self.0.feed.wake();
    }

    /// What could not be used of the document.
    #[wasm_bindgen(getter)]
    pub fn problems(&self) -> JsValue {
        let state = self.0.state.borrow();
        let problems = state.reading().map(|reading| reading.problems.as_slice()).unwrap_or_default();
        to_js(&problems.iter().map(problem).collect())
    }
}

fn problem(problem: &Problem) -> Value {
    serde_json::to_value(problem).unwrap_or_default()
}

fn instant(milliseconds: f64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(milliseconds as i64).unwrap_or_default()
}

fn now() -> DateTime<Utc> {
    instant(js_sys::Date::now())
}

impl Inner {
    fn take(&self, outcome: Outcome) {
        match outcome {
            Outcome::Nothing => {
                self.state.replace(State::Empty);
                self.show(true, false);
            }
            Outcome::Started => {
                self.current.set(false);
                if self.state.borrow().reading().is_none() {
                    self.state.replace(State::Loading);
                }
                self.show(false, false);
            }
            Outcome::Received(text) => self.host.keep(&text),
            Outcome::Document(reading) => {
                self.since.set(now());
                self.put(*reading);
                self.show(true, true);
            }
            Outcome::Unchanged => {
                self.since.set(now());
                let reading = self.state.borrow().reading().cloned();
                if let Some(reading) = reading {
                    self.state.replace(State::Ready(reading));
                }
                self.show(true, false);
            }
            Outcome::Failed(failure, retry) => {
                let reading = self.state.borrow().reading().filter(|_| self.current.get()).cloned();
                self.host.failed(failure.code.name(), &failure.to_string(), failure.address.clone(), failure.status);
                self.state.replace(match reading {
                    Some(reading) => State::Stale { reading, failure, since: self.since.get(), retry },
                    None => State::Failed { failure, retry },
                });
                self.show(true, false);
            }
        }
    }

    fn put(&self, reading: Reading) {
        self.current.set(true);
        self.state.replace(State::Ready(Rc::new(reading)));
    }

    fn show(&self, settled: bool, changed: bool) {}
}
