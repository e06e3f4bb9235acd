//! Files people send: looked at, read otherwise where a column was taken for the wrong thing, and only then
//! confirmed or thrown away. Until a file is confirmed nothing of it is believed; once it is read or thrown
//! away nothing of it is kept but what a snapshot keeps.
//!
//! The bytes wait in the database: any node can go on with them, and a backup has them.

mod decide;
mod preview;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use connectors::{Feed, Mapping};
use domain::{AuditEvent, Date, FeedKind, Field, FieldSet, Moment};
use store::{Database, NewUpload, Tx, UploadState};

pub use decide::{Confirmed, confirm, discard, missing};
pub use preview::{PreviewColumn, PreviewLast, UploadPreview};
pub use store::{Upload, UploadState as State};

use crate::EngineError;
use crate::access::Viewer;
use crate::import::standing;
use crate::jobs::Workshop;

/// How long a file waits for a decision, in microseconds: a week.
const PATIENCE: i64 = 7 * 86_400 * 1_000_000;

/// A file as it came in.
#[derive(Debug)]
pub struct Sent<'a> {
    /// What it is said to be about.
    pub kind: FeedKind,
    /// What it is called.
    pub name: &'a str,
    /// The day it is said to reflect.
    pub as_of: Date,
    /// Where it lies for now.
    pub file: &'a Path,
}

/// Takes a file in; gives its number. Nothing of it is believed yet.
///
/// # Errors
/// When it is no such table, has a column of passwords, or reflects a day that cannot be; then nothing of it
/// is kept.
pub async fn stage(
    db: &Database,
    by: &Viewer,
    workshop: &Workshop,
    sent: &Sent<'_>,
    now: i64,
) -> Result<i64, EngineError> {
    check_day(db, sent.as_of, now).await?;
    let policy = workshop.policy()?;
    let about = (&sent.kind, sent.as_of);
    let preview = preview::look(db, sent.file, about, "", &policy).await?;
    let (sha256, size) = connectors::digest(sent.file)?;
    let file = fs::File::open(sent.file).map_err(EngineError::read(sent.file))?;
    let actor = by.actor();
    let mut tx = db.begin(&actor).await?;
    throw_old_away(&mut tx, now).await?;
    let new = NewUpload {
        kind: &sent.kind,
        name: sent.name,
        sha256: &sha256,
        size,
        as_of: sent.as_of,
        mapping: "",
        preview: &preview.to_json()?,
        by: &actor,
        at: now,
    };
    let upload = tx.add_upload(&new, file).await?;
    let event = AuditEvent::UploadStaged {
        upload,
        kind: sent.kind.to_string(),
        name: sent.name.to_owned(),
        sha256,
    };
    tx.commit(event, now).await?;
    Ok(upload)
}

/// A file that waits for a decision or has had one, and how it would be read.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(
    db: &Database,
    number: i64,
) -> Result<Option<(Upload, UploadPreview)>, EngineError> {
    let found = db.reader().await?.find_upload(number).await?;
    let Some(upload) = found else { return Ok(None) };
    let preview = UploadPreview::from_json(&upload.preview)?;
    Ok(Some((upload, preview)))
}

/// The files in a state.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(db: &Database, state: State) -> Result<Vec<Upload>, EngineError> {
    Ok(db.reader().await?.list_uploads(state).await?)
}

/// The fields a column of such a file can be taken for.
#[must_use]
pub fn fields_of(kind: &FeedKind) -> FieldSet {
    Feed::fields_of(kind)
}

/// Reads a file otherwise: these columns, by their number, are what a person says they are.
///
/// # Errors
/// [`EngineError::UploadGone`] when it was decided about meanwhile; when it cannot be read so.
pub async fn read_as(
    db: &Database,
    by: &Viewer,
    workshop: &Workshop,
    number: i64,
    columns: &BTreeMap<u32, Field>,
    now: i64,
) -> Result<(), EngineError> {
    let found = find(db, number).await?;
    let (upload, before) = found
        .filter(|(upload, _)| upload.state == UploadState::Staged)
        .ok_or(EngineError::UploadGone)?;
    let mut decided = decided(&upload)?;
    let shown = before.columns.iter();
    decided.extend(shown.filter_map(|column| {
        let field = columns.get(&column.position)?;
        (*field != column.field).then_some((column.position, *field))
    }));
    let mapping = match decided.is_empty() {
        true => String::new(),
        false => Mapping::of_columns(&upload.kind, &decided),
    };
    let file = Unpacked::of(db, &upload, workshop).await?;
    let about = (&upload.kind, upload.as_of);
    let policy = workshop.policy()?;
    let preview = preview::look(db, &file.path, about, &mapping, &policy).await?;
    let mut tx = db.begin(&by.actor()).await?;
    if !tx
        .read_upload_as(number, &mapping, &preview.to_json()?)
        .await?
    {
        return Err(EngineError::UploadGone);
    }
    let event = AuditEvent::UploadReadAs {
        upload: number,
        mapping,
    };
    tx.commit(event, now).await?;
    Ok(())
}

/// What was decided about columns so far.
fn decided(upload: &Upload) -> Result<BTreeMap<u32, Field>, EngineError> {
    let mapping = Mapping::parse(&upload.mapping)?;
    let columns = mapping.feed(&upload.kind).map(|feed| &feed.columns);
    let columns = columns.into_iter().flatten();
    Ok(columns
        .filter_map(|(column, field)| Some((column.strip_prefix('#')?.parse().ok()?, *field)))
        .collect())
}

/// No day to come, none before the newest review, and the same for all that go into one review.
async fn check_day(db: &Database, as_of: Date, now: i64) -> Result<(), EngineError> {
    let today = Moment::Instant(now).date();
    if as_of > today {
        return Err(EngineError::UploadDay(today.to_string()));
    }
    let mut reader = db.reader().await?;
    if let Some(review) = reader.find_latest_review().await? {
        let newest = review.input.as_of;
        if as_of < newest {
            return Err(EngineError::UploadDay(newest.to_string()));
        }
    }
    let waiting = reader.list_uploads(UploadState::Confirmed).await?;
    match waiting
        .iter()
        .find(|other| other.job.is_none() && other.as_of != as_of)
    {
        Some(other) => Err(EngineError::UploadDay(other.as_of.to_string())),
        None => Ok(()),
    }
}

/// Files nobody decided about.
async fn throw_old_away(tx: &mut Tx, now: i64) -> Result<(), EngineError> {
    for upload in tx.reader().list_uploads(UploadState::Staged).await? {
        if upload.sent_at + PATIENCE < now {
            let moved = (UploadState::Staged, UploadState::Discarded);
            tx.move_upload(upload.number, moved, None).await?;
            let upload = upload.number;
            tx.record(&AuditEvent::UploadDiscarded { upload }, now)
                .await?;
        }
    }
    Ok(())
}

/// The kinds of source that stand from the newest review.
///
/// # Errors
/// When the database cannot be read.
pub async fn known_kinds(db: &Database) -> Result<Vec<FeedKind>, EngineError> {
    let standing = standing(db).await?;
    Ok(standing.into_iter().map(|snapshot| snapshot.kind).collect())
}

/// The bytes of a file, laid out on disk for as long as they are read.
pub(crate) struct Unpacked {
    pub path: PathBuf,
    folder: PathBuf,
}

impl Unpacked {
    pub async fn of(
        db: &Database,
        upload: &Upload,
        workshop: &Workshop,
    ) -> Result<Self, EngineError> {
        let folder = workshop.place(&format!("upload-{}", upload.number))?;
        let unpacked = Self {
            path: folder.join(&upload.name),
            folder,
        };
        let file = fs::File::create(&unpacked.path).map_err(EngineError::write(&unpacked.path))?;
        db.reader().await?.write_upload(upload.number, file).await?;
        Ok(unpacked)
    }
}

impl Drop for Unpacked {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
