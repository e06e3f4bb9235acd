//! Cases: laid out for those in whose scope they lie, decided with a reason, taken back; never one's own.

use axum::http::StatusCode;
use domain::{Role, Situation};
use store::AccountRow;
use testkit::TestDatabase;
use testkit::build::{account, account_ref, actor, email, person_code, unit_code};
use testkit::clock::NOW;

use crate::given::{Browser, get, on_pages, pages, post, province, user};

/// `binh` of T.2 could be CB1.
async fn disputed(on: &TestDatabase) {
    province(on).await;
    let mut open = account("binh");
    open.unit = Some(unit_code("T.2"));
    open.link.situation = Situation::Disputed;
    open.link.candidates = vec![person_code("CB1")];
    let mut tx = on.db.begin(&actor()).await.unwrap();
    let rows = [AccountRow::of(&open, "binh")];
    let review = store::ReviewNumber(1);
    tx.save_accounts(review, &email(), domain::SnapshotId(1), rows.into_iter())
        .await
        .unwrap();
    let event = domain::AuditEvent::MatchForgotten {
        account: account_ref("binh"),
    };
    tx.commit(event, NOW + 2).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_decided_with_a_reason_and_taken_back() {
    on_pages(async |on: &TestDatabase| {
        disputed(on).await;
        let pages = pages(on, None);
        let login = user(on, "phu-trach", None, &[(Role::ResponsibleOfficer, None)]).await;
        let browser = Browser::signed_in(on, &login).await;
        let list = get(&pages, &browser, "/cases").await.text;
        assert!(
            list.contains("/cases/email/binh") && !list.contains("/cases/email/an"),
            "{list}"
        );
        let case = get(&pages, &browser, "/cases/email/binh").await.text;
        assert!(
            case.contains("Nguyễn Văn Ân") && case.contains("person:CB1"),
            "{case}"
        );

        let decide = "/cases/email/binh/decide";
        for (what, fields) in [
            ("nothing chosen", ""),
            ("nobody, without a reason", "choice=nobody&reason=+"),
            ("a kind, without a reason", "choice=kind:service"),
            ("a kind that is a person's", "choice=kind:personal&reason=x"),
            ("somebody not on the roster", "choice=person:CB999&reason=x"),
        ] {
            let got = post(&pages, &browser, decide, fields).await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        }
        let standing = || async { on.db.reader().await.unwrap().all_decisions().await.unwrap() };
        assert!(standing().await.is_empty());

        let got = post(
            &pages,
            &browser,
            decide,
            "choice=kind:function&reason=m%E1%BB%99t+c%E1%BB%ADa",
        )
        .await;
        assert_eq!(got.location, "/cases?decided=binh", "{}", got.text);
        let stands = standing().await;
        assert_eq!(stands[0].kind, Some(domain::AccountKind::Function));
        assert_eq!(
            (stands[0].person.clone(), stands[0].reason.as_str()),
            (None, "một cửa")
        );
        let list = get(&pages, &browser, "/cases").await.text;
        assert!(list.contains("chờ lần rà soát sau"), "{list}");
        let undone = post(&pages, &browser, "/cases/email/binh/undo", "").await;
        assert_eq!(undone.location, "/cases/email/binh");
        assert!(standing().await.is_empty());
        let got = post(&pages, &browser, decide, "choice=person:CB1").await;
        assert_eq!(got.status, StatusCode::SEE_OTHER);
        let mut reader = on.db.reader().await.unwrap();
        let events = reader.list_audit_events(1, 99).await.unwrap();
        let of = |what: &str| {
            events
                .iter()
                .filter(|one| one.entry.event.contains(what))
                .count()
        };
        assert_eq!((of("match_decided"), of("match_forgotten")), (2, 2));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_decides_about_what_could_be_their_own_nor_outside_their_scope() {
    on_pages(async |on: &TestDatabase| {
        disputed(on).await;
        let pages = pages(on, None);
        let own = user(
            on,
            "chinh-minh",
            Some("CB1"),
            &[(Role::ResponsibleOfficer, None)],
        )
        .await;
        let browser = Browser::signed_in(on, &own).await;
        for choice in [
            "choice=person:CB1",
            "choice=nobody&reason=x",
            "choice=kind:service&reason=x",
        ] {
            let got = post(&pages, &browser, "/cases/email/binh/decide", choice).await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{choice}");
            assert!(
                got.text.contains("không được tự quyết định"),
                "{}",
                got.text
            );
        }
        let unit = Some(unit_code("T.1"));
        let beside = user(on, "ben-canh", None, &[(Role::FocalPerson, unit)]).await;
        let browser = Browser::signed_in(on, &beside).await;
        let list = get(&pages, &browser, "/cases").await.text;
        assert!(!list.contains("/cases/email/binh"));
        let got = post(
            &pages,
            &browser,
            "/cases/email/binh/decide",
            "choice=person:CB1",
        )
        .await;
        assert_eq!(got.status, StatusCode::NOT_FOUND);
        assert!(
            on.db
                .reader()
                .await
                .unwrap()
                .all_decisions()
                .await
                .unwrap()
                .is_empty()
        );
    })
    .await;
}
