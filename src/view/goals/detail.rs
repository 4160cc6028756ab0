//! An open goal: its course, and what people say and do about it.

use chrono::{Datelike, NaiveDate};
use yew::prelude::*;

use super::lines::{Lines, share_of_period};
use crate::{
    document::{CheckIn, Goal, Initiative, Obstacle, Status},
    measure::{self, GoalFigures, Method, Rule, plan_line},
    text::{CardText, ChartText, Date, GoalsText},
    view::{
        card::Card,
        chart::{
            course::{Course, Label},
            percent,
        },
        explain::{Explained, figure},
        notes::notes,
        people::{first_name, first_names, team_class, team_mark, team_name},
        words::{labelled, quoted},
    },
};

/// All that is known about a goal.
pub(super) fn detail(card: &Card, goal: &Goal, figures: &GoalFigures) -> Html {
    html! {
        <div class="detail">
            { why(card, goal) }
            <div>
                { course(card, goal, figures) }
                { notes(card, "goals", &goal.id) }
            </div>
            <div>
                { contributions(card, goal) }
                { latest_check_in(card, goal) }
                { for goal.obstacles.iter().filter(|obstacle| obstacle.resolved_at.is_none()).map(|one| obstacle(card, one)) }
                { initiatives(card, goal) }
                { paired_with(card, goal) }
                { definition(card, goal) }
                { reward(card, goal) }
            </div>
        </div>
    }
}

fn why(card: &Card, goal: &Goal) -> Html {
    let t = &card.language;
    let weight = goal.weight();
    let counts = if weight == 1.0 {
        None
    } else if weight == 0.0 {
        Some(t.say(GoalsText::CountsNot))
    } else if weight.fract() == 0.0 {
        Some(t.amount(GoalsText::CountsTimes, weight, 0, &[]))
    } else {
        Some(t.with(GoalsText::CountsWeight, &[("weight", &card.number(weight))]))
    };
    if goal.why.is_none() && counts.is_none() {
        return Html::default();
    }
    html! {
        <p class="why quiet">
            if let Some(why) = &goal.why {
                <bdi>{ why }</bdi>{ " " }
            }
            { counts }
        </p>
    }
}

/// The chart, the sentence under it and the table behind it.
fn course(card: &Card, goal: &Goal, figures: &GoalFigures) -> Html {
    let frame = card.frame();
    let Some(lines) = Lines::of(goal, figures, &frame) else {
        return html! { <p class="label">{ card.language.say(GoalsText::NoHistory) }</p> };
    };
    let t = &card.language;
    let end = t.day(card.document().period.end, Date::DayMonth);
    let is_over = lines.now.0 >= 1.0;
    let forecast = figures.forecast.filter(|_| !is_over);
    let method = match measure::forecast(goal, &frame).method {
        Method::Line(points) => t.count(GoalsText::ForecastByLine, points, &[("end", &end)]),
        Method::Pace => t.with(GoalsText::ForecastByPace, &[("end", &end)]),
        Method::Actual => t.say(GoalsText::ForecastAsNow),
    };
    let chart = Course {
        today: lines.now.0,
        today_text: t.with(ChartText::Today, &[("day", &t.day(frame.today(), Date::Brief))]),
        now_texts: now_texts(card, goal, figures),
        ends: ends(card, goal, &lines, forecast),
        ticks: ticks(card),
        sentence: sentence(card, goal, forecast),
        forecast: lines.forecast.filter(|_| !is_over),
        actual: lines.actual,
        plan: lines.plan,
        target: lines.target,
        stretch: lines.stretch,
    };
    html! {
        <>
            { chart.draw() }
            if forecast.is_some() {
                <p class="small quiet">
                    { method }{ " " }
                    { figure(card, Explained::Forecast(goal.id.to_string()), html! {
                        <span class="link">{ t.say(CardText::HowMade) }</span>
                    }) }
                </p>
            }
            { table(card, goal) }
        </>
    }
}

fn now_texts(card: &Card, goal: &Goal, figures: &GoalFigures) -> Vec<String> {
    let t = &card.language;
    let measured = card.measured(goal);
    let actual = t.value(goal.actual, measured);
    let planned = figures
        .expected
        .filter(|_| matches!(Rule::of(goal), Rule::Way | Rule::Budget))
        .map(|expected| t.with(ChartText::PlanToday, &[("value", &t.value(expected, measured))]));
    std::iter::once(actual).chain(planned).collect()
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
    html! {
        <details class="behind">
            <summary>{ t.say(CardText::ShowAsTable) }</summary>
            <table class="table">
                <thead><tr>
                    <th scope="col">{ t.say(ChartText::Day) }</th>
                    <th scope="col">{ t.say(ChartText::Actual) }</th>
                    <th scope="col">{ t.say(ChartText::Planned) }</th>
                </tr></thead>
                <tbody>
                    { for history.iter().map(|&(at, value)| html! {
                        <tr>
                            <th scope="row">{ t.day(frame.zone().local(at - chrono::TimeDelta::milliseconds(1)).date(), Date::DayMonth) }</th>
                            <td>{ t.exact(value, card.measured(goal)) }</td>
                            <td>{ planned(at).map(|value| t.exact(value, card.measured(goal))) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </details>
    }
}

/// What each team brought in, as parts of one bar: together first, apart second.
fn contributions(card: &Card, goal: &Goal) -> Html {
    let t = &card.language;
    let total: f64 = goal.contributions.iter().map(|part| part.value.max(0.0)).sum();
    if total <= 0.0 {
        return Html::default();
    }
    let mut from = 0.0;
    let pieces = goal.contributions.iter().map(|part| {
        let (start, width) = (from, part.value.max(0.0) / total);
        from += width;
        let class = team_class(card.document(), &part.team);
        html! { <rect {class} x={percent(start)} width={percent((width - 0.006).max(0.0))} y="0" height="8" rx="1" /> }
    }).collect::<Html>();
    labelled(
        t.say(GoalsText::BroughtInBy),
        html! {
            <div class="brought">
                <svg class="split chart" height="8" aria-hidden="true">{ pieces }</svg>
                <ul>
                    { for goal.contributions.iter().map(|part| html! {
                        <li>
                            { team_mark(card, &part.team) }
                            <span>{ team_name(card, &part.team) }</span>
                            <strong>{ t.value(part.value, card.measured(goal)) }</strong>
                        </li>
                    }) }
                </ul>
            </div>
        },
    )
}

fn latest_check_in(card: &Card, goal: &Goal) -> Html {
    let t = &card.language;
    let zone = t.zone();
    let Some(CheckIn { by, at, confidence, note, .. }) = goal.check_ins.iter().max_by_key(|one| one.at.start(zone))
    else {
        return Html::default();
    };
    let confidence = match confidence.as_str() {
        "low" => t.say(GoalsText::LowConfidence),
        "medium" => t.say(GoalsText::MediumConfidence),
        "high" => t.say(GoalsText::HighConfidence),
        other => format!("{other}."),
    };
    labelled(
        t.with(GoalsText::LatestCheckIn, &[("moment", &t.moment(*at, Date::Short))]),
        html! {
            <p>{ confidence }{ " " }{ quoted(card, note) }{ " " }<bdi class="quiet">{ first_name(card, by) }</bdi></p>
        },
    )
}

fn obstacle(card: &Card, obstacle: &Obstacle) -> Html {
    let t = &card.language;
    let days = usize::try_from(card.frame().days_since(obstacle.at)).unwrap_or(0);
    let label = match days {
        0 => t.say(GoalsText::InTheWaySinceToday),
        days => t.count(GoalsText::InTheWay, days, &[]),
    };
    labelled(
        label,
        html! {
            <p><bdi>{ &obstacle.text }</bdi>{ " " }<bdi class="quiet">{ first_name(card, &obstacle.by) }</bdi></p>
        },
    )
}

fn initiatives(card: &Card, goal: &Goal) -> Html {
    if goal.initiatives.is_empty() {
        return Html::default();
    }
    labelled(
        card.language.say(GoalsText::MovingIt),
        html! {
            <ul>{ for goal.initiatives.iter().map(|one| initiative(card, one)) }</ul>
        },
    )
}

fn initiative(card: &Card, initiative: &Initiative) -> Html {
    let t = &card.language;
    let Initiative { name, owners, state, due, .. } = initiative;
    let due = due.map(|due| t.day_of(due, Date::DayMonth));
    let is_done = state == "done";
    let words = match (state.as_str(), &due) {
        ("done", _) => t.with(GoalsText::InitiativeDone, &[("name", name)]),
        ("stopped", _) => t.with(GoalsText::InitiativeStopped, &[("name", name)]),
        (_, Some(day)) => t.with(GoalsText::InitiativeDue, &[("name", name), ("day", day)]),
        ("planned", None) => t.with(GoalsText::InitiativePlanned, &[("name", name)]),
        ("in_progress", None) => t.with(GoalsText::InitiativeInProgress, &[("name", name)]),
        (_, None) => name.clone(),
    };
    html! {
        <li class={is_done.then_some("quiet")}>
            <bdi>{ words }</bdi>{ " " }<bdi class="small quiet">{ first_names(card, owners) }</bdi>
        </li>
    }
}

fn paired_with(card: &Card, goal: &Goal) -> Html {
    let other = goal.paired_with.as_ref().and_then(|id| card.document().goal(id));
    let Some(other) = other else {
        return Html::default();
    };
    let t = &card.language;
    let status = card.figures.goals.get(&*other.id).map_or(Status::OnTrack, |figures| figures.status);
    labelled(
        t.with(GoalsText::PairedWith, &[("goal", &other.name)]),
        html! {
            <p>{ t.value(other.actual, card.measured(other)) }{ " " }<span class="quiet">{ super::status_word(card, status) }</span></p>
        },
    )
}

fn definition(card: &Card, goal: &Goal) -> Html {
    let definition = goal.definition.as_ref().and_then(|id| card.document().definition(id));
    let Some(definition) = definition else {
        return Html::default();
    };
    let t = &card.language;
    let changed = definition.changed_at.filter(|day| card.frame().contains(*day));
    labelled(
        t.with(GoalsText::MeasuredBy, &[("term", &definition.term)]),
        html! {
            <>
                <p><bdi>{ &definition.meaning }</bdi></p>
                if let Some(day) = changed {
                    <p class="small quiet">
                        { t.with(GoalsText::DefinitionChanged, &[("term", &definition.term), ("day", &t.day(day, Date::DayMonth))]) }
                    </p>
                }
            </>
        },
    )
}

fn reward(card: &Card, goal: &Goal) -> Html {
    let Some(reward) = &goal.reward else {
        return Html::default();
    };
    labelled(card.language.say(GoalsText::WhenWeGetThere), html! { <p><bdi>{ reward }</bdi></p> })
}
