//! One .csv row after another, every cell in NFC.

use std::io::Write;

use crate::DocumentError;

/// The csv writer of both tables.
#[derive(Debug)]
pub(super) struct Rows<W: Write>(csv::Writer<W>);

impl<W: Write> Rows<W> {
    pub(super) fn new(target: W, columns: &[&str]) -> Result<Self, DocumentError> {
        let mut rows = csv::WriterBuilder::new()
            .terminator(csv::Terminator::Any(b'\n'))
            .buffer_capacity(1 << 16)
            .from_writer(target);
        rows.write_record(columns)?;
        Ok(Self(rows))
    }

    /// A cell that may hold anything a source or a person wrote.
    pub(super) fn words(&mut self, text: &str) -> Result<(), DocumentError> {
        self.key(&text::nfc(text))
    }

    /// A cell that holds a key of the contract, a number or a date.
    pub(super) fn key(&mut self, key: &str) -> Result<(), DocumentError> {
        Ok(self.0.write_field(key)?)
    }

    pub(super) fn end(&mut self) -> Result<(), DocumentError> {
        Ok(self.0.write_record(None::<&[u8]>)?)
    }

    pub(super) fn finish(self) -> Result<W, DocumentError> {
        self.0
            .into_inner()
            .map_err(|refused| refused.into_error().into())
    }
}
