//! The joint score, and what holds it back.

use crate::view::markup::{Html, html};

use super::{
    card::Card,
    chart::percent,
    explain::{Explained, figure},
    goals::standing,
    people::{avatars, first_names},
    status::{Tone, looks},
};
use crate::{
    document::{Goal, Status},
    measure::{GoalFigures, Phase, losing},
    text::{Number, ScoreText},
};

/// How many goals are named.
const NAMED: usize = 3;

/// The section.
pub(super) fn score(card: &Card) -> Html {
    let t = &card.language;
    if card.document().goals.is_empty() {
        return Html::default();
    }
    let Some(joint) = card.figures.joint_score else {
        return html! {
            <section class="section score" part="section score" aria-label={t.say(ScoreText::Title)}>
                <div class="margin"><h3>{ t.say(ScoreText::Title) }</h3></div>
                <p class="quiet">{ t.say(ScoreText::None) }</p>
            </section>
        };
    };
    html! {
        <section class="section score" part="section score" aria-label={t.say(ScoreText::Title)}>
            <div class="margin">
                <p class="number" part="score">
                    { figure(card, Explained::JointScore, html! { t.number(joint, Number::Plain { digits: 0 }) }) }
                </p>
                <h3>{ t.say(ScoreText::Title) }</h3>
                <p class="news">{ elapsed(card) }</p>
            </div>
            { held_back(card, 100.0 - joint) }
        </section>
    }
}

/// `of 100 by now, with 58% of the working days gone`
fn elapsed(card: &Card) -> String {
    let t = &card.language;
    let frame = card.frame();
    match (frame.phase(), frame.elapsed()) {
        (Phase::Over, _) => t.say(ScoreText::OfHundredEnded),
        (_, None) => t.say(ScoreText::OfHundred),
        (_, Some(elapsed)) => {
            let text = match frame.working_days() {
                Some(_) => ScoreText::OfHundredWorking,
                None => ScoreText::OfHundredElapsed,
            };
            t.with(text, &[("share", &card.share(elapsed))])
        }
    }
}

fn held_back(card: &Card, missing: f64) -> Html {
    let t = &card.language;
    let losing = losing(card.document(), &card.figures);
    let others = losing.len().saturating_sub(NAMED);
    // Of the goal that takes the most: attention is asked for once.
    let mut asks_why = true;
    html! {
        <div class="content held-back">
            <div class="head">
                <h4>{ t.say(ScoreText::HoldsBack) }</h4>
                if !losing.is_empty() {
                    <span>{ t.amount(ScoreText::Missing, missing, 1, &[]) }</span>
                }
            </div>
            { strip(card) }
            if losing.is_empty() {
                <p class="quiet">{ t.say(ScoreText::NothingHoldsBack) }</p>
            }
            <ul>
                { for losing.iter().take(NAMED).filter_map(|(goal, points)| {
                    Some(reason(card, goal, card.figures.goals.get(&goal.id)?, *points, &mut asks_why))
                }) }
            </ul>
            if others > 0 {
                <p class="small quiet">{ t.count(ScoreText::OtherGoals, others, &[]) }</p>
            }
        </div>
    }
}

fn reason(card: &Card, goal: &Goal, figures: &GoalFigures, points: f64, asks_why: &mut bool) -> Html {
    let t = &card.language;
    let (shape, tone) = looks(figures.status);
    let is_unexplained = matches!(figures.status, Status::OffTrack | Status::Missed)
        && goal.check_ins.is_empty()
        && goal.obstacles.iter().all(|obstacle| obstacle.resolved_at.is_some());
    let short = standing::short(card, goal);
    let words = if is_unexplained && std::mem::take(asks_why) {
        t.with(ScoreText::NobodySaidWhy, &[("figures", &short)])
    } else {
        short
    };
    html! {
        <li key={&*goal.id}>
            { shape.draw(tone) }
            <span>
                <span class="name"><bdi>{ &goal.name }</bdi></span>
                <span class="spoken">{ super::goals::status_word(card, figures.status) }</span>
                { " " }<span class="quiet">{ words }</span>
            </span>
            <span class="owners">
                { avatars(card, &goal.owners) }
                <span class="spoken">{ first_names(card, &goal.owners) }</span>
            </span>
            <span class="points">{ t.amount(ScoreText::PointsLost, points, 1, &[]) }</span>
        </li>
    }
}

/// A piece for each goal that counts, as wide as its weight and filled to its pace.
fn strip(card: &Card) -> Html {
    let t = &card.language;
    let counted: Vec<(&Goal, &GoalFigures, f64)> = card
        .document()
        .goals
        .iter()
        .filter_map(|goal| {
            let figures = card.figures.goals.get(&goal.id)?;
            Some((goal, figures, figures.pace?.clamp(0.0, 1.0)))
        })
        .filter(|(goal, ..)| goal.weight() > 0.0)
        .collect();
    let total: f64 = counted.iter().map(|(goal, ..)| goal.weight()).sum();
    let gap = if counted.len() > 60 { 0.0 } else { 0.0025 };
    let mut from = 0.0;
    let pieces = counted
        .iter()
        .map(|(goal, figures, pace)| {
            let width = (goal.weight() / total - gap).max(0.0);
            let (start, ink) = (from, width * pace);
            from += goal.weight() / total;
            let (_, tone) = looks(figures.status);
            let class = match tone {
                Tone::Risk => "missing risk",
                Tone::Bad => "missing bad",
                _ => "missing",
            };
            html! {
                <>
                    <rect class="ink" x={percent(start)} width={percent(ink)} y="0" height="10" rx="1" />
                    if pace < &1.0 {
                        <rect {class} x={percent(start + ink)} width={percent(width - ink)} y="0" height="10" rx="1" />
                    }
                </>
            }
        })
        .collect::<Html>();
    html! { <svg class="strip chart" height="10" role="img" aria-label={t.say(ScoreText::Strip)}>{ pieces }</svg> }
}
