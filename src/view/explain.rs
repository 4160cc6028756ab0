//! How a figure was made: every figure of the card can say so.

mod content;

use yew::prelude::*;

use crate::view::markup::{Html, ToNode, html};

use super::{attribution::Model, card::Card, later::later};
use crate::text::{CardText, FunnelText};
use content::content;

/// A figure that is to be explained; stages, sources and the like by their ids.
#[derive(Clone, Debug, PartialEq)]
pub enum Explained {
    /// The joint score.
    JointScore,
    /// How a goal stands.
    Goal(String),
    /// Where a goal will end.
    Forecast(String),
    /// The share of a stage that goes on to the next.
    Conversion(String),
    /// The share of the first stage that reaches the last.
    Overall,
    /// How much of its target has entered a stage.
    AgainstTarget(String),
    /// How a stage changed against the period before.
    AgainstPrevious(String),
    /// The share of decided opportunities that were won.
    WinRate,
    /// What the funnel brings in a day.
    Velocity,
    /// The share of a source's leads that reached a stage, of the stage before it.
    SourceStep(String, String),
    /// The same share of all leads in an earlier stretch of time, by its place in the document and the stage.
    StretchStep(usize, String),
    /// What marketing is credited with, by the name of the reading.
    Credit(FunnelText),
    /// What a source returned for its cost.
    SourceReturn(String),
    /// What a source is credited with.
    Attribution(Model, String),
    /// How often an agreement was kept.
    Kept(String),
    /// The share of decided hand-offs that were accepted.
    Acceptance,
    /// How good rated hand-offs were.
    MeanQuality,
    /// The share of thank-yous from one team to the other.
    CrossTeam,
    /// What both teams mean by a word.
    Definition(String),
}

/// The id of the place where explanations appear. Ids are private to a shadow root.
const PLACE: &str = "how";

/// A figure that opens its explanation when it is pressed.
///
/// # Design
/// The browser's own popover does the work: it closes with Escape and with a press elsewhere, gives the focus back and
/// floats above everything without leaving the shadow root.
pub(super) fn figure(card: &Card, explained: Explained, content: impl ToNode) -> Html {
    button(card, explained, content.to_node())
}

#[inline(never)]
fn button(card: &Card, explained: Explained, content: Html) -> Html {
    if card.is_static {
        return content;
    }
    let explain = card.explain.clone();
    let onclick = Callback::from(move |_: MouseEvent| explain.emit(explained.clone()));
    html! {
        <button type="button" class="figure" popovertarget={PLACE} {onclick}>{ content }</button>
    }
}

/// The place where explanations appear.
pub(super) fn place(card: &Card, explained: Option<&Explained>) -> Html {
    html! {
        <div class="explain" id={PLACE} popover="auto" role="dialog" aria-label={card.language.say(CardText::HowMade)}>
            if let Some(explained) = explained {
                { later(card.later, &card.language, || content(card, explained)) }
            }
        </div>
    }
}
