//! A finding: one account, one rule, a verdict and the evidence it rests on.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{AccountRef, Moment, contract_keys};

/// The rules of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleId {
    /// Owner left, account usable.
    OrphanLeaver,
    /// No person, no responsible person.
    Unowned,
    /// Not used for longer than allowed.
    Dormant,
    /// Never used since it was made.
    NeverUsed,
    /// First password still set.
    NeverChanged,
    /// Password older than the rotation period.
    RotationOverdue,
    /// Not changed since a campaign's change-now date.
    NotChangedSince,
    /// Mail forwarded outside the authority.
    ForwardExternal,
    /// More than one person behind a personal account.
    SharedAccount,
    /// A second personal account of one person in one system.
    DuplicateAccount,
    /// A privileged account without a second factor.
    PrivilegedWithoutMfa,
    /// Not confirmed by its unit within the review period.
    ReviewOverdue,
}

contract_keys!(RuleId, "rule", {
    OrphanLeaver => "orphan_leaver", Unowned => "unowned", Dormant => "dormant",
    NeverUsed => "never_used", NeverChanged => "never_changed",
    RotationOverdue => "rotation_overdue", NotChangedSince => "not_changed_since",
    ForwardExternal => "forward_external", SharedAccount => "shared_account",
    DuplicateAccount => "duplicate_account", PrivilegedWithoutMfa => "privileged_without_mfa",
    ReviewOverdue => "review_overdue",
});

/// The six verdicts. What cannot be told is never green.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Verdict {
    /// Looked at, and right.
    Pass,
    /// Wrong.
    Fail,
    /// Wrong, and allowed by someone until a day.
    Excepted,
    /// The evidence is older than its limit.
    Stale,
    /// Cannot be told: no right, no signal, feed refused.
    NotEvaluable,
    /// The rule does not apply to this account.
    OutOfScope,
}

contract_keys!(Verdict, "verdict", {
    Pass => "pass", Fail => "fail", Excepted => "excepted", Stale => "stale",
    NotEvaluable => "not_evaluable", OutOfScope => "out_of_scope",
});

/// How good the evidence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum EvidenceRank {
    /// Read by a connector from the system itself.
    Observed,
    /// From a dated file.
    Imported,
    /// Somebody says so.
    Declared,
}

contract_keys!(EvidenceRank, "evidence rank", {
    Observed => "observed", Imported => "imported", Declared => "declared",
});

/// Why a verdict was given: a message key (`reason-<code>` in the locales) and its arguments.
///
/// Arguments are facts of the evidence (a date, a limit), never "days since": a reason
/// must not change from one day to the next while the evidence stays the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Reason {
    /// The message key, without `reason-`.
    pub code: Cow<'static, str>,
    /// Named arguments.
    pub args: Vec<(Cow<'static, str>, String)>,
}

impl Reason {
    /// A reason without arguments.
    #[must_use]
    pub const fn new(code: &'static str) -> Self {
        Self {
            code: Cow::Borrowed(code),
            args: Vec::new(),
        }
    }

    /// Adds a named argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((Cow::Borrowed(name), value.to_string()));
        self
    }

    /// One line for storage: `code`, then `name=value`, separated by U+001F.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut line = self.code.to_string();
        for (name, value) in &self.args {
            line.push('\u{1f}');
            line.push_str(name);
            line.push('=');
            line.extend(value.chars().filter(|c| *c != '\u{1f}'));
        }
        line
    }

    /// Reads a stored line back; an argument without `=` is dropped.
    #[must_use]
    pub fn decode(line: &str) -> Self {
        let mut parts = line.split('\u{1f}');
        let code = Cow::Owned(parts.next().unwrap_or_default().to_owned());
        let args = parts
            .filter_map(|part| part.split_once('='))
            .map(|(name, value)| (Cow::Owned(name.to_owned()), value.to_owned()))
            .collect();
        Self { code, args }
    }
}

/// One account, one rule, and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The account.
    pub account: AccountRef,
    /// The rule.
    pub rule: RuleId,
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// How good the evidence is.
    pub evidence_rank: EvidenceRank,
    /// When the evidence was true (the snapshot's date).
    pub evidence_at: Moment,
    /// The clause and its source, e.g. `C11 · 06/UBND mục 3`.
    pub clause: Cow<'static, str>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_survives_storage() {
        let reason = Reason::new("last_use_older")
            .with("last_use", "2026-05-01")
            .with("limit_days", 90);
        assert_eq!(Reason::decode(&reason.encode()), reason);
    }
}
