//! Words that fit a cell.

use std::borrow::Cow;

/// Excel allows 32,767 UTF-16 units; half as many letters is always within that.
const LETTERS: usize = 16_000;

/// Words somebody else wrote, cut to what a cell can hold.
pub(crate) fn fitting(words: &str) -> &str {
    if words.len() <= LETTERS {
        return words;
    }
    let end = words.char_indices().nth(LETTERS);
    end.map_or(words, |(at, _)| words.get(..at).unwrap_or(words))
}

/// Words somebody else wrote, for a cell the workbook library writes: it takes text between
/// `<r>` and `</r>` for markup of its own, and would break the file.
pub(crate) fn foreign(words: &str) -> Cow<'_, str> {
    let words = fitting(words);
    if words.starts_with("<r>") && words.ends_with("</r>") {
        Cow::Owned(format!("{words} "))
    } else {
        Cow::Borrowed(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_cut_at_a_letter_and_markup_is_broken() {
        assert_eq!(fitting("ngắn"), "ngắn");
        assert_eq!(fitting(&"ề".repeat(20_000)).chars().count(), LETTERS);
        assert_eq!(foreign("<r>x</r>"), "<r>x</r> ");
    }
}
