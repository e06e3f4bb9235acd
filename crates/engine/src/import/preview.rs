//! A feed weighed before it is imported: what stands beside it, and what the gate would say. Nothing is kept.

use domain::{Date, FeedKind, GateReason, GateVerdict, Snapshot, SnapshotId};
use policy::gate::{Thresholds, UnitMap};
use store::{Database, ReviewNumber};

use super::gate::{Around, map_of};
use super::reading::ReadFeed;
use super::{blank, describe};
use crate::{EngineError, FeedPreview};

/// What the gate would say of a feed.
#[derive(Debug)]
pub(crate) struct Weighed {
    /// Whether it would be believed.
    pub verdict: GateVerdict,
    /// Why, or with which remarks.
    pub reasons: Vec<GateReason>,
    /// What was last believed of the same source.
    pub last: Option<Snapshot>,
}

/// What stands of every source of the newest review: what that review believed, or what stood in for it.
pub(crate) async fn standing(db: &Database) -> Result<Vec<Snapshot>, EngineError> {
    let mut reader = db.reader().await?;
    let Some(review) = reader.find_latest_review().await? else {
        return Ok(Vec::new());
    };
    let mut standing = Vec::new();
    for snapshot in reader.list_snapshots(review.number).await? {
        let believed = match snapshot.verdict {
            GateVerdict::Accepted | GateVerdict::Warned => Some(snapshot),
            GateVerdict::Refused => {
                let newest = ReviewNumber(i64::MAX);
                reader.find_latest_believed(&snapshot.kind, newest).await?
            }
        };
        standing.extend(believed);
    }
    Ok(standing)
}

/// Weighs a feed that was read through.
pub(crate) async fn weigh(
    db: &Database,
    (kind, as_of): (&FeedKind, Date),
    read: FeedPreview,
    thresholds: &Thresholds,
) -> Result<Weighed, EngineError> {
    let mut snapshot = blank(SnapshotId(0), kind, Default::default(), as_of);
    let FeedPreview { layout, summary } = read;
    describe(&mut snapshot, ReadFeed { layout, summary });
    let standing = standing(db).await?;
    let units = match kind {
        FeedKind::Units => UnitMap::default(),
        FeedKind::Roster | FeedKind::System(_) => unit_map(db, &standing, as_of).await?,
    };
    let others: Vec<&Snapshot> = standing.iter().filter(|one| one.kind != *kind).collect();
    let last = standing.iter().find(|one| one.kind == *kind);
    let around = Around {
        last,
        others: &others,
        units: &units,
        review_day: as_of,
    };
    let (verdict, reasons) = around.judge(&snapshot, thresholds);
    Ok(Weighed {
        verdict,
        reasons,
        last: last.cloned(),
    })
}

async fn unit_map(
    db: &Database,
    standing: &[Snapshot],
    as_of: Date,
) -> Result<UnitMap, EngineError> {
    let Some(tree) = standing.iter().find(|one| one.kind == FeedKind::Units) else {
        return Ok(UnitMap::default());
    };
    let chunks = db.reader().await?.chunks(tree.id).await?.rest().await?;
    map_of(&chunks, as_of)
}
