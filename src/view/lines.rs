//! Sections of one line each that opens to a list: what one looks up rather than reads.
//!
//! On a narrow card neighbouring ones share one line.

use crate::view::markup::{Html, classes, html};

use super::{card::Card, icon, more::more, notice, section::SectionFrame};
use crate::text::CardText;

/// How many entries are shown at first, once asked for.
const SHOWN: usize = 12;

/// One section: what its line says, and the list behind it.
pub(super) struct Line {
    /// Class and part.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// Its news.
    pub news: String,
    /// The list, each entry with its key.
    pub entries: Vec<Html>,
}

/// The sections of neighbouring lines.
pub(super) fn lines(card: &Card, lines: Vec<Line>) -> Html {
    let t = &card.language;
    let drawn = || lines.iter().map(|one| line(card, one)).collect::<Html>();
    match lines.as_slice() {
        [] => Html::default(),
        [_] => drawn(),
        several => {
            let titles: Vec<String> = several.iter().map(|line| line.title.clone()).collect();
            let entries = several.iter().map(|line| line.entries.len()).sum();
            let frame = SectionFrame {
                folds: true,
                ..SectionFrame::new(card, "lines", t.joined(&titles), t.count(CardText::Entries, entries, &[]))
            };
            frame.draw(drawn())
        }
    }
}

fn line(card: &Card, line: &Line) -> Html {
    let Line { name, title, news, entries } = line;
    html! {
        <details class={classes!("line", *name)} part={["section ", name].concat()} key={*name}>
            <summary>
                <h3>{ title }</h3>
                <span class="news"><bdi>{ news }</bdi>{ notice::left_out_of(card, name) }</span>
                <span class="small quiet">{ card.number(entries.len() as f64) }</span>
                { icon::chevron() }
            </summary>
            { more(card, SHOWN, "rows", entries.clone()) }
        </details>
    }
}

/// An entry of such a list: what it is, what there is to say about it, and how it stands.
pub(super) fn entry(part: &'static str, id: &str, head: Html, body: Html, standing: Html) -> Html {
    html! {
        <div class="entry" {part} role="listitem" key={id} data-id={id.to_owned()}>
            <div>{ head }</div>
            <div>{ body }</div>
            <div>{ standing }</div>
        </div>
    }
}
