//! A new database has no wide indexes; the first load builds them at its end.

use domain::SnapshotId;
use sqlx::{Connection as _, PgConnection, SqliteConnection};
use store::{AccountRow, Engine, ReviewNumber};
use testkit::build::{account, email};
use testkit::{TestDatabase, on_both};

use crate::given::{commit, tx};

/// The indexes of accounts that are there, as another process sees them.
async fn indexes(on: &TestDatabase) -> Vec<String> {
    let mut names: Vec<String> = match on.engine() {
        Engine::Sqlite => {
            let mut connection = SqliteConnection::connect(on.location()).await.unwrap();
            let names =
                "SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE 'account_%'";
            sqlx::query_scalar(names)
                .fetch_all(&mut connection)
                .await
                .unwrap()
        }
        Engine::Postgres => {
            let mut connection = PgConnection::connect(on.location()).await.unwrap();
            let names = "SELECT indexname::text FROM pg_indexes \
                         WHERE tablename = 'account' AND indexname <> 'account_pkey'";
            sqlx::query_scalar(names)
                .fetch_all(&mut connection)
                .await
                .unwrap()
        }
    };
    names.sort();
    names
}

async fn save(on: &TestDatabase, login: &str) -> store::Tx {
    let account = account(login);
    let row = AccountRow::of(&account, "");
    let mut tx = tx(on).await;
    tx.save_accounts(
        ReviewNumber(1),
        &email(),
        SnapshotId(1),
        std::iter::once(row),
    )
    .await
    .unwrap();
    tx
}

#[tokio::test(flavor = "multi_thread")]
async fn the_indexes_are_there_from_the_end_of_the_first_load_on() {
    on_both(async |on: &TestDatabase| {
        let few = ["account_disputed"];
        let whole = ["account_by_person", "account_by_unit", "account_disputed"];
        assert_eq!(indexes(on).await, few, "in a new database");
        drop(save(on, "an").await);
        assert_eq!(indexes(on).await, few, "after a dropped load");
        commit(save(on, "an").await).await;
        assert_eq!(indexes(on).await, whole, "after the first load");
        commit(save(on, "binh").await).await;
        assert_eq!(indexes(on).await, whole, "after the second load");
    })
    .await;
}
