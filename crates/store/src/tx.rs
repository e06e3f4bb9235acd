//! A change under way. It ends in a reason on record, or it never happened.

use std::sync::Arc;

use domain::{Actor, AuditEvent};
use record::{Chain, Head, SigningKey};

use crate::first_load::FirstLoad;
use crate::line::Line;
use crate::pools::Open;
use crate::{Reader, StoreError, audit_event};

/// A change under way, alone. Everything written through it becomes visible together at
/// [`Tx::commit`]; dropped, or killed, nothing of it ever was.
pub struct Tx {
    open: Open,
    actor: Actor,
    key: Arc<SigningKey>,
    first_load: FirstLoad,
}

impl Tx {
    pub(crate) fn new(open: Open, actor: Actor, key: Arc<SigningKey>) -> Self {
        Self {
            open,
            actor,
            key,
            first_load: FirstLoad::default(),
        }
    }

    pub(crate) const fn first_load(&mut self) -> &mut FirstLoad {
        &mut self.first_load
    }

    pub(crate) fn line(&mut self) -> Line<'_> {
        self.open.line()
    }

    /// Reads within the change: sees what it has written so far.
    pub fn reader(&mut self) -> Reader<'_> {
        Reader::within(self.open.line())
    }

    /// Who makes the change.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Puts one more event on record within the same change, when several steps are to
    /// become visible together.
    ///
    /// # Errors
    /// When the record cannot be written.
    pub async fn record(&mut self, event: &AuditEvent, at: i64) -> Result<Head, StoreError> {
        let mut line = self.open.line();
        let mut chain = Chain::after(audit_event::head(&mut line).await?);
        let signed = chain.append(&self.key, at, &self.actor, event)?;
        audit_event::append(&mut line, &signed).await?;
        Ok(chain.head())
    }

    /// Finishes the change with its reason, which is signed and put on record in the same
    /// transaction. `at` is in microseconds since 1970. Gives the new head of the record.
    ///
    /// # Errors
    /// When the record or the change cannot be written; then nothing was changed.
    pub async fn commit(mut self, event: AuditEvent, at: i64) -> Result<Head, StoreError> {
        self.end_first_load().await?;
        let head = self.record(&event, at).await?;
        self.open.commit().await?;
        Ok(head)
    }

    /// Finishes a copy of a whole database: the record came along with everything else, so that nothing is
    /// visible without its reason.
    pub(crate) async fn commit_copied(mut self) -> Result<(), StoreError> {
        self.end_first_load().await?;
        self.open.commit().await
    }
}
