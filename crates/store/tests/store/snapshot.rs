//! Snapshots: visible whole or not at all, verified whenever they are read.

use domain::{FeedKind, GateReason, GateVerdict, Observation, Reason, SnapshotId};
use store::{ReviewNumber, StoreError, Tx, chunk};
use testkit::build::{email, observation, snapshot};
use testkit::{TestDatabase, on_both};

use crate::given::{commit, review, tx};

fn kind() -> FeedKind {
    FeedKind::System(email())
}

fn rows(chunk: u32) -> Vec<Observation> {
    (0..50)
        .map(|n| observation(&format!("an{chunk}.{n}")))
        .collect()
}

/// A snapshot of three chunks.
pub async fn import(tx: &mut Tx, sha256: &str) -> SnapshotId {
    let id = tx.reserve_snapshot().await.unwrap();
    for seq in 0..3 {
        let chunk = chunk::encode(&rows(seq)).unwrap();
        tx.add_chunk(id, seq, &chunk).await.unwrap();
    }
    let mut snapshot = snapshot(id, kind());
    snapshot.sha256 = sha256.to_owned();
    snapshot.rows = 150;
    tx.add_snapshot(&snapshot, "mapping").await.unwrap();
    id
}

async fn imported(on: &TestDatabase, sha256: &str, verdict: GateVerdict) -> ReviewNumber {
    review(on, async |tx, review| {
        let id = import(tx, sha256).await;
        let reason = GateReason {
            verdict,
            reason: Reason::new("count_drop").with("before", 10),
        };
        tx.use_snapshot(review, id, &kind(), verdict, &[reason])
            .await
            .unwrap();
    })
    .await
}

pub async fn scenario(on: &TestDatabase) -> String {
    imported(on, "aa", GateVerdict::Accepted).await;
    let second = imported(on, "bb", GateVerdict::Refused).await;
    let third = ReviewNumber(3);
    let mut reader = on.db.reader().await.unwrap();
    let believed = reader
        .find_latest_believed(&kind(), third)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(believed.sha256, "aa", "the refused one is not believed");
    assert!(
        reader
            .find_latest_believed(&kind(), ReviewNumber(1))
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        reader
            .find_latest_believed(&FeedKind::Roster, third)
            .await
            .unwrap()
            .is_none()
    );

    let found = reader
        .find_snapshot(&kind(), "bb", "mapping")
        .await
        .unwrap()
        .unwrap();
    assert!(
        reader
            .find_snapshot(&kind(), "bb", "another")
            .await
            .unwrap()
            .is_none()
    );
    let of_second = reader.list_snapshots(second).await.unwrap();
    assert_eq!(of_second[0].verdict, GateVerdict::Refused);
    assert_eq!(of_second[0].reasons[0].reason.code, "count_drop");
    assert_eq!(
        found.verdict,
        GateVerdict::Accepted,
        "as it was when first read"
    );
    assert_eq!(reader.get_snapshot(found.id).await.unwrap(), found);

    let mut chunks = reader.chunks(found.id).await.unwrap();
    let mut logins = Vec::new();
    while let Some(chunk) = chunks.next().await.unwrap() {
        logins.extend(chunk::decode::<Observation>(&chunk).unwrap());
    }
    assert_eq!(logins.len(), 150);
    assert_eq!(logins[120], rows(2)[20]);
    format!("{found:?} {of_second:?} {logins:?}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_snapshot_is_read_back_chunk_by_chunk() {
    on_both(scenario).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_import_leaves_nothing() {
    on_both(async |on: &TestDatabase| {
        let mut dropped = tx(on).await;
        import(&mut dropped, "aa").await;
        drop(dropped);
        let mut reader = on.db.reader().await.unwrap();
        assert!(
            reader
                .find_snapshot(&kind(), "aa", "mapping")
                .await
                .unwrap()
                .is_none()
        );
        let mut again = tx(on).await;
        assert_eq!(
            import(&mut again, "aa").await,
            SnapshotId(1),
            "the number was not used up"
        );
        commit(again).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chunk_without_its_snapshot_cannot_be_committed() {
    on_both(async |on: &TestDatabase| {
        let mut orphan = tx(on).await;
        let id = orphan.reserve_snapshot().await.unwrap();
        let chunk = chunk::encode(&rows(0)).unwrap();
        orphan.add_chunk(id, 0, &chunk).await.unwrap();
        let refused = orphan.commit(crate::given::reason(), 0).await;
        assert!(refused.is_err());
        let mut reader = on.db.reader().await.unwrap();
        assert_eq!(reader.record_head().await.unwrap().seq, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_corrupted_chunk_is_noticed_when_it_is_read() {
    on_both(async |on: &TestDatabase| {
        let mut tx = tx(on).await;
        let id = tx.reserve_snapshot().await.unwrap();
        for seq in 0..2 {
            let mut chunk = chunk::encode(&rows(seq)).unwrap();
            // Stored with the digest of other bytes: what a failing disk makes of it.
            if seq == 1 {
                chunk.bytes[30] ^= 1;
            }
            tx.add_chunk(id, seq, &chunk).await.unwrap();
        }
        tx.add_snapshot(&snapshot(id, kind()), "").await.unwrap();
        commit(tx).await;
        let mut reader = on.db.reader().await.unwrap();
        let mut chunks = reader.chunks(id).await.unwrap();
        assert!(chunks.next().await.unwrap().is_some());
        let error = chunks.next().await.unwrap_err();
        assert!(
            matches!(error, StoreError::Damaged { noun: "chunk", .. }),
            "{error}"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chunks_of_an_unknown_snapshot_are_an_error() {
    on_both(async |on: &TestDatabase| {
        let mut reader = on.db.reader().await.unwrap();
        assert!(reader.chunks(SnapshotId(9)).await.is_err());
        assert!(reader.get_snapshot(SnapshotId(9)).await.is_err());
    })
    .await;
}
