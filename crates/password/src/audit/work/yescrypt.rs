//! yescrypt (Openwall), by its crate.

use yescrypt::{PasswordVerifier, Yescrypt as Crate};

/// A `$y$` hash, as written.
pub struct Yescrypt(String);

impl Yescrypt {
    /// Takes a hash that the crate can read.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        yescrypt::PasswordHashRef::new(text).ok()?;
        Some(Self(text.to_owned()))
    }

    /// Whether the guess is the password.
    #[must_use]
    pub fn is(&self, guess: &[u8]) -> bool {
        Crate::default()
            .verify_password(guess, self.0.as_str())
            .is_ok()
    }
}
