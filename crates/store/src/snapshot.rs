//! Snapshots and their rows: written once, verified whenever they are read.

use domain::{FeedKind, GateReason, GateVerdict, Snapshot, SnapshotId};

use crate::chunk::Chunk;
use crate::columns::{Columns, count, parse};
use crate::question::question;
use crate::review::next;
use crate::value::values;
use crate::{Reader, ReviewNumber, StoreError, Tx};

impl Tx {
    /// Takes the number of a snapshot to come, under which chunks can already be added.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn reserve_snapshot(&mut self) -> Result<SnapshotId, StoreError> {
        Ok(SnapshotId(next(&mut self.line(), "snapshot").await?))
    }

    /// Adds the rows of a snapshot, in the order of the feed: `seq` counts from 0.
    ///
    /// # Errors
    /// When it cannot be written, or that part is already there.
    pub async fn add_chunk(
        &mut self,
        snapshot: SnapshotId,
        seq: u32,
        chunk: &Chunk,
    ) -> Result<(), StoreError> {
        let values = values![
            snapshot.0,
            i64::from(seq),
            i64::from(chunk.rows),
            chunk.sha256.to_string(),
            chunk.bytes.as_slice(),
        ];
        self.line()
            .run(question!("snapshot/add_chunk"), &values)
            .await?;
        Ok(())
    }

    /// Adds a snapshot whose chunks have all been added. `mapping_digest` stands for the
    /// columns that were prescribed (`--map`): the same file read by another mapping is
    /// another snapshot.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn add_snapshot(
        &mut self,
        snapshot: &Snapshot,
        mapping_digest: &str,
    ) -> Result<(), StoreError> {
        let values = values![
            snapshot.id.0,
            snapshot.kind.to_string(),
            snapshot.path.as_str(),
            snapshot.sha256.as_str(),
            mapping_digest,
            snapshot.format.as_str(),
            snapshot.encoding.as_str(),
            snapshot.as_of.to_string(),
            i64::try_from(snapshot.rows).unwrap_or(i64::MAX),
            i64::try_from(snapshot.rejected_total).unwrap_or(i64::MAX),
            snapshot.verdict.as_str(),
            serde_json::to_string(snapshot)?,
        ];
        self.line().run(question!("snapshot/add"), &values).await?;
        Ok(())
    }

    /// Notes that a review read a snapshot, and whether it believed it: the same bytes
    /// can be believed in one review and refused in the next.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn use_snapshot(
        &mut self,
        review: ReviewNumber,
        snapshot: SnapshotId,
        kind: &FeedKind,
        verdict: GateVerdict,
        reasons: &[GateReason],
    ) -> Result<(), StoreError> {
        let values = values![
            review.0,
            snapshot.0,
            kind.to_string(),
            verdict.as_str(),
            serde_json::to_string(reasons)?,
        ];
        self.line().run(question!("snapshot/use"), &values).await?;
        Ok(())
    }
}

impl Reader<'_> {
    /// The snapshot of the same bytes, read by the same mapping, if there is one.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_snapshot(
        &mut self,
        kind: &FeedKind,
        sha256: &str,
        mapping_digest: &str,
    ) -> Result<Option<Snapshot>, StoreError> {
        let values = values![kind.to_string(), sha256, mapping_digest];
        self.line()
            .find(question!("snapshot/find"), &values, |row| described(row, 0))
            .await
    }

    /// The snapshot of a number, which must exist.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it does not.
    pub async fn get_snapshot(&mut self, id: SnapshotId) -> Result<Snapshot, StoreError> {
        self.line()
            .find(question!("snapshot/get"), &values![id.0], |row| {
                described(row, 0)
            })
            .await?
            .ok_or_else(|| StoreError::not_found("snapshot", id.0))
    }

    /// What the newest finished review before `before` believed of a source.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_latest_believed(
        &mut self,
        kind: &FeedKind,
        before: ReviewNumber,
    ) -> Result<Option<Snapshot>, StoreError> {
        let values = values![kind.to_string(), before.0];
        self.line()
            .find(question!("snapshot/latest_believed"), &values, judged)
            .await
    }

    /// The snapshots of a review, with the verdict of that review, by kind.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_snapshots(
        &mut self,
        review: ReviewNumber,
    ) -> Result<Vec<Snapshot>, StoreError> {
        self.line()
            .all(question!("snapshot/of_review"), &values![review.0], judged)
            .await
    }

    /// How many chunks a snapshot has.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such snapshot.
    pub async fn count_chunks(&mut self, id: SnapshotId) -> Result<i64, StoreError> {
        self.line()
            .find(question!("snapshot/chunks"), &values![id.0], |row| {
                row.number(0)
            })
            .await?
            .ok_or_else(|| StoreError::not_found("snapshot", id.0))
    }

    /// One chunk of a snapshot, counted from 0.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when its bytes are not those that were stored, or it is gone.
    pub async fn get_chunk(&mut self, id: SnapshotId, seq: i64) -> Result<Chunk, StoreError> {
        let values = values![id.0, seq];
        let chunk = self
            .line()
            .find(question!("snapshot/chunk"), &values, chunk)
            .await?;
        chunk
            .filter(|chunk| chunk.verify().is_ok())
            .ok_or_else(|| StoreError::Damaged {
                noun: "chunk",
                key: format!("{seq} of snapshot {}", id.0),
            })
    }

    /// The rows of a snapshot, one chunk at a time.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such snapshot.
    pub async fn chunks(&mut self, id: SnapshotId) -> Result<Chunks<'_>, StoreError> {
        let chunks = self.count_chunks(id).await?;
        Ok(Chunks {
            line: self.line(),
            id,
            next: 0,
            chunks,
        })
    }
}

/// The chunks of a snapshot in order, one in memory at a time, each verified.
pub struct Chunks<'c> {
    line: crate::line::Line<'c>,
    id: SnapshotId,
    next: i64,
    chunks: i64,
}

impl Chunks<'_> {
    /// All chunks there are still to come.
    ///
    /// # Errors
    /// As [`Self::next`].
    pub async fn rest(&mut self) -> Result<Vec<Chunk>, StoreError> {
        let mut rest = Vec::new();
        while let Some(chunk) = self.next().await? {
            rest.push(chunk);
        }
        Ok(rest)
    }

    /// The next chunk, or `None` after the last.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when its bytes are not those that were stored, or it is gone.
    pub async fn next(&mut self) -> Result<Option<Chunk>, StoreError> {
        if self.next >= self.chunks {
            return Ok(None);
        }
        let values = values![self.id.0, self.next];
        let chunk = self
            .line
            .find(question!("snapshot/chunk"), &values, chunk)
            .await?;
        match chunk.filter(|chunk| chunk.verify().is_ok()) {
            Some(chunk) => {
                self.next += 1;
                Ok(Some(chunk))
            }
            None => Err(StoreError::Damaged {
                noun: "chunk",
                key: format!("{} of snapshot {}", self.next, self.id.0),
            }),
        }
    }
}

fn chunk(row: &dyn Columns) -> Result<Chunk, StoreError> {
    Ok(Chunk {
        rows: count(row.number(0)?)?,
        sha256: parse(row.text(1)?)?,
        bytes: row.bytes(2)?.to_owned(),
    })
}

fn described(row: &dyn Columns, at: usize) -> Result<Snapshot, StoreError> {
    Ok(serde_json::from_str(row.text(at)?)?)
}

/// A snapshot with the verdict of one review in place of the first one.
fn judged(row: &dyn Columns) -> Result<Snapshot, StoreError> {
    Ok(Snapshot {
        verdict: parse(row.text(1)?)?,
        reasons: serde_json::from_str(row.text(2)?)?,
        ..described(row, 0)?
    })
}
