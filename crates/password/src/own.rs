//! The program's own passwords: hashed with Argon2id (RFC 9106), verified, never kept.
//!
//! m = 19 MiB, t = 2, p = 1: what OWASP asks for at least, and what an old office machine bears when
//! several people sign in at once.

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::check::Candidate;

/// Memory in KiB, passes, lanes.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// A password could not be hashed: there was no memory for it.
#[derive(Debug, thiserror::Error)]
#[error("a password could not be hashed: {0}; free some memory and try again")]
pub struct HashFault(String);

/// Hashes a password with a salt of good randomness, in the PHC notation.
///
/// # Errors
/// When there is no memory for it.
pub fn hash(password: &Candidate, salt: &[u8; 16]) -> Result<String, HashFault> {
    let hasher = hasher().map_err(|fault| HashFault(fault.to_string()))?;
    hasher
        .hash_password_with_salt(password.expose().as_bytes(), salt)
        .map(|hash| hash.to_string())
        .map_err(|fault| HashFault(fault.to_string()))
}

/// Whether a password is the one a hash was made of. Without a hash it takes as long and says no:
/// the time tells nobody who has an account.
#[must_use]
pub fn verify(password: &Candidate, hash: Option<&str>) -> bool {
    let (known, hash) = match hash {
        Some(hash) => (true, hash.to_owned()),
        None => (false, decoy()),
    };
    let Ok(hasher) = hasher() else { return false };
    let right = hasher
        .verify_password(password.expose().as_bytes(), hash.as_str())
        .is_ok();
    known && right
}

fn hasher() -> Result<Argon2<'static>, argon2::Error> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// A hash of the usual cost that no password has.
fn decoy() -> String {
    let (memory, passes, lanes) = COST;
    let (salt, digest) = ("A".repeat(22), "A".repeat(43));
    format!("$argon2id$v=19$m={memory},t={passes},p={lanes}${salt}${digest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_password_in_either_normal_form_and_no_other() {
        let typed = |text: &str| Candidate::new(text).unwrap();
        let hash = hash(&typed("Ba con cò trắng"), &[7; 16]).unwrap();
        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
        let decomposed = "Ba con co\u{300} tra\u{306}\u{301}ng";
        assert!(verify(&typed("Ba con cò trắng"), Some(&hash)));
        assert!(verify(&typed(decomposed), Some(&hash)));
        assert!(!verify(&typed("Ba con cò trăng"), Some(&hash)));
        assert!(!verify(&typed(""), None));
    }

    #[test]
    fn the_decoy_costs_what_a_hash_costs() {
        assert!(argon2::PasswordHash::new(&decoy()).is_ok());
        assert!(!verify(&Candidate::new("x").unwrap(), Some("no hash")));
    }
}
