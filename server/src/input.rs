//! Where a document comes from.

use std::{
    fmt, fs,
    io::{self, ErrorKind, Read},
};

use crate::{failure::Failure, json, web};

/// A file, an address on the web, or standard input.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// Standard input.
    Stdin,
    /// A file by its path.
    File(String),
    /// An `http` or `https` address.
    Web(String),
}

impl Input {
    /// What a word of the command line means.
    pub fn new(word: String) -> Self {
        let begins = |scheme: &str| word.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
        match word.as_str() {
            "-" => Self::Stdin,
            _ if begins("http://") || begins("https://") => Self::Web(word),
            _ => Self::File(word),
        }
    }

    /// Reads it as JSON.
    ///
    /// # Errors
    /// - it cannot be reached, or may not be read
    /// - it is not JSON in UTF-8
    pub fn load(&self) -> Result<json::Parsed, Failure> {
        json::parse(&self.bytes()?, &self.to_string())
    }

    fn bytes(&self) -> Result<Vec<u8>, Failure> {
        match self {
            Self::Stdin => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes).map_err(|error| self.unreadable(&error))?;
                Ok(bytes)
            }
            Self::File(path) => fs::read(path).map_err(|error| self.unreadable(&error)),
            Self::Web(address) => web::fetch(address),
        }
    }

    fn unreadable(&self, error: &io::Error) -> Failure {
        let (what, help) = match error.kind() {
            ErrorKind::NotFound => ("is not there", "Check the path; it counts from the folder you are in."),
            ErrorKind::PermissionDenied => ("may not be read", "Ask its owner for the right to read it."),
            ErrorKind::IsADirectory => ("is a folder", "Name a file in it."),
            _ => {
                return Failure::new(format!("{self} cannot be read: {error}"), "Try to open it with another program.");
            }
        };
        Failure::new(format!("{self} {what}"), help)
    }
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdin => f.write_str("standard input"),
            Self::File(word) | Self::Web(word) => f.write_str(word),
        }
    }
}
