//! What both teams mean by their words, and whether both agreed to it.

use crate::view::markup::{Html, html};

use super::{
    card::Card,
    lines::{Line, entry},
    notes::notes,
    people::first_names,
    status::{Shape, Tone, status},
    words::labelled,
};
use crate::{
    document::Definition,
    measure::{Frame, Teams, changed_inside, is_agreed, is_fresh},
    text::DefinitionsText,
};

/// How many words the line names.
const NAMED: usize = 6;

/// The line, if there are definitions.
pub(super) fn definitions(card: &Card) -> Option<Line> {
    let all = &card.document().definitions;
    if all.is_empty() {
        return None;
    }
    let (frame, teams) = (card.frame(), Teams::new(card.document()));
    Some(Line {
        name: "definitions",
        title: card.language.say(DefinitionsText::Title),
        news: news(card, &frame, &teams),
        entries: all.iter().map(|one| definition(card, one, &frame, &teams)).collect(),
    })
}

/// `MQL, SQL, Won. Won is agreed by one team only`
fn news(card: &Card, frame: &Frame<'_>, teams: &Teams<'_>) -> String {
    let t = &card.language;
    let all = &card.document().definitions;
    let mut terms: Vec<String> = all.iter().take(NAMED).map(|definition| definition.term.to_string()).collect();
    let more = t.count(crate::text::CardText::More, all.len().saturating_sub(NAMED), &[]);
    if all.len() > NAMED {
        terms.push(more);
    }
    let terms = t.with(DefinitionsText::Terms, &[("terms", &t.joined(&terms))]);
    let not_agreed: Vec<&Definition> = all.iter().filter(|definition| !is_agreed(definition, teams)).collect();
    let stale = all.iter().find_map(|definition| Some((definition, review_passed(definition, frame)?)));
    let standing = match (not_agreed.as_slice(), stale) {
        ([], None) => t.say(DefinitionsText::AllAgreed),
        ([], Some((definition, day))) => {
            t.with(DefinitionsText::ReviewDue, &[("term", &definition.term), ("day", &day_text(card, day))])
        }
        ([one], _) if one.agreed_by.is_empty() => t.with(DefinitionsText::NotAgreed, &[("term", &one.term)]),
        ([one], _) => t.with(DefinitionsText::OneTeamOnly, &[("term", &one.term)]),
        (several, _) => t.count(DefinitionsText::SomeNotAgreed, several.len(), &[]),
    };
    [terms, standing].join(" ")
}

/// The day by which it was to be reviewed, if that has passed.
fn review_passed(definition: &Definition, frame: &Frame<'_>) -> Option<chrono::NaiveDate> {
    definition.review_by.filter(|_| !is_fresh(definition, frame))
}

fn day_text(card: &Card, day: chrono::NaiveDate) -> String {
    card.language.recent_day(day, card.today())
}

fn definition(card: &Card, definition: &Definition, frame: &Frame<'_>, teams: &Teams<'_>) -> Html {
    let t = &card.language;
    let Definition { id, term, meaning, criteria, examples, .. } = definition;
    let listed = |label: DefinitionsText, items: &[String]| {
        if items.is_empty() {
            return Html::default();
        }
        let items = items.iter().map(|item| html! { <li dir="auto">{ item }</li> });
        labelled(t.say(label), html! { <ul class="bullets">{ for items }</ul> })
    };
    let (shape, tone, word) = match (is_agreed(definition, teams), is_fresh(definition, frame)) {
        (true, true) => (Shape::DiscWithTick, Tone::Good, DefinitionsText::Agreed),
        (true, false) => (Shape::Diamond, Tone::Bad, DefinitionsText::ReviewOverdue),
        (false, _) if definition.agreed_by.is_empty() => (Shape::Ring, Tone::Open, DefinitionsText::Nobody),
        (false, _) => (Shape::Triangle, Tone::Risk, DefinitionsText::OneTeam),
    };
    entry(
        "definition",
        id,
        html! { <h4 dir="auto">{ term }</h4> },
        html! {
            <>
                <p dir="auto">{ meaning }</p>
                { listed(DefinitionsText::Criteria, criteria) }
                { listed(DefinitionsText::Examples, examples) }
                <p class="small quiet">{ dates(card, definition, frame) }</p>
                { notes(card, "definitions", id) }
            </>
        },
        status(card, shape, tone, word),
    )
}

/// `Agreed by Amara and Priya on 24 September. Changed on 19 October: figures before and after differ.`
fn dates(card: &Card, definition: &Definition, frame: &Frame<'_>) -> String {
    let t = &card.language;
    let say = |text: DefinitionsText, day: chrono::NaiveDate| t.with(text, &[("day", &day_text(card, day))]);
    let people = first_names(card, &definition.agreed_by);
    let agreed = match definition.agreed_at {
        _ if definition.agreed_by.is_empty() => None,
        Some(day) => {
            Some(t.with(DefinitionsText::AgreedBySince, &[("people", &people), ("day", &day_text(card, day))]))
        }
        None => Some(t.with(DefinitionsText::AgreedBy, &[("people", &people)])),
    };
    let changed = definition.changed_at.map(|day| match changed_inside(definition, frame) {
        Some(day) => say(DefinitionsText::ChangedInside, day),
        None => say(DefinitionsText::Changed, day),
    });
    let review = definition.review_by.map(|day| match review_passed(definition, frame) {
        Some(day) => say(DefinitionsText::ReviewWasBy, day),
        None => say(DefinitionsText::ReviewBy, day),
    });
    [agreed, changed, review].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
