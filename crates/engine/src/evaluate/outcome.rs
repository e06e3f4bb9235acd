//! What matching and judging made of the accounts of one system.

use std::collections::BTreeMap;

use documents::report::{Counted, Figures};
use domain::{
    AccountKind, AccountStatus, EvidenceRank, Finding, Link, Moment, RuleId, UnitCode, Verdict,
};

use super::blind_spots::{BlindSpot, BlindSpots};
use super::entries::{Administrator, Case, Leaver};

/// One account, matched and judged. Of the observation only what is kept and listed stays.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    /// Line of the feed.
    pub line: u32,
    /// The login.
    pub login: String,
    /// Display name as printed.
    pub name: Option<String>,
    /// The owner's name as the roster has it.
    pub owner: Option<String>,
    /// State in the system.
    pub status: AccountStatus,
    /// What it is for.
    pub kind: AccountKind,
    /// More rights than an ordinary user.
    pub privileged: bool,
    /// Whose it is.
    pub link: Link,
    /// The unit it counts for.
    pub unit: Option<UnitCode>,
    /// Bits of the system's blind spots that concern it.
    pub blind: u64,
    /// What needs a row of its own, in the order of the rules.
    pub findings: Vec<Finding>,
}

/// All accounts of one system, by login, with their sums and lists.
#[derive(Debug, Default)]
pub(crate) struct SystemOutcome {
    /// The accounts, by login.
    pub accounts: Vec<Outcome>,
    /// Their figures by unit.
    pub figures: BTreeMap<Option<UnitCode>, Figures>,
    /// What the source cannot tell, by bit, with how many accounts it concerns.
    pub blind_spots: Vec<(BlindSpot, u64)>,
    /// How good the evidence of all this is.
    pub evidence: Option<(EvidenceRank, Moment)>,
    /// Privileged accounts.
    pub administrators: Vec<Administrator>,
    /// Usable accounts of people who left.
    pub leavers: Vec<Leaver>,
    /// Accounts for a human to decide on.
    pub cases: Vec<Case>,
}

impl SystemOutcome {
    /// Adds an account and counts it.
    pub fn push(&mut self, outcome: Outcome, verdicts: &[(RuleId, Verdict)]) {
        let figures = match self.figures.get_mut(&outcome.unit) {
            Some(figures) => figures,
            None => self.figures.entry(outcome.unit.clone()).or_default(),
        };
        figures.count(&Counted {
            privileged: outcome.privileged,
            usable: outcome.status.is_usable(),
            situation: outcome.link.situation,
            verdicts,
        });
        self.accounts.push(outcome);
    }

    /// Sorts the accounts by login: the order of every output, and the order the database
    /// keeps them in.
    pub fn finish(mut self, blind_spots: BlindSpots) -> Self {
        self.accounts
            .sort_unstable_by(|left, right| left.login.cmp(&right.login));
        self.administrators
            .sort_unstable_by(|left, right| left.login.cmp(&right.login));
        self.leavers
            .sort_unstable_by(|left, right| left.login.cmp(&right.login));
        self.cases
            .sort_unstable_by(|left, right| left.login.cmp(&right.login));
        self.blind_spots = blind_spots.into_list();
        self
    }

    /// Every finding of an account, blind spots written out, in the order of the rules.
    pub fn findings_of<'a>(
        &'a self,
        system: &domain::SystemKey,
        account: &'a Outcome,
    ) -> Vec<std::borrow::Cow<'a, Finding>> {
        use std::borrow::Cow;
        let mut findings: Vec<Cow<'a, Finding>> =
            account.findings.iter().map(Cow::Borrowed).collect();
        let (evidence_rank, evidence_at) = match self.evidence {
            Some(evidence) if account.blind != 0 => evidence,
            _ => return findings,
        };
        for (place, (spot, _)) in self.blind_spots.iter().enumerate() {
            if account.blind & (1 << place) != 0 {
                findings.push(Cow::Owned(Finding {
                    account: domain::AccountRef {
                        system: system.clone(),
                        login: account.login.clone(),
                    },
                    rule: spot.rule,
                    verdict: spot.verdict,
                    reason: spot.reason.clone(),
                    evidence_rank,
                    evidence_at,
                    clause: spot.clause.clone().into(),
                }));
            }
        }
        findings.sort_by_key(|finding| finding.rule);
        findings
    }
}
