//! What a password must be, as one expression per set of systems.

use std::fmt;

pub use domain::CharacterClass;
use domain::{SystemKey, UnknownKey};
use serde::{Deserialize, Serialize};

/// One rule. "Digit or special" and "digit and special" are different rules,
/// so classes are an expression: all of `require_all`, and one of each group
/// of `require_any`, and at least `min_classes` of the four.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PasswordRule {
    /// The systems it holds for.
    pub scope: Vec<Scope>,
    /// Characters at least ("trên 8" is 9).
    pub min_length: Option<u32>,
    /// Characters at most.
    pub max_length: Option<u32>,
    /// Classes that must all occur.
    pub require_all: Vec<CharacterClass>,
    /// Groups of which one class each must occur.
    pub require_any: Vec<Vec<CharacterClass>>,
    /// How many of the four classes must occur.
    pub min_classes: Option<u32>,
    /// The password must not contain or equal the login.
    pub not_contain_login: bool,
    /// Former passwords that may not come back.
    pub history: Option<u32>,
    /// Months between changes.
    pub rotation_months: Option<u32>,
    /// Days between changes, where the letter counts days.
    pub rotation_days: Option<u32>,
    /// `admin`, `user`, `mfa`, `no_mfa`, or the words as printed.
    pub condition: Option<String>,
}

/// A system, or all of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Scope {
    /// Every system.
    All,
    /// One system.
    System(SystemKey),
}

impl TryFrom<String> for Scope {
    type Error = UnknownKey;
    fn try_from(key: String) -> Result<Self, Self::Error> {
        if key == "all" {
            Ok(Self::All)
        } else {
            key.parse().map(Self::System)
        }
    }
}

impl From<Scope> for String {
    fn from(scope: Scope) -> Self {
        scope.to_string()
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all"),
            Self::System(key) => key.fmt(f),
        }
    }
}
