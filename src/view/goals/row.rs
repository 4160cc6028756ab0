//! One goal: a row, and behind it all that is known about it.

use yew::prelude::*;

use crate::view::markup::{Html, html, truth};

use super::{detail::detail, lines::Lines, standing};
use crate::{
    document::Goal,
    measure::GoalFigures,
    text::{CardText, GoalsText},
    view::{
        card::Card,
        chart::spark::spark,
        explain::{Explained, figure},
        icon,
        later::later,
        people::{avatars, first_names},
        remember::remember,
        status::goal_status,
    },
};

/// The row of the document's goal at `index`; pressing it opens the goal.
pub(super) fn row(card: &Card, index: usize, goal: &Goal) -> Html {
    let card = card.clone();
    remember(Some(&goal.id), 0, move |is_open, open| {
        let goal = card.document().goals.get(index);
        let figures = goal.and_then(|goal| card.figures.goals.get(&goal.id));
        goal.zip(figures).map_or_else(Html::default, |(goal, figures)| draw(&card, goal, figures, is_open == 1, open))
    })
}

fn draw(card: &Card, goal: &Goal, figures: &GoalFigures, is_open: bool, open: &Callback<usize>) -> Html {
    let t = &card.language;
    let measured = card.measured(goal);
    let label = if is_open { CardText::HideDetails } else { CardText::ShowDetails };
    html! {
        <div class="goal" part="goal" role="listitem" data-id={goal.id.to_string()}>
            <div class="name">
                <h4 dir="auto">{ &goal.name }</h4>
                { owners(card, goal) }
            </div>
            <div class="value">
                <span class="actual">
                    { figure(card, Explained::Goal(goal.id.to_string()), html! { t.value(goal.actual, measured) }) }
                </span>
                { " " }
                <span class="target">{ standing::target(card, goal) }</span>
            </div>
            <div class="progress">
                { standing::bar(goal, figures).draw(Some(&standing::bar_sentence(card, goal, figures))) }
                <p>{ standing::sentence(card, goal, figures) }</p>
            </div>
            <div class="trend">{ trend(card, goal, figures) }</div>
            <div class="standing">
                { goal_status(card, figures.status, goal.status.is_some()) }
                if !card.is_static {
                    <button
                        type="button"
                        aria-expanded={truth(is_open)}
                        aria-label={t.with(label, &[("name", &goal.name)])}
                        onclick={open.reform(move |_| usize::from(!is_open))}
                    >
                        { icon::chevron() }
                    </button>
                }
            </div>
            if is_open {
                { later(card.later, t, || detail(card, goal, figures)) }
            }
        </div>
    }
}

fn owners(card: &Card, goal: &Goal) -> Html {
    let t = &card.language;
    if goal.owners.is_empty() {
        return html! { <p class="owners">{ t.say(GoalsText::NoOwner) }</p> };
    }
    html! {
        <p class="owners">
            { avatars(card, &goal.owners) }
            <span class="names"><bdi>{ first_names(card, &goal.owners) }</bdi></span>
        </p>
    }
}

/// The small line and where it ends. A goal that adds up and has no history still has a start, a now and a forecast.
fn trend(card: &Card, goal: &Goal, figures: &GoalFigures) -> Html {
    let t = &card.language;
    match Lines::of(goal, figures, &card.frame()) {
        Some(lines) if lines.now.0 > 0.0 => {
            let forecast = lines.forecast.and(figures.forecast);
            html! {
                <>
                    { spark(&lines.actual, &lines.plan, lines.forecast, !lines.has_history) }
                    if let Some(value) = forecast {
                        { figure(card, Explained::Forecast(goal.id.to_string()), html! {
                            t.value(value, card.measured(goal))
                        }) }
                    }
                </>
            }
        }
        _ => html! { <span class="spoken">{ t.say(GoalsText::NoHistory) }</span> },
    }
}
