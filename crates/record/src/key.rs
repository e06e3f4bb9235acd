//! The keys of a database: one secret of 32 bytes, from which the others are derived.

use std::fmt;

use chacha20poly1305::aead::Aead as _;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit as _};
use ed25519_dalek::{Signer as _, VerifyingKey};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{Digest, NotHex};

/// The secret of a database. Wiped from memory when dropped, never printed.
pub struct MasterKey(Zeroizing<[u8; 32]>);

/// The key under which identity numbers are hashed, so that the number itself is never
/// kept. Wiped when dropped, never printed; the same for every review of one database.
#[derive(Clone)]
pub struct IdentityKey(Zeroizing<[u8; 32]>);

/// The key behind one-time codes, second factors, sessions and forms: what of them is kept
/// is worth nothing without it. Wiped when dropped, never printed.
#[derive(Clone)]
pub struct AccessKey(Zeroizing<[u8; 32]>);

/// Signs entries. Wiped when dropped, never printed.
pub struct SigningKey(ed25519_dalek::SigningKey);

/// Proves entries; may be given to anyone. Printed as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl MasterKey {
    /// Takes the secret from 32 bytes of good randomness.
    #[must_use]
    pub fn new(bytes: &[u8; 32]) -> Self {
        Self(Zeroizing::new(*bytes))
    }

    /// Reads the secret as it stands in a key file: 64 hexadecimal digits.
    ///
    /// # Errors
    /// When the text is anything else. The text is not repeated in the error.
    pub fn from_hex(text: &str) -> Result<Self, NotHex> {
        let mut bytes = Zeroizing::new([0; 32]);
        hex::decode_to_slice(text.trim(), bytes.as_mut_slice())
            .map_err(|_| NotHex { expected: 64 })?;
        Ok(Self(bytes))
    }

    /// The secret as it is to stand in a key file.
    #[must_use]
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.0.as_slice()))
    }

    /// The key that signs the record.
    #[must_use]
    pub fn signing_key(&self) -> SigningKey {
        SigningKey(ed25519_dalek::SigningKey::from_bytes(
            &self.derive(b"rasoat record signing 1"),
        ))
    }

    /// The key that hashes identity numbers.
    #[must_use]
    pub fn identity_key(&self) -> IdentityKey {
        IdentityKey(self.derive(b"rasoat identity number 1"))
    }

    /// The key behind signing in.
    #[must_use]
    pub fn access_key(&self) -> AccessKey {
        AccessKey(self.derive(b"rasoat access 1"))
    }

    /// HKDF-SHA256 (RFC 5869): keys of different purposes say nothing of one another.
    fn derive(&self, purpose: &[u8]) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0; 32]);
        // 32 bytes are far below HKDF's limit of 255 digests, so this cannot fail; were it
        // ever to, both keys would stay zero and the first signature check would say so.
        let _ = Hkdf::<Sha256>::new(None, self.0.as_slice()).expand(purpose, key.as_mut_slice());
        key
    }
}

impl IdentityKey {
    /// The 32 bytes, for a keyed hash.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl AccessKey {
    /// A keyed digest (HKDF-SHA256, RFC 5869) of some parts for one purpose. No two purposes and no two
    /// lists of parts give the same, however the parts are cut.
    #[must_use]
    pub fn tag(&self, purpose: &'static str, parts: &[&str]) -> [u8; 32] {
        let mut text = Zeroizing::new(String::new());
        for part in std::iter::once(&purpose).chain(parts) {
            text.push_str(&part.len().to_string());
            text.push(':');
            text.push_str(part);
        }
        let mut tag = [0; 32];
        // As in `derive`: 32 bytes are far below the limit, so this cannot fail.
        let _ = Hkdf::<Sha256>::new(None, self.0.as_slice()).expand(text.as_bytes(), &mut tag);
        tag
    }
}

impl AccessKey {
    /// Seals a text (ChaCha20-Poly1305, RFC 8439) under a key derived for some parts of one purpose: who
    /// has the database and not the key file reads nothing of it. The nonce must be random. `None` when
    /// the text is longer than the cipher allows, some 256 GiB.
    #[must_use]
    pub fn seal(
        &self,
        purpose: &'static str,
        parts: &[&str],
        nonce: [u8; 12],
        text: &[u8],
    ) -> Option<Vec<u8>> {
        let cipher = self.cipher(purpose, parts);
        let sealed = cipher.encrypt(&nonce.into(), text).ok()?;
        Some([&nonce[..], &sealed].concat())
    }

    /// What was sealed for the same purpose and parts; `None` when it was not, or was changed.
    #[must_use]
    pub fn unseal(
        &self,
        purpose: &'static str,
        parts: &[&str],
        sealed: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, sealed) = sealed.split_first_chunk::<12>()?;
        let cipher = self.cipher(purpose, parts);
        let text = cipher.decrypt(&(*nonce).into(), sealed).ok()?;
        Some(Zeroizing::new(text))
    }

    fn cipher(&self, purpose: &'static str, parts: &[&str]) -> ChaCha20Poly1305 {
        let key = Zeroizing::new(self.tag(purpose, parts));
        ChaCha20Poly1305::new(&(*key).into())
    }
}

impl SigningKey {
    /// The public half.
    #[must_use]
    pub fn public_key(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    pub(crate) fn sign(&self, digest: &Digest) -> [u8; 64] {
        self.0.sign(digest.as_bytes()).to_bytes()
    }
}

impl PublicKey {
    /// Reads a public key as it was printed.
    ///
    /// # Errors
    /// When the text is not the 64 hexadecimal digits of a point of the curve.
    pub fn from_hex(text: &str) -> Result<Self, NotHex> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text.trim(), &mut bytes).map_err(|_| NotHex { expected: 64 })?;
        VerifyingKey::from_bytes(&bytes)
            .map(Self)
            .map_err(|_| NotHex { expected: 64 })
    }

    /// Whether this key's owner signed the digest. Strict: no malleable signatures.
    pub(crate) fn proves(&self, digest: &Digest, signature: &[u8; 64]) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(signature);
        self.0.verify_strict(digest.as_bytes(), &signature).is_ok()
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0.as_bytes()))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Debug of a secret prints its name and nothing else.
macro_rules! silent {
    ($($secret:ident),+) => {$(
        impl fmt::Debug for $secret {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($secret), "(…)"))
            }
        }
    )+};
}
silent!(MasterKey, IdentityKey, AccessKey, SigningKey);

#[cfg(test)]
mod tests {
    use super::*;

    fn master() -> MasterKey {
        MasterKey::new(&[7; 32])
    }

    #[test]
    fn debug_prints_nothing_of_a_secret() {
        let printed = format!(
            "{:?} {:?} {:?} {:?}",
            master(),
            master().identity_key(),
            master().access_key(),
            master().signing_key()
        );
        assert_eq!(
            printed,
            "MasterKey(…) IdentityKey(…) AccessKey(…) SigningKey(…)"
        );
    }

    #[test]
    fn the_same_secret_gives_the_same_keys_and_they_differ_from_one_another() {
        let again = MasterKey::from_hex(&master().to_hex()).unwrap();
        assert_eq!(
            again.identity_key().as_bytes(),
            master().identity_key().as_bytes()
        );
        assert_eq!(
            again.signing_key().public_key(),
            master().signing_key().public_key()
        );
        assert_ne!(master().identity_key().as_bytes(), &[7; 32]);
        assert_ne!(
            *master().derive(b"rasoat record signing 1"),
            *master().derive(b"rasoat identity number 1")
        );
        assert_ne!(*master().derive(b"rasoat record signing 1"), [0; 32]);
    }

    #[test]
    fn a_tag_depends_on_purpose_and_on_how_the_parts_are_cut() {
        let key = master().access_key();
        let tags = [
            key.tag("session", &["ab", "c"]),
            key.tag("session", &["a", "bc"]),
            key.tag("form", &["ab", "c"]),
        ];
        assert_eq!(tags[0], master().access_key().tag("session", &["ab", "c"]));
        assert!(tags[0] != tags[1] && tags[0] != tags[2] && tags[1] != tags[2]);
    }

    #[test]
    fn what_is_sealed_opens_for_its_own_parts_alone_and_only_whole() {
        let key = master().access_key();
        let sealed = key.seal("answer", &["1", "k"], [3; 12], b"geheim").unwrap();
        assert!(!sealed.windows(6).any(|part| part == b"geheim"));
        let open = |parts: &[&str], sealed: &[u8]| {
            let text = key.unseal("answer", parts, sealed);
            text.map(|text| text.to_vec())
        };
        assert_eq!(open(&["1", "k"], &sealed).unwrap(), b"geheim");
        assert_eq!(open(&["2", "k"], &sealed), None);
        assert_eq!(open(&["1", "k"], &sealed[..sealed.len() - 1]), None);
        assert_eq!(open(&["1", "k"], b""), None);
        assert_eq!(key.unseal("other", &["1", "k"], &sealed), None);
    }

    #[test]
    fn a_damaged_key_file_is_refused_without_being_repeated() {
        let error = MasterKey::from_hex("beef").unwrap_err();
        assert_eq!(error.to_string(), "not 64 hexadecimal digits");
    }

    #[test]
    fn a_public_key_is_read_back_as_it_was_printed() {
        let key = master().signing_key().public_key();
        assert_eq!(PublicKey::from_hex(&key.to_string()), Ok(key));
    }
}
