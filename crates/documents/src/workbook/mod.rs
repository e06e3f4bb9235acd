//! What our workbooks have in common: properties, looks, pages, links, lists that overflow.

mod cell_words;
mod column;
mod letter_width;
mod list;
mod page;
mod properties;
mod splice;
mod spool;
mod spot;
mod styles;
mod xml;

pub(crate) use cell_words::{fitting, foreign};
pub(crate) use column::Column;
pub(crate) use letter_width::lines;
pub(crate) use list::{List, ListPlan, ListSheet};
pub(crate) use page::{Page, fit_height, fit_row, line_height};
pub(crate) use properties::dated_properties;
pub(crate) use splice::{SheetRows, splice};
pub(crate) use spool::Strings;
pub(crate) use spot::Spot;
pub(crate) use styles::{Look, Styles};
