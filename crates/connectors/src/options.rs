//! What the caller decides about the reading of a feed.

use domain::Date;

use crate::{IdentityKey, Limits, Mapping};

/// What a feed is read with.
#[derive(Debug, Clone, Copy)]
pub struct ReadOptions<'a> {
    /// The review day: dates after it count as future, two-digit years are read from it.
    pub as_of: Date,
    /// The key identity numbers are hashed with.
    pub identity_key: &'a IdentityKey,
    /// What a person decided about the columns (`--map mapping.toml`).
    pub mapping: Option<&'a Mapping>,
    /// How much a feed may ask of this machine.
    pub limits: Limits,
}
