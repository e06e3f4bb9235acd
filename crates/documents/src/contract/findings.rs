//! `findings.csv`: every verdict other than `pass`, with what it rests on.

use std::io::Write;

use domain::{Finding, Moment, Reason};

use super::row::Rows;
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

/// Writes `findings.csv` row by row; the order, and leaving out what passed, is the caller's.
#[derive(Debug)]
pub struct FindingsCsv<W: Write> {
    rows: Rows<W>,
    reason: String,
    /// The last moment written: a snapshot's findings share it.
    at: Option<(Moment, String)>,
}

impl<W: Write> FindingsCsv<W> {
    /// Writes the heading row.
    ///
    /// # Errors
    /// When the target refuses.
    pub fn new(target: W) -> Result<Self, DocumentError> {
        Ok(Self {
            rows: Rows::new(target, &COLUMNS)?,
            reason: String::new(),
            at: None,
        })
    }

    /// Writes one finding.
    ///
    /// # Errors
    /// When the target refuses.
    pub fn write(&mut self, finding: &Finding) -> Result<(), DocumentError> {
        reason_into(&finding.reason, &mut self.reason);
        let row = &mut self.rows;
        row.words(finding.account.system.as_str())?;
        row.words(&finding.account.login)?;
        row.key(finding.rule.as_str())?;
        row.key(finding.verdict.as_str())?;
        row.words(&self.reason)?;
        row.key(finding.evidence_rank.as_str())?;
        row.key(at_text(&mut self.at, finding.evidence_at))?;
        row.words(&finding.clause)?;
        row.end()
    }

    /// Writes out what is buffered and hands the target back.
    ///
    /// # Errors
    /// When the target refuses.
    pub fn finish(self) -> Result<W, DocumentError> {
        self.rows.finish()
    }
}

fn at_text(last: &mut Option<(Moment, String)>, at: Moment) -> &str {
    let stale = last.as_ref().is_none_or(|(written, _)| *written != at);
    if stale {
        *last = None;
    }
    &last.get_or_insert_with(|| (at, at.to_string())).1
}

/// The reason as `code;name=value;name=value`, `\` before a `;` or `\` inside a value.
fn reason_into(reason: &Reason, out: &mut String) {
    out.clear();
    out.push_str(&reason.code);
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{AccountRef, Date, EvidenceRank, RuleId, Verdict};

    fn finding(login: &str, at: Moment, reason: Reason) -> Finding {
        Finding {
            account: AccountRef {
                system: "qlvb".parse().unwrap(),
                login: login.to_owned(),
            },
            rule: RuleId::Dormant,
            verdict: Verdict::Fail,
            reason,
            evidence_rank: EvidenceRank::Imported,
            evidence_at: at,
            clause: "C11 · 06/UBND mu\u{323}c 3".into(),
        }
    }

    #[test]
    fn columns_and_cells_are_those_of_the_contract() {
        let day = Moment::Day(Date::from_ymd_opt(2026, 11, 20).unwrap());
        let mut table = FindingsCsv::new(Vec::new()).unwrap();
        let reason = Reason::new("last_use_older")
            .with("last_use", "2026-05-01")
            .with("limit_days", 90);
        table.write(&finding("hungnv", day, reason)).unwrap();
        let odd = Reason::new("forwards").with("to", "a;b\\c");
        let instant = Moment::Instant(1_714_239_000_000_000);
        table.write(&finding("-1", instant, odd)).unwrap();
        let text = String::from_utf8(table.finish().unwrap()).unwrap();
        assert_eq!(
            text,
            "system,login,rule,verdict,reason,evidence_rank,evidence_at,clause\n\
             qlvb,hungnv,dormant,fail,last_use_older;last_use=2026-05-01;limit_days=90,\
             imported,2026-11-20,C11 · 06/UBND mục 3\n\
             qlvb,-1,dormant,fail,forwards;to=a\\;b\\\\c,\
             imported,2024-04-28T00:30:00+07:00,C11 · 06/UBND mục 3\n"
        );
    }
}
