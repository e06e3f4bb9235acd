//! `accounts.csv`: every account, what it is, and whose.

use std::io::Write;

use domain::{Account, AccountKind, AccountStatus, MatchTier, PersonCode, SystemKey, UnitCode};

use super::row::{Rows, SEPARATOR, key_into, words_into};
use crate::DocumentError;

const COLUMNS: [&str; 9] = [
    "system",
    "login",
    "kind",
    "privileged",
    "status",
    "person_code",
    "unit_code",
    "match_tier",
    "match_score",
];

/// One row of `accounts.csv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountLine<'a> {
    /// The system.
    pub system: &'a SystemKey,
    /// The login, as the system spells it.
    pub login: &'a str,
    /// What the account is for.
    pub kind: AccountKind,
    /// More rights than an ordinary user.
    pub privileged: bool,
    /// Its state in the system.
    pub status: AccountStatus,
    /// Whose it is; empty while that is open.
    pub person: Option<&'a PersonCode>,
    /// The unit it counts for; empty while that is open.
    pub unit: Option<&'a UnitCode>,
    /// What the link rests on.
    pub tier: MatchTier,
    /// Confidence in thousandths, 0..=1000; written as `0.000` to `1.000`.
    pub score: u16,
}

impl<'a> AccountLine<'a> {
    /// The row of an account of `system`.
    #[must_use]
    pub const fn of(system: &'a SystemKey, account: &'a Account) -> Self {
        Self {
            system,
            login: account.observation.login.as_str(),
            kind: account.kind,
            privileged: account.privileged,
            status: account.observation.status,
            person: account.link.person.as_ref(),
            unit: account.unit.as_ref(),
            tier: account.link.tier,
            score: account.link.score,
        }
    }
}

/// Writes `accounts.csv` row by row; the order is the caller's.
#[derive(Debug)]
pub struct AccountsCsv<W: Write>(Rows<W>);

impl<W: Write> AccountsCsv<W> {
    /// Starts with the heading row.
    pub fn new(target: W) -> Self {
        Self(Rows::new(target, &COLUMNS))
    }

    /// Writes one account.
    ///
    /// # Errors
    /// When the target refuses.
    pub fn write(&mut self, line: &AccountLine<'_>) -> Result<(), DocumentError> {
        let row = self.0.row();
        words_into(row, line.system.as_str());
        row.push(SEPARATOR);
        words_into(row, line.login);
        key_into(row, line.kind.as_str());
        key_into(row, if line.privileged { "true" } else { "false" });
        key_into(row, line.status.as_str());
        row.push(SEPARATOR);
        words_into(row, line.person.map_or("", PersonCode::as_str));
        row.push(SEPARATOR);
        words_into(row, line.unit.map_or("", UnitCode::as_str));
        key_into(row, line.tier.as_str());
        row.push(SEPARATOR);
        row.extend_from_slice(&thousandths(line.score));
        self.0.end()
    }

    /// Writes out what is buffered and hands the target back.
    ///
    /// # Errors
    /// When the target refuses.
    pub fn finish(self) -> Result<W, DocumentError> {
        self.0.finish()
    }
}

/// `983` as `0.983`: an integer all the way, so that no engine rounds it differently.
fn thousandths(score: u16) -> [u8; 5] {
    let score = score.min(1000);
    let digit = |value: u16| b'0' + (value % 10) as u8;
    [
        digit(score / 1000),
        b'.',
        digit(score / 100),
        digit(score / 10),
        digit(score),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line<'a>(system: &'a SystemKey, login: &'a str, score: u16) -> AccountLine<'a> {
        AccountLine {
            system,
            login,
            kind: AccountKind::Personal,
            privileged: false,
            status: AccountStatus::Active,
            person: None,
            unit: None,
            tier: MatchTier::None,
            score,
        }
    }

    #[test]
    fn columns_and_cells_are_those_of_the_contract() {
        let system: SystemKey = "email".parse().unwrap();
        let (person, unit) = (PersonCode::new("CB001"), UnitCode::new("H26.01"));
        let mut table = AccountsCsv::new(Vec::new());
        let mut whole = line(&system, "hungnv", 983);
        (whole.person, whole.unit) = (person.as_ref(), unit.as_ref());
        (whole.tier, whole.privileged) = (MatchTier::NameBirth, true);
        table.write(&whole).unwrap();
        table.write(&line(&system, "=cmd,\"x\"", 0)).unwrap();
        let text = String::from_utf8(table.finish().unwrap()).unwrap();
        assert_eq!(
            text,
            "system,login,kind,privileged,status,person_code,unit_code,match_tier,match_score\n\
             email,hungnv,personal,true,active,CB001,H26.01,name_birth,0.983\n\
             email,\"=cmd,\"\"x\"\"\",personal,false,active,,,none,0.000\n"
        );
    }

    #[test]
    fn a_score_is_three_decimals() {
        assert_eq!(&thousandths(1000), b"1.000");
        assert_eq!(&thousandths(7), b"0.007");
        assert_eq!(&thousandths(u16::MAX), b"1.000");
    }
}
