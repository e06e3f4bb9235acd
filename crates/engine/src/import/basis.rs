//! What matching begins with, as soon as it is read: the unit tree and the roster.

use domain::FeedKind;
use store::chunk::Chunk;

use super::reading::Part;

/// The packed rows of the unit tree and of the roster, both read to their end.
#[derive(Debug)]
pub(crate) struct Basis {
    /// The units.
    pub units: Vec<Chunk>,
    /// The people.
    pub roster: Vec<Chunk>,
}

/// Gathers the parts of both while the feeds come in, and begins what waits for them.
pub(super) struct Gathering<T, F> {
    units: Rows,
    roster: Rows,
    early: Option<F>,
    begun: Option<T>,
}

/// The parts of a feed that have come.
#[derive(Default)]
struct Rows {
    chunks: Vec<Chunk>,
    whole: bool,
}

impl Rows {
    fn take(&mut self, part: Part) {
        match part {
            Part::Rows(_, chunk) => self.chunks.push(chunk),
            Part::End => self.whole = true,
        }
    }
}

impl<T, F: FnOnce(Basis) -> T> Gathering<T, F> {
    pub fn new(early: F) -> Self {
        Self {
            units: Rows::default(),
            roster: Rows::default(),
            early: Some(early),
            begun: None,
        }
    }

    /// Keeps what comes of the two; lets begin what waits for them when both are whole.
    pub fn take(&mut self, kind: &FeedKind, part: Part) {
        match kind {
            FeedKind::Units => self.units.take(part),
            FeedKind::Roster => self.roster.take(part),
            FeedKind::System(_) => return,
        }
        if self.units.whole
            && self.roster.whole
            && let Some(early) = self.early.take()
        {
            self.begun = Some(early(Basis {
                units: self.units.chunks.clone(),
                roster: std::mem::take(&mut self.roster.chunks),
            }));
        }
    }

    /// The unit tree's parts, which the gate needs before the snapshot is complete, and what
    /// was begun.
    pub fn end(self) -> (Vec<Chunk>, Option<T>) {
        (self.units.chunks, self.begun)
    }
}
