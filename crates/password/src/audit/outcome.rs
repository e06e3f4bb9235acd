//! What an audit tells: a row an account, a category at most.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::accounts::HashList;
use crate::habits::Category;

/// What is known of one account.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The category of the guess that was the password.
    pub found: Option<Category>,
    /// Guesses tried. Where one was the password, rounded up to a power of two: the number itself
    /// would say which guess it was.
    pub tried: u64,
    /// Guesses there are for the account.
    pub available: u64,
    /// Accounts with the same number have the same password; 0 for none.
    pub group: u32,
}

impl Outcome {
    /// A guess was the password: keeps its category.
    pub fn find(&mut self, category: Category, position: u64) {
        self.found = Some(category);
        self.tried = coarse(position);
    }
}

/// Rounded up to a power of two, at least 64.
fn coarse(number: u64) -> u64 {
    number.max(64).checked_next_power_of_two().unwrap_or(number)
}

/// A row of the output, its words being the contract's.
#[derive(Debug, Clone, Serialize)]
pub struct Row<'a> {
    system: &'a str,
    login: &'a str,
    scheme: &'a str,
    verdict: &'a str,
    category: &'a str,
    guesses_tried: u64,
    coverage: String,
    reason: &'a str,
    #[serde(rename = "group")]
    same_password: Option<u32>,
}

/// The counts of an audit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Rows of accounts.
    pub accounts: u64,
    /// Accounts whose password was guessed, by category.
    pub found: BTreeMap<&'static str, u64>,
    /// Accounts whose way of storing is a finding, by reason.
    pub stored_badly: BTreeMap<&'static str, u64>,
    /// Accounts that could not be evaluated, by reason.
    pub not_evaluable: BTreeMap<&'static str, u64>,
    /// Groups of accounts with the same password.
    pub groups: u64,
    /// Rows that name no account.
    pub refused: u64,
}

/// Rows and summary of a list.
#[must_use]
pub fn rows<'a>(list: &'a HashList, outcomes: &[Outcome]) -> (Vec<Row<'a>>, Summary) {
    let mut summary = Summary {
        accounts: list.accounts.len() as u64,
        groups: u64::from(outcomes.iter().map(|one| one.group).max().unwrap_or(0)),
        refused: list.refused.len() as u64,
        ..Summary::default()
    };
    let rows = list.accounts.iter().zip(outcomes);
    let rows = rows
        .map(|(account, outcome)| {
            let (scheme, reason, evaluable) = match &account.hash {
                Ok(known) => (
                    known.scheme,
                    known.weakness.map_or("", |it| it.as_str()),
                    true,
                ),
                Err(fault) => ("", fault.as_str(), false),
            };
            let category = outcome.found.map_or("", Category::as_str);
            let verdict = if !evaluable {
                *summary.not_evaluable.entry(reason).or_default() += 1;
                "not_evaluable"
            } else if outcome.found.is_some() || !reason.is_empty() {
                "fail"
            } else {
                "pass"
            };
            if outcome.found.is_some() {
                *summary.found.entry(category).or_default() += 1;
            }
            if evaluable && !reason.is_empty() {
                *summary.stored_badly.entry(reason).or_default() += 1;
            }
            Row {
                system: &account.system,
                login: &account.login,
                scheme,
                verdict,
                category,
                guesses_tried: outcome.tried,
                coverage: coverage(outcome, evaluable),
                reason,
                same_password: (outcome.group > 0).then_some(outcome.group),
            }
        })
        .collect();
    (rows, summary)
}

/// The share of the guesses there are that were tried, as `0.25`.
fn coverage(outcome: &Outcome, evaluable: bool) -> String {
    if !evaluable {
        return "0".to_owned();
    }
    if outcome.found.is_some() || outcome.tried >= outcome.available {
        return "1".to_owned();
    }
    format!("{:.3}", outcome.tried as f64 / outcome.available as f64)
}

/// Writes the rows of a list to a file that only its owner may read (who is on it is itself a
/// secret) and that gets its name when it is whole; gives the counts.
///
/// # Errors
/// When the file cannot be written.
pub fn write_file(list: &HashList, outcomes: &[Outcome], path: &Path) -> io::Result<Summary> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    let summary = write_csv(list, outcomes, &mut file)?;
    file.as_file().sync_data()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(summary)
}

/// Writes the rows of a list; gives the counts.
///
/// # Errors
/// When the rows cannot be written.
pub fn write_csv(list: &HashList, outcomes: &[Outcome], out: impl Write) -> io::Result<Summary> {
    let (rows, summary) = rows(list, outcomes);
    let mut writer = csv::Writer::from_writer(out);
    for row in &rows {
        writer.serialize(row).map_err(io::Error::other)?;
    }
    writer.flush()?;
    Ok(summary)
}
