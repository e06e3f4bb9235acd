//! What a PDF may make the library do. There is no clock here: work is counted.

use crate::letter::LetterLimits;

/// Thrown through the library to stop it: it asks nobody whether to go on.
pub(super) struct Spent;

/// Things drawn: a page of text has some thousands.
const THINGS: u64 = 4_000_000;

/// What is left.
pub(super) struct Budget {
    things: u64,
    /// Bytes of content that may still be walked again by forms drawn in forms.
    content: u64,
    /// Bytes of the largest stream: what one form may cost.
    largest: u64,
    glyphs: usize,
}

impl Budget {
    pub(super) fn new(limits: &LetterLimits, largest: usize) -> Self {
        Self {
            things: THINGS,
            content: (limits.unpacked_bytes as u64).saturating_mul(4),
            largest: largest as u64,
            glyphs: limits.text_bytes,
        }
    }

    /// Pays for something drawn.
    pub(super) fn pay(&mut self) {
        match self.things.checked_sub(1) {
            Some(left) => self.things = left,
            None => stop(),
        }
    }

    /// Pays for a clip: every form that is drawn begins with one, and walks its content.
    pub(super) fn pay_form(&mut self) {
        self.pay();
        // Most clips are no forms, so a sixteenth is paid for each.
        match self.content.checked_sub(self.largest / 16) {
            Some(left) => self.content = left,
            None => stop(),
        }
    }

    /// Pays for letters.
    pub(super) fn pay_glyphs(&mut self, count: usize) {
        self.pay();
        match self.glyphs.checked_sub(count) {
            Some(left) => self.glyphs = left,
            None => stop(),
        }
    }
}

/// Unwinds to [`super::contained`]; no panic message, for nothing went wrong here.
fn stop() {
    std::panic::resume_unwind(Box::new(Spent));
}
