//! The small line beside a figure.

use crate::view::markup::{Html, html};

use super::{path, percent};

/// Draws the small line: what happened in full, the plan thin, the forecast dotted to an open dot.
///
/// Says nothing aloud: the sentence of the row does.
pub(in crate::view) fn spark(
    actual: &[(f64, f64)],
    plan: &[(f64, f64)],
    forecast: Option<f64>,
    is_dashed: bool,
) -> Html {
    let room = |&(x, y): &(f64, f64)| (x * 0.94, 0.1 + y * 0.8);
    let line = |points: &[(f64, f64)]| path(&points.iter().map(room).collect::<Vec<_>>());
    let now = actual.last().map(room);
    let end = forecast.map(|y| room(&(1.0, y)));
    html! {
        <svg class="spark chart" width="96" height="36" aria-hidden="true">
            <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height="100%">
                <path class="chart-line plan" d={line(plan)} />
                <path class={if is_dashed { "chart-line forecast" } else { "chart-line actual" }} d={line(actual)} />
                if let Some((now, end)) = now.zip(end) {
                    <path class="chart-line forecast" d={path(&[now, end])} />
                }
            </svg>
            if let Some((x, y)) = now {
                <circle class="chart-dot" cx={percent(x)} cy={percent(y)} r="3" />
            }
            if let Some((x, y)) = end {
                <circle class="chart-dot open" cx={percent(x)} cy={percent(y)} r="3" />
            }
        </svg>
    }
}
