//! Rows of a snapshot, some thousands at a time: postcard, zstd, and a digest.
//!
//! Pure functions, so that parse threads encode and match threads decode, and the one
//! writer only moves bytes.

use std::cell::RefCell;

use record::Digest;
use serde::Serialize;
use serde::de::DeserializeOwned;
use zstd::bulk::{Compressor, Decompressor};

/// How many rows go into a chunk: enough for zstd to find what repeats, few enough that
/// a chunk of every feed at once stays small in memory.
pub const ROWS: usize = 4096;

/// A chunk may not unpack to more than this: the guard against a damaged length.
const LIMIT: usize = 1 << 30;

/// Rows, packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chunk {
    /// How many rows.
    pub rows: u32,
    /// The packed bytes.
    pub bytes: Vec<u8>,
    /// SHA-256 of the packed bytes.
    pub sha256: Digest,
}

/// Rows that cannot be packed or unpacked.
#[derive(Debug, thiserror::Error)]
pub enum ChunkError {
    /// The rows are not of the type they were packed as.
    #[error("a chunk does not hold the rows it should: {0}; import the source again")]
    Rows(#[from] postcard::Error),
    /// The bytes are not zstd's.
    #[error("a chunk cannot be unpacked: {0}; import the source again")]
    Packing(#[from] std::io::Error),
    /// More rows than a chunk may have, or fewer than it says.
    #[error("a chunk holds {found} rows, not {expected}; import the source again")]
    Count {
        /// What it says.
        expected: u32,
        /// What it holds.
        found: usize,
    },
    /// The bytes are not those that were stored.
    #[error("a chunk's bytes do not have its digest; restore the database from a backup")]
    Digest,
}

impl Chunk {
    /// Whether the bytes are those that were packed.
    ///
    /// # Errors
    /// [`ChunkError::Digest`] when they are not.
    pub fn verify(&self) -> Result<(), ChunkError> {
        if Digest::of(&self.bytes) == self.sha256 {
            Ok(())
        } else {
            Err(ChunkError::Digest)
        }
    }
}

thread_local! {
    static WORKBENCH: RefCell<Workbench> = RefCell::default();
}

/// What a thread packs with, chunk after chunk: to ask for the memory anew each time costs more
/// than the packing.
#[derive(Default)]
struct Workbench {
    plain: Vec<u8>,
    packed: Vec<u8>,
    compressor: Option<Compressor<'static>>,
    decompressor: Option<Decompressor<'static>>,
}

impl Workbench {
    fn pack<T: Serialize>(&mut self, rows: &[T]) -> Result<Vec<u8>, ChunkError> {
        self.plain.clear();
        self.plain = postcard::to_extend(rows, std::mem::take(&mut self.plain))?;
        self.packed.clear();
        self.packed
            .reserve(zstd::zstd_safe::compress_bound(self.plain.len()));
        let compressor = match &mut self.compressor {
            Some(compressor) => compressor,
            none => none.insert(Compressor::new(1)?),
        };
        compressor.compress_to_buffer(&self.plain, &mut self.packed)?;
        Ok(self.packed.as_slice().to_vec())
    }

    fn unpack<T: DeserializeOwned>(
        &mut self,
        packed: &[u8],
        size: usize,
    ) -> Result<Vec<T>, ChunkError> {
        self.plain.clear();
        self.plain.reserve(size);
        let decompressor = match &mut self.decompressor {
            Some(decompressor) => decompressor,
            none => none.insert(Decompressor::new()?),
        };
        decompressor.decompress_to_buffer(packed, &mut self.plain)?;
        Ok(postcard::from_bytes(&self.plain)?)
    }
}

/// Packs rows.
///
/// # Errors
/// When a row cannot be serialised, or there are more than `u32::MAX`.
pub fn encode<T: Serialize>(rows: &[T]) -> Result<Chunk, ChunkError> {
    let bytes = WORKBENCH.with_borrow_mut(|workbench| workbench.pack(rows))?;
    Ok(Chunk {
        rows: u32::try_from(rows.len()).map_err(|_| ChunkError::Count {
            expected: u32::MAX,
            found: rows.len(),
        })?,
        sha256: Digest::of(&bytes),
        bytes,
    })
}

/// Unpacks rows of the type that was packed. Verify first what was not just packed;
/// chunks read through [`crate::Chunks`] are.
///
/// # Errors
/// When the bytes are not such a chunk.
pub fn decode<T: DeserializeOwned>(chunk: &Chunk) -> Result<Vec<T>, ChunkError> {
    let size = zstd::zstd_safe::get_frame_content_size(&chunk.bytes)
        .ok()
        .flatten()
        .and_then(|size| usize::try_from(size).ok())
        .filter(|size| *size <= LIMIT)
        .ok_or(ChunkError::Digest)?;
    let rows: Vec<T> =
        WORKBENCH.with_borrow_mut(|workbench| workbench.unpack(&chunk.bytes, size))?;
    if rows.len() == chunk.rows as usize {
        Ok(rows)
    } else {
        Err(ChunkError::Count {
            expected: chunk.rows,
            found: rows.len(),
        })
    }
}

/// Unpacks the rows of several chunks, in their order.
///
/// # Errors
/// As [`decode`].
pub fn decode_all<T: DeserializeOwned>(chunks: &[Chunk]) -> Result<Vec<T>, ChunkError> {
    let mut rows = Vec::with_capacity(chunks.iter().map(|chunk| chunk.rows as usize).sum());
    for chunk in chunks {
        rows.extend(decode::<T>(chunk)?);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Moment, Observation, Reading};

    fn rows() -> Vec<Observation> {
        (0..100)
            .map(|n| Observation {
                line: n,
                login: format!("nguyenvana{n}"),
                last_use: Reading::Value(Moment::Instant(i64::from(n))),
                created: Reading::Unreadable,
                ..Observation::default()
            })
            .collect()
    }

    #[test]
    fn rows_are_unpacked_as_they_were_packed() {
        let chunk = encode(&rows()).unwrap();
        assert_eq!(decode::<Observation>(&chunk).unwrap(), rows());
        assert!(chunk.verify().is_ok());
        let empty = encode::<Observation>(&[]).unwrap();
        assert!(decode::<Observation>(&empty).unwrap().is_empty());
    }

    #[test]
    fn every_single_flipped_byte_is_noticed() {
        let chunk = encode(&rows()).unwrap();
        for at in 0..chunk.bytes.len() {
            let mut damaged = chunk.clone();
            damaged.bytes[at] ^= 0x10;
            assert!(damaged.verify().is_err(), "byte {at}");
        }
    }

    #[test]
    fn bytes_that_are_no_chunk_are_an_error_and_no_panic() {
        for bytes in [vec![], vec![0; 40], b"not zstd at all".to_vec()] {
            let chunk = Chunk {
                rows: 1,
                sha256: Digest::of(&bytes),
                bytes,
            };
            assert!(decode::<Observation>(&chunk).is_err());
        }
    }
}
