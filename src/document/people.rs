//! Teams and people.

use serde::Serialize;

use super::{Id, Link, TeamRef, read::reads};

/// A team that works on the goals.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Team {
    /// Unique among the teams.
    pub id: Id,
    /// What people call it.
    pub name: String,
}
reads!(Team { id, name });

/// Somebody whom the document names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Person {
    /// Unique among the people.
    pub id: Id,
    /// As the person writes it.
    pub name: String,
    /// The team that the person belongs to.
    pub team: TeamRef,
    /// What the person does there.
    pub role: Option<String>,
    /// Address of a picture; shown only from where the page allows it, initials otherwise.
    pub avatar: Option<Link>,
}
reads!(Person { id, name, team, role, avatar });
