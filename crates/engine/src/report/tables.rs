//! `accounts.csv` and `findings.csv`, written as the systems come.

use std::fs::File;

use documents::contract::{AccountLine, AccountsCsv, FindingsCsv, Said};
use domain::SystemKey;

use super::folder::Folder;
use crate::EngineError;
use crate::evaluate::SystemOutcome;

/// The two tables, open.
pub(crate) struct Tables {
    accounts: AccountsCsv<File>,
    findings: FindingsCsv<File>,
}

impl Tables {
    /// Starts both.
    pub fn new(folder: &Folder) -> Result<Self, EngineError> {
        Ok(Self {
            accounts: AccountsCsv::new(folder.create("accounts.csv")?),
            findings: FindingsCsv::new(folder.create("findings.csv")?),
        })
    }

    /// Writes a system's accounts, by login, and their findings, by rule.
    pub fn write(
        &mut self,
        system: &SystemKey,
        outcome: &SystemOutcome,
    ) -> Result<(), EngineError> {
        let said = said(outcome);
        for account in &outcome.accounts {
            self.accounts.write(&AccountLine {
                system,
                login: &account.login,
                kind: account.kind,
                privileged: account.privileged,
                status: account.status,
                person: account.link.person.as_ref(),
                unit: account.unit.as_ref(),
                tier: account.link.tier,
                score: account.link.score,
            })?;
            let ids = outcome.said_of(account).iter();
            self.findings
                .write(system, &account.login, ids.map(|id| id.of(&said)))?;
        }
        Ok(())
    }

    /// Writes out what is buffered.
    pub fn finish(self) -> Result<(), EngineError> {
        self.accounts.finish()?;
        self.findings.finish()?;
        Ok(())
    }
}

/// All that is said of a system's accounts, as it stands in the table.
fn said(outcome: &SystemOutcome) -> Vec<Said> {
    let Some(evidence) = outcome.evidence else {
        return Vec::new();
    };
    let statements = outcome.statements.list().iter();
    let said = statements.map(|statement| {
        let reason = &statement.reason;
        let (rule, verdict) = (statement.rule, statement.verdict);
        Said::new(rule, verdict, reason, evidence, &statement.clause)
    });
    said.collect()
}
