//! ASP.NET Identity: base64 of a version byte, parameters, salt and a PBKDF2 key.

use super::encoding::base64;
use super::pbkdf2::made;
use super::prefix::Written;
use super::{Fault, Known};
use crate::audit::work::Prf;

pub fn read(written: &Written<'_>) -> Option<Result<Known, Fault>> {
    let named = written.is(&["ASPNET", "ASPNET-IDENTITY", "IDENTITY"]);
    if !named && !written.scheme.is_empty() {
        return None;
    }
    let bytes = base64(written.body).unwrap_or_default();
    match bytes.split_first() {
        // Version 2: SHA-1, a thousand iterations, 16 bytes of salt, 32 of key.
        Some((0, rest)) if rest.len() == 48 => {
            let (salt, key) = rest.split_at(16);
            Some(made(
                "aspnet_v2",
                Prf::Sha1,
                "1000",
                Some(salt.to_vec()),
                Some(key.to_vec()),
            ))
        }
        // Version 3 says digest, iterations and the salt's length.
        Some((1, rest)) if rest.len() >= 12 + 16 + 16 => Some(third(rest)),
        _ => named.then_some(Err(Fault::Damaged)),
    }
}

fn third(rest: &[u8]) -> Result<Known, Fault> {
    let (head, body) = rest.split_at(12);
    let number =
        |at: usize| u32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
    let prf = match number(0) {
        0 => Prf::Sha1,
        1 => Prf::Sha256,
        2 => Prf::Sha512,
        _ => return Err(Fault::Damaged),
    };
    let (salt, key) = body
        .split_at_checked(number(8) as usize)
        .ok_or(Fault::Damaged)?;
    made(
        "aspnet_v3",
        prf,
        &number(4).to_string(),
        Some(salt.to_vec()),
        Some(key.to_vec()),
    )
}
