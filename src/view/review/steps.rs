//! What each step of a review says and shows.

use crate::view::markup::{Html, html};

use super::summary::summary;
use crate::{
    document::Goal,
    measure::{Need, Step, Topic, is_unexplained},
    text::{CardText, FigureText, FunnelText, GoalsText, IdeasText, Number, ReviewText, ScoreText},
    view::{
        agreements,
        card::Card,
        funnel,
        goals::{said, standing, status_word},
        ideas,
        more::more,
        needs,
        people::{avatars, first_names},
        recognition,
        session::Review,
        status::looks,
    },
};

/// How many rows of a kind are shown at first.
const SHOWN: usize = 6;

/// How many goals are talked about one by one.
const GOALS: usize = 3;

/// The title of the step with this key.
pub(super) fn title(card: &Card, key: &str) -> String {
    let t = &card.language;
    match key {
        "thanks" => t.say(ReviewText::Thanks),
        "goals" => t.say(ScoreText::HoldsBack),
        "promises" => t.say(ReviewText::Promises),
        "funnel" => t.say(FunnelText::Title),
        "points" => t.say(ReviewText::Points),
        "ideas" => t.say(IdeasText::Title),
        "summary" => t.say(ReviewText::Summary),
        point => point.strip_prefix("point ").unwrap_or(point).to_owned(),
    }
}

/// What there is to it, in few words.
pub(super) fn news(card: &Card, topic: &Topic<'_>) -> String {
    let t = &card.language;
    match topic {
        Topic::Thanks { kudos, reached } => {
            let thanks = match kudos.len() {
                0 => t.say(ReviewText::NoneSince),
                thanks => t.count(ReviewText::SinceLast, thanks, &[]),
            };
            some([thanks, counted(card, reached.len(), GoalsText::SomeAchieved)])
        }
        Topic::HeldBack(goals) => t.count(ReviewText::Losing, goals.len(), &[("points", &points(card, goals))]),
        Topic::Promises { broken, late } => {
            some([counted(card, broken.len(), ReviewText::NotKept), counted(card, late.len(), CardText::SomeOverdue)])
        }
        Topic::Funnel(funnel) => {
            let change = |id: &str| card.figures.funnel.stages.get(id).and_then(|own| own.against_previous);
            let mut least: Option<(f64, &str)> = None;
            for stage in &funnel.stages {
                if let Some(change) = change(&stage.id).filter(|&change| least.is_none_or(|(least, _)| change < least))
                {
                    least = Some((change, &stage.name));
                }
            }
            let words = |(change, stage): (f64, &str)| {
                // As the step itself has it.
                let change = t.signed(funnel::rounded(change), Number::Percent);
                t.with(ReviewText::StageChange, &[("stage", stage), ("change", &change)])
            };
            least.map(words).unwrap_or_default()
        }
        Topic::Points(_) => t.say(ReviewText::YourPoint),
        Topic::Ideas(ideas) => t.count(IdeasText::SomeWaiting, ideas.len(), &[]),
        Topic::Summary => String::new(),
    }
}

fn some(words: [String; 2]) -> String {
    let [one, other] = words;
    if one.is_empty() || other.is_empty() { [one, other].concat() } else { [one, other].join(", ") }
}

fn counted(card: &Card, count: usize, text: impl Into<crate::text::Message>) -> String {
    if count == 0 { String::new() } else { card.language.count(text, count, &[]) }
}

fn points(card: &Card, goals: &[(&Goal, f64)]) -> String {
    card.language.amount(FigureText::Points, goals.iter().map(|(_, points)| points).sum(), 1, &[])
}

/// What it is for.
pub(super) fn help(card: &Card, topic: &Topic<'_>) -> String {
    let t = &card.language;
    match topic {
        Topic::Thanks { .. } => t.say(ReviewText::ThanksHelp),
        Topic::HeldBack(goals) => {
            let score = t.number(card.figures.joint_score.unwrap_or(0.0), Number::Plain { digits: 0 });
            t.count(ReviewText::ScoreIs, goals.len(), &[("score", &score), ("points", &points(card, goals))])
        }
        Topic::Promises { .. } => t.say(ReviewText::PromisesHelp),
        Topic::Funnel(funnel) => funnel::counting(card, funnel),
        Topic::Points(_) => t.say(ReviewText::PointHelp),
        Topic::Ideas(_) => t.say(ReviewText::IdeasHelp),
        Topic::Summary => {
            t.with(ReviewText::SummaryHelp, &[("title", &card.document().title), ("moment", &card.true_at())])
        }
    }
}

/// What the step shows.
pub(super) fn content(card: &Card, review: &Review, step: &Step<'_>) -> Html {
    match &step.topic {
        Topic::Thanks { kudos, reached } => html! {
            <>
                { more(card, SHOWN, "rows", kudos.iter().map(|one| recognition::kudos(card, one)).collect()) }
                { more(card, SHOWN, "rows", reached.iter().map(|goal| row(card, goal, None)).collect()) }
            </>
        },
        Topic::HeldBack(goals) => held_back(card, goals),
        Topic::Promises { broken, late } => html! {
            <>
                { agreements::some(card, broken) }
                { waiting(card, late) }
            </>
        },
        Topic::Funnel(funnel) => html! {
            <div class="funnel">{ funnel::stages(card, funnel, &card.figures.funnel) }</div>
        },
        Topic::Points(points) if points.len() > 1 => html! {
            <ul class="bullets">{ for points.iter().map(|point| html! { <li dir="auto">{ point }</li> }) }</ul>
        },
        Topic::Points(_) => Html::default(),
        Topic::Ideas(ideas) => {
            let idea = |need: &Need<'_>| match need {
                Need::IdeaWaiting { idea, .. } => ideas::idea(card, idea),
                _ => Html::default(),
            };
            more(card, SHOWN, "rows", ideas.iter().map(idea).collect())
        }
        Topic::Summary => summary(card, review),
    }
}

fn held_back(card: &Card, goals: &[(&Goal, f64)]) -> Html {
    let t = &card.language;
    let shown = goals.get(..GOALS).unwrap_or(goals);
    // What no goal has is said once.
    let is_silent = goals.len() > 1 && shown.iter().all(|(goal, _)| is_unexplained(goal, &card.frame()));
    html! {
        <>
            <div class="rows" role="list">
                { for shown.iter().map(|(goal, points)| row(card, goal, Some(Loss { points: *points, asks_why: !is_silent }))) }
            </div>
            if is_silent {
                <p class="quiet">{ t.say(ReviewText::NobodySaidWhy) }</p>
            }
            if goals.len() > GOALS {
                <p class="small quiet">{ t.count(ScoreText::OtherGoals, goals.len() - GOALS, &[]) }</p>
            }
        </>
    }
}

fn waiting(card: &Card, needs: &[Need<'_>]) -> Html {
    more(card, SHOWN, "rows", needs.iter().map(|need| needs::row(card, need)).collect())
}

/// What a goal takes from the joint score, and whether its row asks for the reason.
struct Loss {
    points: f64,
    asks_why: bool,
}

/// A goal with what it takes from the joint score, or how it was reached.
fn row(card: &Card, goal: &Goal, loss: Option<Loss>) -> Html {
    let t = &card.language;
    let Some(figures) = card.figures.goals.get(&goal.id) else { return Html::default() };
    let (shape, tone) = looks(figures.status);
    html! {
        <div class="losing" part="goal" role="listitem" key={&*goal.id} data-id={goal.id.to_string()}>
            { shape.draw(tone) }
            <div>
                <h4 dir="auto">{ &goal.name }</h4>
                <span class="spoken">{ status_word(card, figures.status) }</span>
                <p class="who">{ avatars(card, &goal.owners) }<bdi>{ first_names(card, &goal.owners) }</bdi></p>
            </div>
            <div class="progress">
                <p><strong>{ t.value(goal.actual, card.measured(goal)) }</strong>{ " " }{ standing::target(card, goal) }</p>
                { standing::bar(goal, figures).draw(Some(&standing::bar_sentence(card, goal, figures))) }
                <p class="small quiet">{ standing::sentence(card, goal, figures) }</p>
            </div>
            if let Some(Loss { points, asks_why }) = loss {
                <strong class="points">{ t.amount(ScoreText::PointsLost, points, 1, &[]) }</strong>
                <div class="said">
                    if asks_why && is_unexplained(goal, &card.frame()) {
                        <p>{ t.say(ReviewText::NobodySaidWhy) }</p>
                    }
                    { said(card, goal) }
                </div>
            }
        </div>
    }
}
