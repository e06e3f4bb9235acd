//! Reviews: numbered, finished, or superseded after a crash.

use store::{ReviewNumber, ReviewState, StoreError};
use testkit::clock::NOW;
use testkit::{TestDatabase, on_both};

use crate::given::{commit, new_review, review, tx};

pub async fn scenario(on: &TestDatabase) -> String {
    let first = review(on, async |_, _| {}).await;
    let mut crashed = tx(on).await;
    let second = crashed.start_review(&new_review()).await.unwrap();
    commit(crashed).await;
    let mut reader = on.db.reader().await.unwrap();
    assert_eq!(
        reader.find_latest_review().await.unwrap().unwrap().number,
        first
    );
    assert_eq!(
        reader.get_review(second).await.unwrap().state,
        ReviewState::Running
    );

    let third = review(on, async |_, _| {}).await;
    let mut reader = on.db.reader().await.unwrap();
    assert_eq!(
        reader.get_review(second).await.unwrap().state,
        ReviewState::Superseded
    );
    assert_eq!(
        reader.find_latest_review().await.unwrap().unwrap().number,
        third
    );
    assert_eq!(
        reader.list_reviews(Some(third), 1).await.unwrap()[0].number,
        second
    );
    let missing = reader.get_review(ReviewNumber(99)).await.unwrap_err();
    assert!(matches!(
        missing,
        StoreError::NotFound { noun: "review", .. }
    ));
    format!("{:?}", reader.list_reviews(None, 10).await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_left_running_is_superseded_by_the_next() {
    on_both(scenario).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_superseded_review_cannot_be_finished() {
    on_both(async |on: &TestDatabase| {
        let mut tx = tx(on).await;
        let first = tx.start_review(&new_review()).await.unwrap();
        tx.start_review(&new_review()).await.unwrap();
        let error = tx.finish_review(first, NOW).await.unwrap_err();
        assert_eq!(error.to_string(), "there is no running review `1`");
    })
    .await;
}
