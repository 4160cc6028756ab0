//! The few pictures that are no status.

use crate::view::markup::{Html, html};

/// Points down; turns when what it belongs to is open.
pub(super) fn chevron() -> Html {
    html! { <svg class="chevron" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 6l4 4 4-4" /></svg> }
}

/// From one to another.
pub(super) fn arrow() -> Html {
    html! { <svg class="arrow" viewBox="0 0 14 12" aria-hidden="true"><path d="M1 6h12M8.5 2 13 6l-4.5 4" /></svg> }
}

/// Something said that waits for an answer.
pub(super) fn speech() -> Html {
    html! { <svg class="speech" viewBox="0 0 12 12" aria-hidden="true"><path d="M1 1.5h10v6.5H5.5L3 10.5V8H1Z" /></svg> }
}

/// A clock.
pub(super) fn clock() -> Html {
    html! { <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" /><path d="M8 4.5V8l2.5 1.5" /></svg> }
}
