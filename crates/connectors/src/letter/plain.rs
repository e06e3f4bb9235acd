//! Text files: UTF-8, UTF-16, and the encodings from before Unicode became mandatory.

use std::io::Read;

use text::encoding::{Encoding, Utf8Reader};

use super::{LetterFault, LetterLimits, LetterNotice};

/// The text of a text file; lines end in a line feed alone.
pub(super) fn text(
    bytes: &[u8],
    limits: &LetterLimits,
    notices: &mut Vec<LetterNotice>,
) -> Result<String, LetterFault> {
    let mut reader = Utf8Reader::detect(bytes)?;
    let mut text = String::new();
    Read::by_ref(&mut reader)
        .take(limits.text_bytes as u64 + 1)
        .read_to_string(&mut text)?;
    if text.len() > limits.text_bytes {
        return Err(LetterFault::TooLarge {
            limit: limits.text_bytes as u64,
        });
    }
    if !matches!(reader.encoding(), Encoding::Utf8 | Encoding::Utf8Bom) {
        notices.push(LetterNotice::Encoding(reader.encoding()));
    }
    if reader.malformed() > 0 {
        notices.push(LetterNotice::UnreadableLetters(reader.malformed()));
    }
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    Ok(text)
}
