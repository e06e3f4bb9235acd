//! The record: every change is in it, and rewriting it is noticed.

use domain::AuditEvent;
use record::{ChainFault, Head};
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use store::{Engine, StoreError};
use testkit::clock::NOW;
use testkit::{TestDatabase, on_both};

use crate::given::{commit, reason, tx};

/// Someone with the database's password and no key changes it behind our back.
pub async fn behind_our_back(on: &TestDatabase, sql: &str) {
    let statement = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    match on.engine() {
        Engine::Sqlite => {
            let mut connection = SqliteConnection::connect(on.location()).await.unwrap();
            statement.execute(&mut connection).await.unwrap();
        }
        Engine::Postgres => {
            let mut connection = PgConnection::connect(on.location()).await.unwrap();
            statement.execute(&mut connection).await.unwrap();
        }
    }
}

async fn five_changes(on: &TestDatabase) -> Head {
    for _ in 0..3 {
        commit(tx(on).await).await;
    }
    let mut last = tx(on).await;
    last.record(&reason(), NOW).await.unwrap();
    last.commit(
        AuditEvent::MatchForgotten {
            account: testkit::build::account_ref("an"),
        },
        NOW + 5,
    )
    .await
    .unwrap()
}

async fn fault(on: &TestDatabase, anchor: Option<&Head>) -> ChainFault {
    match on.db.verify_record(anchor).await {
        Err(StoreError::Record(fault)) => fault,
        other => panic!("{other:?}"),
    }
}

pub async fn scenario(on: &TestDatabase) -> String {
    let head = five_changes(on).await;
    assert_eq!(head.seq, 6);
    assert_eq!(on.db.verify_record(Some(&head)).await.unwrap(), head);
    let mut reader = on.db.reader().await.unwrap();
    assert_eq!(reader.record_head().await.unwrap(), head);
    let events = reader.list_audit_events(0, 9).await.unwrap();
    let first = events[0].entry.event();
    assert!(matches!(
        first,
        Some(AuditEvent::DatabaseCreated { version: 1.. })
    ));
    assert_eq!(events[5].entry.at, NOW + 5);
    assert_eq!(
        reader.list_audit_events(4, 1).await.unwrap()[0].entry.seq,
        5
    );
    events
        .iter()
        .map(|event| format!("{} {}\n", event.entry.actor, event.entry.event))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_change_is_on_record() {
    on_both(scenario).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rewritten_event_is_noticed() {
    on_both(async |on: &TestDatabase| {
        five_changes(on).await;
        behind_our_back(on, "UPDATE audit_event SET actor = 'cli:mai' WHERE seq = 3").await;
        assert_eq!(fault(on, None).await, ChainFault::Changed { seq: 3 });
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_event_is_noticed() {
    on_both(async |on: &TestDatabase| {
        five_changes(on).await;
        behind_our_back(on, "DELETE FROM audit_event WHERE seq = 4").await;
        let gap = ChainFault::WrongNumber {
            expected: 4,
            found: 5,
        };
        assert_eq!(fault(on, None).await, gap);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_tail_is_noticed_against_a_head_kept_elsewhere() {
    on_both(async |on: &TestDatabase| {
        let head = five_changes(on).await;
        behind_our_back(on, "DELETE FROM audit_event WHERE seq > 4").await;
        on.db.verify_record(None).await.unwrap();
        let cut = ChainFault::TailCut {
            last: 4,
            anchored: 6,
        };
        assert_eq!(fault(on, Some(&head)).await, cut);
    })
    .await;
}
