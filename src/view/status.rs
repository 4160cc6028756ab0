//! How something stands: word and shape first, colour second.

use crate::view::markup::{Html, classes, html};

use super::card::Card;
use crate::{
    document::Status,
    text::{GoalsText, Message},
};

/// The colour family of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// As it should be.
    Good,
    /// Behind, and can be caught up.
    Risk,
    /// Needs somebody.
    Bad,
    /// Not decided yet.
    Open,
    /// Went another way.
    Turned,
}

impl Tone {
    /// The class that carries the colour.
    pub fn class(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Risk => "risk",
            Self::Bad => "bad",
            Self::Open => "open-status",
            Self::Turned => "turned",
        }
    }
}

/// A shape that tells a status without its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A disc with a tick in it.
    DiscWithTick,
    /// A dot.
    Dot,
    /// A triangle.
    Triangle,
    /// A diamond.
    Diamond,
    /// A dashed ring.
    Ring,
    /// A cross.
    Cross,
    /// An arrow that turns back.
    Bent,
}

impl Shape {
    /// The shape as a picture that says nothing aloud.
    pub fn draw(self, tone: Tone) -> Html {
        let (fill, stroke, path) = match self {
            Self::DiscWithTick => {
                (true, false, "M5 0a5 5 0 1 1 0 10A5 5 0 0 1 5 0ZM2.2 5.2 4.3 7.2 7.8 3.4 7 2.7 4.2 5.7 2.9 4.5Z")
            }
            Self::Dot => (true, false, "M5 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z"),
            Self::Triangle => (true, false, "M5 .6 10 9.4H0Z"),
            Self::Diamond => (true, false, "M5 0l5 5-5 5-5-5Z"),
            Self::Ring => (false, true, "M5 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z"),
            Self::Cross => (false, true, "M1.5 1.5l7 7M8.5 1.5l-7 7"),
            Self::Bent => (false, true, "M3.4 1 1 3.4 3.4 5.8M1 3.4h5.2a2.6 2.6 0 0 1 0 5.2H3.5"),
        };
        let dashes = (self == Self::Ring).then_some("2 1.4");
        html! {
            <svg class={classes!("shape", tone.class())} viewBox="0 0 10 10" aria-hidden="true">
                <path
                    d={path}
                    fill={if fill { "currentColor" } else { "none" }}
                    fill-rule="evenodd"
                    stroke={stroke.then_some("currentColor")}
                    stroke-width={stroke.then_some("1.6")}
                    stroke-dasharray={dashes}
                />
            </svg>
        }
    }
}

/// The shape and the tone of a goal's status.
pub(super) fn looks(status: Status) -> (Shape, Tone) {
    match status {
        Status::Achieved => (Shape::DiscWithTick, Tone::Good),
        Status::OnTrack => (Shape::Dot, Tone::Good),
        Status::AtRisk => (Shape::Triangle, Tone::Risk),
        Status::OffTrack => (Shape::Diamond, Tone::Bad),
        Status::NotStarted => (Shape::Ring, Tone::Open),
        Status::Missed => (Shape::Cross, Tone::Bad),
    }
}

/// The word of a goal's status.
pub(super) fn word(status: Status) -> GoalsText {
    match status {
        Status::Achieved => GoalsText::Achieved,
        Status::OnTrack => GoalsText::OnTrack,
        Status::AtRisk => GoalsText::AtRisk,
        Status::OffTrack => GoalsText::OffTrack,
        Status::NotStarted => GoalsText::NotStarted,
        Status::Missed => GoalsText::Missed,
    }
}

/// Shape and word of a status.
pub(super) fn status(card: &Card, shape: Shape, tone: Tone, word: impl Into<Message>) -> Html {
    told(shape, tone, card.language.say(word))
}

/// Shape and words of a status that says more than its name: `Overdue, 16:00`.
pub(super) fn told(shape: Shape, tone: Tone, words: String) -> Html {
    html! {
        <span class={classes!("status", tone.class())} part="status">{ shape.draw(tone) }<span>{ words }</span></span>
    }
}

/// Shape and word of a goal's status, and whether somebody set it by hand.
pub(super) fn goal_status(card: &Card, status: Status, is_by_hand: bool) -> Html {
    let (shape, tone) = looks(status);
    html! {
        <span class={classes!("status", tone.class())} part="status">
            { shape.draw(tone) }
            <span>{ card.language.say(word(status)) }</span>
            if is_by_hand {
                <span class="by-hand">{ card.language.say(GoalsText::SetByHand) }</span>
            }
        </span>
    }
}
