//! Files somebody sent, and their bytes until they have been read or thrown away.

use std::io::{Read, Write};

use domain::{Actor, Date, FeedKind};

use crate::columns::{Columns, count, parse};
use crate::question::{Question, question};
use crate::review::next;
use crate::value::{Value, values};
use crate::{Reader, StoreError, Tx};

/// Bytes of a part before it is packed.
const PART: u64 = 4 << 20;

/// zstd's level: exports pack to a tenth at the fastest.
const LEVEL: i32 = 1;

/// How far a file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UploadState {
    /// Somebody is to look at it.
    Staged,
    /// Somebody has, and wants it read.
    Confirmed,
    /// It was read and believed.
    Used,
    /// It was read and not believed.
    Refused,
    /// It was thrown away.
    Discarded,
}

impl UploadState {
    const ALL: [Self; 5] = [
        Self::Staged,
        Self::Confirmed,
        Self::Used,
        Self::Refused,
        Self::Discarded,
    ];

    /// As it is stored, and as message keys spell it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Staged => "staged",
            Self::Confirmed => "confirmed",
            Self::Used => "used",
            Self::Refused => "refused",
            Self::Discarded => "discarded",
        }
    }
}

/// A file to keep.
#[derive(Debug, Clone)]
pub struct NewUpload<'a> {
    /// What it is about.
    pub kind: &'a FeedKind,
    /// What it was called.
    pub name: &'a str,
    /// SHA-256, lower-case hex.
    pub sha256: &'a str,
    /// Bytes.
    pub size: u64,
    /// The day it reflects.
    pub as_of: Date,
    /// What a person decided about its columns (TOML).
    pub mapping: &'a str,
    /// How it would be read (JSON).
    pub preview: &'a str,
    /// Who sent it.
    pub by: &'a Actor,
    /// When, microseconds since 1970.
    pub at: i64,
}

/// A file somebody sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Its number.
    pub number: i64,
    /// What it is about.
    pub kind: FeedKind,
    /// What it was called.
    pub name: String,
    /// SHA-256, lower-case hex.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
    /// The day it reflects.
    pub as_of: Date,
    /// How far it has come.
    pub state: UploadState,
    /// What a person decided about its columns (TOML).
    pub mapping: String,
    /// How it would be read (JSON).
    pub preview: String,
    /// Who sent it.
    pub sent_by: Actor,
    /// When, microseconds since 1970.
    pub sent_at: i64,
    /// The work it goes into.
    pub job: Option<i64>,
}

impl Tx {
    /// Keeps a file; gives its number.
    ///
    /// # Errors
    /// When it cannot be read or written.
    pub async fn add_upload(
        &mut self,
        new: &NewUpload<'_>,
        mut file: impl Read + Send,
    ) -> Result<i64, StoreError> {
        let number = next(&mut self.line(), "upload").await?;
        let values = values![
            number,
            new.kind.to_string(),
            new.name,
            new.sha256,
            i64::try_from(new.size).unwrap_or(i64::MAX),
            new.as_of.to_string(),
            new.mapping,
            new.preview,
            new.by.as_str(),
            new.at,
        ];
        self.line().run(question!("upload/add"), &values).await?;
        for seq in 0_i64.. {
            let mut part = Vec::new();
            Read::by_ref(&mut file).take(PART).read_to_end(&mut part)?;
            if part.is_empty() {
                break;
            }
            let packed = zstd::encode_all(part.as_slice(), LEVEL)?;
            let values = values![number, seq, packed.as_slice()];
            self.line()
                .run(question!("upload/add_part"), &values)
                .await?;
        }
        Ok(number)
    }

    /// Notes that a file is to be read otherwise; `false` when it is no longer there to be looked at.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn read_upload_as(
        &mut self,
        number: i64,
        mapping: &str,
        preview: &str,
    ) -> Result<bool, StoreError> {
        let values = values![number, mapping, preview];
        self.changed(question!("upload/read_as"), &values).await
    }

    /// Brings a file from one state to another; `false` when it was not in that one. Read or thrown away,
    /// its bytes go.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn move_upload(
        &mut self,
        number: i64,
        (from, to): (UploadState, UploadState),
        job: Option<i64>,
    ) -> Result<bool, StoreError> {
        let values = values![number, from.as_str(), to.as_str(), job];
        let moved = self.changed(question!("upload/set_state"), &values).await?;
        if moved && !matches!(to, UploadState::Staged | UploadState::Confirmed) {
            self.line()
                .run(question!("upload/clear"), &values![number])
                .await?;
        }
        Ok(moved)
    }

    async fn changed(
        &mut self,
        question: Question,
        values: &[Value<'_>],
    ) -> Result<bool, StoreError> {
        Ok(self.line().run(question, values).await? > 0)
    }
}

impl Reader<'_> {
    /// The file of a number.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_upload(&mut self, number: i64) -> Result<Option<Upload>, StoreError> {
        self.line()
            .find(question!("upload/find"), &values![number], upload)
            .await
    }

    /// The files in a state, by number.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_uploads(&mut self, state: UploadState) -> Result<Vec<Upload>, StoreError> {
        self.line()
            .all(
                question!("upload/in_state"),
                &values![state.as_str()],
                upload,
            )
            .await
    }

    /// The files that go into some work.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_uploads_of(&mut self, job: i64) -> Result<Vec<Upload>, StoreError> {
        self.line()
            .all(question!("upload/of_job"), &values![job], upload)
            .await
    }

    /// Writes the bytes of a file out; gives how many.
    ///
    /// # Errors
    /// When it cannot be read or written.
    pub async fn write_upload(
        &mut self,
        number: i64,
        mut to: impl Write + Send,
    ) -> Result<u64, StoreError> {
        let mut written = 0;
        for seq in 0_i64.. {
            let part = self
                .line()
                .find(question!("upload/part"), &values![number, seq], |row| {
                    Ok(row.bytes(0)?.to_vec())
                })
                .await?;
            let Some(part) = part else { break };
            let part = zstd::decode_all(part.as_slice())?;
            to.write_all(&part)?;
            written += part.len() as u64;
        }
        to.flush()?;
        Ok(written)
    }
}

fn upload(row: &dyn Columns) -> Result<Upload, StoreError> {
    let state = row.text(6)?;
    let known = UploadState::ALL
        .into_iter()
        .find(|one| one.as_str() == state);
    Ok(Upload {
        number: row.number(0)?,
        kind: parse(row.text(1)?)?,
        name: row.text(2)?.to_owned(),
        sha256: row.text(3)?.to_owned(),
        size: count(row.number(4)?)?,
        as_of: parse(row.text(5)?)?,
        state: known.ok_or_else(|| StoreError::unreadable(state))?,
        mapping: row.text(7)?.to_owned(),
        preview: row.text(8)?.to_owned(),
        sent_by: Actor::from_record(row.text(9)?.to_owned()),
        sent_at: row.number(10)?,
        job: row.number_or_none(11)?,
    })
}
