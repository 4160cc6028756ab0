//! The course of a goal over the period: its chart, the sentence under it and the table behind it.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

use crate::view::markup::{Html, html};

use super::super::{
    lines::{Lines, share_of_period},
    standing::beside_target,
};
use crate::{
    document::Goal,
    measure::{self, Frame, GoalFigures, Method, Rule, plan_line},
    text::{CardText, ChartText, Date, GoalText, GoalsText, Message},
    view::{
        behind,
        card::Card,
        chart::course::{Course, Label},
        explain::{Explained, figure},
    },
};

/// From which share of the period on the words for now stand at the end.
const LATE: f64 = 0.3;

/// The chart, the sentence under it and the table behind it.
pub(super) fn course(card: &Card, goal: &Goal, figures: &GoalFigures) -> Html {
    let frame = card.frame();
    let Some(lines) = Lines::of(goal, figures, &frame) else {
        return html! { <p class="label">{ card.language.say(GoalsText::NoHistory) }</p> };
    };
    let t = &card.language;
    let end = t.day(card.document().period.end, Date::DayMonth);
    let forecast = lines.forecast.and(figures.forecast);
    let mut ends = ends(card, goal, &lines, forecast);
    let mut now_texts = now_texts(card, goal, figures);
    // Where there is no room for words between today and the end, they stand in one column.
    if lines.now.0 > LATE {
        let heights = [lines.now.1, lines.expected.unwrap_or_default()];
        let labels = heights.into_iter().zip(now_texts.drain(..)).zip(["strong", ""]);
        ends.extend(labels.map(|((at, text), class)| Label { at, text, class }));
    }
    let method = match measure::forecast(goal, &frame).method {
        Method::Line(points) => t.count(GoalText::ForecastByLine, points, &[("end", &end)]),
        Method::Pace => t.with(GoalText::ForecastByPace, &[("end", &end)]),
        Method::Actual => t.say(GoalText::ForecastAsNow),
    };
    let chart = Course {
        today: if frame.is_ending() { 1.0 } else { lines.now.0 },
        today_text: t.with(ChartText::Today, &[("day", &t.day(frame.today(), Date::Brief))]),
        now_texts,
        ends,
        ticks: ticks(card),
        sentence: sentence(card, goal, forecast),
        forecast: lines.forecast,
        actual: lines.actual,
        known: known(card, goal),
        plan_text: if has_way(goal) { t.say(ChartText::Plan) } else { String::new() },
        plan: lines.plan,
        target: lines.target,
        stretch: lines.stretch,
    };
    html! {
        <>
            { chart.draw() }
            <div class="under">
                if forecast.is_some() {
                    <p class="small quiet">
                        { method }{ " " }
                        { figure(card, Explained::Forecast(goal.id.to_string()), html! {
                            <span class="link">{ t.say(CardText::HowMade) }</span>
                        }) }
                    </p>
                }
                { table(card, goal) }
            </div>
        </>
    }
}

/// Whether it is meant to move over the period; others are meant to be where their target is all along.
fn has_way(goal: &Goal) -> bool {
    matches!(Rule::of(goal), Rule::Way | Rule::Budget)
}

/// The value of today, by its day where nothing else says it, and what was planned for today.
fn now_texts(card: &Card, goal: &Goal, figures: &GoalFigures) -> Vec<String> {
    let t = &card.language;
    let measured = card.measured(goal);
    let frame = card.frame();
    let actual = t.value(goal.actual, measured);
    let actual = if share_of_period(&frame, frame.as_of()) > LATE {
        t.with(GoalsText::Reached, &[("goal", &t.day(frame.today(), Date::Brief)), ("value", &actual)])
    } else {
        actual
    };
    let planned = figures
        .expected
        .filter(|_| has_way(goal) && !frame.is_ending())
        .map(|expected| t.with(ChartText::PlanToday, &[("value", &t.value(expected, measured))]));
    std::iter::once(actual).chain(planned).collect()
}

/// Day and exact value of each figure of the history.
fn known(card: &Card, goal: &Goal) -> Vec<(f64, String)> {
    let t = &card.language;
    let frame = card.frame();
    let words = |(at, value)| {
        let day = last_day(&frame, at);
        let (day, value) = (t.day(day, Date::DayMonth), t.exact(value, card.measured(goal)));
        (share_of_period(&frame, at), t.with(GoalsText::Reached, &[("goal", &day), ("value", &value)]))
    };
    measure::history(goal, &frame).into_iter().map(words).collect()
}

/// The day that ends at an instant, or in which it lies.
fn last_day(frame: &Frame<'_>, at: DateTime<Utc>) -> NaiveDate {
    frame.zone().local(at - TimeDelta::milliseconds(1)).date()
}

fn ends(card: &Card, goal: &Goal, lines: &Lines, forecast: Option<f64>) -> Vec<Label> {
    let t = &card.language;
    let measured = card.measured(goal);
    let say = |text: ChartText, value: f64| t.with(text, &[("value", &t.value(value, measured))]);
    let mut labels = vec![Label { at: lines.target, text: say(ChartText::Target, goal.target), class: "strong" }];
    if let Some((at, value)) = lines.stretch.zip(goal.stretch) {
        labels.push(Label { at, text: say(ChartText::Stretch, value), class: "" });
    }
    if let Some((at, value)) = lines.forecast.zip(forecast) {
        labels.push(Label { at, text: say(ChartText::Forecast, value), class: "forecast" });
        labels.push(Label { at, text: beside_target(card, goal, value), class: "" });
    }
    labels
}

/// At most three marks or so: the months of a period, or its days where it is shorter.
fn ticks(card: &Card) -> Vec<(f64, String)> {
    let frame = card.frame();
    let period = &card.document().period;
    let months = i64::from((period.end.year() - period.start.year()) * 12) + i64::from(period.end.month())
        - i64::from(period.start.month())
        + 1;
    let mark = |day: NaiveDate, style: Date| {
        (share_of_period(&frame, frame.zone().start_of(day)), card.language.day(day, style))
    };
    if months < 3 {
        let days = (period.end - period.start).num_days().max(0) + 1;
        let step = usize::try_from((days / 3).max(1)).unwrap_or(1);
        return period
            .start
            .iter_days()
            .take_while(|day| *day <= period.end)
            .step_by(step)
            .take(3)
            .map(|day| mark(day, Date::Brief))
            .collect();
    }
    let step = u32::try_from((months + 3) / 4).unwrap_or(1);
    let month = |number: u32| period.start.checked_add_months(chrono::Months::new(number * step))?.with_day(1);
    let firsts = (1..).map_while(month).take_while(|day| *day <= period.end);
    std::iter::once(period.start).chain(firsts).map(|day| mark(day, Date::Month)).collect()
}

fn sentence(card: &Card, goal: &Goal, forecast: Option<f64>) -> String {
    let t = &card.language;
    let frame = card.frame();
    let value = |value: f64| t.value(value, card.measured(goal));
    let (start, first) = measure::history(goal, &frame)
        .first()
        .map_or((frame.start(), goal.baseline.unwrap_or(0.0)), |&(at, value)| (at.min(frame.as_of()), value));
    let start = t.day(frame.zone().local(start).date(), Date::DayMonth);
    let (first, actual, target) = (value(first), value(goal.actual), value(goal.target));
    let day = t.day(frame.today(), Date::DayMonth);
    let end = t.day(card.document().period.end, Date::DayMonth);
    let forecast = forecast.map(value);
    let mut args = vec![
        ("name", goal.name.as_str()),
        ("first", &first),
        ("start", &start),
        ("actual", &actual),
        ("day", &day),
        ("target", &target),
    ];
    match &forecast {
        Some(forecast) => {
            args.extend([("forecast", forecast.as_str()), ("end", &end)]);
            t.with(ChartText::LineSentence, &args)
        }
        None => t.with(ChartText::LineWithoutForecast, &args),
    }
}

/// The figures behind the chart.
fn table(card: &Card, goal: &Goal) -> Html {
    let t = &card.language;
    let frame = card.frame();
    let history = measure::history(goal, &frame);
    if history.is_empty() {
        return Html::default();
    }
    let plan = plan_line(goal, &frame);
    let planned = |at| measure::value_at(&plan, at);
    let heads = [Message::from(ChartText::Day), GoalsText::Actual.into(), ChartText::Planned.into()];
    behind::table(
        t.say(CardText::ShowAsTable),
        html! {
            <>
                { behind::heads(heads.into_iter().map(|text| t.say(text))) }
                <tbody>
                    { for history.iter().map(|&(at, value)| html! {
                        <tr>
                            <th scope="row">{ t.day(last_day(&frame, at), Date::DayMonth) }</th>
                            <td>{ t.exact(value, card.measured(goal)) }</td>
                            <td>{ planned(at).map(|value| t.exact(value, card.measured(goal))) }</td>
                        </tr>
                    }) }
                </tbody>
            </>
        },
    )
}
