//! The seven systems: what each can say, how it names accounts, how many people it has.

use domain::Moment;

use crate::account::Account;
use crate::member::Member;
use crate::sheet::{Sheet, Value};

/// The signals a system's export has a column for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signals {
    /// Last use.
    pub last_use: bool,
    /// Last change of the password.
    pub password: bool,
    /// Second factor.
    pub mfa: bool,
    /// Last confirmation by the unit.
    pub review: bool,
    /// Further users of an account.
    pub users: bool,
    /// Who answers for a shared account.
    pub responsible: bool,
    /// Account state.
    pub status: bool,
    /// Role or rights.
    pub role: bool,
}

/// How a system prints the unit of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitStyle {
    /// By name, often that of the body rather than the section.
    Name,
    /// Shortened.
    Short,
    /// By code, now and then a former one.
    Code,
    /// As a Party cell.
    Cell,
}

/// How often an identifying value is printed, in a thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Printed {
    /// Birth date.
    pub birth: u32,
    /// Personnel code.
    pub code: u32,
    /// Identity number.
    pub identity: u32,
    /// Mail.
    pub mail: u32,
    /// Unit.
    pub unit: u32,
}

/// A login in its parts: what a number is put behind, and what follows the number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoginParts {
    /// `hungnv`.
    pub base: String,
    /// `.cb`, `@tinhmau.gov.vn`.
    pub tail: String,
}

/// A system.
#[derive(Debug)]
pub struct System {
    /// Its key.
    pub key: &'static str,
    /// Its file, where the sheet is not too long for a workbook.
    pub file: &'static str,
    /// People who have an account, in a thousand.
    pub coverage: u32,
    /// What the export can say.
    pub signals: Signals,
    /// The record of the last use may be this many days behind.
    pub last_use_lag: i64,
    /// Months a password may be old.
    pub rotation: u32,
    /// How units are printed.
    pub unit_style: UnitStyle,
    /// What is printed, how often.
    pub printed: Printed,
    /// A moment as the system keeps it (some know only the day) by field.
    pub keeps: Keeps,
    /// The login of a member.
    pub login: fn(&Member, suffix: &str) -> LoginParts,
    /// Opens the sheet.
    pub open: fn(&Opening<'_>) -> Result<Sheet, crate::Error>,
    /// The cells of an account, with its running number.
    pub cells: fn(&Account, u32) -> Vec<Value>,
}

/// Which moments a system keeps with the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keeps {
    /// Creation.
    pub created: Precision,
    /// Last use and password.
    pub used: Precision,
}

/// How precisely a system keeps a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// Only the day.
    Day,
    /// Down to the minute.
    Minute,
    /// Down to the second.
    Second,
}

impl Precision {
    /// What is left of a moment.
    pub fn keep(self, moment: Moment) -> Moment {
        const MINUTE: i64 = 60_000_000;
        match (self, moment) {
            (Self::Day, moment) => Moment::Day(moment.date()),
            (Self::Minute, Moment::Instant(micros)) => {
                Moment::Instant(micros - micros.rem_euclid(MINUTE))
            }
            (_, moment) => moment,
        }
    }
}

/// What is known when a sheet is opened.
pub struct Opening<'a> {
    /// The file.
    pub path: &'a std::path::Path,
    /// The seed: odd ones come in other encodings.
    pub seed: u64,
}
