//! Why a row could not be used.

/// The reason of a rejected row: `rejected-<code>` in the locales.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rejection {
    /// No login in an accounts feed.
    MissingLogin,
    /// No name in a roster or units feed.
    MissingName,
    /// No unit code in a units feed that has a column for it.
    MissingCode,
    /// The login or unit code was in an earlier row; the earlier one is kept.
    DuplicateKey,
    /// A cell longer than the limit.
    CellTooLong,
    /// More cells than the heading row, so that nobody can tell which is which.
    ExtraCells,
}

impl Rejection {
    /// Every reason.
    pub const ALL: [Self; 6] = [
        Self::MissingLogin,
        Self::MissingName,
        Self::MissingCode,
        Self::DuplicateKey,
        Self::CellTooLong,
        Self::ExtraCells,
    ];

    /// The code, as `feeds.json` and the locales spell it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::MissingLogin => "missing_login",
            Self::MissingName => "missing_name",
            Self::MissingCode => "missing_code",
            Self::DuplicateKey => "duplicate_key",
            Self::CellTooLong => "cell_too_long",
            Self::ExtraCells => "extra_cells",
        }
    }
}
