//! A list that shows what matters first, and the rest on demand.

use yew::{prelude::*, virtual_dom::VNode};

use crate::view::markup::html;

use super::card::Card;
use crate::text::CardText;

/// What [`More`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct MoreProps {
    /// The card.
    pub card: Card,
    /// All rows, each with its key.
    pub rows: Vec<VNode>,
    /// How many are shown at first, and how many more at each press.
    pub first: usize,
    /// The class of the list.
    #[prop_or_default]
    pub class: Classes,
}

/// The list, and the button for more of it.
#[component]
pub(super) fn More(props: &MoreProps) -> Html {
    let MoreProps { card, rows, first, class } = props;
    let shown = use_state_eq(|| *first);
    // One more row takes no more room than the button for it.
    let count = if *shown + 1 >= rows.len() { rows.len() } else { *shown };
    let rest = rows.len() - count;
    let more = {
        let (shown, step) = (shown.clone(), (*first).max(50));
        Callback::from(move |_: MouseEvent| shown.set(*shown + step))
    };
    html! {
        <>
            <div class={class.clone()} role="list">
                { for rows.iter().take(count).cloned() }
            </div>
            if rest > 0 {
                <p class="more">
                    <button type="button" class="link" onclick={more}>
                        { card.language.count(CardText::More, rest, &[]) }
                    </button>
                </p>
            }
        </>
    }
}
