//! The SHA-256 of a feed: what a snapshot is named by, and how an unchanged feed is recognised.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::FeedError;

/// The SHA-256 of a file (lower-case hex) and its size in bytes.
///
/// # Errors
/// When the file cannot be opened or read.
pub fn digest(path: &Path) -> Result<(String, u64), FeedError> {
    let mut file = File::open(path).map_err(|error| FeedError::unreadable(path, error))?;
    let mut hash = Sha256::new();
    let mut chunk = vec![0; 1 << 16];
    let mut bytes = 0_u64;
    loop {
        let read = file
            .read(&mut chunk)
            .map_err(|error| FeedError::unreadable(path, error))?;
        if read == 0 {
            break;
        }
        hash.update(&chunk[..read]);
        bytes += read as u64;
    }
    Ok((hex(&hash.finalize()), bytes))
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(DIGITS[usize::from(byte >> 4)] as char);
        text.push(DIGITS[usize::from(byte & 15)] as char);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_the_known_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("abc");
        std::fs::write(&path, "abc").unwrap();
        let (sha256, bytes) = digest(&path).unwrap();
        assert_eq!(bytes, 3);
        assert_eq!(
            sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
