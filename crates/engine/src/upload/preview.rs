//! How a file somebody sent would be read: columns with the reason for each, the first rows, rows that cannot
//! be used, and what the gate would say beside what was last believed.

use std::path::Path;

use connectors::{Basis, Feed, FeedError, IdentityKey, Layout, Limits, Mapping, ReadOptions};
use domain::{Date, FeedKind, Field, GateReason, GateVerdict, RejectedRow};
use policy::Policy;
use serde::{Deserialize, Serialize};
use store::Database;

use crate::import::{Weighed, weigh};
use crate::preview::read_through;
use crate::{EngineError, FeedPreview};

/// Rows shown.
const ROWS: usize = 8;

/// Rejected rows shown; all are counted.
const REJECTED: usize = 100;

/// Characters shown of a cell.
const CELL: usize = 60;

/// What stands in place of what nobody need see.
const COVERED: &str = "•••";

/// How a file would be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UploadPreview {
    /// `csv`, `tsv`, `xlsx`, `xls`, `ods`, `html`.
    pub format: String,
    /// The encoding of its letters.
    pub encoding: String,
    /// The sheet that is read.
    pub sheet: String,
    /// Sheets that are not.
    pub other_sheets: Vec<String>,
    /// Line of the heading row.
    pub heading_row: u32,
    /// From left to right.
    pub columns: Vec<PreviewColumn>,
    /// The first rows, each with its line.
    pub first_rows: Vec<(u32, Vec<String>)>,
    /// Rows that can be used.
    pub rows: u64,
    /// How many cannot.
    pub rejected_total: u64,
    /// The first of them.
    pub rejected: Vec<RejectedRow>,
    /// What the gate would say.
    pub verdict: GateVerdict,
    /// Why.
    pub reasons: Vec<GateReason>,
    /// What was last believed of the same source.
    pub last: Option<PreviewLast>,
    /// Why it cannot be read as it is: message key and arguments.
    pub fault: Option<(String, Vec<(String, String)>)>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewColumn {
    /// Counted from 1.
    pub position: u32,
    /// As printed.
    pub heading: String,
    /// What it is taken for.
    pub field: Field,
    /// Why (`basis-<key>` in the locales).
    pub basis: String,
}

/// What was last believed of a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewLast {
    /// The day it reflects.
    pub as_of: Date,
    /// Its rows.
    pub rows: u64,
    /// Its rows that could not be used.
    pub rejected: u64,
}

/// Looks at a file. What cannot be mended by naming columns is an error, and nothing is to be kept of it.
pub(super) async fn look(
    db: &Database,
    file: &Path,
    (kind, as_of): (&FeedKind, Date),
    mapping: &str,
    policy: &Policy,
) -> Result<UploadPreview, EngineError> {
    let (path, kind_read, mapping) = (file.to_owned(), kind.clone(), mapping.to_owned());
    let read = tokio::task::spawn_blocking(move || read(&path, &kind_read, as_of, &mapping)).await;
    let (mut preview, read) = read.map_err(|error| EngineError::Worker(error.to_string()))??;
    if let Some(read) = read {
        let weighed = weigh(db, (kind, as_of), read, &policy.gate).await?;
        preview.take(weighed);
    }
    Ok(preview)
}

fn read(
    path: &Path,
    kind: &FeedKind,
    as_of: Date,
    mapping: &str,
) -> Result<(UploadPreview, Option<FeedPreview>), EngineError> {
    let mapping = Mapping::parse(mapping)?;
    // The hashes are thrown away, so any key will do.
    let identity_key = IdentityKey::new([0; 32]);
    let options = ReadOptions {
        as_of,
        identity_key: &identity_key,
        mapping: Some(&mapping),
        limits: Limits::default(),
    };
    let mut feed = Feed::look(path, kind, &options)?;
    let layout = feed.layout();
    let secret = |column: &&connectors::Column| column.basis == Basis::Secret;
    if let Some(column) = layout.columns.iter().find(secret) {
        return Err(EngineError::UploadSecret(column.heading.clone()));
    }
    let rows = feed.first_rows(ROWS)?;
    let mut preview = begun(&layout, rows);
    match read_through(path, kind, as_of, Some(&mapping)) {
        Ok(read) => {
            preview.encoding = read.layout.encoding.to_owned();
            preview.rows = read.summary.rows;
            preview.rejected_total = read.summary.rejected_total;
            let rejected = read.summary.rejected.iter().take(REJECTED);
            preview.rejected = rejected.cloned().collect();
            Ok((preview, Some(read)))
        }
        Err(EngineError::Feed(fault @ FeedError::NoKeyColumn { .. })) => {
            preview.verdict = GateVerdict::Refused;
            let arguments = fault.arguments().into_iter();
            let arguments = arguments.map(|(name, value)| (name.to_owned(), value));
            preview.fault = Some((fault.code().to_owned(), arguments.collect()));
            Ok((preview, None))
        }
        Err(other) => Err(other),
    }
}

fn begun(layout: &Layout, rows: Vec<(u32, Vec<String>)>) -> UploadPreview {
    let columns: Vec<PreviewColumn> = layout
        .columns
        .iter()
        .map(|column| PreviewColumn {
            position: column.position,
            heading: column.heading.clone(),
            field: column.field,
            basis: column.basis.as_str().to_owned(),
        })
        .collect();
    let shown = rows.into_iter().map(|(line, cells)| {
        let cells = cells.into_iter().zip(&columns);
        (
            line,
            cells.map(|(cell, column)| cut(cell, column)).collect(),
        )
    });
    UploadPreview {
        format: layout.format.to_owned(),
        encoding: layout.encoding.to_owned(),
        sheet: layout.sheet.clone(),
        other_sheets: layout.other_sheets.clone(),
        heading_row: layout.heading_row,
        first_rows: shown.collect(),
        columns,
        rows: 0,
        rejected_total: 0,
        rejected: Vec::new(),
        verdict: GateVerdict::Accepted,
        reasons: Vec::new(),
        last: None,
        fault: None,
    }
}

/// Numbers of identity cards and telephones are shown to nobody: they are not kept either.
fn cut(cell: String, column: &PreviewColumn) -> String {
    match column.field {
        Field::IdentityNumber | Field::Phone if !cell.is_empty() => COVERED.to_owned(),
        _ if cell.chars().count() > CELL => cell.chars().take(CELL).chain(['…']).collect(),
        _ => cell,
    }
}

impl UploadPreview {
    /// As it is kept beside the file.
    pub(super) fn to_json(&self) -> Result<String, EngineError> {
        serde_json::to_string(self).map_err(|error| EngineError::Worker(error.to_string()))
    }

    /// Read back.
    pub(super) fn from_json(text: &str) -> Result<Self, EngineError> {
        serde_json::from_str(text).map_err(|error| EngineError::Worker(error.to_string()))
    }

    /// Whether it may be believed as it would be read.
    #[must_use]
    pub fn can_be_believed(&self) -> bool {
        self.fault.is_none() && self.verdict != GateVerdict::Refused && self.rows > 0
    }

    fn take(&mut self, weighed: Weighed) {
        self.verdict = weighed.verdict;
        self.reasons = weighed.reasons;
        self.last = weighed.last.map(|last| PreviewLast {
            as_of: last.as_of,
            rows: last.rows,
            rejected: last.rejected_total,
        });
    }
}
