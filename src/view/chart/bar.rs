//! The bar: where we are, where we should be, and the piece between them.

use crate::view::markup::{Html, html};

use super::percent;
use crate::view::status::Tone;

/// What a bar shows, all as shares of its width.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::view) struct Bar {
    /// Filled from the start to here.
    pub ink: Option<f64>,
    /// Where we should be.
    pub tick: Option<f64>,
    /// What is missing: from, to, and how bad it is.
    pub missing: Option<(f64, f64, Tone)>,
    /// What counts as on target.
    pub band: Option<(f64, f64)>,
    /// Where we are, on a bar without a start.
    pub dot: Option<f64>,
}

impl Bar {
    /// A plain bar filled to a share.
    pub fn filled(share: f64) -> Self {
        Self { ink: Some(share), ..Self::default() }
    }

    /// Draws it; the sentence says the same aloud. Without one the text beside the bar says it all.
    pub fn draw(&self, sentence: Option<&str>) -> Html {
        let span = |class: &'static str, from: f64, to: f64| {
            let (from, to) = (from.clamp(0.0, 1.0), to.clamp(0.0, 1.0));
            html! {
                <rect class={class} x={percent(from)} y="4" width={percent((to - from).max(0.0))} height="6" rx="1" />
            }
        };
        html! {
            <svg
                class="bar"
                height="14"
                role={if sentence.is_some() { "img" } else { "presentation" }}
                aria-label={sentence.map(str::to_owned)}
                aria-hidden={sentence.is_none().then_some("true")}
            >
                { span("track", 0.0, 1.0) }
                if let Some((from, to)) = self.band {
                    { span("band", from, to) }
                }
                if let Some(ink) = self.ink {
                    { span("ink", 0.0, ink) }
                }
                if let Some((from, to, tone)) = self.missing {
                    { span(match tone { Tone::Bad => "missing bad", _ => "missing risk" }, from, to) }
                }
                if let Some(tick) = self.tick {
                    <rect class="tick" x={percent(tick.clamp(0.0, 1.0))} y="0" width="2" height="14" transform="translate(-1)" />
                }
                if let Some(dot) = self.dot {
                    <circle class="dot" cx={percent(dot.clamp(0.0, 1.0))} cy="7" r="5" />
                }
            </svg>
        }
    }
}
