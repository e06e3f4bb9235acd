//! Sorted entries go in, the file comes out: one pass, memory for one segment.

use std::io::{Seek, SeekFrom, Write};

use super::encode::{Columns, Encoder};
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
pub struct Sink<W> {
    out: W,
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
pub struct Written<W> {
    /// Where to.
    pub out: W,
    /// The header of the file.
    pub header: Header,
    /// Bytes of the file.
    pub bytes: u64,
    /// Entries that stood there already; the larger count was kept.
    pub repeated: u64,
    /// Entries of each range.
    pub sizes: RangeSizes,
}

impl<W: Write + Seek> Sink<W> {
    /// Begins a file; `complete` keeps whole hashes and counts.
    pub fn new(mut out: W, kind: HashKind, complete: bool) -> std::io::Result<Self> {
        // Zeros until all else is written: a file that was cut off has no header.
        out.write_all(&[0; HEADER_BYTES])?;
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

    /// Takes the next entry, which is not below the one before.
    #[inline]
    pub fn push(&mut self, entry: &Entry) -> Result<(), SinkError> {
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
        self.columns.prefixes.push(prefix);
        if self.complete {
            self.columns.counts.push(entry.count);
            match self.kind {
                HashKind::Sha1 => self.columns.tails.extend_from_slice(&entry.hash[8..20]),
                HashKind::Ntlm => self.columns.tails.extend_from_slice(&entry.hash[8..16]),
            }
        }
        self.last = entry.hash;
        self.sizes.add(range_of(prefix));
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

    fn close(&mut self) -> std::io::Result<()> {
        let segment = self.encoder.encode(&self.columns, self.start, self.offset);
        self.out.write_all(self.encoder.hot())?;
        self.out.write_all(self.encoder.cold())?;
        self.offset += (self.encoder.hot().len() + self.encoder.cold().len()) as u64;
        self.segments.push(segment);
        self.columns.prefixes.clear();
        self.columns.tails.clear();
        self.columns.counts.clear();
        Ok(())
    }

    /// Writes directory and header.
    pub fn finish(mut self) -> std::io::Result<Written<W>> {
        if !self.columns.prefixes.is_empty() {
            self.close()?;
        }
        let mut directory = Vec::with_capacity(self.segments.len() * ALIGNMENT);
        for segment in &self.segments {
            directory.extend_from_slice(&segment.to_bytes());
        }
        self.out.write_all(&directory)?;
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
        self.out.seek(SeekFrom::Start(0))?;
        self.out.write_all(&header.to_bytes())?;
        self.out.flush()?;
        Ok(Written {
            out: self.out,
            header,
            bytes: self.offset + directory.len() as u64,
            repeated: self.repeated,
            sizes: self.sizes,
        })
    }
}

/// Why an entry was not taken.
#[derive(Debug)]
pub enum SinkError {
    /// The file cannot be written.
    Io(std::io::Error),
    /// See [`BreachError::NotHashes`].
    NotHashes,
}

impl From<std::io::Error> for SinkError {
    fn from(error: std::io::Error) -> Self {
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
