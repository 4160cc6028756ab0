//! What a meeting of both teams goes through: an agenda that the figures make.

use super::{Figures, Frame, Need, is_reached, needs, next_meeting};
use crate::document::{Agreement, Document, Funnel, Goal, Kudos, Meeting, order::sorted};

/// What a meeting goes through, and how long each step takes.
#[derive(Debug)]
pub struct Agenda<'a> {
    /// The meeting; none where the document has no fitting one.
    pub meeting: Option<&'a Meeting>,
    /// The steps in order; the last one is always the summary.
    pub steps: Vec<Step<'a>>,
}

/// One step of an agenda.
#[derive(Debug)]
pub struct Step<'a> {
    /// What it is about.
    pub topic: Topic<'a>,
    /// How long it takes; the summary takes what is left.
    pub minutes: u32,
}

/// What a step is about.
#[derive(Debug)]
pub enum Topic<'a> {
    /// What went well.
    Thanks {
        /// The thank-yous since the last meeting.
        kudos: Vec<&'a Kudos>,
        /// The goals that are reached.
        reached: Vec<&'a Goal>,
    },
    /// The goals that take points from the joint score, most first, with their points.
    HeldBack(Vec<(&'a Goal, f64)>),
    /// What was promised and not kept.
    Promises {
        /// The agreements that are kept less often than agreed.
        broken: Vec<&'a Agreement>,
        /// Promises and hand-offs that are overdue, the longest first.
        late: Vec<Need<'a>>,
    },
    /// The shared funnel.
    Funnel(&'a Funnel),
    /// What people of both teams want to talk about; several where there are many.
    Points(&'a [String]),
    /// The ideas that nobody has answered, oldest first.
    Ideas(Vec<Need<'a>>),
    /// What was decided, and what is next.
    Summary,
}

/// The most minutes that a meeting takes.
const LONGEST: u32 = 60;

/// How many points of people's own have a step each; all others share one.
const POINTS: usize = 9;

/// How many goals are talked about one by one.
const GOALS: usize = 3;

/// The points below which nobody sees a difference in the joint score.
const VISIBLE: f64 = 0.05;

impl Topic<'_> {
    /// What tells it from the other topics of its agenda, and stays when the figures change.
    pub fn key(&self) -> String {
        match self {
            Self::Thanks { .. } => "thanks".to_owned(),
            Self::HeldBack(_) => "goals".to_owned(),
            Self::Promises { .. } => "promises".to_owned(),
            Self::Funnel(_) => "funnel".to_owned(),
            Self::Points(points) => ["point ", points.first().map_or("", |point| point.as_str())].concat(),
            Self::Ideas(_) => "ideas".to_owned(),
            Self::Summary => "summary".to_owned(),
        }
    }
}

impl Agenda<'_> {
    /// How long the meeting takes.
    pub fn minutes(&self) -> u32 {
        self.steps.iter().map(|step| step.minutes).sum()
    }
}

/// The agenda of the next meeting that is for talking things through.
///
/// What there is nothing to say about has no step. Each step asks for a time of its own: thanks, funnel and ideas for 5
/// minutes, each of up to three goals and two kinds of broken promises for 5, each point of people's own for 10. If that
/// is more than an hour, it is fitted into one.
///
/// `figures` are those of `document`.
pub fn agenda<'a>(document: &'a Document, figures: &Figures, frame: &Frame<'_>) -> Agenda<'a> {
    let zone = frame.zone();
    let meeting = next_meeting(document, zone, zone.start_of(frame.today()), true);
    let mut steps = Vec::new();
    let mut add = |topic: Topic<'a>, minutes: usize| steps.push(Step { topic, minutes: minutes as u32 });

    let kudos = thanks_since(document, meeting, frame);
    let reached: Vec<&Goal> = document.goals.iter().filter(|goal| is_reached(figures, &goal.id)).collect();
    if !document.recognition.is_empty() || !reached.is_empty() {
        add(Topic::Thanks { kudos, reached }, 5);
    }
    let losing = losing(document, figures);
    if !losing.is_empty() {
        let minutes = 5 * losing.len().min(GOALS);
        add(Topic::HeldBack(losing), minutes);
    }
    let is_broken = |one: &&Agreement| figures.agreements.get(&one.id).is_some_and(|own| own.breached);
    let broken: Vec<&Agreement> = document.agreements.iter().filter(is_broken).collect();
    let (mut late, mut ideas) = (Vec::new(), Vec::new());
    for need in needs(document, figures, frame) {
        match need {
            Need::PromiseOverdue { .. } | Need::HandoffOverdue { .. } => late.push(need),
            Need::IdeaWaiting { .. } => ideas.push(need),
            Need::PriorityOverdue { .. } | Need::InitiativeOverdue { .. } | Need::GoalOffTrack { .. } => {}
        }
    }
    let kinds = usize::from(!broken.is_empty()) + usize::from(!late.is_empty());
    if kinds > 0 {
        add(Topic::Promises { broken, late }, 5 * kinds);
    }
    if let Some(funnel) = document.funnel.as_ref().filter(|funnel| !funnel.stages.is_empty()) {
        add(Topic::Funnel(funnel), 5);
    }
    let points = meeting.map(|meeting| meeting.agenda.as_slice()).unwrap_or_default();
    let (own, shared) = if points.len() > POINTS { points.split_at(POINTS - 1) } else { (points, [].as_slice()) };
    for point in own {
        add(Topic::Points(std::slice::from_ref(point)), 10);
    }
    if !shared.is_empty() {
        add(Topic::Points(shared), 10);
    }
    if !ideas.is_empty() {
        add(Topic::Ideas(ideas), 5);
    }
    fit(&mut steps);
    steps.push(Step { topic: Topic::Summary, minutes: 0 });
    Agenda { meeting, steps }
}

/// The thank-yous since the meeting last took place; those of the period where that is not known.
fn thanks_since<'a>(document: &'a Document, meeting: Option<&Meeting>, frame: &Frame<'_>) -> Vec<&'a Kudos> {
    let since = meeting.and_then(|meeting| meeting.last_at).map_or(frame.start(), |at| at.start(frame.zone()));
    document.recognition.iter().filter(|kudos| kudos.at.start(frame.zone()) >= since).collect()
}

/// The goals that visibly take points from the joint score, most first, with their points; of two that take the same,
/// the first of the document comes first.
pub fn losing<'a>(document: &'a Document, figures: &Figures) -> Vec<(&'a Goal, f64)> {
    let points = |goal: &Goal| figures.goals.get(&goal.id)?.points_missing.filter(|&points| points >= VISIBLE);
    let losing = document.goals.iter().filter_map(|goal| Some((goal, points(goal)?))).collect();
    sorted(losing, &|one, other| other.1.total_cmp(&one.1))
}

/// Fits the steps into the longest meeting: each has one piece of time, and each further piece goes where it is missed
/// most.
fn fit(steps: &mut [Step<'_>]) {
    let wanted: Vec<u32> = steps.iter().map(|step| step.minutes).collect();
    if wanted.iter().sum::<u32>() <= LONGEST {
        return;
    }
    let count = steps.len() as u32;
    let piece = if 5 * count <= LONGEST { 5 } else { 1 };
    for step in steps.iter_mut() {
        step.minutes = piece;
    }
    for _ in 0..(LONGEST - piece * count) / piece {
        let mut most: Option<(u32, &mut Step<'_>)> = None;
        for (step, &wanted) in steps.iter_mut().zip(&wanted) {
            let is_more =
                |(other, most): &(u32, &mut Step<'_>)| wanted * (most.minutes + piece) > other * (step.minutes + piece);
            if most.as_ref().is_none_or(is_more) {
                most = Some((wanted, step));
            }
        }
        if let Some((_, step)) = most {
            step.minutes += piece;
        }
    }
}

/// The goals that nobody has said anything about inside the period: neither how it goes nor what stands in the way.
pub fn is_unexplained(goal: &Goal, frame: &Frame<'_>) -> bool {
    !super::needs::has_check_in(goal, frame) && goal.obstacles.iter().all(|obstacle| obstacle.resolved_at.is_some())
}
