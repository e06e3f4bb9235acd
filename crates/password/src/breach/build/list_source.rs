//! A list as a sorted source.

use std::io::Read;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::merge::Source;
use super::strays::Strays;
use crate::breach::text_list::{ListReader, Refused};
use crate::breach::{BreachError, Entry};

/// How a list was read.
#[derive(Debug, Clone, Default)]
pub struct ListReport {
    /// Which list.
    pub path: PathBuf,
    /// Its lines.
    pub lines: u64,
    /// Lines not taken.
    pub refused: Refused,
    /// Entries out of order, sorted apart.
    pub out_of_order: u64,
}

/// A list whose entries out of order go to the strays.
pub struct ListSource<R> {
    reader: ListReader<R>,
    last: Entry,
    report: Arc<Mutex<ListReport>>,
    out_of_order: u64,
    path: PathBuf,
}

impl<R: Read> ListSource<R> {
    /// A source; what happened stands in `report` when it has ended.
    pub fn new(reader: ListReader<R>, path: PathBuf, report: Arc<Mutex<ListReport>>) -> Self {
        Self {
            reader,
            last: Entry {
                hash: [0; 20],
                count: 0,
            },
            report,
            out_of_order: 0,
            path,
        }
    }
}

impl<R: Read> Source for ListSource<R> {
    fn fill(&mut self, batch: &mut Vec<Entry>, strays: &mut Strays) -> Result<(), BreachError> {
        loop {
            self.reader
                .fill(batch)
                .map_err(BreachError::io(&self.path))?;
            if batch.is_empty() {
                break;
            }
            self.keep_sorted(batch, strays)?;
            if !batch.is_empty() {
                return Ok(());
            }
        }
        let mut report = self.report.lock().unwrap_or_else(PoisonError::into_inner);
        *report = ListReport {
            path: self.path.clone(),
            lines: self.reader.lines(),
            refused: self.reader.refused().clone(),
            out_of_order: self.out_of_order,
        };
        Ok(())
    }
}

impl<R> ListSource<R> {
    fn keep_sorted(
        &mut self,
        batch: &mut Vec<Entry>,
        strays: &mut Strays,
    ) -> Result<(), BreachError> {
        let [first, ..] = batch.as_slice() else {
            return Ok(());
        };
        let in_order = |before: &Entry, after: &Entry| before.order(after).is_le();
        if in_order(&self.last, first) && batch.is_sorted_by(in_order) {
            self.last = batch.last().copied().unwrap_or(self.last);
            return Ok(());
        }
        let mut kept = 0;
        for at in 0..batch.len() {
            let entry = batch[at];
            if in_order(&self.last, &entry) {
                self.last = entry;
                batch[kept] = entry;
                kept += 1;
            } else {
                self.out_of_order += 1;
                strays.push(entry)?;
            }
        }
        batch.truncate(kept);
        Ok(())
    }
}
