//! PBKDF2 (RFC 8018): HMAC over itself, side by side.
//!
//! Only the first block of the derived key is made: it decides whatever length was stored.

use hmac::{KeyInit, Mac};
use zeroize::Zeroize;

use super::digest::is_digest;
use super::{Stored, Try};
use crate::audit::digest::{Compress, HmacLane, Sha1, Sha256, Sha512, iterate_hmac};
use crate::audit::lanes::{Item, Kind};

/// Which digest HMAC stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prf {
    /// SHA-1.
    Sha1,
    /// SHA-256.
    Sha256,
    /// SHA-512.
    Sha512,
}

/// A derived key.
pub struct Pbkdf2 {
    /// Which digest.
    pub prf: Prf,
    /// How many iterations.
    pub iterations: u32,
    /// The salt.
    pub salt: Vec<u8>,
    /// The key; at least four bytes.
    pub key: Vec<u8>,
}

/// Checks tries of one digest and number of iterations.
pub fn check(kind: Kind, prf: Prf, tries: &[Try<'_>], hits: &mut [bool]) {
    match prf {
        Prf::Sha1 => run::<Sha1>(kind, tries, hits, first::<hmac::Hmac<sha1::Sha1>>),
        Prf::Sha256 => run::<Sha256>(kind, tries, hits, first::<hmac::Hmac<sha2::Sha256>>),
        Prf::Sha512 => run::<Sha512>(kind, tries, hits, first::<hmac::Hmac<sha2::Sha512>>),
    }
}

/// The first iteration: HMAC of the salt and the number of the block.
fn first<M: Mac + KeyInit>(password: &[u8], salt: &[u8], out: &mut [u8; 64]) -> bool {
    let Ok(mut mac) = <M as KeyInit>::new_from_slice(password) else {
        return false;
    };
    mac.update(salt);
    mac.update(&1_u32.to_be_bytes());
    let result = mac.finalize().into_bytes();
    out[..result.len()].copy_from_slice(&result);
    true
}

fn run<D: Compress>(
    kind: Kind,
    tries: &[Try<'_>],
    hits: &mut [bool],
    first: fn(&[u8], &[u8], &mut [u8; 64]) -> bool,
) {
    let (mut used, mut lanes, mut iterations) = (Vec::new(), Vec::new(), 0);
    for (at, one) in tries.iter().enumerate() {
        if let Stored::Pbkdf2(stored) = one.stored {
            let mut start = [0; 64];
            if one.guess.len() <= D::BLOCK && first(one.guess, &stored.salt, &mut start) {
                iterations = stored.iterations;
                lanes.push(HmacLane::<D>::new(one.guess, &start));
                used.push((at, stored));
            }
            start.zeroize();
        }
    }
    iterate_hmac::<D>(kind, iterations.saturating_sub(1), &mut lanes);
    for (&(at, stored), lane) in used.iter().zip(&lanes) {
        let compared = stored.key.len().min(D::OUT) / D::Item::BYTES * D::Item::BYTES;
        hits[at] = is_digest::<D>(&lane.sum, &stored.key[..compared]);
    }
}
