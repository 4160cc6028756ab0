//! The card: from its state to its markup.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use yew::{prelude::*, virtual_dom::VNode};

use crate::view::markup::{Html, draw, html};

use super::{
    Section,
    card::Card,
    explain::{self, Explained},
    export::Exports,
    failure, goals, header,
    images::Images,
    later::Later,
    notice,
    reached::{self, Reached},
    skeleton::skeleton,
    state::State,
};
use crate::{
    document::{Document, Reading},
    text::{Language, StateText},
};

/// What a [`Scorecard`] shows, and how.
#[derive(Properties, PartialEq)]
pub struct ScorecardProps {
    /// The document, or why there is none.
    pub state: State,
    /// Words, numbers, dates and the zone.
    pub language: Language,
    /// The time at which it is looked at; what a document without `as_of` is true for.
    pub now: DateTime<Utc>,
    /// The sections to show, in this order; all that have something to show, if absent.
    #[prop_or_default]
    pub sections: Option<Rc<[Section]>>,
    /// Where avatars and pictures may come from.
    #[prop_or_default]
    pub images: Images,
    /// Whether the code is there for what is loaded only once somebody asks for it.
    #[prop_or_default]
    pub later: Later,
    /// What it offers to be saved as; nothing, if absent.
    #[prop_or_default]
    pub exports: Exports,
    /// The goals whose being reached is news.
    #[prop_or_default]
    pub reached: Option<Reached>,
    /// Called when somebody wants the source to be asked again. Without it, nothing offers to.
    #[prop_or_default]
    pub on_retry: Option<Callback<()>>,
}

/// One scorecard for both teams.
///
/// Shows what it is given and asks nobody: documents, time and language are values. Its styles are
/// [`STYLES`](super::STYLES); they expect it in a shadow root, or in an element of class `joint-scorecard`.
///
/// ```
/// use joint_scorecard::{Scorecard, text::Language, view::State};
/// use yew::prelude::*;
///
/// #[derive(Properties, PartialEq)]
/// struct PageProps {
///     state: State,
///     language: Language,
///     now: chrono::DateTime<chrono::Utc>,
/// }
///
/// #[component]
/// fn Page(PageProps { state, language, now }: &PageProps) -> Html {
///     html! { <Scorecard state={state.clone()} language={language.clone()} now={*now} /> }
/// }
/// ```
pub struct Scorecard {
    explain: Callback<Explained>,
    explained: Option<Explained>,
    drawn: Option<Drawn>,
}

/// A card and its markup: a press that asks for an explanation draws no section again.
struct Drawn {
    card: Card,
    sections: Option<Rc<[Section]>>,
    body: VNode,
}

impl Drawn {
    fn is_of(&self, props: &ScorecardProps, reading: &Rc<Reading>) -> bool {
        let Self { card, sections, .. } = self;
        Rc::ptr_eq(&card.reading, reading)
            && card.language == props.language
            && card.now == props.now
            && card.images == props.images
            && card.later == props.later
            && card.exports == props.exports
            && *sections == props.sections
    }
}

impl Scorecard {
    fn prepare(&mut self, props: &ScorecardProps) {
        let Some(reading) = props.state.reading() else {
            self.drawn = None;
            return;
        };
        if self.drawn.as_ref().is_some_and(|drawn| drawn.is_of(props, reading)) {
            return;
        }
        let card = Card::new(reading.clone(), props, self.explain.clone());
        let body = draw(|| body(&card, props.sections.as_deref()));
        self.drawn = Some(Drawn { card, sections: props.sections.clone(), body });
    }
}

/// The figure that somebody wants explained.
#[doc(hidden)]
pub struct Explain(Explained);

impl Component for Scorecard {
    type Message = Explain;
    type Properties = ScorecardProps;

    fn create(ctx: &Context<Self>) -> Self {
        let mut scorecard = Self { explain: ctx.link().callback(Explain), explained: None, drawn: None };
        scorecard.prepare(ctx.props());
        scorecard
    }

    fn update(&mut self, _: &Context<Self>, Explain(figure): Explain) -> bool {
        self.explained = Some(figure);
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &ScorecardProps) -> bool {
        self.prepare(ctx.props());
        true
    }

    fn view(&self, ctx: &Context<Self>) -> VNode {
        draw(|| self.markup(ctx.props()))
    }
}

impl Scorecard {
    fn markup(&self, props: &ScorecardProps) -> Html {
        let t = &props.language;
        let content = match (&self.drawn, &props.state) {
            (Some(Drawn { card, body, .. }), state) => html! {
                <>
                    { notice::stale(card, state, props.on_retry.as_ref()) }
                    { reached::place(card, props.reached.as_ref(), false) }
                    { body }
                    { reached::place(card, props.reached.as_ref(), true) }
                    { explain::place(card, self.explained.as_ref()) }
                </>
            },
            (None, State::Failed { failure, retry }) => failure::failed(t, failure, *retry, props.on_retry.as_ref()),
            (None, State::Loading) => return skeleton(t),
            (None, _) => html! {
                <slot name="empty">
                    <div class="message plain">
                        <div><h2>{ t.say(StateText::Empty) }</h2><p>{ t.say(StateText::EmptyHelp) }</p></div>
                    </div>
                </slot>
            },
        };
        html! { <div class="card" part="card" lang={t.formats().locale().to_owned()}>{ content }</div> }
    }
}

/// Everything between the notices and the explanation.
fn body(card: &Card, sections: Option<&[Section]>) -> Html {
    let sections = sections.unwrap_or(Section::ALL);
    let is_empty = has_nothing(card.document());
    html! {
        <>
            <div class="body">
                { header::header(card) }
                if is_empty {
                    { goals::no_goals(card) }
                } else {
                    { super::sections::draw(card, sections) }
                }
                { notice::left_out(card) }
            </div>
            { header::footer(card) }
        </>
    }
}

/// Whether no section has anything to show.
fn has_nothing(document: &Document) -> bool {
    let Document { goals, funnel, agreements, handoffs, priorities, recognition, .. } = document;
    let Document { spotlights, ideas, meetings, definitions, activities, resources, .. } = document;
    goals.is_empty()
        && funnel.is_none()
        && agreements.is_empty()
        && handoffs.is_empty()
        && priorities.is_empty()
        && recognition.is_empty()
        && spotlights.is_empty()
        && ideas.is_empty()
        && meetings.is_empty()
        && definitions.is_empty()
        && activities.is_empty()
        && resources.is_empty()
}

impl From<Reading> for State {
    fn from(reading: Reading) -> Self {
        Self::Ready(Rc::new(reading))
    }
}
