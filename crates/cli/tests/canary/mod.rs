//! Looking for secrets that must be nowhere: a canary is a password made of a name nobody has.

/// Whether bytes hold one of the canaries, in UTF-8 or UTF-16.
pub fn has_canary(canaries: &[&str], bytes: &[u8]) -> bool {
    canaries.iter().any(|canary| {
        let wide: Vec<u8> = canary.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [canary.as_bytes(), &wide]
            .iter()
            .any(|own| bytes.windows(own.len()).any(|part| part == *own))
    })
}
