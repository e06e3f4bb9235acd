//! Scoring a review: what it said beside what is true.

mod json;
mod rows;
mod scores;
mod table;
mod tally;

use std::path::Path;

pub use scores::{Example, MatchScore, Peculiarity, RuleScore, Scores, Tally};

use crate::Error;
use crate::truth;
use rows::Rows;
use tally::Ledger;

/// Scores the `accounts.csv` and `findings.csv` in `review` against those in `truth`.
///
/// # Errors
/// When a file is missing or not what the contract says.
pub fn check(truth_folder: &Path, review: &Path) -> Result<Scores, Error> {
    let mut ledger = Ledger::default();
    let mut rows = Rows::open(&truth_folder.join("accounts.csv"), &truth::ACCOUNTS)?;
    while let Some(row) = rows.next_row()? {
        ledger.true_account(row)?;
    }
    let mut rows = Rows::open(&truth_folder.join("findings.csv"), &truth::FINDINGS)?;
    while let Some(row) = rows.next_row()? {
        ledger.true_finding(row)?;
    }
    let told = [
        "system",
        "login",
        "kind",
        "privileged",
        "person_code",
        "unit_code",
        "match_tier",
    ];
    let mut rows = Rows::open(&review.join("accounts.csv"), &told)?;
    while let Some(row) = rows.next_row()? {
        ledger.told_account(row)?;
    }
    let mut rows = Rows::open(&review.join("findings.csv"), &truth::FINDINGS)?;
    while let Some(row) = rows.next_row()? {
        ledger.told_finding(row)?;
    }
    Ok(ledger.scores())
}
