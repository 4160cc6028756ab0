//! How a figure was made: every figure of the card can say so.

use yew::prelude::*;

use crate::view::markup::html;

use super::{card::Card, goals::standing};
use crate::{
    document::{Direction, Goal},
    measure::{self, Method, Rule},
    text::{CardText, Date, GoalsText, Number, ScoreText},
};

/// A figure that is to be explained.
#[derive(Clone, Debug, PartialEq)]
pub enum Explained {
    /// The joint score.
    JointScore,
    /// How a goal stands, by its id.
    Goal(String),
    /// Where a goal will end, by its id.
    Forecast(String),
}

/// The id of the place where explanations appear. Ids are private to a shadow root.
const PLACE: &str = "how";

/// A figure that opens its explanation when it is pressed.
///
/// # Design
/// The browser's own popover does the work: it closes with Escape and with a press elsewhere, gives the focus back and
/// floats above everything without leaving the shadow root.
pub(super) fn figure(card: &Card, explained: Explained, content: Html) -> Html {
    let explain = card.explain.clone();
    let onclick = Callback::from(move |_: MouseEvent| explain.emit(explained.clone()));
    html! {
        <button type="button" class="figure" popovertarget={PLACE} {onclick}>{ content }</button>
    }
}

/// The place where explanations appear.
pub(super) fn place(card: &Card, explained: Option<&Explained>) -> Html {
    let explanation = explained.and_then(|explained| Explanation::of(card, explained));
    html! {
        <div class="explain" id={PLACE} popover="auto" role="dialog" aria-label={card.language.say(CardText::HowMade)}>
            if let Some(explanation) = explanation {
                { explanation.draw(card) }
            }
        </div>
    }
}

/// What an explanation says.
struct Explanation {
    title: String,
    formula: Vec<String>,
    inputs: Vec<(String, String)>,
    result: (String, String),
}

impl Explanation {
    fn of(card: &Card, explained: &Explained) -> Option<Self> {
        let goal = |id: &str| card.document().goal(id);
        match explained {
            Explained::JointScore => Some(joint_score(card)),
            Explained::Goal(id) => pace(card, goal(id)?),
            Explained::Forecast(id) => forecast(card, goal(id)?),
        }
    }

    fn draw(&self, card: &Card) -> Html {
        let t = &card.language;
        let moment = t.instant(card.frame().as_of(), Date::Long);
        html! {
            <>
                <h4>{ t.say(CardText::HowMade) }</h4>
                <p><bdi>{ &self.title }</bdi></p>
                { for self.formula.iter().map(|line| html! { <p class="formula">{ line }</p> }) }
                <dl>
                    { for self.inputs.iter().map(|(name, value)| html! { <><dt><bdi>{ name }</bdi></dt><dd>{ value }</dd></> }) }
                    <dt>{ &self.result.0 }</dt><dd class="result">{ &self.result.1 }</dd>
                </dl>
                <p class="source">{ t.with(CardText::ComputedHere, &[("moment", &moment)]) }</p>
            </>
        }
    }
}

fn plain(card: &Card, value: f64, digits: u8) -> String {
    card.language.number(value, Number::Plain { digits })
}

fn joint_score(card: &Card) -> Explanation {
    let t = &card.language;
    let counted =
        card.document().goals.iter().filter_map(|goal| Some((goal, card.figures.goals.get(&*goal.id)?.pace?)));
    let inputs = counted
        .map(|(goal, pace)| {
            let pace = plain(card, pace.clamp(0.0, 1.0), 3);
            let weighted =
                if goal.weight() == 1.0 { pace } else { format!("{} × {pace}", plain(card, goal.weight(), 2)) };
            (goal.name.clone(), weighted)
        })
        .collect();
    let score = card.figures.joint_score.map_or_else(String::new, |score| plain(card, score, 2));
    Explanation {
        title: t.say(ScoreText::Title),
        formula: vec![t.say(ScoreText::HowMade)],
        inputs,
        result: (t.say(ScoreText::Title), score),
    }
}

fn pace(card: &Card, goal: &Goal) -> Option<Explanation> {
    let t = &card.language;
    let figures = card.figures.goals.get(&*goal.id)?;
    let measured = card.measured(goal);
    let value = |value: f64| t.exact(value, measured);
    let rule = Rule::of(goal);
    let formula = match (rule, goal.direction()) {
        (Rule::Way, _) => GoalsText::PaceFormula,
        (Rule::Level, Direction::Decrease) => GoalsText::PaceFormulaLevelDown,
        (Rule::Level, _) => GoalsText::PaceFormulaLevel,
        (Rule::Budget, _) => GoalsText::PaceFormulaBudget,
        (Rule::Hold, _) => GoalsText::PaceFormulaBand,
    };
    let mut lines = vec![t.say(formula)];
    if matches!(rule, Rule::Way | Rule::Budget) {
        lines.push(t.say(if goal.plan.is_empty() { GoalsText::ExpectedByTime } else { GoalsText::ExpectedByPlan }));
    }
    let thresholds = card.document().thresholds.unwrap_or_default();
    lines.push(t.with(
        GoalsText::Thresholds,
        &[("on_track", &plain(card, thresholds.on_track(), 2)), ("at_risk", &plain(card, thresholds.at_risk(), 2))],
    ));
    let mut inputs = vec![(t.say(GoalsText::Actual), value(goal.actual))];
    if let Some(baseline) = goal.baseline {
        inputs.push((t.say(GoalsText::Baseline), value(baseline)));
    }
    inputs.push((t.say(GoalsText::Target), value(goal.target)));
    if let Some(expected) = figures.expected {
        inputs.push((t.say(GoalsText::Expected), value(expected)));
    }
    if let Some(tolerance) = goal.tolerance {
        inputs.push((t.say(GoalsText::Tolerance), value(tolerance.get())));
    }
    let pace = figures.pace.map_or_else(|| t.say(CardText::NothingToDivideBy), |pace| plain(card, pace, 3));
    Some(Explanation { title: goal.name.clone(), formula: lines, inputs, result: (t.say(GoalsText::Pace), pace) })
}

fn forecast(card: &Card, goal: &Goal) -> Option<Explanation> {
    let t = &card.language;
    let frame = card.frame();
    let made = measure::forecast(goal, &frame);
    let forecast = made.value?;
    let measured = card.measured(goal);
    let end = t.day(card.document().period.end, Date::DayMonth);
    let formula = match made.method {
        Method::Line(points) => t.count(GoalsText::ForecastByLine, points, &[("end", &end)]),
        Method::Pace => t.with(GoalsText::ForecastByPace, &[("end", &end)]),
        Method::Actual => t.say(GoalsText::ForecastAsNow),
    };
    let mut inputs = vec![(t.say(GoalsText::Actual), t.exact(goal.actual, measured))];
    let target = t.exact(goal.target, measured);
    inputs.push((t.say(GoalsText::Target), target));
    inputs.push((t.say(GoalsText::AgainstTarget), standing::beside_target(card, goal, forecast)));
    Some(Explanation {
        title: goal.name.clone(),
        formula: vec![formula],
        inputs,
        result: (t.say(GoalsText::ForecastTitle), t.exact(forecast, measured)),
    })
}
