//! Decisions: the last one stands, the others stay on record.

use domain::{Actor, MatchDecision};
use testkit::build::{account_ref, actor, person_code};
use testkit::clock::NOW;
use testkit::{TestDatabase, on_both};

use crate::given::{commit, tx};

fn decision(person: Option<&str>, at: i64) -> MatchDecision {
    MatchDecision {
        account: account_ref("an"),
        person: person.map(person_code),
        kind: person.is_none().then_some(domain::AccountKind::Service),
        decided_by: actor(),
        decided_at: at,
        reason: "hỏi qua điện thoại".to_owned(),
    }
}

pub async fn scenario(on: &TestDatabase) -> String {
    let mut tx = tx(on).await;
    tx.decide_match(&decision(Some("CB1"), NOW)).await.unwrap();
    tx.decide_match(&decision(None, NOW + 1)).await.unwrap();
    commit(tx).await;
    let mut reader = on.db.reader().await.unwrap();
    let nobody = decision(None, NOW + 1);
    let standing = reader.all_decisions().await.unwrap();
    assert_eq!(standing, std::slice::from_ref(&nobody));
    assert_eq!(
        reader.find_decision(&account_ref("an")).await.unwrap(),
        Some(nobody)
    );
    drop(reader);

    let mut tx = crate::given::tx(on).await;
    let other = Actor::operator("minh");
    assert!(
        tx.forget_match(&account_ref("an"), &other, NOW + 2)
            .await
            .unwrap()
    );
    assert!(
        !tx.forget_match(&account_ref("an"), &other, NOW + 3)
            .await
            .unwrap()
    );
    commit(tx).await;
    let mut reader = on.db.reader().await.unwrap();
    assert!(reader.all_decisions().await.unwrap().is_empty());
    assert_eq!(
        reader.find_decision(&account_ref("an")).await.unwrap(),
        None
    );
    let history = reader
        .list_decisions_of_account(&account_ref("an"))
        .await
        .unwrap();
    assert_eq!(history.len(), 2);
    assert_eq!(history[0].forgotten, Some((actor(), NOW + 1)));
    assert_eq!(history[1].forgotten, Some((other, NOW + 2)));
    format!("{history:?}")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_decision_stands_until_it_is_taken_back() {
    on_both(scenario).await;
}
