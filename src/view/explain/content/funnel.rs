//! How the figures of the funnel and of its sources were made.

use super::{Explanation, count, exact, money, share};
use crate::{
    document::{ById, Count, Stage, Unit},
    measure::ratio,
    text::{AttributionText, ChartText, FunnelText, GoalText, Message, SourcesText},
    view::{
        attribution::{self, Model},
        card::Card,
    },
};

/// One count by another, as a share.
fn division(card: &Card, formula: String, part: (String, f64), whole: (String, f64), result: String) -> Explanation {
    let value = ratio(part.1, whole.1).map(|value| share(card, value));
    Explanation::new(&result, vec![formula])
        .input(part.0, count(card, part.1))
        .input(whole.0, count(card, whole.1))
        .result(card, result, value)
}

fn entered(card: &Card, stage: &Stage) -> (String, f64) {
    (card.language.with(FunnelText::EnteredStage, &[("stage", &stage.name)]), stage.entered.get())
}

fn from_to(card: &Card, from: &Stage, to: &Stage) -> Explanation {
    let args = [("stage", from.name.as_str()), ("next", to.name.as_str())];
    let say = |text: FunnelText| card.language.with(text, &args);
    division(card, say(FunnelText::ConversionFormula), entered(card, to), entered(card, from), say(FunnelText::FromTo))
}

fn stages(card: &Card) -> Option<&Vec<Stage>> {
    Some(&card.document().funnel.as_ref()?.stages)
}

pub(super) fn conversion(card: &Card, id: &str) -> Option<Explanation> {
    let stages = stages(card)?;
    let place = stages.iter().position(|stage| &*stage.id == id)?;
    let (stage, next) = stages.get(place).zip(stages.get(place + 1))?;
    let definition = next.definition.as_ref().or(stage.definition.as_ref());
    Some(from_to(card, stage, next).defined_by(definition))
}

pub(super) fn overall(card: &Card) -> Option<Explanation> {
    let stages = stages(card)?;
    let last = stages.last()?;
    Some(from_to(card, stages.first()?, last).defined_by(last.definition.as_ref()))
}

pub(super) fn against_target(card: &Card, id: &str) -> Option<Explanation> {
    let t = &card.language;
    let stage = card.document().stage(id)?;
    let target = (t.say(GoalText::Target), stage.target?.get());
    let result = t.with(FunnelText::AgainstTarget, &[("stage", &stage.name)]);
    let formula = t.say(FunnelText::TargetFormula);
    Some(division(card, formula, entered(card, stage), target, result).defined_by(stage.definition.as_ref()))
}

pub(super) fn against_previous(card: &Card, id: &str) -> Option<Explanation> {
    let t = &card.language;
    let stage = card.document().stage(id)?;
    let previous = stage.previous?.get();
    let change = card.figures.funnel.stages.get(id)?.against_previous.map(|change| share(card, change));
    let (name, now) = entered(card, stage);
    let result = t.with(FunnelText::ChangeOf, &[("stage", &stage.name)]);
    Some(
        Explanation::new(&result, vec![t.say(FunnelText::ChangeFormula)])
            .input(name, count(card, now))
            .input(t.say(ChartText::Previous), count(card, previous))
            .result(card, result, change)
            .defined_by(stage.definition.as_ref()),
    )
}

pub(super) fn win_rate(card: &Card) -> Option<Explanation> {
    let t = &card.language;
    let velocity = card.document().funnel.as_ref()?.velocity.as_ref()?;
    let rate = card.figures.funnel.win_rate.map(|rate| share(card, rate));
    Some(
        Explanation::new(t.say(FunnelText::WinRate), vec![t.say(FunnelText::WinRateFormula)])
            .input(t.say(FunnelText::WonCount), count(card, velocity.won.get()))
            .input(t.say(FunnelText::LostCount), count(card, velocity.lost.get()))
            .result(card, t.say(FunnelText::WinRate), rate),
    )
}

pub(super) fn velocity(card: &Card) -> Option<Explanation> {
    let t = &card.language;
    let velocity = card.document().funnel.as_ref()?.velocity.as_ref()?;
    let figures = &card.figures.funnel;
    let per_day =
        figures.velocity_per_day.map(|value| t.with(FunnelText::VelocityValue, &[("value", &money(card, value))]));
    let mut explanation = Explanation::new(t.say(FunnelText::Velocity), vec![t.say(FunnelText::VelocityFormula)])
        .input(t.say(FunnelText::Opportunities), count(card, velocity.opportunities.get()));
    if let Some(rate) = figures.win_rate {
        explanation = explanation.input(t.say(FunnelText::WinRate), share(card, rate));
    }
    if let Some(each) = ratio(velocity.won_value, velocity.won.get()) {
        explanation = explanation.input(t.say(FunnelText::MeanValue), money(card, each));
    }
    Some(explanation.input(t.say(FunnelText::CycleLength), exact(card, velocity.cycle_days.get(), Unit::Days)).result(
        card,
        t.say(FunnelText::Velocity),
        per_day,
    ))
}

pub(super) fn source_step(card: &Card, source: &str, stage: &str) -> Option<Explanation> {
    let source = card.document().funnel.as_ref()?.sources.iter().find(|one| &*one.id == source)?;
    step(card, &source.entered, stage, |stage, next| {
        let args = [("stage", stage), ("next", next), ("source", &*source.name)];
        card.language.with(SourcesText::StepOf, &args)
    })
}

pub(super) fn stretch_step(card: &Card, place: usize, stage: &str) -> Option<Explanation> {
    let stretch = card.document().funnel.as_ref()?.history.get(place)?;
    step(card, &stretch.entered, stage, |stage, next| {
        card.language.with(FunnelText::FromTo, &[("stage", stage), ("next", next)])
    })
}

/// The share of the stage with a count before it that reached a stage.
fn step(card: &Card, entered: &ById<Count>, stage: &str, result: impl Fn(&str, &str) -> String) -> Option<Explanation> {
    let stages = stages(card)?;
    let mut counted = stages.iter().filter_map(|one| Some((one, entered.get(&one.id)?.get())));
    let place = counted.clone().position(|(one, _)| &*one.id == stage)?;
    let ((before, of), (stage, part)) = (counted.nth(place.checked_sub(1)?)?, counted.next()?);
    let t = &card.language;
    let name = |stage: &Stage| t.with(FunnelText::EnteredStage, &[("stage", &stage.name)]);
    let formula = t.with(FunnelText::ConversionFormula, &[("stage", &before.name), ("next", &stage.name)]);
    let definition = stage.definition.as_ref().or(before.definition.as_ref());
    let result = result(&before.name, &stage.name);
    Some(division(card, formula, (name(stage), part), (name(before), of), result).defined_by(definition))
}

pub(super) fn credit(card: &Card, reading: FunnelText) -> Option<Explanation> {
    let t = &card.language;
    let credit = card.document().funnel.as_ref()?.credit.as_ref()?;
    let value = match reading {
        FunnelText::Sourced => credit.sourced,
        FunnelText::Accelerated => credit.accelerated,
        _ => credit.influenced,
    }?;
    let (name, total) = (t.say(reading), t.say(SourcesText::WonValue));
    Some(
        Explanation::new(&name, vec![[&*name, " / ", &total].concat()])
            .input(&name, money(card, value))
            .input(total, money(card, credit.total))
            .result(card, name, ratio(value, credit.total).map(|part| share(card, part))),
    )
}

pub(super) fn source_return(card: &Card, source: &str) -> Option<Explanation> {
    let t = &card.language;
    let funnel = card.document().funnel.as_ref()?;
    let source = funnel.sources.iter().find(|one| &*one.id == source)?;
    let times = card.figures.funnel.sources.get(&source.id)?.return_on_cost;
    let result = t.with(SourcesText::ReturnOf, &[("source", &source.name)]);
    Some(
        Explanation::new(&result, vec![t.say(SourcesText::ReturnFormula)])
            .input(t.say(SourcesText::WonValue), money(card, source.won_value?))
            .input(t.say(SourcesText::Cost), money(card, source.cost?.get()))
            .result(card, result, times.map(|times| exact(card, times, Unit::Ratio))),
    )
}

pub(super) fn attribution(card: &Card, model: Model, source: &str) -> Option<Explanation> {
    let t = &card.language;
    let funnel = card.document().funnel.as_ref()?;
    let credit = (*model.credit(&card.figures.funnel.attribution).get(source)?)?;
    let (mut wins, mut value) = (0.0, 0.0);
    for journey in funnel.journeys.iter().filter(|journey| journey.touches.iter().any(|touch| &*touch.source == source))
    {
        wins += 1.0;
        value += journey.value;
    }
    let (name, means): (Message, Message) = (model.name().into(), model.meaning().into());
    let title =
        t.with(AttributionText::Of, &[("source", attribution::source_name(funnel, source)), ("model", &t.say(name))]);
    Some(
        Explanation::new(title, vec![t.say(means)])
            .input(t.say(AttributionText::Journeys), count(card, wins))
            .input(t.say(AttributionText::TheirValue), money(card, value))
            .input(t.say(AttributionText::AllValue), money(card, attribution::shared_value(funnel)))
            .result(card, t.say(AttributionText::Credit), Some(money(card, credit))),
    )
}
