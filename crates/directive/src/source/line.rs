//! Lines, and those that are no words of the letter.

use super::atom::{self, Atom};
use super::{Place, fold};
use crate::pattern::pattern;

/// A line of the extracted text.
pub(super) struct RawLine {
    pub(super) atoms: Vec<Atom>,
    /// The code point of its line feed.
    pub(super) end: usize,
}

/// A line of the cleaned text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its letters, without the line feed.
    pub(crate) place: Place,
    /// An empty line follows.
    pub(crate) blank_after: bool,
}

/// Splits at line feeds, form feeds and Unicode's own line ends.
pub(super) fn split(text: &str) -> Vec<RawLine> {
    let mut lines = Vec::new();
    let mut atoms = Vec::new();
    let mut at = 0;
    for letter in text.chars() {
        if matches!(
            letter,
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
        ) {
            lines.push(RawLine {
                atoms: std::mem::take(&mut atoms),
                end: at,
            });
        } else {
            atom::push(&mut atoms, letter, at);
        }
        at += 1;
    }
    lines.push(RawLine { atoms, end: at });
    lines
}

pattern!(
    DEBRIS = r"^(?:-? ?\d{1,3} ?-?|(?:trang|page) \d{1,3}(?: ?[/-] ?\d{1,3})?|[a-z\d/. -]{1,24} trang \d{1,3} ?/ ?\d{1,3}|\d{1,3} ?/ ?\d{1,3}|[-=_.*~ :+|]+|(?:ky boi|nguoi ky|thoi gian ky|ky ngay|chu ky so)\b.*)$"
);

/// Page numbers, ruled lines, and the lines of an electronic signature.
pub(super) fn is_debris(atoms: &[Atom]) -> bool {
    let folded: Vec<u8> = atoms
        .iter()
        .take(200)
        .map(|atom| fold::byte(atom.letter))
        .collect();
    DEBRIS.is_in(&folded)
}
