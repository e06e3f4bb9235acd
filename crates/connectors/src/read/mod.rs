//! The streaming pass: rows become typed rows, and everything on the way is counted.

pub(crate) mod accounts;
mod cells;
mod keys;
mod kin;
mod lifespan;
mod memo;
mod names;
mod pass;
pub(crate) mod roster;
mod tally;
mod ties;
pub(crate) mod units;

use std::ops::ControlFlow;

use crate::cell::Row;

pub(crate) use pass::Pass;

/// Called with each record of the sheet.
pub(crate) type OnRow<'v> = &'v mut dyn FnMut(&mut Pass<'_>, u32, Row<'_>) -> ControlFlow<()>;
