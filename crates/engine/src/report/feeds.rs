//! `feeds.json`: what was read from each file, what was decided about its columns, what was
//! refused, and why.

use std::collections::BTreeMap;
use std::io::Write;

use domain::{Field, GateVerdict, Snapshot};
use serde::Serialize;
use text::Catalog;

use crate::reconcile::World;
use crate::words;
use crate::{EngineError, import::Believed};

#[derive(Serialize)]
struct Feed<'a> {
    kind: String,
    path: &'a str,
    sha256: &'a str,
    format: &'a str,
    encoding: &'a str,
    heading_row: u32,
    columns: Vec<Column<'a>>,
    rows: u64,
    rejected: u64,
    rejected_rows: Vec<Rejected<'a>>,
    remarks: usize,
    remark_rows: Vec<RemarkRow<'a>>,
    gate: Gate<'a>,
}

#[derive(Serialize)]
struct Column<'a> {
    heading: &'a str,
    field: Field,
    /// Why it was taken for that field; absent in feeds read before this was kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    because: Option<String>,
}

#[derive(Serialize)]
struct Rejected<'a> {
    line: u32,
    reason: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<Field>,
    message: String,
}

/// Something odd that was settled one way; line 0 is about the whole feed.
#[derive(Serialize)]
struct RemarkRow<'a> {
    line: u32,
    kind: &'static str,
    subject: &'a str,
    message: String,
}

#[derive(Serialize)]
struct Gate<'a> {
    verdict: &'static str,
    /// What is used in place of a refused feed: `newest`, `older`, `none`.
    used: &'static str,
    reasons: Vec<GateLine<'a>>,
}

#[derive(Serialize)]
struct GateLine<'a> {
    verdict: &'static str,
    code: &'a str,
    details: BTreeMap<&'a str, &'a str>,
    message: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    remedy: String,
}

/// Writes the file, its messages in the language of `catalog`.
pub(crate) fn write(
    feeds: &[Believed],
    world: &World,
    catalog: &Catalog,
    target: impl Write,
) -> Result<(), EngineError> {
    let feeds: Vec<Feed<'_>> = feeds
        .iter()
        .map(|feed| line(feed, world, catalog))
        .collect();
    super::json::write(target, &feeds)
}

fn line<'a>(feed: &'a Believed, world: &'a World, catalog: &Catalog) -> Feed<'a> {
    let snapshot: &Snapshot = &feed.newest;
    let remarks = world.remarks(&snapshot.kind);
    Feed {
        kind: snapshot.kind.to_string(),
        path: &snapshot.path,
        sha256: &snapshot.sha256,
        format: &snapshot.format,
        encoding: &snapshot.encoding,
        heading_row: snapshot.heading_row,
        columns: snapshot
            .columns
            .iter()
            .enumerate()
            .map(|(at, (heading, field))| {
                let basis = snapshot.bases.get(at).map(String::as_str);
                Column {
                    heading,
                    field: *field,
                    basis,
                    because: basis.map(|basis| catalog.name("basis", basis)),
                }
            })
            .collect(),
        rows: snapshot.rows,
        rejected: snapshot.rejected_total,
        rejected_rows: snapshot
            .rejected
            .iter()
            .map(|row| Rejected {
                line: row.line,
                reason: &row.reason,
                field: row.field,
                message: words::rejection(&row.reason, catalog),
            })
            .collect(),
        remarks: remarks.len(),
        remark_rows: remarks
            .iter()
            .take(Snapshot::KEPT_REJECTED)
            .map(|remark| RemarkRow {
                line: remark.line,
                kind: remark.kind.key(),
                subject: &remark.subject,
                message: words::remark(remark, catalog),
            })
            .collect(),
        gate: Gate {
            verdict: snapshot.verdict.as_str(),
            used: feed.used_key(),
            reasons: snapshot
                .reasons
                .iter()
                .map(|reason| GateLine {
                    verdict: reason.verdict.as_str(),
                    code: &reason.reason.code,
                    details: reason
                        .reason
                        .args
                        .iter()
                        .map(|(name, value)| (name.as_ref(), value.as_str()))
                        .collect(),
                    message: words::gate(&reason.reason, catalog),
                    remedy: words::gate_remedy(&reason.reason, catalog),
                })
                .collect(),
        },
    }
}

impl Believed {
    /// What is used of the source: the newest reading, an older one, or none.
    pub(crate) const fn used_key(&self) -> &'static str {
        match (&self.used, self.newest.verdict) {
            (None, _) => "none",
            (Some(_), GateVerdict::Refused) => "older",
            (Some(_), _) => "newest",
        }
    }
}
