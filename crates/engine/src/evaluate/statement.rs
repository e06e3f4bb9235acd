//! What is said of accounts, every different statement once.
//!
//! A province of half a million accounts has some two million findings and some ten thousand
//! different ones: "cannot be told, the source has no such column" is said of every account
//! of a system, "password last changed on 7 January 2023" of a few hundred. Each is kept,
//! printed and compared once; an account holds the numbers of what is said of it.

use std::collections::HashMap;

use domain::{Reason, RuleId, Verdict};
use foldhash::fast::RandomState;
use policy::Judgement;

/// What a rule says, of whichever account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Statement {
    /// The rule.
    pub rule: RuleId,
    /// Anything but `pass` and `out_of_scope`.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// The clause.
    pub clause: String,
    /// A blind spot: it speaks of the source and not of the account. A system without a
    /// last-use column leaves `dormant` untold for every account; that is one fact about the
    /// source, and the report says it once.
    pub of_source: bool,
    /// How many accounts it is said of.
    pub accounts: u64,
}

/// The number of a [`Statement`] among those of its system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct StatementId(u32);

/// The statements of a system, in the order in which they were first made.
#[derive(Debug, Default)]
pub(crate) struct Statements {
    list: Vec<Statement>,
    /// Those that carry no facts, by rule: a handful, found faster by looking than by hashing.
    plain: [Vec<StatementId>; RuleId::ALL.len()],
    /// Those that do; several where the same is said with different clauses.
    known: HashMap<(RuleId, Verdict, Reason), Vec<StatementId>, RandomState>,
}

impl Statements {
    /// Notes a judgement; nothing is said by a `pass`, or by a rule that does not apply.
    pub fn note(&mut self, judgement: Judgement<'_>) -> Option<StatementId> {
        if matches!(judgement.verdict, Verdict::Pass | Verdict::OutOfScope) {
            return None;
        }
        let id = if judgement.reason.args.is_empty() {
            self.plain(&judgement)
        } else {
            self.with_facts(judgement)
        };
        if let Some(statement) = self.list.get_mut(id.0 as usize) {
            statement.accounts += 1;
        }
        Some(id)
    }

    fn plain(&mut self, judgement: &Judgement<'_>) -> StatementId {
        let rule = judgement.rule as usize;
        let known = self.plain[rule].iter().copied().find(|id| {
            let known = &self.list[id.0 as usize];
            known.verdict == judgement.verdict
                && known.reason.code == judgement.reason.code
                && known.clause == judgement.clause
        });
        known.unwrap_or_else(|| {
            let id = self.add(judgement);
            self.plain[rule].push(id);
            id
        })
    }

    fn with_facts(&mut self, judgement: Judgement<'_>) -> StatementId {
        let key = (judgement.rule, judgement.verdict, judgement.reason);
        let known = self.known.get(&key).and_then(|ids| {
            let mut ids = ids.iter().copied();
            ids.find(|id| self.list[id.0 as usize].clause == judgement.clause)
        });
        known.unwrap_or_else(|| {
            let id = self.add(&Judgement {
                reason: key.2.clone(),
                ..judgement
            });
            self.known.entry(key).or_default().push(id);
            id
        })
    }

    fn add(&mut self, judgement: &Judgement<'_>) -> StatementId {
        let id = StatementId(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.list.push(Statement {
            rule: judgement.rule,
            verdict: judgement.verdict,
            reason: judgement.reason.clone(),
            clause: judgement.clause.to_owned(),
            of_source: matches!(judgement.verdict, Verdict::NotEvaluable | Verdict::Stale)
                && judgement.speaks_of_source(),
            accounts: 0,
        });
        id
    }

    /// The statements, by number.
    pub fn list(&self) -> &[Statement] {
        &self.list
    }
}

impl StatementId {
    /// Its place in such a list.
    pub const fn place(self) -> usize {
        self.0 as usize
    }

    /// Its entry in something that has one for every statement of the system.
    pub fn of<T>(self, list: &[T]) -> &T {
        &list[self.place()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judgement(verdict: Verdict, reason: Reason, clause: &str) -> Judgement<'_> {
        Judgement {
            rule: RuleId::Dormant,
            verdict,
            reason,
            clause,
        }
    }

    #[test]
    fn what_is_said_again_is_the_same_statement() {
        let mut statements = Statements::default();
        let old = || Reason::new("last_use_older").with("last_use", "2026-05-01");
        let mut note =
            |verdict, reason, clause| statements.note(judgement(verdict, reason, clause));
        let first = note(Verdict::Fail, old(), "C11");
        assert_eq!(note(Verdict::Fail, old(), "C11"), first);
        assert_ne!(note(Verdict::Fail, old(), "C11 stricter"), first);
        assert_ne!(note(Verdict::Excepted, old(), "C11"), first);
        let missing = note(
            Verdict::NotEvaluable,
            Reason::new("missing_last_use"),
            "C11",
        );
        let again = note(
            Verdict::NotEvaluable,
            Reason::new("missing_last_use"),
            "C11",
        );
        assert_eq!(missing, again);
        assert_eq!(note(Verdict::Pass, Reason::new("pass"), "C11"), None);
        let first = first.unwrap().of(statements.list());
        assert_eq!((first.accounts, first.of_source), (2, false));
        let missing = missing.unwrap().of(statements.list());
        assert_eq!((missing.accounts, missing.of_source), (2, true));
    }
}
