//! One range as the public service writes it: `35 digits:count`, CRLF between the lines.

use std::marker::PhantomData;
use std::ops::RangeInclusive;

use super::Corpus;
use super::scan::{Each, Scan};
use crate::breach::bits::GammaReader;
use crate::breach::entry::{RANGES, range_start};
use crate::breach::hex::{Digits, Portable};
use crate::breach::processor::{self, Loop, Processor};
use crate::breach::{BreachError, HashKind};

/// Most lines of an answer: 500 times what the public lists have. More are no hashes.
const MOST_LINES: u32 = 1 << 20;

/// Room for one line: three times sixteen digits as they are written, and the longest count.
const LINE: usize = 64;

/// A body under construction; used again and again, it allocates once.
#[derive(Debug, Default)]
pub struct RangeBody {
    bytes: Vec<u8>,
    length: usize,
    lines: u32,
}

impl RangeBody {
    /// Empties it, but for `room` bytes before the first line.
    pub fn clear(&mut self, room: usize) {
        self.length = room;
        self.lines = 0;
        self.reserve();
    }

    /// Everything from the room on; without the last line's end, as the public service sends it.
    #[must_use]
    pub fn finish(&mut self) -> &mut [u8] {
        let end = self.length - if self.lines > 0 { 2 } else { 0 };
        &mut self.bytes[..end]
    }

    /// Lines so far.
    #[must_use]
    pub const fn lines(&self) -> u32 {
        self.lines
    }

    /// Appends a hash made of these bytes, with a count of 0: padding.
    pub fn invented_line(&mut self, bytes: &[u8; 24], kind: HashKind) {
        let [first, tail @ ..] = bytes.as_chunks::<8>().0 else {
            return;
        };
        if let Some(tail) = tail.as_flattened().first_chunk() {
            let prefix = u64::from_be_bytes(*first);
            self.line::<Portable>(prefix, tail, kind.bytes() - 8, 0);
        }
    }

    #[cold]
    fn reserve(&mut self) {
        let wanted = (self.length + LINE).next_power_of_two().max(64 << 10);
        if self.bytes.len() < wanted {
            self.bytes.resize(wanted, 0);
        }
    }

    /// Appends a line: the hash from its sixth digit on, and the count. `tail` is what follows
    /// the first 64 bits, then anything.
    #[inline(always)]
    pub fn line<D: Digits>(&mut self, prefix: u64, tail: &[u8; 16], tail_bytes: usize, count: u32) {
        if self.bytes.len() - self.length < LINE {
            self.reserve();
        }
        let Some(line) = self.bytes[self.length..].first_chunk_mut::<LINE>() else {
            return;
        };
        D::encode_rest(prefix, tail, line);
        let digits = 11 + 2 * tail_bytes;
        let written = if count < 10 {
            line[digits..digits + 4].copy_from_slice(&[b':', b'0' + count as u8, b'\r', b'\n']);
            4
        } else {
            large_count(&mut line[digits..], count)
        };
        self.length += digits + written;
        self.lines += 1;
    }
}

/// Writes a count of two digits or more; gives the bytes written.
fn large_count(out: &mut [u8], count: u32) -> usize {
    let digits = count.ilog10() as usize + 1;
    out[0] = b':';
    let mut rest = count;
    for at in (1..=digits).rev() {
        out[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    out[digits + 1..digits + 3].copy_from_slice(b"\r\n");
    digits + 3
}

impl Corpus {
    /// Appends the lines of a range (its first five digits as a number below 2^20) to `body`.
    ///
    /// # Errors
    /// When the index keeps prefixes only or is damaged there, or the range is no range of
    /// hashes because it is far too full.
    pub fn write_range(&self, range: u32, body: &mut RangeBody) -> Result<(), BreachError> {
        if !self.is_complete() {
            return Err(BreachError::PrefixesOnly(self.path.clone()));
        }
        if self.largest_range() > MOST_LINES {
            return Err(BreachError::NotHashes(MOST_LINES as usize));
        }
        let written = processor::run(WriteRange {
            corpus: self,
            range: range % RANGES as u32,
            body,
        });
        written.ok_or_else(|| BreachError::Damaged {
            path: self.path.clone(),
            part: "segment".to_owned(),
        })
    }
}

/// Writes the lines of a segment.
struct Lines<'a, D> {
    tails: &'a [u8],
    /// Bytes of a tail.
    length: usize,
    counts: GammaReader<'a>,
    within: RangeInclusive<u64>,
    /// Whether everything that was to be there was.
    whole: bool,
    body: &'a mut RangeBody,
    digits: PhantomData<D>,
}

impl<D: Digits> Each for Lines<'_, D> {
    #[inline(always)]
    fn entry(&mut self, rank: u32, prefix: u64) {
        let count = self.counts.next();
        if !self.within.contains(&prefix) {
            return;
        }
        let tail = self.tails.get(rank as usize * self.length..);
        match tail.and_then(<[u8]>::first_chunk) {
            Some(tail) if count > 0 => self.body.line::<D>(prefix, tail, self.length, count),
            _ => self.whole = false,
        }
    }
}

struct WriteRange<'a> {
    corpus: &'a Corpus,
    range: u32,
    body: &'a mut RangeBody,
}

impl Loop for WriteRange<'_> {
    type Output = Option<()>;

    #[inline(always)]
    fn run<P: Processor>(self) -> Option<()> {
        let Self {
            corpus,
            range,
            body,
        } = self;
        let low = range_start(range);
        let high = low | ((1 << 44) - 1);
        let length = corpus.header.tail_bytes();
        for part in corpus.parts.between(low, high) {
            let scan = Scan {
                bytes: corpus.map.bytes(),
                part,
                low,
                high,
            };
            let Some((first, last)) = scan.records() else {
                continue;
            };
            let cold = corpus.cold(part)?;
            let mut lines = Lines::<P::Digits> {
                tails: cold.bytes,
                length,
                counts: cold.segment.counts_from(cold.bytes, first, length)?,
                within: low..=high,
                whole: true,
                body: &mut *body,
                digits: PhantomData,
            };
            for record in first..=last {
                scan.record(record, &mut lines)?;
            }
            lines.whole.then_some(())?;
        }
        Some(())
    }
}
