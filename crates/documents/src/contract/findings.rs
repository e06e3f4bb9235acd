//! `findings.csv`: every verdict other than `pass`, with what it rests on.

use std::io::Write;

use domain::{EvidenceRank, Moment, Reason, RuleId, SystemKey, Verdict};

use super::row::{Rows, SEPARATOR, key_into, words_into};
use crate::DocumentError;

const COLUMNS: [&str; 8] = [
    "system",
    "login",
    "rule",
    "verdict",
    "reason",
    "evidence_rank",
    "evidence_at",
    "clause",
];

/// What is said of an account, as it stands in a row behind system and login. The same is
/// said of thousands of accounts: it is rendered once, and copied for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said(Box<[u8]>);

impl Said {
    /// Renders the cells.
    #[must_use]
    pub fn new(
        rule: RuleId,
        verdict: Verdict,
        reason: &Reason,
        (rank, at): (EvidenceRank, Moment),
        clause: &str,
    ) -> Self {
        let mut cells = Vec::with_capacity(160);
        key_into(&mut cells, rule.as_str());
        key_into(&mut cells, verdict.as_str());
        cells.push(SEPARATOR);
        words_into(&mut cells, &printed(reason));
        key_into(&mut cells, rank.as_str());
        key_into(&mut cells, &at.to_string());
        cells.push(SEPARATOR);
        words_into(&mut cells, clause);
        Self(cells.into())
    }
}

/// Writes `findings.csv` account by account; the order, and leaving out what passed, is the
/// caller's.
#[derive(Debug)]
pub struct FindingsCsv<W: Write> {
    rows: Rows<W>,
    /// The cells that name the account at hand.
    account: Vec<u8>,
}

impl<W: Write> FindingsCsv<W> {
    /// Starts with the heading row.
    pub fn new(target: W) -> Self {
        Self {
            rows: Rows::new(target, &COLUMNS),
            account: Vec::new(),
        }
    }

    /// Writes what is said of one account, a row each.
    ///
    /// # Errors
    /// When the target refuses.
    pub fn write<'s>(
        &mut self,
        system: &SystemKey,
        login: &str,
        said: impl IntoIterator<Item = &'s Said>,
    ) -> Result<(), DocumentError> {
        self.account.clear();
        words_into(&mut self.account, system.as_str());
        self.account.push(SEPARATOR);
        words_into(&mut self.account, login);
        for said in said {
            let row = self.rows.row();
            row.extend_from_slice(&self.account);
            row.extend_from_slice(&said.0);
            self.rows.end()?;
        }
        Ok(())
    }

    /// Writes out what is buffered and hands the target back.
    ///
    /// # Errors
    /// When the target refuses.
    pub fn finish(self) -> Result<W, DocumentError> {
        self.rows.finish()
    }
}

/// The reason as `code;name=value;name=value`, `\` before a `;` or `\` inside a value.
fn printed(reason: &Reason) -> String {
    let mut out = reason.code.to_string();
    for (name, value) in &reason.args {
        out.push(';');
        out.push_str(name);
        out.push('=');
        for letter in value.chars() {
            if matches!(letter, ';' | '\\') {
                out.push('\\');
            }
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Date;

    fn said(at: Moment, reason: &Reason) -> Said {
        Said::new(
            RuleId::Dormant,
            Verdict::Fail,
            reason,
            (EvidenceRank::Imported, at),
            "C11 · 06/UBND mu\u{323}c 3",
        )
    }

    #[test]
    fn columns_and_cells_are_those_of_the_contract() {
        let system: SystemKey = "qlvb".parse().unwrap();
        let day = Moment::Day(Date::from_ymd_opt(2026, 11, 20).unwrap());
        let reason = Reason::new("last_use_older")
            .with("last_use", "2026-05-01")
            .with("limit_days", 90);
        let old = said(day, &reason);
        let odd = Reason::new("forwards").with("to", "a;b\\c");
        let odd = said(Moment::Instant(1_714_239_000_000_000), &odd);
        let mut table = FindingsCsv::new(Vec::new());
        table.write(&system, "hungnv", [&old]).unwrap();
        table.write(&system, "silent", []).unwrap();
        table.write(&system, "-1", [&odd, &old]).unwrap();
        let text = String::from_utf8(table.finish().unwrap()).unwrap();
        assert_eq!(
            text,
            "system,login,rule,verdict,reason,evidence_rank,evidence_at,clause\n\
             qlvb,hungnv,dormant,fail,last_use_older;last_use=2026-05-01;limit_days=90,\
             imported,2026-11-20,C11 · 06/UBND mục 3\n\
             qlvb,-1,dormant,fail,forwards;to=a\\;b\\\\c,\
             imported,2024-04-28T00:30:00+07:00,C11 · 06/UBND mục 3\n\
             qlvb,-1,dormant,fail,last_use_older;last_use=2026-05-01;limit_days=90,\
             imported,2026-11-20,C11 · 06/UBND mục 3\n"
        );
    }
}
