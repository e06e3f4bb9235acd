//! Rows of .csv (RFC 4180), every cell in NFC, gathered and written a block at a time.
//!
//! Most cells of a province's tables are written millions of times over, so a cell costs no
//! more than its bytes: no library stands between it and the block.

use std::io::Write;

use crate::DocumentError;

/// How much is gathered before the target is given it.
const BLOCK: usize = 1 << 18;

/// What separates the cells of a row.
pub(super) const SEPARATOR: u8 = b',';
/// What ends a row.
const END: u8 = b'\n';

/// A table on its way to its target.
#[derive(Debug)]
pub(super) struct Rows<W: Write> {
    target: W,
    block: Vec<u8>,
}

impl<W: Write> Rows<W> {
    /// Starts with the heading row.
    pub(super) fn new(target: W, columns: &[&str]) -> Self {
        let mut block = Vec::with_capacity(BLOCK + BLOCK / 8);
        block.extend_from_slice(columns.join(",").as_bytes());
        block.push(END);
        Self { target, block }
    }

    /// Where the cells of the next row go.
    pub(super) const fn row(&mut self) -> &mut Vec<u8> {
        &mut self.block
    }

    /// Ends a row.
    pub(super) fn end(&mut self) -> Result<(), DocumentError> {
        self.block.push(END);
        if self.block.len() >= BLOCK {
            self.target.write_all(&self.block)?;
            self.block.clear();
        }
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<W, DocumentError> {
        self.target.write_all(&self.block)?;
        self.target.flush()?;
        Ok(self.target)
    }
}

/// A cell that may hold anything a source or a person wrote; quoted where it has to be.
pub(super) fn words_into(row: &mut Vec<u8>, words: &str) {
    let words = text::nfc(words);
    let special = |byte: &u8| matches!(*byte, SEPARATOR | b'"' | b'\n' | b'\r');
    if !words.as_bytes().iter().any(special) {
        row.extend_from_slice(words.as_bytes());
        return;
    }
    row.push(b'"');
    for byte in words.bytes() {
        if byte == b'"' {
            row.push(b'"');
        }
        row.push(byte);
    }
    row.push(b'"');
}

/// A cell that holds a key of the contract, a number or a date, behind another cell.
pub(super) fn key_into(row: &mut Vec<u8>, key: &str) {
    row.push(SEPARATOR);
    row.extend_from_slice(key.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(words: &str) -> String {
        let mut row = Vec::new();
        words_into(&mut row, words);
        String::from_utf8(row).unwrap()
    }

    #[test]
    fn a_cell_is_quoted_only_where_it_would_be_misread() {
        for plain in ["", "hungnv", "Nguyễn Văn Hưng", "=cmd", "a;b", " x "] {
            assert_eq!(cell(plain), plain);
        }
        assert_eq!(cell("a,b"), "\"a,b\"");
        assert_eq!(cell("say \"x\""), "\"say \"\"x\"\"\"");
        assert_eq!(cell("one\ntwo\r"), "\"one\ntwo\r\"");
    }

    #[test]
    fn a_long_table_reaches_its_target_whole() {
        let mut rows = Rows::new(Vec::new(), &["n"]);
        for number in 0..200_000 {
            rows.row().extend_from_slice(number.to_string().as_bytes());
            rows.end().unwrap();
        }
        let text = String::from_utf8(rows.finish().unwrap()).unwrap();
        assert_eq!(text.lines().count(), 200_001);
        assert_eq!(text.lines().last(), Some("199999"));
    }
}
