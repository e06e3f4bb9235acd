//! What a person may be in this program, and where: a role is held on a unit and reaches down its tree.

use serde::{Deserialize, Serialize};

use crate::{Actor, Login, UnitCode, contract_keys};

/// The five roles. What each may do stands in one table, `engine/src/access/rights.rs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Quản trị: people and their roles; runs the program, does not judge.
    Administrator,
    /// Cán bộ phụ trách công nghệ thông tin: reviews, sources, findings.
    ResponsibleOfficer,
    /// Đầu mối của đơn vị: the unit's own list.
    FocalPerson,
    /// Thanh tra, kiểm tra: sees all of it, changes nothing.
    Auditor,
    /// Cán bộ: their own accounts and nothing else.
    Officer,
}

contract_keys!(Role, "role", {
    Administrator => "administrator", ResponsibleOfficer => "responsible_officer",
    FocalPerson => "focal_person", Auditor => "auditor", Officer => "officer",
});

/// A role someone holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleGrant {
    /// Its number in the database.
    pub number: i64,
    /// Who holds it.
    pub login: Login,
    /// Which.
    pub role: Role,
    /// On which unit, reaching down its tree; `None`: the whole authority.
    pub unit: Option<UnitCode>,
    /// Who gave it.
    pub granted_by: Actor,
    /// When, microseconds since 1970.
    pub granted_at: i64,
}
