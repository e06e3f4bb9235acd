//! SQL is prose that runs: each file opens with a sentence, prepares on both engines, and
//! is put by at least one test.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sqlx::{
    AssertSqlSafe, Connection as _, Executor as _, PgConnection, SqlSafeStr as _, SqliteConnection,
};
use store::Engine;
use testkit::{TestDatabase, on_both};

/// Every file below `sql/`, by the name questions have.
fn files() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("sql");
    let mut files = BTreeMap::new();
    for noun in fs::read_dir(&root).unwrap() {
        for file in fs::read_dir(noun.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let name = path.strip_prefix(&root).unwrap().with_extension("");
            let text = fs::read_to_string(&path).unwrap();
            files.insert(name.display().to_string(), text);
        }
    }
    files
}

#[test]
fn every_file_opens_with_a_sentence() {
    for (name, text) in files() {
        let opening = text.lines().next().unwrap_or_default();
        let comments = text.lines().take_while(|line| line.starts_with("-- "));
        let sentence = comments.last().unwrap_or_default();
        assert!(
            opening.starts_with("-- ") && sentence.ends_with('.'),
            "{name}"
        );
    }
}

#[test]
fn nothing_that_only_one_engine_understands_is_used() {
    for (name, text) in files() {
        let text = text.to_uppercase();
        for word in [
            "ILIKE",
            "NOW()",
            "GREATEST",
            "LATERAL",
            "ARRAY[",
            "JSON_EACH",
            "::",
        ] {
            assert!(!text.contains(word), "{name} uses {word}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_prepares_on_both_engines() {
    on_both(async |on: &TestDatabase| {
        // Files that make the temporary tables others speak of come first.
        let (tables, others): (Vec<_>, Vec<_>) = files()
            .into_iter()
            .partition(|(name, _)| name.ends_with("_table"));
        match on.engine() {
            Engine::Sqlite => {
                let mut connection = SqliteConnection::connect(on.location()).await.unwrap();
                for (name, text) in tables {
                    connection.execute(AssertSqlSafe(text)).await.expect(&name);
                }
                for (name, text) in others {
                    connection
                        .prepare(AssertSqlSafe(text).into_sql_str())
                        .await
                        .expect(&name);
                }
            }
            Engine::Postgres => {
                let mut connection = PgConnection::connect(on.location()).await.unwrap();
                for (name, text) in tables {
                    connection.execute(AssertSqlSafe(text)).await.expect(&name);
                }
                for (name, text) in others {
                    connection
                        .prepare(AssertSqlSafe(text).into_sql_str())
                        .await
                        .expect(&name);
                }
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_is_put_by_a_test() {
    on_both(crate::account::scenario).await;
    on_both(crate::artefact::scenario).await;
    on_both(crate::campaign::scenario).await;
    on_both(crate::chain::scenario).await;
    on_both(crate::finding::scenario).await;
    on_both(crate::job::scenario).await;
    on_both(crate::match_decision::scenario).await;
    on_both(crate::people::scenario).await;
    on_both(crate::reminder::stages).await;
    on_both(crate::reminder::addresses).await;
    on_both(crate::review::scenario).await;
    on_both(crate::rollup::scenario).await;
    on_both(crate::snapshot::scenario).await;
    on_both(crate::tokens::scenario).await;
    on_both(crate::users::scenario).await;
    on_both(crate::waiver::scenario).await;
    let put = store::testing::questions_put();
    let never: Vec<_> = files()
        .into_keys()
        .filter(|name| !put.contains(name.as_str()))
        .collect();
    assert!(never.is_empty(), "no test puts {never:?}");
}
