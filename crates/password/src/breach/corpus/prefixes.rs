//! All prefixes of an index, for whoever wants to hold them in another way.

use super::Corpus;
use super::scan::Scan;
use crate::breach::BreachError;

impl Corpus {
    /// The first 64 bits of every hash, ascending: eight bytes each.
    ///
    /// # Errors
    /// When the index is damaged.
    pub fn prefixes(&self) -> Result<Vec<u64>, BreachError> {
        let mut all = Vec::with_capacity(self.entries() as usize);
        for part in self.parts.all() {
            let scan = Scan {
                bytes: self.map.bytes(),
                part,
                low: 0,
                high: u64::MAX,
            };
            for record in 0..part.slots.div_ceil(part.slots_per_record) {
                scan.record(record, &mut |_: u32, prefix: u64| all.push(prefix))
                    .ok_or_else(|| BreachError::Damaged {
                        path: self.path.clone(),
                        part: format!("segment {}", part.segment),
                    })?;
            }
        }
        Ok(all)
    }
}
