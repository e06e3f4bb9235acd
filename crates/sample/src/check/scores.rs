//! The figures of a check.

use std::collections::BTreeMap;

use domain::{AccountKind, MatchTier, RuleId, Verdict};

/// Right and wrong answers to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// So many there are in truth.
    pub expected: u64,
    /// So many the review named.
    pub told: u64,
    /// So many of those it named are right.
    pub right: u64,
}

impl Tally {
    /// Right ones among those named; 1 where none was named.
    #[must_use]
    pub fn precision(self) -> f64 {
        share(self.right, self.told)
    }

    /// Right ones among those there are; 1 where there are none.
    #[must_use]
    pub fn recall(self) -> f64 {
        share(self.right, self.expected)
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of accounts, far below 2^52"
)]
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

/// How well accounts were matched to people.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MatchScore {
    /// All links.
    pub all: Tally,
    /// Links by tier (`expected` counts nothing here).
    pub tiers: BTreeMap<MatchTier, Tally>,
    /// By system.
    pub systems: BTreeMap<String, Tally>,
}

impl MatchScore {
    /// Wrong links in tiers an action may rest on unattended: there may be none.
    #[must_use]
    pub fn unattended_wrong(&self) -> u64 {
        let unattended = self.tiers.iter().filter(|(tier, _)| tier.acts_unattended());
        unattended.map(|(_, tally)| tally.told - tally.right).sum()
    }
}

/// How well one rule was judged, by verdict.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RuleScore {
    /// Each verdict that is a finding.
    pub verdicts: BTreeMap<Verdict, Tally>,
}

impl RuleScore {
    /// The tally of a verdict.
    #[must_use]
    pub fn of(&self, verdict: Verdict) -> Tally {
        self.verdicts.get(&verdict).copied().unwrap_or_default()
    }
}

/// What an example is an example of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Peculiarity {
    /// In the truth and not in the review.
    MissingAccount,
    /// In the review and not in the truth.
    UnknownAccount,
    /// Linked to somebody else, or to somebody where there is nobody.
    WrongLink(MatchTier),
    /// Somebody's, and not linked.
    MissingLink,
    /// Another kind.
    Kind,
    /// More rights, or fewer.
    Privileged,
    /// Another unit.
    Unit,
    /// Another verdict.
    Verdict(RuleId),
}

/// An account that was not taken for what it is.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Example {
    /// The system.
    pub system: String,
    /// The login.
    pub login: String,
    /// What is true.
    pub expected: String,
    /// What the review said.
    pub told: String,
}

/// All figures of a check. Its `Display` is the table `rasoat sample check` prints.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scores {
    /// Accounts in the truth.
    pub accounts: u64,
    /// Of these, not in the review.
    pub missing: u64,
    /// In the review and not in the truth.
    pub unknown: u64,
    /// Matching.
    pub matching: MatchScore,
    /// Kinds: true kind, told kind, accounts.
    pub kinds: BTreeMap<(AccountKind, AccountKind), u64>,
    /// Accounts with more rights.
    pub privileged: Tally,
    /// Units.
    pub units: Tally,
    /// Rules.
    pub rules: BTreeMap<RuleId, RuleScore>,
    /// Up to twenty of each peculiarity.
    pub examples: BTreeMap<Peculiarity, Vec<Example>>,
}

impl Scores {
    /// So many examples of a peculiarity are kept.
    pub const EXAMPLES: usize = 20;
}
