//! UTF-8 checked in place, so that valid text is passed on without a copy.

/// What the front of some bytes is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Front {
    /// This many bytes are valid UTF-8.
    Valid(usize),
    /// This many bytes are no part of any letter.
    Malformed(usize),
    /// A letter begins here and its end has not been read yet.
    Cut,
}

/// Looks at the front of `bytes`, which are not empty.
pub(super) fn front(bytes: &[u8]) -> Front {
    // The library's own check is several times as fast on Vietnamese as the standard one.
    match encoding_rs::Encoding::utf8_valid_up_to(bytes) {
        0 => {}
        valid => return Front::Valid(valid),
    }
    match std::str::from_utf8(bytes).map_err(|error| error.error_len()) {
        Err(Some(length)) => Front::Malformed(length),
        Ok(_) | Err(None) => Front::Cut,
    }
}

/// How many bytes from the front are ASCII.
pub(super) fn ascii_prefix(bytes: &[u8]) -> usize {
    if bytes.is_ascii() {
        return bytes.len();
    }
    bytes
        .iter()
        .position(|byte| !byte.is_ascii())
        .unwrap_or(bytes.len())
}
