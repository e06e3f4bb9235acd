//! A case: one account and everything the review knows of it, ready to be judged.

use domain::{
    AccountKind, Date, EvidenceRank, Field, FieldSet, Link, Observation, Person, UnitCode,
};

use crate::{LastUseSignal, OwnDomains};

/// An account as the rules see it. The caller looks everything up; judging only reads.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// What the source said.
    pub observation: &'a Observation,
    /// What the account is for.
    pub kind: AccountKind,
    /// More rights than an ordinary user.
    pub privileged: bool,
    /// Whose it is, or why that is open.
    pub link: &'a Link,
    /// The person of `link.person`, as the roster has them.
    pub person: Option<&'a Person>,
    /// The account's unit and the units above it, nearest first.
    pub units: &'a [UnitCode],
    /// Its place among the personal accounts of its person in its system.
    pub sibling: Sibling<'a>,
    /// The feed the account was read from.
    pub feed: &'a Feed<'a>,
    /// The roster the person was read from.
    pub roster: &'a Feed<'a>,
}

/// The place of an account among the usable personal accounts of one person in one system.
/// Which of several is the main one is the caller's to say, the same way in every review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sibling<'a> {
    /// The only one, or the main one.
    #[default]
    Main,
    /// One more; `main` is the login of the main one.
    Further {
        /// Login of the main account.
        main: &'a str,
    },
}

/// What is known of a snapshot as a whole.
#[derive(Debug, Clone, Copy)]
pub struct Feed<'a> {
    /// The columns it has: what the source could say.
    pub fields: FieldSet,
    /// The day its evidence is true for.
    pub as_of: Date,
    /// How good its evidence is.
    pub rank: EvidenceRank,
    /// Whether it may be believed.
    pub belief: Belief,
    /// The authority's own mail domains, unless the policy names them.
    pub own_domains: &'a OwnDomains,
    /// What its last-use column is worth, if its heading betrays it
    /// ([`LastUseSignal::of_heading`]); the policy's word goes before.
    pub last_use: Option<LastUseSignal>,
}

/// Whether a snapshot may be believed, after the gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Belief {
    /// The gate let it pass.
    #[default]
    Believed,
    /// The newest one was refused; this is the last one that was believed.
    Older,
    /// Refused, and there is no earlier one to stand in.
    Refused,
}

impl Feed<'_> {
    /// Whether the source has a column for `field`.
    #[must_use]
    pub const fn can_say(&self, field: Field) -> bool {
        self.fields.contains(field)
    }
}
