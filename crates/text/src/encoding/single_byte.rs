//! windows-1252 bytes, and the Vietnamese encodings that look like it.

use encoding_rs::WINDOWS_1252;

use super::Encoding;
use crate::legacy::{LegacyEncoding, decode};
use crate::normal::nfc;

/// The bytes as windows-1252 shows them.
pub(super) fn western(bytes: &[u8]) -> String {
    WINDOWS_1252
        .decode_without_bom_handling(bytes)
        .0
        .into_owned()
}

/// What separates cells in any delimited file.
const fn is_separator(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t' | ',' | ';' | '|' | '"')
}

/// The cells of a piece of a delimited file, more or less: good enough to guess by.
pub(super) fn cells(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_separator).filter(|cell| !cell.is_empty())
}

/// Converts whole cells. `encoding` is one of the single-byte ones.
pub(super) fn convert(encoding: Encoding, bytes: &[u8]) -> String {
    let text = western(bytes);
    let legacy = match encoding {
        Encoding::Tcvn3 => LegacyEncoding::Tcvn3,
        Encoding::Vni => LegacyEncoding::Vni,
        Encoding::Windows1258 => LegacyEncoding::Windows1258,
        _ => return nfc(&text).into_owned(),
    };
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(is_separator) {
        if piece.is_ascii() {
            out.push_str(piece);
        } else {
            out.push_str(&decode(legacy, piece));
        }
    }
    out
}

/// How many bytes stand before the end of the last separator; 0 when there is none.
pub(super) fn last_separator(bytes: &[u8]) -> usize {
    let found = bytes
        .iter()
        .rposition(|byte| is_separator(char::from(*byte)));
    found.map_or(0, |at| at + 1)
}

/// How much of a full window can be converted without cutting a cell: up to the last separator,
/// else the last blank. Without either, up to the last ASCII letter: its tone may follow.
pub(super) fn whole_cells(bytes: &[u8]) -> usize {
    let blank = || {
        bytes
            .iter()
            .rposition(|byte| *byte == b' ')
            .map(|at| at + 1)
    };
    let letter = || bytes.iter().rposition(u8::is_ascii).filter(|at| *at > 0);
    match last_separator(bytes) {
        0 => blank().or_else(letter).unwrap_or(bytes.len()),
        length => length,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_words_and_letters_stay_whole() {
        assert_eq!(whole_cells(b"1,Nguye\xE3n Va\xEAn"), 2);
        assert_eq!(whole_cells(b"Nguye\xE3n Va"), 8);
        assert_eq!(whole_cells(b"Nguye\xE3"), 4);
        assert_eq!(whole_cells(b"\xE3\xE3"), 2);
    }
}
