//! The folded byte of a letter: one ASCII byte each, so that both texts have one index.

use std::sync::LazyLock;

/// A footnote's mark, whatever it was printed as.
pub(super) const MARK: char = '\u{2}';
/// The folded byte of [`MARK`].
pub(super) const MARK_BYTE: u8 = 2;
/// What has no ASCII form.
const OTHER: u8 = 1;
/// The letters a table holds; beyond are signs.
const LETTERS: u32 = 0x1f00;

static TABLE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    (0..LETTERS)
        .map(|code| char::from_u32(code).map_or(OTHER, |letter| one_byte(letter, text::fold)))
        .collect()
});

fn one_byte(letter: char, fold: impl Fn(&str) -> String) -> u8 {
    if letter == MARK {
        return MARK_BYTE;
    }
    if letter.is_whitespace() {
        return b' ';
    }
    match fold(letter.encode_utf8(&mut [0; 4])).as_bytes() {
        [byte] if byte.is_ascii() => *byte,
        _ => OTHER,
    }
}

/// The folded byte of a letter.
pub(super) fn byte(letter: char) -> u8 {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => b'-',
        '\u{2018}' | '\u{2019}' => b'\'',
        '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' => b'"',
        '\u{2026}' => b' ',
        '\u{2265}' => b'>',
        '\u{2264}' => b'<',
        '\u{2022}' | '\u{25cf}' | '\u{25aa}' | '\u{25e6}' | '\u{f0b7}' | '\u{b7}' | '\u{25a0}'
        | '\u{f02d}' | '\u{2043}' | '\u{27a2}' | '\u{2714}' | '\u{25cb}' => b'-',
        _ => TABLE.get(letter as usize).copied().unwrap_or(OTHER),
    }
}

/// Makes blanks of dots in a row ("ios...", "ngày ....."): they end no sentence.
pub(super) fn without_dots(line: &mut [u8]) {
    let mut at = 0;
    while at < line.len() {
        let dots = line[at..].iter().take_while(|byte| **byte == b'.').count();
        if dots > 1 {
            line[at..at + dots].fill(b' ');
        }
        at += dots.max(1);
    }
}

/// A line of text folded for comparing.
#[must_use]
pub fn fold_line(text: &str) -> String {
    text::fold(text)
}
