//! Checking every byte.

use super::{Corpus, parts};
use crate::breach::BreachError;
use crate::breach::format::checksum;

impl Corpus {
    /// Compares every segment with its checksums; `progress` hears of the bytes read.
    ///
    /// # Errors
    /// The first part that is damaged.
    pub fn verify(&self, mut progress: impl FnMut(u64)) -> Result<(), BreachError> {
        self.map.will_be_read_through();
        let bytes = self.map.bytes();
        let directory = bytes
            .get(self.header.directory as usize..)
            .unwrap_or_default();
        let damaged = |part: String| BreachError::Damaged {
            path: self.path.clone(),
            part,
        };
        let segments = parts::segments(&self.header, directory)
            .ok_or_else(|| damaged("directory".to_owned()))?;
        for (number, segment) in segments.iter().enumerate() {
            let cold = segment.cold(self.header.tail_bytes());
            let sums = [(segment.hot(), segment.hot_sum), (cold, segment.cold_sum)];
            for (range, sum) in sums {
                let part = bytes.get(range).unwrap_or_default();
                if checksum(part) != sum {
                    return Err(damaged(format!("segment {number}")));
                }
                progress(part.len() as u64);
            }
        }
        Ok(())
    }
}
