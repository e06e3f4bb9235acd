//! An exception asked for by one person and approved by another: one account, some rules, a last day.

use crate::{AccountRef, Actor, Date, RuleId, contract_keys};

/// The number of a waiver in its database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WaiverNumber(pub i64);

impl std::fmt::Display for WaiverNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// How far a waiver came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WaiverState {
    /// Waits for somebody else to decide.
    Asked,
    /// Approved; counts from its first day to its last.
    Approved,
    /// Refused, with a reason.
    Refused,
    /// Taken back, before or after it was approved.
    Withdrawn,
}

contract_keys!(WaiverState, "waiver state", {
    Asked => "asked", Approved => "approved", Refused => "refused", Withdrawn => "withdrawn",
});

/// A waiver as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// Its number.
    pub number: WaiverNumber,
    /// For which account.
    pub account: AccountRef,
    /// Which rules it lifts.
    pub rules: Vec<RuleId>,
    /// The last day it counts.
    pub until: Date,
    /// Why, in the words of whoever asked.
    pub reason: String,
    /// How far it came.
    pub state: WaiverState,
    /// Who asked.
    pub asked_by: Actor,
    /// When, microseconds since 1970.
    pub asked_at: i64,
    /// What was decided, once it was.
    pub decision: Option<WaiverDecision>,
    /// Who took it back, when (microseconds since 1970) and why.
    pub withdrawn: Option<(Actor, i64, String)>,
}

/// What somebody else decided about a waiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaiverDecision {
    /// Who.
    pub by: Actor,
    /// Their full name then.
    pub name: String,
    /// When, microseconds since 1970.
    pub at: i64,
    /// The first day it counts, had it been approved.
    pub from: Date,
    /// Why, in their words; may be empty where it was approved.
    pub words: String,
}

impl Waiver {
    /// Whether it lifts its rules on a day; the last day counts.
    #[must_use]
    pub fn counts_on(&self, day: Date) -> bool {
        let from = self.decision.as_ref().map(|decision| decision.from);
        self.state == WaiverState::Approved
            && self.until >= day
            && from.is_some_and(|from| from <= day)
    }

    /// Whether it was approved and its last day is past.
    #[must_use]
    pub fn is_over(&self, today: Date) -> bool {
        self.state == WaiverState::Approved && self.until < today
    }
}
