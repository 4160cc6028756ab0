//! What the teams thank each other for, tell of each other and ask of each other.

use serde::Serialize;
use serde_json::{Map, Value};

use super::{
    Count, GoalRef, Id, ItemRef, Link, Moment, PersonRef, TeamRef,
    path::Path,
    read::{Reader, reads},
    value::words,
};

/// A thank-you.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Kudos {
    /// Unique in its list.
    pub id: Id,
    /// Who thanks.
    pub from: PersonRef,
    /// Who is thanked; at least one person.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub to: Vec<PersonRef>,
    /// For what: `shared_content`, `lead_feedback`, `joint_visit`, or a word of the teams' own.
    pub behaviour: String,
    /// In the person's words.
    pub message: String,
    /// When.
    pub at: Moment,
    /// The goal that it helped.
    pub goal: Option<GoalRef>,
    /// Who joined in.
    pub cheers: Vec<PersonRef>,
}
reads!(Kudos { id, from, to, behaviour, message, at, goal, cheers } if thanks_somebody);

impl Kudos {
    fn thanks_somebody(&self, object: &Map<String, Value>, path: Path<'_>, reader: &mut Reader) -> bool {
        if self.to.is_empty() {
            reader.report_field(object, "to", path, "at least one person");
        }
        !self.to.is_empty()
    }
}

/// A story of the two teams succeeding together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Spotlight {
    /// Unique in its list.
    pub id: Id,
    /// Its headline.
    pub title: String,
    /// What happened.
    pub story: String,
    /// Who was in it.
    pub people: Vec<PersonRef>,
    /// When.
    pub at: Moment,
    /// Where the whole of it stands.
    pub link: Option<Link>,
    /// Address of a picture; shown only from where the page allows it.
    pub image: Option<Link>,
}
reads!(Spotlight { id, title, story, people, at, link, image });

words! {
    /// What became of an idea.
    IdeaState {
        /// Nobody has answered.
        New = "new",
        /// It will be done.
        Planned = "planned",
        /// It is being tried.
        Trying = "trying",
        /// It was done.
        Done = "done",
        /// It will not be done.
        Declined = "declined",
    }
}

/// Something that somebody suggests.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Idea {
    /// Unique in its list.
    pub id: Id,
    /// In the person's words.
    pub text: String,
    /// Who suggests it.
    pub by: PersonRef,
    /// When.
    pub at: Moment,
    /// Who is for it.
    pub votes: Vec<PersonRef>,
    /// What became of it.
    pub state: IdeaState,
    /// What it was answered.
    pub answer: Option<String>,
}
reads!(Idea { id, text, by, at, votes, state, answer });

/// A meeting of both teams.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Meeting {
    /// Unique in its list.
    pub id: Id,
    /// What people call it.
    pub name: String,
    /// `stand_up`, `weekly`, `monthly`, `planning`, `shadowing`, `social`, or a word of the teams' own.
    pub kind: String,
    /// Days from one to the next.
    pub every_days: Option<Count>,
    /// When it last took place.
    pub last_at: Option<Moment>,
    /// When it takes place next.
    pub next_at: Option<Moment>,
    /// Where it takes place.
    pub link: Option<Link>,
    /// What people want to talk about.
    pub agenda: Vec<String>,
}
reads!(Meeting { id, name, kind, every_days, last_at, next_at, link, agenda });

/// Work that people of both teams did together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Activity {
    /// Unique in its list.
    pub id: Id,
    /// `joint_visit`, `content_shared`, `lead_alert`, `shadowing`, `campaign_input`, or a word of the teams' own.
    pub kind: String,
    /// Who did it.
    pub people: Vec<PersonRef>,
    /// The company that it was about.
    pub account: Option<String>,
    /// When.
    pub at: Moment,
    /// What came of it.
    pub outcome: Option<String>,
    /// Where more of it stands.
    pub link: Option<Link>,
}
reads!(Activity { id, kind, people, account, at, outcome, link });

/// Something on the shelf that both teams use.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Resource {
    /// Unique in its list.
    pub id: Id,
    /// What people call it.
    pub name: String,
    /// `battle_card`, `dossier`, `customer_story`, `content`, `lead_list`, or a word of the teams' own.
    pub kind: String,
    /// Where it is.
    pub link: Link,
    /// The team that looks after it.
    pub team: Option<TeamRef>,
    /// When it was last changed.
    pub updated_at: Option<Moment>,
}
reads!(Resource { id, name, kind, link, team, updated_at });

/// What somebody wrote about an item of the card.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// Unique in its list.
    pub id: Id,
    /// The item that it is about: `goals/revenue`.
    pub on: ItemRef,
    /// Who wrote it.
    pub by: PersonRef,
    /// When.
    pub at: Moment,
    /// In the person's words.
    pub text: String,
}
reads!(Note { id, on, by, at, text });
