//! UTF-16 to UTF-8, piece by piece.

use encoding_rs::{CoderResult, Decoder, UTF_16BE, UTF_16LE};

use super::Encoding;

/// A decoder that keeps the half letters between pieces.
pub(super) fn decoder(encoding: Encoding) -> Decoder {
    let utf16 = if encoding == Encoding::Utf16Be {
        UTF_16BE
    } else {
        UTF_16LE
    };
    utf16.new_decoder_without_bom_handling()
}

/// Decodes a piece into `out`, replacing what it held. True when something was malformed and now
/// reads U+FFFD.
pub(super) fn decode(decoder: &mut Decoder, bytes: &[u8], is_last: bool, out: &mut String) -> bool {
    out.clear();
    // Room for the worst case, so that one call takes everything.
    out.reserve(
        decoder
            .max_utf8_buffer_length(bytes.len())
            .unwrap_or(bytes.len() * 3 + 16),
    );
    let (result, _, replaced) = decoder.decode_to_string(bytes, out, is_last);
    debug_assert_eq!(result, CoderResult::InputEmpty);
    replaced
}
