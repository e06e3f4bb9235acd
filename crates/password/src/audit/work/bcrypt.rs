//! bcrypt (N. Provos, D. Mazières, 1999), four at a time.

use base64::Engine as _;
use zeroize::Zeroize;

use super::blowfish::{Blowfish, encrypt, expand};
use super::{Stored, Try};

/// A bcrypt hash.
pub struct Bcrypt {
    /// The logarithm of the number of rounds.
    pub cost: u32,
    /// The salt as four numbers.
    pub salt: [u32; 4],
    /// The first 23 bytes of the digest; the last byte was never stored.
    pub digest: [u8; 23],
    /// Whether the password is digested before (Django's `bcrypt_sha256`).
    pub digested: bool,
}

/// How many instances go in step: their tables fill half of the nearest cache.
const AT_ONCE: usize = 4;

/// Checks tries of one cost.
pub fn check(tries: &[Try<'_>], hits: &mut [bool]) {
    let (whole, rest) = tries.as_chunks::<AT_ONCE>();
    let (whole_hits, rest_hits) = hits.split_at_mut(whole.len() * AT_ONCE);
    for (tries, hits) in whole.iter().zip(whole_hits.chunks_mut(AT_ONCE)) {
        group(tries, hits);
    }
    if let Ok(tries) = <&[Try<'_>; 3]>::try_from(rest) {
        group(tries, rest_hits);
    } else if let Ok(tries) = <&[Try<'_>; 2]>::try_from(rest) {
        group(tries, rest_hits);
    } else if let Ok(tries) = <&[Try<'_>; 1]>::try_from(rest) {
        group(tries, rest_hits);
    }
}

fn group<const N: usize>(tries: &[Try<'_>; N], hits: &mut [bool]) {
    let stored = tries.map(|one| match one.stored {
        Stored::Bcrypt(bcrypt) => Some(bcrypt),
        _ => None,
    });
    let mut keys: [[u32; 18]; N] = std::array::from_fn(|i| {
        key_of(
            tries[i].guess,
            stored[i].is_some_and(|bcrypt| bcrypt.digested),
        )
    });
    let salts: [[u32; 4]; N] =
        std::array::from_fn(|i| stored[i].map_or([0; 4], |bcrypt| bcrypt.salt));
    let salt_keys = salts.map(|salt| std::array::from_fn(|at| salt[at % 4]));
    let rounds = 1_u64 << stored[0].map_or(0, |bcrypt| bcrypt.cost);
    let mut all: [Blowfish; N] = std::array::from_fn(|_| Blowfish::initial());
    expand(&mut all, &keys, Some(&salts));
    for _ in 0..rounds {
        expand(&mut all, &keys, None);
        expand(&mut all, &salt_keys, None);
    }
    let mut digests = [[0_u8; 24]; N];
    for (block, text) in b"OrpheanBeholderScryDoubt".chunks_exact(8).enumerate() {
        let number = |at: usize| [text[at], text[at + 1], text[at + 2], text[at + 3]];
        let mut left = [u32::from_be_bytes(number(0)); N];
        let mut right = [u32::from_be_bytes(number(4)); N];
        for _ in 0..64 {
            encrypt(&all, &mut left, &mut right);
        }
        for i in 0..N {
            let place = &mut digests[i][8 * block..8 * block + 8];
            place[..4].copy_from_slice(&left[i].to_be_bytes());
            place[4..].copy_from_slice(&right[i].to_be_bytes());
        }
    }
    for i in 0..N {
        hits[i] = stored[i].is_some_and(|bcrypt| bcrypt.digest == digests[i][..23]);
    }
    keys.as_flattened_mut().zeroize();
    digests.as_flattened_mut().zeroize();
}

/// The password with its closing zero, over and over; what is longer than 72 bytes is cut.
fn key_of(password: &[u8], digested: bool) -> [u32; 18] {
    let mut bytes = [0_u8; 73];
    let mut length = password.len().min(72);
    if digested {
        // Django digests first, so that long passwords count whole: the digest in hex.
        use sha2::Digest as _;
        let mut digest = sha2::Sha256::digest(password);
        let hex = b"0123456789abcdef";
        for (pair, byte) in bytes.chunks_exact_mut(2).zip(&digest) {
            pair[0] = hex[usize::from(byte >> 4)];
            pair[1] = hex[usize::from(byte & 15)];
        }
        digest.as_mut_slice().zeroize();
        length = 64;
    } else {
        bytes[..length].copy_from_slice(&password[..length]);
    }
    let mut cycle = bytes[..=length].iter().cycle();
    let key = std::array::from_fn(|_| {
        let mut next = || cycle.next().copied().unwrap_or(0);
        u32::from_be_bytes([next(), next(), next(), next()])
    });
    bytes.zeroize();
    key
}

/// bcrypt's own order of the letters of base64.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let options = base64::engine::GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(base64::engine::DecodePaddingMode::RequireNone)
        .with_decode_allow_trailing_bits(true);
    base64::engine::GeneralPurpose::new(&base64::alphabet::BCRYPT, options)
        .decode(text)
        .ok()
}
