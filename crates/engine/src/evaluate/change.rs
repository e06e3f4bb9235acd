//! What a review adds to the findings that stand: begun, ended, unchanged.

use std::collections::HashMap;

use domain::{EvidenceRank, RuleId, SystemKey, Verdict};
use store::{CurrentFinding, Reader, StoreError};

use super::outcome::SystemOutcome;
use super::statement::{Statement, StatementId};

/// What was said by an earlier review, of one account or of thousands.
#[derive(Debug, Clone)]
struct Said {
    verdict: Verdict,
    reason: String,
    rank: EvidenceRank,
    clause: String,
}

/// A finding that stands from an earlier review: the rule, and the place of what is said.
type Standing = (RuleId, usize);

/// The findings of a system that stand from earlier reviews, by login.
#[derive(Debug, Default)]
pub(crate) struct StandingFindings {
    said: Vec<Said>,
    of: HashMap<String, Vec<Standing>>,
}

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
        let mut standing = Self::default();
        let mut places: HashMap<i64, usize> = HashMap::new();
        reader
            .each_current_finding(system, |finding: CurrentFinding<'_>| {
                let place = *places.entry(finding.statement).or_insert_with(|| {
                    standing.said.push(Said {
                        verdict: finding.verdict,
                        reason: finding.reason.to_owned(),
                        rank: finding.evidence_rank,
                        clause: finding.clause.to_owned(),
                    });
                    standing.said.len() - 1
                });
                match standing.of.get_mut(finding.login) {
                    Some(findings) => findings.push((finding.rule, place)),
                    None => {
                        let first = vec![(finding.rule, place)];
                        standing.of.insert(finding.login.to_owned(), first);
                    }
                }
                Ok::<(), StoreError>(())
            })
            .await?;
        Ok(standing)
    }

    /// Compares with what a review found. A finding that says the same is not written again.
    pub fn compare(mut self, outcome: &SystemOutcome) -> Change {
        let mut change = Change::default();
        let mut alike = Alike::new(&self.said, outcome);
        for (place, account) in outcome.accounts.iter().enumerate() {
            let mut standing = match self.of.is_empty() {
                true => Vec::new(),
                false => self.of.remove(&account.login).unwrap_or_default(),
            };
            for (id, statement) in outcome.findings_of(account) {
                let known = standing
                    .iter()
                    .position(|(rule, _)| *rule == statement.rule);
                match known.map(|at| standing.swap_remove(at)) {
                    Some((_, said)) if alike.are(said, id) => {}
                    Some((rule, _)) => {
                        change.closed.push((account.login.clone(), rule));
                        change.opened.push((place, id));
                    }
                    None => change.opened.push((place, id)),
                }
            }
            change.end(&account.login, standing);
        }
        for (login, standing) in self.of {
            change.end(&login, standing);
        }
        change.closed.sort_unstable();
        change
    }
}

impl Change {
    fn end(&mut self, login: &str, standing: Vec<Standing>) {
        let ended = standing.into_iter();
        self.closed
            .extend(ended.map(|(rule, _)| (login.to_owned(), rule)));
    }
}

/// Whether what was said is what is said now: looked at once, of however many accounts.
struct Alike<'a> {
    said: &'a [Said],
    now: &'a [Statement],
    rank: Option<EvidenceRank>,
    known: HashMap<(usize, StatementId), bool>,
}

impl<'a> Alike<'a> {
    fn new(said: &'a [Said], outcome: &'a SystemOutcome) -> Self {
        Self {
            said,
            now: outcome.statements.list(),
            rank: outcome.evidence.map(|(rank, _)| rank),
            known: HashMap::new(),
        }
    }

    fn are(&mut self, said: usize, now: StatementId) -> bool {
        *self.known.entry((said, now)).or_insert_with(|| {
            let (said, now) = (&self.said[said], now.of(self.now));
            said.verdict == now.verdict
                && said.clause == now.clause
                && Some(said.rank) == self.rank
                && said.reason == now.reason.encode()
        })
    }
}
