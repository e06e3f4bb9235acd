//! Django: `algorithm$…`, the salt as text.

use super::encoding::{base64, hex};
use super::prefix::Written;
use super::{Fault, Known};
use crate::audit::work::{Digest, DigestKind, LONGEST_SALT, Prf, Stored};

pub fn read(written: &Written<'_>) -> Option<Result<Known, Fault>> {
    let (algorithm, rest) = written.body.split_once('$')?;
    let derived = |prf| {
        let fields: Vec<&str> = rest.split('$').collect();
        match fields[..] {
            [iterations, salt, key] => super::pbkdf2::made(
                "django_pbkdf2",
                prf,
                iterations,
                Some(salt.as_bytes().to_vec()),
                base64(key),
            ),
            _ => Err(Fault::Damaged),
        }
    };
    Some(match algorithm {
        "pbkdf2_sha256" => derived(Prf::Sha256),
        "pbkdf2_sha1" => derived(Prf::Sha1),
        "argon2" => rest
            .strip_prefix("argon2")
            .ok_or(Fault::Damaged)
            .and_then(super::argon2::phc)
            .map(super::argon2::known)
            .map(|known| named(known, "django_argon2")),
        "bcrypt_sha256" | "bcrypt" => {
            let digested = algorithm == "bcrypt_sha256";
            rest.strip_prefix("$2b$")
                .ok_or(Fault::Damaged)
                .and_then(|rest| super::bcrypt::hash(rest, digested))
                .map(|bcrypt| Known {
                    scheme: "django_bcrypt",
                    stored: Stored::Bcrypt(bcrypt),
                    weakness: None,
                })
        }
        "md5" => salted("django_md5", DigestKind::Md5, rest),
        "sha1" => salted("django_sha1", DigestKind::Sha1, rest),
        "scrypt" => Err(Fault::Unsupported),
        _ => return None,
    })
}

fn named(known: Known, scheme: &'static str) -> Known {
    Known { scheme, ..known }
}

/// One digest of salt and password.
fn salted(scheme: &'static str, kind: DigestKind, rest: &str) -> Result<Known, Fault> {
    let (salt, digest) = rest.split_once('$').ok_or(Fault::Damaged)?;
    let digest = hex(digest)
        .filter(|digest| digest.len() == kind.bytes())
        .ok_or(Fault::Damaged)?;
    if salt.len() > LONGEST_SALT {
        return Err(Fault::Damaged);
    }
    Ok(Known {
        scheme,
        stored: Stored::Digest(Digest {
            kind,
            before: salt.as_bytes().to_vec(),
            after: Vec::new(),
            digest,
        }),
        weakness: None,
    })
}
