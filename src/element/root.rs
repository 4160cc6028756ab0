//! The places that cards are drawn into.
//!
//! # Design
//! Yew leaves two listeners and the root's element behind each time an app is destroyed, so no app ever is: a card that
//! goes away leaves its root, empty and cut off from the page, to the next one that comes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use chrono::{DateTime, Utc};
use web_sys::Element;
use yew::virtual_dom::{Key, VComp};
use yew::{AppHandle, Callback, Component, Context, Html, Properties, Renderer};

use crate::document::digits;
use crate::text::Language;
use crate::view::{Exports, Images, Later, Reached, Scorecard, ScorecardProps, Section, State, View};

thread_local! {
    static IDLE: RefCell<Vec<Place>> = const { RefCell::new(Vec::new()) };
    static SERIAL: Cell<u32> = const { Cell::new(0) };
}

/// One place, taken until it is dropped.
pub(super) struct Root {
    place: Option<Place>,
    serial: u32,
    drawings: u32,
}

struct Place {
    base: Element,
    app: AppHandle<Frame>,
}

impl Root {
    /// Takes an empty place, or makes one. None where there is no document.
    pub fn take() -> Option<Self> {
        let serial = SERIAL.get().wrapping_add(1);
        SERIAL.set(serial);
        let place = IDLE.with_borrow_mut(Vec::pop).or_else(Place::new)?;
        Some(Self { place: Some(place), serial, drawings: 0 })
    }

    /// The element to put into the page.
    pub fn element(&self) -> Option<&Element> {
        self.place.as_ref().map(|place| &place.base)
    }

    /// Draws the card; `drawn` is called when it stands.
    pub fn draw(&mut self, picture: Picture, drawn: Callback<()>) {
        self.drawings = self.drawings.wrapping_add(1);
        if let Some(place) = &mut self.place {
            let drawing = Drawing { serial: self.serial, number: self.drawings, picture, drawn };
            place.app.update(FrameProps { drawing: Some(drawing) });
        }
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        if let Some(mut place) = self.place.take() {
            place.base.remove();
            place.app.update(FrameProps::default());
            IDLE.with_borrow_mut(|idle| idle.push(place));
        }
    }
}

impl Place {
    fn new() -> Option<Self> {
        let base = web_sys::window()?.document()?.create_element("div").ok()?;
        base.set_attribute("part", "base").ok()?;
        let app = Renderer::<Frame>::with_root(base.clone()).render();
        Some(Self { base, app })
    }
}

#[derive(Clone, Default, PartialEq, Properties)]
struct FrameProps {
    drawing: Option<Drawing>,
}

#[derive(Clone, PartialEq)]
struct Drawing {
    /// Whose card it is: another one starts afresh.
    serial: u32,
    /// Makes each drawing a new one, so that each is reported.
    number: u32,
    picture: Picture,
    drawn: Callback<()>,
}

/// All that a card needs to be drawn.
#[derive(Clone, PartialEq)]
pub(super) struct Picture {
    pub state: State,
    pub language: Language,
    pub now: DateTime<Utc>,
    pub sections: Option<Rc<[Section]>>,
    pub view: View,
    pub images: Images,
    pub later: Later,
    pub exports: Exports,
    pub reached: Option<Reached>,
    pub on_retry: Option<Callback<()>>,
}

/// What stands in a place: a card, or nothing.
#[derive(Default)]
struct Frame {
    /// The drawing that `view` has seen: properties can be newer than what is drawn.
    seen: Cell<Option<u32>>,
}

impl Component for Frame {
    type Message = ();
    type Properties = FrameProps;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Some(Drawing { serial, number, picture, .. }) = &ctx.props().drawing else { return Html::default() };
        self.seen.set(Some(*number));
        let Picture { state, language, now, sections, view, images, later, exports, reached, on_retry } =
            picture.clone();
        let is_static = false;
        let props = ScorecardProps {
            state,
            language,
            now,
            sections,
            view,
            images,
            later,
            exports,
            reached,
            is_static,
            on_retry,
        };
        VComp::new::<Scorecard>(Rc::new(props), Some(Key::from(digits((*serial).into())))).into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let seen = self.seen.take();
        if let Some(Drawing { number, drawn, .. }) = &ctx.props().drawing
            && seen == Some(*number)
        {
            drawn.emit(());
        }
    }
}
