//! Tokens of other programs, and what these were answered.

use domain::Login;
use store::{Activation, CodeRow, NewToken};
use testkit::build::unit_code;
use testkit::clock::NOW;
use testkit::{TestDatabase, on_both};

use crate::given::{commit, tx};

const DAY: i64 = 86_400_000_000;

pub async fn scenario(on: &TestDatabase) -> String {
    let an = Login::new("an").unwrap();
    let mut change = tx(on).await;
    let code = CodeRow {
        digest: "c1",
        until: NOW + DAY,
    };
    change
        .invite_user(&an, "An", None, code, NOW)
        .await
        .unwrap();
    let unit = unit_code("H26");
    let new = |digest, unit| NewToken {
        digest,
        name: "Kho dữ liệu",
        unit,
        reads_only: true,
        ends_at: NOW + DAY,
    };
    let first = new("d1", Some(&unit));
    let first = change.add_token(&an, &first, NOW).await.unwrap();
    let second = change.add_token(&an, &new("d2", None), NOW).await.unwrap();
    commit(change).await;
    let find = async |digest: &str, now| {
        let mut reader = on.db.reader().await.unwrap();
        reader.find_token(digest, now).await.unwrap()
    };
    assert_eq!(find("d1", NOW).await, None, "its owner is only invited");
    let mut change = tx(on).await;
    let activation = Activation {
        password_hash: "h",
        factor_proved: true,
        factor_step: 1,
    };
    change.activate_user(&an, &activation).await.unwrap();
    change.use_token(first, NOW + 1).await.unwrap();
    commit(change).await;
    let found = find("d1", NOW).await.unwrap();
    assert_eq!((found.number, &found.unit), (first, &Some(unit.clone())));
    assert_eq!(found.used_at, Some(NOW + 1));
    assert_eq!(find("d1", NOW + DAY).await, None, "it has ended");
    assert_eq!(find("d9", NOW).await, None);

    let mut change = tx(on).await;
    let key = (first, "k");
    assert!(change.begin_answer(key, "r", (0, 0, NOW)).await.unwrap());
    let again = change.begin_answer(key, "r", (0, NOW - 1, NOW + 1)).await;
    assert!(!again.unwrap(), "it is under way");
    let again = change.begin_answer(key, "r", (0, NOW, NOW + 2)).await;
    assert!(again.unwrap(), "nobody will answer it any more");
    change.finish_answer(key, 201, b"sealed").await.unwrap();
    let answer = change.reader().find_answer(key).await.unwrap().unwrap();
    assert_eq!((answer.request.as_str(), answer.status), ("r", 201));
    assert_eq!(answer.sealed, b"sealed");
    let begun = change.begin_answer(key, "s", (NOW + 2, 0, NOW + DAY)).await;
    assert!(begun.unwrap(), "the old one is swept");
    change.forget_answer(key).await.unwrap();
    assert!(change.reader().find_answer(key).await.unwrap().is_none());
    commit(change).await;

    let mut change = tx(on).await;
    let other = Login::new("binh").unwrap();
    assert!(!change.revoke_token(&other, first, NOW).await.unwrap());
    assert!(change.revoke_token(&an, first, NOW).await.unwrap());
    assert!(!change.revoke_token(&an, first, NOW).await.unwrap());
    commit(change).await;
    let mut reader = on.db.reader().await.unwrap();
    let left = reader.list_tokens(&an, NOW).await.unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].number, second);
    drop(reader);
    let mut change = tx(on).await;
    assert_eq!(change.revoke_tokens(&an, NOW).await.unwrap(), 1);
    commit(change).await;
    assert_eq!(find("d2", NOW).await, None);
    format!("{left:?}")
}

#[tokio::test(flavor = "multi_thread")]
async fn tokens_come_and_go() {
    on_both(scenario).await;
}
