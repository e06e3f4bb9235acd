//! Writing what people read: the printed report and the tables beside it.
//!
//! - [`table`]: plain tables as .csv or .xlsx, streaming, for anyone who needs one.
//! - [`letter`]: official letters as .docx, in the layouts of the state and of the Party.
//! - [`contract`]: `accounts.csv` and `findings.csv`, exactly as other programs script against them.
//! - [`report`]: `report.xlsx`, which a head of office prints and an IT officer works from.
//!
//! Nothing here reads a clock: a workbook carries the day of the review as its creation
//! date, so the same report gives the same bytes.

pub mod contract;
mod error;
pub mod letter;
pub mod report;
pub mod table;
mod workbook;

pub use error::DocumentError;
