//! Identity numbers (CCCD, CMND) never pass this point: they leave as a keyed hash.

use std::fmt;

use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use crate::digest::hex;

/// The HMAC-SHA-256 key that turns identity numbers into hashes which can be compared
/// within one database and mean nothing outside it.
#[derive(Clone)]
pub struct IdentityKey([u8; 32]);

impl IdentityKey {
    /// Takes the key `store` keeps.
    #[must_use]
    pub const fn new(key: [u8; 32]) -> Self {
        Self(key)
    }

    /// The keyed hash of an identity number as printed, lower-case hex; `None` when it is not
    /// an identity number. 9 digits are a CMND, 12 a CCCD; leading zeros a spreadsheet took
    /// away are put back (a CCCD begins with a province code from 001 to 096).
    #[must_use]
    pub fn hash(&self, printed: &str) -> Option<String> {
        let number = normalise(printed)?;
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        mac.update(&number);
        Some(hex(&mac.finalize().into_bytes()))
    }
}

impl fmt::Debug for IdentityKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdentityKey(..)")
    }
}

/// The digits of an identity number, with lost leading zeros put back.
pub(crate) fn normalise(printed: &str) -> Option<Vec<u8>> {
    let mut digits = Vec::with_capacity(12);
    for byte in printed.bytes() {
        match byte {
            b'0'..=b'9' if digits.len() < 12 => digits.push(byte),
            b' ' | b'.' | b'-' | b'\'' => {}
            _ => return None,
        }
    }
    let width = match digits.len() {
        8 | 9 => 9,
        10..=12 => 12,
        _ => return None,
    };
    let missing = width - digits.len();
    digits.splice(0..0, std::iter::repeat_n(b'0', missing));
    Some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_leading_zero_does_not_make_another_person() {
        let key = IdentityKey::new([7; 32]);
        assert_eq!(key.hash("034081001234"), key.hash("34081001234"));
        assert_eq!(key.hash("001 081 001 234"), key.hash("1081001234"));
        assert_ne!(key.hash("034081001234"), key.hash("034081001235"));
        assert_eq!(key.hash("123456789").unwrap().len(), 64);
    }

    #[test]
    fn what_is_no_identity_number_has_no_hash() {
        let key = IdentityKey::new([7; 32]);
        for text in ["", "12345", "0340810012345", "03408100123x", "không có"] {
            assert_eq!(key.hash(text), None, "{text}");
        }
    }

    #[test]
    fn another_key_gives_another_hash() {
        let one = IdentityKey::new([1; 32]).hash("034081001234");
        assert_ne!(one, IdentityKey::new([2; 32]).hash("034081001234"));
        assert_eq!(
            format!("{:?}", IdentityKey::new([1; 32])),
            "IdentityKey(..)"
        );
    }
}
