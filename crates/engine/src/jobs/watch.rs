//! How far the work of this node has come, for its pages. It lives in memory: while a review writes, nobody
//! else can, not even to say how far it is.

use std::sync::{Mutex, PoisonError};

use crate::{Progress, Step};

/// How far some work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Which.
    pub job: i64,
    /// The step it is in.
    pub step: Option<Step>,
    /// Rows done in it.
    pub rows: u64,
}

/// Someone who watches the work of this node.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    seen: Mutex<Option<Seen>>,
}

impl Watch {
    pub fn begin(&self, job: i64) {
        self.change(|seen| {
            *seen = Some(Seen {
                job,
                step: None,
                rows: 0,
            });
        });
    }

    pub fn end(&self) {
        self.change(|seen| *seen = None);
    }

    pub fn seen(&self) -> Option<Seen> {
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut Option<Seen>)) {
        change(&mut self.seen.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Progress for Watch {
    fn step(&self, step: Step) {
        self.change(|seen| {
            if let Some(seen) = seen {
                *seen = Seen {
                    step: Some(step),
                    rows: 0,
                    ..*seen
                };
            }
        });
    }

    fn advance(&self, rows: u64) {
        self.change(|seen| {
            if let Some(seen) = seen {
                seen.rows += rows;
            }
        });
    }
}
