//! The whole loop: a letter, its campaign, a unit that settles and signs, the level above that adds up.

use axum::Router;
use axum::http::StatusCode;
use domain::{Role, RuleId};
use testkit::TestDatabase;
use testkit::build::{email, unit_code};
use testkit::clock::{NOW, today};

use crate::given::{Browser, LETTER, get, letter, on_pages, pages, post, province, user};

/// What somebody corrects of the draft.
const TERMS: &str = "title=R%C3%A0+so%C3%A1t+m%E1%BA%ADt+kh%E1%BA%A9u&issuer=T&number=12/UBND-VP&\
                     issued=2026-11-10&change_since=2026-11-10&also=T.1%0AT.2&report_by=2026-11-30&\
                     rule-0-length=12&rule-0-rotation=3&recipients=C%C3%A1c+h%C3%A0nh+tinh";

/// A review that finds the same again, or no longer what is closed.
async fn review(on: &TestDatabase, closed: &[(String, RuleId)]) {
    let mut tx = on.db.begin(&testkit::build::actor()).await.unwrap();
    let new = store::NewReview {
        as_of: today(),
        policy_digest: String::new(),
        input_digest: String::new(),
        started_at: NOW,
    };
    let review = tx.start_review(&new).await.unwrap();
    tx.close_findings(review, &email(), closed).await.unwrap();
    tx.finish_review(review, NOW + 1).await.unwrap();
    let event = domain::AuditEvent::SnapshotsImported {
        review: review.0,
        accepted: 1,
        refused: 0,
        reused: 0,
    };
    tx.commit(event, NOW + 1).await.unwrap();
}

/// From the letter to the opened campaign: its address.
async fn opened(pages: &Router, chief: &Browser, clerk: &Browser) -> String {
    let nothing = letter(pages, chief, " ", ("", b"")).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.text.contains("Chưa có văn bản nào"));
    let broken = ("x.pdf", b"%PDF-1.7 not really".as_slice());
    let broken = letter(pages, chief, "", broken).await;
    assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(broken.text.contains("role=\"alert\""), "{}", broken.text);
    let huge = vec![b'a'; 17 << 20];
    let huge = letter(pages, chief, "", ("a.txt", &huge)).await;
    assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(huge.text.contains("16 MB"));

    let file = ("D2.txt", LETTER.as_bytes());
    let foreign = Browser {
        cookie: chief.cookie.clone(),
        tag: clerk.tag.clone(),
    };
    let other_site = letter(pages, &foreign, "", file).await;
    assert_eq!(other_site.status, StatusCode::FORBIDDEN);
    let taken = letter(pages, chief, "", file).await;
    assert_eq!(taken.location, "/campaigns/2/draft", "{}", taken.text);
    let draft = get(pages, chief, &taken.location).await.text;
    for shown in [
        "value=\"2024-04-26\"",
        "value=\"2024-04-28\"",
        "<mark>",
        "id=\"t-2\"",
        "href=\"#t-2\"",
        "03 tháng",
    ] {
        assert!(draft.contains(shown), "{shown} in {draft}");
    }
    let hidden = get(pages, clerk, "/campaigns/2").await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND, "a draft is nobody's");

    let early = format!("{TERMS}&upward_by=2026-11-29");
    let early = post(pages, chief, "/campaigns/2/draft", &early).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.text.contains("bằng hoặc sau hạn") && early.text.contains("12/UBND-VP"));
    let confirmed = post(pages, chief, "/campaigns/2/draft", TERMS).await;
    assert_eq!(
        confirmed.location, "/campaigns/2/open",
        "{}",
        confirmed.text
    );
    let preview = get(pages, chief, "/campaigns/2/open").await.text;
    for shown in [
        "Đơn vị T.1",
        "Đơn vị T.2",
        "Các hành tinh",
        "chưa đơn vị nào",
    ] {
        assert!(preview.contains(shown), "{shown} in {preview}");
    }
    let hidden = get(pages, clerk, "/campaigns/2").await;
    assert_eq!(
        hidden.status,
        StatusCode::NOT_FOUND,
        "not before it is opened"
    );
    let nobody = post(pages, chief, "/campaigns/2/open", "").await;
    assert_eq!(nobody.status, StatusCode::CONFLICT);
    let opened = post(pages, chief, "/campaigns/2/open", "keep=T.1&keep=T.2").await;
    assert_eq!(opened.location, "/campaigns/2", "{}", opened.text);
    opened.location
}

/// The unit answers, and evidence has the last word.
async fn settled(on: &TestDatabase, pages: &Router, clerk: &Browser) {
    let list = get(pages, clerk, "/campaigns/2/units/T.1").await.text;
    assert!(list.contains("/accounts/email/an") && list.contains("Việc cần làm"));
    assert!(!list.contains("/accounts/email/binh"), "another unit's");
    let claim = "system=email&login=an&rule=dormant&kind=claimed&words=Ok";
    let other = claim.replace("login=an", "login=binh");
    let other = post(pages, clerk, "/campaigns/2/units/T.1/answer", &other).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    let silent = claim.replace("words=Ok", "words=+");
    let silent = post(pages, clerk, "/campaigns/2/units/T.1/answer", &silent).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let away = format!("{claim}&back=//evil.example");
    let said = post(pages, clerk, "/campaigns/2/units/T.1/answer", &away).await;
    assert_eq!(said.location, "/campaigns/2/units/T.1");
    let list = get(pages, clerk, "/campaigns/2/units/T.1").await.text;
    assert!(
        list.contains("Chờ lần rà soát sau"),
        "a claim closes nothing"
    );
    review(on, &[]).await;
    let list = get(pages, clerk, "/campaigns/2/units/T.1").await.text;
    assert!(list.contains("vẫn thấy tồn tại này"), "evidence against it");
    review(on, &[("an".to_owned(), RuleId::Dormant)]).await;
    let list = get(pages, clerk, "/campaigns/2/units/T.1").await.text;
    assert!(!list.contains("/accounts/email/an"), "evidence closed it");
}

/// The unit writes and signs, the level above returns and accepts.
async fn reported(pages: &Router, chief: &Browser, clerk: &Browser) {
    let report = "/campaigns/2/units/T.1/report";
    let begun = post(pages, clerk, &format!("{report}/prepare"), "").await;
    assert_eq!(begun.location, report, "{}", begun.text);
    let write = format!("{report}/write");
    let written = "deed=save&measures=T%E1%BA%A1m+kh%C3%B3a&declared=told&declared=nonsense";
    post(pages, clerk, &write, written).await;
    let sign = written.replace("save", "sign");
    let unmeant = post(pages, clerk, &write, &format!("{sign}&office=CVP")).await;
    assert_eq!(unmeant.status, StatusCode::UNPROCESSABLE_ENTITY);
    let unsaid = post(pages, clerk, &write, &format!("{sign}&meant=yes")).await;
    assert!(unsaid.text.contains("chức vụ người ký") && unsaid.text.contains("Tạm khóa"));
    let sign = format!("{sign}&office=CVP&meant=yes");
    post(pages, clerk, &write, &sign).await;
    let page = get(pages, clerk, report).await.text;
    assert!(
        page.contains("SHA-256") && page.contains("đúng như khi ký"),
        "{page}"
    );
    assert!(!page.contains("name=\"deed\"") && !page.contains("report/accept"));
    let again = post(pages, clerk, &write, &sign).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "signed is signed");
    let own = post(pages, clerk, &format!("{report}/accept"), "version=1").await;
    assert_eq!(own.status, StatusCode::FORBIDDEN, "not from above");

    let bare = post(pages, chief, &format!("{report}/return"), "version=1").await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "no reason");
    let back = "version=1&reason=Thi%E1%BA%BFu+s%E1%BB%91";
    post(pages, chief, &format!("{report}/return"), back).await;
    let page = get(pages, clerk, report).await.text;
    assert!(page.contains("Thiếu số") && page.contains("Lập lại báo cáo"));
    post(pages, clerk, &format!("{report}/prepare"), "").await;
    let page = get(pages, clerk, report).await.text;
    assert!(page.contains("Tạm khóa"), "what was written is kept");
    post(pages, clerk, &write, &sign).await;
    let old = post(pages, chief, &format!("{report}/accept"), "version=1").await;
    assert_eq!(
        old.status,
        StatusCode::CONFLICT,
        "not the version that waits"
    );
    let accepted = post(pages, chief, &format!("{report}/accept"), "version=2").await;
    assert_eq!(accepted.location, report);
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_letter_to_the_consolidated_report() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let chief = user(on, "phu-trach", None, &[(Role::ResponsibleOfficer, None)]).await;
        let unit = Some(unit_code("T.1"));
        let clerk = user(on, "dau-moi", None, &[(Role::FocalPerson, unit)]).await;
        let chief = Browser::signed_in(on, &chief).await;
        let clerk = Browser::signed_in(on, &clerk).await;
        let campaign = opened(&pages, &chief, &clerk).await;
        settled(on, &pages, &clerk).await;
        reported(&pages, &chief, &clerk).await;

        let board = get(&pages, &chief, &campaign).await.text;
        assert!(board.contains("Đã chấp nhận") && board.contains("Chưa lập"));
        let sum = "/campaigns/2/units/T/consolidation";
        let page = get(&pages, &chief, sum).await.text;
        assert!(page.contains("chưa có báo cáo được ký"), "T.2: {page}");
        for ending in [".xlsx", ".docx"] {
            let file = format!("{sum}{ending}");
            let (one, other) = (
                get(&pages, &chief, &file).await,
                get(&pages, &chief, &file).await,
            );
            assert!(one.text.starts_with("PK"), "{ending}: {}", one.status);
            assert_eq!(one.text, other.text, "{ending} differs");
        }
        let down = get(&pages, &clerk, "/campaigns/2/units/T.1/letter.docx").await;
        assert!(down.text.starts_with("PK"), "{}", down.status);
        let policy = get(&pages, &chief, "/campaigns/2/policy.toml").await.text;
        assert!(policy.contains("3 months"), "{policy}");

        let unsaid = post(&pages, &chief, "/campaigns/2/close", "reason=").await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
        post(&pages, &chief, "/campaigns/2/close", "reason=xong").await;
        let late = post(&pages, &clerk, "/campaigns/2/units/T.1/report/prepare", "").await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let mut reader = on.db.reader().await.unwrap();
        let events = reader.list_audit_events(1, 200).await.unwrap();
        for event in [
            "campaign_drafted",
            "campaign_confirmed",
            "campaign_opened",
            "finding_answered",
            "unit_report_signed",
            "unit_report_decided",
            "campaign_closed",
        ] {
            let found = events.iter().any(|each| each.entry.event.contains(event));
            assert!(found, "{event} is not on record");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_accepts_the_report_they_signed() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let chief = user(on, "phu-trach", None, &[(Role::ResponsibleOfficer, None)]).await;
        let chief = Browser::signed_in(on, &chief).await;
        let report = "/campaigns/1/units/T.2/report";
        post(&pages, &chief, &format!("{report}/prepare"), "").await;
        let sign = "deed=sign&office=PCT&meant=yes";
        post(&pages, &chief, &format!("{report}/write"), sign).await;
        let page = get(&pages, &chief, report).await.text;
        assert!(!page.contains("report/accept"), "nothing offers it");
        let own = post(&pages, &chief, &format!("{report}/accept"), "version=1").await;
        assert_eq!(own.status, StatusCode::FORBIDDEN);
    })
    .await;
}
