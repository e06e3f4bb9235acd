//! `$argon2id$v=19$m=…,t=…,p=…$salt$digest`: PHP, Laravel, `{ARGON2}` of OpenLDAP, `{ARGON2ID}` of
//! Dovecot.

use argon2::{Algorithm, Params, ParamsBuilder, Version};

use super::encoding::base64;
use super::prefix::Written;
use super::{Fault, Known};
use crate::audit::work::{Argon2, Stored};

/// One guess may take this much memory, in kibibytes (1 GiB), and pass through it this often.
const MOST_MEMORY: u32 = 1 << 20;
const MOST_PASSES: u32 = 1 << 10;

pub fn read(written: &Written<'_>) -> Option<Result<Known, Fault>> {
    written
        .body
        .strip_prefix("$argon2")
        .map(|rest| phc(rest).map(known))
}

pub fn known(stored: Argon2) -> Known {
    Known {
        scheme: "argon2",
        stored: Stored::Argon2(stored),
        weakness: None,
    }
}

/// What stands behind `$argon2`.
pub fn phc(rest: &str) -> Result<Argon2, Fault> {
    let mut fields = rest.split('$').peekable();
    let algorithm = match fields.next() {
        Some("id") => Algorithm::Argon2id,
        Some("i") => Algorithm::Argon2i,
        Some("d") => Algorithm::Argon2d,
        _ => return Err(Fault::Damaged),
    };
    let version = match fields.next_if(|field| field.starts_with("v=")) {
        Some("v=19") => Version::V0x13,
        Some("v=16") | None => Version::V0x10,
        Some(_) => return Err(Fault::Unsupported),
    };
    let costs = fields.next().ok_or(Fault::Damaged)?;
    let cost = |name: &str| -> Option<u32> {
        costs
            .split(',')
            .find_map(|part| part.strip_prefix(name)?.strip_prefix('=')?.parse().ok())
    };
    let (memory, passes, lanes) = (cost("m"), cost("t"), cost("p"));
    let (Some(memory), Some(passes), Some(lanes)) = (memory, passes, lanes) else {
        return Err(Fault::Damaged);
    };
    if memory > MOST_MEMORY || passes > MOST_PASSES {
        return Err(Fault::TooCostly);
    }
    let mut bytes = || fields.next().and_then(base64).ok_or(Fault::Damaged);
    let (salt, digest) = (bytes()?, bytes()?);
    let params: Params = ParamsBuilder::new()
        .m_cost(memory)
        .t_cost(passes)
        .p_cost(lanes)
        .output_len(digest.len())
        .build()
        .map_err(|_| Fault::Damaged)?;
    Ok(Argon2::new(algorithm, version, params, salt, digest))
}
