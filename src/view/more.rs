//! A list that shows what matters first, and the rest on demand.

use yew::virtual_dom::VNode;

use crate::view::markup::{Html, html};

use super::{card::Card, remember::remember};
use crate::text::CardText;

/// The list of all rows, each with its key, and the button for more of it: `first` are shown at first, and as many more
/// at each press, but not less than 50.
pub(super) fn more(card: &Card, first: usize, class: &'static str, rows: Vec<Html>) -> Html {
    let card = card.clone();
    let rows: Vec<VNode> = rows.into_iter().map(Html::finish).collect();
    let first = if card.is_static { rows.len() } else { first };
    remember(Some("more"), first, move |shown, show| {
        // One more row takes no more room than the button for it.
        let count = if shown + 1 >= rows.len() { rows.len() } else { shown };
        let rest = rows.len() - count;
        let next = shown + first.max(50);
        html! {
            <>
                <div class={(!class.is_empty()).then_some(class)} role="list">
                    { for rows.iter().take(count) }
                </div>
                if rest > 0 {
                    <p class="more">
                        <button type="button" class="link" onclick={show.reform(move |_| next)}>
                            { card.language.count(CardText::More, rest, &[]) }
                        </button>
                    </p>
                }
            </>
        }
    })
}
