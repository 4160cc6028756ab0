//! What a meeting takes with it: what it noted, and what is next for whom.

use crate::view::markup::{Html, html};

use super::steps::title;
use crate::{
    measure::{Task, Work, tasks},
    text::{CardText, GoalText, NeedsText, ReviewText},
    view::{
        card::Card,
        people::{avatar, name},
        session::Review,
        status::{Shape, Tone},
    },
};

/// How many next steps of one person are named.
const NAMED: usize = 5;

/// The summary.
pub(super) fn summary(card: &Card, review: &Review) -> Html {
    let t = &card.language;
    let notes: Vec<&(String, String)> = review.notes.iter().filter(|(_, note)| !note.trim().is_empty()).collect();
    let frame = card.frame();
    let tasks = tasks(card.document(), &frame);
    let people: Vec<Html> = card
        .document()
        .people
        .iter()
        .filter_map(|person| {
            let own: Vec<&Task<'_>> = tasks.iter().filter(|task| **task.person == *person.id).collect();
            (!own.is_empty()).then(|| next_of(card, &person.id, &own))
        })
        .collect();
    html! {
        <div class="summary" part="summary">
            <h4>{ t.say(ReviewText::Agreed) }</h4>
            if notes.is_empty() {
                <p class="quiet">{ t.say(ReviewText::NothingNoted) }</p>
            }
            { for notes.iter().map(|(key, note)| html! {
                <div class="noted">
                    <h5><bdi>{ title(card, key) }</bdi></h5>
                    <p class="as-written" dir="auto">{ note.trim() }</p>
                </div>
            }) }
            if !people.is_empty() {
                <h4>{ t.say(ReviewText::NextForEach) }</h4>
                <div class="each">{ people }</div>
            }
        </div>
    }
}

fn next_of(card: &Card, person: &str, tasks: &[&Task<'_>]) -> Html {
    html! {
        <div>
            <h5>{ avatar(card, person) }<bdi>{ name(card, person) }</bdi></h5>
            <ul>{ for tasks.iter().take(NAMED).map(|task| next(card, task)) }</ul>
            if tasks.len() > NAMED {
                <p class="small quiet">{ card.language.count(CardText::More, tasks.len() - NAMED, &[]) }</p>
            }
        </div>
    }
}

/// `Price list for Nordhavn, due 24 November`
fn next(card: &Card, task: &Task<'_>) -> Html {
    let t = &card.language;
    let what = match task.work {
        Work::Initiative(_, initiative) => initiative.name.clone(),
        Work::Prospect(priority) => {
            let step = priority.next_step.as_deref().unwrap_or_default();
            t.with(NeedsText::StepFor, &[("step", step), ("account", &priority.account)])
        }
        Work::Handoff(handoff) => t.with(ReviewText::Decide, &[("account", &handoff.account)]),
    };
    let is_late = task.due.is_some_and(|due| card.frame().is_past_due(due));
    let text = if is_late { GoalText::InitiativeOverdue } else { GoalText::InitiativeDue };
    let day = task.due.map(|due| t.recent_day(due.day(t.zone()), card.today()).replace(' ', "\u{a0}"));
    let words = day.map(|day| t.with(text, &[("name", &what), ("day", &day)])).unwrap_or(what);
    html! {
        <li>
            if is_late {
                { Shape::Diamond.draw(Tone::Bad) }
            } else {
                { Shape::Ring.draw(Tone::Open) }
            }
            <bdi>{ words }</bdi>
        </li>
    }
}
