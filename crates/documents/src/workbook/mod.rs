//! What our workbooks have in common: properties, looks, pages, links, lists that overflow.

mod column;
mod list;
mod page;
mod properties;
mod spot;
mod styles;

pub(crate) use column::Column;
pub(crate) use list::{List, ListPlan};
pub(crate) use page::{Page, fit_height};
pub(crate) use properties::dated_properties;
pub(crate) use spot::Spot;
pub(crate) use styles::{Look, Styles};
