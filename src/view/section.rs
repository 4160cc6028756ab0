//! A section: its title and one sentence in the margin, its content beside it.

use yew::{prelude::*, virtual_dom::VNode};

use crate::view::markup::{Html, ToNode, classes, html, truth};

use super::{
    card::Card,
    icon, notice,
    remember::remember,
    status::{Shape, Tone},
};
use crate::text::CardText;

/// The frame that all sections share.
pub(super) struct SectionFrame {
    /// The card.
    pub card: Card,
    /// Its name: class, and part for the page's own styles.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// Its news in one sentence.
    pub news: Html,
    /// Its news in few words, for where it is folded; the sentence, if empty.
    pub folded_news: String,
    /// What a folded section warns of by a shape alone; its folded news has the word.
    pub warns: Option<Tone>,
    /// What else stands in the margin.
    pub aside: Html,
    /// Whether it folds to its news on a narrow card.
    pub folds: bool,
    /// Whether it folds on a card of medium width too: what one reads when there is time.
    pub early: bool,
}

impl SectionFrame {
    /// A frame that does not fold.
    pub fn new(card: &Card, name: &'static str, title: String, news: impl ToNode) -> Self {
        Self {
            card: card.clone(),
            name,
            title,
            news: news.to_node(),
            folded_news: String::new(),
            warns: None,
            aside: Html::default(),
            folds: false,
            early: false,
        }
    }

    /// The section with its content.
    pub fn draw(self, content: Html) -> Html {
        let [news, aside, content] = [self.news, self.aside, content].map(Html::finish);
        let first = usize::from(self.card.is_static);
        remember(None, first, move |is_open, open| self.markup([&news, &aside, &content], is_open == 1, open))
    }

    fn markup(&self, [news, aside, content]: [&VNode; 3], is_open: bool, open: &Callback<usize>) -> Html {
        let Self { card, name, title, folded_news, warns, folds, early, .. } = self;
        let has_folded_news = !folded_news.is_empty();
        html! {
            <section
                class={classes!("section", *name, folds.then_some("folds"), early.then_some("early"), is_open.then_some("open"))}
                part={["section ", name].concat()}
                aria-label={title}
            >
                <div class="margin">
                    <h3>{ title }</h3>
                    <p class={classes!("news", has_folded_news.then_some("whole-news"))}>{ news }</p>
                    if has_folded_news {
                        <p class="news folded-news">{ folded_news }</p>
                    }
                    { notice::left_out_of(card, name) }
                    { aside }
                    if *folds && !card.is_static {
                        <button
                            type="button"
                            class="toggle"
                            aria-expanded={truth(is_open)}
                            aria-label={card.language.with(
                                if is_open { CardText::HideDetails } else { CardText::ShowDetails },
                                &[("name", title)],
                            )}
                            onclick={open.reform(move |_| usize::from(!is_open))}
                        >
                            { warning(*warns) }
                            { icon::chevron() }
                        </button>
                    }
                </div>
                <div class="content">{ content }</div>
            </section>
        }
    }
}

fn warning(tone: Option<Tone>) -> Html {
    match tone {
        Some(tone @ Tone::Bad) => Shape::Diamond.draw(tone),
        Some(tone @ Tone::Risk) => Shape::Triangle.draw(tone),
        _ => Html::default(),
    }
}
