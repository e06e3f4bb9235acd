//! What a review adds to the findings that stand: begun, ended, unchanged.

use std::collections::HashMap;

use domain::{EvidenceRank, RuleId, SystemKey, Verdict};
use store::{CurrentFinding, Reader, StoreError};

use super::outcome::SystemOutcome;
use super::statement::{Statement, StatementId};

/// A finding that stands from an earlier review.
#[derive(Debug, Clone)]
struct Standing {
    rule: RuleId,
    verdict: Verdict,
    reason: String,
    rank: EvidenceRank,
    clause: String,
}

/// The findings of a system that stand from earlier reviews, by login.
#[derive(Debug, Default)]
pub(crate) struct StandingFindings(HashMap<String, Vec<Standing>>);

/// What must be written of a system's findings.
#[derive(Debug, Default)]
pub(crate) struct Change {
    /// Findings that begin, or say something else than before: the place of the account
    /// among the system's, and what is said of it.
    pub opened: Vec<(usize, StatementId)>,
    /// Findings that end.
    pub closed: Vec<(String, RuleId)>,
}

impl StandingFindings {
    /// Loads what stands for a system.
    pub async fn load(reader: &mut Reader<'_>, system: &SystemKey) -> Result<Self, StoreError> {
        let mut standing: HashMap<String, Vec<Standing>> = HashMap::new();
        reader
            .each_current_finding(system, |finding: CurrentFinding<'_>| {
                let kept = Standing {
                    rule: finding.rule,
                    verdict: finding.verdict,
                    reason: finding.reason.to_owned(),
                    rank: finding.evidence_rank,
                    clause: finding.clause.to_owned(),
                };
                match standing.get_mut(finding.login) {
                    Some(findings) => findings.push(kept),
                    None => {
                        standing.insert(finding.login.to_owned(), vec![kept]);
                    }
                }
                Ok::<(), StoreError>(())
            })
            .await?;
        Ok(Self(standing))
    }

    /// Compares with what a review found. A finding that says the same is not written again.
    pub fn compare(mut self, outcome: &SystemOutcome) -> Change {
        let mut change = Change::default();
        let rank = outcome.evidence.map(|(rank, _)| rank);
        for (place, account) in outcome.accounts.iter().enumerate() {
            let mut standing = match self.0.is_empty() {
                true => Vec::new(),
                false => self.0.remove(&account.login).unwrap_or_default(),
            };
            for (id, statement) in outcome.findings_of(account) {
                let known = standing.iter().position(|each| each.rule == statement.rule);
                match known.map(|at| standing.swap_remove(at)) {
                    Some(known) if known.says(statement) && Some(known.rank) == rank => {}
                    Some(known) => {
                        change.closed.push((account.login.clone(), known.rule));
                        change.opened.push((place, id));
                    }
                    None => change.opened.push((place, id)),
                }
            }
            let ended = standing.into_iter();
            change
                .closed
                .extend(ended.map(|each| (account.login.clone(), each.rule)));
        }
        for (login, standing) in self.0 {
            let ended = standing.into_iter();
            change
                .closed
                .extend(ended.map(|each| (login.clone(), each.rule)));
        }
        change.closed.sort_unstable();
        change
    }
}

impl Standing {
    fn says(&self, statement: &Statement) -> bool {
        self.verdict == statement.verdict
            && self.clause == statement.clause
            && self.reason == statement.reason.encode()
    }
}
