//! An account of an export: what it truly is, and what the export shows of it.

use domain::{AccountKind, AccountStatus, Date, Moment, Reading, UnitCode};

/// Who stands behind a personal account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// Personnel code.
    pub code: String,
    /// Has left, in effect on the day of the review.
    pub left: bool,
    /// Is on recorded long leave on that day.
    pub on_leave: bool,
}

/// What an export prints to say whose the account is. A system prints some of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// Họ và đệm, spoiled as the system spoils names.
    pub family: String,
    /// Tên; for an account that is not a person's, the whole display name.
    pub given: String,
    /// Birth date.
    pub birth: Option<Date>,
    /// Unit.
    pub unit: String,
    /// Personnel code.
    pub code: String,
    /// Identity number.
    pub identity: String,
    /// Mail.
    pub mail: String,
    /// Position.
    pub position: &'static str,
}

impl Shown {
    /// The whole name.
    pub fn name(&self) -> String {
        if self.family.is_empty() {
            self.given.clone()
        } else {
            format!("{} {}", self.family, self.given)
        }
    }
}

/// An account.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// Login as printed.
    pub login: String,
    /// What it is for.
    pub kind: AccountKind,
    /// More rights than an ordinary user.
    pub privileged: bool,
    /// Its state.
    pub status: AccountStatus,
    /// Whose it is, if a person of the roster stands behind it.
    pub owner: Option<Owner>,
    /// The unit it counts for.
    pub unit: UnitCode,
    /// How it is shown.
    pub shown: Shown,
    /// When it was made.
    pub created: Moment,
    /// Last use; empty: never.
    pub last_use: Reading<Moment>,
    /// Last change of the password; empty: never.
    pub password: Reading<Moment>,
    /// Second factor.
    pub mfa: bool,
    /// Where mail goes on to.
    pub forward: Vec<String>,
    /// The people the source names as its users; the owner alone is nothing wrong.
    pub users: Vec<String>,
    /// Someone else than the owner is among them.
    pub shared: bool,
    /// Who answers for it.
    pub responsible: Option<String>,
    /// Last confirmation by the unit; empty: never.
    pub reviewed: Reading<Moment>,
    /// A second personal account of its owner in this system.
    pub duplicate: bool,
}
