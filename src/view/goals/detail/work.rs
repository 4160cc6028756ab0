//! What people say and do about a goal: check-ins, obstacles, initiatives.

use crate::view::markup::{Html, classes, html};

use crate::{
    document::{CheckIn, Goal, Initiative, Obstacle, order::sorted},
    text::{Date, GoalText},
    view::{
        behind::behind,
        card::Card,
        more::more,
        order::newest_first,
        people::{first_name, first_names},
        status::{Shape, Tone},
        words::{labelled, quoted},
    },
};

/// How many of each are shown at first.
const SHOWN: usize = 5;

fn listed(card: &Card, rows: Vec<Html>) -> Html {
    more(card, SHOWN, "", rows)
}

/// The latest word of an owner, and the earlier ones on demand.
pub(super) fn check_ins(card: &Card, goal: &Goal) -> Html {
    let t = &card.language;
    let newest = newest_first(card, &goal.check_ins, |check_in| check_in.at);
    let Some((latest, earlier)) = newest.split_first() else {
        return Html::default();
    };
    let rows: Vec<Html> = earlier
        .iter()
        .map(|one| html! {
            <div key={&*one.id} role="listitem"><p class="label">{ t.moment(one.at, Date::Short) }</p>{ check_in(card, one) }</div>
        })
        .collect();
    labelled(
        t.with(GoalText::LatestCheckIn, &[("moment", &t.recent(latest.at, card.now))]),
        html! {
            <>
                { check_in(card, latest) }
                if !rows.is_empty() {
                    { behind(t.count(GoalText::EarlierCheckIns, rows.len(), &[]), listed(card, rows)) }
                }
            </>
        },
    )
}

fn check_in(card: &Card, CheckIn { by, confidence, note, .. }: &CheckIn) -> Html {
    let t = &card.language;
    let confidence = match confidence.as_str() {
        "low" => t.say(GoalText::LowConfidence),
        "medium" => t.say(GoalText::MediumConfidence),
        "high" => t.say(GoalText::HighConfidence),
        other => [other, "."].concat(),
    };
    html! {
        <p part="check-in"><bdi>{ confidence }</bdi>{ " " }{ quoted(card, note) }{ " " }<bdi class="quiet">{ first_name(card, by) }</bdi></p>
    }
}

/// What stands in the way, longest first; what is out of it, on demand.
pub(super) fn obstacles(card: &Card, goal: &Goal) -> Html {
    let t = &card.language;
    let newest = newest_first(card, &goal.obstacles, |obstacle| obstacle.at);
    let (open, resolved): (Vec<&Obstacle>, Vec<&Obstacle>) =
        newest.into_iter().partition(|obstacle| obstacle.resolved_at.is_none());
    let resolved: Vec<Html> = resolved.into_iter().map(|one| out_of_the_way(card, one)).collect();
    html! {
        <>
            { for open.into_iter().rev().map(|one| in_the_way(card, one)) }
            if !resolved.is_empty() {
                { behind(t.count(GoalText::Resolved, resolved.len(), &[]), listed(card, resolved)) }
            }
        </>
    }
}

fn in_the_way(card: &Card, obstacle: &Obstacle) -> Html {
    let t = &card.language;
    let days = usize::try_from(card.frame().days_since(obstacle.at)).unwrap_or(0);
    let label = match days {
        0 => t.say(GoalText::InTheWaySinceToday),
        days => t.count(GoalText::InTheWay, days, &[]),
    };
    labelled(label, words_of(card, obstacle))
}

fn out_of_the_way(card: &Card, obstacle: &Obstacle) -> Html {
    let t = &card.language;
    let since = obstacle.resolved_at.map(|at| t.recent_day(at.day(t.zone()), card.today())).unwrap_or_default();
    html! {
        <div key={&*obstacle.id} role="listitem">
            <p class="label">{ t.with(GoalText::OutOfTheWay, &[("day", &since)]) }</p>
            { words_of(card, obstacle) }
        </div>
    }
}

fn words_of(card: &Card, Obstacle { text, by, .. }: &Obstacle) -> Html {
    html! { <p part="obstacle"><bdi>{ text }</bdi>{ " " }<bdi class="quiet">{ first_name(card, by) }</bdi></p> }
}

/// What is done to reach it: what is late first, what is finished last.
pub(super) fn initiatives(card: &Card, goal: &Goal) -> Html {
    if goal.initiatives.is_empty() {
        return Html::default();
    }
    let place = |initiative: &Initiative| (is_over(initiative), !is_overdue(card, initiative));
    let ordered = sorted(goal.initiatives.iter().collect(), &|one, other| place(one).cmp(&place(other)));
    let rows = ordered.into_iter().map(|one| initiative(card, one)).collect();
    labelled(card.language.say(GoalText::MovingIt), listed(card, rows))
}

/// Whether nobody works on it any more.
fn is_over(initiative: &Initiative) -> bool {
    matches!(initiative.state.as_str(), "done" | "stopped")
}

fn is_overdue(card: &Card, initiative: &Initiative) -> bool {
    let zone = card.language.zone();
    !is_over(initiative) && initiative.due.is_some_and(|due| due.end(zone) < card.frame().as_of())
}

fn initiative(card: &Card, initiative: &Initiative) -> Html {
    let t = &card.language;
    let Initiative { id, name, owners, state, due } = initiative;
    let due = due.map(|due| t.recent_day(due.day(t.zone()), card.today()));
    let is_late = is_overdue(card, initiative);
    let words = match (state.as_str(), &due) {
        ("done", _) => t.with(GoalText::InitiativeDone, &[("name", name)]),
        ("stopped", _) => t.with(GoalText::InitiativeStopped, &[("name", name)]),
        (_, Some(day)) if is_late => t.with(GoalText::InitiativeOverdue, &[("name", name), ("day", day)]),
        (_, Some(day)) => t.with(GoalText::InitiativeDue, &[("name", name), ("day", day)]),
        ("planned", None) => t.with(GoalText::InitiativePlanned, &[("name", name)]),
        ("in_progress", None) => t.with(GoalText::InitiativeInProgress, &[("name", name)]),
        (_, None) => name.clone(),
    };
    html! {
        <p key={&**id} role="listitem" part="initiative" class={classes!("initiative", is_over(initiative).then_some("quiet"))}>
            if is_late {
                { Shape::Diamond.draw(Tone::Bad) }
            }
            <bdi>{ words }</bdi>{ " " }<bdi class="small quiet">{ first_names(card, owners) }</bdi>
        </p>
    }
}
