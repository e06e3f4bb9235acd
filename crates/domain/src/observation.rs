//! One row of a system's export, read but not yet judged.

use serde::{Deserialize, Serialize};

use crate::{AccountStatus, Date, Moment, Reading};

/// What a source said of one account. Values are trimmed and NFC; nothing is guessed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Observation {
    /// Line of the feed (1-based, as a spreadsheet counts): the way back to the source.
    pub line: u32,
    /// The login; unique in the snapshot.
    pub login: String,
    /// Display name as printed.
    pub name: Option<String>,
    /// Personnel code, if the system carries it.
    pub person_code: Option<String>,
    /// Keyed hash of the identity number, lower-case hex; never the number.
    pub identity_hash: Option<String>,
    /// Mail address, lower case.
    pub mail: Option<String>,
    /// Birth date.
    pub birth_date: Option<Date>,
    /// Unit as printed (code or name).
    pub unit: Option<String>,
    /// Position as printed.
    pub position: Option<String>,
    /// Kind as printed ("cá nhân", "chức năng", "dịch vụ" …).
    pub kind: Option<String>,
    /// Role or rights as printed ("quản trị", "admin" …).
    pub role: Option<String>,
    /// Whether the source calls it privileged.
    pub privileged: Reading<bool>,
    /// State in the system.
    pub status: AccountStatus,
    /// When the account was made.
    pub created: Reading<Moment>,
    /// The last use the source knows of.
    pub last_use: Reading<Moment>,
    /// When the password was last changed.
    pub password_changed: Reading<Moment>,
    /// Whether a second factor is on.
    pub mfa: Reading<bool>,
    /// Addresses mail is forwarded to, lower case.
    pub forward_to: Vec<String>,
    /// Responsible person named by the source (for function and organisation accounts).
    pub responsible: Option<String>,
    /// When the unit last confirmed the account (C20).
    pub last_review: Reading<Moment>,
    /// Further people the source names as users of the account (C19).
    pub users: Vec<String>,
}
