//! A window on a source: what was read and not yet passed on.

use std::io::{self, Read};

/// How much is looked at before deciding, and read at a time.
const WINDOW: usize = 64 * 1024;

/// The bytes read and not yet passed on: at most [`WINDOW`] of them.
pub(super) struct Window<R> {
    source: R,
    buffer: Box<[u8]>,
    start: usize,
    end: usize,
    /// The source has nothing more.
    pub(super) at_end: bool,
}

impl<R: Read> Window<R> {
    pub(super) fn new(source: R) -> Self {
        Self {
            source,
            buffer: vec![0; WINDOW].into_boxed_slice(),
            start: 0,
            end: 0,
            at_end: false,
        }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.buffer[self.start..self.end]
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.start == self.end
    }

    pub(super) const fn is_full(&self) -> bool {
        self.end - self.start == WINDOW
    }

    pub(super) fn skip(&mut self, length: usize) {
        self.start = self.start.saturating_add(length).min(self.end);
    }

    pub(super) const fn clear(&mut self) {
        self.start = self.end;
    }

    /// Reads on until the window is full or the source is at its end.
    pub(super) fn fill(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        while !self.at_end && self.end < self.buffer.len() {
            match self.source.read(&mut self.buffer[self.end..]) {
                Ok(0) => self.at_end = true,
                Ok(length) => self.end += length,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}
