//! One entry of the record, and the bytes its digest is taken of.

use domain::{Actor, AuditEvent};

use crate::{Digest, NotHex};

/// What was done, before it is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Number in the chain: 1, 2, 3 … without a gap.
    pub seq: i64,
    /// When, in microseconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// Who.
    pub actor: Actor,
    /// What, as the JSON text that is stored; signed byte for byte.
    pub event: String,
    /// Digest of the entry before; [`Digest::ZERO`] before the first.
    pub prev: Digest,
}

/// An entry as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedEntry {
    /// What was done.
    pub entry: Entry,
    /// Digest of the entry.
    pub digest: Digest,
    /// Ed25519 signature of the digest.
    pub signature: [u8; 64],
}

impl Entry {
    /// SHA-256 over every part; each text goes with its length, so that no two different
    /// entries have the same bytes.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let mut bytes = b"rasoat record entry 1\n".to_vec();
        bytes.extend(self.seq.to_be_bytes());
        bytes.extend(self.at.to_be_bytes());
        for text in [self.actor.as_str(), &self.event] {
            bytes.extend((text.len() as u64).to_be_bytes());
            bytes.extend(text.as_bytes());
        }
        bytes.extend(self.prev.as_bytes());
        Digest::of(&bytes)
    }

    /// The event, read back; `None` for a kind this version does not know.
    #[must_use]
    pub fn event(&self) -> Option<AuditEvent> {
        serde_json::from_str(&self.event).ok()
    }
}

impl SignedEntry {
    /// The signature as 128 hexadecimal digits.
    #[must_use]
    pub fn signature_hex(&self) -> String {
        hex::encode(self.signature)
    }

    /// Reads a signature back.
    ///
    /// # Errors
    /// When the text is not 128 hexadecimal digits.
    pub fn signature_from_hex(text: &str) -> Result<[u8; 64], NotHex> {
        let mut signature = [0; 64];
        hex::decode_to_slice(text, &mut signature).map_err(|_| NotHex { expected: 128 })?;
        Ok(signature)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(actor: &str, event: &str) -> Entry {
        Entry {
            seq: 1,
            at: 0,
            actor: Actor::from_record(actor.to_owned()),
            event: event.to_owned(),
            prev: Digest::ZERO,
        }
    }

    #[test]
    fn moving_a_letter_from_one_part_to_the_next_changes_the_digest() {
        assert_ne!(entry("ab", "c").digest(), entry("a", "bc").digest());
    }

    #[test]
    fn every_part_counts() {
        let first = entry("a", "b");
        let changed = [
            Entry {
                seq: 2,
                ..first.clone()
            },
            Entry {
                at: 1,
                ..first.clone()
            },
            Entry {
                prev: Digest::of(b""),
                ..first.clone()
            },
            entry("x", "b"),
            entry("a", "x"),
        ];
        assert!(changed.iter().all(|entry| entry.digest() != first.digest()));
    }
}
