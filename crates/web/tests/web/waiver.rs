//! Exceptions: asked by one, decided by another, taken back; never one's own, never longer than allowed.

use axum::Router;
use axum::http::StatusCode;
use domain::{Role, WaiverNumber, WaiverState};
use testkit::TestDatabase;
use testkit::build::unit_code;
use testkit::clock::day;

use crate::given::{Browser, get, on_pages, pages, post, province, user};

const ASK: &str = "/accounts/email/an/waiver";
const ASKED: &str = "rule=dormant&until=2027-03-31&reason=ch%E1%BB%9D+b%C3%A0n+giao";

/// Somebody with a role on a unit, or everywhere.
async fn signed_in(
    on: &TestDatabase,
    name: &str,
    person: Option<&str>,
    role: Role,
    unit: Option<&str>,
) -> Browser {
    let login = user(on, name, person, &[(role, unit.map(unit_code))]).await;
    Browser::signed_in(on, &login).await
}

async fn state(on: &TestDatabase, number: i64) -> WaiverState {
    let mut reader = on.db.reader().await.unwrap();
    let found = reader.find_waiver(WaiverNumber(number)).await.unwrap();
    found.unwrap().state
}

/// What is refused before anything is asked.
async fn refused(pages: &Router, clerk: &Browser) {
    let form = get(pages, clerk, &format!("{ASK}?rule=dormant")).await.text;
    assert!(form.contains("value=\"dormant\" checked"), "{form}");
    assert!(
        !form.contains("value=\"unowned\""),
        "nothing is wrong there"
    );
    for (what, fields, told) in [
        ("no rule", "until=2027-03-31&reason=x", "ít nhất một điều"),
        (
            "a rule nothing is wrong with",
            "rule=unowned&until=2027-03-31&reason=x",
            "ít nhất một điều",
        ),
        ("no day", "rule=dormant&reason=x", "ngày cuối cùng"),
        (
            "a past day",
            "rule=dormant&until=2026-11-19&reason=x",
            "ngày cuối cùng",
        ),
        (
            "longer than a year",
            "rule=dormant&until=2027-11-21&reason=x",
            "20/11/2027",
        ),
        (
            "no reason",
            "rule=dormant&until=2027-03-31&reason=+",
            "Hãy ghi lý do",
        ),
    ] {
        let got = post(pages, clerk, ASK, fields).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        assert!(got.text.contains(told), "{what}: {}", got.text);
    }
    let nonsense = "rule=nonsense&until=2027-03-31&reason=x";
    let nonsense = post(pages, clerk, ASK, nonsense).await;
    assert_eq!(nonsense.status, StatusCode::BAD_REQUEST);
    let other = "/accounts/email/binh/waiver";
    let other = post(pages, clerk, other, ASKED).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND, "another unit's");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_asks_another_approves_and_either_takes_it_back() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let clerk = signed_in(on, "dau-moi", None, Role::FocalPerson, Some("T.1")).await;
        let chief = signed_in(on, "phu-trach", None, Role::ResponsibleOfficer, None).await;
        let account = get(&pages, &clerk, "/accounts/email/an").await.text;
        assert!(account.contains(&format!("href=\"{ASK}\"")), "{account}");
        let list = get(&pages, &clerk, "/units/T.1/findings").await.text;
        assert!(list.contains(&format!("{ASK}?rule=dormant")), "{list}");
        refused(&pages, &clerk).await;

        let asked = post(&pages, &clerk, ASK, ASKED).await;
        assert_eq!(asked.location, "/waivers/1?done=asked", "{}", asked.text);
        let twice = post(&pages, &clerk, ASK, ASKED).await;
        assert!(twice.text.contains("đang chờ duyệt"), "{}", twice.text);
        let own = get(&pages, &clerk, "/waivers/1?done=asked").await.text;
        assert!(own.contains("role=\"status\"") && own.contains("không tự duyệt được"));
        assert!(!own.contains("/waivers/1/approve"), "nothing offers it");
        let shown = get(&pages, &chief, "/waivers/1").await.text;
        for told in [
            "chờ bàn giao",
            "31/03/2027",
            "Trần Thị Thử",
            "Thành “Được miễn trừ”",
            "hiện 1, sẽ còn 0",
        ] {
            assert!(shown.contains(told), "{told} in {shown}");
        }
        let silent = post(&pages, &chief, "/waivers/1/refuse", "words=+").await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let approved = post(&pages, &chief, "/waivers/1/approve", "").await;
        assert_eq!(approved.location, "/waivers/1?done=approved");
        let again = post(&pages, &chief, "/waivers/1/refuse", "words=x").await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        let mut reader = on.db.reader().await.unwrap();
        let counts = reader.all_waivers_on(day("2027-03-31")).await.unwrap();
        assert_eq!(counts.len(), 1);
        assert!(
            reader
                .all_waivers_on(day("2027-04-01"))
                .await
                .unwrap()
                .is_empty()
        );
        drop(reader);
        for (kept, there) in [
            ("", true),
            ("?kept=in_force", true),
            ("?kept=soon", false),
            ("?kept=asked", false),
            ("?kept=over", false),
        ] {
            let list = get(&pages, &clerk, &format!("/waivers{kept}")).await.text;
            assert_eq!(list.contains("href=\"/waivers/1\""), there, "{kept}");
        }
        let nonsense = get(&pages, &clerk, "/waivers?kept=nonsense").await;
        assert_eq!(nonsense.status, StatusCode::BAD_REQUEST);

        let back = post(
            &pages,
            &clerk,
            "/waivers/1/withdraw",
            "words=%C4%91%C3%A3+xong",
        )
        .await;
        assert_eq!(back.location, "/waivers/1?done=withdrawn");
        assert_eq!(state(on, 1).await, WaiverState::Withdrawn);
        post(&pages, &clerk, ASK, ASKED).await;
        post(
            &pages,
            &chief,
            "/waivers/2/approve",
            "words=%C4%91%C6%B0%E1%BB%A3c",
        )
        .await;
        post(&pages, &chief, "/waivers/2/withdraw", "words=nh%E1%BA%A7m").await;
        assert_eq!(state(on, 2).await, WaiverState::Withdrawn);
        let mut reader = on.db.reader().await.unwrap();
        let events = reader.list_audit_events(1, 200).await.unwrap();
        let of = |what: &str| {
            let events = events.iter();
            events.filter(|one| one.entry.event.contains(what)).count()
        };
        assert_eq!(of("waiver_asked"), 2);
        assert_eq!((of("waiver_decided"), of("waiver_withdrawn")), (2, 2));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_decides_about_what_they_asked_or_own() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let chief = signed_in(on, "mot", Some("CB7"), Role::ResponsibleOfficer, None).await;
        post(&pages, &chief, ASK, ASKED).await;
        // Another name of the same person, and the owner of the account.
        for (name, person, told) in [
            ("mot", "CB7", "người xin"),
            ("mot-nua", "CB7", "người xin"),
            ("chu", "CB1", "có thể là chủ"),
        ] {
            let browser = match name {
                "mot" => None,
                _ => {
                    let role = Role::ResponsibleOfficer;
                    Some(signed_in(on, name, Some(person), role, None).await)
                }
            };
            let browser = browser.as_ref().unwrap_or(&chief);
            for deed in ["approve", "refuse"] {
                let path = format!("/waivers/1/{deed}");
                let got = post(&pages, browser, &path, "words=x").await;
                assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
                assert!(got.text.contains(told), "{name}: {}", got.text);
            }
        }
        assert_eq!(state(on, 1).await, WaiverState::Asked);
        // Below one's own units only, and a focal person only what they asked for.
        let beside = signed_in(on, "ben", None, Role::ResponsibleOfficer, Some("T.2")).await;
        let got = post(&pages, &beside, "/waivers/1/approve", "").await;
        assert_eq!(got.status, StatusCode::NOT_FOUND);
        let list = get(&pages, &beside, "/waivers").await.text;
        assert!(!list.contains("/waivers/1"), "{list}");
        let clerk = signed_in(on, "dau-moi", None, Role::FocalPerson, Some("T.1")).await;
        let got = post(&pages, &clerk, "/waivers/1/approve", "").await;
        assert_eq!(got.status, StatusCode::NOT_FOUND);
        let got = post(&pages, &clerk, "/waivers/1/withdraw", "words=x").await;
        assert_eq!(got.status, StatusCode::FORBIDDEN);
        assert_eq!(state(on, 1).await, WaiverState::Asked);
        let refused = signed_in(on, "hai", None, Role::ResponsibleOfficer, Some("T")).await;
        post(&pages, &refused, "/waivers/1/refuse", "words=kh%C3%B4ng").await;
        assert_eq!(state(on, 1).await, WaiverState::Refused);
    })
    .await;
}
