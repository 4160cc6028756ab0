//! Stories of the two teams succeeding together: the newest one, and the earlier ones on demand.

use crate::view::markup::{Html, classes, html};

use super::{
    behind::behind,
    card::Card,
    link::link,
    more::more,
    notes::notes,
    order::newest_first,
    people::{avatars, first_names, picture},
    section::SectionFrame,
};
use crate::{document::Spotlight, text::SpotlightText};

/// How many earlier stories are shown at first, once asked for.
const EARLIER: usize = 5;

/// From how many characters on a story is cut after four lines, and can be opened.
const LONG: usize = 420;

/// The section.
pub(super) fn spotlights(card: &Card) -> Html {
    let t = &card.language;
    let newest = newest_first(card, &card.document().spotlights, |story| story.at);
    let Some((first, earlier)) = newest.split_first() else {
        return Html::default();
    };
    let rows = earlier.iter().map(|one| spotlight(card, one, true)).collect::<Vec<_>>();
    let frame = SectionFrame {
        folded_news: first.title.clone(),
        folds: true,
        early: true,
        ..SectionFrame::new(card, "spotlights", t.say(SpotlightText::Title), day(card, first))
    };
    frame.draw(html! {
        <>
            { spotlight(card, first, false) }
            if !rows.is_empty() {
                { behind(
                    t.count(SpotlightText::Earlier, rows.len(), &[]),
                    more(card, EARLIER, "rows", rows),
                ) }
            }
        </>
    })
}

fn day(card: &Card, story: &Spotlight) -> String {
    let t = &card.language;
    t.recent_day(story.at.day(t.zone()), card.today())
}

fn spotlight(card: &Card, spotlight: &Spotlight, is_earlier: bool) -> Html {
    let t = &card.language;
    let Spotlight { id, title, story, people, link: to, image, .. } = spotlight;
    let is_long = story.chars().count() > LONG;
    html! {
        <div class="spotlight" part="spotlight" role={is_earlier.then_some("listitem")} key={&**id} data-id={id.to_string()}>
            <div class="story">
                <h4 dir="auto">{ title }</h4>
                <p class={classes!("quiet", is_long.then_some("cut"))} dir="auto">{ story }</p>
                if is_long {
                    <details class="behind whole">
                        <summary><span>{ t.say(SpotlightText::ReadAll) }</span><span>{ t.say(SpotlightText::ShowLess) }</span></summary>
                    </details>
                }
                if let Some(address) = card.images.allowed(image.as_ref()) {
                    { picture(address) }
                }
                { notes(card, "spotlights", id) }
            </div>
            <div class="with">
                { avatars(card, people) }
                <p><bdi>{ first_names(card, people) }</bdi></p>
                if is_earlier {
                    <p>{ day(card, spotlight) }</p>
                }
                if let Some(to) = to {
                    <p>{ link(card, to, t.say(SpotlightText::Read), title) }</p>
                }
            </div>
        </div>
    }
}
