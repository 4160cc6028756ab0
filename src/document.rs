//! The document: what a backend sends, and what of it can be used.
//!
//! [`read`] is the only door. It is strict about each value and forgiving about the whole: what cannot be used is left
//! out and reported with its path, everything else is there.
//!
//! # Design
//! A value that exists is valid: bounds, ids, links and times have types of their own, made by reading alone.
//! This floor knows no clock, no network and no browser.

mod by_id;
mod digits;
mod funnel;
mod goal;
mod moment;
pub mod order;
mod path;
mod people;
mod period;
mod problem;
mod read;
mod recognition;
#[cfg(feature = "schema")]
mod schema;
mod time;
mod together;
mod value;

use serde::Serialize;
use serde_json::{Map, Value};

pub use by_id::ById;
pub(crate) use digits::digits;
pub use funnel::{Counting, Credit, Funnel, FunnelPeriod, Journey, Source, Stage, Touch, Velocity};
pub use goal::{CheckIn, Contribution, Direction, Goal, Initiative, Obstacle, Point, Status, Unit};
pub use moment::Moment;
pub use people::{Person, Team};
pub use period::{Calendar, Period, Thresholds, Weekday};
pub use problem::{Problem, Unreadable};
pub use recognition::{Activity, Idea, IdeaState, Kudos, Meeting, Note, Resource, Spotlight};
#[cfg(feature = "schema")]
pub use schema::schema;
#[cfg(feature = "schema")]
pub(crate) use schema::schema_of_output;
pub use time::{UtcZone, Zone};
pub use together::{Agreement, Definition, Handoff, OpenItem, Outcome, Priority};
pub use value::{
    Clock, Count, DefinitionRef, GoalRef, Id, ItemRef, Link, PersonRef, Rating, Share, SourceRef, StageRef, TeamRef,
};

use path::Path;
use read::{Blank, FromJson, Reader, reads, reads_value};

/// The version of the document that this crate reads.
pub const VERSION: u32 = 1;

/// One scorecard: what both teams want, where they stand, and how they work together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// Always 1.
    pub version: u32,
    /// What the card is called.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub title: String,
    /// The time that it is about.
    pub period: Period,
    /// When the figures were true; a day means its end. Now, if absent.
    pub as_of: Option<Moment>,
    /// IANA name of the zone that days and hours are meant in; UTC if absent.
    pub time_zone: Option<String>,
    /// ISO 4217 code of all amounts.
    pub currency: Option<Currency>,
    /// BCP 47 tag of the language that the document prefers.
    pub locale: Option<String>,
    /// The person who looks at it.
    pub viewer: Option<PersonRef>,
    /// When people work.
    pub calendar: Option<Calendar>,
    /// The sentence that both teams work towards.
    pub vision: Option<String>,
    /// The leaders who stand behind it.
    pub sponsors: Vec<PersonRef>,
    /// The teams; `sales` and `marketing` if absent.
    pub teams: Vec<Team>,
    /// Everybody whom the document names.
    pub people: Vec<Person>,
    /// What both teams want to reach.
    pub goals: Vec<Goal>,
    /// From which pace on a goal is on track or at risk.
    pub thresholds: Option<Thresholds>,
    /// Limits on giving.
    pub rules: Option<Rules>,
    /// What both teams mean by their words.
    pub definitions: Vec<Definition>,
    /// The funnel that both work on.
    pub funnel: Option<Funnel>,
    /// What the teams promise each other.
    pub agreements: Vec<Agreement>,
    /// Leads that one person hands to another.
    pub handoffs: Vec<Handoff>,
    /// The shared list of prospects.
    pub priorities: Vec<Priority>,
    /// Who thanked whom for what.
    pub recognition: Vec<Kudos>,
    /// Stories of the teams succeeding together.
    pub spotlights: Vec<Spotlight>,
    /// What people suggest.
    pub ideas: Vec<Idea>,
    /// When both teams meet.
    pub meetings: Vec<Meeting>,
    /// What people of both teams did together.
    pub activities: Vec<Activity>,
    /// The shelf that both use.
    pub resources: Vec<Resource>,
    /// What people wrote about items of the card.
    pub notes: Vec<Note>,
}

/// Limits on giving.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rules {
    /// How many thank-yous a person gives in a week at most.
    pub kudos_per_week: Option<Count>,
    /// How many votes a person has.
    pub votes_each: Option<Count>,
    /// Whether single people are ranked, in groups of five or more; not, if absent.
    pub leaderboard: Option<bool>,
}
reads!(#forgiving Rules { kudos_per_week, votes_each, leaderboard });

/// An ISO 4217 code: three capital letters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Currency(#[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-Z]{3}$")))] String);

impl Currency {
    /// The code, if it has the form of one.
    pub fn new(code: &str) -> Option<Self> {
        (code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())).then(|| Self(code.to_owned()))
    }

    /// The three letters.
    pub fn code(&self) -> &str {
        &self.0
    }
}

reads_value!(Currency, Self(String::new()), "an ISO 4217 code like EUR", |value| {
    value.as_str().and_then(Self::new)
});

/// A document, and what had to be left out of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What can be used.
    pub document: Document,
    /// What could not be, in the order of the document's fields.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// Leaves out a zone and a language that are none, which only they know who tell the time and say the words.
    pub fn leave_out_unknown(&mut self, is_zone: fn(&str) -> bool, is_locale: fn(&str) -> bool) {
        let Self { document, problems } = self;
        let mut check = |path: &str, name: &mut Option<String>, is_one: fn(&str) -> bool, expected: &str| {
            if let Some(name) = name.take_if(|name| !is_one(name)) {
                problems.push(Problem::new(path, expected, Some(&Value::String(name))));
            }
        };
        check("time_zone", &mut document.time_zone, is_zone, "an IANA time zone like Europe/London");
        check("locale", &mut document.locale, is_locale, "a BCP 47 language tag like en-GB");
    }
}

/// Reads a document of [`VERSION`].
///
/// # Errors
/// - the JSON is not an object
/// - `version` is missing, not a version, or a later one
/// - `title` or `period` is missing or cannot be used
///
/// ```
/// use joint_scorecard::document::read;
/// use serde_json::json;
///
/// let reading = read(&json!({
///     "version": 1,
///     "title": "One team",
///     "period": { "start": "2026-10-01", "end": "2026-12-31" },
///     "goals": [{ "id": "won", "name": "Won", "unit": "count", "target": "12k", "actual": 3 }],
/// })).expect("all that is required is there");
/// assert_eq!(reading.problems[0].to_string(), r#"goals[0].target: expected a number, found "12k""#);
///
/// let error = read(&json!({ "version": 1, "title": "One team" })).expect_err("there is no period");
/// assert_eq!(error.to_string(), "period: expected an object with start and end, found nothing");
/// ```
pub fn read(json: &Value) -> Result<Reading, Unreadable> {
    let Value::Object(object) = json else {
        return Err(Unreadable::not_a_document(json));
    };
    check_version(object)?;
    let mut reader = Reader::new(known_ids(object));
    let mut document = Document::blank();
    required(&mut reader, object, "title", &mut document.title)?;
    if document.title.trim().is_empty() {
        reader.report_field(object, "title", Path::ROOT, "a text that is not empty");
    }
    required(&mut reader, object, "period", &mut document.period)?;
    document.read_sections(object, &mut reader);
    Ok(Reading { document, problems: reader.into_problems() })
}

/// Makes the document from its fields: those without which there is no card, and the sections.
macro_rules! document {
    ($($section:ident),+ $(,)?) => {
        impl Document {
            fn blank() -> Self {
                Self { version: VERSION, title: Blank::blank(), period: Blank::blank(), $($section: Blank::blank()),+ }
            }

            /// A section that cannot be used is as one that is not there; the reader has been told.
            fn read_sections(&mut self, object: &Map<String, Value>, reader: &mut Reader) {
                $(reader.field(object, stringify!($section), Path::ROOT, &mut self.$section);)+
            }
        }
    };
}
document! {
    as_of, time_zone, currency, locale, viewer, calendar, vision, sponsors, teams, people, goals, thresholds, rules,
    definitions, funnel, agreements, handoffs, priorities, recognition, spotlights, ideas, meetings, activities, resources,
    notes,
}

fn check_version(object: &Map<String, Value>) -> Result<(), Unreadable> {
    let problem = |found| Unreadable::required(Problem::new("version", "the number 1", found));
    match object.get("version") {
        None => Err(problem(None)),
        Some(version) => match version.as_f64() {
            Some(1.0) => Ok(()),
            Some(number) if number > 1.0 => Err(Unreadable::too_new(version)),
            _ => Err(problem(Some(version))),
        },
    }
}

fn required(
    reader: &mut Reader,
    object: &Map<String, Value>,
    name: &'static str,
    into: &mut dyn FromJson,
) -> Result<(), Unreadable> {
    if reader.field(object, name, Path::ROOT, into) {
        return Ok(());
    }
    let problem = reader.take_last().unwrap_or_else(|| Problem::new(name, into.expected(), object.get(name)));
    Err(Unreadable::required(problem))
}

/// The lists whose items others point to.
const POINTED_TO: [&str; 14] = [
    "teams",
    "people",
    "goals",
    "definitions",
    "agreements",
    "handoffs",
    "priorities",
    "recognition",
    "spotlights",
    "ideas",
    "meetings",
    "activities",
    "resources",
    "notes",
];

/// `list/id` of everything that others point to.
fn known_ids(object: &Map<String, Value>) -> Map<String, Value> {
    let mut known = Map::new();
    let mut learn = |name: &str, list: Option<&Value>| {
        let items = list.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        for id in items.iter().filter_map(|item| item.get("id")?.as_str()) {
            known.insert([name, "/", id].concat(), Value::Null);
        }
    };
    for name in POINTED_TO {
        learn(name, object.get(name));
    }
    let funnel = object.get("funnel");
    for (name, list) in [("funnel.stages", "stages"), ("funnel.sources", "sources")] {
        learn(name, funnel.and_then(|funnel| funnel.get(list)));
    }
    if !object.contains_key("teams") {
        known.insert("teams/sales".to_owned(), Value::Null);
        known.insert("teams/marketing".to_owned(), Value::Null);
    }
    known
}

impl Document {
    /// The person with this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| &*person.id == id)
    }

    /// The id of the team of the person with this id.
    pub fn team_of(&self, person: &str) -> Option<&str> {
        self.person(person).map(|person| &*person.team)
    }

    /// The goal with this id.
    pub fn goal(&self, id: &str) -> Option<&Goal> {
        self.goals.iter().find(|goal| &*goal.id == id)
    }

    /// The definition with this id.
    pub fn definition(&self, id: &str) -> Option<&Definition> {
        self.definitions.iter().find(|definition| &*definition.id == id)
    }

    /// The stage of the funnel with this id.
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.funnel.as_ref()?.stages.iter().find(|stage| &*stage.id == id)
    }

    /// What people wrote about the item with this id in this list.
    pub fn notes_on<'a>(&'a self, list: &'a str, id: &'a str) -> impl Iterator<Item = &'a Note> {
        self.notes.iter().filter(move |note| note.on.split_once('/') == Some((list, id)))
    }
}

#[cfg(test)]
mod tests;
