//! The funnel that both teams work on: stages under a rail for each team, what goes on, what changed.

mod facts;
mod history;

use crate::view::markup::{Html, classes, html};

use super::{
    behind,
    card::Card,
    chart::bar::Bar,
    explain::{Explained, figure},
    people::{team_class, team_mark, team_name},
    section::SectionFrame,
    words::sentence,
};
use crate::{
    document::{Counting, Funnel, Stage, Unit, digits},
    measure::{FunnelFigures, StageFigures},
    text::{CardText, ChartText, FunnelText, GoalText, Measured, Message, Number},
};

/// The section.
pub(super) fn funnel(card: &Card) -> Html {
    let Some(funnel) = card.document().funnel.as_ref().filter(|funnel| !funnel.stages.is_empty()) else {
        return Html::default();
    };
    let t = &card.language;
    let figures = &card.figures.funnel;
    let has_previous = funnel.stages.iter().any(|stage| stage.previous.is_some());
    let aside = html! {
        if has_previous {
            <p class="news">{ t.say(FunnelText::AgainstPrevious) }</p>
        }
    };
    let frame =
        SectionFrame { aside, ..SectionFrame::new(card, "funnel", t.say(FunnelText::Title), counting(card, funnel)) };
    frame.draw(html! {
        <>
            { stages(card, funnel, figures) }
            { facts::facts(card, funnel, figures) }
            <div class="behinds">
                { history::history(card, funnel) }
                { table(card, funnel, figures) }
            </div>
        </>
    })
}

/// How it was counted.
pub(super) fn counting(card: &Card, funnel: &Funnel) -> String {
    let t = &card.language;
    let period = card.period_name();
    match (funnel.counting.unwrap_or(Counting::Period), funnel.stages.first()) {
        (Counting::Cohort, Some(stage)) => {
            t.with(FunnelText::CountedByCohort, &[("stage", &stage.name), ("period", &period)])
        }
        _ => t.with(FunnelText::CountedByPeriod, &[("period", &period)]),
    }
}

/// Neighbouring stages of one team, by their places.
fn rails(stages: &[Stage]) -> Vec<(usize, usize)> {
    let mut rails: Vec<(usize, usize)> = Vec::new();
    for (place, stage) in stages.iter().enumerate() {
        match rails.last_mut() {
            Some((from, to)) if stages.get(*from).is_some_and(|first| first.team == stage.team) => *to = place + 1,
            _ => rails.push((place, place + 1)),
        }
    }
    rails
}

/// The stages under their rails.
pub(super) fn stages(card: &Card, funnel: &Funnel, figures: &FunnelFigures) -> Html {
    let list = &funnel.stages;
    let rails = rails(list).into_iter().enumerate().map(|(index, (from, to))| {
        let Some(own) = list.get(from..to) else { return Html::default() };
        html! {
            <>
                { rail(card, own, index > 0) }
                { for own.iter().enumerate().map(|(place, one)| {
                    let next = list.get(from + place + 1);
                    stage(card, one, next, list, figures)
                }) }
            </>
        }
    });
    let t = &card.language;
    html! {
        <>
            <div class="head" aria-hidden="true">
                <span />
                { for [FunnelText::Entered, FunnelText::ChangeHead, FunnelText::GoOn]
                    .into_iter()
                    .map(|text| html! { <span>{ t.say(text) }</span> }) }
            </div>
            <div class={classes!("stages", (list.len() > 6).then_some("many"))} role="list">{ for rails }</div>
        </>
    }
}

fn rail(card: &Card, own: &[Stage], takes_over: bool) -> Html {
    let Some(first) = own.first() else { return Html::default() };
    let t = &card.language;
    html! {
        <div class={classes!("rail", team_class(card.document(), &first.team), &*["span-", &digits(own.len().min(9) as i64)].concat())} role="presentation">
            { team_mark(card, &first.team) }
            <strong>{ team_name(card, &first.team) }</strong>
            if takes_over {
                { " " }<span class="takes-over quiet">{ t.with(FunnelText::TakesOverAt, &[("stage", &first.name)]) }</span>
            }
        </div>
    }
}

fn stage(card: &Card, stage: &Stage, next: Option<&Stage>, all: &[Stage], figures: &FunnelFigures) -> Html {
    let Some(own) = figures.stages.get(&stage.id) else { return Html::default() };
    html! {
        <div class="stage" part="stage" role="listitem" key={&*stage.id} data-id={stage.id.to_string()}>
            <p class="name"><bdi>{ &stage.name }</bdi>{ defined(card, stage) }</p>
            <span class="entered">{ card.number(own.entered) }</span>
            <p class="change">{ change(card, stage, own) }</p>
            { goes_on(card, stage, own, next, all, figures) }
            <div class="against">{ against(card, stage, own) }</div>
        </div>
    }
}

/// Leads to what both teams mean by the stage.
fn defined(card: &Card, stage: &Stage) -> Html {
    let Some(definition) = stage.definition.as_ref().and_then(|id| card.document().definition(id)) else {
        return Html::default();
    };
    let link = html! { <span class="link">{ card.language.say(FunnelText::Defined) }</span> };
    html! { <>{ " " }{ figure(card, Explained::Definition(definition.id.to_string()), link) }</> }
}

fn change(card: &Card, stage: &Stage, figures: &StageFigures) -> Html {
    let t = &card.language;
    let Some(previous) = stage.previous else { return Html::default() };
    let before = card.number(previous.get());
    match figures.against_previous {
        None => html! { { t.say(FunnelText::FromNothing) } },
        Some(change) if rounded(change) == 0.0 => html! { { t.with(FunnelText::NoChange, &[("previous", &before)]) } },
        // Of very few before, per cent say nothing.
        Some(change) if change >= 10.0 => {
            let times = card.language.value(change + 1.0, Measured { unit: Unit::Ratio, currency: None });
            let times = figure(card, Explained::AgainstPrevious(stage.id.to_string()), times);
            sentence(card, FunnelText::Times, &[("previous", &before)], &[("times", times)])
        }
        Some(change) => {
            let change = t.signed(rounded(change), Number::Percent);
            sentence(
                card,
                FunnelText::Change,
                &[],
                &[
                    ("change", figure(card, Explained::AgainstPrevious(stage.id.to_string()), change)),
                    ("previous", html! { <span class="words">{ before }</span> }),
                ],
            )
        }
    }
}

/// A change as it is shown: nobody needs tenths of it, unless it is less than one per cent.
pub(super) fn rounded(change: f64) -> f64 {
    let parts = if change.abs() < 0.01 { 1000.0 } else { 100.0 };
    (change * parts).round() / parts
}

fn goes_on(
    card: &Card,
    stage: &Stage,
    own: &StageFigures,
    next: Option<&Stage>,
    all: &[Stage],
    figures: &FunnelFigures,
) -> Html {
    let part = |text: FunnelText, share: f64, stage: &str, explained: Explained| {
        let share = html! { <strong>{ figure(card, explained, card.share(share)) }</strong> };
        let stage = html! { <bdi class="words">{ stage.to_owned() }</bdi> };
        html! { <p>{ sentence(card, text, &[], &[("share", share), ("stage", stage)]) }</p> }
    };
    match (next, all.first(), own.conversion, figures.overall) {
        (Some(next), _, Some(share), _) => html! {
            <div class="goes-on">
                { part(FunnelText::To, share, &next.name, Explained::Conversion(stage.id.to_string())) }
                { Bar::filled(share).draw(None) }
            </div>
        },
        (None, Some(first), _, Some(overall)) if all.len() > 1 => html! {
            <div class="goes-on last">{ part(FunnelText::OfAll, overall, &first.name, Explained::Overall) }</div>
        },
        _ => html! { <div class="goes-on none" /> },
    }
}

fn against(card: &Card, stage: &Stage, own: &StageFigures) -> Html {
    let t = &card.language;
    let target = own.against_target.zip(stage.target).map(|(share, target)| {
        let share = figure(card, Explained::AgainstTarget(stage.id.to_string()), card.share(share));
        sentence(card, FunnelText::OfStageTarget, &[("target", &card.number(target.get()))], &[("share", share)])
    });
    let value = stage.value.map(|value| t.with(FunnelText::Value, &[("value", &card.money(value))]));
    let median = stage.median_days.map(|days| t.amount(FunnelText::Median, days.get(), 1, &[]));
    let stale = stage.limit_days.filter(|_| crate::measure::is_stale(stage));
    html! {
        <>
            if let Some(target) = target { <p>{ target }</p> }
            if let Some(median) = median { <p>{ median }</p> }
            if let Some(limit) = stale { <p class="risk">{ t.amount(FunnelText::Stale, limit.get(), 1, &[]) }</p> }
            if let Some(value) = value { <p>{ value }</p> }
        </>
    }
}

/// The figures behind the picture.
fn table(card: &Card, funnel: &Funnel, figures: &FunnelFigures) -> Html {
    let t = &card.language;
    let row = |stage: &Stage| {
        let own = figures.stages.get(&stage.id)?;
        Some(html! {
            <tr key={&*stage.id}>
                <th scope="row"><bdi>{ &stage.name }</bdi></th>
                <td>{ card.number(own.entered) }</td>
                <td>{ stage.previous.map(|count| card.number(count.get())) }</td>
                <td>{ stage.target.map(|count| card.number(count.get())) }</td>
                <td>{ own.conversion.map(|share| card.share(share)) }</td>
            </tr>
        })
    };
    let heads = [
        Message::from(ChartText::Stage),
        ChartText::Count.into(),
        ChartText::Previous.into(),
        GoalText::Target.into(),
        ChartText::GoesOn.into(),
    ];
    behind::table(
        t.say(CardText::ShowAsTable),
        html! {
            <>
                { behind::heads(heads.into_iter().map(|text| t.say(text))) }
                <tbody>{ for funnel.stages.iter().filter_map(row) }</tbody>
            </>
        },
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn neighbouring_stages_of_one_team_share_a_rail() {
        let stage = |id: &str, team: &str| json!({ "id": id, "name": id, "team": team, "entered": 1 });
        let reading = crate::document::read(&json!({
            "version": 1, "title": "T", "period": { "start": "2026-01-01", "end": "2026-01-31" },
            "funnel": { "stages": [stage("a", "marketing"), stage("b", "marketing"), stage("c", "sales"), stage("d", "marketing")] },
        }))
        .expect("a document");
        let funnel = reading.document.funnel.expect("a funnel");
        assert_eq!(rails(&funnel.stages), [(0, 2), (2, 3), (3, 4)]);
        assert_eq!(rails(&[]), []);
    }
}
