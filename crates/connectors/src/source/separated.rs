//! Separated values: records with their true line, a stray quote that costs one line instead
//! of the rest of the file, and a bound on what one record may hold.

use std::io::Read;
use std::path::{Path, PathBuf};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use text::encoding::Encoding;

use super::encoding::{self, TextFile};
use super::{Ending, Format, Visit, separator};
use crate::cell::Row;
use crate::mapping::FeedMapping;
use crate::{FeedError, Limits};

/// What is read at a time.
const CHUNK: usize = 1 << 17;

/// A quoted field that runs on for longer has lost its closing quote.
const RECORD_BYTES: usize = 1 << 20;

/// After as many, quotes mean nothing in this file.
const LOST_QUOTES: u32 = 16;

/// How much is looked at to find the separator.
const HEAD: u64 = 1 << 16;

/// Field ends that are handed to the parser at a time.
const ENDS: usize = 64;

pub(super) struct Separated {
    path: PathBuf,
    named_encoding: Option<Encoding>,
    encoding: Encoding,
    delimiter: u8,
    limits: Limits,
}

impl Separated {
    pub(super) fn open(
        path: &Path,
        mapping: Option<&FeedMapping>,
        limits: Limits,
    ) -> Result<Self, FeedError> {
        let named_encoding = mapping.and_then(|mapping| mapping.encoding);
        let mut reader = encoding::open(path, named_encoding)?;
        let mut head = Vec::new();
        Read::by_ref(&mut reader)
            .take(HEAD)
            .read_to_end(&mut head)
            .map_err(|error| FeedError::unreadable(path, error))?;
        let head = String::from_utf8_lossy(&head);
        let delimiter = mapping
            .and_then(|mapping| mapping.delimiter)
            .unwrap_or_else(|| separator::detect(&head));
        Ok(Self {
            path: path.to_owned(),
            named_encoding,
            encoding: reader.encoding(),
            delimiter,
            limits,
        })
    }

    pub(super) const fn format(&self) -> Format {
        match self.delimiter {
            b'\t' => Format::Tsv,
            _ => Format::Csv,
        }
    }

    /// The encoding as far as the file has been read: ASCII at first proves nothing.
    pub(super) const fn encoding(&self) -> Encoding {
        self.encoding
    }

    pub(super) const fn delimiter(&self) -> u8 {
        self.delimiter
    }

    pub(super) fn rows(&mut self, visit: Visit<'_>) -> Result<Ending, FeedError> {
        let reader = encoding::open(&self.path, self.named_encoding)?;
        let mut pass = Pass {
            file: self,
            reader,
            parser: parser(self.delimiter, true),
            lost_quotes: 0,
            window: Vec::with_capacity(2 * CHUNK),
            at: 0,
            start: 0,
            ended: false,
            text: vec![0; 4096],
            length: 0,
            ends: vec![0; ENDS],
            fields: 0,
            line: 0,
            after_return: false,
        };
        let ending = pass.run(visit);
        self.encoding = pass.reader.encoding();
        ending
    }
}

fn parser(delimiter: u8, quoting: bool) -> Reader {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .quoting(quoting)
        .build()
}

/// One pass: a window on the file that always holds the record being read from its start.
struct Pass<'f> {
    file: &'f Separated,
    reader: TextFile,
    parser: Reader,
    lost_quotes: u32,
    window: Vec<u8>,
    /// Read up to here.
    at: usize,
    /// The record began here.
    start: usize,
    ended: bool,
    /// The record's fields without separators and quotes, and where each ends.
    text: Vec<u8>,
    length: usize,
    ends: Vec<usize>,
    fields: usize,
    line: u32,
    /// The last record ended at a carriage return whose line feed is still to come.
    after_return: bool,
}

impl Pass<'_> {
    fn run(&mut self, visit: Visit<'_>) -> Result<Ending, FeedError> {
        loop {
            // Without input the parser takes the file for ended.
            if self.at == self.window.len() && !self.ended {
                self.more()?;
            }
            let (result, read, written, ended) = self.parser.read_record(
                &self.window[self.at..],
                &mut self.text[self.length..],
                &mut self.ends[self.fields..],
            );
            self.at += read;
            self.length += written;
            self.fields += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.more_fields()?,
                ReadRecordResult::End => {
                    return Ok(Ending {
                        truncated: false,
                        open_line: !self.window.last().is_none_or(|byte| is_break(*byte)),
                    });
                }
                ReadRecordResult::Record => {
                    if self.lost_quote() {
                        self.take_one_line();
                    }
                    if self.give(visit)? {
                        return Ok(Ending::default());
                    }
                }
            }
            if self.at - self.start > RECORD_BYTES {
                self.take_one_line();
                if self.give(visit)? {
                    return Ok(Ending::default());
                }
            }
        }
    }

    /// Reads on, dropping what lies before the record.
    fn more(&mut self) -> Result<(), FeedError> {
        self.window.drain(..self.start);
        self.at -= self.start;
        self.start = 0;
        if self.ended {
            return Ok(());
        }
        let old = self.window.len();
        self.window.resize(old + CHUNK, 0);
        let read = loop {
            match self.reader.read(&mut self.window[old..]) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                other => break other,
            }
        };
        let read = read.map_err(|error| FeedError::unreadable(&self.file.path, error))?;
        self.window.truncate(old + read);
        self.ended = read == 0;
        Ok(())
    }

    fn more_fields(&mut self) -> Result<(), FeedError> {
        let limit = self.file.limits.columns;
        if self.ends.len() > limit as usize {
            return Err(FeedError::TooManyColumns {
                path: self.file.path.clone(),
                limit,
            });
        }
        self.ends.resize(self.ends.len() + ENDS, 0);
        Ok(())
    }

    /// The file ended inside quotes, some lines after they opened: one quote too many.
    fn lost_quote(&self) -> bool {
        let raw = &self.window[self.start..self.at];
        self.ended
            && self.at == self.window.len()
            && memchr::memchr_iter(b'"', raw).count() % 2 == 1
            && memchr::memchr(b'\n', raw.trim_ascii()).is_some()
    }

    /// Takes the first line of the record as it stands, quotes and all, and goes on after it.
    fn take_one_line(&mut self) {
        let raw = &self.window[self.start..self.at];
        let lead = raw.iter().take_while(|byte| is_break(**byte)).count();
        let end = memchr::memchr(b'\n', &raw[lead..]).map_or(raw.len(), |end| lead + end + 1);
        let line = &raw[lead..end];
        self.length = 0;
        self.fields = 0;
        let mut text = Vec::with_capacity(line.len());
        let mut ends = Vec::new();
        for field in line
            .trim_ascii_end()
            .split(|byte| *byte == self.file.delimiter)
        {
            text.extend(field.iter().filter(|byte| **byte != b'"'));
            ends.push(text.len());
        }
        self.length = text.len();
        self.fields = ends.len().min(self.file.limits.columns as usize);
        self.text.resize(self.text.len().max(text.len()), 0);
        self.text[..text.len()].copy_from_slice(&text);
        self.ends.resize(self.ends.len().max(ends.len()), 0);
        self.ends[..ends.len()].copy_from_slice(&ends);
        self.at = self.start + end;
        self.lost_quotes += 1;
        self.parser = parser(self.file.delimiter, self.lost_quotes < LOST_QUOTES);
    }

    /// Gives the record; true when the caller has had enough.
    fn give(&mut self, visit: Visit<'_>) -> Result<bool, FeedError> {
        let raw = &self.window[self.start..self.at];
        let lead = raw.iter().take_while(|byte| is_break(**byte));
        let mut blank = lead.filter(|byte| **byte == b'\n').count();
        if self.after_return && raw.first() == Some(&b'\n') {
            blank -= 1;
        }
        self.after_return = raw.last() == Some(&b'\r');
        self.start = self.at;
        self.line = self
            .line
            .saturating_add(1 + u32::try_from(blank).unwrap_or(u32::MAX));
        super::xlsx::check_row(&self.file.path, self.line - 1, self.file.limits)?;
        let text = &self.text[..self.length];
        let ends = &self.ends[..self.fields];
        self.length = 0;
        self.fields = 0;
        let row = match std::str::from_utf8(text) {
            Ok(text) => Row::Record { text, ends },
            // The reader promises UTF-8; should it fail, the row is shown as empty, not guessed.
            Err(_) => Row::Cells(&[]),
        };
        Ok(visit(self.line, row).is_break())
    }
}

const fn is_break(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(content: &[u8]) -> Vec<(u32, Vec<String>)> {
        crate::source::printed_rows(content, |path, visit| {
            Separated::open(path, None, Limits::default())?.rows(visit)
        })
    }

    fn lines(content: &[u8]) -> Vec<u32> {
        read(content).into_iter().map(|(line, _)| line).collect()
    }

    #[test]
    fn lines_are_counted_as_a_spreadsheet_counts() {
        assert_eq!(lines(b"a,b\n1,2\n\n3,4\n"), [1, 2, 4]);
        assert_eq!(lines(b"a,b\r\n1,2\r\n\r\n\r\n3,4"), [1, 2, 5]);
        assert_eq!(lines(b"\n\na,b\n\"1\n1\",2\n3,4\n"), [3, 4, 5]);
        assert_eq!(lines(b"a,b\n,\n3,4\n"), [1, 2, 3]);
    }

    #[test]
    fn a_stray_quote_costs_one_line() {
        let rows = read(b"login,name\nan,\"An\nba,Ba\nca,Ca\n");
        let names: Vec<&str> = rows.iter().map(|(_, row)| row[1].as_str()).collect();
        assert_eq!(names, ["name", "An", "Ba", "Ca"]);
        assert_eq!(rows[3].0, 4);
    }

    #[test]
    fn quotes_hold_separators_and_lines_together() {
        let rows = read(b"a;b\n\"x;\"\"y\"\"\nz\";2\n");
        assert_eq!(rows[1].1, ["x;\"y\"\nz", "2"]);
    }

    #[test]
    fn a_file_of_one_endless_quoted_field_stays_small() {
        let mut content = b"a,b\n1,\"".to_vec();
        for _ in 0..300_000 {
            content.extend_from_slice(b"x,y\nzzzz");
        }
        assert_eq!(read(&content).len(), 300_002);
    }
}
