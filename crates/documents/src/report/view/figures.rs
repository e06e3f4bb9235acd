//! The figures of a set of accounts. They add up: a total is a sum, never an average.

use std::ops::AddAssign;

use domain::{RuleId, Situation, Verdict};

const RULES: usize = RuleId::ALL.len();

/// How many accounts got each verdict of one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Looked at, and right.
    pub pass: u64,
    /// Wrong.
    pub fail: u64,
    /// Wrong, and allowed.
    pub excepted: u64,
    /// Evidence too old.
    pub stale: u64,
    /// Cannot be told.
    pub not_evaluable: u64,
    /// The rule does not apply.
    pub out_of_scope: u64,
}

impl Tally {
    /// Counts one verdict.
    pub const fn count(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Pass => self.pass += 1,
            Verdict::Fail => self.fail += 1,
            Verdict::Excepted => self.excepted += 1,
            Verdict::Stale => self.stale += 1,
            Verdict::NotEvaluable => self.not_evaluable += 1,
            Verdict::OutOfScope => self.out_of_scope += 1,
        }
    }

    /// The accounts the rule applies to: what a percentage is a percentage of.
    #[must_use]
    pub const fn in_scope(&self) -> u64 {
        self.pass + self.fail + self.excepted + self.unknown()
    }

    /// Something can be said of at least one account the rule applies to, or it applies to
    /// none: otherwise a zero would look like good news.
    #[must_use]
    pub const fn is_told(&self) -> bool {
        self.in_scope() == 0 || self.unknown() < self.in_scope()
    }

    /// What cannot be told, for want of a signal or because the evidence is too old.
    #[must_use]
    pub const fn unknown(&self) -> u64 {
        self.stale + self.not_evaluable
    }
}

impl AddAssign<&Self> for Tally {
    fn add_assign(&mut self, other: &Self) {
        self.pass += other.pass;
        self.fail += other.fail;
        self.excepted += other.excepted;
        self.stale += other.stale;
        self.not_evaluable += other.not_evaluable;
        self.out_of_scope += other.out_of_scope;
    }
}

/// What counts of one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted<'a> {
    /// More rights than an ordinary user.
    pub privileged: bool,
    /// Someone can sign in with it.
    pub usable: bool,
    /// Whose it is, or why that is open.
    pub situation: Situation,
    /// What the rules say of it.
    pub verdicts: &'a [(RuleId, Verdict)],
}

/// How many accounts, how many with a finding, how many that cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Accounts.
    pub accounts: u64,
    /// Of them, with at least one `fail`.
    pub with_findings: u64,
    /// Of them, with at least one rule that could not be evaluated (or only on evidence too old).
    pub not_evaluable: u64,
}

impl Share {
    /// Something can be said: a finding, or at least one account on which everything could
    /// be evaluated. Otherwise a zero would look like good news.
    #[must_use]
    pub const fn is_told(&self) -> bool {
        self.with_findings > 0 || self.not_evaluable < self.accounts || self.accounts == 0
    }
}

impl AddAssign<&Self> for Share {
    fn add_assign(&mut self, other: &Self) {
        self.accounts += other.accounts;
        self.with_findings += other.with_findings;
        self.not_evaluable += other.not_evaluable;
    }
}

/// The figures of a unit, a system, or everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figures {
    /// All accounts.
    pub all: Share,
    /// Administrators' accounts, apart (C27); they are counted in `all` as well.
    pub privileged: Share,
    /// Accounts someone can sign in with.
    pub usable: u64,
    /// Accounts with one owner.
    pub linked: u64,
    /// Accounts nobody on the roster comes near.
    pub unmatched: u64,
    /// Accounts a human has to decide on.
    pub disputed: u64,
    /// Accounts that are not one person's.
    pub shared: u64,
    /// By `RuleId as usize`.
    rules: [Tally; RULES],
}

impl Figures {
    /// Counts one account.
    pub fn count(&mut self, account: &Counted<'_>) {
        let mut share = Share {
            accounts: 1,
            ..Share::default()
        };
        for (rule, verdict) in account.verdicts {
            self.rules[*rule as usize].count(*verdict);
            match verdict {
                Verdict::Fail => share.with_findings = 1,
                Verdict::NotEvaluable | Verdict::Stale => share.not_evaluable = 1,
                Verdict::Pass | Verdict::Excepted | Verdict::OutOfScope => {}
            }
        }
        self.all += &share;
        if account.privileged {
            self.privileged += &share;
        }
        self.usable += u64::from(account.usable);
        match account.situation {
            Situation::Linked => self.linked += 1,
            Situation::Unmatched => self.unmatched += 1,
            Situation::Disputed => self.disputed += 1,
            Situation::Shared => self.shared += 1,
        }
    }

    /// The verdicts of one rule.
    #[must_use]
    pub const fn of(&self, rule: RuleId) -> &Tally {
        &self.rules[rule as usize]
    }

    /// The verdicts of one rule, to fill in from figures kept elsewhere.
    pub const fn of_mut(&mut self, rule: RuleId) -> &mut Tally {
        &mut self.rules[rule as usize]
    }

    /// Accounts that ought to have one owner.
    #[must_use]
    pub const fn expected_linked(&self) -> u64 {
        self.linked + self.unmatched + self.disputed
    }
}

impl AddAssign<&Self> for Figures {
    fn add_assign(&mut self, other: &Self) {
        self.all += &other.all;
        self.privileged += &other.privileged;
        self.usable += other.usable;
        self.linked += other.linked;
        self.unmatched += other.unmatched;
        self.disputed += other.disputed;
        self.shared += other.shared;
        for (mine, theirs) in self.rules.iter_mut().zip(&other.rules) {
            *mine += theirs;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_with_two_findings_is_one_account() {
        let mut figures = Figures::default();
        figures.count(&Counted {
            privileged: true,
            usable: true,
            situation: Situation::Linked,
            verdicts: &[
                (RuleId::Dormant, Verdict::Fail),
                (RuleId::NeverUsed, Verdict::Fail),
                (RuleId::RotationOverdue, Verdict::NotEvaluable),
            ],
        });
        let mut total = figures.clone();
        total += &figures;
        assert_eq!(total.all.with_findings, 2);
        assert_eq!(total.all.not_evaluable, 2);
        assert_eq!(total.privileged, total.all);
        assert_eq!(total.of(RuleId::Dormant).fail, 2);
        assert_eq!(total.of(RuleId::RotationOverdue).in_scope(), 2);
        assert_eq!(total.of(RuleId::Unowned).in_scope(), 0);
    }
}
