//! What stands there while the first document is on its way.

use crate::view::markup::{Html, html};

use crate::text::{Language, StateText};

/// The layout in grey, and after a second the words for it.
pub(super) fn skeleton(language: &Language) -> Html {
    html! {
        <div class="skeleton" part="card" aria-busy="true">
            <slot name="loading">
                { bones() }
                <p class="waiting" role="status">{ language.say(StateText::Loading) }</p>
            </slot>
        </div>
    }
}

fn bones() -> Html {
    let bone = |x: &'static str, y: i32, width: &'static str, height: i32| {
        html! { <rect {x} {y} {width} {height} rx="4" /> }
    };
    html! {
        <svg class="bones" width="100%" height="330" aria-hidden="true">
            { bone("0", 0, "46%", 22) }
            { bone("0", 34, "30%", 12) }
            { bone("0", 80, "72", 56) }
            { bone("22%", 100, "78%", 10) }
            { for (0..3).map(|row| {
                let top = 170 + row * 58;
                html! {
                    <>
                        { bone("0", top, "30%", 16) }
                        { bone("0", top + 24, "18%", 10) }
                        { bone("48%", top + 6, "10%", 16) }
                        { bone("62%", top + 10, "20%", 8) }
                        { bone("86%", top + 6, "14%", 14) }
                    </>
                }
            }) }
        </svg>
    }
}
