//! The table behind a picture.

use yew::prelude::*;

use crate::view::markup::html;

/// A table that opens behind a line of its own: wider than the card, it scrolls by itself.
pub(super) fn table(title: String, content: Html) -> Html {
    html! {
        <details class="behind">
            <summary>{ &title }</summary>
            <div class="scrolls" tabindex="0" role="region" aria-label={title.clone()}>
                <table class="table">{ content }</table>
            </div>
        </details>
    }
}

/// The heads of its columns.
pub(super) fn heads(heads: impl IntoIterator<Item = String>) -> Html {
    html! { <thead><tr>{ for heads.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead> }
}
