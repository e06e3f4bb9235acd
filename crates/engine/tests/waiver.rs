//! An approved exception turns a violation into "excepted" from the next review on, for as long as it
//! counts; without any, a review is what it was before there could be one.
#![expect(
    clippy::unwrap_used,
    reason = "what a test stands on either holds or ends the test"
)]

mod province_kit;

use domain::{AccountRef, AuditEvent, RuleId, WaiverDecision, WaiverNumber, WaiverState};
use province_kit::{Province, read};
use store::NewWaiver;
use testkit::build::{account_ref, actor};
use testkit::clock::day;
use testkit::{TestDatabase, on_both};

/// Microseconds of the day the exception is approved.
const AT: i64 = 1_795_136_400_000_000;

async fn approved(on: &TestDatabase, account: &AccountRef, until: &str) -> WaiverNumber {
    let mut tx = on.db.begin(&actor()).await.unwrap();
    let new = NewWaiver {
        account,
        rules: &[RuleId::Dormant],
        until: day(until),
        reason: "chờ bàn giao",
    };
    let number = tx.ask_waiver(&new, AT).await.unwrap();
    let decision = WaiverDecision {
        by: actor(),
        name: "Lê Thị Lan".to_owned(),
        at: AT,
        from: day("2026-11-20"),
        words: String::new(),
    };
    let state = WaiverState::Approved;
    tx.decide_waiver(number, state, &decision).await.unwrap();
    commit(tx).await;
    number
}

async fn commit(tx: store::Tx) {
    let event = AuditEvent::MatchForgotten {
        account: account_ref("an"),
    };
    tx.commit(event, AT).await.unwrap();
}

/// The lines of `findings.csv` about an account's rest.
fn line_of(findings: &str, login: &str) -> String {
    let start = format!("email,{login},dormant,");
    let found = findings.lines().find(|line| line.starts_with(&start));
    found.unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn it_counts_from_the_next_review_to_its_last_day() {
    on_both(async |on: &TestDatabase| {
        let province = Province::new(on, 104);
        let findings = |name: &str| {
            let folder = province.sample.parent().unwrap().join(name);
            read(&folder.join("findings.csv"))
        };
        province.review(on, "first", "2026-11-20").await;
        let before = findings("first");
        let before = String::from_utf8(before).unwrap();
        let failing = before
            .lines()
            .find(|line| line.starts_with("email,") && line.contains(",dormant,fail,"))
            .unwrap();
        let login = failing.split(',').nth(1).unwrap().to_owned();
        let account = account_ref(&login);
        let number = approved(on, &account, "2026-11-25").await;

        let second = province.review(on, "second", "2026-11-20").await;
        assert!(!second.unchanged, "an exception is part of what goes in");
        let after = String::from_utf8(findings("second")).unwrap();
        let line = line_of(&after, &login);
        assert!(line.contains(",excepted,"), "{line}");
        let others = |text: &str| {
            let start = format!("email,{login},dormant,");
            let lines = text.lines().filter(|line| !line.starts_with(&start));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        let same = others(&before) == others(&after);
        assert!(same, "and nothing else changes");
        let again = province.review(on, "again", "2026-11-20").await;
        assert!(again.unchanged, "the same goes in");

        let mut tx = on.db.begin(&actor()).await.unwrap();
        assert!(tx.withdraw_waiver(number, "xong", AT + 1).await.unwrap());
        commit(tx).await;
        let third = province.review(on, "third", "2026-11-20").await;
        assert_eq!(third.review, second.review + 1);
        let same = String::from_utf8(findings("third")).unwrap() == before;
        assert!(same, "as before there was one, to the byte");
        let mut reader = on.db.reader().await.unwrap();
        let reviews = reader.list_reviews_of_waiver(number).await.unwrap();
        let counted: Vec<i64> = reviews.iter().map(|review| review.0).collect();
        assert_eq!(counted, [second.review]);
        drop(reader);

        let short = approved(on, &account, "2026-11-25").await;
        province.review(on, "over", "2026-11-26").await;
        let over = String::from_utf8(findings("over")).unwrap();
        let line = line_of(&over, &login);
        assert!(line.contains(",fail,"), "its last day is past: {line}");
        let mut reader = on.db.reader().await.unwrap();
        assert!(
            reader
                .list_reviews_of_waiver(short)
                .await
                .unwrap()
                .is_empty()
        );
        drop(reader);
        on.db.verify_record(None).await.unwrap();
    })
    .await;
}
