//! import: sources become snapshots, and the gate decides which may be believed.

mod basis;
mod gate;
mod preview;
mod reading;
mod sources;

use std::sync::Arc;

use connectors::{FeedError, IdentityKey, Mapping};
use domain::{
    AuditEvent, Date, FeedKind, FeedProfile, FieldSet, GateReason, GateVerdict, Reason, Snapshot,
};
use store::{Database, ReviewNumber, Tx};
use tokio::sync::mpsc;

pub(crate) use basis::Basis;
use basis::Gathering;
pub(crate) use gate::Believed;
pub(crate) use preview::{Weighed, standing, weigh};
use reading::{Part, Piece, ReadFeed, ReadSetting};
pub(crate) use sources::{Source, SourceDigest, digests};

use crate::{EngineError, Progress};

/// How many packed parts may wait for the writer: what bounds the memory of an import.
const WAITING: usize = 16;

/// What an import reads with.
pub(crate) struct ImportSetting {
    /// The review day.
    pub as_of: Date,
    /// The feeds with their digests.
    pub sources: Vec<SourceDigest>,
    /// What a person decided about columns, and the digest of it.
    pub mapping: Option<Mapping>,
    /// Digest of the mapping and of the day: the same file read otherwise is another snapshot.
    pub mapping_digest: String,
    /// How far a feed may differ before it is refused.
    pub thresholds: policy::gate::Thresholds,
}

/// Reads every feed that is not known yet, judges all of them, and makes the snapshots
/// visible in one commit: after a crash there is either all of it or nothing.
///
/// `early` is called as soon as both the unit tree and the roster are read, while systems are
/// still being read: what is begun with them counts only if both are believed in the end.
pub(crate) async fn run<T: Send>(
    db: &Database,
    mut tx: Tx,
    review: ReviewNumber,
    setting: ImportSetting,
    progress: Arc<dyn Progress>,
    now: i64,
    early: impl FnOnce(Basis) -> T + Send,
) -> Result<(Vec<Believed>, Option<T>), EngineError> {
    let (mut snapshots, wanted) = known(&mut tx, &setting).await?;
    let reused = snapshots.iter().flatten().count();
    let mut basis = Gathering::new(early);
    let read = read(db, &mut tx, &setting, &wanted, progress, &mut basis).await?;
    let (tree, begun) = basis.end();
    let mut fresh = Vec::new();
    for (place, id, outcome) in read {
        fresh.push(place);
        snapshots[place] = Some(snapshot(id, &setting, place, outcome));
    }
    let mut snapshots: Vec<Snapshot> = snapshots.into_iter().flatten().collect();
    let believed = gate::judge_all(&mut tx, review, &setting, &tree, &mut snapshots).await?;
    for (place, snapshot) in snapshots.iter().enumerate() {
        if fresh.contains(&place) {
            tx.add_snapshot(snapshot, &setting.mapping_digest).await?;
        }
        tx.use_snapshot(
            review,
            snapshot.id,
            &snapshot.kind,
            snapshot.verdict,
            &snapshot.reasons,
        )
        .await?;
    }
    let refused = snapshots
        .iter()
        .filter(|each| each.verdict == GateVerdict::Refused)
        .count();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let event = AuditEvent::SnapshotsImported {
        review: review.0,
        accepted: count(snapshots.len() - refused),
        refused: count(refused),
        reused: count(reused),
    };
    tx.commit(event, now).await?;
    Ok((believed, begun))
}

/// The snapshots that are already there, by place, and the places still to read.
async fn known(
    tx: &mut Tx,
    setting: &ImportSetting,
) -> Result<(Vec<Option<Snapshot>>, Vec<usize>), EngineError> {
    let mut snapshots = Vec::new();
    for source in &setting.sources {
        let found = match (&source.standing, &source.sha256) {
            (Some(standing), _) => Some(standing.clone()),
            (None, Ok(sha256)) => {
                tx.reader()
                    .find_snapshot(&source.kind, sha256, &setting.mapping_digest)
                    .await?
            }
            (None, Err(_)) => None,
        };
        snapshots.push(found);
    }
    let wanted = (0..snapshots.len())
        .filter(|place| snapshots[*place].is_none())
        .collect();
    Ok((snapshots, wanted))
}

type Outcome = Result<ReadFeed, FeedError>;

/// Reads on threads while this task writes what comes.
async fn read<T, F: FnOnce(Basis) -> T>(
    db: &Database,
    tx: &mut Tx,
    setting: &ImportSetting,
    wanted: &[usize],
    progress: Arc<dyn Progress>,
    basis: &mut Gathering<T, F>,
) -> Result<Vec<(usize, domain::SnapshotId, Outcome)>, EngineError> {
    let mut ids = Vec::new();
    for place in wanted {
        ids.push((*place, tx.reserve_snapshot().await?));
    }
    let (send, mut pieces) = mpsc::channel::<Piece>(WAITING);
    let reader = {
        let sources: Vec<Source> = setting.sources.iter().map(SourceDigest::source).collect();
        let (wanted, mapping, as_of) = (wanted.to_vec(), setting.mapping.clone(), setting.as_of);
        let identity_key = IdentityKey::new(*db.identity_key().as_bytes());
        tokio::task::spawn_blocking(move || {
            let setting = ReadSetting {
                as_of,
                identity_key: &identity_key,
                mapping: mapping.as_ref(),
            };
            reading::read_all(&sources, &wanted, &setting, &send, progress.as_ref())
        })
    };
    while let Some(Piece { feed, part }) = pieces.recv().await {
        let id = ids.iter().find(|(place, _)| *place == feed);
        if let (Some((_, id)), Part::Rows(seq, chunk)) = (id, &part) {
            tx.add_chunk(*id, *seq, chunk).await?;
        }
        basis.take(&setting.sources[feed].kind, part);
    }
    let outcomes = reader
        .await
        .map_err(|error| EngineError::Worker(error.to_string()))?;
    let read = ids
        .into_iter()
        .zip(outcomes)
        .map(|((place, id), (_, outcome))| (place, id, outcome));
    Ok(read.collect())
}

/// What is kept of a feed that was read, or of one that could not be.
fn snapshot(
    id: domain::SnapshotId,
    setting: &ImportSetting,
    place: usize,
    outcome: Outcome,
) -> Snapshot {
    let source = &setting.sources[place];
    let mut snapshot = unread(id, source, setting.as_of);
    match outcome {
        Ok(feed) => describe(&mut snapshot, feed),
        Err(error) => {
            snapshot.verdict = GateVerdict::Refused;
            snapshot.reasons = vec![refused(&error)];
        }
    }
    snapshot
}

/// What was decided and counted of a feed that was read to its end.
fn describe(snapshot: &mut Snapshot, ReadFeed { layout, summary }: ReadFeed) {
    snapshot.format = layout.format.to_string();
    snapshot.encoding = layout.encoding.to_owned();
    snapshot.heading_row = layout.heading_row;
    snapshot.columns = layout
        .columns
        .iter()
        .map(|column| (column.heading.clone(), column.field))
        .collect();
    snapshot.bases = layout
        .columns
        .iter()
        .map(|column| column.basis.as_str().to_owned())
        .collect();
    snapshot.fields = summary.fields;
    snapshot.rows = summary.rows;
    snapshot.rejected = summary.rejected;
    snapshot.rejected_total = summary.rejected_total;
    snapshot.profile = summary.profile;
}

fn unread(id: domain::SnapshotId, source: &SourceDigest, as_of: Date) -> Snapshot {
    let sha256 = source.sha256.as_ref().cloned().unwrap_or_default();
    blank(id, &source.kind, (source.shown.clone(), sha256), as_of)
}

/// A snapshot of which nothing is known yet but the file, its name and digest.
fn blank(
    id: domain::SnapshotId,
    kind: &FeedKind,
    (path, sha256): (String, String),
    as_of: Date,
) -> Snapshot {
    Snapshot {
        id,
        kind: kind.clone(),
        path,
        sha256,
        format: String::new(),
        encoding: String::new(),
        heading_row: 0,
        columns: Vec::new(),
        bases: Vec::new(),
        fields: FieldSet::default(),
        rows: 0,
        rejected: Vec::new(),
        rejected_total: 0,
        profile: FeedProfile::default(),
        verdict: GateVerdict::Accepted,
        reasons: Vec::new(),
        as_of,
    }
}

/// The reason of a feed that cannot be read at all, as a gate reason: `feed-error-<code>`.
fn refused(error: &FeedError) -> GateReason {
    let mut reason = Reason::new("");
    reason.code = format!("{UNREADABLE}{}", error.code()).into();
    for (name, value) in error.arguments() {
        reason = reason.with(name, value);
    }
    GateReason {
        verdict: GateVerdict::Refused,
        reason,
    }
}

/// How the reason of a feed that could not be read begins; the rest is the connector's code.
pub(crate) const UNREADABLE: &str = "feed-error-";
