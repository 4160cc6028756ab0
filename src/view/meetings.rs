//! When both teams meet: the next dates, and whether each rhythm is kept.

use chrono::{DateTime, Utc};

use crate::view::markup::{Html, html};

use super::{
    card::Card,
    link::link,
    more::more,
    notes::notes,
    section::SectionFrame,
    words::{sentence, spaced},
};
use crate::{
    document::{Meeting, Moment, order::order},
    measure::{Frame, rhythm},
    text::{Date, FigureText, MeetingsText},
};

/// How many meetings are shown at first.
const SHOWN: usize = 4;

/// The section.
pub(super) fn meetings(card: &Card) -> Html {
    let all = &card.document().meetings;
    if all.is_empty() {
        return Html::default();
    }
    let t = &card.language;
    let frame = card.frame();
    // Those to come by their dates, then those of today that have begun, then those without a date.
    let dates: Vec<(u8, Option<DateTime<Utc>>)> = all
        .iter()
        .map(|one| match upcoming(card, one) {
            Some(at) => (u8::from(at.end(t.zone()) <= clock(card)), Some(at.start(t.zone()))),
            None => (2, None),
        })
        .collect();
    let places = order(all.len(), &|one, other| dates.get(one).cmp(&dates.get(other)));
    let ordered: Vec<&Meeting> = places.into_iter().filter_map(|place| all.get(place)).collect();
    let news = ordered.first().map(|first| news(card, first)).unwrap_or_default();
    let rows = ordered.into_iter().map(|one| meeting(card, one, &frame)).collect::<Vec<_>>();
    let frame = SectionFrame {
        folds: true,
        early: true,
        ..SectionFrame::new(card, "meetings", t.say(MeetingsText::Title), news)
    };
    frame.draw(more(card, SHOWN, "rows", rows))
}

/// When it takes place next, unless that day has passed.
fn upcoming(card: &Card, meeting: &Meeting) -> Option<Moment> {
    let zone = card.language.zone();
    meeting.next_at.filter(|at| at.day(zone) >= zone.local(clock(card)).date())
}

/// The time after which meetings are still to come: for whoever looks, however old the figures are. What is said of a period
/// that is over was true in its time.
fn clock(card: &Card) -> DateTime<Utc> {
    let frame = card.frame();
    if card.now < frame.end() { card.now } else { frame.as_of() }
}

/// `Stand-up, Monday, 08:45`
fn news(card: &Card, first: &Meeting) -> String {
    let t = &card.language;
    match upcoming(card, first) {
        Some(at) => t.with(MeetingsText::Next, &[("name", &first.name), ("moment", &t.recent(at, card.now))]),
        None => t.say(MeetingsText::NoneNext),
    }
}

fn meeting(card: &Card, meeting: &Meeting, frame: &Frame<'_>) -> Html {
    let t = &card.language;
    let Meeting { id, name, link: to, .. } = meeting;
    html! {
        <div class="meeting" part="meeting" role="listitem" key={&**id} data-id={id.to_string()}>
            { date(card, meeting) }
            <h4 dir="auto">{ name }</h4>
            <div class="quiet">
                { agenda(card, meeting, &how_often(card, meeting, frame)) }
                { notes(card, "meetings", id) }
            </div>
            if let Some(to) = to {
                <span class="act">{ link(card, to, t.say(MeetingsText::Open), name) }</span>
            }
        </div>
    }
}

/// Its next day and hour, or that there is none.
fn date(card: &Card, meeting: &Meeting) -> Html {
    let t = &card.language;
    match upcoming(card, meeting) {
        None => html! { <span class="when quiet">{ t.say(MeetingsText::NoDate) }</span> },
        Some(Moment::Day(day)) => html! { <span class="when quiet">{ t.day(day, Date::Short) }</span> },
        Some(at @ Moment::Instant(instant)) => html! {
            <span class="when quiet">{ t.day_of(at, Date::Short) }{ " " }<span class="time">{ t.time(instant) }</span></span>
        },
    }
}

/// `monthly; 51 days since the last one`
fn how_often(card: &Card, meeting: &Meeting, frame: &Frame<'_>) -> String {
    let t = &card.language;
    let words = rhythm_words(card, meeting);
    match rhythm(meeting, frame).filter(|rhythm| !rhythm.is_kept) {
        Some(late) => {
            let days = usize::try_from(late.days_since).unwrap_or(0);
            t.count(MeetingsText::Slipped, days, &[("rhythm", &words)])
        }
        None => words,
    }
}

/// How often it is meant to be, in words; what kind of meeting it is, where nobody said how often.
fn rhythm_words(card: &Card, meeting: &Meeting) -> String {
    let t = &card.language;
    let days = meeting.every_days.map_or(0.0, |days| days.get().round());
    let whole = if days < 1e6 { days as usize } else { 0 };
    match (whole, meeting.kind.as_str()) {
        (1, _) if card.document().calendar.is_some() => t.say(MeetingsText::EveryWorkingDay),
        (1, _) => t.say(MeetingsText::EveryDay),
        (7, _) | (0, "weekly") => t.say(MeetingsText::Weekly),
        (28..=31, _) | (0, "monthly") => t.say(MeetingsText::Monthly),
        (89..=92, _) => t.say(MeetingsText::Quarterly),
        (364..=366, _) => t.say(MeetingsText::Yearly),
        (0, "stand_up") => t.say(MeetingsText::StandUp),
        (0, "planning") => t.say(MeetingsText::Planning),
        (0, "shadowing") => t.say(MeetingsText::Shadowing),
        (0, "social") => t.say(MeetingsText::Social),
        (0, kind) => spaced(kind),
        (days, _) if days % 7 == 0 => t.count(MeetingsText::EveryWeeks, days / 7, &[]),
        (days, _) => t.count(MeetingsText::EveryDays, days, &[]),
    }
}

/// The rhythm, and behind it what people want to talk about.
fn agenda(card: &Card, meeting: &Meeting, how_often: &str) -> Html {
    let points = meeting.agenda.len();
    if points == 0 {
        return html! { <p>{ how_often }</p> };
    }
    let words = html! { <span class="link">{ card.language.count(MeetingsText::Agenda, points, &[]) }</span> };
    html! {
        <details class="agenda">
            <summary>
                if how_often.is_empty() {
                    { words }
                } else {
                    { sentence(card, FigureText::Comma, &[("first", how_often)], &[("second", words)]) }
                }
            </summary>
            <ul class="bullets">{ for meeting.agenda.iter().map(|point| html! { <li dir="auto">{ point }</li> }) }</ul>
        </details>
    }
}
