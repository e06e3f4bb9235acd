//! What the first bytes of any file say before a format is looked for.

/// Nothing but white space, zeros and byte order marks.
pub(crate) fn blank(head: &[u8]) -> bool {
    head.iter().all(|byte| {
        byte.is_ascii_whitespace() || matches!(byte, 0 | 0xef | 0xbb | 0xbf | 0xfe | 0xff)
    })
}

/// Control characters no text has, save the zeros of UTF-16 and the odd stray one.
pub(crate) fn binary(head: &[u8]) -> bool {
    let wide = head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff");
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    let utf16 = wide || zeros * 4 > head.len();
    let control = head
        .iter()
        .filter(|byte| matches!(byte, 1..=8 | 14..=31))
        .count();
    control * 10 > head.len() || (!utf16 && zeros * 50 > head.len())
}
