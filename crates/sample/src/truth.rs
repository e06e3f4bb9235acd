//! The truth beside the sample: whose each account is, and what each rule must say.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use documents::table::{CsvStyle, CsvTable};
use domain::{RuleId, Verdict};

use crate::Error;
use crate::account::Account;
use crate::system::System;
use crate::verdicts;

/// Headings of `truth/accounts.csv`.
pub const ACCOUNTS: [&str; 6] = [
    "system",
    "login",
    "kind",
    "privileged",
    "person_code",
    "unit_code",
];
/// Headings of `truth/findings.csv`.
pub const FINDINGS: [&str; 4] = ["system", "login", "rule", "verdict"];

type Table = CsvTable<BufWriter<File>>;

/// The open truth.
pub struct Truth {
    accounts: Table,
    findings: Table,
    /// Findings by rule and verdict, for the README.
    pub planted: std::collections::BTreeMap<(RuleId, Verdict), u64>,
}

impl Truth {
    /// Opens both tables in a folder.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        Ok(Self {
            accounts: table(&folder.join("accounts.csv"), &ACCOUNTS)?,
            findings: table(&folder.join("findings.csv"), &FINDINGS)?,
            planted: std::collections::BTreeMap::new(),
        })
    }

    /// Writes what is true of an account.
    pub fn account(&mut self, system: &System, account: &Account) -> Result<(), Error> {
        self.accounts.text_row([
            system.key,
            &account.login,
            account.kind.as_str(),
            if account.privileged { "true" } else { "false" },
            account
                .owner
                .as_ref()
                .map_or("", |owner| owner.code.as_str()),
            account.unit.as_str(),
        ])?;
        for (rule, verdict) in verdicts::expected(system, account) {
            self.findings.text_row([
                system.key,
                &account.login,
                rule.as_str(),
                verdict.as_str(),
            ])?;
            *self.planted.entry((rule, verdict)).or_default() += 1;
        }
        Ok(())
    }

    /// Writes out what is left; what was planted, by rule and verdict.
    pub fn finish(self) -> Result<std::collections::BTreeMap<(RuleId, Verdict), u64>, Error> {
        use std::io::Write;
        for table in [self.accounts, self.findings] {
            let mut file = table.finish()?;
            file.flush().map_err(documents::DocumentError::from)?;
        }
        Ok(self.planted)
    }
}

fn table(path: &Path, headings: &[&str]) -> Result<Table, Error> {
    let file = File::create(path).map_err(Error::file(path))?;
    let mut table = CsvTable::new(BufWriter::new(file), CsvStyle::default())?;
    table.text_row(headings.iter().copied())?;
    Ok(table)
}
