//! Guessing the encoding of a window of bytes.

use super::Encoding;
use super::single_byte::{cells, western};
use crate::legacy::{self, LegacyEncoding};

/// The encoding a byte order mark announces, and the length of the mark.
pub(super) fn byte_order_mark(head: &[u8]) -> Option<(Encoding, usize)> {
    match head {
        [0xEF, 0xBB, 0xBF, ..] => Some((Encoding::Utf8Bom, 3)),
        [0xFF, 0xFE, ..] => Some((Encoding::Utf16Le, 2)),
        [0xFE, 0xFF, ..] => Some((Encoding::Utf16Be, 2)),
        _ => None,
    }
}

/// UTF-16 without a mark: a good part of one byte in two is zero (digits, blanks, commas, plain
/// letters), and hardly any of the others. No text in another encoding has zero bytes at all.
pub(super) fn utf16(head: &[u8]) -> Option<Encoding> {
    let pairs = head.len() / 2;
    let zeros = |offset: usize| {
        head.iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (first, second) = (zeros(0), zeros(1));
    let (most, least, encoding) = if second >= first {
        (second, first, Encoding::Utf16Le)
    } else {
        (first, second, Encoding::Utf16Be)
    };
    (pairs > 0 && most * 5 >= pairs && least * 20 <= pairs).then_some(encoding)
}

/// Decides by bytes that hold something beyond ASCII: UTF-8 where it is valid, or all but (one
/// bad place to twenty good letters); else by what the bytes spell. `is_last` when the source
/// ends with the window: otherwise its last letter may be cut.
pub(super) fn eight_bit(window: &[u8], is_last: bool) -> Encoding {
    let (mut letters, mut bad) = (0usize, 0usize);
    for chunk in window.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty() && (is_last || !is_cut(chunk.invalid())));
    }
    if bad * 20 <= letters {
        return Encoding::Utf8;
    }
    let text = western(window);
    match legacy::detect(cells(&text)) {
        Some(LegacyEncoding::Tcvn3) => Encoding::Tcvn3,
        Some(LegacyEncoding::Vni) => Encoding::Vni,
        Some(LegacyEncoding::Windows1258) => Encoding::Windows1258,
        None => Encoding::Windows1252,
    }
}

/// Whether the bytes are the beginning of a letter.
fn is_cut(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf16_needs_many_zeros_on_one_side() {
        assert_eq!(utf16(b"a\0b\0"), Some(Encoding::Utf16Le));
        assert_eq!(utf16(b"\0a\0b"), Some(Encoding::Utf16Be));
        assert_eq!(utf16(b"abcdefgh"), None);
        assert_eq!(utf16(&[0; 64]), None);
        assert_eq!(utf16(b""), None);
    }

    #[test]
    fn one_broken_byte_does_not_unmake_utf8() {
        let mut bytes = "Nguyễn Thị Hồng Hạnh, Đặng Đình Đức;"
            .repeat(5)
            .into_bytes();
        assert_eq!(eight_bit(&bytes[..bytes.len() - 2], false), Encoding::Utf8);
        bytes.splice(9..9, [0xFF]);
        assert_eq!(eight_bit(&bytes, true), Encoding::Utf8);
        assert_eq!(eight_bit(b"caf\xE9", true), Encoding::Windows1252);
        assert_eq!(
            eight_bit(b"caf\xE9, M\xFCller", true),
            Encoding::Windows1252
        );
    }
}
