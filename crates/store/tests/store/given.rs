//! What several tests start from.

use domain::{AuditEvent, PersonCode};
use store::{NewReview, ReviewNumber, Tx};
use testkit::TestDatabase;
use testkit::build::actor;
use testkit::clock::{NOW, today};

/// A change begun by the usual actor.
pub async fn tx(on: &TestDatabase) -> Tx {
    on.db.begin(&actor()).await.unwrap()
}

/// Commits with a reason that says nothing special.
pub async fn commit(tx: Tx) {
    tx.commit(reason(), NOW).await.unwrap();
}

/// A reason that says nothing special.
pub fn reason() -> AuditEvent {
    AuditEvent::MatchDecided {
        account: testkit::build::account_ref("an"),
        person: PersonCode::new("CB1"),
        kind: None,
        reason: "thử".to_owned(),
    }
}

/// What a review starts from.
pub fn new_review() -> NewReview {
    NewReview {
        as_of: today(),
        policy_digest: "p".to_owned(),
        input_digest: "i".to_owned(),
        started_at: NOW,
    }
}

/// Starts a review, does the work, finishes it, commits: as the engine does.
pub async fn review(
    on: &TestDatabase,
    work: impl AsyncFnOnce(&mut Tx, ReviewNumber),
) -> ReviewNumber {
    let mut tx = tx(on).await;
    let number = tx.start_review(&new_review()).await.unwrap();
    work(&mut tx, number).await;
    tx.finish_review(number, NOW + 1).await.unwrap();
    commit(tx).await;
    number
}
