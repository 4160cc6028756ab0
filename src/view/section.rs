//! A section: its title and one sentence in the margin, its content beside it.

use yew::prelude::*;

use crate::view::markup::html;

use super::{
    card::Card,
    icon, notice,
    status::{Shape, Tone},
};
use crate::text::CardText;

/// What a [`SectionFrame`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct SectionFrameProps {
    /// The card.
    pub card: Card,
    /// Its name: class, and part for the page's own styles.
    pub name: &'static str,
    /// Its title.
    pub title: AttrValue,
    /// Its news in one sentence.
    pub news: Html,
    /// Its news in few words, for where it is folded; the sentence, if absent.
    #[prop_or_default]
    pub folded_news: AttrValue,
    /// What a folded section warns of by a shape alone; its folded news has the word.
    #[prop_or_default]
    pub warns: Option<Tone>,
    /// What else stands in the margin.
    #[prop_or_default]
    pub aside: Html,
    /// Whether it folds to its news on a narrow card.
    #[prop_or_default]
    pub folds: bool,
    /// Whether it folds on a card of medium width too: what one reads when there is time.
    #[prop_or_default]
    pub early: bool,
    /// Its content.
    pub children: Html,
}

/// The frame that all sections share.
#[component]
pub(super) fn SectionFrame(props: &SectionFrameProps) -> Html {
    let is_open = use_state_eq(|| false);
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let SectionFrameProps { card, name, title, news, folded_news, warns, aside, folds, early, children } = props;
    let has_folded_news = !folded_news.is_empty();
    html! {
        <section
            class={classes!("section", *name, folds.then_some("folds"), early.then_some("early"), is_open.then_some("open"))}
            part={format!("section {name}")}
            aria-label={title}
        >
            <div class="margin">
                <h3>{ title }</h3>
                <p class={classes!("news", has_folded_news.then_some("whole-news"))}>{ news.clone() }</p>
                if has_folded_news {
                    <p class="news folded-news">{ folded_news }</p>
                }
                { notice::left_out_of(card, name) }
                { aside.clone() }
                if *folds {
                    <button
                        type="button"
                        class="toggle"
                        aria-expanded={is_open.to_string()}
                        aria-label={card.language.with(
                            if *is_open { CardText::HideDetails } else { CardText::ShowDetails },
                            &[("name", title)],
                        )}
                        onclick={toggle}
                    >
                        { warning(*warns) }
                        { icon::chevron() }
                    </button>
                }
            </div>
            <div class="content">{ children.clone() }</div>
        </section>
    }
}

fn warning(tone: Option<Tone>) -> Html {
    match tone {
        Some(tone @ Tone::Bad) => Shape::Diamond.draw(tone),
        Some(tone @ Tone::Risk) => Shape::Triangle.draw(tone),
        _ => Html::default(),
    }
}
