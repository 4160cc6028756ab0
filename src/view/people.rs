//! People and teams: marks that tell the teams apart by shape first, and names.

use crate::view::markup::{Html, classes, html};

use super::{card::Card, icon};
use crate::{
    document::{Document, PersonRef, Priority},
    text::{CardText, Number, PrioritiesText},
};

/// How many of many people are shown.
const CROWD: usize = 6;

/// The looks of a team: a square for sales, a circle for marketing, a shield for every other.
pub(super) fn team_class(document: &Document, team: &str) -> &'static str {
    let place = document.teams.iter().position(|other| &*other.id == team);
    match (team, place) {
        ("sales", _) => "sales",
        ("marketing", _) => "marketing",
        (_, Some(0)) => "sales",
        (_, Some(1)) => "marketing",
        _ => "other",
    }
}

/// What people call a team.
pub(super) fn team_name(card: &Card, team: &str) -> String {
    let named = card.document().teams.iter().find(|other| &*other.id == team);
    match (named, team) {
        (Some(named), _) => named.name.clone(),
        (None, "sales") => card.language.say(CardText::Sales),
        (None, "marketing") => card.language.say(CardText::Marketing),
        (None, other) => other.to_owned(),
    }
}

/// The small mark of a team.
pub(super) fn team_mark(card: &Card, team: &str) -> Html {
    html! { <span class={classes!("team", team_class(card.document(), team))} aria-hidden="true" /> }
}

/// The whole name of a person; the id where nobody has it.
pub(super) fn name<'a>(card: &'a Card, person: &'a str) -> &'a str {
    card.document().person(person).map_or(person, |person| &person.name)
}

/// The first name, or the whole one where the first does not tell who it is.
pub(super) fn first_name<'a>(card: &'a Card, person: &'a str) -> &'a str {
    let whole = name(card, person);
    let first = first_word(whole);
    let is_shared = || {
        let others = card.document().people.iter().filter(|other| &*other.id != person);
        others.map(|other| first_word(&other.name)).any(|other| other == first)
    };
    if first.chars().count() < 2 || first == whole || is_shared() { whole } else { first }
}

fn first_word(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// First names as a list: `Amara and Priya`.
pub(super) fn first_names(card: &Card, people: &[PersonRef]) -> String {
    let names: Vec<String> = people.iter().map(|person| first_name(card, person).to_owned()).collect();
    card.language.list(&names)
}

/// The mark of a person: initials in the shape of the team, and the picture over them where there is one that the page
/// allows. Says nothing aloud; a name stands beside it.
pub(super) fn avatar(card: &Card, person: &str) -> Html {
    let known = card.document().person(person);
    let team = known.map_or("", |person| &person.team);
    let picture = known.and_then(|person| card.images.allowed(person.avatar.as_ref()));
    let name = name(card, person);
    html! {
        <span class={classes!("avatar", team_class(card.document(), team))} title={name.to_owned()} aria-hidden="true">
            { initials(name) }
            if let Some(picture) = picture {
                { self::picture(picture) }
            }
        </span>
    }
}

/// A picture that adds nothing to the words beside it. Its host is not told which page shows it.
pub(super) fn picture(address: String) -> Html {
    html! { <img src={address} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" /> }
}

/// The marks of several people.
pub(super) fn avatars(card: &Card, people: &[PersonRef]) -> Html {
    html! { <span class="people">{ for people.iter().map(|person| avatar(card, person)) }</span> }
}

/// The marks of the first few of many people, and how many more there are; all their names aloud.
pub(super) fn crowd(card: &Card, people: &[PersonRef]) -> Html {
    let (shown, rest) = match people.split_at_checked(CROWD) {
        Some((shown, rest)) if rest.len() > 1 => (shown, rest),
        _ => (people, [].as_slice()),
    };
    let names = first_names(card, people);
    html! {
        <span class="crowd">
            { avatars(card, shown) }
            if !rest.is_empty() {
                <span class="small quiet" title={names.clone()} aria-hidden="true">
                    { card.language.signed(rest.len() as f64, Number::Plain { digits: 0 }) }
                </span>
            }
            <span class="spoken">{ names }</span>
        </span>
    }
}

/// The seat that a team has at something, and who sits in it: nobody is a dashed outline with a question mark.
fn seat(card: &Card, person: Option<&PersonRef>, team: &str) -> Html {
    match person {
        Some(person) => avatar(card, person),
        None => html! {
            <span class={classes!("avatar", "empty", team_class(card.document(), team))} aria-hidden="true">{ "?" }</span>
        },
    }
}

/// Who looks after it in each team: marks, and aloud in words.
pub(super) fn seats(card: &Card, priority: &Priority) -> Html {
    let t = &card.language;
    let seats = [("sales", &priority.sales_owner), ("marketing", &priority.marketing_owner)];
    let words = seats.map(|(team, owner)| {
        let team = team_name(card, team);
        match owner {
            Some(owner) => t.with(PrioritiesText::Owner, &[("team", &team), ("name", name(card, owner))]),
            None => t.with(PrioritiesText::NobodyYet, &[("team", &team)]),
        }
    });
    html! {
        <span class="people">
            { for seats.iter().map(|(team, owner)| seat(card, owner.as_ref(), team)) }
            <span class="spoken"><bdi>{ t.list(&words) }</bdi></span>
        </span>
    }
}

/// From one to others.
pub(super) fn from_to(card: &Card, from: &str, to: &[PersonRef]) -> Html {
    html! { <span class="from-to">{ avatar(card, from) }{ icon::arrow() }{ avatars(card, to) }</span> }
}

/// The first letters of the first and the last word; the stylesheet makes them capitals, which costs the page nothing.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_the_first_letters_of_first_and_last_word() {
        assert_eq!(initials("Amara Okafor"), "AO");
        assert_eq!(initials("梅 Chen"), "梅C");
        assert_eq!(initials("jonas erik lindqvist"), "jl");
        assert_eq!(initials("Cher"), "C");
        assert_eq!(initials(""), "");
    }
}
