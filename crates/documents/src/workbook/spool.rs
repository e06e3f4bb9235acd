//! Rows on their way into a workbook: kept on disk in a compact form until the workbook's
//! styles are known.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Read, Seek, Write};

use foldhash::fast::RandomState;

use crate::DocumentError;

/// The words of all lists, each kept once, numbered as they come.
#[derive(Debug, Default)]
pub(crate) struct Strings {
    /// Asked for nearly every cell of a province's findings: the library's own hash would take
    /// longer than all else that is done with the cell.
    known: HashMap<Box<str>, Known, RandomState>,
}

/// What is known of words that have come before.
#[derive(Debug, Clone, Copy)]
struct Known {
    number: u32,
    /// The lines they take in a column of this width.
    lines: f64,
    width: f64,
}

impl Strings {
    /// The number of the words, and the lines they take in a column so wide (0: no matter).
    fn know(&mut self, words: &str, width: f64) -> Known {
        let measured = |number| Known {
            number,
            lines: if width > 0.0 {
                super::lines(words, width, 11.0)
            } else {
                1.0
            },
            width,
        };
        if let Some(known) = self.known.get_mut(words) {
            if known.width.to_bits() != width.to_bits() {
                *known = measured(known.number);
            }
            return *known;
        }
        let known = measured(u32::try_from(self.known.len()).unwrap_or(u32::MAX));
        self.known.insert(words.into(), known);
        known
    }

    /// The words in the order of their numbers.
    pub(super) fn in_order(&self) -> Vec<&str> {
        let mut words: Vec<(u32, &str)> = self
            .known
            .iter()
            .map(|(words, known)| (known.number, &**words))
            .collect();
        words.sort_unstable();
        words.into_iter().map(|(_, words)| words).collect()
    }
}

/// A cell as it lies in the spool.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Spooled<'a> {
    Empty,
    /// A number in [`Strings`].
    Shared(u32),
    /// Words that hardly come twice (a login): not worth a place in memory.
    Own(&'a str),
    Number(f64),
}

const EMPTY: u8 = 0;
const SHARED: u8 = 1;
const OWN: u8 = 2;
const NUMBER: u8 = 3;
const END_OF_ROW: u8 = 4;

/// Rows of one sheet, in a temporary file that is gone with it.
#[derive(Debug)]
pub(crate) struct Spool {
    file: BufWriter<File>,
    rows: u32,
}

impl Spool {
    pub(crate) fn new() -> Result<Self, DocumentError> {
        Ok(Self {
            file: BufWriter::with_capacity(1 << 16, tempfile::tempfile()?),
            rows: 0,
        })
    }

    pub(crate) const fn rows(&self) -> u32 {
        self.rows
    }

    pub(crate) fn empty(&mut self) -> Result<(), DocumentError> {
        Ok(self.file.write_all(&[EMPTY])?)
    }

    /// Words in a column so wide; says how many lines they take.
    pub(crate) fn shared(
        &mut self,
        words: &str,
        width: f64,
        strings: &mut Strings,
    ) -> Result<f64, DocumentError> {
        let known = strings.know(words, width);
        self.file.write_all(&[SHARED])?;
        self.file.write_all(&known.number.to_le_bytes())?;
        Ok(known.lines)
    }

    pub(crate) fn own(&mut self, words: &str) -> Result<(), DocumentError> {
        let length = u32::try_from(words.len()).unwrap_or(0);
        self.file.write_all(&[OWN])?;
        self.file.write_all(&length.to_le_bytes())?;
        Ok(self.file.write_all(words.as_bytes())?)
    }

    pub(crate) fn number(&mut self, number: f64) -> Result<(), DocumentError> {
        self.file.write_all(&[NUMBER])?;
        Ok(self.file.write_all(&number.to_le_bytes())?)
    }

    /// Ends a row that takes so many lines.
    pub(crate) fn end_row(&mut self, lines: f64) -> Result<(), DocumentError> {
        self.rows += 1;
        Ok(self.file.write_all(&[END_OF_ROW, lines.min(255.0) as u8])?)
    }

    /// Goes back to the first row.
    pub(super) fn read(self) -> Result<SpoolReader, DocumentError> {
        let mut file = self
            .file
            .into_inner()
            .map_err(std::io::IntoInnerError::into_error)?;
        file.rewind()?;
        Ok(SpoolReader {
            file: BufReader::with_capacity(1 << 16, file),
            own: String::new(),
        })
    }
}

/// Reads a spool from its first row on.
pub(super) struct SpoolReader {
    file: BufReader<File>,
    own: String,
}

/// What comes next out of a spool.
pub(super) enum Next<'a> {
    Cell(Spooled<'a>),
    /// The row is over; it takes so many lines.
    EndOfRow(u8),
    End,
}

impl SpoolReader {
    pub(super) fn next(&mut self) -> Result<Next<'_>, DocumentError> {
        if self.file.fill_buf()?.is_empty() {
            return Ok(Next::End);
        }
        Ok(match self.bytes::<1>()?[0] {
            SHARED => Next::Cell(Spooled::Shared(u32::from_le_bytes(self.bytes()?))),
            NUMBER => Next::Cell(Spooled::Number(f64::from_le_bytes(self.bytes()?))),
            OWN => {
                let length = u64::from(u32::from_le_bytes(self.bytes()?));
                self.own.clear();
                (&mut self.file)
                    .take(length)
                    .read_to_string(&mut self.own)?;
                Next::Cell(Spooled::Own(&self.own))
            }
            END_OF_ROW => Next::EndOfRow(self.bytes::<1>()?[0]),
            _ => Next::Cell(Spooled::Empty),
        })
    }

    fn bytes<const N: usize>(&mut self) -> Result<[u8; N], DocumentError> {
        let mut bytes = [0; N];
        self.file.read_exact(&mut bytes)?;
        Ok(bytes)
    }
}
