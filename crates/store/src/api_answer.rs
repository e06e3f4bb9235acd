//! What programs were answered, by the key they gave their request.

use crate::question::question;
use crate::value::values;
use crate::{Reader, StoreError, Tx};

/// What was asked and answered under a key. It has no `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiAnswer {
    /// Digest of the request.
    pub request: String,
    /// The status of the answer; 0 while there is none.
    pub status: i64,
    /// The answer, sealed.
    pub sealed: Vec<u8>,
}

impl Tx {
    /// Begins a request under a key, and lets answers go that were begun at `kept` or earlier, and requests
    /// begun at `waited` or earlier that nobody answered; `false` when there is such a request already.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn begin_answer(
        &mut self,
        (token, key): (i64, &str),
        request: &str,
        (kept, waited, now): (i64, i64, i64),
    ) -> Result<bool, StoreError> {
        let mut line = self.line();
        line.run(question!("api_answer/sweep"), &values![kept, waited])
            .await?;
        let empty: &[u8] = &[];
        let values = values![token, key, request, now, empty];
        let begun = line.run(question!("api_answer/begin"), &values).await?;
        Ok(begun > 0)
    }

    /// Keeps the answer of a request that was begun.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn finish_answer(
        &mut self,
        (token, key): (i64, &str),
        status: i64,
        sealed: &[u8],
    ) -> Result<(), StoreError> {
        let values = values![token, key, status, sealed];
        self.line()
            .run(question!("api_answer/finish"), &values)
            .await?;
        Ok(())
    }

    /// Forgets a request that changed nothing, so that it can be put anew.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn forget_answer(&mut self, (token, key): (i64, &str)) -> Result<(), StoreError> {
        self.line()
            .run(question!("api_answer/forget"), &values![token, key])
            .await?;
        Ok(())
    }
}

impl Reader<'_> {
    /// What was asked and answered under a key.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_answer(
        &mut self,
        (token, key): (i64, &str),
    ) -> Result<Option<ApiAnswer>, StoreError> {
        self.line()
            .find(question!("api_answer/find"), &values![token, key], |row| {
                Ok(ApiAnswer {
                    request: row.text(0)?.to_owned(),
                    status: row.number(1)?,
                    sealed: row.bytes(2)?.to_vec(),
                })
            })
            .await
    }
}
