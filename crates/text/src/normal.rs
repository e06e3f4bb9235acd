//! Unicode normal form C: the form in which all text is stored (domain: TCVN 6909).

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The text in normal form C; borrowed when it already is.
///
/// Makes one letter of `e` + U+0323 + U+0302, of `ê` + U+0323, and of what windows-1258
/// leaves behind, alike.
#[must_use]
pub fn nfc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || text.chars().all(is_settled) {
        return Cow::Borrowed(text);
    }
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}

/// As [`nfc`], **appending** to `out`. Nothing else holds the text on the way: with room for three
/// times the bytes in `out`, no copy of a secret stays behind.
pub fn nfc_into(text: &str, out: &mut String) {
    out.extend(text.nfc());
}

/// Letters that normal form C leaves alone whatever stands beside them: everything below the
/// combining marks, and the Vietnamese block.
const fn is_settled(c: char) -> bool {
    matches!(c, '\0'..='\u{2FF}' | '\u{1EA0}'..='\u{1EF9}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_spellings_of_one_letter_are_one() {
        assert_eq!(nfc("e\u{323}\u{302}"), "ệ");
        assert_eq!(nfc("ê\u{323}"), "ệ");
        assert_eq!(nfc("ệ"), "ệ");
    }

    #[test]
    fn settled_text_is_borrowed() {
        for text in ["hungnv", "Nguyễn Văn Hưng", "Đặng Thị Ủy"] {
            assert!(matches!(nfc(text), Cow::Borrowed(_)), "{text}");
        }
    }
}
