//! What a review adds to the findings that stand: begun, ended, unchanged.

use std::collections::HashMap;

use domain::{EvidenceRank, Finding, RuleId, SystemKey, Verdict};
use store::{CurrentFinding, Reader, StoreError};

use super::outcome::Outcome;

/// A finding that stands from an earlier review.
#[derive(Debug, Clone)]
struct Standing {
    verdict: Verdict,
    reason: String,
    rank: EvidenceRank,
    clause: String,
}

/// The findings of a system that stand from earlier reviews, by account and rule.
#[derive(Debug, Default)]
pub(crate) struct StandingFindings(HashMap<(String, RuleId), Standing>);

/// What must be written of a system's findings.
#[derive(Debug, Default)]
pub(crate) struct Change {
    /// Findings that begin, or say something else than before.
    pub opened: Vec<Finding>,
    /// Findings that end.
    pub closed: Vec<(String, RuleId)>,
}

impl StandingFindings {
    /// Loads what stands for a system.
    pub async fn load(reader: &mut Reader<'_>, system: &SystemKey) -> Result<Self, StoreError> {
        let mut standing = HashMap::new();
        reader
            .each_current_finding(system, |finding: CurrentFinding<'_>| {
                let kept = Standing {
                    verdict: finding.verdict,
                    reason: finding.reason.to_owned(),
                    rank: finding.evidence_rank,
                    clause: finding.clause.to_owned(),
                };
                standing.insert((finding.login.to_owned(), finding.rule), kept);
                Ok::<(), StoreError>(())
            })
            .await?;
        Ok(Self(standing))
    }

    /// Compares with what a review found. A finding that says the same is not written again.
    pub fn compare(mut self, accounts: &[Outcome]) -> Change {
        let mut change = Change::default();
        for finding in accounts.iter().flat_map(|account| &account.findings) {
            let key = (finding.account.login.clone(), finding.rule);
            match self.0.remove(&key) {
                Some(standing) if standing.says(finding) => {}
                Some(_) => {
                    change.closed.push(key);
                    change.opened.push(finding.clone());
                }
                None => change.opened.push(finding.clone()),
            }
        }
        change.closed.extend(self.0.into_keys());
        change.closed.sort_unstable();
        change
    }
}

impl Standing {
    fn says(&self, finding: &Finding) -> bool {
        self.verdict == finding.verdict
            && self.rank == finding.evidence_rank
            && self.clause == finding.clause
            && self.reason == finding.reason.encode()
    }
}
