//! Opening: what is wrong is said, with the next step.

use std::fs;
use std::path::{Path, PathBuf};

use store::{Database, Engine, OpenOptions, PackedDocument, StoreError};
use testkit::build::actor;
use testkit::clock::NOW;
use testkit::{TestDatabase, on_both, on_sqlite};

use crate::given::tx;

fn options(key_file: Option<PathBuf>) -> OpenOptions {
    OpenOptions {
        actor: actor(),
        now: NOW,
        key_file,
        create: true,
    }
}

async fn refused(location: &str, options: &OpenOptions) -> StoreError {
    Database::open(location, options).await.expect_err(location)
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).display().to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_database_has_the_same_identity_key_and_another_has_another() {
    on_both(async |on: &TestDatabase| {
        let again = on.open_again().await.unwrap();
        assert_eq!(
            again.identity_key().as_bytes(),
            on.db.identity_key().as_bytes()
        );
        assert_eq!(again.public_key(), on.db.public_key());
        let other =
            on_sqlite(async |other: &TestDatabase| *other.db.identity_key().as_bytes()).await;
        assert_ne!(&other, on.db.identity_key().as_bytes());
        assert_eq!(
            again.verify_record(None).await.unwrap().seq,
            1,
            "opening changes nothing"
        );
    })
    .await;
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn the_key_file_is_made_beside_the_database_and_kept_private() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let location = path(folder.path(), "a.db");
    Database::open(&location, &options(None))
        .await
        .unwrap()
        .close()
        .await;
    let key = folder.path().join("a.db.key");
    assert_eq!(
        fs::metadata(&key).unwrap().permissions().mode() & 0o777,
        0o600
    );
    assert_eq!(fs::read_to_string(&key).unwrap().len(), 64);
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(
        left.len(),
        2,
        "the log is folded in, no draft of the key is left: {left:?}"
    );

    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    let exposed = refused(&location, &options(None)).await;
    assert!(
        matches!(exposed.fault(), StoreError::KeyExposed { .. }),
        "{exposed}"
    );
    assert!(exposed.to_string().contains("chmod 600"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_damaged_or_foreign_key_is_told_apart() {
    on_both(async |on: &TestDatabase| {
        let missing = on.folder().join("no.key");
        let error = refused(on.location(), &options(Some(missing.clone()))).await;
        assert!(
            matches!(error.fault(), StoreError::KeyMissing { .. }),
            "{error}"
        );
        assert!(!missing.exists(), "a lost key is not quietly replaced");
        let other = path(on.folder(), "other.db");
        Database::open(&other, &options(None))
            .await
            .unwrap()
            .close()
            .await;
        let foreign = on.folder().join("other.db.key");
        let error = refused(on.location(), &options(Some(foreign.clone()))).await;
        assert!(
            matches!(error.fault(), StoreError::KeyForeign { .. }),
            "{error}"
        );
        fs::write(&foreign, "0123").unwrap();
        let error = refused(on.location(), &options(Some(foreign))).await;
        assert!(
            matches!(error.fault(), StoreError::KeyDamaged { .. }),
            "{error}"
        );
        assert!(!error.to_string().contains("0123"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_or_foreign_schema_is_refused() {
    on_both(async |on: &TestDatabase| {
        let newer = "INSERT INTO schema_step (version, sha256, applied_at) VALUES (9999, 'x', 0)";
        crate::chain::behind_our_back(on, newer).await;
        let error = on.open_again().await.unwrap_err();
        assert!(
            matches!(error.fault(), StoreError::NewerSchema { found: 9999, .. }),
            "{error}"
        );
        let back = "DELETE FROM schema_step WHERE version = 9999";
        crate::chain::behind_our_back(on, back).await;
        let edited = "UPDATE schema_step SET sha256 = 'x' WHERE version = 2";
        crate::chain::behind_our_back(on, edited).await;
        let error = on.open_again().await.unwrap_err();
        assert!(
            matches!(error.fault(), StoreError::ForeignSchema { version: 2 }),
            "{error}"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_schema_is_brought_up_to_date_on_record() {
    on_both(async |on: &TestDatabase| {
        let older = "ALTER TABLE match_decision DROP COLUMN kind; \
                     ALTER TABLE web_user DROP COLUMN mail; \
                     DROP TABLE reminder; DROP TABLE reminder_pause; \
                     DROP TABLE api_answer; DROP TABLE api_token; \
                     DROP TABLE unit_report; DROP TABLE finding_answer; \
                     DROP TABLE campaign_system; DROP TABLE campaign_unit; DROP TABLE campaign; \
                     DROP TABLE review_waiver; DROP TABLE waiver; \
                     DELETE FROM counter WHERE noun IN ('api_token', 'campaign', 'finding_answer', 'reminder', 'waiver'); \
                     DELETE FROM schema_step WHERE version > 16";
        crate::chain::behind_our_back(on, older).await;
        let db = on.open_again().await.unwrap();
        let mut reader = db.reader().await.unwrap();
        let last = reader.list_audit_events(1, 9).await.unwrap();
        assert!(last[0].entry.event.contains("schema_upgraded"), "{last:?}");
        assert!(reader.all_decisions().await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_programs_database_is_left_alone() {
    on_both(async |on: &TestDatabase| {
        let foreign = "ALTER TABLE schema_step RENAME TO theirs";
        crate::chain::behind_our_back(on, foreign).await;
        let error = on.open_again().await.unwrap_err();
        assert!(matches!(error.fault(), StoreError::NotRasoat), "{error}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_database_or_cannot_be_opened_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let text = path(folder.path(), "text.db");
    fs::write(&text, "STT;Họ và tên;Đơn vị\n".repeat(1000)).unwrap();
    let error = refused(&text, &options(None)).await;
    assert!(matches!(error.fault(), StoreError::NotRasoat), "{error}");
    let nowhere = path(folder.path(), "no/such/folder/a.db");
    let error = refused(&nowhere, &options(None)).await;
    assert!(matches!(error.fault(), StoreError::CannotOpen), "{error}");
    assert!(error.to_string().starts_with(&nowhere), "{error}");
    let mut existing = options(None);
    existing.create = false;
    let error = refused(&path(folder.path(), "none.db"), &existing).await;
    assert!(matches!(error.fault(), StoreError::CannotOpen), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_file_says_so() {
    on_sqlite(async |on: &TestDatabase| {
        for n in 0..50 {
            let mut tx = tx(on).await;
            let bytes = vec![n; 9000];
            let number = tx.start_review(&crate::given::new_review()).await.unwrap();
            tx.add_artefact(number, "a", PackedDocument::pack(bytes.as_slice()).unwrap())
                .await
                .unwrap();
            crate::given::commit(tx).await;
        }
        on.db.clone().close().await;
        let mut bytes = fs::read(on.location()).unwrap();
        let end = bytes.len();
        bytes[8192..end].fill(0x5a);
        fs::write(on.location(), bytes).unwrap();
        let error = on.open_again().await.unwrap_err();
        assert!(
            matches!(error.fault(), StoreError::Corrupted { .. }),
            "{error}"
        );
        assert!(error.to_string().contains("backup"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_refuses_or_is_not_there_says_so() {
    let key = tempfile::tempdir().unwrap().path().join("k");
    let nobody = refused(
        "postgres://lan:bimat@127.0.0.1:1/x",
        &options(Some(key.clone())),
    )
    .await;
    assert!(
        matches!(nobody.fault(), StoreError::Unreachable { .. }),
        "{nobody}"
    );
    assert!(!nobody.to_string().contains("bimat"), "{nobody}");
    let no_host = "postgres://lan:bimat@no-such-host.invalid/x";
    let error = refused(no_host, &options(Some(key.clone()))).await;
    assert!(
        matches!(error.fault(), StoreError::Unreachable { .. }),
        "{error}"
    );
    assert!(matches!(
        refused("mysql://a/b", &options(None)).await.fault(),
        StoreError::NotALocation { .. }
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_or_database_or_collation_says_so() {
    on_both(async |on: &TestDatabase| {
        if on.engine() == Engine::Sqlite {
            return;
        }
        let given = options(Some(on.key_file()));
        let (user, rest) = on.location().split_once("@").unwrap();
        let (user, _) = user.rsplit_once(':').unwrap();
        let error = refused(&format!("{user}:wrong@{rest}"), &given).await;
        assert!(
            matches!(error.fault(), StoreError::WrongPassword),
            "{error}"
        );
        let (server, _) = on.location().rsplit_once('/').unwrap();
        let error = refused(&format!("{server}/no_such_database"), &given).await;
        assert!(
            matches!(error.fault(), StoreError::NoSuchDatabase),
            "{error}"
        );
        let error = refused(on.location(), &options(None)).await;
        assert!(
            matches!(error.fault(), StoreError::KeyFileNotGiven),
            "{error}"
        );
    })
    .await;
}

/// Byte 18 of a SQLite file: 1 without a log, 2 with one.
fn write_version(location: &str) -> u8 {
    fs::read(location).unwrap()[18]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_made_alone_gets_its_log_when_it_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let shared = path(folder.path(), "shared.db");
    let db = Database::open(&shared, &options(None)).await.unwrap();
    assert_eq!(write_version(&shared), 2);
    db.close().await;

    let alone = path(folder.path(), "alone.db");
    let db = Database::open_alone(&alone, &options(None)).await.unwrap();
    assert_eq!(write_version(&alone), 1);
    assert!(
        db.reader()
            .await
            .unwrap()
            .find_latest_review()
            .await
            .unwrap()
            .is_none()
    );
    db.close().await;
    assert_eq!(write_version(&alone), 2, "closed, it is like any other");

    let left = path(folder.path(), "left.db");
    drop(Database::open_alone(&left, &options(None)).await.unwrap());
    let db = Database::open_alone(&left, &options(None)).await.unwrap();
    assert_eq!(
        write_version(&left),
        2,
        "one that was left is made whole by the next"
    );
    db.close().await;
}
