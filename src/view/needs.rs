//! What waits for a person: overdue first, then off track, then unanswered.

use chrono::TimeDelta;

use crate::view::markup::{Html, html};

use super::{
    card::Card,
    goals::standing,
    icon,
    more::more,
    people::{avatars, first_name, first_names, seats, team_mark, team_name},
    section::SectionFrame,
    status::{Shape, Tone},
    words::{quoted, sentence},
};
use crate::{
    document::{Agreement, Handoff, OpenItem, PersonRef, Priority},
    measure::{self, Need},
    text::{Date, Message, NeedsText},
};

/// How many things are shown at first.
const SHOWN: usize = 4;

/// The section.
pub(super) fn needs(card: &Card) -> Html {
    let frame = card.frame();
    let needs = measure::needs(card.document(), &card.figures, &frame);
    if needs.is_empty() {
        return Html::default();
    }
    let t = &card.language;
    let rows = needs.iter().map(|need| row(card, need)).collect::<Vec<_>>();
    let frame = SectionFrame::new(card, "needs", t.say(NeedsText::Title), t.count(NeedsText::Things, needs.len(), &[]));
    frame.draw(more(card, SHOWN, "rows", rows))
}

/// One thing that waits.
pub(super) fn row(card: &Card, need: &Need<'_>) -> Html {
    let overdue = || Shape::Diamond.draw(Tone::Bad);
    let (on, mark, words, people) = match need {
        Need::PriorityOverdue { priority } => {
            (["priorities/", &priority.id].concat(), overdue(), next_step(card, priority), seats(card, priority))
        }
        Need::PromiseOverdue { agreement, item, handoff, late } => (
            ["agreements/", &agreement.id, "/", &item.id].concat(),
            overdue(),
            promise(card, agreement, item, *late),
            match handoff {
                Some(handoff) => both(card, handoff),
                None => html! {
                    <span class="people">
                        { team_mark(card, &agreement.team) }
                        <span class="spoken">{ team_name(card, &agreement.team) }</span>
                    </span>
                },
            },
        ),
        Need::HandoffOverdue { handoff, late } => {
            let args = [("person", first_name(card, &handoff.to)), ("late", &*card.clock(*late))];
            let words = told(card, NeedsText::HandoffLate, handoff.account.clone(), &args);
            (["handoffs/", &handoff.id].concat(), overdue(), words, both(card, handoff))
        }
        Need::InitiativeOverdue { goal, initiative } => {
            let day = initiative.due.map(|due| card.language.day_of(due, Date::Long)).unwrap_or_default();
            let args = [("goal", goal.name.as_str()), ("day", &day)];
            let words = told(card, NeedsText::InitiativeDue, initiative.name.clone(), &args);
            let on = ["goals/", &goal.id, "/", &initiative.id].concat();
            (on, overdue(), words, marks(card, &initiative.owners))
        }
        Need::GoalOffTrack { goal, has_check_in } => {
            let subject = card.language.with(NeedsText::OffTrack, &[("name", &goal.name)]);
            let text = if *has_check_in { NeedsText::WithCheckIn } else { NeedsText::NoCheckIn };
            let args = [("figures", &*standing::short(card, goal)), ("period", &*card.period_name())];
            (["goals/", &goal.id].concat(), overdue(), told(card, text, subject, &args), marks(card, &goal.owners))
        }
        Need::IdeaWaiting { idea, .. } => {
            let subject = bold(card.language.say(NeedsText::IdeaWaits));
            let words = [("subject", subject), ("words", quoted(card, &idea.text))];
            let words = sentence(card, NeedsText::Idea, &[], &words);
            (["ideas/", &idea.id].concat(), icon::speech(), words, marks(card, std::slice::from_ref(&idea.by)))
        }
    };
    html! {
        <div class="need" part="need" role="listitem" key={on.as_str()} data-on={on.clone()}>
            { mark }
            <p class="quiet">{ words }</p>
            { people }
        </div>
    }
}

fn bold(subject: String) -> Html {
    html! { <strong><bdi>{ subject }</bdi></strong> }
}

/// A sentence about its subject.
fn told(card: &Card, text: impl Into<Message>, subject: String, args: &[(&str, &str)]) -> Html {
    sentence(card, text, args, &[("subject", bold(subject))])
}

fn next_step(card: &Card, priority: &Priority) -> Html {
    let t = &card.language;
    let subject = match &priority.next_step {
        Some(step) => t.with(NeedsText::StepFor, &[("account", &priority.account), ("step", step)]),
        None => t.with(NeedsText::NextStepFor, &[("account", &priority.account)]),
    };
    let text = match (&priority.sales_owner, &priority.marketing_owner) {
        (Some(_), Some(_)) => NeedsText::WasDue,
        (None, Some(_)) => NeedsText::WasDueNoSales,
        (Some(_), None) => NeedsText::WasDueNoMarketing,
        (None, None) => NeedsText::WasDueNobody,
    };
    let day = priority.due.map(|due| t.day_of(due, Date::Long)).unwrap_or_default();
    told(card, text, subject, &[("day", &day)])
}

fn promise(card: &Card, agreement: &Agreement, item: &OpenItem, late: TimeDelta) -> Html {
    let slots = [("subject", bold(item.name.clone())), ("promise", html! { <bdi>{ &agreement.promise }</bdi> })];
    sentence(card, NeedsText::PromiseLate, &[("late", &card.clock(late))], &slots)
}

/// Who hands it over and who is to take it.
fn both(card: &Card, handoff: &Handoff) -> Html {
    marks(card, &[handoff.from.clone(), handoff.to.clone()])
}

fn marks(card: &Card, people: &[PersonRef]) -> Html {
    html! {
        <span class="people">
            { avatars(card, people) }
            <span class="spoken"><bdi>{ first_names(card, people) }</bdi></span>
        </span>
    }
}
