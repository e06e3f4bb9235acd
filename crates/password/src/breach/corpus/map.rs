//! The file in memory.
#![expect(
    unsafe_code,
    reason = "mapping a file is unsafe because others can write to it; see `Map`"
)]

use std::fs::File;
use std::path::Path;

use memmap2::{Advice, Mmap};

use crate::breach::BreachError;
use crate::breach::processor::Line;

/// A file, mapped for reading. What is read is checked wherever it is used as a place or a
/// length, so that bytes that change under us give wrong answers, never wild reads.
#[derive(Debug)]
pub struct Map {
    file: File,
    map: Mmap,
    /// Places with 64 bytes to follow.
    lines: usize,
}

impl Map {
    /// Maps a file; its pages are read one by one as they are asked for.
    pub fn open(path: &Path) -> Result<Self, BreachError> {
        let file = File::open(path).map_err(BreachError::io(path))?;
        // SAFETY: the map is only ever read as plain bytes. Nobody writes to an index once it
        // has its name: a new one is renamed over it, which leaves this one as it was.
        let map = unsafe { Mmap::map(&file) }.map_err(BreachError::io(path))?;
        // Only advice: a system without it reads ahead in vain.
        let _ = map.advise(Advice::Random);
        let lines = map.len().saturating_sub(size_of::<Line>() - 1);
        Ok(Self { file, map, lines })
    }

    /// Its bytes.
    #[inline]
    pub fn bytes(&self) -> &[u8] {
        &self.map
    }

    /// The 64 bytes from `at` on, if they lie inside.
    #[inline(always)]
    pub fn line(&self, at: usize) -> Option<&Line> {
        if at >= self.lines {
            return None;
        }
        // SAFETY: 64 bytes follow `at` in the map, as has just been asked: at the cost of one
        // comparison, which counts because the look-up cannot go on without it.
        Some(unsafe { &*self.map.as_ptr().add(at).cast() })
    }

    /// Says that all of it will be read in order.
    pub fn will_be_read_through(&self) {
        // Only advice, as above.
        let _ = self.map.advise(Advice::Sequential);
    }

    /// Says that places all over it will be asked for, very often: what is read from now on comes
    /// in pages as large as the system gives, so that finding the place in memory costs little.
    pub fn will_be_asked_much(&self) {
        // Only advice, as above: a system without it answers more slowly.
        let _ = self.map.advise(Advice::HugePage);
    }

    /// Whether the file is still as long as the map.
    pub fn is_whole(&self) -> bool {
        self.file
            .metadata()
            .is_ok_and(|metadata| metadata.len() >= self.map.len() as u64)
    }
}
