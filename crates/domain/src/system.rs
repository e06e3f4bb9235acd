//! A connected system: `email`, `qlvb`, … or `other:<name>`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::UnknownKey;

/// The named keys of the contract, in its order.
const NAMED: [&str; 12] = [
    "email",
    "qlvb",
    "one_stop",
    "public_service",
    "reporting",
    "personnel",
    "monthly_evaluation",
    "party_handbook",
    "server",
    "network_device",
    "computer",
    "wifi",
];

/// The key of a system, as the contract spells it. Ordered by that spelling.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SystemKey(String);

impl SystemKey {
    /// The official e-mail service, whose own domains decide what "outside" means.
    #[must_use]
    pub fn email() -> Self {
        Self("email".to_owned())
    }

    /// Whether it is one of the Party's own systems.
    #[must_use]
    pub fn is_party(&self) -> bool {
        self.0 == "party_handbook"
    }

    /// The key as written in files and commands.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The keys that need no `other:` in front, in the contract's order.
    #[must_use]
    pub const fn named() -> &'static [&'static str] {
        &NAMED
    }
}

impl FromStr for SystemKey {
    type Err = UnknownKey;

    fn from_str(key: &str) -> Result<Self, Self::Err> {
        let named = NAMED.contains(&key);
        let other = key
            .strip_prefix("other:")
            .is_some_and(|name| !name.trim().is_empty());
        if named || other {
            Ok(Self(key.to_owned()))
        } else {
            Err(UnknownKey {
                noun: "system",
                found: key.to_owned(),
            })
        }
    }
}

impl TryFrom<String> for SystemKey {
    type Error = UnknownKey;
    fn try_from(key: String) -> Result<Self, Self::Error> {
        key.parse()
    }
}

impl From<SystemKey> for String {
    fn from(key: SystemKey) -> Self {
        key.0
    }
}

impl fmt::Display for SystemKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
