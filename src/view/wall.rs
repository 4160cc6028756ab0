//! A screen on a wall: to be read from four metres, and never touched.
//!
//! # Design
//! All that changes by itself is a function of the time at which the card is looked at: whoever shows it looks anew
//! every [`TURN`]. Nothing grows with the hours, and two screens side by side show the same.

use crate::view::markup::{Html, html};

use super::{
    card::Card,
    chart::bar::Bar,
    goals::{self, standing},
    icon,
    order::newest_first,
    people::{first_name, first_names, from_to},
    state::State,
    status::goal_status,
    words::quoted,
};
use crate::{
    document::{Goal, Kudos, digits},
    measure,
    text::{CardText, Number, ScoreText, StateText, WallText},
};

/// Seconds after which the last line changes.
pub const TURN: i64 = 20;

/// How many turns a page of goals stays.
const PAGE_TURNS: i64 = 3;

/// How many goals stand on one page.
const GOALS: usize = 8;

/// How many thank-yous take turns.
const THANKS: usize = 6;

/// Up to how many characters a thank-you has to fit on two lines.
const SHORT: usize = 130;

/// The picture moves about by some pixels, a step each page, so that nothing burns in. How many places it has.
const PLACES: i64 = 8;

/// The wall.
#[inline(never)]
pub(super) fn wall(card: &Card, state: &State) -> Html {
    let turn = card.now.timestamp().div_euclid(TURN);
    let shift = turn.div_euclid(PAGE_TURNS).rem_euclid(PLACES) as i32;
    html! {
        <div class="wall" data-shift={shift}>
            <div class="top">
                <h2 dir="auto">{ &card.document().title }</h2>
                { true_at(card, state) }
            </div>
            if card.document().goals.is_empty() {
                { goals::no_goals(card) }
            } else {
                { whole(card) }
                { page(card, turn) }
            }
            <div class="bottom">
                { last_line(card, turn) }
                { next_meeting(card) }
            </div>
        </div>
    }
}

/// When the figures were true; how old they are where the source is silent.
fn true_at(card: &Card, state: &State) -> Html {
    let t = &card.language;
    if let State::Stale { since, .. } = state {
        let true_at = card.document().as_of.map_or(*since, |as_of| as_of.end(t.zone()));
        let age = t.age(card.now - true_at);
        return html! { <p class="old">{ icon::clock() }{ t.with(StateText::Stale, &[("age", &age)]) }</p> };
    }
    html! { <p class="quiet">{ card.true_at() }</p> }
}

/// The joint score, what holds it back most, and how much of the period is gone.
fn whole(card: &Card) -> Html {
    let t = &card.language;
    let frame = card.frame();
    let Some(joint) = card.figures.joint_score else {
        return html! { <div class="overall"><h3>{ t.say(ScoreText::Title) }</h3><p class="quiet">{ t.say(ScoreText::None) }</p></div> };
    };
    let worst = card.figures.held_back_by.as_ref().and_then(|id| card.document().goal(id));
    let gone = match frame.working_days() {
        Some(_) => WallText::WorkingDaysGone,
        None => WallText::PeriodGone,
    };
    html! {
        <div class="overall" part="score">
            <div>
                <p class="number">{ t.number(joint, Number::Plain { digits: 0 }) }</p>
                <h3>{ t.say(ScoreText::Title) }</h3>
                <p class="quiet">{ t.say(WallText::ByNow) }</p>
            </div>
            if let Some(goal) = worst {
                <div>
                    <p class="label">{ t.say(WallText::HeldBackBy) }</p>
                    <p class="worst" dir="auto">{ &goal.name }</p>
                    <p class="quiet">{ standing::short(card, goal) }</p>
                </div>
            }
            if let Some(elapsed) = frame.elapsed() {
                <div>
                    { Bar::filled(elapsed).draw(None) }
                    <p class="quiet">{ t.with(gone, &[("share", &card.share(elapsed))]) }</p>
                </div>
            }
        </div>
    }
}

/// Eight goals; where there are more, the pages take turns.
fn page(card: &Card, turn: i64) -> Html {
    let t = &card.language;
    let goals = &card.document().goals;
    let pages = goals.len().div_ceil(GOALS).max(1);
    let each = goals.len().div_ceil(pages);
    let page = turn.div_euclid(PAGE_TURNS).rem_euclid(pages as i64) as usize;
    let from = page * each;
    let to = (from + each).min(goals.len());
    let (size, is_told) = match each {
        0..=2 => ("two", true),
        3..=4 => ("four", true),
        5..=6 => ("six", false),
        _ => ("eight", false),
    };
    html! {
        <div class={["shown ", size].concat()} key={digits(page as i64)}>
            <div role="list">
                { for goals.iter().skip(from).take(each).map(|goal| row(card, goal, is_told)) }
            </div>
            if pages > 1 {
                <p class="label">
                    { t.count(WallText::Goals, goals.len(), &[
                        ("from", &card.number((from + 1) as f64)),
                        ("to", &card.number(to as f64)),
                    ]) }
                </p>
            }
        </div>
    }
}

/// Where there are few goals, a sentence stands under the bar of each.
fn row(card: &Card, goal: &Goal, is_told: bool) -> Html {
    let Some(figures) = card.figures.goals.get(&goal.id) else { return Html::default() };
    html! {
        <div class="seen" part="goal" role="listitem" key={&*goal.id}>
            <h4 dir="auto">{ &goal.name }</h4>
            <strong>{ card.language.value(goal.actual, card.measured(goal)) }</strong>
            { standing::bar(goal, figures).draw(Some(&standing::bar_sentence(card, goal, figures))) }
            if is_told {
                <p class="quiet">
                    { card.language.joined(&[standing::target(card, goal), standing::sentence(card, goal, figures)]) }
                </p>
            }
            { goal_status(card, figures.status, false) }
        </div>
    }
}

/// One thank-you that fits, each turn another; while pages take turns, not in the same moment.
fn last_line(card: &Card, turn: i64) -> Html {
    let mut thanks = newest_first(card, &card.document().recognition, |kudos| kudos.at);
    thanks.retain(|kudos| kudos.message.chars().count() <= SHORT);
    let count = thanks.len().clamp(1, THANKS) as i64;
    let moves = if card.document().goals.len() > GOALS { turn - turn.div_euclid(PAGE_TURNS) } else { turn };
    let place = moves.rem_euclid(count);
    let line = match (thanks.get(place as usize), &card.document().vision) {
        (Some(kudos), _) => thank_you(card, kudos),
        (None, Some(vision)) => quoted(card, vision),
        (None, None) => Html::default(),
    };
    html! { <div class="thank" key={digits(place)}>{ line }</div> }
}

fn thank_you(card: &Card, kudos: &Kudos) -> Html {
    let people = [("from", first_name(card, &kudos.from)), ("to", &*first_names(card, &kudos.to))];
    html! {
        <>
            { from_to(card, &kudos.from, &kudos.to) }
            <span class="spoken">{ card.language.with(CardText::FromTo, &people) }</span>
            <p>{ quoted(card, &kudos.message) }</p>
        </>
    }
}

/// The meeting that comes next, seen from now.
fn next_meeting(card: &Card) -> Html {
    let t = &card.language;
    let Some(meeting) = measure::next_meeting(card.document(), t.zone(), card.now, false) else {
        return Html::default();
    };
    let at = meeting.next_at.map(|at| t.recent(at, card.now));
    html! { <p class="meet"><bdi class="quiet">{ &meeting.name }</bdi>{ " " }<strong>{ at }</strong></p> }
}
