//! What a card has to show: one enum, never a bag of booleans.

use std::fmt;
use std::rc::Rc;

use chrono::{DateTime, Utc};

use crate::document::{Reading, digits};

/// Where a card stands with its document.
///
/// Two states are equal when they show the same reading, not one that happens to say the same: readings can be large,
/// and states are compared whenever a card might have to be drawn again.
#[derive(Clone, Debug, Default)]
pub enum State {
    /// There is no source: neither an address nor a document.
    #[default]
    Empty,
    /// The first document is on its way.
    Loading,
    /// The newest document is on screen.
    Ready(Rc<Reading>),
    /// The last good document is on screen, a later attempt failed.
    Stale {
        /// The last good document.
        reading: Rc<Reading>,
        /// Why there is no newer one.
        failure: Failure,
        /// When the source last gave a good answer.
        since: DateTime<Utc>,
        /// Seconds until the next attempt; none when nothing will be tried by itself.
        retry: Option<u32>,
    },
    /// There was never a good document.
    Failed {
        /// Why.
        failure: Failure,
        /// Seconds until the next attempt; none when nothing will be tried by itself.
        retry: Option<u32>,
    },
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Empty, Self::Empty) | (Self::Loading, Self::Loading) => true,
            (Self::Ready(one), Self::Ready(two)) => Rc::ptr_eq(one, two),
            (
                Self::Stale { reading: one, failure, since, retry },
                Self::Stale { reading: two, failure: failure_two, since: since_two, retry: retry_two },
            ) => Rc::ptr_eq(one, two) && failure == failure_two && since == since_two && retry == retry_two,
            (Self::Failed { failure, retry }, Self::Failed { failure: failure_two, retry: retry_two }) => {
                failure == failure_two && retry == retry_two
            }
            _ => false,
        }
    }
}

impl State {
    /// The document on screen.
    pub fn reading(&self) -> Option<&Rc<Reading>> {
        match self {
            Self::Ready(reading) | Self::Stale { reading, .. } => Some(reading),
            Self::Empty | Self::Loading | Self::Failed { .. } => None,
        }
    }

    /// Why there is no newer document, or none at all.
    pub fn failure(&self) -> Option<&Failure> {
        match self {
            Self::Stale { failure, .. } | Self::Failed { failure, .. } => Some(failure),
            Self::Empty | Self::Loading | Self::Ready(_) => None,
        }
    }
}

/// Why a source gave no document.
///
/// Holds nothing secret: the address has lost its user, its query and its fragment, and no token reaches it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What went wrong.
    pub code: Code,
    /// The address that was asked, as it may be shown: a path on the page's own origin, otherwise origin and path.
    /// None where the document came with the page.
    pub address: Option<String>,
    /// The page's origin, where the address belongs to another one: what that other one has to allow.
    pub page: Option<String>,
    /// The HTTP status, where there was an answer.
    pub status: Option<u16>,
    /// What the browser or the reader said, in its own words; may be empty.
    pub detail: String,
}

impl Failure {
    /// A failure without an address.
    pub fn new(code: Code, detail: impl Into<String>) -> Self {
        Self { code, address: None, page: None, status: None, detail: detail.into() }
    }

    /// One line for whoever runs the page: `not-found: /api/scorecard.json answered 404`.
    pub fn text(&self) -> String {
        let mut text = self.code.name().to_owned();
        if let Some(address) = &self.address {
            text.extend([": ", address]);
            if let Some(status) = self.status {
                text.extend([" answered ", &digits(status.into())]);
            }
        }
        if !self.detail.is_empty() {
            text.extend([": ", &self.detail]);
        }
        text
    }
}

/// As [`Failure::text`] says it.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

/// What can go wrong between a source and the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// The address is none that a page can fetch from.
    BadAddress,
    /// No answer arrived that this page may read: nothing listens there, the network is away, or the other origin
    /// does not allow it. Browsers do not tell these apart.
    Unreachable,
    /// The page's own content security policy forbids the address.
    BlockedByPolicy,
    /// There was no answer within a minute.
    TimedOut,
    /// 401: nobody is signed in, or no longer.
    SignedOut,
    /// 403: whoever is signed in may not see this.
    Forbidden,
    /// 404 or 410: there is nothing at the address.
    NotFound,
    /// Any other 4xx.
    Refused,
    /// 5xx.
    ServerError,
    /// A web page came instead of figures; nearly always one to sign in.
    LoginPage,
    /// The answer is not JSON.
    NotJson,
    /// The answer begins as JSON and ends too early.
    CutOff,
    /// The document has a newer version than this card can read.
    TooNew,
    /// A required field is missing or has no usable value.
    MissingField,
    /// The answer is JSON, but no document.
    NotADocument,
    /// The page's own function for the token failed.
    TokenFailed,
    /// The page's own function that makes the document failed.
    TransformFailed,
}

impl Code {
    /// The code as JavaScript sees it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::BadAddress => "bad-address",
            Self::Unreachable => "unreachable",
            Self::BlockedByPolicy => "blocked-by-policy",
            Self::TimedOut => "timed-out",
            Self::SignedOut => "signed-out",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not-found",
            Self::Refused => "refused",
            Self::ServerError => "server-error",
            Self::LoginPage => "login-page",
            Self::NotJson => "not-json",
            Self::CutOff => "cut-off",
            Self::TooNew => "too-new",
            Self::MissingField => "missing-field",
            Self::NotADocument => "not-a-document",
            Self::TokenFailed => "token-failed",
            Self::TransformFailed => "transform-failed",
        }
    }
}
