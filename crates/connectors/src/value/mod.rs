//! Cells as values: dates, codes, addresses, names, and the many ways to say nothing.

mod address;
mod clock;
mod code;
mod date;
#[cfg(test)]
mod date_table;
mod excel;
mod number;
mod order;
mod script;
mod words;

pub(crate) use address::{addresses, is_address, mail};
pub(crate) use code::{CodeShape, code};
pub(crate) use date::{Dated, Dates, Swap};
pub(crate) use excel::shown as shown_day;
pub(crate) use script::{Letters, letters, looks_like_name};
pub(crate) use words::{folded, tokens};

pub use order::DayMonth;
