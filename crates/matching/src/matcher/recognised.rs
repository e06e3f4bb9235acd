//! What the matcher says of one account.

use domain::{AccountKind, Link, UnitCode};

use crate::PersonId;

/// An account recognised: what it is, whose it is, where it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognised {
    /// What the account is for.
    pub kind: AccountKind,
    /// More rights than an ordinary user (C27).
    pub privileged: bool,
    /// Whose it is, on what evidence, or why that is open.
    pub link: Link,
    /// The linked person's place in the directory, when `link` has a person.
    pub person: Option<PersonId>,
    /// The unit the account counts for: the linked person's, else the printed one, else the
    /// one its login or name unmistakably means.
    pub unit: Option<UnitCode>,
}
