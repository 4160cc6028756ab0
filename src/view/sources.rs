//! Where the leads come from, sorted by what was won through them.

use crate::view::markup::{Html, html};

use super::{
    attribution::switch,
    card::Card,
    chart::bar::Bar,
    explain::{Explained, figure},
    section::SectionFrame,
};
use crate::{
    document::{Source, Stage, order::sorted},
    measure::SourceFigures,
    text::{FigureText, SourcesText},
};

/// How many sources are shown at first.
const SHOWN: usize = 10;

/// The section.
pub(super) fn sources(card: &Card) -> Html {
    let Some(funnel) = &card.document().funnel else {
        return Html::default();
    };
    if funnel.sources.is_empty() && funnel.journeys.is_empty() {
        return Html::default();
    }
    let t = &card.language;
    let figures = &card.figures.funnel.sources;
    let ranked: Vec<(&Source, &SourceFigures)> =
        funnel.sources.iter().filter_map(|source| Some((source, figures.get(&source.id)?))).collect();
    let stages: Vec<&Stage> = funnel
        .stages
        .iter()
        .filter(|stage| funnel.sources.iter().any(|source| source.entered.contains(&stage.id)))
        .collect();
    let last = stages.last().map(|stage| &*stage.id);
    let reached = |source: &Source| last.and_then(|last| source.entered.get(last)).map_or(0.0, |count| count.get());
    let ranked = sorted(ranked, &|(a, _), (b, _)| {
        let won = |source: &Source| source.won_value.unwrap_or(f64::NEG_INFINITY);
        won(b).total_cmp(&won(a)).then(reached(b).total_cmp(&reached(a)))
    });
    let columns = Columns {
        won: ranked.iter().any(|(source, _)| source.won_value.is_some()),
        cost: ranked.iter().any(|(source, _)| source.cost.is_some()),
        days: ranked.iter().any(|(source, _)| source.median_days_to_win.is_some()),
        most: ranked.iter().filter_map(|(source, _)| source.won_value).fold(0.0, f64::max),
        stages,
    };
    let frame = SectionFrame {
        folded_news: folded_news(card, &ranked),
        folds: true,
        early: true,
        ..SectionFrame::new(card, "sources", t.say(SourcesText::Title), news(card, &ranked))
    };
    frame.draw(html! {
        <>
            { table(card, &columns, &ranked) }
            { switch(card) }
        </>
    })
}

fn table(card: &Card, columns: &Columns<'_>, ranked: &[(&Source, &SourceFigures)]) -> Html {
    let t = &card.language;
    if ranked.is_empty() {
        return Html::default();
    }
    let others = ranked.len().saturating_sub(SHOWN + 1);
    let shown = if others > 0 { SHOWN } else { ranked.len() };
    html! {
        <>
            <div class="scrolls" tabindex="0" role="group" aria-label={t.say(SourcesText::Title)}>
                <table>
                    <thead>{ columns.head(card) }</thead>
                    <tbody>{ for ranked.iter().take(shown).map(|(source, figures)| columns.row(card, source, figures)) }</tbody>
                </table>
            </div>
            if others > 0 {
                <details class="behind">
                    <summary>{ t.count(crate::text::CardText::More, ranked.len() - shown, &[]) }</summary>
                    <table>
                        <thead class="spoken">{ columns.head(card) }</thead>
                        <tbody>{ for ranked.iter().skip(shown).map(|(source, figures)| columns.row(card, source, figures)) }</tbody>
                    </table>
                </details>
            }
        </>
    }
}

/// `Trade fairs wins most, £520k`
fn folded_news(card: &Card, ranked: &[(&Source, &SourceFigures)]) -> String {
    let first = ranked.first().and_then(|(first, _)| Some((&first.name, first.won_value?)));
    first.map_or_else(String::new, |(name, value)| {
        card.language.with(SourcesText::WinsMostValue, &[("source", name), ("value", &card.money(value))])
    })
}

/// `Trade fairs wins most; Webinars returns most for its cost`
fn news(card: &Card, ranked: &[(&Source, &SourceFigures)]) -> String {
    let t = &card.language;
    let Some((first, _)) = ranked.first() else { return String::new() };
    if first.won_value.is_none() {
        return t.with(SourcesText::BringsMost, &[("source", &first.name)]);
    }
    let returns = ranked
        .iter()
        .filter_map(|(source, figures)| Some((source, figures.return_on_cost?)))
        .max_by(|a, b| a.1.total_cmp(&b.1));
    match returns {
        None => t.with(SourcesText::WinsMost, &[("source", &first.name)]),
        Some((best, _)) if best.id == first.id => t.with(SourcesText::WinsAndReturnsMost, &[("source", &first.name)]),
        Some((best, _)) => t.with(SourcesText::WinsMostReturnsMost, &[("wins", &first.name), ("returns", &best.name)]),
    }
}

/// Which columns any source has something for.
struct Columns<'a> {
    stages: Vec<&'a Stage>,
    won: bool,
    cost: bool,
    days: bool,
    most: f64,
}

impl Columns<'_> {
    fn head(&self, card: &Card) -> Html {
        let t = &card.language;
        let (first, steps) = match self.stages.split_first() {
            Some((first, steps)) => (Some(first), steps),
            None => (None, Default::default()),
        };
        html! {
            <tr>
                <th scope="col">{ t.say(SourcesText::Source) }</th>
                if let Some(first) = first {
                    <th scope="col"><bdi>{ &first.name }</bdi></th>
                }
                { for steps.iter().enumerate().map(|(index, stage)| html! {
                    <th scope="col" class={step_class(index, steps.len())}>
                        { t.with(SourcesText::ToStage, &[("stage", &stage.name)]) }
                    </th>
                }) }
                if self.won { <th scope="col" class="won">{ t.say(SourcesText::WonValue) }</th> }
                if self.cost { <th scope="col" class="cost">{ t.say(SourcesText::Cost) }</th> }
                if self.cost { <th scope="col">{ t.say(SourcesText::Return) }</th> }
                if self.days { <th scope="col" class="days">{ t.say(SourcesText::DaysToWin) }</th> }
            </tr>
        }
    }

    fn row(&self, card: &Card, source: &Source, figures: &SourceFigures) -> Html {
        let t = &card.language;
        let none = || html! { { t.say(FigureText::None) } };
        let steps = self.stages.len().saturating_sub(1);
        let first = self
            .stages
            .first()
            .map(|stage| source.entered.get(&stage.id).map_or_else(none, |count| card.number(count.get()).into()));
        html! {
            <tr key={&*source.id} part="source">
                <th scope="row"><bdi>{ &source.name }</bdi></th>
                if let Some(first) = first { <td>{ first }</td> }
                { for self.stages.iter().skip(1).enumerate().map(|(index, stage)| {
                    let share = figures.conversion.get(&stage.id).copied().flatten();
                    let step = Explained::SourceStep(source.id.to_string(), stage.id.to_string());
                    let share = share.map(|share| figure(card, step, card.share(share)));
                    html! { <td class={step_class(index, steps)}>{ share.unwrap_or_else(none) }</td> }
                }) }
                if self.won { <td class="won">{ self.won_value(card, source) }</td> }
                if self.cost {
                    <td class="cost">{ source.cost.map_or_else(none, |cost| card.money(cost.get()).into()) }</td>
                    <td>{ figures.return_on_cost.map_or_else(none, |times| {
                        figure(card, Explained::SourceReturn(source.id.to_string()), ratio(card, times))
                    }) }</td>
                }
                if self.days {
                    <td class="days">{ source.median_days_to_win.map_or_else(none, |days| card.number(days.get()).into()) }</td>
                }
            </tr>
        }
    }

    fn won_value(&self, card: &Card, source: &Source) -> Html {
        let Some(value) = source.won_value else {
            return html! { { card.language.say(FigureText::None) } };
        };
        let share = if self.most > 0.0 { value / self.most } else { 0.0 };
        html! { <div>{ Bar::filled(share).draw(None) }<span>{ card.money(value) }</span></div> }
    }
}

/// On a narrow card the steps between the first and the last stage give way.
fn step_class(index: usize, steps: usize) -> Option<&'static str> {
    (index + 1 < steps).then_some("step")
}

fn ratio(card: &Card, times: f64) -> String {
    use crate::{document::Unit, text::Measured};
    card.language.value(times, Measured { unit: Unit::Ratio, currency: None })
}
