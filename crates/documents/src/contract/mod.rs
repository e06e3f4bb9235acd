//! The tables other programs script against: `accounts.csv` and `findings.csv`.
//!
//! RFC 4180 with a heading row, UTF-8 in NFC without a byte order mark, rows ending in LF:
//! scripts (`cut`, `awk`, `sqlite3 .import`, `\copy`) read LF without surprises, and every
//! RFC 4180 reader takes it. Columns may be added at the end, and none is ever removed.
//!
//! Cells are written as they are. A login that begins with `=` must come back as that login,
//! so nothing is put in front of it; a spreadsheet that opens the file by double click may
//! take it for a formula. People are given `report.xlsx`, whose cells are typed text.

mod accounts;
mod findings;
mod row;

pub use accounts::{AccountLine, AccountsCsv};
pub use findings::{FindingsCsv, Said};
