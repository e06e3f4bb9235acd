//! Cells of figures: a count of findings, a share, and what could not be told.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet};

use crate::DocumentError;
use crate::workbook::{Spot, Styles};

/// Row and column, from 0.
pub(super) type At = (u32, u16);

/// A part of a whole; nothing of nothing is nothing.
pub(super) fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// A count of accounts, nothing more to it.
pub(super) fn count(
    sheet: &mut Worksheet,
    at: At,
    count: u64,
    format: &Format,
) -> Result<(), DocumentError> {
    sheet.write_number_with_format(at.0, at.1, count as f64, format)?;
    Ok(())
}

/// A count of findings: on its ground where there are any, leading to their rows.
pub(super) fn findings(
    sheet: &mut Worksheet,
    at: At,
    found: u64,
    format: &Format,
    leads_to: Option<&Spot>,
) -> Result<(), DocumentError> {
    match leads_to {
        _ if found == 0 => count(sheet, at, found, format),
        None => count(sheet, at, found, &Styles::wrong(format)),
        Some(spot) => {
            let format = Styles::link(&Styles::wrong(format));
            spot.number(sheet, at, found as f64, &format)
        }
    }
}

/// Where nothing could be told: no number may stand there, not even a zero.
pub(super) fn untold(sheet: &mut Worksheet, at: At, format: &Format) -> Result<(), DocumentError> {
    let format = Styles::unknown(format).set_align(FormatAlign::Center);
    sheet.write_string_with_format(at.0, at.1, "?", &format)?;
    Ok(())
}

/// A share, or a dash where there is nothing it could be a share of.
pub(super) fn ratio(
    sheet: &mut Worksheet,
    at: At,
    share: Option<f64>,
    format: &Format,
) -> Result<(), DocumentError> {
    match share {
        Some(share) => sheet.write_number_with_format(at.0, at.1, share, format)?,
        None => {
            let format = format.clone().set_align(FormatAlign::Center);
            sheet.write_string_with_format(at.0, at.1, "–", &format)?
        }
    };
    Ok(())
}

/// The share that could not be told: on its ground where there is one, leading to what is
/// missing.
pub(super) fn unknown_ratio(
    sheet: &mut Worksheet,
    at: At,
    unknown: Option<f64>,
    format: &Format,
    leads_to: Option<&Spot>,
) -> Result<(), DocumentError> {
    match (unknown, leads_to) {
        (Some(unknown), Some(spot)) if unknown > 0.0 => {
            spot.number(sheet, at, unknown, &Styles::link(&Styles::unknown(format)))
        }
        (Some(unknown), None) if unknown > 0.0 => {
            ratio(sheet, at, Some(unknown), &Styles::unknown(format))
        }
        _ => ratio(sheet, at, unknown, format),
    }
}
