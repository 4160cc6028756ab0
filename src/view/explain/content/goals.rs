//! How the joint score and the figures of a goal were made.

use super::{Explanation, plain};
use crate::{
    document::{Direction, Goal, Unit},
    measure::{self, Method, Rule},
    text::{Date, GoalText, GoalsText, ScoreText},
    view::{card::Card, goals::standing},
};

pub(super) fn joint_score(card: &Card) -> Explanation {
    let t = &card.language;
    let counted = card.document().goals.iter().filter_map(|goal| Some((goal, card.figures.goals.get(&goal.id)?.pace?)));
    let inputs = counted
        .map(|(goal, pace)| {
            let pace = plain(card, pace.clamp(0.0, 1.0), 3);
            let weighted =
                if goal.weight() == 1.0 { pace } else { [&plain(card, goal.weight(), 2), " × ", &pace].concat() };
            (goal.name.clone(), weighted)
        })
        .collect();
    let score = card.figures.joint_score.map(|score| plain(card, score, 2));
    Explanation { inputs, ..Explanation::new(t.say(ScoreText::Title), vec![t.say(ScoreText::HowMade)]) }.result(
        card,
        t.say(ScoreText::Title),
        score,
    )
}

pub(super) fn pace(card: &Card, goal: &Goal) -> Option<Explanation> {
    let t = &card.language;
    let figures = card.figures.goals.get(&goal.id)?;
    let value = |value: f64| full(card, goal, value);
    let rule = Rule::of(goal);
    let formula = match (rule, goal.direction()) {
        (Rule::Way, _) => GoalText::PaceFormula,
        (Rule::Level, Direction::Decrease) => GoalText::PaceFormulaLevelDown,
        (Rule::Level, _) => GoalText::PaceFormulaLevel,
        (Rule::Budget, _) => GoalText::PaceFormulaBudget,
        (Rule::Hold, _) => GoalText::PaceFormulaBand,
    };
    let mut lines = vec![t.say(formula)];
    if matches!(rule, Rule::Way | Rule::Budget) {
        lines.push(t.say(if goal.plan.is_empty() { GoalText::ExpectedByTime } else { GoalText::ExpectedByPlan }));
    }
    let thresholds = card.document().thresholds.unwrap_or_default();
    lines.push(t.with(
        GoalText::Thresholds,
        &[("on_track", &plain(card, thresholds.on_track(), 2)), ("at_risk", &plain(card, thresholds.at_risk(), 2))],
    ));
    let mut inputs = vec![(t.say(GoalsText::Actual), value(goal.actual))];
    if let Some(baseline) = goal.baseline {
        inputs.push((t.say(GoalText::Baseline), value(baseline)));
    }
    inputs.push((t.say(GoalText::Target), value(goal.target)));
    if let Some(expected) = figures.expected {
        inputs.push((t.say(GoalText::Expected), value(expected)));
    }
    if let Some(tolerance) = goal.tolerance {
        inputs.push((t.say(GoalText::Tolerance), value(tolerance.get())));
    }
    let pace = figures.pace.map(|pace| plain(card, pace, 3));
    Some(
        Explanation { inputs, ..Explanation::new(&goal.name, lines) }
            .result(card, t.say(GoalText::Pace), pace)
            .defined_by(goal.definition.as_ref()),
    )
}

pub(super) fn forecast(card: &Card, goal: &Goal) -> Option<Explanation> {
    let t = &card.language;
    let frame = card.frame();
    let made = measure::forecast(goal, &frame);
    let forecast = made.value?;
    let apart = forecast - goal.target;
    let apart = match goal.unit {
        Unit::Percent => t.difference(apart, card.measured(goal)),
        _ => full(card, goal, apart.abs()),
    };
    let end = t.day(card.document().period.end, Date::DayMonth);
    let formula = match made.method {
        Method::Line(points) => t.count(GoalText::ForecastByLine, points, &[("end", &end)]),
        Method::Pace => t.with(GoalText::ForecastByPace, &[("end", &end)]),
        Method::Actual => t.say(GoalText::ForecastAsNow),
    };
    Some(
        Explanation::new(&goal.name, vec![formula])
            .input(t.say(GoalsText::Actual), full(card, goal, goal.actual))
            .input(t.say(GoalText::Target), full(card, goal, goal.target))
            .input(t.say(GoalText::AgainstTarget), standing::short_or_over(card, goal, forecast, &apart))
            .result(card, t.say(GoalText::ForecastTitle), Some(full(card, goal, forecast))),
    )
}

/// A figure of a goal in full. Of large amounts nobody needs the pence.
fn full(card: &Card, goal: &Goal, value: f64) -> String {
    let is_large = goal.unit == Unit::Currency && value.abs() >= 1000.0;
    card.language.exact(if is_large { value.round() } else { value }, card.measured(goal))
}
