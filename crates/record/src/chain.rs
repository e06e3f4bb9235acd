//! Writing: the next entry of the chain, signed.

use domain::{Actor, AuditEvent};

use crate::{Entry, Head, SignedEntry, SigningKey};

/// The end of a chain, to which entries are added.
#[derive(Debug, Clone, Copy)]
pub struct Chain {
    head: Head,
}

impl Chain {
    /// Goes on after `head`; [`Head::START`] begins a chain.
    #[must_use]
    pub const fn after(head: Head) -> Self {
        Self { head }
    }

    /// The newest entry.
    #[must_use]
    pub const fn head(&self) -> Head {
        self.head
    }

    /// Numbers, links and signs what was done at `at` (microseconds since 1970).
    ///
    /// # Errors
    /// When the event cannot be written as JSON.
    pub fn append(
        &mut self,
        key: &SigningKey,
        at: i64,
        actor: &Actor,
        event: &AuditEvent,
    ) -> Result<SignedEntry, serde_json::Error> {
        let entry = Entry {
            seq: self.head.seq.saturating_add(1),
            at,
            actor: actor.clone(),
            event: serde_json::to_string(event)?,
            prev: self.head.digest,
        };
        let digest = entry.digest();
        self.head = Head {
            seq: entry.seq,
            digest,
        };
        Ok(SignedEntry {
            signature: key.sign(&digest),
            entry,
            digest,
        })
    }
}
