//! The card: from its state to its markup.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use yew::{prelude::*, virtual_dom::VNode};

use crate::view::markup::{Html, draw, html, only};

use super::{
    Section,
    card::Card,
    explain::{self, Explained},
    export::Exports,
    failure,
    form::View,
    goals, header,
    images::Images,
    later::{Later, later},
    notice,
    reached::{self, Reached},
    review::review,
    skeleton::skeleton,
    state::State,
    wall::wall,
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
    /// What it is shown as.
    #[prop_or_default]
    pub view: View,
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
    /// Whether nothing can be pressed, as in a mail: all stands open then, and nothing offers to.
    #[prop_or_default]
    pub is_static: bool,
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
    /// Of the form that is read; the others are drawn whenever they are looked at.
    body: Option<VNode>,
}

impl Drawn {
    fn is_of(&self, props: &ScorecardProps, reading: &Rc<Reading>) -> bool {
        let Self { card, sections, body } = self;
        Rc::ptr_eq(&card.reading, reading)
            && card.language == props.language
            && card.now == props.now
            && card.images == props.images
            && card.later == props.later
            && card.exports == props.exports
            && *sections == props.sections
            && body.is_some() == matches!(props.view, View::Card)
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
        let is_card = matches!(props.view, View::Card);
        let body = is_card.then(|| draw(|| body(&card, props.sections.as_deref())));
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
        let is_wall = matches!(props.view, View::Wall);
        // A wall has nothing to press.
        let on_retry = props.on_retry.as_ref().filter(|_| !is_wall);
        // A meeting comes to what was reached in its first step.
        let reached = props.reached.as_ref().filter(|_| matches!(props.view, View::Card));
        let content = match (&self.drawn, &props.state) {
            (Some(Drawn { card, .. }), state) if is_wall => later(card.later, t, || wall(card, state)),
            (Some(Drawn { card, body, .. }), state) => html! {
                <>
                    { notice::stale(card, state, on_retry) }
                    { reached::place(card, reached, false) }
                    { match (body, &props.view) {
                        (Some(body), _) => only(body),
                        (None, View::Review(shown)) => later(card.later, t, || review(card, shown)),
                        (None, _) => Html::default(),
                    } }
                    { reached::place(card, reached, true) }
                    { explain::place(card, self.explained.as_ref()) }
                </>
            },
            (None, State::Failed { failure, retry }) => failure::failed(t, failure, *retry, on_retry),
            (None, State::Loading) => return skeleton(t),
            (None, _) => html! {
                <slot name="empty">
                    <div class="message plain">
                        <div><h2>{ t.say(StateText::Empty) }</h2><p>{ t.say(StateText::EmptyHelp) }</p></div>
                    </div>
                </slot>
            },
        };
        let class = if is_wall { "card on-wall" } else { "card" };
        html! { <div {class} part="card" lang={t.formats().locale().to_owned()} dir={t.direction()}>{ content }</div> }
    }
}

/// Everything between the notices and the explanation.
fn body(card: &Card, sections: Option<&[Section]>) -> Html {
    let sections = sections.unwrap_or(Section::ALL);
    let is_empty = has_nothing(card.document());
    // What stands below the sections would be pushed down by those that are on their way.
    let is_whole = card.later == Later::Here;
    html! {
        <>
            <div class="body">
                { header::header(card) }
                if is_empty {
                    { goals::no_goals(card) }
                    { later(card.later, &card.language, Html::default) }
                } else {
                    { super::sections::draw(card, sections) }
                }
                if is_whole {
                    { notice::left_out(card) }
                }
            </div>
            if is_whole {
                { header::footer(card) }
            }
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
