//! What stands under the stages: win rate, velocity, definitions that changed, and the three readings of credit.

use crate::view::markup::{Html, html};

use crate::{
    document::{Credit, Funnel, Velocity},
    measure::{FunnelFigures, changed_inside, ratio},
    text::{Date, FigureText, FunnelText},
    view::{
        card::Card,
        chart::bar::Bar,
        explain::{Explained, figure},
    },
};

pub(super) fn facts(card: &Card, funnel: &Funnel, figures: &FunnelFigures) -> Html {
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

/// A figure and what it is made of.
fn told(figure: Html, words: String) -> Html {
    html! { <p><strong>{ figure }</strong>{ " " }<span class="quiet">{ words }</span></p> }
}

fn velocity_facts(card: &Card, velocity: &Velocity, figures: &FunnelFigures) -> Html {
    let t = &card.language;
    let (won, decided) = (velocity.won.get(), velocity.won.get() + velocity.lost.get());
    let none = || t.say(FigureText::None);
    let win_rate = figures.win_rate.map_or_else(none, |share| card.share(share));
    let per_day = figures
        .velocity_per_day
        .map_or_else(none, |amount| t.with(FunnelText::VelocityValue, &[("value", &card.money(amount))]));
    let decided = t.with(FunnelText::Decided, &[("won", &card.number(won)), ("decided", &card.number(decided))]);
    let cycle = t.amount(FunnelText::Cycle, velocity.cycle_days.get(), 1, &[]);
    html! {
        <>
            { fact(t.say(FunnelText::WinRate), told(figure(card, Explained::WinRate, win_rate), decided)) }
            { fact(t.say(FunnelText::Velocity), told(figure(card, Explained::Velocity, per_day), cycle)) }
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
            let day = changed_inside(definition, &frame)?;
            (!seen.contains(&&definition.id)).then(|| seen.push(&definition.id))?;
            let args = [("term", definition.term.as_str()), ("day", &t.day(day, Date::DayMonth))];
            let label = t.with(FunnelText::DefinitionChanged, &args);
            let link = html! { <span class="link">{ t.say(FunnelText::Definition) }</span> };
            Some(fact(
                label,
                html! {
                    <p class="quiet">
                        { t.say(FunnelText::FiguresDiffer) }{ " " }
                        { figure(card, Explained::Definition(definition.id.to_string()), link) }
                    </p>
                },
            ))
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
        let share = ratio(value, credit.total);
        let of = share.map(|share| t.with(FunnelText::OfWon, &[("share", &card.share(share)), ("total", &total)]));
        Some(fact(
            t.say(label),
            html! {
                <>
                    { told(figure(card, Explained::Credit(label), card.money(value)), of.unwrap_or_default()) }
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
