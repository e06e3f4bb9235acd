//! Several sorted sources become one.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::strays::Strays;
use crate::breach::{BreachError, Entry};

/// Sorted entries, a batch at a time.
pub trait Source {
    /// Puts the next entries into `batch`, which is empty at the end; what is out of order goes
    /// to `strays`.
    fn fill(&mut self, batch: &mut Vec<Entry>, strays: &mut Strays) -> Result<(), BreachError>;
}

/// Hands the entries of all sources to `each`, in order, some at a time.
pub fn merge(
    mut sources: Vec<Box<dyn Source>>,
    strays: &mut Strays,
    mut each: impl FnMut(&[Entry]) -> Result<(), BreachError>,
) -> Result<(), BreachError> {
    if let [only] = sources.as_mut_slice() {
        let mut batch = Vec::new();
        loop {
            only.fill(&mut batch, strays)?;
            if batch.is_empty() {
                return Ok(());
            }
            each(&batch)?;
        }
    }
    let mut heads = Vec::new();
    let mut order = BinaryHeap::new();
    for (at, source) in sources.into_iter().enumerate() {
        let mut head = Head {
            source,
            batch: Vec::new(),
            next: 0,
        };
        if let Some(entry) = head.advance(strays)? {
            order.push(Reverse((entry.hash, at)));
        }
        heads.push(head);
    }
    while let Some(Reverse((_, at))) = order.pop() {
        let head = &mut heads[at];
        each(&head.batch[head.next - 1..head.next])?;
        if let Some(entry) = head.advance(strays)? {
            order.push(Reverse((entry.hash, at)));
        }
    }
    Ok(())
}

/// A source and its batch; the current entry is the one before `next`.
struct Head {
    source: Box<dyn Source>,
    batch: Vec<Entry>,
    next: usize,
}

impl Head {
    fn advance(&mut self, strays: &mut Strays) -> Result<Option<Entry>, BreachError> {
        if self.next == self.batch.len() {
            self.source.fill(&mut self.batch, strays)?;
            self.next = 0;
        }
        let entry = self.batch.get(self.next).copied();
        self.next += usize::from(entry.is_some());
        Ok(entry)
    }
}
