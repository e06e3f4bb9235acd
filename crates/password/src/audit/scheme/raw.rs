//! Digits and nothing else: a program that stores MD5, SHA-1 or SHA-2 of the password. With a salt
//! in a column of its own, which goes before or after as `scheme` says (`md5(salt+password)`).

use super::encoding::hex;
use super::prefix::Written;
use super::{Fault, Known, Weakness};
use crate::audit::work::{Digest, DigestKind, LONGEST_SALT, Stored};

/// Digits, printed name, digest, the names it goes by.
const FORMS: &[(usize, &str, DigestKind, &[&str])] = &[
    (32, "raw_md5", DigestKind::Md5, &["MD5", "RAW-MD5"]),
    (
        40,
        "raw_sha1",
        DigestKind::Sha1,
        &["SHA1", "SHA-1", "SHA", "RAW-SHA1"],
    ),
    (
        64,
        "raw_sha256",
        DigestKind::Sha256,
        &["SHA256", "SHA-256", "RAW-SHA256"],
    ),
    (
        128,
        "raw_sha512",
        DigestKind::Sha512,
        &["SHA512", "SHA-512", "RAW-SHA512"],
    ),
];

pub fn read(written: &Written<'_>) -> Option<Result<Known, Fault>> {
    let digits = written.body.strip_prefix("0x").unwrap_or(written.body);
    let &(_, scheme, kind, names) = FORMS.iter().find(|form| form.0 == digits.len())?;
    let (name, salt_last) = order(&written.scheme);
    if !(name.is_empty() || names.contains(&name)) {
        return None;
    }
    let digest = hex(digits)?;
    let salt = written.salt.unwrap_or_default().as_bytes().to_vec();
    if salt.len() > LONGEST_SALT {
        return Some(Err(Fault::Damaged));
    }
    let weakness = salt.is_empty().then_some(Weakness::StoredUnsalted);
    let (before, after) = if salt_last {
        (Vec::new(), salt)
    } else {
        (salt, Vec::new())
    };
    Some(Ok(Known {
        scheme,
        stored: Stored::Digest(Digest {
            kind,
            before,
            after,
            digest,
        }),
        weakness,
    }))
}

/// `MD5(SALT+PASSWORD)`, `MD5(PASSWORD+SALT)`, `MD5`: the digest, and whether the salt is last.
fn order(scheme: &str) -> (&str, bool) {
    match scheme.split_once('(') {
        Some((name, inside)) => (name, inside.starts_with("PASS")),
        None => (scheme, false),
    }
}
