//! What was read from each source, and what the gate said of it.

use domain::GateReason;
use engine::view::{FeedView, feeds as read};
use engine::words::{gate, gate_remedy};
use serde::Serialize;
use text::Catalog;
use utoipa::ToSchema;

use crate::answer::Fault;
use crate::api::call::{Call, Nothing};
use crate::api::v1::keys;

/// The sources.
#[derive(Debug, Serialize, ToSchema)]
pub struct Feeds {
    /// One of each kind.
    rows: Vec<FeedRow>,
}

/// A source.
#[derive(Debug, Serialize, ToSchema)]
pub struct FeedRow {
    /// `units`, `roster` or a system.
    kind: String,
    /// The SHA-256 of the file.
    sha256: String,
    /// As of when it is.
    #[schema(schema_with = keys::day)]
    as_of: String,
    /// Rows that were read.
    rows: u64,
    /// Rows that could not be used.
    rejected: u64,
    /// What the gate said.
    verdict: String,
    /// Why.
    reasons: Vec<GateRow>,
}

/// What the gate noticed.
#[derive(Debug, Serialize, ToSchema)]
pub struct GateRow {
    /// What it means for the source.
    verdict: String,
    /// What was noticed, in the language asked for.
    reason: String,
    /// What to do.
    remedy: String,
}

/// Lists them.
pub async fn feeds(call: Call<Nothing>) -> Result<Feeds, Fault> {
    let board = call.app.board().await?;
    let feeds = read(call.app.db(), &board).await?;
    let catalog = call.asked.catalog();
    let rows = feeds.into_iter().map(|feed| row(feed, catalog));
    Ok(Feeds {
        rows: rows.collect(),
    })
}

fn row(FeedView { snapshot }: FeedView, catalog: &Catalog) -> FeedRow {
    let noticed = |noticed: &GateReason| GateRow {
        verdict: noticed.verdict.to_string(),
        reason: gate(&noticed.reason, catalog),
        remedy: gate_remedy(&noticed.reason, catalog),
    };
    FeedRow {
        kind: snapshot.kind.to_string(),
        sha256: snapshot.sha256,
        as_of: snapshot.as_of.to_string(),
        rows: snapshot.rows,
        rejected: snapshot.rejected_total,
        verdict: snapshot.verdict.to_string(),
        reasons: snapshot.reasons.iter().map(noticed).collect(),
    }
}
