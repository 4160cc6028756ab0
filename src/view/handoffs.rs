//! Leads that one person hands to another: what waits first, in the words of those who know.

use std::cmp::Reverse;

use chrono::{DateTime, TimeDelta, Utc};

use crate::view::markup::{Html, html};

use super::{
    card::Card,
    chart::percent,
    explain::{Explained, figure},
    more::more,
    people::{first_name, from_to},
    section::SectionFrame,
    status::{Shape, Tone, status, told},
    words::quoted,
};
use crate::{
    document::{Handoff, Moment, Outcome, Rating, order::sorted},
    measure::{self, Frame},
    text::{CardText, HandoffsText, Message, Number},
};

/// For how many days a decided hand-off is shown without being asked for.
const RECENT_DAYS: i64 = 14;

/// How few and how many are shown at first, however old they are.
const SHOWN: (usize, usize) = (3, 12);

/// The section.
pub(super) fn handoffs(card: &Card) -> Html {
    let frame = card.frame();
    let all: Vec<&Handoff> = card.document().handoffs.iter().collect();
    if all.is_empty() {
        return Html::default();
    }
    let all = sorted(all, &|one, other| order(one, &frame).cmp(&order(other, &frame)));
    let t = &card.language;
    let overdue = all.iter().filter(|one| measure::is_overdue(one, &frame)).count();
    let open = all.iter().filter(|one| one.outcome == Outcome::Open).count() - overdue;
    let recent = all.iter().filter(|one| is_recent(one, &frame)).count();
    let counts = [
        (Message::from(CardText::SomeOverdue), overdue),
        (HandoffsText::SomeOpen.into(), open),
        (HandoffsText::SomeDecided.into(), all.len() - overdue - open),
    ];
    let counts: Vec<String> =
        counts.into_iter().filter(|(_, n)| *n > 0).map(|(text, n)| t.count(text, n, &[])).collect();
    let counts = t.joined(&counts);
    let rows = all.iter().map(|one| handoff(card, one, &frame)).collect::<Vec<_>>();
    let frame = SectionFrame {
        folded_news: counts.clone(),
        folds: true,
        warns: (overdue > 0).then_some(Tone::Bad),
        ..SectionFrame::new(card, "handoffs", t.say(HandoffsText::Title), news(card).unwrap_or_else(|| counts.into()))
    };
    frame.draw(more(card, recent.clamp(SHOWN.0, SHOWN.1), "rows", rows))
}

/// What is overdue longest, then what is due next, then the latest decisions.
fn order(one: &Handoff, frame: &Frame<'_>) -> (u8, DateTime<Utc>, Reverse<DateTime<Utc>>) {
    let zone = frame.zone();
    let at = one.accepted_at.unwrap_or(one.at).start(zone);
    match one.outcome {
        Outcome::Open => {
            let due = one.due.map_or(DateTime::<Utc>::MAX_UTC, |due| due.end(zone));
            (u8::from(!measure::is_overdue(one, frame)), due, Reverse(at))
        }
        Outcome::Accepted | Outcome::Returned => (2, DateTime::<Utc>::MAX_UTC, Reverse(at)),
    }
}

fn is_recent(one: &Handoff, frame: &Frame<'_>) -> bool {
    let at: Moment = one.accepted_at.unwrap_or(one.at);
    one.outcome == Outcome::Open || frame.as_of() - at.start(frame.zone()) <= TimeDelta::days(RECENT_DAYS)
}

/// `1 of 2 decided was accepted; mean quality 3 of 5`
fn news(card: &Card) -> Option<Html> {
    let t = &card.language;
    let figures = &card.figures.handoffs;
    figures.acceptance?;
    let of = |outcome| card.document().handoffs.iter().filter(|one| one.outcome == outcome).count();
    let (accepted, returned) = (of(Outcome::Accepted), of(Outcome::Returned));
    let decided = card.number((accepted + returned) as f64);
    let mut accepted = t.count(HandoffsText::WereAccepted, accepted, &[("decided", &decided)]);
    let quality = figures.mean_quality.map(|mean| {
        let words = t.with(HandoffsText::MeanQuality, &[("quality", &rating(card, mean))]);
        // Inside the figure, or it would stand alone at the start of the next line.
        accepted.push(';');
        html! { <>{ " " }{ figure(card, Explained::MeanQuality, words) }</> }
    });
    Some(html! { <>{ figure(card, Explained::Acceptance, accepted) }{ quality }</> })
}

fn rating(card: &Card, rating: f64) -> String {
    card.language.number(rating, Number::Plain { digits: 1 })
}

fn handoff(card: &Card, one: &Handoff, frame: &Frame<'_>) -> Html {
    let t = &card.language;
    let stage = card.document().stage(&one.stage).map_or(&*one.stage, |stage| &stage.name);
    let people = [("from", first_name(card, &one.from)), ("to", first_name(card, &one.to)), ("stage", stage)];
    html! {
        <div class="handoff" part="handoff" role="listitem" key={&*one.id} data-id={one.id.to_string()}>
            { from_to(card, &one.from, std::slice::from_ref(&one.to)) }
            <div class="account">
                <h4 dir="auto">{ &one.account }</h4>
                <p class="small quiet"><bdi>{ t.with(HandoffsText::FromTo, &people) }</bdi></p>
            </div>
            <div class="said">{ said(card, one, frame) }</div>
            <div class="outcome">
                { outcome(card, one, frame) }
                if let Some(quality) = one.quality {
                    { pieces(card, quality) }
                }
            </div>
        </div>
    }
}

/// What those say who know: the answer of the one who took it, what came along with it, and what was noted since.
fn said(card: &Card, one: &Handoff, frame: &Frame<'_>) -> Html {
    let t = &card.language;
    let filled = |words: &Option<String>| words.clone().filter(|words| !words.trim().is_empty());
    let (feedback, note) = (filled(&one.feedback), filled(&one.note));
    let says = |person: &str, words: &str| {
        let args = [("name", first_name(card, person)), ("words", words)];
        html! { <p class="small quiet"><bdi>{ t.with(HandoffsText::Says, &args) }</bdi></p> }
    };
    let after = measure::time_to_accept(one, frame).map(|length| {
        let text = match &card.document().calendar {
            Some(_) => HandoffsText::AcceptedAfterWork,
            None => HandoffsText::AcceptedAfter,
        };
        t.with(text, &[("time", &card.clock(length))])
    });
    html! {
        <>
            { match (&feedback, &note) {
                (Some(feedback), Some(note)) => {
                    html! { <><p>{ quoted(card, feedback) }</p>{ says(&one.from, note) }</> }
                }
                (Some(feedback), None) => html! { <p>{ quoted(card, feedback) }</p> },
                (None, Some(note)) => html! { <p dir="auto">{ note }</p> },
                (None, None) => Html::default(),
            } }
            { for card.document().notes_on("handoffs", &one.id).map(|note| says(&note.by, &note.text)) }
            if let Some(after) = after {
                <p class="small quiet">{ after }</p>
            }
        </>
    }
}

fn outcome(card: &Card, one: &Handoff, frame: &Frame<'_>) -> Html {
    let t = &card.language;
    let until = |text: HandoffsText, due: Moment| t.with(text, &[("moment", &card.when(due))]);
    match (one.outcome, one.due) {
        (Outcome::Accepted, _) => status(card, Shape::Dot, Tone::Good, HandoffsText::Accepted),
        (Outcome::Returned, _) => status(card, Shape::Bent, Tone::Turned, HandoffsText::Returned),
        (Outcome::Open, Some(due)) if measure::is_overdue(one, frame) => {
            told(Shape::Diamond, Tone::Bad, until(HandoffsText::Overdue, due))
        }
        (Outcome::Open, Some(due)) => told(Shape::Ring, Tone::Open, until(HandoffsText::OpenUntil, due)),
        (Outcome::Open, None) => status(card, Shape::Ring, Tone::Open, HandoffsText::Open),
    }
}

/// The rating in words, and as five pieces.
fn pieces(card: &Card, quality: Rating) -> Html {
    let piece = |place: u8| {
        let start = f64::from(place) / 5.0;
        let part = (quality.get() - f64::from(place)).clamp(0.0, 1.0);
        html! {
            <>
                <rect class="track" x={percent(start)} width="16%" height="10" rx="1" />
                <rect class="ink" x={percent(start)} width={percent(0.16 * part)} height="10" rx="1" />
            </>
        }
    };
    html! {
        <p class="quality">
            { card.language.with(HandoffsText::Quality, &[("quality", &rating(card, quality.get()))]) }
            <svg class="bar" height="10" aria-hidden="true">{ for (0..5).map(piece) }</svg>
        </p>
    }
}
