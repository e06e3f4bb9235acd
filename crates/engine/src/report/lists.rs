//! The long lists of the report, gathered system by system, unit by unit.

use documents::report::UnitTree;
use domain::{AccountKind, EvidenceRank, Moment, SystemKey};
use matching::PersonId;

use super::spool::Run;
use super::summary::UnitFigures;
use crate::EngineError;
use crate::evaluate::{Administrator, Leaver, Statement, StatementId, SystemOutcome};

/// The accounts of a system that have findings of their own, by unit and then by login.
#[derive(Debug)]
pub(crate) struct ListedSystem {
    /// How good the evidence is; there is none where there are no accounts.
    pub evidence: Option<(EvidenceRank, Moment)>,
    /// All that is said of accounts of this system, and what its source cannot tell.
    pub statements: Vec<Statement>,
    /// The accounts.
    pub accounts: Vec<ListedAccount>,
}

/// An account on the list of findings: what does not follow from the tree or the directory.
#[derive(Debug)]
pub(crate) struct ListedAccount {
    /// Place of the unit in the report.
    pub rank: u32,
    pub login: Box<str>,
    pub person: Option<PersonId>,
    pub kind: AccountKind,
    pub privileged: bool,
    /// What is said of it, in the order of the rules.
    pub findings: Box<[StatementId]>,
}

/// The lists of all systems so far, a run for each.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    /// The systems, in the order of the runs.
    pub systems: Vec<SystemKey>,
    pub findings: Vec<ListedSystem>,
    pub administrators: Vec<Run>,
    pub leavers: Vec<Run>,
    pub cases: Vec<Run>,
}

impl Lists {
    /// Adds a system's rows, each list by unit and then by login; leaves the system's figures.
    pub fn add(
        &mut self,
        system: &SystemKey,
        outcome: &SystemOutcome,
        tree: &UnitTree,
    ) -> Result<UnitFigures, EngineError> {
        self.systems.push(system.clone());
        let accounts = accounts(outcome, tree);
        let mut administrators: Vec<&Administrator> = outcome.administrators.iter().collect();
        administrators.sort_by_key(|row| tree.rank(row.unit.as_ref()));
        self.administrators.push(Run::pack(&administrators)?);
        let mut leavers: Vec<&Leaver> = outcome.leavers.iter().collect();
        leavers.sort_by_key(|row| tree.rank(row.unit.as_ref()));
        self.leavers.push(Run::pack(&leavers)?);
        self.cases.push(Run::pack(&outcome.cases)?);
        self.findings.push(ListedSystem {
            evidence: outcome.evidence,
            statements: outcome.statements.list().to_vec(),
            accounts,
        });
        Ok(outcome.figures.clone())
    }
}

/// What concerns single accounts; what the source cannot tell at all stands once in the
/// system's own table instead.
fn accounts(outcome: &SystemOutcome, tree: &UnitTree) -> Vec<ListedAccount> {
    let accounts = outcome.accounts.iter().filter_map(|account| {
        let findings: Box<[StatementId]> = outcome.findings_of(account).map(|(id, _)| id).collect();
        (!findings.is_empty()).then(|| ListedAccount {
            rank: tree.rank(account.unit.as_ref()),
            login: account.login.as_str().into(),
            person: account.person,
            kind: account.kind,
            privileged: account.privileged,
            findings,
        })
    });
    let mut accounts: Vec<ListedAccount> = accounts.collect();
    accounts.sort_by_key(|account| account.rank);
    accounts
}
