//! What a source cannot tell at all, kept once for the system instead of once per account.
//!
//! A system without a last-use column leaves `dormant` untold for every account; that is one
//! fact about the source. Each account keeps a bit for it, so that `findings.csv` can still
//! list every account, and the report can say "1 signal missing" rather than 65,000 rows.

use std::collections::HashMap;

use domain::{Reason, RuleId, Verdict};
use policy::Judgement;

/// How many different blind spots a system can have: the bits of a stored BIGINT.
const MOST: usize = 62;

/// One blind spot of a system.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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

/// The blind spots of a system, with how many accounts each concerns.
#[derive(Debug, Default)]
pub(crate) struct BlindSpots {
    places: HashMap<BlindSpot, usize>,
    counts: Vec<u64>,
}

impl BlindSpots {
    /// The bit of a judgement that says nothing about the account itself; `None` for one
    /// that does, and so needs a row of its own.
    pub fn place(&mut self, judgement: &Judgement<'_>) -> Option<usize> {
        let untold = matches!(judgement.verdict, Verdict::NotEvaluable | Verdict::Stale);
        if !untold || !judgement.speaks_of_source() {
            return None;
        }
        let spot = BlindSpot {
            rule: judgement.rule,
            verdict: judgement.verdict,
            reason: judgement.reason.clone(),
            clause: judgement.clause.to_owned(),
        };
        let next = self.counts.len();
        let place = *self.places.entry(spot).or_insert(next);
        if place == next {
            if next >= MOST {
                self.places.retain(|_, place| *place != next);
                return None;
            }
            self.counts.push(0);
        }
        self.counts[place] += 1;
        Some(place)
    }

    /// The blind spots by place, each with its accounts.
    pub fn into_list(self) -> Vec<(BlindSpot, u64)> {
        let mut list: Vec<(usize, BlindSpot)> = self
            .places
            .into_iter()
            .map(|(spot, place)| (place, spot))
            .collect();
        list.sort_by_key(|(place, _)| *place);
        list.into_iter()
            .map(|(place, spot)| (spot, self.counts[place]))
            .collect()
    }
}
