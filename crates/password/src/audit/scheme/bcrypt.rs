//! `$2a$`, `$2b$`, `$2y$`: bcrypt of BSD, Dovecot (`{BLF-CRYPT}`), PHP and Laravel.

use super::prefix::Written;
use super::{Fault, Known};
use crate::audit::work::{Bcrypt, Stored, decode_bcrypt};

/// A guess of cost 20 takes a minute.
const HIGHEST_COST: u32 = 20;

pub fn read(written: &Written<'_>) -> Option<Result<Known, Fault>> {
    let body = written.body;
    ["$2a$", "$2b$", "$2y$"]
        .iter()
        .find_map(|start| body.strip_prefix(start))
        .map(|rest| {
            hash(rest, false).map(|bcrypt| Known {
                scheme: "bcrypt",
                stored: Stored::Bcrypt(bcrypt),
                weakness: None,
            })
        })
}

/// What stands behind `$2b$`: cost, salt and digest.
pub fn hash(rest: &str, digested: bool) -> Result<Bcrypt, Fault> {
    let (cost, body) = rest.split_once('$').ok_or(Fault::Damaged)?;
    let cost: u32 = cost.parse().map_err(|_| Fault::Damaged)?;
    if cost > HIGHEST_COST {
        return Err(Fault::TooCostly);
    }
    if body.len() != 53 || !body.is_ascii() || cost < 4 {
        return Err(Fault::Damaged);
    }
    let (salt, digest) = body.split_at(22);
    let salt = decode_bcrypt(salt).ok_or(Fault::Damaged)?;
    let digest = decode_bcrypt(digest).ok_or(Fault::Damaged)?;
    let mut numbers = [0; 4];
    for (number, bytes) in numbers.iter_mut().zip(salt.as_chunks::<4>().0) {
        *number = u32::from_be_bytes(*bytes);
    }
    Ok(Bcrypt {
        cost,
        salt: numbers,
        digest: digest.try_into().map_err(|_| Fault::Damaged)?,
        digested,
    })
}
