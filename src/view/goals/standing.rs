//! Where a goal stands: its bar, and the sentence under it.

use crate::{
    document::{Direction, Goal, Status, Unit},
    measure::{GoalFigures, Rule, lead},
    text::{FigureText, GoalsText, Message, Number},
    view::{card::Card, chart::bar::Bar, status::Tone},
};

/// Whether the piece that is missing is drawn, and in which colour.
fn missing_tone(status: Status) -> Option<Tone> {
    match status {
        Status::AtRisk => Some(Tone::Risk),
        Status::OffTrack | Status::Missed => Some(Tone::Bad),
        Status::Achieved | Status::OnTrack | Status::NotStarted => None,
    }
}

/// The bar of a goal.
pub(in crate::view) fn bar(goal: &Goal, figures: &GoalFigures) -> Bar {
    let tone = missing_tone(figures.status);
    match Rule::of(goal) {
        Rule::Way => {
            let start = goal.baseline.unwrap_or(0.0);
            let at = |value: f64| (value - start) / (goal.target - start);
            way(at(goal.actual), figures.expected.map_or(1.0, at), tone)
        }
        Rule::Level => way(figures.progress.unwrap_or(0.0), 1.0, tone),
        Rule::Budget => {
            let (ink, tick) = (goal.actual / goal.target, figures.expected.map(|expected| expected / goal.target));
            let missing = tone.zip(tick).map(|(tone, tick)| (tick, ink, tone));
            Bar { ink: known(ink), tick: tick.and_then(known), missing, ..Bar::default() }
        }
        Rule::Hold => hold(goal, tone),
    }
}

fn way(ink: f64, tick: f64, tone: Option<Tone>) -> Bar {
    let missing = tone.filter(|_| ink < tick).map(|tone| (ink.max(0.0), tick, tone));
    Bar { ink: known(ink), tick: known(tick), missing, ..Bar::default() }
}

/// The band in the middle of a bar that is three tolerances wide to each side, or wider where the goal is further off.
fn hold(goal: &Goal, tone: Option<Tone>) -> Bar {
    let tolerance = goal.tolerance.map_or(0.0, |tolerance| tolerance.get());
    let reach = (3.0 * tolerance).max(1.1 * (goal.actual - goal.target).abs());
    let at = |value: f64| 0.5 + (value - goal.target) / (2.0 * reach);
    if reach <= 0.0 {
        return Bar { tick: Some(0.5), dot: Some(0.5), ..Bar::default() };
    }
    let (low, high) = (at(goal.target - tolerance), at(goal.target + tolerance));
    let dot = at(goal.actual);
    let missing = tone.map(|tone| if dot < low { (dot, low, tone) } else { (high, dot, tone) });
    Bar { band: Some((low, high)), tick: Some(0.5), dot: known(dot), missing, ..Bar::default() }
}

fn known(share: f64) -> Option<f64> {
    share.is_finite().then_some(share)
}

/// What stands beside the value: `of £2.4m`, `from 48 to 38`, `100% ± 5`.
pub(in crate::view) fn target(card: &Card, goal: &Goal) -> String {
    let t = &card.language;
    let measured = card.measured(goal);
    let whole = t.value(goal.target, measured);
    match (Rule::of(goal), goal.baseline) {
        (Rule::Hold, _) => {
            let tolerance = goal.tolerance.map_or(0.0, |tolerance| tolerance.get());
            let tolerance = match goal.unit {
                Unit::Percent => t.number(tolerance * 100.0, Number::Plain { digits: 1 }),
                _ => bare(card, goal, tolerance),
            };
            t.with(GoalsText::Band, &[("target", &bare(card, goal, goal.target)), ("tolerance", &tolerance)])
        }
        (Rule::Way, Some(baseline)) if baseline != 0.0 => t.with(
            GoalsText::FromTo,
            &[("baseline", &bare(card, goal, baseline)), ("target", &bare(card, goal, goal.target))],
        ),
        (Rule::Level, _) if goal.direction() == Direction::Decrease => t.with(GoalsText::AtMost, &[("target", &whole)]),
        _ => t.with(GoalsText::OfTarget, &[("target", &bare(card, goal, goal.target))]),
    }
}

/// A value whose unit stands beside it already.
fn bare(card: &Card, goal: &Goal, value: f64) -> String {
    match goal.unit {
        Unit::Days | Unit::Hours => card.language.number(value, Number::Plain { digits: 1 }),
        _ => card.language.value(value, card.measured(goal)),
    }
}

/// The sentence under the bar.
pub(in crate::view) fn sentence(card: &Card, goal: &Goal, figures: &GoalFigures) -> String {
    let t = &card.language;
    let measured = card.measured(goal);
    let say = |text: GoalsText, distance: f64| t.with(text, &[("amount", &t.difference(distance, measured))]);
    let is_nothing = |distance: f64| {
        let nothing = t.difference(0.0, measured);
        t.difference(distance, measured) == nothing
    };
    let rule = Rule::of(goal);
    let rising = goal.direction() != Direction::Decrease;
    let beyond = if rising { goal.actual - goal.target } else { goal.target - goal.actual };
    match (rule, figures.status) {
        (_, Status::NotStarted) => {
            let day = t.day(card.document().period.start, crate::text::Date::DayMonth);
            t.with(GoalsText::StartsOn, &[("day", &day)])
        }
        (Rule::Hold, _) => {
            let tolerance = goal.tolerance.map_or(0.0, |tolerance| tolerance.get());
            let outside = (goal.actual - goal.target).abs() - tolerance;
            if outside <= 0.0 { t.say(GoalsText::InsideBand) } else { say(GoalsText::OutsideBand, outside) }
        }
        (Rule::Budget, Status::Achieved) => say(GoalsText::UnderBudget, beyond),
        (Rule::Budget, Status::Missed) => say(GoalsText::OverBudget, beyond),
        (_, Status::Achieved) if is_nothing(beyond) => t.say(GoalsText::OnTarget),
        (_, Status::Achieved) if beyond < 0.0 => say(GoalsText::Short, beyond),
        (_, Status::Achieved) => say(if rising { GoalsText::AboveTarget } else { GoalsText::BelowTarget }, beyond),
        // On the last day there is no pace to keep: only what is reached, and what is not.
        (_, status)
            if rule == Rule::Level || status == Status::Missed || rule == Rule::Way && card.frame().is_ending() =>
        {
            if beyond >= 0.0 {
                t.say(GoalsText::OnTarget)
            } else {
                say(if rising { GoalsText::Short } else { GoalsText::Over }, beyond)
            }
        }
        _ => match figures.expected {
            None => t.say(GoalsText::NothingExpectedYet),
            Some(expected) => {
                let ahead = lead(goal, expected).unwrap_or(0.0);
                pace_sentence(card, goal, rule, ahead, is_nothing(ahead))
            }
        },
    }
}

fn pace_sentence(card: &Card, goal: &Goal, rule: Rule, ahead: f64, is_nothing: bool) -> String {
    let text = match (rule, goal.plan.is_empty(), is_nothing, ahead > 0.0) {
        (Rule::Budget, _, _, true) => GoalsText::UnderBudgetSoFar,
        (Rule::Budget, ..) => GoalsText::OverBudgetSoFar,
        (_, true, true, _) => GoalsText::OnPace,
        (_, false, true, _) => GoalsText::OnPlan,
        (_, true, false, true) => GoalsText::AheadOfPace,
        (_, true, false, false) => GoalsText::BehindPace,
        (_, false, false, true) => GoalsText::AheadOfPlan,
        (_, false, false, false) => GoalsText::BehindPlan,
    };
    let amount = card.language.difference(ahead, card.measured(goal));
    card.language.with(text, &[("amount", &amount)])
}

/// The same as the bar, in words.
pub(in crate::view) fn bar_sentence(card: &Card, goal: &Goal, figures: &GoalFigures) -> String {
    let t = &card.language;
    let value = |value: f64| t.value(value, card.measured(goal));
    let (actual, target) = (value(goal.actual), value(goal.target));
    let expected = figures.expected.map(value);
    let (text, args): (Message, Vec<(&str, String)>) = match (Rule::of(goal), expected) {
        (Rule::Hold, _) => {
            let tolerance = goal.tolerance.map_or(0.0, |tolerance| tolerance.get());
            let (low, high) = (value(goal.target - tolerance), value(goal.target + tolerance));
            (GoalsText::BarBand.into(), vec![("actual", actual), ("low", low), ("high", high)])
        }
        (Rule::Way | Rule::Budget, Some(expected)) => {
            (GoalsText::BarSentence.into(), vec![("actual", actual), ("target", target), ("expected", expected)])
        }
        _ => (GoalsText::BarPlain.into(), vec![("actual", actual), ("target", target)]),
    };
    let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    t.with(text, &args)
}

/// What is said of a goal where it holds the score back: `47 of 60`, `93%, 2 points outside the band`.
pub(in crate::view) fn short(card: &Card, goal: &Goal) -> String {
    let t = &card.language;
    let actual = t.value(goal.actual, card.measured(goal));
    let second = match (Rule::of(goal), goal.baseline, card.figures.goals.get(&goal.id)) {
        (Rule::Hold, _, Some(figures)) => sentence(card, goal, figures),
        (Rule::Way, Some(baseline), _) if baseline != 0.0 => target(card, goal),
        _ => {
            let whole = t.value(goal.target, card.measured(goal));
            return t.with(FigureText::OutOf, &[("part", &actual), ("whole", &whole)]);
        }
    };
    t.joined(&[actual, second])
}

/// What the distance between a forecast and the target is called: `£194k short` without the amount.
pub(in crate::view) fn beside_target(card: &Card, goal: &Goal, forecast: f64) -> String {
    let amount = card.language.difference(forecast - goal.target, card.measured(goal));
    short_or_over(card, goal, forecast, &amount)
}

/// Whether a forecast is on the wrong side of the target, or on the right one, and by how much.
pub(in crate::view) fn short_or_over(card: &Card, goal: &Goal, forecast: f64, amount: &str) -> String {
    let is_short = match goal.direction() {
        Direction::Decrease => forecast > goal.target,
        Direction::Increase | Direction::Maintain => forecast < goal.target,
    };
    let text = match (is_short, goal.direction()) {
        (true, Direction::Decrease) | (false, Direction::Increase | Direction::Maintain) => GoalsText::Over,
        (false, Direction::Decrease) | (true, _) => GoalsText::Short,
    };
    card.language.with(text, &[("amount", amount)])
}
