//! The file: a header, segments one after the other, their directory. `docs/breach.md` draws it.
//!
//! A segment holds some 65,000 hashes that follow each other, in two parts. The *hot* part
//! answers whether a 64-bit prefix is there; the *cold* part keeps the rest of each hash and its
//! count, and is read only for hits and for ranges. All numbers are little-endian.

mod geometry;
mod header;
mod record;
mod segment;

pub use geometry::Geometry;
pub use header::{BadHeader, HEADER_BYTES, Header};
pub use record::{Group, RECORD_BYTES, RECORD_ROOM, Rank, Record, RecordWriter, spilled_record};
pub use segment::{SEGMENT_BYTES, Segment, TAIL_READ_AHEAD};

/// Segments and the directory begin at multiples of a cache line.
pub const ALIGNMENT: usize = 64;

/// A segment is closed at the end of the range in which it reaches this many entries: few
/// enough to be encoded within the processor's caches,
pub const SEGMENT_TARGET: usize = 1 << 16;

/// or in the middle of one, when it reaches this many: memory stays bounded.
pub const SEGMENT_LIMIT: usize = (1 << 21) - 1;

/// The checksum of everything: fast, and meant against accidents, not against an opponent.
pub fn checksum(bytes: &[u8]) -> u64 {
    xxhash_rust::xxh3::xxh3_64(bytes)
}
