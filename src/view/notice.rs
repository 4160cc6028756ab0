//! What is said about the figures themselves: that they are old, and what had to be left out.

use yew::prelude::*;

use crate::view::markup::{Html, html};

use super::{
    card::Card,
    failure::summary,
    icon,
    state::State,
    status::{Shape, Tone},
};
use crate::text::{Date, StateText};

/// How many problems are written out.
const LISTED: usize = 50;

/// Says how old the figures are, why, and what happens next.
pub(super) fn stale(card: &Card, state: &State, on_retry: Option<&Callback<()>>) -> Html {
    let State::Stale { failure, since, retry, .. } = state else {
        return Html::default();
    };
    let t = &card.language;
    let true_at = card.document().as_of.map_or(*since, |as_of| as_of.end(t.zone()));
    let age = t.age(card.now - true_at);
    html! {
        <div class="notice" role="status" part="notice">
            { icon::clock() }
            <p>
                <strong>{ t.with(StateText::Stale, &[("age", &age)]) }</strong>{ " " }
                { t.with(StateText::SourceSilent, &[("moment", &t.instant(*since, Date::Weekday))]) }{ " " }
                { summary(t, failure) }{ " " }
                if let Some(seconds) = retry {
                    { again(card, *seconds) }
                }
            </p>
            if let Some(on_retry) = on_retry {
                <button type="button" onclick={on_retry.reform(|_: MouseEvent| ())}>{ t.say(StateText::TryNow) }</button>
            }
        </div>
    }
}

fn again(card: &Card, seconds: u32) -> String {
    let t = &card.language;
    let (text, number) = match seconds {
        0..60 => (StateText::TryEverySeconds, seconds.max(1)),
        _ => (StateText::TryEveryMinute, (seconds + 30) / 60),
    };
    t.amount(text, f64::from(number), 0, &[])
}

/// What of the document could not be used: where, what was expected, what was found.
#[inline(never)]
pub(super) fn left_out(card: &Card) -> Html {
    let problems = &card.reading.problems;
    if problems.is_empty() {
        return Html::default();
    }
    let t = &card.language;
    html! {
        <details class="left-out" part="problems">
            <summary>
                { Shape::Triangle.draw(Tone::Risk) }
                { t.count(StateText::LeftOut, problems.len(), &[]) }
                { icon::chevron() }
            </summary>
            { for problems.iter().take(LISTED).map(|problem| html! { <code dir="ltr">{ problem.text() }</code> }) }
            if problems.len() > LISTED {
                <p>{ t.count(crate::text::CardText::More, problems.len() - LISTED, &[]) }</p>
            }
            <p>{ t.say(StateText::RestShown) }{ " " }{ t.say(StateText::ComesBack) }</p>
        </details>
    }
}

/// How much of one section could not be used; the list at the end of the card says what. None where all of it could.
pub(super) fn left_out_of(card: &Card, section: &str) -> Html {
    let count = card.reading.problems.iter().filter(|problem| section_of(&problem.path) == section).count();
    if count == 0 {
        return Html::default();
    }
    html! {
        <span class="omitted">
            { Shape::Triangle.draw(Tone::Risk) }
            <span>{ card.language.count(StateText::LeftOutHere, count, &[]) }</span>
        </span>
    }
}

/// The section that shows what stands at this path.
fn section_of(path: &str) -> &str {
    let list = path.split('[').next().unwrap_or_default();
    match list {
        "funnel.sources" => "sources",
        "funnel.journeys" => "attribution",
        other => other.split('.').next().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_belongs_to_the_section_that_shows_its_place() {
        for (path, section) in [
            ("goals[2].target", "goals"),
            ("funnel.stages[0].entered", "funnel"),
            ("funnel.credit.total", "funnel"),
            ("funnel.sources[1].cost", "sources"),
            ("funnel.journeys", "attribution"),
            ("ideas", "ideas"),
        ] {
            assert_eq!(section_of(path), section);
        }
    }
}
