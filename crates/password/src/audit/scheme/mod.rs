//! Spellings of stored hashes. One file a scheme, one line in [`SCHEMES`].

mod argon2;
mod aspnet;
mod bcrypt;
mod crypt;
mod directory;
mod django;
mod encoding;
mod nt;
mod pbkdf2;
mod plain;
mod prefix;
mod raw;
mod yescrypt;

use super::work::Stored;
use prefix::Written;

/// A hash of a known scheme.
pub struct Known {
    /// The scheme's name, as reports print it.
    pub scheme: &'static str,
    /// How it is checked.
    pub stored: Stored,
    /// Whether storing passwords so is itself a finding.
    pub weakness: Option<Weakness>,
}

/// What is wrong with the way a password is stored, whatever the password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// It is stored as it is.
    StoredPlain,
    /// It is stored as one digest without salt.
    StoredUnsalted,
}

/// Why a hash cannot be evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is none.
    Empty,
    /// The account has no usable password (`!`, `*`).
    Locked,
    /// The scheme is not known.
    Unknown,
    /// The scheme is known and cannot be checked yet.
    Unsupported,
    /// The scheme is known, and this is no hash of it.
    Damaged,
    /// Checking one guess would take more memory or time than is allowed.
    TooCostly,
}

impl Fault {
    /// The key of its words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "hash_empty",
            Self::Locked => "hash_locked",
            Self::Unknown => "hash_unknown",
            Self::Unsupported => "hash_unsupported",
            Self::Damaged => "hash_damaged",
            Self::TooCostly => "hash_too_costly",
        }
    }
}

impl Weakness {
    /// The key of its words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::StoredPlain => "stored_plain",
            Self::StoredUnsalted => "stored_unsalted",
        }
    }
}

/// A scheme: `None` when the text is none of its hashes.
type Read = fn(&Written<'_>) -> Option<Result<Known, Fault>>;

/// Every scheme, the more telling spellings first.
const SCHEMES: &[Read] = &[
    prefix::unusable,
    plain::read,
    nt::read,
    argon2::read,
    pbkdf2::read,
    directory::read,
    bcrypt::read,
    crypt::read,
    yescrypt::read,
    django::read,
    aspnet::read,
    raw::read,
];

/// The longest hash that is looked at, in bytes.
const LONGEST: usize = 1024;

/// Understands a stored hash. `salt` and `scheme` are what the list says beside it, if it does;
/// `computer` whether it comes from a Windows domain, where 32 digits are an NT hash.
///
/// # Errors
/// Why it cannot be evaluated.
pub fn read_hash(
    hash: &str,
    salt: Option<&str>,
    scheme: Option<&str>,
    computer: bool,
) -> Result<Known, Fault> {
    let hash = hash.trim();
    if hash.is_empty() {
        return Err(Fault::Empty);
    }
    if hash.len() > LONGEST || salt.is_some_and(|salt| salt.len() > LONGEST) {
        return Err(Fault::Damaged);
    }
    let written = Written::new(hash, salt, scheme, computer);
    SCHEMES
        .iter()
        .find_map(|read| read(&written))
        .unwrap_or(Err(if written.scheme.is_empty() {
            Fault::Unknown
        } else {
            Fault::Unsupported
        }))
}

#[cfg(test)]
mod tests;
