//! An index as a sorted source: what `--update` starts from.

use std::sync::Arc;

use super::Corpus;
use super::scan::Scan;
use crate::breach::build::{Source, Strays};
use crate::breach::text_list::BATCH;
use crate::breach::{BreachError, Entry};

/// All entries of an index, in order. Of an index of prefixes only the rest of each hash is
/// zero.
pub fn read_back(corpus: Arc<Corpus>) -> impl Source {
    corpus.map.will_be_read_through();
    ReadBack {
        corpus,
        segment: 0,
        record: 0,
    }
}

struct ReadBack {
    corpus: Arc<Corpus>,
    segment: usize,
    record: u32,
}

impl Source for ReadBack {
    fn fill(&mut self, batch: &mut Vec<Entry>, _: &mut Strays) -> Result<(), BreachError> {
        batch.clear();
        while batch.len() < BATCH {
            let Some(part) = self.corpus.parts.all().get(self.segment) else {
                return Ok(());
            };
            let records = part.slots.div_ceil(part.slots_per_record);
            let to = (self.record + 16).min(records);
            if self.records(to, batch).is_none() {
                return Err(BreachError::Damaged {
                    path: self.corpus.path.clone(),
                    part: format!("segment {}", self.segment),
                });
            }
            self.record = to;
            if to == records {
                self.segment += 1;
                self.record = 0;
            }
        }
        Ok(())
    }
}

impl ReadBack {
    fn records(&self, to: u32, batch: &mut Vec<Entry>) -> Option<()> {
        let corpus = &self.corpus;
        let scan = Scan {
            bytes: corpus.map.bytes(),
            part: &corpus.parts.all()[self.segment],
            low: 0,
            high: u64::MAX,
        };
        let cold = if corpus.is_complete() {
            Some(corpus.cold(scan.part)?)
        } else {
            None
        };
        let length = corpus.header.tail_bytes();
        for record in self.record..to {
            let mut counts = match &cold {
                Some(cold) => Some(cold.segment.counts_from(cold.bytes, record, length)?),
                None => None,
            };
            let mut whole = true;
            scan.record(record, &mut |rank: u32, prefix: u64| {
                let mut entry = Entry {
                    hash: [0; 20],
                    count: 1,
                };
                entry.hash[..8].copy_from_slice(&prefix.to_be_bytes());
                if let (Some(cold), Some(counts)) = (&cold, &mut counts) {
                    let at = rank as usize * length;
                    match cold.bytes.get(at..at + length) {
                        Some(tail) => entry.hash[8..8 + length].copy_from_slice(tail),
                        None => whole = false,
                    }
                    entry.count = counts.next();
                }
                whole &= entry.count > 0;
                batch.push(entry);
            })?;
            whole.then_some(())?;
        }
        Some(())
    }
}
