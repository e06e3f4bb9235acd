//! Patterns over folded text: compiled once, ASCII only.

use std::ops::Range;
use std::sync::LazyLock;

use regex::bytes::{Regex, RegexBuilder};

/// A compiled pattern.
#[derive(Debug)]
pub(crate) struct Pattern(LazyLock<Regex>);

impl Pattern {
    pub(crate) const fn new(compile: fn() -> Regex) -> Self {
        Self(LazyLock::new(compile))
    }

    pub(crate) fn is_in(&self, folded: &[u8]) -> bool {
        self.0.is_match(folded)
    }

    pub(crate) fn find(&self, folded: &[u8]) -> Option<Range<usize>> {
        self.0.find(folded).map(|found| found.range())
    }

    pub(crate) fn find_all<'a>(
        &'a self,
        folded: &'a [u8],
    ) -> impl Iterator<Item = Range<usize>> + 'a {
        self.0.find_iter(folded).map(|found| found.range())
    }

    pub(crate) fn groups_all<'a>(
        &'a self,
        folded: &'a [u8],
    ) -> impl Iterator<Item = Vec<Option<Range<usize>>>> + 'a {
        self.0.captures_iter(folded).map(|groups| {
            groups
                .iter()
                .map(|group| group.map(|group| group.range()))
                .collect()
        })
    }
}

/// Compiles a pattern of the source.
#[expect(
    clippy::expect_used,
    reason = "a pattern is part of the source: wrong ones fail the first test"
)]
pub(crate) fn compile(pattern: &str) -> Regex {
    RegexBuilder::new(pattern)
        .unicode(false)
        .build()
        .expect("a pattern of the source compiles")
}

/// `pattern!(NAME = r"…")`: a pattern by name.
macro_rules! pattern {
    ($seen:vis $name:ident = $text:expr) => {
        $seen static $name: crate::pattern::Pattern =
            crate::pattern::Pattern::new(|| crate::pattern::compile($text));
    };
}
pub(crate) use pattern;

#[cfg(test)]
mod tests {
    pattern!(YEAR = r"\b\d{4}\b");

    #[test]
    fn places_are_byte_ranges() {
        assert_eq!(YEAR.find(b"nam 2024"), Some(4..8));
        assert_eq!(YEAR.find_all(b"2024 20245 2025").count(), 2);
    }
}
