//! The documents are written beside the database: a system is listed while it is stored.

use std::sync::Arc;

use domain::SystemKey;
use tokio::task::JoinHandle;

use crate::EngineError;
use crate::evaluate::SystemOutcome;
use crate::report::Documents;

/// Documents that take one system after the other, on a thread.
pub(super) struct Listing(JoinHandle<Result<Documents, EngineError>>);

impl Listing {
    /// Nothing is listed yet.
    pub fn new(documents: Documents) -> Self {
        Self(tokio::task::spawn_blocking(|| Ok(documents)))
    }

    /// Begins to list a system, once the one before is listed.
    pub async fn add(
        &mut self,
        system: SystemKey,
        outcome: Arc<SystemOutcome>,
    ) -> Result<(), EngineError> {
        let mut documents = self.documents().await?;
        self.0 = tokio::task::spawn_blocking(move || {
            documents.add(&system, &outcome)?;
            Ok(documents)
        });
        Ok(())
    }

    /// The documents with every system in them.
    pub async fn end(mut self) -> Result<Documents, EngineError> {
        self.documents().await
    }

    async fn documents(&mut self) -> Result<Documents, EngineError> {
        (&mut self.0)
            .await
            .map_err(|error| EngineError::Worker(error.to_string()))?
    }
}
