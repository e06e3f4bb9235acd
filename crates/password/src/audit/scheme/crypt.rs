//! crypt(3): `$1$`, `$apr1$`, `$5$`, `$6$`, bare or as `{CRYPT}`, `{SHA512-CRYPT}`, `{MD5-CRYPT}` …

use super::encoding::crypt_bytes;
use super::prefix::Written;
use super::{Fault, Known};
use crate::audit::work::{Rounds, RoundsKind, Stored};

/// More rounds than anybody sets, and what one guess may cost.
const MOST_ROUNDS: u32 = 50_000_000;

pub fn read(written: &Written<'_>) -> Option<Result<Known, Fault>> {
    let rest = written.body.strip_prefix('$')?;
    let (id, rest) = rest.split_once('$')?;
    let (scheme, kind, magic) = match id {
        "1" => ("md5crypt", RoundsKind::Md5, "$1$"),
        "apr1" => ("md5crypt", RoundsKind::Md5, "$apr1$"),
        "5" => ("sha256crypt", RoundsKind::Sha256, ""),
        "6" => ("sha512crypt", RoundsKind::Sha512, ""),
        "2x" | "sha1" | "md5" | "7" | "gy" | "3" => return Some(Err(Fault::Unsupported)),
        _ => return None,
    };
    Some(parts(kind, rest).map(|(rounds, salt, digest)| Known {
        scheme,
        stored: Stored::Rounds(Rounds {
            kind,
            magic,
            rounds,
            salt: salt.as_bytes().to_vec(),
            digest,
        }),
        weakness: None,
    }))
}

fn parts(kind: RoundsKind, rest: &str) -> Result<(u32, &str, Vec<u8>), Fault> {
    let (mut rounds, mut rest) = (5000, rest);
    if kind == RoundsKind::Md5 {
        rounds = 1000;
    } else if let Some(said) = rest.strip_prefix("rounds=") {
        let (number, after) = said.split_once('$').ok_or(Fault::Damaged)?;
        let number: u64 = number.parse().map_err(|_| Fault::Damaged)?;
        // Outside of this the specification takes the nearest number.
        rounds = u32::try_from(number.clamp(1000, 999_999_999)).map_err(|_| Fault::Damaged)?;
        rest = after;
    }
    if rounds > MOST_ROUNDS {
        return Err(Fault::TooCostly);
    }
    let (salt, digest) = rest.split_once('$').ok_or(Fault::Damaged)?;
    let (longest, order) = match kind {
        RoundsKind::Md5 => (8, md5_order()),
        RoundsKind::Sha256 => (16, rotated(10, 10, 20, &[31, 30])),
        RoundsKind::Sha512 => (16, sha512_order()),
    };
    let salt = salt.get(..salt.len().min(longest)).ok_or(Fault::Damaged)?;
    let digest = crypt_bytes(digest, &order).ok_or(Fault::Damaged)?;
    Ok((rounds, salt, digest))
}

/// 0 6 12, 1 7 13 … 4 10 5, 11.
fn md5_order() -> Vec<usize> {
    vec![0, 6, 12, 1, 7, 13, 2, 8, 14, 3, 9, 15, 4, 10, 5, 11]
}

/// SHA-256: 0 10 20, 21 1 11, 12 22 2, 3 13 23 …: each group turned once more.
fn rotated(groups: usize, second: usize, third: usize, last: &[usize]) -> Vec<usize> {
    let mut order = Vec::with_capacity(3 * groups + last.len());
    for at in 0..groups {
        let group = [at, at + second, at + third];
        let turn = (3 - at % 3) % 3;
        order.extend((0..3).map(|place| group[(place + turn) % 3]));
    }
    order.extend(last);
    order
}

/// SHA-512: 0 21 42, 22 43 1, 44 2 23 …: turned the other way; 63 alone.
fn sha512_order() -> Vec<usize> {
    let mut order = Vec::with_capacity(64);
    for at in 0..21 {
        let group = [at, at + 21, at + 42];
        order.extend((0..3).map(|place| group[(place + at) % 3]));
    }
    order.push(63);
    order
}
