//! Counts as they stand in a row: `accounts=201 privileged.accounts=13 dormant.fail=7`.

use std::fmt::Write as _;

use domain::{RuleId, Verdict};

use crate::StoreError;
use crate::columns::parse;

/// How many accounts of a unit and system have a verdict by a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The rule and its verdict; `None` counts the accounts themselves.
    pub judged: Option<(RuleId, Verdict)>,
    /// Whether these are the privileged accounts (C27: counted apart).
    pub privileged: bool,
    /// How many.
    pub accounts: u64,
}

const PRIVILEGED: &str = "privileged.";
const ACCOUNTS: &str = "accounts";

impl Count {
    /// Whether both count the same kind of thing, and may be added up.
    pub(super) fn counts_as(&self, other: &Self) -> bool {
        (self.judged, self.privileged) == (other.judged, other.privileged)
    }
}

pub(super) fn encode(counts: &[Count]) -> String {
    let mut line = String::with_capacity(32 * counts.len());
    for count in counts {
        if !line.is_empty() {
            line.push(' ');
        }
        if count.privileged {
            line.push_str(PRIVILEGED);
        }
        // Writing to a string cannot fail.
        let _ = match count.judged {
            Some((rule, verdict)) => write!(
                line,
                "{}.{}={}",
                rule.as_str(),
                verdict.as_str(),
                count.accounts
            ),
            None => write!(line, "{ACCOUNTS}={}", count.accounts),
        };
    }
    line
}

pub(super) fn decode(line: &str) -> Result<Vec<Count>, StoreError> {
    line.split_ascii_whitespace().map(decode_one).collect()
}

fn decode_one(word: &str) -> Result<Count, StoreError> {
    let damaged = || StoreError::unreadable(format!("{word} is no count"));
    let (what, accounts) = word.split_once('=').ok_or_else(damaged)?;
    let (what, privileged) = match what.strip_prefix(PRIVILEGED) {
        Some(what) => (what, true),
        None => (what, false),
    };
    let judged = if what == ACCOUNTS {
        None
    } else {
        let (rule, verdict) = what.split_once('.').ok_or_else(damaged)?;
        Some((parse(rule)?, parse(verdict)?))
    };
    Ok(Count {
        judged,
        privileged,
        accounts: accounts.parse().map_err(|_| damaged())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_as_they_were_written() {
        let count = |judged, privileged, accounts| Count {
            judged,
            privileged,
            accounts,
        };
        let counts = [
            count(None, false, 201),
            count(None, true, 13),
            count(Some((RuleId::Dormant, Verdict::Fail)), false, 7),
            count(
                Some((RuleId::Unowned, Verdict::NotEvaluable)),
                true,
                u64::MAX,
            ),
        ];
        let line = encode(&counts);
        assert!(line.starts_with("accounts=201 privileged.accounts=13 dormant.fail=7 "));
        assert_eq!(decode(&line).unwrap(), counts);
        assert_eq!(decode("").unwrap(), []);
    }

    #[test]
    fn what_is_no_count_is_an_error() {
        for line in ["accounts", "accounts=many", "dormant=3", "no_rule.fail=3"] {
            assert!(decode(line).is_err(), "{line}");
        }
    }
}
