//! Telling whether a stored row changed: a 64-bit digest, fast and the same everywhere.

/// FNV-1a. It guards against nothing but writing the same row twice: a change that it
/// misses (one in 2^64) is seen at the next change of that row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fingerprint(u64);

impl Fingerprint {
    pub(crate) const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds a part; parts do not run into one another.
    pub(crate) fn add(&mut self, part: &str) {
        for byte in part.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// As it is stored.
    pub(crate) const fn finish(self) -> i64 {
        self.0.cast_signed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(parts: &[&str]) -> i64 {
        let mut fingerprint = Fingerprint::new();
        parts.iter().for_each(|part| fingerprint.add(part));
        fingerprint.finish()
    }

    #[test]
    fn parts_do_not_run_into_one_another_and_their_order_counts() {
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&["a", "b"]), of(&["b", "a"]));
        assert_ne!(of(&["a", ""]), of(&["a"]));
    }

    #[test]
    fn it_stays_the_same_from_one_version_to_the_next() {
        assert_eq!(of(&["personal", "H26.01"]), 1_625_432_457_721_789_568);
    }
}
