//! How the two teams work together: what they mean, what they promise, what they hand over, what comes first.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Count, Id, Moment, PersonRef, Rating, Share, StageRef, TeamRef, read::reads, value::words};

/// What both teams mean by a word, such as MQL.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Definition {
    /// Unique among the definitions.
    pub id: Id,
    /// The word.
    pub term: String,
    /// What it means.
    pub meaning: String,
    /// What must be true of something to be called so.
    pub criteria: Vec<String>,
    /// Things that are.
    pub examples: Vec<String>,
    /// Who agreed to it.
    pub agreed_by: Vec<PersonRef>,
    /// Since when it holds.
    pub agreed_at: Option<NaiveDate>,
    /// When it is to be looked at again.
    pub review_by: Option<NaiveDate>,
    /// When it was changed last: figures before and after are not the same thing.
    pub changed_at: Option<NaiveDate>,
}
reads!(Definition { id, term, meaning, criteria, examples, agreed_by, agreed_at, review_by, changed_at });

/// A promise of one team to the other, and how often it was kept.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Agreement {
    /// Unique among the agreements.
    pub id: Id,
    /// In words.
    pub promise: String,
    /// The team that promises.
    pub team: TeamRef,
    /// The team that it is promised to.
    pub to: TeamRef,
    /// Hours within which it is to be done.
    pub within_hours: Option<Count>,
    /// How often it is to be kept.
    pub target_share: Share,
    /// How often it was.
    pub met: Count,
    /// How often it was not.
    pub missed: Count,
    /// What is still to be done; past its due time it counts as missed.
    pub open: Vec<OpenItem>,
}
reads!(Agreement { id, promise, team, to, within_hours, target_share, met, missed, open });

/// Something that an agreement still waits for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpenItem {
    /// Unique in its agreement.
    pub id: Id,
    /// What people call it.
    pub name: String,
    /// When it is to be done; a day means its end.
    pub due: Moment,
}
reads!(OpenItem { id, name, due });

words! {
    /// What became of a hand-off.
    Outcome {
        /// Nobody has decided yet.
        Open = "open",
        /// Taken on.
        Accepted = "accepted",
        /// Given back, with a reason.
        Returned = "returned",
    }
}

/// A lead that one person hands to another.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Handoff {
    /// Unique among the hand-offs.
    pub id: Id,
    /// The company.
    pub account: String,
    /// Who hands it over.
    pub from: PersonRef,
    /// Who takes it.
    pub to: PersonRef,
    /// The stage that it is handed over in.
    pub stage: StageRef,
    /// What the one who hands it over knows.
    pub note: Option<String>,
    /// When it was handed over.
    pub at: Moment,
    /// When it is to be decided; a day means its end.
    pub due: Option<Moment>,
    /// When it was taken on.
    pub accepted_at: Option<Moment>,
    /// What became of it.
    pub outcome: Outcome,
    /// How good it was.
    pub quality: Option<Rating>,
    /// What the one who took it has to say.
    pub feedback: Option<String>,
}
reads!(Handoff { id, account, from, to, stage, note, at, due, accepted_at, outcome, quality, feedback });

/// A prospect on the list that both teams work down.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Priority {
    /// Unique among the priorities.
    pub id: Id,
    /// 1 comes first.
    pub rank: Count,
    /// The company.
    pub account: String,
    /// What it is worth, in the document's currency.
    pub value: Option<f64>,
    /// The stage that it is in.
    pub stage: Option<StageRef>,
    /// Who looks after it in sales.
    pub sales_owner: Option<PersonRef>,
    /// Who looks after it in marketing.
    pub marketing_owner: Option<PersonRef>,
    /// What is to be done next.
    pub next_step: Option<String>,
    /// When; a day means its end.
    pub due: Option<Moment>,
}
reads!(Priority { id, rank, account, value, stage, sales_owner, marketing_owner, next_step, due });
