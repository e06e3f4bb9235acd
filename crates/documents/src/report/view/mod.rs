//! What a report shows, as plain values: the engine fills them, the sheets print them.

mod figures;
mod review_report;
mod rows;
mod unit_tree;

pub use figures::{Counted, Figures, Share, Tally};
pub use review_report::{
    Authority, BlindSpot, Changes, Limit, PolicyLine, ReviewReport, Style, SystemFigures, Trouble,
};
pub use rows::{AdministratorRow, Candidate, CaseRow, FindingRow, LeaverRow, Standing};
pub use unit_tree::{Place, UnitTree};
