//! A goal that is reached: said once, with who reached it.

use std::rc::Rc;

use crate::view::markup::{Html, classes, html};

use super::{
    card::Card,
    goals::standing,
    people::{avatars, first_name, first_names},
    remember::remember,
};
use crate::{
    document::{Goal, Kudos},
    text::{CardText, GoalsText},
};

/// How many thank-yous stand beside a goal.
const THANKS: usize = 2;

/// The goals to celebrate: somebody has to know which of them are new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Their ids.
    pub goals: Rc<[String]>,
    /// Whether somebody may be reading already: then it floats, and nothing moves.
    pub is_late: bool,
}

/// The place of a celebration. It stands there before there is one, or screen readers would not say it.
pub(super) fn place(card: &Card, reached: Option<&Reached>, is_late: bool) -> Html {
    let reached = reached.filter(|reached| reached.is_late == is_late);
    html! {
        <div class={classes!("reached", is_late.then_some("late"))} role="status">
            if let Some(reached) = reached {
                { celebration(card, reached) }
            }
        </div>
    }
}

fn celebration(card: &Card, reached: &Reached) -> Html {
    let (card, goals) = (card.clone(), reached.goals.clone());
    // A celebration that was closed stays closed; the next one has a key of its own.
    let key = goals.first().cloned();
    remember(key.as_deref(), 0, move |is_closed, close| {
        let mut there = goals.iter().filter_map(|id| card.document().goal(id));
        let Some(goal) = there.next().filter(|_| is_closed == 0) else { return Html::default() };
        let others: Vec<String> = there.map(|goal| goal.name.clone()).collect();
        html! {
            <div class="panel" part="celebration">
                { badge() }
                { words(&card, goal, &others) }
                <button
                    type="button"
                    class="close"
                    aria-label={card.language.say(GoalsText::CloseReached)}
                    onclick={close.reform(|_| 1)}
                >
                    <svg class="chevron" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
                </button>
            </div>
        }
    })
}

fn words(card: &Card, goal: &Goal, others: &[String]) -> Html {
    let t = &card.language;
    let measured = card.measured(goal);
    let value = t.value(goal.actual, measured);
    let target = t.value(goal.target, measured);
    let owners = first_names(card, &goal.owners);
    html! {
        <div>
            <p class="label">{ t.say(GoalsText::ReachedTogether) }</p>
            <p class="what" dir="auto">{ t.with(GoalsText::Reached, &[("goal", &goal.name), ("value", &value)]) }</p>
            <p class="quiet">
                if goal.owners.is_empty() {
                    { standing::target(card, goal) }
                } else {
                    { t.count(GoalsText::ReachedTarget, goal.owners.len(), &[("target", &target), ("owners", &owners)]) }
                    { avatars(card, &goal.owners) }
                }
            </p>
            if let Some(reward) = &goal.reward {
                <p><span class="label">{ t.say(GoalsText::WhenWeGetThere) }</span>{ " " }<bdi>{ reward }</bdi></p>
            }
            { thanks(card, goal) }
            if !others.is_empty() {
                <p class="quiet">{ t.with(GoalsText::AlsoReached, &[("goals", &t.list(others))]) }</p>
            }
        </div>
    }
}

/// Who thanked whom for their part in it.
fn thanks(card: &Card, goal: &Goal) -> Html {
    let t = &card.language;
    let kudos = card.document().recognition.iter().filter(|kudos| kudos.goal.as_deref() == Some(&*goal.id));
    let kudos: Vec<&Kudos> = kudos.take(THANKS).collect();
    if kudos.is_empty() {
        return Html::default();
    }
    html! {
        <p class="label">{ t.say(GoalsText::WhoMadeTheDifference) }</p>
        { for kudos.into_iter().map(|kudos| {
            let (from, to) = (first_name(card, &kudos.from), first_names(card, &kudos.to));
            html! {
                <p>
                    <bdi>{ t.with(GoalsText::Quote, &[("words", &kudos.message)]) }</bdi>{ " " }
                    <bdi class="quiet">{ t.with(CardText::FromTo, &[("from", from), ("to", &to)]) }</bdi>
                </p>
            }
        }) }
    }
}

/// A tick, and around it strokes in the colours of both teams.
fn badge() -> Html {
    html! {
        <svg class="badge" viewBox="0 0 72 72" aria-hidden="true">
            <circle class="rays sales" cx="36" cy="36" r="31" />
            <circle class="rays marketing" cx="36" cy="36" r="31" />
            <circle class="disc" cx="36" cy="36" r="22" />
            <path d="M26 37l7 7 13-15" />
        </svg>
    }
}
