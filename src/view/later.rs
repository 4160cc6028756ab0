//! What is loaded only once somebody comes to it or asks for it.

use crate::{
    text::{Language, StateText},
    view::markup::{Html, html},
};

/// Whether the code is there for what is loaded only once somebody comes to it or asks for it.
///
/// # Design
/// On a page, what stands below the goals, explains a figure or shows a goal in full is no part of what every visitor waits
/// for: it stands in a second part of the module, which is fetched when a reader comes near. Everywhere else all is there from
/// the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Later {
    /// All is there.
    #[default]
    Here,
    /// It is being loaded, or will be as soon as somebody asks.
    OnItsWay,
    /// It did not arrive; it is asked for again at the next press.
    Failed,
}

/// Content that is loaded later, or what stands there until it is.
pub(super) fn later(later: Later, language: &Language, content: impl FnOnce() -> Html) -> Html {
    match later {
        Later::Here => content(),
        Later::OnItsWay => says(language, StateText::OnItsWay),
        Later::Failed => says(language, StateText::NotLoaded),
    }
}

fn says(language: &Language, words: StateText) -> Html {
    html! { <p class="later small quiet" role="status">{ language.say(words) }</p> }
}
