//! One writer on both engines: nothing two changes read and write is lost.

use std::sync::Arc;

use domain::AuditEvent;
use store::{Database, Engine, StoreError};
use testkit::build::actor;
use testkit::clock::NOW;
use testkit::{TestDatabase, on_both};

use crate::given::new_review;

/// Reads how many reviews there are and starts the next: read, then write.
async fn read_then_write(db: &Database) -> Result<(), StoreError> {
    let mut tx = db.begin(&actor()).await?;
    let before = tx.reader().list_reviews(None, u32::MAX).await?.len();
    tokio::task::yield_now().await;
    let number = tx.start_review(&new_review()).await?;
    assert_eq!(number.0, before as i64 + 1);
    tx.commit(
        AuditEvent::ReportWritten {
            review: number.0,
            files: Vec::new(),
        },
        NOW,
    )
    .await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_at_once_are_all_right() {
    on_both(async |on: &TestDatabase| {
        let db = Arc::new(on.db.clone());
        // A second handle stands for a second process on the same database.
        let other = Arc::new(on.open_again().await.unwrap());
        let tasks: Vec<_> = (0..200)
            .map(|n| {
                let db = Arc::clone(if n % 2 == 0 { &db } else { &other });
                tokio::spawn(async move { read_then_write(&db).await })
            })
            .collect();
        for task in tasks {
            task.await.unwrap().unwrap();
        }
        let mut reader = on.db.reader().await.unwrap();
        assert_eq!(reader.list_reviews(None, 1000).await.unwrap().len(), 200);
        assert_eq!(on.db.verify_record(None).await.unwrap().seq, 201);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_readers_of_either_engine_refuse_to_write() {
    on_both(async |on: &TestDatabase| {
        let refusal = store::testing::write_through_a_reader(&on.db).await;
        let error = refusal.expect_err("a reader wrote");
        assert!(
            matches!(error, StoreError::ReadOnly),
            "{:?} {error}",
            on.engine()
        );
        assert!(matches!(on.engine(), Engine::Sqlite | Engine::Postgres));
    })
    .await;
}
