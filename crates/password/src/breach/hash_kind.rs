//! Which digest the hashes of a corpus are.

use std::fmt;
use std::str::FromStr;

/// The digest of a corpus. Hashes of different kinds never stand in one index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HashKind {
    /// SHA-1 of the password in UTF-8: the public lists' first form.
    Sha1,
    /// The NT hash, MD4 of the password in UTF-16LE: what Windows domains store.
    Ntlm,
}

/// A word that names no kind of hash.
#[derive(Debug, thiserror::Error)]
#[error("`{0}`: sha1, ntlm")]
pub struct UnknownHashKind(String);

impl HashKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Sha1, Self::Ntlm];

    /// Length of a hash in bytes.
    #[must_use]
    pub const fn bytes(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Ntlm => 16,
        }
    }

    /// The contract's spelling.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sha1 => "sha1",
            Self::Ntlm => "ntlm",
        }
    }
}

impl fmt::Display for HashKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for HashKind {
    type Err = UnknownHashKind;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "sha1" => Ok(Self::Sha1),
            "ntlm" => Ok(Self::Ntlm),
            other => Err(UnknownHashKind(other.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contract_s_spelling_is_read_and_written() {
        for kind in HashKind::ALL {
            assert!(
                kind.to_string()
                    .parse::<HashKind>()
                    .is_ok_and(|read| read == kind)
            );
        }
        assert!("md5".parse::<HashKind>().is_err());
    }
}
