//! The secret of a token: 256 bits, with a word in front by which scanners of code find one that leaked.

use record::AccessKey;

use crate::sign_in::hex;

/// What every secret begins with.
const WORD: &str = "rasoat_";

/// The secret of a token. It has no `Debug`.
pub struct TokenSecret(String);

impl TokenSecret {
    /// Of 32 bytes of good randomness.
    #[must_use]
    pub fn new(bytes: &[u8; 32]) -> Self {
        Self(format!("{WORD}{}", hex(bytes)))
    }

    /// As a program sent it; `None` when it cannot be one.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(WORD)?;
        let fits = digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        fits.then(|| Self(text.to_owned()))
    }

    /// For its owner alone, once.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// As the database knows it.
    pub(super) fn digest(&self, key: &AccessKey) -> String {
        hex(&key.tag("api token", &[&self.0]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_a_secret_is_read() {
        let secret = TokenSecret::new(&[7; 32]);
        assert!(TokenSecret::read(secret.expose()).is_some());
        let digits = "07".repeat(32);
        let short = &secret.expose()[..70];
        for no in ["", "rasoat_", digits.as_str(), short, "rasoat_zz"] {
            assert!(TokenSecret::read(no).is_none(), "{no}");
        }
    }
}
