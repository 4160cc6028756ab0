//! Which source is credited with what was won.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{Frame, calendar::milliseconds, number::finite};
use crate::document::{
    ById, Funnel, Journey,
    order::{Places, sorted},
};

/// What each source is credited with, in the document's currency, by five models.
///
/// All five name the same sources: those of the funnel and those that journeys name; none without journeys. The credit of
/// each model adds up to the value of all journeys that have a touch: one without touches credits nobody.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attribution {
    /// All to the first touch.
    pub first: ById<Option<f64>>,
    /// All to the last touch.
    pub last: ById<Option<f64>>,
    /// The same to each touch.
    pub linear: ById<Option<f64>>,
    /// 40 % to the first, 40 % to the last, 20 % to those between; two touches share in halves.
    pub u_shaped: ById<Option<f64>>,
    /// More to later touches: half as much for every 7 days before the win.
    pub time_decay: ById<Option<f64>>,
}

/// Days before the win in which a touch loses half of its weight.
const HALF_LIFE_DAYS: f64 = 7.0;
const DAY: f64 = 86_400_000.0;

/// What the touch at `place` among `count` weighs, in the order of the models above.
///
/// Source: first touch, last touch, linear, U-shaped (40/20/40; two touches 50/50), time decay (half-life 7 days before
/// the win).
fn weights(place: usize, count: usize, age_days: f64) -> [f64; 5] {
    let (is_first, is_last) = (place == 0, place + 1 == count);
    let u_shaped = match count {
        ..=2 => 1.0,
        _ if is_first || is_last => 0.4,
        _ => 0.2 / (count - 2) as f64,
    };
    [f64::from(is_first), f64::from(is_last), 1.0, u_shaped, halved(age_days / HALF_LIFE_DAYS)]
}

/// 1 halved `times` times, which is 0 or more and need not be whole.
///
/// Source: 2⁻ˣ = 2⁻ⁿ × e^(−(x − n) ln 2) with n the whole part of x, the power of e by its series, which is exact to the
/// last bits after twenty terms. The standard library's `exp2` is another one in each browser and on each host, and a
/// table of four kilobytes on the page.
fn halved(times: f64) -> f64 {
    let whole = times.trunc().min(1100.0);
    let exponent = -(times - times.trunc()) * std::f64::consts::LN_2;
    let mut term = 1.0;
    let mut sum = 1.0;
    for step in 1..20 {
        term *= exponent / f64::from(step);
        sum += term;
    }
    sum * 0.5_f64.powi(whole as i32)
}

pub(super) fn attribution(funnel: &Funnel, frame: &Frame<'_>) -> Attribution {
    if funnel.journeys.is_empty() {
        return Attribution::default();
    }
    let mut sources: Vec<&str> = funnel.sources.iter().map(|source| &*source.id).collect();
    let known = Places::new(sources.clone());
    let touched = funnel.journeys.iter().flat_map(|journey| &journey.touches).map(|touch| &*touch.source);
    sources.extend(touched.filter(|source| known.get(source).is_none()));
    let places = Places::new(sources.clone());
    let mut credit = vec![[0.0; 5]; sources.len()];
    for journey in &funnel.journeys {
        credit_journey(journey, frame, &places, &mut credit);
    }
    // A source that only journeys name is listed once for each touch, and one of its places holds all of its credit.
    let is_own = |&(place, source): &(usize, &&str)| places.get(source) == Some(place);
    let by = |model: usize| -> ById<Option<f64>> {
        let own = sources.iter().enumerate().filter(is_own);
        own.map(|(place, source)| (source.to_string(), finite(credit[place][model]))).collect::<Vec<_>>().into()
    };
    Attribution { first: by(0), last: by(1), linear: by(2), u_shaped: by(3), time_decay: by(4) }
}

/// Adds what each source gets of one journey.
///
/// Touches count in the order of time, whatever their order in the document. Touches at one time share what their places
/// get, since nobody knows which came first. A touch after the win counts as one at the win.
fn credit_journey(journey: &Journey, frame: &Frame<'_>, places: &Places<'_>, credit: &mut [[f64; 5]]) {
    let won_at = journey.won_at.start(frame.zone());
    let touches = journey.touches.iter().map(|touch| (touch.at.start(frame.zone()), &*touch.source, [0.0; 5]));
    let mut touches: Vec<(DateTime<Utc>, &str, [f64; 5])> =
        sorted(touches.collect(), &|one, other| one.0.cmp(&other.0));
    let age = |at: DateTime<Utc>| (milliseconds(won_at - at) / DAY).max(0.0);
    // Ages count from the youngest: the shares are the same, and no journey is too long ago to weigh anything.
    let youngest = touches.last().map_or(0.0, |&(at, ..)| age(at));
    let count = touches.len();
    let mut all = [0.0; 5];
    for (place, (at, _, own)) in touches.iter_mut().enumerate() {
        *own = weights(place, count, age(*at) - youngest);
        add(&mut all, own, 1.0);
    }
    for together in touches.chunk_by(|one, other| one.0 == other.0) {
        let mut shared = [0.0; 5];
        for (.., own) in together {
            add(&mut shared, own, 1.0 / together.len() as f64);
        }
        for (own, all) in shared.iter_mut().zip(all) {
            *own /= all;
        }
        for &(_, source, _) in together {
            if let Some(own) = places.get(source).and_then(|place| credit.get_mut(place)) {
                add(own, &shared, journey.value);
            }
        }
    }
}

fn add(sums: &mut [f64; 5], values: &[f64; 5], times: f64) {
    for (sum, value) in sums.iter_mut().zip(values) {
        *sum += value * times;
    }
}
