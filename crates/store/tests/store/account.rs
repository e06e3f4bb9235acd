//! Accounts: written when something changed, marked when gone, found by unit, person, text.

use domain::{Account, Evidence, Link, MatchTier, Situation, SnapshotId};
use store::{AccountRow, ReviewNumber, StoreError};
use testkit::build::{account, account_ref, email, person_code, system, unit_code};
use testkit::{TestDatabase, on_both};

use crate::given::{commit, review, tx};

fn linked(login: &str) -> Account {
    let mut account = account(login);
    account.link = Link {
        situation: Situation::Linked,
        person: Some(person_code("CB1")),
        tier: MatchTier::NameUnit,
        score: 875,
        evidence: vec![Evidence::NameExact, Evidence::Unit],
        candidates: Vec::new(),
    };
    account
}

fn disputed(login: &str) -> Account {
    let mut account = account(login);
    account.link = Link {
        candidates: vec![person_code("CB1"), person_code("CB\"2\"")],
        ..Link::open(Situation::Disputed)
    };
    account.privileged = true;
    account.unit = None;
    account
}

pub async fn save(on: &TestDatabase, accounts: &[Account]) -> (ReviewNumber, u64) {
    let mut written = 0;
    let rows: Vec<_> = accounts
        .iter()
        .map(|account| AccountRow::of(account, "nguyen van an"))
        .collect();
    let number = review(on, async |tx, review| {
        let snapshot = SnapshotId(review.0 * 10);
        written = tx
            .save_accounts(review, &email(), snapshot, rows.into_iter())
            .await
            .unwrap();
    })
    .await;
    (number, written)
}

pub async fn scenario(on: &TestDatabase) -> String {
    let accounts = [linked("an"), disputed("anh"), account("Binh")];
    let (first, written) = save(on, &accounts).await;
    assert_eq!(written, 3);
    let mut changed = accounts.clone();
    changed[0].observation.line = 77; // only where it stands: nothing to write
    changed[2].privileged = true;
    let (second, written) = save(on, &changed).await;
    assert_eq!(written, 1);

    let mut reader = on.db.reader().await.unwrap();
    let an = reader.get_account(&account_ref("an")).await.unwrap();
    assert_eq!(
        (an.line, an.snapshot, an.last_changed_review),
        (2, SnapshotId(10), first)
    );
    assert_eq!(an.link, accounts[0].link);
    let binh = reader.get_account(&account_ref("Binh")).await.unwrap();
    assert_eq!(
        (binh.first_review, binh.last_changed_review),
        (first, second)
    );
    assert!(binh.privileged);
    assert!(
        reader.get_account(&account_ref("binh")).await.is_err(),
        "case counts"
    );

    let mut digests = Vec::new();
    reader
        .each_account_digest(&email(), |login, digest| {
            digests.push((login.to_owned(), digest));
            Ok::<_, StoreError>(())
        })
        .await
        .unwrap();
    let logins: Vec<_> = digests.iter().map(|(login, _)| login.as_str()).collect();
    assert_eq!(logins, ["Binh", "an", "anh"], "ordered by bytes");
    let row = AccountRow::of(&changed[2], "nguyen van an");
    assert_eq!(digests[0].1, row.digest());

    drop(reader);
    let mut tx = tx(on).await;
    let gone = tx
        .mark_gone(
            ReviewNumber(3),
            &email(),
            &["anh".to_owned(), "nobody".to_owned()],
        )
        .await
        .unwrap();
    assert_eq!(gone, 1);
    let other = tx
        .mark_gone(ReviewNumber(3), &system("qlvb"), &["an".to_owned()])
        .await;
    assert_eq!(other.unwrap(), 0, "of another system");
    commit(tx).await;

    let mut reader = on.db.reader().await.unwrap();
    assert!(reader.list_cases(None, 9).await.unwrap().is_empty());
    let anh = reader.get_account(&account_ref("anh")).await.unwrap();
    assert_eq!(anh.gone_review, Some(ReviewNumber(3)));
    drop(reader);

    let (fourth, written) = save(on, &changed).await;
    assert_eq!(written, 1, "the one that is back");
    let mut reader = on.db.reader().await.unwrap();
    let cases = reader.list_cases(None, 9).await.unwrap();
    assert_eq!(cases[0].link, accounts[1].link);
    assert_eq!(
        (cases[0].last_changed_review, cases[0].gone_review),
        (fourth, None)
    );
    assert!(
        reader
            .list_cases(Some(&account_ref("anh")), 9)
            .await
            .unwrap()
            .is_empty()
    );

    let unit = unit_code("H26.01");
    let page = reader.list_accounts_of_unit(&unit, None, 1).await.unwrap();
    let after = Some(&page[0].account);
    let next = reader.list_accounts_of_unit(&unit, after, 9).await.unwrap();
    assert_eq!((page.len(), next.len()), (1, 1));
    let of_person = reader
        .list_accounts_of_person(&person_code("CB1"))
        .await
        .unwrap();
    assert_eq!(of_person.len(), 1);
    assert_eq!(
        reader
            .search_accounts("van an", None, 2)
            .await
            .unwrap()
            .len(),
        2
    );
    let rest = reader
        .search_accounts("van an", Some(&account_ref("an")), 9)
        .await
        .unwrap();
    assert_eq!(rest.len(), 1);
    drop(reader);
    crate::people::save_units(on).await;
    let mut reader = on.db.reader().await.unwrap();
    for (unit, expected) in [("H26", 2), ("H26.01.02", 0)] {
        let found = reader
            .search_accounts_below(&unit_code(unit), "van an", None, 2)
            .await
            .unwrap();
        assert_eq!(found.len(), expected, "{unit}");
    }
    let mut all = Vec::new();
    reader
        .each_account(|account| {
            all.push(account);
            Ok::<_, StoreError>(())
        })
        .await
        .unwrap();
    format!("{all:?} {digests:?} {of_person:?}")
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_written_only_when_something_of_it_changed() {
    on_both(scenario).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_accounts_load_and_are_read_back_in_order() {
    on_both(async |on: &TestDatabase| {
        let mut accounts: Vec<_> = (0..5000).map(|n| linked(&format!("u{n}"))).collect();
        accounts[7].observation.login = "tab\tnewline\nback\\slash 'quote' \u{0}nul đ".to_owned();
        save(on, &accounts).await;
        let mut read = Vec::new();
        let mut reader = on.db.reader().await.unwrap();
        reader
            .each_account(|account| {
                read.push(account.account.login);
                Ok::<_, StoreError>(())
            })
            .await
            .unwrap();
        assert_eq!(read.len(), 5000);
        assert!(read.is_sorted());
        assert!(
            read.iter()
                .any(|login| login.contains("'quote' \u{fffd}nul đ"))
        );
        read
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_under_way_reads_what_it_wrote_and_nobody_else_does() {
    on_both(async |on: &TestDatabase| {
        let account = linked("an");
        let row = AccountRow::of(&account, "");
        let mut tx = tx(on).await;
        tx.save_accounts(
            ReviewNumber(1),
            &email(),
            SnapshotId(1),
            std::iter::once(row),
        )
        .await
        .unwrap();
        assert!(
            tx.reader()
                .find_account(&account_ref("an"))
                .await
                .unwrap()
                .is_some()
        );
        let mut outside = on.db.reader().await.unwrap();
        assert!(
            outside
                .find_account(&account_ref("an"))
                .await
                .unwrap()
                .is_none()
        );
        commit(tx).await;
        let still = outside.find_account(&account_ref("an")).await.unwrap();
        assert!(still.is_none(), "a reader's view stands still");
        let mut fresh = on.db.reader().await.unwrap();
        assert!(
            fresh
                .find_account(&account_ref("an"))
                .await
                .unwrap()
                .is_some()
        );
    })
    .await;
}
