//! The long lists of the report, gathered system by system, unit by unit.

use documents::report::UnitTree;
use domain::{AccountKind, Finding, PersonCode, SystemKey, UnitCode};
use serde::{Deserialize, Serialize};

use super::spool::Run;
use crate::EngineError;
use crate::evaluate::{Administrator, Case, Leaver, SystemOutcome};

/// A finding with what the list shows of its account.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct ListedFinding {
    /// Place of the unit in the report.
    pub rank: u32,
    pub unit: Option<UnitCode>,
    pub owner: Option<String>,
    pub person: Option<PersonCode>,
    pub kind: AccountKind,
    pub privileged: bool,
    pub finding: Finding,
}

/// The lists of all systems so far, a run for each.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    /// The systems, in the order of the runs.
    pub systems: Vec<SystemKey>,
    pub findings: Vec<Run>,
    pub administrators: Vec<Run>,
    pub leavers: Vec<Run>,
    pub cases: Vec<Run>,
}

impl Lists {
    /// Adds a system's rows, each list by unit and then by login.
    pub fn add(
        &mut self,
        system: &SystemKey,
        outcome: &mut SystemOutcome,
        tree: &UnitTree,
    ) -> Result<(), EngineError> {
        self.systems.push(system.clone());
        self.findings.push(Run::pack(&findings(outcome, tree))?);
        let mut administrators: Vec<Administrator> = std::mem::take(&mut outcome.administrators);
        administrators.sort_by_key(|row| tree.rank(row.unit.as_ref()));
        self.administrators.push(Run::pack(&administrators)?);
        let mut leavers: Vec<Leaver> = std::mem::take(&mut outcome.leavers);
        leavers.sort_by_key(|row| tree.rank(row.unit.as_ref()));
        self.leavers.push(Run::pack(&leavers)?);
        let cases: Vec<Case> = std::mem::take(&mut outcome.cases);
        self.cases.push(Run::pack(&cases)?);
        Ok(())
    }
}

/// What concerns single accounts; what the source cannot tell at all stands once in the
/// system's own table instead.
fn findings(outcome: &SystemOutcome, tree: &UnitTree) -> Vec<ListedFinding> {
    let mut rows: Vec<ListedFinding> = Vec::new();
    for account in &outcome.accounts {
        let rank = tree.rank(account.unit.as_ref());
        rows.extend(account.findings.iter().map(|finding| ListedFinding {
            rank,
            unit: account.unit.clone(),
            owner: account.owner.clone(),
            person: account.link.person.clone(),
            kind: account.kind,
            privileged: account.privileged,
            finding: finding.clone(),
        }));
    }
    rows.sort_by_key(|row| row.rank);
    rows
}
