//! The lists: what vendors set, what keyboards invite to, what everybody takes.

use std::io::Read as _;
use std::sync::LazyLock;

/// Lines that are no remark.
pub(super) fn is_entry(line: &&str) -> bool {
    !line.is_empty() && !line.starts_with("# ")
}

/// First passwords set by systems and vendors.
pub fn defaults() -> impl Iterator<Item = &'static str> {
    include_str!("lists/defaults.txt").lines().filter(is_entry)
}

/// Walks over the keyboard.
pub fn keyboard_walks() -> impl Iterator<Item = &'static str> {
    include_str!("lists/keyboard.txt").lines().filter(is_entry)
}

/// Vietnamese phrases, unmarked and in Telex.
pub fn phrases() -> impl Iterator<Item = &'static str> {
    include_str!("lists/phrases.txt").lines().filter(is_entry)
}

/// What is put behind a word to satisfy a rule.
pub fn endings() -> impl Iterator<Item = &'static str> {
    include_str!("lists/endings.txt").lines().filter(is_entry)
}

/// The commonest passwords of the world, the commonest first (`lists/README.md`).
#[must_use]
pub fn common() -> &'static [&'static str] {
    static TEXT: LazyLock<String> = LazyLock::new(|| {
        let mut text = String::new();
        let packed = include_bytes!("lists/common.txt.gz").as_slice();
        // A damaged list is a damaged program; a test reads it whole.
        let _ = flate2::read::GzDecoder::new(packed).read_to_string(&mut text);
        text
    });
    static LINES: LazyLock<Vec<&'static str>> = LazyLock::new(|| TEXT.lines().collect());
    &LINES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_whole_and_says_nothing_twice() {
        assert!(common().len() > 19_000 && common().contains(&"anhyeuem"));
        for (list, least) in [
            (defaults().collect::<Vec<_>>(), 50),
            (keyboard_walks().collect(), 30),
            (phrases().collect(), 50),
            (endings().collect(), 20),
            (crate::habits::provinces().collect(), 63),
        ] {
            assert!(list.len() >= least);
            let mut sorted = list.clone();
            sorted.sort_unstable();
            for pair in sorted.windows(2) {
                assert_ne!(pair[0], pair[1]);
            }
        }
    }
}
