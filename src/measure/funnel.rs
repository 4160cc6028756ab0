//! How many go on from stage to stage, and what they are worth.

use serde::Serialize;

use super::{
    Frame,
    attribution::{Attribution, attribution},
    number::{finite, ratio},
};
use crate::document::{ById, Count, Counting, Funnel, Source, Stage, Velocity};

/// The figures of the funnel.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FunnelFigures {
    /// Which leads are counted; nothing without a funnel.
    pub counting: Option<Counting>,
    /// The figures of each stage.
    pub stages: ById<StageFigures>,
    /// The share of those in the first stage who reach the last: mostly 0 to 1.
    pub overall: Option<f64>,
    /// The share of decided opportunities that were won: 0 to 1.
    pub win_rate: Option<f64>,
    /// What the funnel brings in a day, in the document's currency.
    pub velocity_per_day: Option<f64>,
    /// The figures of each source.
    pub sources: ById<SourceFigures>,
    /// What each source is credited with, by five models.
    pub attribution: Attribution,
}

/// The figures of one stage.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StageFigures {
    /// How many entered it.
    pub entered: f64,
    /// The share of them that went on to the next stage; nothing for the last one.
    pub conversion: Option<f64>,
    /// What has entered against what is to enter in the whole period: 1 is all of it.
    pub against_target: Option<f64>,
    /// The change against the period before: 0.07 is 7 % more.
    pub against_previous: Option<f64>,
}

/// The figures of one source.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceFigures {
    /// For each stage with a count but the first, the share of the stage with a count before it.
    pub conversion: ById<Option<f64>>,
    /// The share of those in its first stage with a count who reach the last with one.
    pub overall: Option<f64>,
    /// What it brought beyond its cost, for each unit of cost: 0 is neither gain nor loss.
    #[serde(rename = "return")]
    pub return_on_cost: Option<f64>,
}

/// Conversions from stage to stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Steps {
    /// For each stage with a count but the first, the share of the stage with a count before it.
    pub conversion: ById<Option<f64>>,
    /// The share of those in the first stage with a count who reach the last with one.
    pub overall: Option<f64>,
}

pub(super) fn figures(funnel: &Funnel, frame: &Frame<'_>) -> FunnelFigures {
    let stages = &funnel.stages;
    let nexts = stages.iter().skip(1).map(Some).chain([None]);
    FunnelFigures {
        counting: Some(funnel.counting.unwrap_or(Counting::Period)),
        stages: ById::from(
            stages
                .iter()
                .zip(nexts)
                .map(|(stage, next)| (stage.id.to_string(), of_stage(stage, next)))
                .collect::<Vec<_>>(),
        ),
        overall: stages.first().zip(stages.last()).and_then(|(first, last)| of(last.entered, first.entered)),
        win_rate: funnel.velocity.as_ref().and_then(win_rate),
        velocity_per_day: funnel.velocity.as_ref().and_then(velocity_per_day),
        sources: ById::from(
            funnel.sources.iter().map(|source| (source.id.to_string(), of_source(source, stages))).collect::<Vec<_>>(),
        ),
        attribution: attribution(funnel, frame),
    }
}

/// Source: conversion = entered(next) / entered(this); against target = entered / target; against previous =
/// entered / previous − 1.
fn of_stage(stage: &Stage, next: Option<&Stage>) -> StageFigures {
    StageFigures {
        entered: stage.entered.get(),
        conversion: next.and_then(|next| of(next.entered, stage.entered)),
        against_target: stage.target.and_then(|target| of(stage.entered, target)),
        against_previous: stage.previous.and_then(|previous| of(stage.entered, previous)).map(|share| share - 1.0),
    }
}

fn of_source(source: &Source, stages: &[Stage]) -> SourceFigures {
    let Steps { conversion, overall } = steps(stages, &source.entered);
    let return_on_cost = source.won_value.zip(source.cost).and_then(|(won, cost)| ratio(won - cost.get(), cost.get()));
    SourceFigures { conversion, overall, return_on_cost }
}

/// The conversions of counts that may leave stages out: of a source, or of an earlier stretch of time.
///
/// Source: conversion = entered(this) / entered(the stage with a count before); overall = entered(last with a count) /
/// entered(first with a count).
pub fn steps(stages: &[Stage], entered: &ById<Count>) -> Steps {
    let mut counted = stages.iter().filter_map(|stage| Some((&stage.id, *entered.get(&stage.id)?)));
    let Some((_, first)) = counted.next() else {
        return Steps { conversion: ById::default(), overall: None };
    };
    let mut last = first;
    let mut conversion = Vec::new();
    for (stage, count) in counted {
        conversion.push((stage.to_string(), of(count, last)));
        last = count;
    }
    Steps { conversion: conversion.into(), overall: of(last, first) }
}

/// Source: won / (won + lost).
fn win_rate(velocity: &Velocity) -> Option<f64> {
    ratio(velocity.won.get(), velocity.won.get() + velocity.lost.get())
}

/// Source: opportunities × win rate × (won value / won) / cycle days.
fn velocity_per_day(velocity: &Velocity) -> Option<f64> {
    let each = ratio(velocity.won_value, velocity.won.get())?;
    let won = finite(velocity.opportunities.get() * win_rate(velocity)?)?;
    ratio(won * each, velocity.cycle_days.get())
}

/// Whether half of those in the stage stay longer than agreed.
pub fn is_stale(stage: &Stage) -> bool {
    matches!((stage.median_days, stage.limit_days), (Some(median), Some(limit)) if median > limit)
}

fn of(part: Count, whole: Count) -> Option<f64> {
    ratio(part.get(), whole.get())
}
