//! A letter put to work (C02, C04, C23, C24): taken in, corrected, opened for its units, answered,
//! reported on and added up.
//!
//! | to see | look at |
//! |---|---|
//! | what a person confirms of a letter | [`Terms`] |
//! | taking in, confirming, opening, closing | `course.rs` |
//! | what each unit faces, counted from evidence | [`CampaignFigures`] |
//! | what a unit answers for its findings | `answer.rs` |
//! | a unit's report: prefilled, signed, returned | [`ReportContent`] |
//! | reports added up, as page, .xlsx and .docx | [`Consolidation`] |

mod answer;
mod cascade;
mod consolidation;
mod course;
mod document;
mod figures;
mod report;
mod standing;
mod terms;
mod workbook;

pub(crate) use answer::words;
pub use answer::{CampaignFinding, FindingList, answer, findings};
pub use cascade::{letter_down, policy};
pub use consolidation::{Consolidation, ConsolidationLine, consolidate};
pub use course::{
    Asked, CampaignView, TermsFault, addressees, close, confirm, find, intake, list, open,
};
pub(crate) use course::{json, under_way};
pub use document::official_report;
pub use figures::{CampaignFigures, SystemFigures, covered, sum};
pub use report::{
    DECLARATIONS, ReportContent, ReportView, decide, is_as_signed, prepare, reports, save, sign,
};
pub use standing::{Punctuality, UnitStanding, standing};
pub use store::{
    Campaign, CampaignUnit, FindingAnswer, FindingsAsked, ReportDecision, ReportSignature,
    UnitProgress, UnitReport,
};
pub use terms::{RuleTerms, Terms};
pub use workbook::table;

use domain::{Date, Moment};

/// The day in Vietnam of a moment in microseconds since 1970.
#[must_use]
pub fn day_of(micros: i64) -> Date {
    Moment::Instant(micros).date()
}
