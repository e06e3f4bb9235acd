//! PBKDF2 in directories: `{PBKDF2-SHA256}iterations$salt$key` of OpenLDAP, and Dovecot's
//! `{PBKDF2}$1$salt$iterations$key` with digits.

use super::encoding::{adapted_base64, hex};
use super::prefix::Written;
use super::{Fault, Known};
use crate::audit::work::{Pbkdf2, Prf, Stored};

/// Ten times what is recommended for SHA-1 (2023).
pub const MOST_ITERATIONS: u32 = 20_000_000;

pub fn read(written: &Written<'_>) -> Option<Result<Known, Fault>> {
    let (scheme, prf) = match written.scheme.as_str() {
        "PBKDF2" | "PBKDF2-SHA1" => ("pbkdf2_sha1", Prf::Sha1),
        "PBKDF2-SHA256" => ("pbkdf2_sha256", Prf::Sha256),
        "PBKDF2-SHA512" => ("pbkdf2_sha512", Prf::Sha512),
        _ => return None,
    };
    let fields: Vec<&str> = written.body.split('$').collect();
    Some(match fields[..] {
        [iterations, salt, key] => made(
            scheme,
            prf,
            iterations,
            adapted_base64(salt),
            adapted_base64(key),
        ),
        ["", "1", salt, iterations, key] => made(
            scheme,
            prf,
            iterations,
            Some(salt.as_bytes().to_vec()),
            hex(key),
        ),
        _ => Err(Fault::Damaged),
    })
}

/// A derived key from its parts.
pub fn made(
    scheme: &'static str,
    prf: Prf,
    iterations: &str,
    salt: Option<Vec<u8>>,
    key: Option<Vec<u8>>,
) -> Result<Known, Fault> {
    let iterations: u32 = iterations.parse().map_err(|_| Fault::Damaged)?;
    let (Some(salt), Some(key)) = (salt, key) else {
        return Err(Fault::Damaged);
    };
    if iterations > MOST_ITERATIONS {
        return Err(Fault::TooCostly);
    }
    // A key of fewer bytes would fit other passwords too.
    if key.len() < 16 || iterations == 0 {
        return Err(Fault::Damaged);
    }
    Ok(Known {
        scheme,
        stored: Stored::Pbkdf2(Pbkdf2 {
            prf,
            iterations,
            salt,
            key,
        }),
        weakness: None,
    })
}
