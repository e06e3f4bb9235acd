//! Due dates that are counted from an event, or that come back.

use serde::{Deserialize, Serialize};

/// "trong thời hạn 05 ngày làm việc kể từ ngày ban hành".
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relative {
    /// How many.
    pub n: u32,
    /// Of what.
    pub unit: RelativeUnit,
    /// Counted from what; `None` where the letter does not say.
    #[serde(default)]
    pub from: Option<RelativeFrom>,
}

/// The unit of a relative deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelativeUnit {
    /// Hours.
    Hour,
    /// Calendar days.
    Day,
    /// Working days: neither weekend nor public holiday.
    WorkingDay,
    /// Weeks.
    Week,
    /// Calendar months.
    Month,
}

/// The event a relative deadline is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelativeFrom {
    /// The letter arrives.
    Receipt,
    /// The letter is issued or signed.
    Issue,
    /// Somebody retires, resigns or moves.
    LeaveEvent,
    /// An account is given out.
    AccountIssued,
    /// A leak, an infection or an incident is found.
    Detection,
    /// The document takes effect.
    Effect,
    /// Somebody asks (for a reopening, for an account).
    Request,
    /// Another event.
    Other,
}

/// "trước ngày 25 hằng tháng".
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recurring {
    /// How often.
    pub every: Every,
    /// Day of the month.
    #[serde(default)]
    pub day: Option<u32>,
    /// Month of the year.
    #[serde(default)]
    pub month: Option<u32>,
    /// Month of the quarter, 1 to 3.
    #[serde(default)]
    pub month_of_quarter: Option<u32>,
    /// Day of the week.
    #[serde(default)]
    pub weekday: Option<Weekday>,
}

/// The period of a recurring deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// Every day.
    Day,
    /// Every week.
    Week,
    /// Every month.
    Month,
    /// Every quarter.
    Quarter,
    /// Every year.
    Year,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    /// Thứ Hai.
    Monday,
    /// Thứ Ba.
    Tuesday,
    /// Thứ Tư.
    Wednesday,
    /// Thứ Năm.
    Thursday,
    /// Thứ Sáu.
    Friday,
    /// Thứ Bảy.
    Saturday,
    /// Chủ nhật.
    Sunday,
}
