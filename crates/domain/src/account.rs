//! An account in a system: its kind, its state, and the observation it was read from.

use serde::{Deserialize, Serialize};

use crate::{Link, Observation, SystemKey, UnitCode, contract_keys};

/// What an account is for. Not every account is a person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AccountKind {
    /// Tài khoản cá nhân.
    Personal,
    /// Tài khoản chức năng: một bộ phận, một nhiệm vụ (một cửa, văn thư …).
    Function,
    /// Tài khoản cơ quan, đại diện.
    Organisation,
    /// Tài khoản dịch vụ, kỹ thuật: a program's, not a person's.
    Service,
    /// Tài khoản khẩn cấp.
    BreakGlass,
}

contract_keys!(AccountKind, "account kind", {
    Personal => "personal", Function => "function", Organisation => "organisation",
    Service => "service", BreakGlass => "break_glass",
});

impl AccountKind {
    /// Kinds that need a named responsible person rather than an owner (C13).
    #[must_use]
    pub const fn is_shared(self) -> bool {
        !matches!(self, Self::Personal)
    }
}

/// The state of an account in its system.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
pub enum AccountStatus {
    /// Can be signed in to.
    #[default]
    Active,
    /// Khóa: locked, reopens on request.
    Locked,
    /// Vô hiệu hóa, thu hồi.
    Disabled,
    /// Xóa.
    Deleted,
    /// The source has a state we cannot read: treated as usable, so nothing hides behind it.
    Unknown,
}

contract_keys!(AccountStatus, "account status", {
    Active => "active", Locked => "locked", Disabled => "disabled", Deleted => "deleted",
    Unknown => "unknown",
});

impl AccountStatus {
    /// Someone can sign in: not locked, disabled or deleted.
    #[must_use]
    pub const fn is_usable(self) -> bool {
        matches!(self, Self::Active | Self::Unknown)
    }
}

/// Names one account: the system and the login as the system spells it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AccountRef {
    /// The system.
    pub system: SystemKey,
    /// The login, NFC, trimmed, case as in the source.
    pub login: String,
}

/// An account as the review sees it: what was read, what it is, whose it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// What the source said.
    pub observation: Observation,
    /// What the account is for, recognised at reconcile.
    pub kind: AccountKind,
    /// More rights than an ordinary user (C27).
    pub privileged: bool,
    /// Whose it is, or why that is open.
    pub link: Link,
    /// The unit the account counts for.
    pub unit: Option<UnitCode>,
}
