//! The shared list of prospects: rank, account, both owners, what comes next.

use crate::view::markup::{Html, html};

use super::{
    card::Card,
    more::more,
    people::seats,
    section::SectionFrame,
    status::{Shape, Tone, told},
};
use crate::{
    document::{PersonRef, Priority, order::sorted},
    measure::Frame,
    text::{CardText, Date, Message, PrioritiesText},
};

/// How many prospects are shown at first.
const SHOWN: usize = 10;

/// The section.
pub(super) fn priorities(card: &Card) -> Html {
    let all: Vec<&Priority> = card.document().priorities.iter().collect();
    if all.is_empty() {
        return Html::default();
    }
    // Stable: of two with one rank, the first of the document comes first.
    let all = sorted(all, &|one, other| one.rank.get().total_cmp(&other.rank.get()));
    let t = &card.language;
    let frame = card.frame();
    let overdue = all.iter().filter(|one| is_overdue(one, &frame)).count();
    let value: Option<f64> = all.iter().filter_map(|one| one.value).reduce(|sum, value| sum + value);
    let value = value.map(|value| card.money(value));
    let without = |owner: fn(&Priority) -> &Option<PersonRef>| all.iter().filter(|one| owner(one).is_none()).count();
    let some = |text: Message, count: usize| (count > 0).then(|| t.count(text, count, &[]));
    let accounts = some(PrioritiesText::SomeAccounts.into(), all.len());
    let news = [
        value.as_ref().map(|value| t.with(PrioritiesText::InPlay, &[("value", value)])).or(accounts.clone()),
        some(PrioritiesText::NoSalesOwner.into(), without(|one| &one.sales_owner)),
        some(PrioritiesText::NoMarketingOwner.into(), without(|one| &one.marketing_owner)),
    ];
    let folded = [accounts, value, some(CardText::SomeOverdue.into(), overdue)];
    let rows = all.iter().map(|one| priority(card, one, &frame)).collect::<Vec<_>>();
    let frame = SectionFrame {
        folded_news: t.joined(&folded.into_iter().flatten().collect::<Vec<_>>()),
        folds: true,
        early: true,
        warns: (overdue > 0).then_some(Tone::Bad),
        ..SectionFrame::new(card, "priorities", t.say(PrioritiesText::Title), joined(news))
    };
    frame.draw(more(card, SHOWN, "rows", rows))
}

fn joined(pieces: [Option<String>; 3]) -> String {
    pieces.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn is_overdue(one: &Priority, frame: &Frame<'_>) -> bool {
    one.due.is_some_and(|due| frame.is_past_due(due))
}

fn priority(card: &Card, one: &Priority, frame: &Frame<'_>) -> Html {
    let t = &card.language;
    let stage = one.stage.as_ref().map(|id| card.document().stage(id).map_or(&**id, |stage| &stage.name));
    let due = one.due.map(|due| match is_overdue(one, frame) {
        true => told(Shape::Diamond, Tone::Bad, t.with(PrioritiesText::Overdue, &[("moment", &card.when(due))])),
        false => t.day_of(due, Date::Short).into(),
    });
    html! {
        <div class="priority" part="priority" role="listitem" key={&*one.id} data-id={one.id.to_string()}>
            <span class="rank">{ card.number(one.rank.get()) }</span>
            <h4 dir="auto">{ &one.account }</h4>
            <span class="value">{ one.value.map(|value| card.money(value)) }</span>
            <span class="stage-name"><bdi>{ stage.unwrap_or_default().to_owned() }</bdi></span>
            { seats(card, one) }
            <p class="step" dir="auto">{ one.next_step.clone() }</p>
            <span class="due">{ due }</span>
        </div>
    }
}
