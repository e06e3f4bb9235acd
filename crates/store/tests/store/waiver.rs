//! Exceptions: asked, decided once, taken back; what counted in a review stays known.

use domain::{RuleId, Waiver, WaiverDecision, WaiverNumber, WaiverState};
use store::{NewWaiver, ReviewNumber, WaiverFilter};
use testkit::build::{account_ref, actor};
use testkit::clock::{NOW, day, today};
use testkit::{TestDatabase, on_both};

use crate::given::{commit, review, tx};

async fn ask(on: &TestDatabase, login: &str, until: &str) -> WaiverNumber {
    let mut change = tx(on).await;
    let new = NewWaiver {
        account: &account_ref(login),
        rules: &[RuleId::Dormant, RuleId::NeverUsed],
        until: day(until),
        reason: "chờ bàn giao",
    };
    let number = change.ask_waiver(&new, NOW).await.unwrap();
    commit(change).await;
    number
}

async fn decide(on: &TestDatabase, number: WaiverNumber, state: WaiverState) -> bool {
    let decision = WaiverDecision {
        by: actor(),
        name: "Lê Thị Lan".to_owned(),
        at: NOW + 1,
        from: today(),
        words: "đồng ý".to_owned(),
    };
    let mut change = tx(on).await;
    let decided = change.decide_waiver(number, state, &decision).await;
    commit(change).await;
    decided.unwrap()
}

async fn counting(on: &TestDatabase, on_day: &str) -> Vec<Waiver> {
    let mut reader = on.db.reader().await.unwrap();
    reader.all_waivers_on(day(on_day)).await.unwrap()
}

pub async fn scenario(on: &TestDatabase) {
    let first = ask(on, "chi", "2026-12-31").await;
    let second = ask(on, "an", "2026-12-01").await;
    let refused = ask(on, "binh", "2026-12-31").await;
    assert!(counting(on, "2026-11-20").await.is_empty(), "only asked");
    assert!(decide(on, first, WaiverState::Approved).await);
    assert!(!decide(on, first, WaiverState::Refused).await, "only once");
    assert!(decide(on, second, WaiverState::Approved).await);
    assert!(decide(on, refused, WaiverState::Refused).await);

    let numbers = |waivers: &[Waiver]| waivers.iter().map(|one| one.number).collect::<Vec<_>>();
    let counts = counting(on, "2026-12-01").await;
    assert_eq!(numbers(&counts), [second, first], "by system and login");
    assert_eq!(numbers(&counting(on, "2026-12-02").await), [first]);
    assert!(counting(on, "2026-11-19").await.is_empty(), "not before");

    let applied = review(on, async |tx, review| {
        tx.apply_waivers(review, &counts).await.unwrap();
    })
    .await;
    let mut change = tx(on).await;
    assert!(
        change
            .withdraw_waiver(first, "xong", NOW + 2)
            .await
            .unwrap()
    );
    assert!(
        !change
            .withdraw_waiver(first, "xong", NOW + 3)
            .await
            .unwrap()
    );
    assert!(!change.withdraw_waiver(refused, "", NOW).await.unwrap());
    commit(change).await;
    assert_eq!(numbers(&counting(on, "2026-11-20").await), [second]);

    let mut reader = on.db.reader().await.unwrap();
    let stored = reader.find_waiver(first).await.unwrap().unwrap();
    assert_eq!(stored.rules, [RuleId::Dormant, RuleId::NeverUsed]);
    assert_eq!(stored.decision.as_ref().unwrap().name, "Lê Thị Lan");
    assert_eq!(stored.withdrawn.as_ref().unwrap().2, "xong");
    let reviews = reader.list_reviews_of_waiver(first).await.unwrap();
    assert_eq!(reviews, [applied]);
    assert_eq!(
        reader.list_reviews_of_waiver(refused).await.unwrap(),
        [] as [ReviewNumber; 0]
    );
    let of_an = reader.list_waivers_of_account(&account_ref("an")).await;
    assert_eq!(numbers(&of_an.unwrap()), [second]);
    let all = reader
        .list_waivers(&WaiverFilter::default(), None, 9)
        .await
        .unwrap();
    assert_eq!(numbers(&all), [refused, second, first]);
    let next = reader
        .list_waivers(&WaiverFilter::default(), Some(refused), 1)
        .await;
    assert_eq!(numbers(&next.unwrap()), [second]);
    let soon = WaiverFilter {
        state: Some(WaiverState::Approved),
        ends_from: Some(today()),
        ends_by: Some(day("2026-12-20")),
    };
    assert_eq!(
        numbers(&reader.list_waivers(&soon, None, 9).await.unwrap()),
        [second]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waiver_counts_from_its_approval_to_its_last_day() {
    on_both(scenario).await;
}
