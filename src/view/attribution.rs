//! Which source is credited with what was won, by the model that the reader picks.

use yew::prelude::*;

use crate::view::markup::{Html, html};

use super::{
    card::Card,
    chart::bar::Bar,
    explain::{Explained, figure},
    more::more,
    remember::remember,
};
use crate::{
    document::{ById, Funnel, order::sorted},
    measure::{Attribution, ratio},
    text::AttributionText,
};

/// How many sources are shown at first.
const SHOWN: usize = 10;

/// A way to share the credit for what was won.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Model {
    /// All to the first touch.
    First,
    /// All to the last touch.
    Last,
    /// The same to each touch.
    #[default]
    Linear,
    /// Most to the first and the last.
    UShaped,
    /// More to later touches.
    TimeDecay,
}

impl Model {
    const ALL: [Self; 5] = [Self::First, Self::Last, Self::Linear, Self::UShaped, Self::TimeDecay];

    /// What it gives to each source.
    pub(super) fn credit(self, attribution: &Attribution) -> &ById<Option<f64>> {
        match self {
            Self::First => &attribution.first,
            Self::Last => &attribution.last,
            Self::Linear => &attribution.linear,
            Self::UShaped => &attribution.u_shaped,
            Self::TimeDecay => &attribution.time_decay,
        }
    }

    /// What it is called.
    pub(super) fn name(self) -> AttributionText {
        match self {
            Self::First => AttributionText::First,
            Self::Last => AttributionText::Last,
            Self::Linear => AttributionText::Linear,
            Self::UShaped => AttributionText::UShaped,
            Self::TimeDecay => AttributionText::TimeDecay,
        }
    }

    /// What it means, in one sentence.
    pub(super) fn meaning(self) -> AttributionText {
        match self {
            Self::First => AttributionText::FirstMeans,
            Self::Last => AttributionText::LastMeans,
            Self::Linear => AttributionText::LinearMeans,
            Self::UShaped => AttributionText::UShapedMeans,
            Self::TimeDecay => AttributionText::TimeDecayMeans,
        }
    }
}

/// What people call a source; its id, where the funnel does not list it.
pub(super) fn source_name<'a>(funnel: &'a Funnel, id: &'a str) -> &'a str {
    funnel.sources.iter().find(|source| &*source.id == id).map_or(id, |source| &source.name)
}

/// What all journeys are worth that credit anybody.
pub(super) fn shared_value(funnel: &Funnel) -> f64 {
    funnel.journeys.iter().filter(|journey| !journey.touches.is_empty()).map(|journey| journey.value).sum()
}

/// The switch between the models, and what the chosen one gives to each source.
///
/// # Design
/// Radio buttons bring their own keyboard. Their form makes them a group of this card alone, also where two cards stand
/// on one page without shadow roots, and `method="dialog"` leads nowhere when somebody presses Enter.
pub(super) fn switch(card: &Card) -> Html {
    let card = card.clone();
    remember(Some("attribution"), Model::default() as usize, move |model, choose| {
        let model = Model::ALL.get(model).copied().unwrap_or_default();
        draw(&card, model, choose).unwrap_or_default()
    })
}

fn draw(card: &Card, model: Model, choose: &Callback<usize>) -> Option<Html> {
    let funnel = card.document().funnel.as_ref().filter(|funnel| !funnel.journeys.is_empty())?;
    let t = &card.language;
    let option = |index: usize, one: Model| {
        let is_chosen = one == model;
        html! {
            <label>
                <input type="radio" class="spoken" name="model" checked={is_chosen} onchange={choose.reform(move |_| index)} />
                <span class={is_chosen.then_some("chosen")}>{ t.say(one.name()) }</span>
            </label>
        }
    };
    Some(html! {
        <details class="behind attribution">
            <summary>{ t.count(AttributionText::Title, funnel.journeys.len(), &[]) }</summary>
            <div class="models" role="radiogroup" aria-label={t.say(AttributionText::Model)}>
                { for Model::ALL.into_iter().enumerate().map(|(index, one)| option(index, one)) }
            </div>
            <p class="small quiet">
                { t.say(model.meaning()) }{ " " }
                { t.with(AttributionText::AddsUp, &[("value", &card.money(shared_value(funnel)))]) }
            </p>
            { credits(card, funnel, model) }
        </details>
    })
}

fn credits(card: &Card, funnel: &Funnel, model: Model) -> Html {
    let ranked: Vec<(&str, f64)> = model
        .credit(&card.figures.funnel.attribution)
        .iter()
        .filter_map(|(source, credit)| Some((source, (*credit)?)))
        .collect();
    let ranked = sorted(ranked, &|one, other| other.1.total_cmp(&one.1));
    let most = ranked.first().map_or(0.0, |(_, credit)| *credit);
    let all = shared_value(funnel);
    let rows: Vec<Html> = ranked
        .into_iter()
        .map(|(source, credit)| {
            html! {
                <div class="credit" part="credit" role="listitem" key={source} data-id={source.to_owned()}>
                    <span><bdi>{ source_name(funnel, source) }</bdi></span>
                    { Bar::filled(ratio(credit, most).unwrap_or(0.0)).draw(None) }
                    <strong>
                        { figure(card, Explained::Attribution(model, source.to_owned()), card.money(credit)) }
                    </strong>
                    <span class="quiet">{ ratio(credit, all).map(|share| card.share(share)) }</span>
                </div>
            }
        })
        .collect();
    more(card, SHOWN, "", rows)
}
