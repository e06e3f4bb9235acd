//! Sorted entries go in, the file comes out: one pass, memory for one segment.

use std::io;

use tempfile::NamedTempFile;

use super::encode::{Columns, Encoder};
use super::output::Output;
use super::ranges::RangeSizes;
use crate::breach::entry::{range_of, range_start};
use crate::breach::format::{
    ALIGNMENT, HEADER_BYTES, Header, SEGMENT_LIMIT, SEGMENT_TARGET, Segment, checksum,
};
use crate::breach::{BreachError, Entry, HashKind};

/// From here on a segment is closed at the next prefix, even in the middle of a range.
const SEGMENT_FULL: usize = SEGMENT_LIMIT - 4096;

/// Writes an index.
#[derive(Debug)]
pub struct Sink {
    out: Output,
    offset: u64,
    kind: HashKind,
    complete: bool,
    columns: Columns,
    last: [u8; 20],
    start: u64,
    encoder: Encoder,
    segments: Vec<Segment>,
    sizes: RangeSizes,
    repeated: u64,
}

/// What was written.
#[derive(Debug)]
pub struct Written {
    /// The file, which has no name yet.
    pub out: NamedTempFile,
    /// The header of the file.
    pub header: Header,
    /// Bytes of the file.
    pub bytes: u64,
    /// Entries that stood there already; the larger count was kept.
    pub repeated: u64,
    /// Entries of each range.
    pub sizes: RangeSizes,
}

impl Sink {
    /// Begins a file; `complete` keeps whole hashes and counts.
    pub fn new(mut out: Output, kind: HashKind, complete: bool) -> io::Result<Self> {
        // Zeros until all else is written: a file that was cut off has no header.
        out.write(&[0; HEADER_BYTES])?;
        Ok(Self {
            out,
            offset: HEADER_BYTES as u64,
            kind,
            complete,
            columns: Columns::default(),
            last: [0; 20],
            start: 0,
            encoder: Encoder::default(),
            segments: Vec::new(),
            sizes: RangeSizes::new(),
            repeated: 0,
        })
    }

    /// Takes the next entries, none of which is below the one before.
    pub fn extend(&mut self, mut entries: &[Entry]) -> Result<(), SinkError> {
        while let [first, ..] = entries {
            let common = self.common(entries);
            if common == 0 {
                self.push(first)?;
                entries = &entries[1..];
                continue;
            }
            let (now, later) = entries.split_at(common);
            self.append(now);
            entries = later;
        }
        Ok(())
    }

    /// How many of the next entries need no thought: they belong to the segment under way, and
    /// no two share a prefix.
    fn common(&self, entries: &[Entry]) -> usize {
        let Some(&before) = self.columns.prefixes.last() else {
            return 0;
        };
        let room = SEGMENT_TARGET.saturating_sub(self.columns.prefixes.len());
        let mut before = before;
        let differs = |entry: &&Entry| {
            let prefix = entry.prefix();
            let ascends = prefix != before;
            before = prefix;
            ascends
        };
        entries.iter().take(room).take_while(differs).count()
    }

    fn append(&mut self, entries: &[Entry]) {
        let columns = &mut self.columns;
        columns.prefixes.extend(entries.iter().map(Entry::prefix));
        if self.complete {
            columns
                .counts
                .extend(entries.iter().map(|entry| entry.count));
            match self.kind {
                HashKind::Sha1 => tails::<12>(&mut columns.tails, entries),
                HashKind::Ntlm => tails::<8>(&mut columns.tails, entries),
            }
        }
        for entry in entries {
            self.sizes.add(range_of(entry.prefix()));
        }
        if let Some(entry) = entries.last() {
            self.last = entry.hash;
        }
    }

    fn push(&mut self, entry: &Entry) -> Result<(), SinkError> {
        let prefix = entry.prefix();
        if let Some(&before) = self.columns.prefixes.last() {
            if prefix == before && (!self.complete || entry.hash == self.last) {
                self.repeat(entry.count);
                return Ok(());
            }
            if self.columns.prefixes.len() >= SEGMENT_TARGET && self.must_close(prefix, before)? {
                self.close()?;
            }
        }
        if self.columns.prefixes.is_empty() {
            self.begin(prefix);
        }
        self.append(std::slice::from_ref(entry));
        Ok(())
    }

    #[cold]
    fn repeat(&mut self, count: u32) {
        self.repeated += 1;
        if let Some(kept) = self.columns.counts.last_mut() {
            *kept = count.max(*kept);
        }
    }

    #[cold]
    fn must_close(&self, prefix: u64, before: u64) -> Result<bool, SinkError> {
        let entries = self.columns.prefixes.len();
        if entries >= SEGMENT_LIMIT {
            return Err(SinkError::NotHashes);
        }
        let range_ends = range_of(prefix) != range_of(before);
        Ok(range_ends || (entries >= SEGMENT_FULL && prefix != before))
    }

    /// A segment begins with its first range, or inside one where the segment before ended.
    fn begin(&mut self, prefix: u64) {
        let start = range_start(range_of(prefix));
        let inside = !self.segments.is_empty() && self.sizes.holds(range_of(prefix));
        self.start = if inside { prefix } else { start };
    }

    fn close(&mut self) -> io::Result<()> {
        let columns = &mut self.columns;
        let segment = self.encoder.encode(columns, self.start, self.offset);
        self.out.write(self.encoder.hot())?;
        self.out.write(self.encoder.cold())?;
        self.offset += (self.encoder.hot().len() + self.encoder.cold().len()) as u64;
        self.segments.push(segment);
        Ok(())
    }

    /// Writes directory and header.
    pub fn finish(mut self) -> io::Result<Written> {
        if !self.columns.prefixes.is_empty() {
            self.close()?;
        }
        let mut directory = Vec::with_capacity(self.segments.len() * ALIGNMENT);
        for segment in &self.segments {
            directory.extend_from_slice(&segment.to_bytes());
        }
        self.out.write(&directory)?;
        let header = Header {
            kind: self.kind,
            complete: self.complete,
            entries: self
                .segments
                .iter()
                .map(|segment| u64::from(segment.entries))
                .sum(),
            segments: self.segments.len() as u32,
            largest_range: self.sizes.largest(),
            directory: self.offset,
            directory_sum: checksum(&directory),
        };
        Ok(Written {
            out: self.out.finish(&header.to_bytes())?,
            header,
            bytes: self.offset + directory.len() as u64,
            repeated: self.repeated,
            sizes: self.sizes,
        })
    }
}

/// Appends what follows the prefix of each entry.
fn tails<const BYTES: usize>(tails: &mut Vec<u8>, entries: &[Entry]) {
    let begin = tails.len();
    tails.resize(begin + entries.len() * BYTES, 0);
    let room = tails[begin..].as_chunks_mut::<BYTES>().0;
    for (tail, entry) in room.iter_mut().zip(entries) {
        tail.copy_from_slice(&entry.hash[8..8 + BYTES]);
    }
}

/// Why an entry was not taken.
#[derive(Debug)]
pub enum SinkError {
    /// The file cannot be written.
    Io(io::Error),
    /// See [`BreachError::NotHashes`].
    NotHashes,
}

impl From<io::Error> for SinkError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl SinkError {
    /// Names the file.
    pub fn at(self, path: &std::path::Path) -> BreachError {
        match self {
            Self::Io(error) => BreachError::io(path)(error),
            Self::NotHashes => BreachError::NotHashes(SEGMENT_LIMIT),
        }
    }
}
