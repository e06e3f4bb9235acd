//! Document properties without a clock.

use chrono::Datelike;
use domain::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime};

use crate::DocumentError;

/// Properties whose creation date is a day that was passed in: no clock gets into the
/// file, so the same content gives the same bytes.
pub(crate) fn dated_properties(dated: Date) -> Result<DocProperties, DocumentError> {
    let year = u16::try_from(dated.year()).unwrap_or(1900);
    let (month, day) = (dated.month() as u8, dated.day() as u8);
    let day = ExcelDateTime::from_ymd(year, month, day)?;
    Ok(DocProperties::new().set_creation_datetime(&day))
}
