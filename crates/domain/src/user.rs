//! Someone who can sign in to this program. Not to be confused with [`crate::Person`], who is on the
//! roster: most persons never sign in, and a user may be nobody's officer.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{PersonCode, contract_keys};

/// The name someone signs in by: 2 to 64 of `a-z 0-9 . _ - @`, lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Login(String);

impl Login {
    /// The longest, in characters.
    pub const LONGEST: usize = 64;

    /// Takes what was typed, trimmed and in lower case; `None` when it is no login.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        let login = typed.trim().to_ascii_lowercase();
        let fits = (2..=Self::LONGEST).contains(&login.len());
        let known = |byte: u8| byte.is_ascii_alphanumeric() || b"._-@".contains(&byte);
        (fits && login.bytes().all(known)).then_some(Self(login))
    }

    /// As stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How far a user came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UserState {
    /// Holds a one-time code and has set no password yet.
    Invited,
    /// Can sign in.
    Active,
    /// Can no longer sign in; kept, because the record speaks of them.
    Closed,
}

contract_keys!(UserState, "user state", {
    Invited => "invited", Active => "active", Closed => "closed",
});

/// Someone who can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// By which name.
    pub login: Login,
    /// Full name.
    pub name: String,
    /// Who that is on the roster, if anybody.
    pub person: Option<PersonCode>,
    /// How far they came.
    pub state: UserState,
    /// How often a second factor was handed out; the newest is the one that counts.
    pub factor: i64,
    /// Whether that second factor was proved once.
    pub factor_proved: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_what_can_be_typed_on_any_keyboard() {
        assert_eq!(Login::new(" NVHung ").unwrap().as_str(), "nvhung");
        assert!(Login::new("a.b_c-d@tinh.gov.vn").is_some());
        for no in ["", "a", "hùng", "a b", "<b>", &"a".repeat(65)] {
            assert!(Login::new(no).is_none(), "{no}");
        }
    }
}
