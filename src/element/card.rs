//! One card: what its feed loads is what its root shows.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use chrono::{DateTime, Utc};
use gloo_timers::callback::Timeout;
use js_sys::{Date, JsString};
use wasm_bindgen::prelude::*;
use yew::Callback;

use super::host::Host;
use super::intl::PageFormats;
use super::meeting;
use super::options::Options;
use super::root::{Picture, Root};
use super::zone::PageZone;
use crate::backend::{Feed, Outcome, Source, open, to_js};
use crate::document::{Reading, UtcZone, Zone};
use crate::measure::{Figures, figures, is_reached, newly_reached};
use crate::text::Language;
use crate::view::{Ask, Later, Reached, Review, State, TURN, View};

/// What the class of the custom element holds. Freeing it ends all that goes on and gives its place back.
#[wasm_bindgen]
pub struct Card(Rc<Inner>);

struct Inner {
    host: Host,
    feed: Feed,
    root: RefCell<Root>,
    options: RefCell<Options>,
    language: RefCell<Option<(Spoken, Language)>>,
    state: RefCell<State>,
    /// The goals to celebrate.
    reached: RefCell<Option<Reached>>,
    /// When it is looked at.
    now: Cell<DateTime<Utc>>,
    /// When the source last gave a good answer.
    since: Cell<DateTime<Utc>>,
    /// Whether the document on screen came from the source that is asked now.
    current: Cell<bool>,
    news: Cell<News>,
    drawn: Callback<()>,
    retry: Callback<()>,
    ask: Callback<Ask>,
    look: Rc<dyn Fn(())>,
    /// Looks anew, for those forms that change with time.
    timer: RefCell<Option<Timeout>>,
}

/// What is to be said once the card is drawn.
#[derive(Clone, Copy, Default)]
struct News {
    /// An attempt has ended.
    settled: bool,
    /// It brought another document.
    changed: bool,
}

/// What a language depends on.
#[derive(PartialEq)]
struct Spoken {
    locale: String,
    zone: Option<String>,
    texts: JsValue,
    later: Later,
}

#[wasm_bindgen]
impl Card {
    /// A card that tells `host` what it shows. None where there is no document.
    pub fn create(host: Host) -> Option<Card> {
        let root = RefCell::new(Root::take()?);
        Some(Self(Rc::new_cyclic(|card: &Weak<Inner>| Inner {
            host,
            feed: Feed::new(with(card, Inner::take)),
            root,
            options: RefCell::default(),
            language: RefCell::default(),
            state: RefCell::default(),
            reached: RefCell::default(),
            now: Cell::new(now()),
            since: Cell::default(),
            current: Cell::default(),
            news: Cell::default(),
            drawn: Callback::from(with(card, |card, ()| card.tell())),
            retry: Callback::from(with(card, |card, ()| card.feed.refresh())),
            ask: Callback::from(with(card, Inner::ask)),
            look: Rc::new(with(card, |card, ()| card.look())),
            timer: RefCell::default(),
        })))
    }

    /// Takes a snapshot of all options.
    pub fn update(&self, options: &JsValue) {
        let options = Options::read(options);
        let settings = options.settings.clone();
        self.0.options.replace(options);
        self.0.feed.set(settings);
        self.0.draw(News::default());
    }

    /// Shows a text that arrived at an earlier time, until there is a newer one.
    pub fn resume(&self, text: &JsString, milliseconds: f64) {
        if let Ok(reading) = open(text) {
            self.0.put(reading, instant(milliseconds));
            self.0.draw(News::default());
        }
    }

    /// Loads now; `host` is told of the end.
    pub fn refresh(&self) {
        self.0.feed.refresh();
    }

    /// The page is in sight or in reach again: loads what is overdue, or in a hurry what failed, and counts ages anew.
    pub fn wake(&self, hurry: bool) {
        self.0.now.set(now());
        self.0.draw(News::default());
        self.0.feed.wake(hurry);
    }

    /// What the card has computed; undefined while there is no document.
    #[wasm_bindgen(getter)]
    pub fn figures(&self) -> JsValue {
        self.0.figures().and_then(|figures| to_js(&figures)).unwrap_or_default()
    }

    /// What could not be used of the document.
    #[wasm_bindgen(getter)]
    pub fn problems(&self) -> JsValue {
        let state = self.0.state.borrow();
        let problems = state.reading().map(|reading| reading.problems.as_slice()).unwrap_or_default();
        to_js(&problems).unwrap_or_default()
    }
}

/// Calls a method of a card, as long as it is there.
fn with<T: 'static>(card: &Weak<Inner>, method: impl Fn(&Inner, T) + 'static) -> impl Fn(T) + 'static {
    let card = card.clone();
    move |argument| {
        if let Some(card) = card.upgrade() {
            method(&card, argument);
        }
    }
}

pub(super) fn instant(milliseconds: f64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(milliseconds as i64).unwrap_or_default()
}

pub(super) fn now() -> DateTime<Utc> {
    instant(Date::now())
}

impl Inner {
    /// What came of an attempt becomes what is on screen.
    fn take(&self, outcome: Outcome) {
        let reading = || self.state.borrow().reading().cloned();
        self.now.set(now());
        match outcome {
            Outcome::Received(text) => self.host.keep(&text),
            Outcome::Nothing => {
                self.state.replace(State::Empty);
                self.draw(News { settled: true, changed: false });
            }
            Outcome::Started => {
                self.current.set(false);
                if reading().is_none() {
                    self.state.replace(State::Loading);
                }
            }
            Outcome::Document(reading) => {
                self.put(*reading, now());
                self.draw(News { settled: true, changed: true });
            }
            Outcome::Unchanged => {
                self.since.set(now());
                if let Some(reading) = reading() {
                    self.state.replace(State::Ready(reading));
                }
                self.draw(News { settled: true, changed: false });
            }
            Outcome::Failed(failure, retry) => {
                self.host.failed(failure.code.name(), &failure.text(), failure.address.clone(), failure.status);
                let since = self.since.get();
                self.state.replace(match reading().filter(|_| self.current.get()) {
                    Some(reading) => State::Stale { reading, failure, since, retry },
                    None => State::Failed { failure, retry },
                });
                self.draw(News { settled: true, changed: false });
            }
        }
    }

    #[inline(never)]
    fn figures(&self) -> Option<Figures> {
        let state = self.state.borrow();
        let reading = state.reading()?;
        let zone = zone(reading.document.time_zone.as_deref());
        Some(figures(&reading.document, self.now.get(), &*zone))
    }

    fn put(&self, mut reading: Reading, since: DateTime<Utc>) {
        reading.leave_out_unknown(|name| PageZone::new(name).is_some(), |tag| PageFormats::canonical(tag).is_some());
        self.since.set(since);
        self.current.set(true);
        let is_late = self.state.borrow().reading().is_some();
        self.state.replace(State::Ready(Rc::new(reading)));
        self.celebrate(is_late);
    }

    /// Finds goals that are reached and that the person who looks has not heard of. `is_late`: somebody may be reading
    /// the card already.
    fn celebrate(&self, is_late: bool) {
        let state = self.state.borrow();
        let (Some(reading), Some(figures)) = (state.reading(), self.figures()) else { return };
        let options = self.options.borrow();
        let viewer = options.viewer.as_deref().or(reading.document.viewer.as_deref()).unwrap_or_default();
        // What a page without celebrations or a wall has noted takes nobody's celebration away.
        let form = match options.view.as_deref() {
            _ if !options.celebrate => "never\n",
            Some("wall") => "wall\n",
            _ => "",
        };
        let knows = |key: &str, goal: &str| self.host.knows(&[form, key].concat(), goal);
        let goals = newly_reached(&reading.document, &figures, viewer, &knows);
        if !goals.is_empty() && options.celebrate {
            self.reached.replace(Some(Reached { goals: goals.into(), is_late }));
            return;
        }
        // Figures may be corrected: what is celebrated is still so.
        let is_so = |reached: &Reached| reached.goals.iter().all(|goal| is_reached(&figures, goal));
        self.reached.borrow_mut().take_if(|reached| !is_so(reached));
    }

    fn draw(&self, news: News) {
        let before = self.news.get();
        self.news.set(News { settled: before.settled || news.settled, changed: before.changed || news.changed });
        let state = self.state.borrow().clone();
        let options = self.options.borrow();
        // The words are on their way: what stands there stays until they are here.
        let Some(language) = self.language(&options, state.reading()) else { return };
        let picture = Picture {
            language,
            state,
            now: self.now.get(),
            sections: options.sections.clone(),
            view: self.view(&options),
            images: options.images,
            later: options.later,
            exports: options.exports,
            reached: self.reached.borrow().clone(),
            on_retry: matches!(options.settings.source, Source::Address(_)).then(|| self.retry.clone()),
        };
        self.root.borrow_mut().draw(picture, self.drawn.clone());
    }

    /// The form that the page asks for; one that changes with time is looked at again when it does.
    fn view(&self, options: &Options) -> View {
        let until = |length: i64, since: DateTime<Utc>| {
            let passed = (now() - since).num_milliseconds().rem_euclid(length);
            let look = self.look.clone();
            Timeout::new((length - passed) as u32, move || look(()))
        };
        let (view, timer) = match options.view.as_deref() {
            Some("review") => {
                let (session, notes) = (options.session.clone(), options.notes.clone());
                let timer = session.since.map(|since| until(1_000, since));
                (View::Review(Review { session, notes, clock: now(), ask: Some(self.ask.clone()) }), timer)
            }
            Some("wall") => (View::Wall, Some(until(1_000 * TURN, DateTime::UNIX_EPOCH))),
            _ => (View::Card, None),
        };
        self.timer.replace(timer);
        view
    }

    /// Time has passed.
    fn look(&self) {
        // The figures of a review are those of when they came, not of each second.
        if self.options.borrow().view.as_deref() == Some("wall") {
            self.now.set(now());
        }
        self.draw(News::default());
    }

    /// Somebody pressed something in a review.
    fn ask(&self, ask: Ask) {
        let mut options = self.options.borrow_mut();
        match meeting::follow(&mut options.session, ask) {
            Some(how) => return self.host.take(how),
            None => self.host.remember(&meeting::to_js(&options.session)),
        }
        drop(options);
        self.draw(News::default());
    }

    /// Says what has been drawn.
    fn tell(&self) {
        let News { settled, changed } = self.news.take();
        let phase = match &*self.state.borrow() {
            State::Empty => "empty",
            State::Loading => "loading",
            State::Ready(_) => "ready",
            State::Stale { .. } => "stale",
            State::Failed { .. } => "failed",
        };
        if let Some(base) = self.root.borrow().element() {
            self.host.shown(base, phase, settled, changed);
        }
    }

    /// The language of the card; none while its words are on their way.
    fn language(&self, options: &Options, reading: Option<&Rc<Reading>>) -> Option<Language> {
        let document = reading.map(|reading| &reading.document);
        let tags = [
            options.locale.as_deref(),
            options.lang.as_deref(),
            document.and_then(|document| document.locale.as_deref()),
            options.browser.as_deref(),
        ];
        let locale = PageFormats::choose(tags.into_iter().flatten());
        let texts = self.host.texts(&locale);
        if texts.is_undefined() {
            return None;
        }
        let zone_name = document.and_then(|document| document.time_zone.clone());
        let spoken = Spoken { locale, zone: zone_name, texts, later: options.later };
        if let Some((known, language)) = &*self.language.borrow()
            && *known == spoken
        {
            return Some(language.clone());
        }
        let lines = spoken.texts.as_string().unwrap_or_default();
        let formats = PageFormats::new(spoken.locale.clone());
        let formats = if lines.is_empty() { formats.with_english_plurals() } else { formats };
        let mut language = Language::begun(Rc::new(formats), zone(spoken.zone.as_deref()));
        if spoken.later == Later::Here {
            language = language.completed();
        }
        let language = language.with_lines(&lines);
        self.language.replace(Some((spoken, language.clone())));
        Some(language)
    }
}

/// The zone of this name; UTC where there is none.
fn zone(name: Option<&str>) -> Rc<dyn Zone> {
    match name.and_then(PageZone::new) {
        Some(zone) => Rc::new(zone),
        None => Rc::new(UtcZone),
    }
}
