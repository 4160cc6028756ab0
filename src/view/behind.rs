//! What stands behind one line: pressing the line shows it, without a script too.

use crate::view::markup::{Html, html};

/// Content that opens behind a line of its own.
pub(super) fn behind(line: String, content: Html) -> Html {
    html! { <details class="behind"><summary>{ line }</summary>{ content }</details> }
}

/// A table that opens behind a line of its own: wider than the card, it scrolls by itself.
pub(super) fn table(title: String, content: Html) -> Html {
    let table = html! {
        <div class="scrolls" tabindex="0" role="group" aria-label={title.clone()}>
            <table class="table">{ content }</table>
        </div>
    };
    behind(title, table)
}

/// The heads of its columns.
pub(super) fn heads(heads: impl IntoIterator<Item = String>) -> Html {
    html! { <thead><tr>{ for heads.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead> }
}
