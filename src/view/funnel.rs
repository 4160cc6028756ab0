//! The funnel that both teams work on: stages under a rail for each team, what goes on, what changed.

use yew::prelude::*;

use crate::view::markup::html;

use super::{
    card::Card,
    chart::bar::Bar,
    people::{team_class, team_mark, team_name},
    section::SectionFrame,
};
use crate::{
    document::{Counting, Credit, Funnel, Stage, Unit, Velocity},
    measure::{FunnelFigures, StageFigures},
    text::{CardText, ChartText, Date, FunnelText, Measured, Number},
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
    html! {
        <SectionFrame
            card={card.clone()}
            name="funnel"
            title={t.say(FunnelText::Title)}
            news={counting(card, funnel)}
            {aside}
        >
            { stages(card, funnel, figures) }
            { facts(card, funnel, figures) }
            { table(card, funnel, figures) }
        </SectionFrame>
    }
}

fn counting(card: &Card, funnel: &Funnel) -> String {
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

fn stages(card: &Card, funnel: &Funnel, figures: &FunnelFigures) -> Html {
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
    html! { <div class={classes!("stages", (list.len() > 6).then_some("many"))} role="list">{ for rails }</div> }
}

fn rail(card: &Card, own: &[Stage], takes_over: bool) -> Html {
    let Some(first) = own.first() else { return Html::default() };
    let t = &card.language;
    html! {
        <div class={classes!("rail", team_class(card.document(), &first.team), format!("span-{}", own.len().min(9)))} role="presentation">
            { team_mark(card, &first.team) }
            <strong>{ team_name(card, &first.team) }</strong>
            if takes_over {
                { " " }<span class="quiet">{ t.with(FunnelText::TakesOverAt, &[("stage", &first.name)]) }</span>
            }
        </div>
    }
}

fn stage(card: &Card, stage: &Stage, next: Option<&Stage>, all: &[Stage], figures: &FunnelFigures) -> Html {
    let t = &card.language;
    let Some(own) = figures.stages.get(&*stage.id) else { return Html::default() };
    html! {
        <div class="stage" part="stage" role="listitem" key={&*stage.id} data-id={stage.id.to_string()}>
            <p class="name"><bdi>{ &stage.name }</bdi></p>
            <span class="entered">{ card.number(own.entered) }</span>
            <p class="change">{ change(card, stage, own) }</p>
            { goes_on(card, own, next, all, figures) }
            <div class="against">{ against(card, stage, own) }</div>
            if let Some(value) = stage.value {
                <span class="spoken">{ t.with(FunnelText::Value, &[("value", &card.money(value))]) }</span>
            }
        </div>
    }
}

fn change(card: &Card, stage: &Stage, figures: &StageFigures) -> Html {
    let t = &card.language;
    let Some(previous) = stage.previous else { return Html::default() };
    let before = card.number(previous.get());
    match figures.against_previous {
        None => html! { { t.say(FunnelText::FromNothing) } },
        Some(0.0) => html! { { t.with(FunnelText::NoChange, &[("previous", &before)]) } },
        // Of very few before, per cent say nothing.
        Some(change) if change >= 10.0 => {
            let times = card.language.value(change + 1.0, Measured { unit: Unit::Ratio, currency: None });
            html! { { t.with(FunnelText::Times, &[("times", &times), ("previous", &before)]) } }
        }
        Some(change) => {
            // Of a change nobody needs tenths, unless it is less than one per cent.
            let rounded = if change.abs() < 0.01 { change } else { (change * 100.0).round() / 100.0 };
            let change = t.signed(rounded, Number::Percent);
            super::words::sentence(
                card,
                FunnelText::Change,
                &[],
                &[("change", html! { { change } }), ("previous", html! { <span class="words">{ before }</span> })],
            )
        }
    }
}

fn goes_on(card: &Card, own: &StageFigures, next: Option<&Stage>, all: &[Stage], figures: &FunnelFigures) -> Html {
    let part = |text: FunnelText, share: f64, stage: &str| {
        super::words::sentence(
            card,
            text,
            &[],
            &[
                ("share", html! { <strong>{ card.share(share) }</strong> }),
                ("stage", html! { <bdi class="words">{ stage.to_owned() }</bdi> }),
            ],
        )
    };
    match (next, all.first(), own.conversion, figures.overall) {
        (Some(next), _, Some(share), _) => html! {
            <div class="goes-on">
                <p>{ part(FunnelText::To, share, &next.name) }</p>
                { Bar::filled(share).draw(None) }
            </div>
        },
        (None, Some(first), _, Some(overall)) if all.len() > 1 => html! {
            <div class="goes-on last"><p>{ part(FunnelText::OfAll, overall, &first.name) }</p></div>
        },
        _ => html! { <div class="goes-on none" /> },
    }
}

fn against(card: &Card, stage: &Stage, own: &StageFigures) -> Html {
    let t = &card.language;
    let target = own.against_target.zip(stage.target).map(|(share, target)| {
        t.with(FunnelText::OfStageTarget, &[("share", &card.share(share)), ("target", &card.number(target.get()))])
    });
    let median = stage.median_days.map(|days| t.amount(FunnelText::Median, days.get(), 1, &[]));
    let stale = stage.limit_days.filter(|_| crate::measure::is_stale(stage));
    html! {
        <>
            if let Some(target) = target { <p>{ target }</p> }
            if let Some(median) = median { <p>{ median }</p> }
            if let Some(limit) = stale { <p class="risk">{ t.amount(FunnelText::Stale, limit.get(), 1, &[]) }</p> }
        </>
    }
}

/// Win rate, velocity, definitions that changed, and the three readings of credit.
fn facts(card: &Card, funnel: &Funnel, figures: &FunnelFigures) -> Html {
    let velocity = funnel.velocity.as_ref().map(|velocity| velocity_facts(card, velocity, figures));
    let changed = changed_definitions(card, funnel);
    let credit = funnel.credit.as_ref().map(|credit| credit_facts(card, credit));
    if velocity.is_none() && changed.is_empty() && credit.is_none() {
        return Html::default();
    }
    html! { <div class="facts">{ velocity }{ for changed }{ credit }</div> }
}

fn fact(label: String, content: Html) -> Html {
    html! { <div><p class="label">{ label }</p>{ content }</div> }
}

fn velocity_facts(card: &Card, velocity: &Velocity, figures: &FunnelFigures) -> Html {
    let t = &card.language;
    let decided = card.number(velocity.won.get() + velocity.lost.get());
    let none = || t.say(crate::text::FigureText::None);
    let win_rate = figures.win_rate.map_or_else(none, |share| card.share(share));
    let per_day = figures
        .velocity_per_day
        .map_or_else(none, |amount| t.with(FunnelText::VelocityValue, &[("value", &card.money(amount))]));
    html! {
        <>
            { fact(t.say(FunnelText::WinRate), html! {
                <p>
                    <strong>{ win_rate }</strong>{ " " }
                    <span class="quiet">
                        { t.with(FunnelText::Decided, &[("won", &card.number(velocity.won.get())), ("decided", &decided)]) }
                    </span>
                </p>
            }) }
            { fact(t.say(FunnelText::Velocity), html! {
                <p>
                    <strong>{ per_day }</strong>{ " " }
                    <span class="quiet">{ t.amount(FunnelText::Cycle, velocity.cycle_days.get(), 1, &[]) }</span>
                </p>
            }) }
        </>
    }
}

/// A figure whose definition changed inside the period says so.
fn changed_definitions(card: &Card, funnel: &Funnel) -> Vec<Html> {
    let t = &card.language;
    let frame = card.frame();
    let mut seen = Vec::new();
    funnel
        .stages
        .iter()
        .filter_map(|stage| card.document().definition(stage.definition.as_deref()?))
        .filter_map(|definition| {
            let day = definition.changed_at.filter(|day| frame.contains(*day))?;
            (!seen.contains(&&definition.id)).then(|| seen.push(&definition.id))?;
            let args = [("term", definition.term.as_str()), ("day", &t.day(day, Date::DayMonth))];
            let label = t.with(FunnelText::DefinitionChanged, &args);
            Some(fact(label, html! { <p class="quiet">{ t.say(FunnelText::FiguresDiffer) }</p> }))
        })
        .collect()
}

fn credit_facts(card: &Card, credit: &Credit) -> Html {
    let t = &card.language;
    let readings = [
        (FunnelText::Sourced, credit.sourced),
        (FunnelText::Accelerated, credit.accelerated),
        (FunnelText::Influenced, credit.influenced),
    ];
    let total = card.money(credit.total);
    let reading = |(label, value): (FunnelText, Option<f64>)| {
        let value = value?;
        let share = crate::measure::ratio(value, credit.total);
        Some(fact(
            t.say(label),
            html! {
                <>
                    <p>
                        <strong>{ card.money(value) }</strong>{ " " }
                        if let Some(share) = share {
                            <span class="quiet">
                                { t.with(FunnelText::OfWon, &[("share", &card.share(share)), ("total", &total)]) }
                            </span>
                        }
                    </p>
                    { Bar::filled(share.unwrap_or(0.0)).draw(None) }
                </>
            },
        ))
    };
    html! {
        <>
            { for readings.into_iter().filter_map(reading) }
            <p class="whole label">{ t.say(FunnelText::ThreeReadings) }</p>
        </>
    }
}

/// The figures behind the picture.
fn table(card: &Card, funnel: &Funnel, figures: &FunnelFigures) -> Html {
    let t = &card.language;
    let row = |stage: &Stage| {
        let own = figures.stages.get(&*stage.id)?;
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
    html! {
        <details class="behind">
            <summary>{ t.say(CardText::ShowAsTable) }</summary>
            <table class="table">
                <thead><tr>
                    { for [ChartText::Stage, ChartText::Count, ChartText::Previous, ChartText::TargetHead, ChartText::GoesOn]
                        .into_iter()
                        .map(|text| html! { <th scope="col">{ t.say(text) }</th> }) }
                </tr></thead>
                <tbody>{ for funnel.stages.iter().filter_map(row) }</tbody>
            </table>
        </details>
    }
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
