//! Work and files: claimed by one node at a time, finished once, and nothing of a file left when it is over.

use std::io::Cursor;

use domain::FeedKind;
use store::{Claim, JobState, NewUpload, UploadState};
use testkit::build::actor;
use testkit::clock::{NOW, today};
use testkit::{TestDatabase, on_both};

use crate::given::{commit, tx};

const MINUTE: i64 = 60_000_000;

fn claim(job: i64, owner: &str) -> Claim {
    Claim {
        job,
        owner: owner.to_owned(),
    }
}

/// What a node gets that asks for work.
async fn claimed(on: &TestDatabase, owner: &str, now: i64) -> Option<(i64, i64)> {
    let mut tx = tx(on).await;
    let job = tx.claim_job(owner, now, now + 10 * MINUTE).await.unwrap();
    commit(tx).await;
    job.map(|job| (job.number, job.tries))
}

pub async fn scenario(on: &TestDatabase) -> String {
    let mut tx = tx(on).await;
    for _ in 0..2 {
        tx.add_job("review", &actor(), NOW).await.unwrap();
    }
    commit(tx).await;
    let mut reader = on.db.reader().await.unwrap();
    assert!(reader.has_work("a", NOW).await.unwrap());
    drop(reader);

    assert_eq!(claimed(on, "a", NOW).await, Some((1, 1)));
    assert_eq!(
        claimed(on, "b", NOW + MINUTE).await,
        None,
        "one after the other"
    );
    // The node was killed and comes back under its name: it goes on at once.
    assert_eq!(claimed(on, "a", NOW + MINUTE).await, Some((1, 2)));
    // It stays away: another one takes the work over once its time is up.
    let later = NOW + 20 * MINUTE;
    assert_eq!(claimed(on, "b", later).await, Some((1, 3)));

    let mut tx = crate::given::tx(on).await;
    assert!(!tx.keep_job(&claim(1, "a"), later).await.unwrap());
    assert!(tx.keep_job(&claim(1, "b"), later + MINUTE).await.unwrap());
    let done = JobState::Done;
    let lost = tx.finish_job(&claim(1, "a"), done, "{}", later).await;
    assert!(!lost.unwrap(), "what was taken over cannot be finished");
    assert!(
        tx.finish_job(&claim(1, "b"), done, "{}", later)
            .await
            .unwrap()
    );
    let twice = tx.finish_job(&claim(1, "b"), done, "{}", later).await;
    assert!(!twice.unwrap(), "nothing is finished twice");
    commit(tx).await;
    assert_eq!(claimed(on, "a", later).await, Some((2, 1)));

    let mut reader = on.db.reader().await.unwrap();
    let jobs = reader.list_jobs(10).await.unwrap();
    let first = reader.find_job(1).await.unwrap().unwrap();
    assert!(first.state.is_over() && !jobs[0].state.is_over());
    assert_eq!((jobs.len(), jobs[1].clone()), (2, first));
    drop(reader);
    format!("{jobs:?} {}", uploads(on).await)
}

async fn uploads(on: &TestDatabase) -> String {
    // Longer than one part, and nothing that packs to nothing.
    let bytes: Vec<u8> = (0..9_000_000_u64)
        .map(|at| (at.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as u8)
        .collect();
    let by = actor();
    let kind = FeedKind::System(testkit::build::email());
    let new = NewUpload {
        kind: &kind,
        name: "email.csv",
        sha256: "ab",
        size: 9_000_000,
        as_of: today(),
        mapping: "",
        preview: "{}",
        by: &by,
        at: NOW,
    };
    let mut tx = tx(on).await;
    let number = tx.add_upload(&new, Cursor::new(&bytes)).await.unwrap();
    assert!(tx.read_upload_as(number, "m", "{\"a\":1}").await.unwrap());
    commit(tx).await;

    let mut reader = on.db.reader().await.unwrap();
    let mut out = Vec::new();
    let written = reader.write_upload(number, &mut out).await.unwrap();
    assert!(written == 9_000_000 && out == bytes);
    let staged = reader.list_uploads(UploadState::Staged).await.unwrap();
    assert_eq!((staged.len(), staged[0].mapping.as_str()), (1, "m"));
    drop(reader);

    let (staged, confirmed) = (UploadState::Staged, UploadState::Confirmed);
    let mut tx = crate::given::tx(on).await;
    let moved = tx.move_upload(number, (staged, confirmed), Some(1)).await;
    assert!(moved.unwrap());
    let again = tx.move_upload(number, (staged, confirmed), Some(1)).await;
    assert!(!again.unwrap(), "decided once");
    assert!(!tx.read_upload_as(number, "n", "{}").await.unwrap());
    let of_job = tx.reader().list_uploads_of(1).await.unwrap();
    assert_eq!(of_job.len(), 1);
    let used = (confirmed, UploadState::Used);
    assert!(tx.move_upload(number, used, Some(1)).await.unwrap());
    commit(tx).await;
    let mut reader = on.db.reader().await.unwrap();
    let left = reader.write_upload(number, Vec::new()).await.unwrap();
    assert_eq!(left, 0, "nothing is left of a file that was read");
    let found = reader.find_upload(number).await.unwrap().unwrap();
    format!("{found:?}")
}

#[tokio::test(flavor = "multi_thread")]
async fn work_is_one_nodes_at_a_time_and_comes_to_its_end_once() {
    on_both(scenario).await;
}
