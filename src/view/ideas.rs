//! What people suggest: who is for it, what it was answered, and for how long it waits.

use crate::view::markup::{Html, html};

use super::{
    behind::behind,
    card::Card,
    more::more,
    notes::notes,
    people::{crowd, first_name},
    section::SectionFrame,
    status::{Shape, Tone, status},
};
use crate::{
    document::{Idea, IdeaState, order::sorted},
    measure::is_answered,
    text::{Date, IdeasText, Message},
};

/// How many ideas are shown at first.
const SHOWN: usize = 6;

/// The section.
pub(super) fn ideas(card: &Card) -> Html {
    let all = &card.document().ideas;
    if all.is_empty() {
        return Html::default();
    }
    let t = &card.language;
    // Stable: of two with as many votes, the first of the document comes first.
    let ranked = sorted(all.iter().collect(), &|one: &&Idea, other: &&Idea| other.votes.len().cmp(&one.votes.len()));
    let (settled, open): (Vec<&Idea>, Vec<&Idea>) = ranked.into_iter().partition(|idea| is_settled(idea));
    let rows = |ideas: &[&Idea]| ideas.iter().map(|one| idea(card, one)).collect::<Vec<_>>();
    let frame = SectionFrame {
        folds: true,
        early: true,
        ..SectionFrame::new(card, "ideas", t.say(IdeasText::Title), news(card))
    };
    frame.draw(html! {
        <>
            { more(card, SHOWN, "rows", rows(&open)) }
            if !settled.is_empty() {
                { behind(
                    t.count(IdeasText::Settled, settled.len(), &[]),
                    more(card, SHOWN, "rows", rows(&settled)),
                ) }
            }
        </>
    })
}

fn is_settled(idea: &Idea) -> bool {
    matches!(idea.state, IdeaState::Done | IdeaState::Declined)
}

/// `1 being tried, 1 waiting for an answer`
fn news(card: &Card) -> String {
    let t = &card.language;
    let count = |is_one: &dyn Fn(&Idea) -> bool, text: IdeasText| {
        let count = card.document().ideas.iter().filter(|idea| is_one(idea)).count();
        (count > 0).then(|| t.count(text, count, &[]))
    };
    let state = |state: IdeaState, text: IdeasText| count(&|idea| idea.state == state, text);
    let counts: Vec<String> = [
        state(IdeaState::Trying, IdeasText::SomeTrying),
        state(IdeaState::Planned, IdeasText::SomePlanned),
        count(&|idea| !is_answered(idea), IdeasText::SomeWaiting),
        state(IdeaState::Done, IdeasText::SomeDone),
        state(IdeaState::Declined, IdeasText::SomeDeclined),
    ]
    .into_iter()
    .flatten()
    .collect();
    t.joined(&counts)
}

/// One idea.
pub(super) fn idea(card: &Card, idea: &Idea) -> Html {
    let t = &card.language;
    let votes = idea.votes.len();
    html! {
        <div class="idea" part="idea" role="listitem" key={&*idea.id} data-id={idea.id.to_string()}>
            <p class="votes"><strong>{ card.number(votes as f64) }</strong>{ " " }{ t.count(IdeasText::Votes, votes, &[]) }</p>
            <div>
                <p dir="auto">{ &idea.text }</p>
                <p class="small quiet">{ answer(card, idea) }</p>
                { notes(card, "ideas", &idea.id) }
            </div>
            { crowd(card, &idea.votes) }
            { state(card, idea) }
        </div>
    }
}

/// Who suggested it, and what it was answered or how long it has waited.
fn answer(card: &Card, idea: &Idea) -> Html {
    let t = &card.language;
    let by = first_name(card, &idea.by);
    if let Some(answer) = idea.answer.as_ref().filter(|answer| !answer.trim().is_empty()) {
        return html! { <><bdi>{ t.with(IdeasText::By, &[("by", by)]) }</bdi>{ " " }<bdi>{ t.with(IdeasText::Answer, &[("answer", answer)]) }</bdi></> };
    }
    let day = t.day_of(idea.at, Date::DayMonth);
    let args = [("by", by), ("day", day.as_str())];
    let words = match usize::try_from(card.frame().days_since(idea.at)) {
        _ if is_answered(idea) => t.with(IdeasText::ByAt, &args),
        Ok(days @ 1..) => t.count(IdeasText::Unanswered, days, &args),
        _ => t.with(IdeasText::UnansweredNew, &args),
    };
    html! { <bdi>{ words }</bdi> }
}

/// The word for what became of it, with a shape where it is decided or where nobody has said anything yet.
fn state(card: &Card, idea: &Idea) -> Html {
    let plain = |text: IdeasText| html! { <span class="status turned">{ card.language.say(text) }</span> };
    let marked = |shape, tone, text: IdeasText| status(card, shape, tone, Message::from(text));
    match idea.state {
        IdeaState::New if is_answered(idea) => plain(IdeasText::Answered),
        IdeaState::New => marked(Shape::Ring, Tone::Open, IdeasText::New),
        IdeaState::Planned => plain(IdeasText::Planned),
        IdeaState::Trying => plain(IdeasText::Trying),
        IdeaState::Done => marked(Shape::DiscWithTick, Tone::Good, IdeasText::Done),
        IdeaState::Declined => marked(Shape::Bent, Tone::Turned, IdeasText::Declined),
    }
}
