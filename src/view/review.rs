//! A meeting that walks through the card: an agenda, one step at a time, a clock, a summary.

mod steps;
mod summary;

use yew::{Callback, MouseEvent};

use crate::view::markup::{Html, html};

use super::{
    card::Card,
    chart::bar::Bar,
    session::{Ask, Review},
    status::{Shape, Tone},
};
use crate::{
    measure::{Agenda, Step, Topic, agenda},
    text::{Date, FigureText, ReviewText},
};
use steps::{content, help, news, title};

/// Sends what is asked when something is pressed.
fn asks(ask: &Callback<Ask>, what: Ask) -> Callback<MouseEvent> {
    ask.reform(move |_| what.clone())
}

fn goes(ask: &Callback<Ask>, place: usize, step: &Step<'_>) -> Callback<MouseEvent> {
    asks(ask, Ask::Go { step: step.topic.key(), place })
}

/// The review.
#[inline(never)]
pub(super) fn review(card: &Card, review: &Review) -> Html {
    let frame = card.frame();
    let agenda = agenda(card.document(), &card.figures, &frame);
    let steps = &agenda.steps;
    let known = steps.iter().position(|step| step.topic.key() == review.session.step);
    let place = known.unwrap_or(review.session.place.min(steps.len() - 1));
    let (Some(ask), Some(step)) = (&review.ask, steps.get(place)) else {
        return html! {
            <div class="review">
                { rail(card, &agenda, usize::MAX, None) }
                <div class="stand">
                    { for steps.iter().map(|step| html! {
                        <section class="step">{ head(card, &agenda, step, None) }{ content(card, review, step) }</section>
                    }) }
                </div>
            </div>
        };
    };
    let key = step.topic.key();
    html! {
        <div class="review">
            { rail(card, &agenda, place, Some(ask)) }
            <div class="stand" key={&*key} data-step={key.clone()}>
                { head(card, &agenda, step, Some(place)) }
                if step.minutes > 0 {
                    { clock(card, review, step, place, ask) }
                }
                <div class="topic">
                    { content(card, review, step) }
                    if !matches!(step.topic, Topic::Summary) {
                        { note(card, &key) }
                    }
                </div>
                { foot(card, &agenda, place, ask) }
            </div>
        </div>
    }
}

/// The agenda beside the step.
fn rail(card: &Card, agenda: &Agenda<'_>, place: usize, ask: Option<&Callback<Ask>>) -> Html {
    let t = &card.language;
    let document = card.document();
    let (name, date) = match agenda.meeting {
        Some(meeting) => (&meeting.name, meeting.next_at.map(|at| t.moment(at, Date::Long))),
        None => (&document.title, None),
    };
    html! {
        <nav class="rail-of-steps" part="agenda" aria-label={t.say(ReviewText::Agenda)}>
            <h2 dir="auto">{ name }</h2>
            if let Some(date) = date {
                <p class="small">{ date }</p>
            }
            <ol>
                { for agenda.steps.iter().enumerate().map(|(at, step)| {
                    let line = line(card, at, step, at < place && ask.is_some());
                    html! {
                        <li class={(at == place).then_some("here")}>
                            if let Some(ask) = ask {
                                <button
                                    type="button"
                                    aria-current={(at == place).then_some("step")}
                                    data-way={way(at, agenda.steps.len())}
                                    onclick={goes(ask, at, step)}
                                >
                                    { line }
                                </button>
                            } else {
                                <div>{ line }</div>
                            }
                        </li>
                    }
                }) }
            </ol>
            <p class="small made">{ t.count(ReviewText::Made, agenda.minutes() as usize, &[("moment", &card.true_at())]) }</p>
        </nav>
    }
}

/// What keys press it.
fn way(at: usize, steps: usize) -> Option<&'static str> {
    match at {
        0 => Some("first"),
        _ if at + 1 == steps => Some("last"),
        _ => None,
    }
}

fn line(card: &Card, at: usize, step: &Step<'_>, is_done: bool) -> Html {
    let news = news(card, &step.topic);
    html! {
        <>
            if is_done {
                { Shape::DiscWithTick.draw(Tone::Good) }
            } else {
                <span class="number">{ card.number((at + 1) as f64) }</span>
            }
            <span class="title">
                <bdi>{ title(card, &step.topic.key()) }</bdi>
                if !news.is_empty() {
                    <span class="small">{ news }</span>
                }
            </span>
            if step.minutes > 0 {
                <span class="small minutes">
                    { card.language.with(FigureText::Minutes, &[("minutes", &card.number(f64::from(step.minutes)))]) }
                </span>
            }
        </>
    }
}

/// What the step is, and what it is for.
fn head(card: &Card, agenda: &Agenda<'_>, step: &Step<'_>, place: Option<usize>) -> Html {
    let t = &card.language;
    html! {
        <div class="head">
            if let Some(place) = place {
                <p class="small">
                    { t.with(ReviewText::StepOf, &[
                        ("step", &card.number((place + 1) as f64)),
                        ("all", &card.number(agenda.steps.len() as f64)),
                    ]) }
                </p>
            }
            <h3 tabindex="-1"><bdi>{ title(card, &step.topic.key()) }</bdi></h3>
            <p class="quiet">{ help(card, &step.topic) }</p>
        </div>
    }
}

/// The time that is left: it counts down in ink, and at its end it stands still.
fn clock(card: &Card, review: &Review, step: &Step<'_>, place: usize, ask: &Callback<Ask>) -> Html {
    let t = &card.language;
    let Review { session, clock, .. } = review;
    let key = step.topic.key();
    let all = i64::from(step.minutes) * 60;
    let left = (all - session.spent(&key, *clock)).clamp(0, all);
    let text = match (session.since, session.spent.is_empty()) {
        (Some(_), _) => ReviewText::Pause,
        (None, true) => ReviewText::Start,
        (None, false) => ReviewText::Continue,
    };
    html! {
        <div class="clock">
            <p class="small">{ t.with(ReviewText::LeftOf, &[("time", &time(card, all))]) }</p>
            <p class="time" role="timer"><bdi dir="ltr">{ time(card, left) }</bdi></p>
            { Bar::filled(left as f64 / all as f64).draw(None) }
            <button type="button" class="link" onclick={asks(ask, Ask::Clock { step: key, place })}>{ t.say(text) }</button>
        </div>
    }
}

/// `08:24`
fn time(card: &Card, seconds: i64) -> String {
    let two = |number: i64| {
        let number_text = card.number(number as f64);
        if number < 10 { [card.number(0.0), number_text].concat() } else { number_text }
    };
    [two(seconds / 60), two(seconds % 60)].join(":")
}

/// The one field of the step. What people write into it is kept by whoever shows the card, by the field's name.
fn note(card: &Card, key: &str) -> Html {
    let t = &card.language;
    html! {
        <label class="note">
            <strong>{ t.say(ReviewText::Note) }</strong>
            <textarea name={key.to_owned()} rows="3" dir="auto" />
            <span class="small quiet">{ t.say(ReviewText::NoteHelp) }</span>
        </label>
    }
}

fn foot(card: &Card, agenda: &Agenda<'_>, place: usize, ask: &Callback<Ask>) -> Html {
    let t = &card.language;
    let next = agenda.steps.get(place + 1);
    let back = place.checked_sub(1).and_then(|back| agenda.steps.get(back));
    html! {
        <div class="foot">
            if let Some(back) = back {
                <button type="button" class="button" data-way="back" onclick={goes(ask, place - 1, back)}>
                    { t.say(ReviewText::Back) }
                </button>
            }
            <span class="small quiet hint">{ t.say(ReviewText::Keys) }</span>
            if let Some(next) = next {
                <span class="small quiet coming">
                    <bdi>{ t.with(ReviewText::NextIs, &[("title", &title(card, &next.topic.key()))]) }</bdi>
                </span>
                <button type="button" class="button filled" data-way="next" onclick={goes(ask, place + 1, next)}>
                    { t.say(ReviewText::Next) }
                </button>
            } else {
                <span class="small quiet coming" role="status">
                    <span class="copied">{ t.say(ReviewText::Copied) }</span>
                    <span class="selected">{ t.say(ReviewText::Selected) }</span>
                </span>
                <button type="button" class="button" onclick={asks(ask, Ask::Print)}>{ t.say(ReviewText::Print) }</button>
                <button type="button" class="button filled" onclick={asks(ask, Ask::Copy)}>{ t.say(ReviewText::Copy) }</button>
            }
        </div>
    }
}
