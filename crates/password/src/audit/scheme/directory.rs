//! The digests of LDAP directories (RFC 2307 and after) and Dovecot: `{SSHA}`, `{SHA256}`, `{SMD5}` …

use super::encoding::either;
use super::prefix::Written;
use super::{Fault, Known, Weakness};
use crate::audit::work::{Digest, DigestKind, LONGEST_SALT, Stored};

/// Name, printed name, digest, whether a salt follows it.
const FORMS: &[(&str, &str, DigestKind, bool)] = &[
    ("SSHA", "ssha", DigestKind::Sha1, true),
    ("SSHA1", "ssha", DigestKind::Sha1, true),
    ("SSHA256", "ssha256", DigestKind::Sha256, true),
    ("SSHA512", "ssha512", DigestKind::Sha512, true),
    ("SMD5", "smd5", DigestKind::Md5, true),
    ("SHA", "sha1", DigestKind::Sha1, false),
    ("SHA1", "sha1", DigestKind::Sha1, false),
    ("SHA256", "sha256", DigestKind::Sha256, false),
    ("SHA512", "sha512", DigestKind::Sha512, false),
    ("MD5", "md5", DigestKind::Md5, false),
    ("LDAP-MD5", "md5", DigestKind::Md5, false),
    ("PLAIN-MD5", "md5", DigestKind::Md5, false),
];

pub fn read(written: &Written<'_>) -> Option<Result<Known, Fault>> {
    // Dovecot calls `$1$` both MD5 and MD5-CRYPT; a column of its own for the salt is `raw`'s.
    if written.body.starts_with('$') || written.salt.is_some() {
        return None;
    }
    let &(_, scheme, kind, salted) = FORMS.iter().find(|form| written.is(&[form.0]))?;
    let length = kind.bytes();
    let fits = |bytes: usize| {
        if salted {
            bytes > length && bytes <= length + LONGEST_SALT
        } else {
            bytes == length
        }
    };
    Some(
        either(written.body, written.hex, fits)
            .ok_or(Fault::Damaged)
            .map(|mut digest| {
                let after = digest.split_off(length);
                Known {
                    scheme,
                    stored: Stored::Digest(Digest {
                        kind,
                        before: Vec::new(),
                        after,
                        digest,
                    }),
                    weakness: (!salted).then_some(Weakness::StoredUnsalted),
                }
            }),
    )
}
