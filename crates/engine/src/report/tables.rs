//! `accounts.csv` and `findings.csv`, written as the systems come.

use std::fs::File;
use std::io::BufWriter;

use documents::contract::{AccountLine, AccountsCsv, FindingsCsv};
use domain::SystemKey;

use super::folder::Folder;
use crate::EngineError;
use crate::evaluate::SystemOutcome;

/// The two tables, open.
pub(crate) struct Tables {
    accounts: AccountsCsv<BufWriter<File>>,
    findings: FindingsCsv<BufWriter<File>>,
}

/// Bytes gathered before they go to disk.
const BUFFER: usize = 1 << 18;

impl Tables {
    /// Starts both.
    pub fn new(folder: &Folder) -> Result<Self, EngineError> {
        let open =
            |name| Ok::<_, EngineError>(BufWriter::with_capacity(BUFFER, folder.create(name)?));
        Ok(Self {
            accounts: AccountsCsv::new(open("accounts.csv")?)?,
            findings: FindingsCsv::new(open("findings.csv")?)?,
        })
    }

    /// Writes a system's accounts, by login, and their findings, by rule.
    pub fn write(
        &mut self,
        system: &SystemKey,
        outcome: &SystemOutcome,
    ) -> Result<(), EngineError> {
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
            for finding in outcome.findings_of(system, account) {
                self.findings.write(&finding)?;
            }
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
