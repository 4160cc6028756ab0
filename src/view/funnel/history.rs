//! The same counts in earlier stretches of time: a table with a small line for each stage.

use chrono::{Datelike, Months};

use crate::view::markup::{Html, html};

use crate::{
    document::{Funnel, FunnelPeriod, Stage, order::sorted},
    measure::{Steps, steps},
    text::{ChartText, Date, FigureText, FunnelText, GoalsText},
    view::{
        behind,
        card::Card,
        chart::spark::spark,
        explain::{Explained, figure},
    },
};

/// How many stretches of time stand side by side: the latest ones.
const SHOWN: usize = 12;

/// A stretch of time.
struct Stretch<'a> {
    /// Its place in the document.
    place: usize,
    period: &'a FunnelPeriod,
    steps: Steps,
    /// Whether the figures were made before its last day.
    is_running: bool,
}

/// Behind a line of its own, since it is long.
pub(super) fn history(card: &Card, funnel: &Funnel) -> Html {
    let frame = card.frame();
    let stretches: Vec<Stretch<'_>> = funnel
        .history
        .iter()
        .enumerate()
        .map(|(place, period)| Stretch {
            place,
            period,
            steps: steps(&funnel.stages, &period.entered),
            is_running: period.end > frame.today(),
        })
        .collect();
    let mut stretches = sorted(stretches, &|one, other| one.period.start.cmp(&other.period.start));
    let stretches = stretches.split_off(stretches.len().saturating_sub(SHOWN));
    if stretches.is_empty() {
        return Html::default();
    }
    let t = &card.language;
    let is_monthly = stretches.iter().all(|one| is_month(one.period));
    let title = t.say(if is_monthly { FunnelText::ByMonth } else { FunnelText::ByPeriod });
    let lines: Vec<Option<Html>> = funnel.stages.iter().map(|stage| line(stage, &stretches)).collect();
    let has_lines = lines.iter().any(Option::is_some);
    let heads = [t.say(ChartText::Stage)].into_iter().chain(has_lines.then(|| t.say(GoalsText::Trend)));
    let names = stretches.iter().map(|one| name(card, one, is_monthly));
    behind::table(
        title,
        html! {
            <>
                <caption>{ t.say(FunnelText::SharesBelow) }</caption>
                { behind::heads(heads.chain(names)) }
                <tbody>
                    { for funnel.stages.iter().zip(lines).map(|(stage, line)| html! {
                        <tr key={&*stage.id}>
                            <th scope="row"><bdi>{ &stage.name }</bdi></th>
                            if has_lines { <td class="line">{ line }</td> }
                            { for stretches.iter().map(|one| cell(card, stage, one)) }
                        </tr>
                    }) }
                </tbody>
            </>
        },
    )
}

fn cell(card: &Card, stage: &Stage, stretch: &Stretch<'_>) -> Html {
    let count = stretch.period.entered.get(&stage.id);
    let share = stretch.steps.conversion.get(&stage.id).copied().flatten();
    html! {
        <td>
            { count.map_or_else(|| card.language.say(FigureText::None), |count| card.number(count.get())) }
            if let Some(share) = share {
                <span class="share">
                    { figure(card, Explained::StretchStep(stretch.place, stage.id.to_string()), card.share(share)) }
                </span>
            }
        </td>
    }
}

/// The line through the stretches that are over: one that still runs would look like a fall.
fn line(stage: &Stage, stretches: &[Stretch<'_>]) -> Option<Html> {
    let counts: Vec<f64> = stretches
        .iter()
        .filter(|one| !one.is_running)
        .filter_map(|one| Some(one.period.entered.get(&stage.id)?.get()))
        .collect();
    let most = counts.iter().copied().fold(0.0, f64::max);
    let last = counts.len().checked_sub(1).filter(|&last| last > 0 && most > 0.0)?;
    let point = |(place, count): (usize, &f64)| (place as f64 / last as f64, 1.0 - count / most);
    let points: Vec<(f64, f64)> = counts.iter().enumerate().map(point).collect();
    Some(spark(&points, &[], None, false))
}

fn is_month(period: &FunnelPeriod) -> bool {
    let next = period.start.checked_add_months(Months::new(1));
    period.start.day() == 1 && next.and_then(|next| next.pred_opt()) == Some(period.end)
}

/// `October`, or `1 Oct to 14 Oct`; a stretch that still runs says so.
fn name(card: &Card, stretch: &Stretch<'_>, is_monthly: bool) -> String {
    let t = &card.language;
    let name = if is_monthly {
        t.day(stretch.period.start, Date::LongMonth)
    } else {
        let day = |day| t.day(day, Date::Brief);
        t.with(FigureText::Period, &[("start", &day(stretch.period.start)), ("end", &day(stretch.period.end))])
    };
    if stretch.is_running { t.with(FunnelText::SoFar, &[("period", &name)]) } else { name }
}
