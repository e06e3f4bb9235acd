//! The public lists' text: `HASH` or `HASH:COUNT` a line, CRLF or LF, plain, gzip or zstd.
//!
//! Lists have been published with lines of the other digest among them and with files cut short,
//! so every line is judged by itself: what is no hash of the kind is refused, counted and named
//! by its line, and the rest is read.

mod line;
mod open;
mod refused;

pub use open::open_list;
pub use refused::{Refusal, Refused};

use std::io::{self, Read};

use super::{Entry, HashKind, processor};
use line::ParseLines;

/// Entries handed on at once: they stay in the processor's second cache.
pub const BATCH: usize = 4096;

/// Bytes read at once.
const BUFFER: usize = 256 << 10;

/// Reads a list.
#[derive(Debug)]
pub struct ListReader<R> {
    input: R,
    kind: HashKind,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    ended: bool,
    /// Inside a line that is longer than the buffer, and was refused.
    overlong: bool,
    lines: u64,
    refused: Refused,
}

impl<R: Read> ListReader<R> {
    /// A reader of hashes of a kind.
    pub fn new(input: R, kind: HashKind) -> Self {
        Self {
            input,
            kind,
            buffer: vec![0; BUFFER],
            start: 0,
            end: 0,
            ended: false,
            overlong: false,
            lines: 0,
            refused: Refused::default(),
        }
    }

    /// Lines read so far.
    pub const fn lines(&self) -> u64 {
        self.lines
    }

    /// What was refused so far.
    pub const fn refused(&self) -> &Refused {
        &self.refused
    }

    /// Puts the next entries into `batch`, which is empty at the end of the list.
    ///
    /// # Errors
    /// When the input cannot be read (or unpacked).
    pub fn fill(&mut self, batch: &mut Vec<Entry>) -> io::Result<()> {
        batch.clear();
        loop {
            let parsed = processor::run(ParseLines {
                text: &self.buffer[self.start..self.end],
                ended: self.ended,
                kind: self.kind,
                batch,
                lines: &mut self.lines,
                refused: &mut self.refused,
            });
            self.start += parsed;
            if batch.len() >= BATCH || (self.ended && self.start == self.end) {
                return Ok(());
            }
            self.read_more()?;
        }
    }

    fn read_more(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        if self.end == self.buffer.len() {
            // A whole buffer without an end of line.
            if !self.overlong {
                self.lines += 1;
                self.refused.add(Refusal::TooLong, self.lines);
            }
            self.overlong = true;
            self.end = 0;
        }
        let read = loop {
            match self.input.read(&mut self.buffer[self.end..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.ended = read == 0;
        self.end += read;
        if self.overlong {
            let rest = &self.buffer[..self.end];
            let after = rest.iter().position(|&byte| byte == b'\n');
            self.overlong = after.is_none() && !self.ended;
            self.start = after.map_or(self.end, |at| at + 1);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
