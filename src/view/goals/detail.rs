//! An open goal: its course, and what people say and do about it. Loaded when the first one is opened.

mod course;
mod work;

use crate::view::markup::{Html, classes, html};

use super::status_word;
use crate::{
    document::{Definition, Goal, Status},
    measure::{GoalFigures, Teams, changed_inside, is_agreed},
    text::{Date, DefinitionsText, GoalText, GoalsText},
    view::{
        card::Card,
        chart::percent,
        notes::notes,
        people::{team_class, team_mark, team_name},
        status::looks,
        words::labelled,
    },
};
use course::course;

/// All that is known about a goal.
#[inline(never)]
pub(super) fn detail(card: &Card, goal: &Goal, figures: &GoalFigures) -> Html {
    html! {
        <div class="detail">
            { why(card, goal) }
            <div>
                { course(card, goal, figures) }
                { notes(card, "goals", &goal.id) }
            </div>
            <div>
                { contributions(card, goal) }
                { said(card, goal) }
                { paired_with(card, goal) }
                { definition(card, goal) }
                { reward(card, goal) }
            </div>
        </div>
    }
}

/// What people say and do about it.
pub(in crate::view) fn said(card: &Card, goal: &Goal) -> Html {
    html! {
        <>
            { work::check_ins(card, goal) }
            { work::obstacles(card, goal) }
            { work::initiatives(card, goal) }
        </>
    }
}

fn why(card: &Card, goal: &Goal) -> Html {
    let t = &card.language;
    let weight = goal.weight();
    let counts = if weight == 1.0 {
        None
    } else if weight == 0.0 {
        Some(t.say(GoalText::CountsNot))
    } else if weight.fract() == 0.0 {
        Some(t.amount(GoalText::CountsTimes, weight, 0, &[]))
    } else {
        Some(t.with(GoalText::CountsWeight, &[("weight", &card.number(weight))]))
    };
    if goal.why.is_none() && counts.is_none() {
        return Html::default();
    }
    html! {
        <p class="why quiet">
            if let Some(why) = &goal.why {
                <bdi>{ why }</bdi>{ " " }
            }
            { counts }
        </p>
    }
}

/// What each team brought in, as parts of one bar: together first, apart second.
fn contributions(card: &Card, goal: &Goal) -> Html {
    let t = &card.language;
    let total: f64 = goal.contributions.iter().map(|part| part.value.max(0.0)).sum();
    if total <= 0.0 {
        return Html::default();
    }
    let mut from = 0.0;
    let pieces = goal.contributions.iter().map(|part| {
        let (start, width) = (from, part.value.max(0.0) / total);
        from += width;
        let class = team_class(card.document(), &part.team);
        html! { <rect {class} x={percent(start)} width={percent((width - 0.006).max(0.0))} y="0" height="8" rx="1" /> }
    }).collect::<Html>();
    labelled(
        t.say(GoalText::BroughtInBy),
        html! {
            <div class="brought">
                <svg class="split chart" height="8" aria-hidden="true">{ pieces }</svg>
                <ul>
                    { for goal.contributions.iter().map(|part| html! {
                        <li>
                            { team_mark(card, &part.team) }
                            <span>{ team_name(card, &part.team) }</span>
                            <strong>{ t.value(part.value, card.measured(goal)) }</strong>
                        </li>
                    }) }
                </ul>
            </div>
        },
    )
}

fn paired_with(card: &Card, goal: &Goal) -> Html {
    let other = goal.paired_with.as_ref().and_then(|id| card.document().goal(id));
    let Some(other) = other else {
        return Html::default();
    };
    let t = &card.language;
    let status = card.figures.goals.get(&other.id).map_or(Status::OnTrack, |figures| figures.status);
    let (shape, tone) = looks(status);
    labelled(
        t.with(GoalText::PairedWith, &[("goal", &other.name)]),
        html! {
            <p>
                { t.value(other.actual, card.measured(other)) }{ " " }
                <span class={classes!("status", tone.class())}>{ shape.draw(tone) }{ status_word(card, status) }</span>
            </p>
        },
    )
}

fn definition(card: &Card, goal: &Goal) -> Html {
    let Some(definition) = goal.definition.as_ref().and_then(|id| card.document().definition(id)) else {
        return Html::default();
    };
    let Definition { term, meaning, .. } = definition;
    let t = &card.language;
    let label = if is_agreed(definition, &Teams::new(card.document())) {
        t.with(GoalText::MeasuredBy, &[("term", term)])
    } else if definition.agreed_by.is_empty() {
        t.with(DefinitionsText::NotAgreed, &[("term", term)])
    } else {
        t.with(DefinitionsText::OneTeamOnly, &[("term", term)])
    };
    let changed = changed_inside(definition, &card.frame());
    labelled(
        label,
        html! {
            <>
                <p dir="auto">{ meaning }</p>
                if let Some(day) = changed {
                    <p class="small quiet">
                        { t.with(GoalText::DefinitionChanged, &[("term", term), ("day", &t.day(day, Date::DayMonth))]) }
                    </p>
                }
            </>
        },
    )
}

fn reward(card: &Card, goal: &Goal) -> Html {
    let Some(reward) = &goal.reward else {
        return Html::default();
    };
    labelled(card.language.say(GoalsText::WhenWeGetThere), html! { <p><bdi>{ reward }</bdi></p> })
}

#[cfg(test)]
mod tests;
