//! The record as it is stored: appended to, read in order, verified.

use std::path::PathBuf;

use domain::Actor;
use record::{Digest, Entry, Head, PublicKey, SignedEntry, Verifier};

use crate::columns::{Columns, parse};
use crate::line::Line;
use crate::question::question;
use crate::value::values;
use crate::{Reader, StoreError};

/// Entries read at a time while the record is verified.
const PAGE: i64 = 10_000;

impl Reader<'_> {
    /// Up to `limit` entries of the record after number `after`, oldest first.
    ///
    /// # Errors
    /// When the record cannot be read.
    pub async fn list_audit_events(
        &mut self,
        after: i64,
        limit: u32,
    ) -> Result<Vec<SignedEntry>, StoreError> {
        page(&mut self.line(), after, i64::from(limit)).await
    }

    /// The newest entry of the record: what is to be kept elsewhere.
    ///
    /// # Errors
    /// When the record cannot be read.
    pub async fn record_head(&mut self) -> Result<Head, StoreError> {
        head(&mut self.line()).await
    }
}

pub(crate) async fn head(line: &mut Line<'_>) -> Result<Head, StoreError> {
    let newest = line
        .find(question!("audit_event/head"), &[], |row| {
            Ok(Head {
                seq: row.number(0)?,
                digest: parse(row.text(1)?)?,
            })
        })
        .await?;
    Ok(newest.unwrap_or(Head::START))
}

pub(crate) async fn append(line: &mut Line<'_>, signed: &SignedEntry) -> Result<(), StoreError> {
    let entry = &signed.entry;
    let values = values![
        entry.seq,
        entry.at,
        entry.actor.as_str(),
        entry.event.as_str(),
        entry.prev.to_string(),
        signed.digest.to_string(),
        signed.signature_hex(),
    ];
    line.run(question!("audit_event/append"), &values).await?;
    Ok(())
}

/// Makes sure that the key file is the one this database was made with.
pub(crate) async fn check_key(
    line: &mut Line<'_>,
    key: &PublicKey,
    path: PathBuf,
) -> Result<(), StoreError> {
    let first = page(line, 0, 1).await?;
    let mut verifier = Verifier::new(key, None);
    match first.iter().try_for_each(|entry| verifier.next(entry)) {
        Err(record::ChainFault::WrongSignature { .. }) => Err(StoreError::KeyForeign { path }),
        other => Ok(other?),
    }
}

pub(crate) async fn verify(
    line: &mut Line<'_>,
    key: &PublicKey,
    anchor: Option<&Head>,
) -> Result<Head, StoreError> {
    let mut verifier = Verifier::new(key, anchor);
    let mut after = i64::MIN;
    loop {
        let entries = page(line, after, PAGE).await?;
        let Some(last) = entries.last() else { break };
        after = last.entry.seq;
        for entry in &entries {
            verifier.next(entry)?;
        }
    }
    Ok(verifier.finish()?)
}

async fn page(line: &mut Line<'_>, after: i64, limit: i64) -> Result<Vec<SignedEntry>, StoreError> {
    line.all(
        question!("audit_event/after"),
        &values![after, limit],
        entry,
    )
    .await
}

fn entry(row: &dyn Columns) -> Result<SignedEntry, StoreError> {
    Ok(SignedEntry {
        entry: Entry {
            seq: row.number(0)?,
            at: row.number(1)?,
            actor: Actor::from_record(row.text(2)?.to_owned()),
            event: row.text(3)?.to_owned(),
            prev: parse::<Digest>(row.text(4)?)?,
        },
        digest: parse(row.text(5)?)?,
        signature: SignedEntry::signature_from_hex(row.text(6)?).map_err(StoreError::unreadable)?,
    })
}
