//! A place in a workbook that something can link to.

use rust_xlsxwriter::{Format, Url, Worksheet};

use crate::DocumentError;

/// A sheet and a row of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) sheet: String,
    /// Counted from 0.
    pub(crate) row: u32,
}

impl Spot {
    fn url(&self) -> Url {
        let sheet = self.sheet.replace('\'', "''");
        Url::new(format!(
            "internal:'{sheet}'!A{}",
            self.row.saturating_add(1)
        ))
    }

    /// Writes words that lead here.
    pub(crate) fn words(
        &self,
        sheet: &mut Worksheet,
        at: (u32, u16),
        words: &str,
        format: &Format,
    ) -> Result<(), DocumentError> {
        sheet.write_url_with_options(at.0, at.1, self.url(), words, "", Some(format))?;
        Ok(())
    }

    /// Writes a number that leads here; it stays a number, so it can be added up.
    pub(crate) fn number(
        &self,
        sheet: &mut Worksheet,
        at: (u32, u16),
        number: f64,
        format: &Format,
    ) -> Result<(), DocumentError> {
        self.words(sheet, at, "0", format)?;
        sheet.write_number_with_format(at.0, at.1, number, format)?;
        Ok(())
    }
}
