//! Tables, streaming: rows go out as they come in, so memory does not grow with them.
//!
//! Two writers with one vocabulary of cells. [`CsvTable`] knows nothing of encodings: give
//! it a [`std::io::Write`] that transcodes. [`WorkbookTable`] is one sheet the way offices make them,
//! with title rows, two-row headings, merged cells and a totals row.

mod cell;
mod csv_table;
mod workbook_table;

pub use cell::{Cell, date_serial, date_time_serial};
pub use csv_table::{CsvStyle, CsvTable};
pub use workbook_table::{Heading, TextStorage, WorkbookTable};
