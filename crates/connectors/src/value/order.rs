//! Whether the day or the month comes first.

use serde::Deserialize;

/// The order of day and month in dates such as `04/05/2024`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayMonth {
    /// 4 May: Vietnam's order, and the default.
    #[default]
    DayFirst,
    /// 5 April: believed only when the column proves it.
    MonthFirst,
}

impl DayMonth {
    /// As `feeds.json` spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DayFirst => "day_first",
            Self::MonthFirst => "month_first",
        }
    }
}
