//! What a source cannot tell at all, kept once for the system instead of once per account.
//!
//! A system without a last-use column leaves `dormant` untold for every account; that is one
//! fact about the source. Each account keeps a bit for it, so that `findings.csv` can still
//! list every account, and the report can say "1 signal missing" rather than 65,000 rows.

use domain::{Reason, RuleId, Verdict};
use policy::Judgement;

/// How many different blind spots a system can have: the bits of a stored BIGINT.
const MOST: usize = 62;

/// One blind spot of a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BlindSpot {
    /// The rule that cannot be told.
    pub rule: RuleId,
    /// `not_evaluable` or `stale`.
    pub verdict: Verdict,
    /// Why, the same for every account.
    pub reason: Reason,
    /// The clause.
    pub clause: String,
}

/// The blind spots of a system by place, each with how many accounts it concerns.
#[derive(Debug, Default)]
pub(crate) struct BlindSpots(Vec<(BlindSpot, u64)>);

impl BlindSpots {
    /// The bit of a judgement that says nothing about the account itself; `None` for one
    /// that does, and so needs a row of its own.
    pub fn place(&mut self, judgement: &Judgement<'_>) -> Option<usize> {
        let untold = matches!(judgement.verdict, Verdict::NotEvaluable | Verdict::Stale);
        if !untold || !judgement.speaks_of_source() {
            return None;
        }
        // A source has a handful of them: looking along the list costs no allocation.
        let known = self.0.iter().position(|(spot, _)| spot.is_of(judgement));
        let place = known.or_else(|| self.add(judgement))?;
        self.0[place].1 += 1;
        Some(place)
    }

    fn add(&mut self, judgement: &Judgement<'_>) -> Option<usize> {
        let place = self.0.len();
        if place == MOST {
            return None;
        }
        let spot = BlindSpot {
            rule: judgement.rule,
            verdict: judgement.verdict,
            reason: judgement.reason.clone(),
            clause: judgement.clause.to_owned(),
        };
        self.0.push((spot, 0));
        Some(place)
    }

    /// The blind spots by place, each with its accounts.
    pub fn into_list(self) -> Vec<(BlindSpot, u64)> {
        self.0
    }
}

impl BlindSpot {
    fn is_of(&self, judgement: &Judgement<'_>) -> bool {
        self.rule == judgement.rule
            && self.verdict == judgement.verdict
            && self.reason == judgement.reason
            && self.clause == judgement.clause
    }
}
