//! Footnotes and endnotes: a mark in the text, the note at the end.

use std::collections::BTreeMap;

/// Which notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// At the foot of the page.
    Footnote,
    /// At the end of the text.
    Endnote,
}

/// The notes that were referred to, and their marks.
#[derive(Debug, Default)]
pub(super) struct Notes {
    marks: BTreeMap<(Kind, String), String>,
    count: u32,
}

impl Notes {
    /// The mark of a note, counted in the order of the text.
    pub(super) fn mark(&mut self, kind: Kind, id: &str) -> String {
        let count = &mut self.count;
        self.marks
            .entry((kind, id.to_owned()))
            .or_insert_with(|| {
                *count += 1;
                raised(&count.to_string())
            })
            .clone()
    }

    /// The mark of a note that was referred to.
    pub(super) fn find(&self, kind: Kind, id: &str) -> Option<&str> {
        self.marks.get(&(kind, id.to_owned())).map(String::as_str)
    }
}

/// Digits as superscripts: `12` becomes `¹²`.
pub(in crate::letter) fn raised(digits: &str) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    digits
        .chars()
        .map(|letter| match letter.to_digit(10) {
            Some(digit) => RAISED[digit as usize],
            None => letter,
        })
        .collect()
}
