//! The course of a goal over its period: what happened, the plan, the forecast, today.

use crate::document::order::sorted;

use crate::view::markup::{Html, html};

use super::{path, percent};

/// A text at the end of a line, or beside a point.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::view) struct Label {
    /// Its height as a share, 0 is the top.
    pub at: f64,
    /// What it says.
    pub text: String,
    /// How it looks: `strong`, `forecast` or nothing.
    pub class: &'static str,
}

/// What the chart shows; all positions are shares, 0 is the left and the top.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::view) struct Course {
    /// What happened.
    pub actual: Vec<(f64, f64)>,
    /// The words for points of it, where there are any: share of the period, day and value.
    pub known: Vec<(f64, String)>,
    /// What was to happen.
    pub plan: Vec<(f64, f64)>,
    /// How it ends, if it goes on like this.
    pub forecast: Option<f64>,
    /// Where the target is.
    pub target: f64,
    /// Where more than the target is.
    pub stretch: Option<f64>,
    /// How much of the period has passed.
    pub today: f64,
    /// Labels at the right end.
    pub ends: Vec<Label>,
    /// The words above the line of today.
    pub today_text: String,
    /// The value of today, and what was planned for it.
    pub now_texts: Vec<String>,
    /// The word for the plan; nothing where there is none.
    pub plan_text: String,
    /// Marks of the time axis: share of the period, words.
    pub ticks: Vec<(f64, String)>,
    /// All of it in one sentence.
    pub sentence: String,
}

/// Top and bottom of the lines in the picture; labels of today and of the axis stand above and below.
const TOP: f64 = 0.09;
const BOTTOM: f64 = 0.89;

/// The least distance between two labels at the end.
const LEADING: f64 = 0.075;

fn down(share: f64) -> f64 {
    TOP + share * (BOTTOM - TOP)
}

fn line(points: &[(f64, f64)]) -> String {
    path(&points.iter().map(|&(x, y)| (x, down(y))).collect::<Vec<_>>())
}

impl Course {
    /// Draws it.
    pub fn draw(&self) -> Html {
        let now = self.actual.last().copied();
        let level = |share: f64| path(&[(0.0, down(share)), (1.0, down(share))]);
        html! {
            <div class="course chart-box" role="img" aria-label={self.sentence.clone()}>
                <svg aria-hidden="true">
                    <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height="100%">
                        if let Some(stretch) = self.stretch {
                            <path class="chart-line stretch" d={level(stretch)} />
                        }
                        <path class="chart-line level" d={level(self.target)} />
                        <path class="chart-line axis" d={path(&[(0.0, BOTTOM), (1.0, BOTTOM)])} />
                        if self.today < 1.0 {
                            <path class="chart-line today" d={path(&[(self.today, 0.02), (self.today, BOTTOM)])} />
                        }
                        <path class="chart-line plan" d={line(&self.plan)} />
                        <path class="chart-line actual" d={line(&self.actual)} />
                        if let Some((now, end)) = now.zip(self.forecast) {
                            <path class="chart-line forecast" d={line(&[now, (1.0, end)])} />
                        }
                    </svg>
                    { for self.actual.iter().skip(1).rev().skip(1).map(|point| self.dot(point)) }
                    if let Some((x, y)) = now {
                        <circle class="chart-dot now" cx={percent(x)} cy={percent(down(y))} r="5" />
                    }
                    if let Some(end) = self.forecast {
                        <circle class="chart-dot open" cx="100%" cy={percent(down(end))} r="4.5" />
                    }
                    { self.plan_label() }
                    { self.now_labels() }
                    { for self.ticks.iter().map(tick) }
                </svg>
                <svg aria-hidden="true">{ for self.spread().iter().map(end_label) }</svg>
                <div class="room" aria-hidden="true">
                    { for self.ends.iter().map(|label| html! { <i data-words={label.text.clone()} /> }) }
                </div>
                { self.today_label() }
            </div>
        }
    }

    /// The words above the line of today. They are no part of the picture, so that they can make way at its edges.
    fn today_label(&self) -> Html {
        if self.today >= 1.0 {
            return Html::default();
        }
        let words = html! { <span>{ &self.today_text }</span> };
        let way = |share: f64| html! { <svg width={percent(share)} /> };
        html! {
            <div class="day" aria-hidden="true">
                if self.today > 0.5 {
                    { words }
                    { way(1.0 - self.today) }
                } else {
                    { way(self.today) }
                    { words }
                }
            </div>
        }
    }

    /// The value of today, and what was planned for it.
    fn now_labels(&self) -> Html {
        if self.today >= 1.0 {
            return Html::default();
        }
        let value_at = self.actual.last().map_or(0.5, |&(_, y)| down(y));
        let is_low = value_at > 0.7;
        let draw = |(index, words): (usize, &String)| {
            let line = index as f64 * LEADING;
            let at = if is_low { value_at - 0.16 + line } else { value_at + 0.1 + line };
            html! {
                <text
                    class={(index == 0).then_some("strong")}
                    x={percent(self.today)}
                    y={percent(at)}
                    text-anchor={if is_low { "end" } else { "start" }}
                    transform={if is_low { "translate(-8)" } else { "translate(8)" }}
                >{ words }</text>
            }
        };
        html! { { for self.now_texts.iter().enumerate().map(draw) } }
    }

    /// A point of what happened; under a pointer it says what it is.
    fn dot(&self, &(x, y): &(f64, f64)) -> Html {
        let known = self.known.iter().find(|(at, _)| (at - x).abs() < 1e-9);
        html! {
            <circle class="chart-dot past" cx={percent(x)} cy={percent(down(y))} r="2.5">
                if let Some((_, words)) = known {
                    <title>{ words }</title>
                }
            </circle>
        }
    }

    /// The word for the plan, at its line and away from the line of what happened.
    fn plan_label(&self) -> Html {
        let x = if self.today > 0.4 { self.today * 0.4 } else { 0.85 };
        let ahead: Vec<(f64, f64)> =
            self.actual.last().copied().into_iter().chain(self.forecast.map(|y| (1.0, y))).collect();
        let other = height_at(&self.actual, x).or_else(|| height_at(&ahead, x));
        let Some(y) = height_at(&self.plan, x) else { return Html::default() };
        let is_above = other.is_none_or(|other| y <= other);
        let (at, anchor) =
            if is_above { (down(y) - 0.04, "end") } else { ((down(y) + 0.08).min(BOTTOM - 0.02), "start") };
        html! { <text x={percent(x)} y={percent(at)} text-anchor={anchor}>{ &self.plan_text }</text> }
    }

    /// The labels at the end, moved apart until each can be read.
    fn spread(&self) -> Vec<Label> {
        let mut labels = sorted(self.ends.clone(), &|one, other| one.at.total_cmp(&other.at));
        let mut free = 0.03;
        for label in &mut labels {
            label.at = (down(label.at)).max(free);
            free = label.at + LEADING;
        }
        let mut limit = 0.97;
        for label in labels.iter_mut().rev() {
            label.at = label.at.min(limit);
            limit = label.at - LEADING;
        }
        labels
    }
}

/// How high a line is at a share of the width.
fn height_at(line: &[(f64, f64)], x: f64) -> Option<f64> {
    line.windows(2).find_map(|pair| match *pair {
        [(x1, y1), (x2, y2)] if x1 <= x && x <= x2 && x1 < x2 => Some(y1 + (y2 - y1) * (x - x1) / (x2 - x1)),
        _ => None,
    })
}

fn tick((x, words): &(f64, String)) -> Html {
    html! {
        <>
            <line class="chart-line axis" x1={percent(*x)} x2={percent(*x)} y1={percent(BOTTOM)} y2={percent(BOTTOM + 0.03)} />
            <text x={percent(*x)} y={percent(BOTTOM + 0.085)} transform="translate(4)">{ words }</text>
        </>
    }
}

fn end_label(label: &Label) -> Html {
    html! { <text class={label.class} x="6" y={percent(label.at)} dy="4">{ &label.text }</text> }
}
