//! `report.xlsx`: what a head of office prints and an IT officer works from.
//!
//! [`ReviewReport`] holds what is small: who, when, policy, figures, feeds. The long lists are
//! handed to [`ReportWriter`] row by row, in any mixture, and go straight to disk. Nothing is
//! written that does not add up: a unit's figures must be exactly the rows of its list.
//!
//! Adding a sheet: a file in `sheets/`, its line in `ReportWriter::sheets`, its words in
//! `report.ftl`; look at it with `scripts/look-at-report.sh`.

mod cells;
mod disagree;
pub mod sample;
mod setting;
mod sheets;
mod unit_lines;
mod unit_names;
mod view;
mod words;
mod writer;

pub use disagree::DisagreeError;
pub use setting::Limits;
pub use view::{
    AdministratorRow, Authority, BlindSpot, Candidate, CaseRow, Changes, Counted, Figures,
    FindingRow, LeaverRow, Limit, Place, PolicyLine, ReviewReport, Share, Standing, Style,
    SystemFigures, Tally, Trouble, UnitTree,
};
pub use writer::ReportWriter;
