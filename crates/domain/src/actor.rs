//! Who does something: a person at a command line, or the program itself.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Login;

/// Who stands behind a change on record.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Actor(String);

impl Actor {
    /// Someone using the command line, by the operating system's user name.
    #[must_use]
    pub fn operator(user: &str) -> Self {
        Self(format!("cli:{user}"))
    }

    /// Someone signed in to the pages.
    #[must_use]
    pub fn user(login: &Login) -> Self {
        Self(format!("user:{login}"))
    }

    /// As stored in the record.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Their name without the door they came by, for people to read.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0
            .split_once(':')
            .map_or(self.as_str(), |(_, name)| name)
    }

    /// Takes an actor back from the record.
    #[must_use]
    pub const fn from_record(stored: String) -> Self {
        Self(stored)
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
