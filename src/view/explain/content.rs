//! What an explanation says: loaded when the first one is asked for.

mod funnel;
mod goals;
mod together;

use crate::{
    document::{DefinitionRef, Unit},
    measure::{Teams, changed_inside, is_agreed},
    text::{CardText, Date, GoalText, Measured, Message, Number},
    view::{
        card::Card,
        explain::Explained,
        markup::{Html, html},
    },
};

/// How the figure was made; nothing, where it is not there any more.
#[inline(never)]
pub(super) fn content(card: &Card, explained: &Explained) -> Html {
    Explanation::of(card, explained).map_or_else(Html::default, |explanation| explanation.draw(card))
}

/// What an explanation says.
struct Explanation {
    heading: Message,
    title: String,
    formula: Vec<String>,
    inputs: Vec<(String, String)>,
    result: Option<(String, String)>,
    definition: Option<String>,
}

impl Explanation {
    fn of(card: &Card, explained: &Explained) -> Option<Self> {
        let goal = |id: &str| card.document().goal(id);
        match explained {
            Explained::JointScore => Some(goals::joint_score(card)),
            Explained::Goal(id) => goals::pace(card, goal(id)?),
            Explained::Forecast(id) => goals::forecast(card, goal(id)?),
            Explained::Conversion(stage) => funnel::conversion(card, stage),
            Explained::Overall => funnel::overall(card),
            Explained::AgainstTarget(stage) => funnel::against_target(card, stage),
            Explained::AgainstPrevious(stage) => funnel::against_previous(card, stage),
            Explained::WinRate => funnel::win_rate(card),
            Explained::Velocity => funnel::velocity(card),
            Explained::SourceStep(source, stage) => funnel::source_step(card, source, stage),
            Explained::StretchStep(place, stage) => funnel::stretch_step(card, *place, stage),
            Explained::Credit(reading) => funnel::credit(card, *reading),
            Explained::SourceReturn(source) => funnel::source_return(card, source),
            Explained::Attribution(model, source) => funnel::attribution(card, *model, source),
            Explained::Kept(agreement) => together::kept(card, agreement),
            Explained::Acceptance => Some(together::acceptance(card)),
            Explained::MeanQuality => Some(together::mean_quality(card)),
            Explained::CrossTeam => Some(together::cross_team(card)),
            Explained::Definition(id) => together::definition(card, id),
        }
    }

    fn new(title: impl Into<String>, formula: Vec<String>) -> Self {
        let (inputs, result, definition) = (Vec::new(), None, None);
        Self { heading: CardText::HowMade.into(), title: title.into(), formula, inputs, result, definition }
    }

    fn input(mut self, name: impl Into<String>, value: String) -> Self {
        self.inputs.push((name.into(), value));
        self
    }

    /// What came out; where there is nothing to divide by, that.
    fn result(mut self, card: &Card, name: String, value: Option<String>) -> Self {
        let value = value.unwrap_or_else(|| card.language.say(CardText::NothingToDivideBy));
        self.result = Some((name, value));
        self
    }

    fn defined_by(mut self, definition: Option<&DefinitionRef>) -> Self {
        self.definition = definition.map(|id| id.to_string());
        self
    }

    fn draw(&self, card: &Card) -> Html {
        let t = &card.language;
        let moment = t.instant(card.frame().as_of(), Date::Long);
        html! {
            <>
                <h4>{ t.say(self.heading) }</h4>
                if !self.title.is_empty() {
                    <p><bdi>{ &self.title }</bdi></p>
                }
                { for self.formula.iter().map(|line| html! { <p class="formula"><bdi>{ line }</bdi></p> }) }
                if let Some((name, value)) = &self.result {
                    <dl>
                        { for self.inputs.iter().map(|(name, value)| html! { <><dt><bdi>{ name }</bdi></dt><dd>{ value }</dd></> }) }
                        <dt>{ name }</dt><dd class="result">{ value }</dd>
                    </dl>
                }
                { self.meaning(card) }
                if self.result.is_some() {
                    <p class="source">{ t.with(CardText::ComputedHere, &[("moment", &moment)]) }</p>
                }
            </>
        }
    }

    /// What both teams mean by what was counted, and whether it changed while it was counted.
    fn meaning(&self, card: &Card) -> Html {
        let definition = self.definition.as_deref().and_then(|id| card.document().definition(id));
        let Some(definition) = definition else {
            return Html::default();
        };
        let t = &card.language;
        let label = match is_agreed(definition, &Teams::new(card.document())) {
            true => t.with(GoalText::MeasuredBy, &[("term", &definition.term)]),
            false => definition.term.clone(),
        };
        let changed = changed_inside(definition, &card.frame()).map(|day| {
            let args = [("term", definition.term.as_str()), ("day", &t.day(day, Date::DayMonth))];
            t.with(GoalText::DefinitionChanged, &args)
        });
        html! {
            <div class="meaning">
                <p class="label"><bdi>{ label }</bdi></p>
                <p dir="auto">{ &definition.meaning }</p>
                if !definition.criteria.is_empty() {
                    <ul>{ for definition.criteria.iter().map(|one| html! { <li dir="auto">{ one }</li> }) }</ul>
                }
                if let Some(changed) = changed {
                    <p class="small quiet"><bdi>{ changed }</bdi></p>
                }
            </div>
        }
    }
}

fn plain(card: &Card, value: f64, digits: u8) -> String {
    card.language.number(value, Number::Plain { digits })
}

/// A figure in full.
fn exact(card: &Card, value: f64, unit: Unit) -> String {
    card.language.exact(value, Measured { unit, currency: card.currency() })
}

fn count(card: &Card, count: f64) -> String {
    exact(card, count, Unit::Count)
}

fn money(card: &Card, amount: f64) -> String {
    exact(card, amount, Unit::Currency)
}

fn share(card: &Card, share: f64) -> String {
    exact(card, share, Unit::Percent)
}

#[cfg(test)]
mod tests;
