//! The text being written, within its bound.

use crate::letter::LetterFault;

/// Paragraphs as lines, a blank line where the page has a gap.
#[derive(Debug)]
pub(super) struct Writer {
    out: String,
    limit: usize,
}

impl Writer {
    pub(super) const fn new(limit: usize) -> Self {
        let out = String::new();
        Self { out, limit }
    }

    /// Appends words to the line.
    pub(super) fn push(&mut self, words: &str) -> Result<(), LetterFault> {
        if self.out.len() + words.len() > self.limit {
            return Err(LetterFault::TooLarge {
                limit: self.limit as u64,
            });
        }
        self.out.push_str(words);
        Ok(())
    }

    /// Ends the line, where one has begun.
    pub(super) fn end_line(&mut self) {
        let end = self.out.trim_end_matches([' ', '\t']).len();
        self.out.truncate(end);
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    /// Leaves one line blank.
    pub(super) fn gap(&mut self) {
        self.end_line();
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// True at the beginning of a line.
    pub(super) fn at_line_start(&self) -> bool {
        self.out.is_empty() || self.out.ends_with('\n')
    }

    /// What has been written so far: where a cell began.
    pub(super) const fn length(&self) -> usize {
        self.out.len()
    }

    /// Takes back what was written from `start` on.
    pub(super) fn take_from(&mut self, start: usize) -> String {
        if self.out.is_char_boundary(start) {
            self.out.split_off(start)
        } else {
            String::new()
        }
    }

    /// The text, with one line feed at its end.
    pub(super) fn finish(mut self) -> String {
        self.end_line();
        let end = self.out.trim_end().len();
        self.out.truncate(end);
        self.out.push('\n');
        self.out
    }
}
