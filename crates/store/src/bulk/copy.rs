//! PostgreSQL's binary COPY format: no escaping, no parsing of numbers.

use crate::StoreError;
use crate::value::Value;

/// Signature, no flags, no extension.
const HEADER: &[u8] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";

/// Send when this much has come together.
const FULL: usize = 1 << 20;

/// Bytes on their way to the server.
pub(super) struct CopyBuffer {
    bytes: Vec<u8>,
}

impl CopyBuffer {
    pub(super) fn new() -> Self {
        let mut bytes = Vec::with_capacity(FULL + FULL / 8);
        bytes.extend_from_slice(HEADER);
        Self { bytes }
    }

    pub(super) fn add(&mut self, row: &[Value<'_>]) -> Result<(), StoreError> {
        let columns = i16::try_from(row.len()).map_err(StoreError::unreadable)?;
        self.bytes.extend_from_slice(&columns.to_be_bytes());
        for value in row {
            match value {
                Value::Text(text) => self.field(text.as_bytes())?,
                Value::Number(number) => self.field(&number.to_be_bytes())?,
                Value::Flag(flag) => self.field(&[u8::from(*flag)])?,
                Value::Bytes(bytes) => self.field(bytes)?,
                Value::NoText | Value::NoNumber => {
                    self.bytes.extend_from_slice(&(-1_i32).to_be_bytes());
                }
            }
        }
        Ok(())
    }

    fn field(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        let length = i32::try_from(bytes.len()).map_err(StoreError::unreadable)?;
        self.bytes.extend_from_slice(&length.to_be_bytes());
        self.bytes.extend_from_slice(bytes);
        Ok(())
    }

    pub(super) fn end(&mut self) {
        self.bytes.extend_from_slice(&(-1_i16).to_be_bytes());
    }

    pub(super) const fn is_full(&self) -> bool {
        self.bytes.len() >= FULL
    }

    pub(super) fn as_slice(&self) -> &[u8] {
        &self.bytes
    }

    pub(super) fn clear(&mut self) {
        self.bytes.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_its_columns_counted_and_each_with_its_length() {
        let mut buffer = CopyBuffer::new();
        buffer.clear();
        buffer
            .add(&[
                Value::from("é"),
                Value::from(7),
                Value::from(true),
                Value::NoText,
            ])
            .unwrap();
        buffer.end();
        let mut expected = vec![0, 4, 0, 0, 0, 2, 0xc3, 0xa9];
        expected.extend([0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 7]);
        expected.extend([0, 0, 0, 1, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
        assert_eq!(buffer.as_slice(), expected);
    }
}
