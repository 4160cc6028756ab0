//! What loads for one card: now, again after a while, and when somebody asks for it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use js_sys::{Date, Function, JsString, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::address::Address;
use super::door::open;
use super::request::{Credentials, Missed, Pending, receive, send};
use crate::document::Reading;
use crate::view::{Code, Failure};

/// Seconds between attempts after a failure, at most; a longer `refresh` is kept.
const PATIENT: u32 = 60;

/// The longest wait that a source can ask for, in seconds.
const LONGEST: u32 = 3_600;

/// Where a document comes from.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Source {
    /// Nowhere yet.
    #[default]
    None,
    /// A text that the page holds.
    Text(JsValue),
    /// An address, as the page wrote it.
    Address(String),
}

/// How a document is got.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Where from.
    pub source: Source,
    /// Seconds between one answer and the next request; off if none.
    pub refresh: Option<u32>,
    /// Whether cookies go along.
    pub credentials: Credentials,
    /// `() => Promise<string | undefined>`: the token to send.
    pub token: Option<Function>,
    /// `(json, response) => Promise<string>`: makes a document of whatever the source sent.
    pub transform: Option<Function>,
}

/// What came of an attempt.
#[derive(Debug)]
pub enum Outcome {
    /// There is no source.
    Nothing,
    /// A source is asked that was not asked before.
    Started,
    /// A text has arrived and is about to be read.
    Received(JsString),
    /// A document.
    Document(Box<Reading>),
    /// The same as last time.
    Unchanged,
    /// Nothing usable; the next attempt follows after so many seconds, if any.
    Failed(Failure, Option<u32>),
}

/// Loads documents from one source at a time. The newest attempt wins.
pub struct Feed(Rc<Inner>);

struct Inner {
    settings: RefCell<Settings>,
    report: Box<dyn Fn(Outcome)>,
    generation: Cell<u32>,
    failures: Cell<u32>,
    read: RefCell<Option<JsValue>>,
    pending: RefCell<Option<Rc<Pending>>>,
    timer: RefCell<Option<Timeout>>,
    due: Cell<Option<f64>>,
}

impl Feed {
    /// A feed without a source, which says to `report` what comes of each attempt.
    pub fn new(report: impl Fn(Outcome) + 'static) -> Self {
        Self(Rc::new(Inner {
            settings: RefCell::default(),
            report: Box::new(report),
            generation: Cell::default(),
            failures: Cell::default(),
            read: RefCell::default(),
            pending: RefCell::default(),
            timer: RefCell::default(),
            due: Cell::default(),
        }))
    }

    /// Changes what is loaded and how. Loads at once where that makes a difference.
    ///
    /// Another address is another source: what came from the old one does not stand in for it. Texts that a page hands over
    /// one after the other are the same source.
    pub fn set(&self, settings: Settings) {
        let old = self.0.settings.replace(settings.clone());
        let failing = self.0.failures.get() > 0;
        let is_text = |source: &Source| matches!(source, Source::Text(_));
        if settings.source != old.source || settings.credentials != old.credentials {
            self.0.read.take();
            self.0.failures.set(0);
            if settings.source == Source::None {
                (self.0.report)(Outcome::Nothing);
            } else if settings.source != old.source && !(is_text(&settings.source) && is_text(&old.source)) {
                (self.0.report)(Outcome::Started);
            }
            self.0.start(false);
        } else if failing && (settings.token != old.token || settings.transform != old.transform) {
            self.0.start(true);
        } else if settings.refresh != old.refresh && self.0.pending.borrow().is_none() {
            self.0.wait(settings.refresh);
        }
    }

    /// Loads now.
    pub fn refresh(&self) {
        self.0.start(true);
    }

    /// The page is in sight or in reach again: loads what is overdue, or in a hurry what failed.
    pub fn wake(&self, hurry: bool) {
        if hurry && self.0.failures.get() > 0 {
            self.0.start(true);
        } else {
            self.0.tick();
        }
    }
}

impl Drop for Feed {
    fn drop(&mut self) {
        self.0.stop();
    }
}

impl Inner {
    /// Ends the attempt under way and the wait for the next.
    fn stop(&self) -> u32 {
        let generation = self.generation.get().wrapping_add(1);
        self.generation.set(generation);
        self.due.set(None);
        drop((self.timer.take(), self.pending.take()));
        generation
    }

    /// `fresh`: what was asked a moment ago will not do.
    fn start(self: &Rc<Self>, fresh: bool) {
        let generation = self.stop();
        let settings = self.settings.borrow().clone();
        match &settings.source {
            Source::None => {}
            Source::Text(text) => {
                self.settle(self.open(text.unchecked_ref(), None), false);
            }
            Source::Address(raw) => match Address::parse(raw) {
                Err(failure) => self.settle(Err(failure.into()), false),
                Ok(address) => {
                    let attempt = Attempt { feed: Rc::downgrade(self), generation, settings, address, fresh };
                    spawn_local(attempt.run());
                }
            },
        }
    }

    fn open(&self, text: &JsString, address: Option<&Address>) -> Result<Option<Box<Reading>>, Missed> {
        if self.read.borrow().as_ref() == Some(text.as_ref()) {
            return Ok(None);
        }
        (self.report)(Outcome::Received(text.clone()));
        let reading = open(text).map_err(|failure| match address {
            Some(address) => address.failure(failure.code, None, failure.detail),
            None => failure,
        })?;
        self.read.replace(Some(text.into()));
        Ok(Some(Box::new(reading)))
    }

    fn settle(self: &Rc<Self>, result: Result<Option<Box<Reading>>, Missed>, again: bool) {
        self.pending.take();
        let refresh = self.settings.borrow().refresh.filter(|_| again);
        match result {
            Ok(reading) => {
                self.failures.set(0);
                self.wait(refresh);
                (self.report)(reading.map_or(Outcome::Unchanged, Outcome::Document));
            }
            Err(Missed { failure, wait }) => {
                let failures = self.failures.get();
                self.failures.set(failures.saturating_add(1));
                let pause = again.then(|| pause(refresh, failures).max(wait.unwrap_or_default().min(LONGEST)));
                self.wait(pause);
                (self.report)(Outcome::Failed(failure, pause));
            }
        }
    }

    fn wait(self: &Rc<Self>, seconds: Option<u32>) {
        self.due.set(seconds.map(|seconds| Date::now() + f64::from(seconds) * 1_000.0));
        self.tick();
    }

    /// Loads if it is time, otherwise sets the timer. A page that nobody sees waits until somebody does.
    fn tick(self: &Rc<Self>) {
        self.timer.take();
        let Some(due) = self.due.get() else { return };
        if web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.hidden()) {
            return;
        }
        let left = due - Date::now();
        if left <= 0.0 {
            self.start(false);
            return;
        }
        let feed = Rc::downgrade(self);
        let timer = Timeout::new(left.min(f64::from(i32::MAX)) as u32, move || {
            if let Some(feed) = feed.upgrade() {
                feed.tick();
            }
        });
        self.timer.replace(Some(timer));
    }
}

/// Twice as long after each failure, until it is a minute.
fn pause(refresh: Option<u32>, failures: u32) -> u32 {
    let first = refresh.unwrap_or(PATIENT);
    first.saturating_mul(1 << failures.min(6)).min(PATIENT.max(first))
}

/// One attempt at an address. It holds the feed loosely: whoever drops the feed ends it.
struct Attempt {
    feed: Weak<Inner>,
    generation: u32,
    settings: Settings,
    address: Address,
    fresh: bool,
}

impl Attempt {
    async fn run(self) {
        let text = self.text().await;
        if let Some(feed) = self.feed() {
            let result = text.and_then(|text| feed.open(&text, Some(&self.address)));
            feed.settle(result, true);
        }
    }

    /// The feed, if this is still its newest attempt.
    fn feed(&self) -> Option<Rc<Inner>> {
        self.feed.upgrade().filter(|feed| feed.generation.get() == self.generation)
    }

    async fn text(&self) -> Result<JsString, Missed> {
        let token = self.token().await?;
        let answer = match self.ask(token.as_deref()).await {
            Err(missed) if missed.failure.code == Code::SignedOut && token.is_some() => {
                let newer = self.token().await?;
                if newer == token {
                    return Err(missed);
                }
                self.ask(newer.as_deref()).await?
            }
            answer => answer?,
        };
        match &self.settings.transform {
            None => Ok(answer.text),
            Some(transform) => {
                let response = answer.response.map_or(JsValue::UNDEFINED, JsValue::from);
                let text = call(transform.call2(&JsValue::UNDEFINED, &answer.text, &response)).await;
                let failure = || self.address.failure(Code::TransformFailed, None, "").into();
                text.map_err(|_| failure()).and_then(|text| text.dyn_into().map_err(|_| failure()))
            }
        }
    }

    async fn token(&self) -> Result<Option<String>, Missed> {
        let Some(token) = &self.settings.token else { return Ok(None) };
        match call(token.call0(&JsValue::UNDEFINED)).await {
            Ok(token) => Ok(token.as_string()),
            // What the page threw may hold the token itself.
            Err(_) => Err(self.address.failure(Code::TokenFailed, None, "").into()),
        }
    }

    async fn ask(&self, token: Option<&str>) -> Result<super::request::Answer, Missed> {
        let gone = || Missed::from(self.address.failure(Code::Unreachable, None, ""));
        let feed = self.feed().ok_or_else(gone)?;
        let pending = send(&self.address, self.settings.credentials, token, self.fresh)?;
        let answer = receive(&pending, self.address.clone(), self.settings.transform.is_some());
        feed.pending.replace(Some(pending));
        drop(feed);
        answer.await
    }
}

/// Waits for what a function of the page promised.
async fn call(result: Result<JsValue, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&result?)).await
}
