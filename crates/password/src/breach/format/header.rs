//! The first two cache lines of the file.

use super::{ALIGNMENT, checksum};
use crate::breach::HashKind;

/// Bytes of the header.
pub const HEADER_BYTES: usize = 128;

const MAGIC: [u8; 8] = *b"RASOATBR";
const VERSION: u32 = 2;
const SUM_AT: usize = HEADER_BYTES - 8;

/// What the whole file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Which digest its hashes are.
    pub kind: HashKind,
    /// Whether it keeps whole hashes and counts, or prefixes only.
    pub complete: bool,
    /// Entries in all.
    pub entries: u64,
    /// Segments.
    pub segments: u32,
    /// Entries of the fullest range; padding hides all ranges behind it.
    pub largest_range: u32,
    /// Where the directory begins: also the end of the segments.
    pub directory: u64,
    /// Checksum of the directory.
    pub directory_sum: u64,
}

/// Why a header was not read.
#[derive(Debug, PartialEq, Eq)]
pub enum BadHeader {
    /// Another program's file.
    Foreign,
    /// A version this program does not know.
    Version(u32),
    /// Its bytes are not what was written.
    Damaged,
}

impl Header {
    /// Bytes of a hash after its 64-bit prefix that the file keeps.
    pub const fn tail_bytes(&self) -> usize {
        if self.complete {
            self.kind.bytes() - 8
        } else {
            0
        }
    }

    /// For the file.
    pub fn to_bytes(self) -> [u8; HEADER_BYTES] {
        let mut bytes = [0; HEADER_BYTES];
        bytes[0..8].copy_from_slice(&MAGIC);
        bytes[8..12].copy_from_slice(&VERSION.to_le_bytes());
        bytes[12] = match self.kind {
            HashKind::Sha1 => 1,
            HashKind::Ntlm => 2,
        };
        bytes[13] = self.complete.into();
        bytes[16..24].copy_from_slice(&self.entries.to_le_bytes());
        bytes[24..28].copy_from_slice(&self.segments.to_le_bytes());
        bytes[28..32].copy_from_slice(&self.largest_range.to_le_bytes());
        bytes[32..40].copy_from_slice(&self.directory.to_le_bytes());
        bytes[40..48].copy_from_slice(&self.directory_sum.to_le_bytes());
        let sum = checksum(&bytes[..SUM_AT]);
        bytes[SUM_AT..].copy_from_slice(&sum.to_le_bytes());
        bytes
    }

    /// From the file.
    pub fn read(bytes: &[u8]) -> Result<Self, BadHeader> {
        if bytes.get(..8) != Some(&MAGIC) {
            return Err(BadHeader::Foreign);
        }
        let bytes: &[u8; HEADER_BYTES] = bytes.first_chunk().ok_or(BadHeader::Damaged)?;
        let number = |at: usize| {
            u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
        };
        let long = |at: usize| u64::from(number(at)) | u64::from(number(at + 4)) << 32;
        if long(SUM_AT) != checksum(&bytes[..SUM_AT]) {
            return Err(BadHeader::Damaged);
        }
        // A later version may look different, but keeps magic, version and this checksum.
        if number(8) != VERSION {
            return Err(BadHeader::Version(number(8)));
        }
        let kind = match bytes[12] {
            1 => HashKind::Sha1,
            2 => HashKind::Ntlm,
            _ => return Err(BadHeader::Damaged),
        };
        let header = Self {
            kind,
            complete: bytes[13] != 0,
            entries: long(16),
            segments: number(24),
            largest_range: number(28),
            directory: long(32),
            directory_sum: long(40),
        };
        let possible = header.directory >= HEADER_BYTES as u64
            && header.directory < 1 << 50
            && header.directory.is_multiple_of(ALIGNMENT as u64);
        possible.then_some(header).ok_or(BadHeader::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: Header = Header {
        kind: HashKind::Ntlm,
        complete: true,
        entries: 1 << 33,
        segments: 9000,
        largest_range: 2100,
        directory: 1 << 35,
        directory_sum: 77,
    };

    #[test]
    fn a_header_comes_back() {
        assert_eq!(Header::read(&HEADER.to_bytes()), Ok(HEADER));
    }

    #[test]
    fn every_changed_byte_is_seen() {
        for at in 0..HEADER_BYTES {
            let mut bytes = HEADER.to_bytes();
            bytes[at] ^= 1;
            let expected = if at < 8 {
                BadHeader::Foreign
            } else {
                BadHeader::Damaged
            };
            assert_eq!(Header::read(&bytes), Err(expected), "{at}");
        }
        assert_eq!(
            Header::read(&HEADER.to_bytes()[..100]),
            Err(BadHeader::Damaged)
        );
        assert_eq!(Header::read(b"PK\x03\x04"), Err(BadHeader::Foreign));
    }

    #[test]
    fn a_later_version_is_named() {
        let mut bytes = HEADER.to_bytes();
        bytes[8] = 3;
        let sum = checksum(&bytes[..SUM_AT]);
        bytes[SUM_AT..].copy_from_slice(&sum.to_le_bytes());
        assert_eq!(Header::read(&bytes), Err(BadHeader::Version(3)));
    }
}
