//! A person of the province, as they truly are: the ground truth the roster is printed from.

use domain::{Category, Date, EmploymentStatus};

use crate::names::FullName;

/// What the roster says of someone's employment, and how its rows say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Employment {
    /// The status.
    pub status: EmploymentStatus,
    /// The day it takes effect.
    pub from: Option<Date>,
    /// The day it ends.
    pub to: Option<Date>,
    /// How it is written down.
    pub rows: Rows,
}

/// How a status is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// One row, in the present unit.
    Plain,
    /// One row in the former unit, the present one under "nơi đến".
    Destination,
    /// A row in the former unit, and one in the present unit.
    FormerAndPresent,
    /// An old departure, and a later row that takes it back: hired again.
    HiredAgain,
}

/// A unit in the province: authority, office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// Index of the authority.
    pub authority: usize,
    /// Index of the office in it.
    pub office: usize,
}

/// A person.
#[derive(Debug, Clone)]
pub struct Member {
    /// Personnel code.
    pub code: String,
    /// Name.
    pub name: FullName,
    /// Woman.
    pub female: bool,
    /// Birth date.
    pub birth: Date,
    /// An invented identity number, of a province code that does not exist.
    pub identity: String,
    /// Official mail address.
    pub mail: String,
    /// Whether the roster prints it.
    pub mail_on_roster: bool,
    /// Where they work now.
    pub seat: Seat,
    /// Where they worked before they moved inside the province.
    pub former: Option<Seat>,
    /// A second position, in the other tree.
    pub second: Option<Seat>,
    /// Which of the merged units they came from, where they came from one.
    pub origin: usize,
    /// Position as printed.
    pub position: &'static str,
    /// cán bộ, công chức …
    pub category: Category,
    /// Employment.
    pub employment: Employment,
}

impl Member {
    /// Gone for good, with effect on or before the review.
    pub fn has_left(&self, as_of: Date) -> bool {
        let gone = matches!(
            self.employment.status,
            EmploymentStatus::Retired
                | EmploymentStatus::Resigned
                | EmploymentStatus::Dismissed
                | EmploymentStatus::Deceased
                | EmploymentStatus::TransferredOut
        );
        gone && self.employment.from.is_none_or(|from| from <= as_of)
    }

    /// Looks after the systems, and has an administrator's account for it.
    pub fn is_administrator(&self) -> bool {
        self.position == crate::people::ADMINISTRATOR
            && self.employment.status == EmploymentStatus::Active
    }

    /// On recorded long leave on the day.
    pub fn is_on_leave(&self, as_of: Date) -> bool {
        let leave = matches!(
            self.employment.status,
            EmploymentStatus::MaternityLeave
                | EmploymentStatus::StudyLeave
                | EmploymentStatus::UnpaidLeave
                | EmploymentStatus::SickLeave
                | EmploymentStatus::Suspended
        );
        leave
            && self.employment.from.is_none_or(|from| from <= as_of)
            && self.employment.to.is_none_or(|to| to >= as_of)
    }
}
