//! Asking the breached corpus about one password.

use md4::Md4;
use sha1::{Digest, Sha1};
use zeroize::Zeroize;

use super::Candidate;
use crate::breach::{Corpus, HashKind};

/// Whether a password is in the corpus, by the hash the corpus is of; `None` when it cannot be
/// told: a file that was cut short under us answers nothing.
pub fn is_leaked(candidate: &Candidate, corpus: &Corpus) -> Option<bool> {
    let found = match corpus.kind() {
        HashKind::Sha1 => {
            let mut hash: [u8; 20] = Sha1::digest(candidate.expose().as_bytes()).into();
            let found = corpus.contains_sha1(&hash);
            hash.zeroize();
            found.ok()?
        }
        HashKind::Ntlm => {
            let mut digest = Md4::new();
            for unit in candidate.expose().encode_utf16() {
                digest.update(unit.to_le_bytes());
            }
            let mut hash: [u8; 16] = digest.finalize().into();
            let found = corpus.contains_nt(&hash);
            hash.zeroize();
            found.ok()?
        }
    };
    corpus.is_whole().then_some(found.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breach::{BuildOptions, build};

    #[test]
    fn a_leaked_password_is_found_by_either_hash() {
        // "Xq7!vR2#mật", hashed by OpenSSL (MD4 over UTF-16LE, SHA-1 over UTF-8).
        let lists = [
            (HashKind::Sha1, "311470486F3BC7B2F3C95D7ED5325C9AE875F94E"),
            (HashKind::Ntlm, "42E257AB4BA1E37323E91A02D294A176"),
        ];
        for (kind, hash) in lists {
            let folder = tempfile::TempDir::new().unwrap();
            let (list, out) = (folder.path().join("list"), folder.path().join("index"));
            std::fs::write(&list, hash).unwrap();
            build(&BuildOptions {
                from: vec![list],
                kind,
                update: None,
                out: out.clone(),
                prefixes_only: false,
                read: Default::default(),
            })
            .unwrap();
            let corpus = Corpus::open(&out).unwrap();
            let asked = |text| is_leaked(&Candidate::new(text).unwrap(), &corpus);
            assert_eq!(asked("Xq7!vR2#mật"), Some(true), "{kind}");
            assert_eq!(asked("Xq7!vR2#ma\u{323}\u{302}t"), Some(true), "{kind}");
            assert_eq!(asked("Xq7!vR2#mat"), Some(false), "{kind}");
        }
    }
}
