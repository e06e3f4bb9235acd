//! A person on the roster, and what the roster says of their employment.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Date, UnitCode, contract_keys};

/// The personnel code (mã cán bộ, số hiệu CBCCVC): unique in the roster.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PersonCode(String);

impl PersonCode {
    /// Takes a code as written; `None` when nothing is left after trimming.
    #[must_use]
    pub fn new(code: &str) -> Option<Self> {
        let code = code.trim();
        (!code.is_empty()).then(|| Self(code.to_owned()))
    }

    /// The code as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PersonCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// cán bộ, công chức, viên chức, lao động hợp đồng, không chuyên trách.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Category {
    /// Cán bộ: elected or appointed for a term.
    Cadre,
    /// Công chức.
    CivilServant,
    /// Viên chức.
    PublicEmployee,
    /// Lao động hợp đồng.
    Contract,
    /// Người hoạt động không chuyên trách.
    PartTime,
}

contract_keys!(Category, "staff category", {
    Cadre => "cadre", CivilServant => "civil_servant", PublicEmployee => "public_employee",
    Contract => "contract", PartTime => "part_time",
});

/// What the roster says of someone's employment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum EmploymentStatus {
    /// Đang công tác.
    Active,
    /// Nghỉ hưu.
    Retired,
    /// Nghỉ việc, thôi việc, hết hợp đồng.
    Resigned,
    /// Buộc thôi việc.
    Dismissed,
    /// Từ trần.
    Deceased,
    /// Chuyển công tác ra ngoài cơ quan, địa phương.
    TransferredOut,
    /// Điều động, luân chuyển, chuyển công tác trong nội bộ.
    TransferredWithin,
    /// Biệt phái: the home unit is kept.
    Seconded,
    /// Nghỉ thai sản.
    MaternityLeave,
    /// Đi học, đào tạo dài hạn.
    StudyLeave,
    /// Nghỉ không lương.
    UnpaidLeave,
    /// Nghỉ ốm, điều trị dài ngày.
    SickLeave,
    /// Tạm đình chỉ công tác.
    Suspended,
    /// Words we do not know. Never taken for a departure.
    Unknown,
}

contract_keys!(EmploymentStatus, "employment status", {
    Active => "active", Retired => "retired", Resigned => "resigned", Dismissed => "dismissed",
    Deceased => "deceased", TransferredOut => "transferred_out",
    TransferredWithin => "transferred_within", Seconded => "seconded",
    MaternityLeave => "maternity_leave", StudyLeave => "study_leave",
    UnpaidLeave => "unpaid_leave", SickLeave => "sick_leave", Suspended => "suspended",
    Unknown => "unknown",
});

impl EmploymentStatus {
    /// The person is no longer employed here, once the status is in effect.
    #[must_use]
    pub const fn is_departure(self) -> bool {
        matches!(
            self,
            Self::Retired
                | Self::Resigned
                | Self::Dismissed
                | Self::Deceased
                | Self::TransferredOut
        )
    }

    /// A recorded long leave: the account may rest without being dormant (domain.md §3.4).
    #[must_use]
    pub const fn is_long_leave(self) -> bool {
        matches!(
            self,
            Self::MaternityLeave
                | Self::StudyLeave
                | Self::UnpaidLeave
                | Self::SickLeave
                | Self::Suspended
        )
    }
}

/// A person as the roster has them. Several roster rows (positions) of one person are one `Person`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Personnel code; where the roster has none, `row:<line>` stands in.
    pub code: PersonCode,
    /// Further codes the roster has for the same person (a second position, a renewed code).
    #[serde(default)]
    pub other_codes: Vec<PersonCode>,
    /// Full name as printed, NFC.
    pub name: String,
    /// Birth date, if the roster has it.
    pub birth_date: Option<Date>,
    /// Keyed hash of the national identity number, lower-case hex; never the number.
    pub identity_hash: Option<String>,
    /// Official mail address, lower case.
    pub mail: Option<String>,
    /// The unit the person works in as of the review, resolved to a code of the tree.
    pub unit: Option<UnitCode>,
    /// Units of further positions (the same person often sits in both trees).
    pub other_units: Vec<UnitCode>,
    /// Units the person has moved away from, as the roster's rows show them: accounts are often
    /// still registered there. Known while the roster is read; the database does not keep them.
    #[serde(default)]
    pub former_units: Vec<UnitCode>,
    /// Position as printed.
    pub position: Option<String>,
    /// cán bộ, công chức …
    pub category: Option<Category>,
    /// Employment status in the last row that speaks of it.
    pub status: EmploymentStatus,
    /// The day the status takes effect, if printed.
    pub status_from: Option<Date>,
    /// The day the status ends (secondment, leave), if printed.
    pub status_to: Option<Date>,
    /// Line of the feed the person was first read from: the way back to the source.
    pub line: u32,
}

impl Person {
    /// The person has left for good, with effect on or before `as_of` (contract: `orphan_leaver`).
    ///
    /// A departure without a date counts as in effect; one still to come does not.
    #[must_use]
    pub fn has_left(&self, as_of: Date) -> bool {
        self.status.is_departure() && self.status_from.is_none_or(|from| from <= as_of)
    }

    /// The person is on recorded long leave on `as_of`.
    #[must_use]
    pub fn is_on_long_leave(&self, as_of: Date) -> bool {
        self.status.is_long_leave()
            && self.status_from.is_none_or(|from| from <= as_of)
            && self.status_to.is_none_or(|to| to >= as_of)
    }
}
