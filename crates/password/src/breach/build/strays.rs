//! Entries that stand out of order: sorted apart, on disk where they are many.

use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Seek, Write};
use std::path::{Path, PathBuf};

use super::merge::Source;
use crate::breach::text_list::BATCH;
use crate::breach::{BreachError, Entry};

/// Entries sorted at once: 48 MB.
const RUN: usize = 2 << 20;

/// Most runs that are merged at once: beyond two milliards of strays a list must be sorted first.
const MOST_RUNS: usize = 1024;

/// An entry in a run.
const BYTES: usize = 24;

/// Collects entries in any order.
#[derive(Debug)]
pub struct Strays {
    folder: PathBuf,
    pending: Vec<Entry>,
    runs: Vec<File>,
    total: u64,
}

impl Strays {
    /// None yet; runs are written as nameless files in `folder`.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            pending: Vec::new(),
            runs: Vec::new(),
            total: 0,
        }
    }

    /// Takes one.
    pub fn push(&mut self, entry: Entry) -> Result<(), BreachError> {
        if self.pending.len() == RUN {
            self.write_run()?;
        }
        self.pending.push(entry);
        self.total += 1;
        Ok(())
    }

    /// How many there are.
    pub const fn total(&self) -> u64 {
        self.total
    }

    fn write_run(&mut self) -> Result<(), BreachError> {
        if self.runs.len() == MOST_RUNS {
            return Err(BreachError::TooUnsorted(self.total));
        }
        self.pending.sort_unstable_by(Entry::order);
        let run = tempfile::tempfile_in(&self.folder)
            .and_then(|file| write(file, &self.pending))
            .map_err(BreachError::io(&self.folder))?;
        self.runs.push(run);
        self.pending.clear();
        Ok(())
    }

    /// All of them in sorted runs.
    pub fn into_sources(mut self) -> Vec<Box<dyn Source>> {
        self.pending.sort_unstable_by(Entry::order);
        let mut sources: Vec<Box<dyn Source>> = Vec::new();
        for file in self.runs {
            sources.push(Box::new(Run {
                input: BufReader::with_capacity(BATCH / 2 * BYTES, file),
                folder: self.folder.clone(),
            }));
        }
        sources.push(Box::new(Pending(self.pending.into_iter())));
        sources
    }
}

fn write(file: File, entries: &[Entry]) -> std::io::Result<File> {
    let mut out = BufWriter::with_capacity(1 << 20, file);
    for entry in entries {
        out.write_all(&entry.hash)?;
        out.write_all(&entry.count.to_le_bytes())?;
    }
    let mut file = out.into_inner()?;
    file.rewind()?;
    Ok(file)
}

/// A sorted run on disk.
struct Run {
    input: BufReader<File>,
    folder: PathBuf,
}

impl Source for Run {
    fn fill(&mut self, batch: &mut Vec<Entry>, _: &mut Strays) -> Result<(), BreachError> {
        batch.clear();
        let mut bytes = [0; BYTES];
        while batch.len() < BATCH / 2 {
            match self.input.read_exact(&mut bytes) {
                Ok(()) => {}
                Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => break,
                Err(error) => return Err(BreachError::io(&self.folder)(error)),
            }
            let (hash, count) = bytes.split_at(20);
            let mut entry = Entry {
                hash: [0; 20],
                count: u32::from_le_bytes([count[0], count[1], count[2], count[3]]),
            };
            entry.hash.copy_from_slice(hash);
            batch.push(entry);
        }
        Ok(())
    }
}

/// The last run, which needs no disk.
struct Pending(std::vec::IntoIter<Entry>);

impl Source for Pending {
    fn fill(&mut self, batch: &mut Vec<Entry>, _: &mut Strays) -> Result<(), BreachError> {
        batch.clear();
        batch.extend(self.0.by_ref().take(BATCH));
        Ok(())
    }
}
