//! kill -9 in the middle of an import: nothing of it is visible, and the next one works.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use domain::{FeedKind, SnapshotId};
use store::{Database, OpenOptions, ReviewState};
use testkit::build::{actor, email};
use testkit::clock::NOW;
use testkit::{TestDatabase, on_both};

use crate::given::{commit, new_review, tx};
use crate::snapshot::import;

const LOCATION: &str = "RASOAT_CRASH_LOCATION";
const KEY_FILE: &str = "RASOAT_CRASH_KEY_FILE";

/// Not a test of its own: the process that is killed. It imports without end, committing
/// every third snapshot, and says where it is.
#[tokio::test(flavor = "multi_thread")]
async fn the_process_that_is_killed() {
    let Ok(location) = std::env::var(LOCATION) else {
        return;
    };
    let options = OpenOptions {
        actor: actor(),
        now: NOW,
        key_file: std::env::var_os(KEY_FILE).map(Into::into),
        create: false,
    };
    let db = Database::open(&location, &options).await.unwrap();
    for round in 0.. {
        let mut tx = db.begin(&actor()).await.unwrap();
        tx.start_review(&new_review()).await.unwrap();
        for part in 0..3 {
            import(&mut tx, &format!("{round}.{part}")).await;
            println!("IMPORTED {round} {part}");
        }
        commit(tx).await;
        println!("COMMITTED {round}");
    }
}

/// Kills the importer once it has said `words` and `delay` has passed; gives the last
/// round it said it had committed.
fn kill_after(on: &TestDatabase, words: &str, delay: Duration) -> i64 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "crash::the_process_that_is_killed",
            "--exact",
            "--nocapture",
        ])
        .env(LOCATION, on.location())
        .env(KEY_FILE, on.key_file())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut committed = -1;
    let mut note = |line: &str| {
        if let Some((_, round)) = line.split_once("COMMITTED ") {
            committed = round.parse().unwrap();
        }
    };
    for line in lines.by_ref() {
        let line = line.unwrap();
        note(&line);
        if line.contains(words) {
            break;
        }
    }
    std::thread::sleep(delay);
    child.kill().unwrap(); // SIGKILL
    child.wait().unwrap();
    lines.map_while(Result::ok).for_each(|line| note(&line));
    committed
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_in_the_middle_of_an_import_nothing_half_is_visible() {
    on_both(async |on: &TestDatabase| {
        for (words, micros) in [
            ("IMPORTED 0 0", 0),
            ("IMPORTED 0 2", 300),
            ("COMMITTED 1", 0),
            ("COMMITTED 2", 1700),
            ("IMPORTED 3 1", 4100),
        ] {
            let before = snapshots(on).await;
            let said = kill_after(on, words, Duration::from_micros(micros));
            let rounds = whole_rounds(on, before).await;
            // A commit may be done before it is said, never the other way round.
            assert!(
                rounds == said + 1 || rounds == said + 2,
                "{rounds} after {said}"
            );
            on.db.verify_record(None).await.unwrap();
        }
        let mut next = tx(on).await;
        let number = next.start_review(&new_review()).await.unwrap();
        next.finish_review(number, NOW).await.unwrap();
        commit(next).await;
        let mut reader = on.db.reader().await.unwrap();
        let reviews = reader.list_reviews(None, u32::MAX).await.unwrap();
        let states = |state| reviews.iter().filter(|one| one.state == state).count();
        assert_eq!(states(ReviewState::Finished), 1);
        assert_eq!(states(ReviewState::Running), 0);
    })
    .await;
}

async fn snapshots(on: &TestDatabase) -> i64 {
    let mut reader = on.db.reader().await.unwrap();
    let mut id = 0;
    while reader.get_snapshot(SnapshotId(id + 1)).await.is_ok() {
        id += 1;
    }
    id
}

/// How many whole rounds of three snapshots came after `before`, each with all its rows.
async fn whole_rounds(on: &TestDatabase, before: i64) -> i64 {
    let after = snapshots(on).await;
    assert_eq!((after - before) % 3, 0, "a round is whole or not there");
    let mut reader = on.db.reader().await.unwrap();
    for id in before + 1..=after {
        let snapshot = reader.get_snapshot(SnapshotId(id)).await.unwrap();
        assert_eq!(snapshot.kind, FeedKind::System(email()));
        let mut chunks = reader.chunks(SnapshotId(id)).await.unwrap();
        let mut rows = 0;
        while let Some(chunk) = chunks.next().await.unwrap() {
            rows += u64::from(chunk.rows);
        }
        assert_eq!(rows, snapshot.rows);
    }
    (after - before) / 3
}
