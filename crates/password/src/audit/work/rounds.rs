//! `$1$`, `$5$` and `$6$`: a digest fed with itself, the password and the salt, thousands of times.
//!
//! Before and after the rounds nothing is special: the crates do it. The rounds go side by side.

use md5::Digest as _;
use zeroize::{Zeroize, Zeroizing};

use super::digest::is_digest;
use super::{Stored, Try};
use crate::audit::digest::{Compress, Md5, Repeat, Sha256, Sha512, repeat};
use crate::audit::lanes::{Item, Kind};

/// Which of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundsKind {
    /// `$1$` with MD5.
    Md5,
    /// `$5$` with SHA-256.
    Sha256,
    /// `$6$` with SHA-512.
    Sha512,
}

/// A hash of one of the three.
pub struct Rounds {
    /// Which.
    pub kind: RoundsKind,
    /// `$1$`, `$apr1$`: digested with the password in MD5's form alone.
    pub magic: &'static str,
    /// How many rounds.
    pub rounds: u32,
    /// The salt as written.
    pub salt: Vec<u8>,
    /// The digest, its bytes in their own order.
    pub digest: Vec<u8>,
}

/// Checks tries of one kind and number of rounds.
pub fn check(kind: Kind, rounds: RoundsKind, tries: &[Try<'_>], hits: &mut [bool]) {
    match rounds {
        RoundsKind::Md5 => run::<Md5>(kind, tries, hits, md5_start),
        RoundsKind::Sha256 => run::<Sha256>(kind, tries, hits, sha_start::<sha2::Sha256>),
        RoundsKind::Sha512 => run::<Sha512>(kind, tries, hits, sha_start::<sha2::Sha512>),
    }
}

/// What goes into the rounds: the first digest, and what stands for password and salt.
struct Start {
    digest: Zeroizing<Vec<u8>>,
    password: Zeroizing<Vec<u8>>,
    salt: Zeroizing<Vec<u8>>,
}

fn run<D: Compress>(
    kind: Kind,
    tries: &[Try<'_>],
    hits: &mut [bool],
    start: fn(&[u8], &Rounds) -> Start,
) {
    let (mut used, mut lanes, mut rounds) = (Vec::new(), Vec::new(), 0);
    for (at, one) in tries.iter().enumerate() {
        if let Stored::Rounds(stored) = one.stored {
            let start = start(one.guess, stored);
            rounds = stored.rounds;
            lanes.push(Repeat::new::<D>(
                &start.digest,
                &start.password,
                &start.salt,
            ));
            used.push((at, stored));
        }
    }
    repeat::<D>(kind, rounds, &mut lanes);
    for (&(at, stored), lane) in used.iter().zip(&lanes) {
        let mut words = [D::Item::default(); 8];
        for (word, bytes) in words
            .iter_mut()
            .zip(lane.digest().chunks_exact(D::OUT / D::WORDS))
        {
            *word = D::Item::read(D::ORDER, bytes);
        }
        hits[at] = is_digest::<D>(&words, &stored.digest);
    }
}

/// The steps before the rounds of `$5$` and `$6$`, numbered as in their specification
/// (U. Drepper, Unix crypt using SHA-256 and SHA-512).
fn sha_start<D: sha2::Digest>(password: &[u8], stored: &Rounds) -> Start {
    let salt = &stored.salt;
    let size = <D as sha2::Digest>::output_size();
    // 4–8: digest B.
    let b = digest::<D>(&[password, salt, password]);
    // 9–12: digest A.
    let mut a = D::new_with_prefix(password);
    a.update(salt);
    stretched(&b, password.len(), |part| a.update(part));
    let mut bits = password.len();
    while bits > 0 {
        a.update(if bits & 1 == 1 { &b[..] } else { password });
        bits >>= 1;
    }
    let a = Zeroizing::new(a.finalize().to_vec());
    // 13–16: P.
    let mut dp = D::new();
    for _ in 0..password.len() {
        dp.update(password);
    }
    let dp = Zeroizing::new(dp.finalize().to_vec());
    // 17–20: S.
    let mut ds = D::new();
    for _ in 0..16 + usize::from(a.first().copied().unwrap_or(0)) {
        ds.update(salt);
    }
    let ds = Zeroizing::new(ds.finalize().to_vec());
    let long = |from: &[u8], length: usize| {
        let mut out = Zeroizing::new(Vec::with_capacity(length + size));
        stretched(from, length, |part| out.extend_from_slice(part));
        out
    };
    Start {
        password: long(&dp, password.len()),
        salt: long(&ds, salt.len()),
        digest: a,
    }
}

/// The steps before the rounds of `$1$` (P.-H. Kamp, FreeBSD's crypt).
fn md5_start(password: &[u8], stored: &Rounds) -> Start {
    let salt = &stored.salt;
    let b = digest::<md5::Md5>(&[password, salt, password]);
    let mut a = md5::Md5::new_with_prefix(password);
    a.update(stored.magic);
    a.update(salt);
    stretched(&b, password.len(), |part| a.update(part));
    let mut bits = password.len();
    while bits > 0 {
        a.update(if bits & 1 == 1 {
            &[0][..]
        } else {
            &password[..1]
        });
        bits >>= 1;
    }
    Start {
        digest: Zeroizing::new(a.finalize().to_vec()),
        password: Zeroizing::new(password.to_vec()),
        salt: Zeroizing::new(salt.clone()),
    }
}

fn digest<D: sha2::Digest>(parts: &[&[u8]]) -> Zeroizing<Vec<u8>> {
    let mut digest = D::new();
    for part in parts {
        digest.update(part);
    }
    let mut out = digest.finalize();
    let kept = Zeroizing::new(out.to_vec());
    out.as_mut_slice().zeroize();
    kept
}

/// `length` bytes of `from`, over and over.
fn stretched(from: &[u8], length: usize, mut each: impl FnMut(&[u8])) {
    let mut left = length;
    while left > 0 {
        let part = left.min(from.len());
        each(&from[..part]);
        left -= part;
    }
}
