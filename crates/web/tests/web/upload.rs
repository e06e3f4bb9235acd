//! Sources sent by people: looked at before they are believed, reviewed as a job, and every way a file can be
//! wrong told without anything being lost or kept.

use std::io::Write as _;

use axum::Router;
use axum::http::StatusCode;
use domain::Role;
use engine::jobs::run_next;
use testkit::TestDatabase;
use testkit::build::actor;

use crate::given::{Browser, get, now, on_pages, pages, post, send_file, upload, user, workshop};

pub const UNITS: &str =
    "Mã đơn vị,Tên đơn vị,Đơn vị cấp trên\nT,UBND tỉnh,\nT.1,Sở Nội vụ,T\nT.2,Sở Y tế,T\n";

const GIVEN: [&str; 8] = ["An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan"];
const FAMILY: [&str; 5] = [
    "Nguyễn Văn",
    "Trần Thị",
    "Lê Quang",
    "Phạm Minh",
    "Hoàng Thu",
];

fn name(at: usize) -> String {
    format!("{} {}", FAMILY[at / 8 % 5], GIVEN[at % 8])
}

/// Forty people, each different.
fn roster() -> String {
    let mut text = "Mã cán bộ,Họ và tên,Ngày sinh,Mã đơn vị,Chức vụ,Trạng thái\n".to_owned();
    for at in 0..40 {
        let (unit, day) = (at % 2 + 1, at % 28 + 1);
        let (name, month) = (name(at), at % 12 + 1);
        text += &format!(
            "CB{at:03},{name},{day:02}/{month:02}/1985,T.{unit},Chuyên viên,Đang công tác\n"
        );
    }
    text
}

/// An account of each of the first so many.
fn email(accounts: usize) -> String {
    let mut text = "Tên đăng nhập,Họ và tên,Mã cán bộ,Đơn vị,Trạng thái,Ngày tạo,Đăng nhập lần cuối,Ngày đổi mật khẩu\n".to_owned();
    for at in 0..accounts {
        let (name, unit, day) = (name(at), at % 2 + 1, at % 19 + 1);
        text += &format!(
            "cb{at:03}@tinh.gov.vn,{name},CB{at:03},T.{unit},Hoạt động,10/01/2024,{day:02}/11/2026,{day:02}/10/2026\n"
        );
    }
    text
}

async fn officer(on: &TestDatabase) -> (Router, Browser) {
    let pages = pages(on, None);
    let login = user(on, "phu-trach", None, &[(Role::ResponsibleOfficer, None)]).await;
    let browser = Browser::signed_in(on, &login).await;
    (pages, browser)
}

/// Sends a file and confirms it; gives where that leads.
async fn confirmed(pages: &Router, browser: &Browser, kind: &str, text: &str) -> String {
    let name = format!("{kind}.csv");
    let got = upload(pages, browser, kind, (&name, text.as_bytes())).await;
    assert!(
        got.location.starts_with("/feeds/upload/"),
        "{kind}: {}",
        got.text
    );
    let page = get(pages, browser, &got.location).await.text;
    assert!(page.contains("/confirm"), "{kind} can be confirmed: {page}");
    let got = post(pages, browser, &format!("{}/confirm", got.location), "").await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.text);
    got.location
}

/// The three sources of a first review, and that review.
async fn first_review(on: &TestDatabase, pages: &Router, browser: &Browser) {
    assert_eq!(
        confirmed(pages, browser, "units", UNITS).await,
        "/feeds/upload"
    );
    assert_eq!(
        confirmed(pages, browser, "roster", &roster()).await,
        "/feeds/upload"
    );
    let waiting = get(pages, browser, "/feeds/upload").await.text;
    assert!(waiting.contains("roster.csv") && waiting.contains("units.csv"));
    assert_eq!(
        confirmed(pages, browser, "email", &email(40)).await,
        "/jobs/1"
    );
    let job = get(pages, browser, "/jobs/1").await;
    assert_eq!(job.headers["refresh"], "3", "it is asked again");
    let still = get(pages, browser, "/jobs/1?again=no").await;
    assert!(
        !still.headers.contains_key("refresh"),
        "and can be told not to"
    );
    let done = run_next(&on.db, &workshop(on), now).await.unwrap();
    assert_eq!(done, Some(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_review_begins_once_all_it_needs_was_looked_at_and_confirmed() {
    on_pages(async |on: &TestDatabase| {
        let (pages, browser) = officer(on).await;
        first_review(on, &pages, &browser).await;
        let job = get(&pages, &browser, "/jobs/1").await;
        assert!(!job.headers.contains_key("refresh"), "it is over");
        assert!(
            job.text.contains("Đã rà soát xong") && job.text.contains(">40<"),
            "{}",
            job.text
        );
        let board = get(&pages, &browser, "/units/T").await.text;
        assert!(
            board.contains("Sở Nội vụ") && board.contains(">40<"),
            "{board}"
        );
        let feeds = get(&pages, &browser, "/feeds").await.text;
        assert!(
            feeds.contains("email/email.csv") && !feeds.contains("/work/"),
            "{feeds}"
        );

        // A later file of one system: everything else stands as it was.
        let job = confirmed(&pages, &browser, "email", &email(39)).await;
        assert_eq!(job, "/jobs/2");
        assert_eq!(run_next(&on.db, &workshop(on), now).await.unwrap(), Some(2));
        assert_eq!(run_next(&on.db, &workshop(on), now).await.unwrap(), None);
        let job = get(&pages, &browser, "/jobs/2").await.text;
        assert!(
            job.contains("Lần rà soát số 2.") && job.contains(">39<"),
            "{job}"
        );
        let mut reader = on.db.reader().await.unwrap();
        for upload in 1..=4 {
            let left = reader.write_upload(upload, Vec::new()).await.unwrap();
            assert_eq!(left, 0, "nothing is left of file {upload}");
        }
        drop(reader);
        on.db.verify_record(None).await.unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_the_gate_would_refuse_cannot_be_confirmed_and_changes_nothing() {
    on_pages(async |on: &TestDatabase| {
        let (pages, browser) = officer(on).await;
        first_review(on, &pages, &browser).await;
        let half = email(12);
        let got = upload(&pages, &browser, "email", ("nửa.csv", half.as_bytes())).await;
        let page = get(&pages, &browser, &got.location).await.text;
        assert!(
            page.contains("sẽ bị từ chối") && page.contains(">12<"),
            "{page}"
        );
        assert!(!page.contains("/confirm"), "there is nothing to confirm");
        let tried = post(&pages, &browser, &format!("{}/confirm", got.location), "").await;
        assert_eq!(tried.status, StatusCode::UNPROCESSABLE_ENTITY);
        let gone = post(&pages, &browser, &format!("{}/discard", got.location), "").await;
        assert_eq!(gone.location, "/feeds/upload");
        let twice = post(&pages, &browser, &format!("{}/discard", got.location), "").await;
        assert_eq!(twice.status, StatusCode::CONFLICT);
        assert_eq!(run_next(&on.db, &workshop(on), now).await.unwrap(), None);
        let left = on
            .db
            .reader()
            .await
            .unwrap()
            .write_upload(4, Vec::new())
            .await;
        assert_eq!(left.unwrap(), 0, "what was thrown away is gone");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_column_taken_for_the_wrong_thing_is_named_by_a_person() {
    on_pages(async |on: &TestDatabase| {
        let (pages, browser) = officer(on).await;
        let text = email(40)
            .replace("Tên đăng nhập", "Cột A")
            .replace("@tinh.gov.vn", "");
        let text = text
            .replace("Mã cán bộ", "Cột B")
            .replace("Hoạt động", "=HYPERLINK(\"x\")");
        let got = upload(&pages, &browser, "email", ("la.csv", text.as_bytes())).await;
        let page = get(&pages, &browser, &got.location).await.text;
        assert!(
            page.contains("Cột A") && page.contains("=HYPERLINK"),
            "{page}"
        );
        let read = post(
            &pages,
            &browser,
            &format!("{}/columns", got.location),
            "c1=login&c3=person_code",
        )
        .await;
        assert_eq!(read.location, got.location, "{}", read.text);
        let page = get(&pages, &browser, &got.location).await.text;
        assert!(
            page.contains("do người dùng chỉ định") && page.contains(">40<"),
            "{page}"
        );
    })
    .await;
}

/// A workbook of half a megabyte that unpacks to half a gigabyte of blanks in its one sheet.
fn bomb() -> Vec<u8> {
    use std::io::Cursor;
    use zip::write::{SimpleFileOptions, ZipWriter};

    let options = SimpleFileOptions::default();
    let mut container = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
    ] {
        container.start_file(name, options).unwrap();
        container.write_all(text.as_bytes()).unwrap();
    }
    container
        .start_file("xl/worksheets/sheet1.xml", options)
        .unwrap();
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..512 {
        container.write_all(&blanks).unwrap();
    }
    container.finish().unwrap().into_inner()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_large_is_told_with_413_and_not_kept() {
    on_pages(async |on: &TestDatabase| {
        if on.engine() == testkit::Engine::Postgres {
            // What comes over the network never reaches the database.
            return;
        }
        let (pages, browser) = officer(on).await;
        let large = vec![b'a'; (256 << 20) + 1];
        let got = upload(&pages, &browser, "email", ("lon.csv", &large)).await;
        assert_eq!(got.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", got.text);
        let page = get(&pages, &browser, "/feeds/upload/1").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "nothing is kept");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_wrong_with_a_file_is_told_and_nothing_of_it_is_kept() {
    on_pages(async |on: &TestDatabase| {
        let (pages, browser) = officer(on).await;
        let secret = email(9).replace("Trạng thái", "Mật khẩu");
        let bomb = bomb();
        assert!(bomb.len() < 2 << 20, "{}", bomb.len());
        let utf16: Vec<u8> = UNITS.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (what, name, bytes, said) in [
            ("empty", "a.csv", b"".as_slice(), "Chưa chọn tệp"),
            ("blank", "a.csv", b"\n\n  \n".as_slice(), "a.csv"),
            (
                "a picture",
                "a.xlsx",
                b"\x89PNG\r\n\x1a\n0000".as_slice(),
                "a.xlsx",
            ),
            (
                "a broken container",
                "a.xlsx",
                b"PK\x03\x04\0\0\0\0".as_slice(),
                "a.xlsx",
            ),
            ("a bomb", "bom.xlsx", bomb.as_slice(), "bung ra quá lớn"),
            (
                "no table",
                "a.csv",
                b"\x00\x01\x02\x03\x04\xff\xfe".as_slice(),
                "a.csv",
            ),
            ("passwords", "a.csv", secret.as_bytes(), "Mật khẩu"),
        ] {
            let got = upload(&pages, &browser, "email", (name, bytes)).await;
            assert_eq!(
                got.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{what}: {}",
                got.text
            );
            assert!(got.text.contains(said), "{what}: {}", got.text);
            assert!(!got.text.contains("/work/"), "{what} tells where it lay");
        }
        // Another encoding is read, not guessed wrong.
        let got = upload(&pages, &browser, "units", ("utf16.csv", &utf16)).await;
        let tag = browser.tag.as_str();
        let file = ("file", "a.csv", UNITS.as_bytes());
        for (what, fields) in [
            ("no tag", vec![("kind", "units"), ("form", tag)]),
            ("a wrong tag", vec![("form", "00"), ("kind", "units")]),
        ] {
            let got = send_file(&pages, &browser, "/feeds/upload", &fields, file).await;
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{what}");
        }
        for (what, kind, day) in [
            ("no kind", "", "2026-11-20"),
            ("a kind nobody knows", "mail", "2026-11-20"),
            ("a system without a name", "other", "2026-11-20"),
            ("no day", "units", "20/11/2026"),
            ("a day to come", "units", "2099-01-01"),
        ] {
            let fields = [("form", tag), ("kind", kind), ("day", day)];
            let got = send_file(&pages, &browser, "/feeds/upload", &fields, file).await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        }
        let staged = on.db.reader().await.unwrap();
        let mut staged = staged;
        let staged = staged
            .list_uploads(store::UploadState::Staged)
            .await
            .unwrap();
        let read = usize::from(got.location.starts_with("/feeds/upload/"));
        assert_eq!(staged.len(), read, "nothing else was kept");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn work_that_fails_says_why_and_the_file_waits_again() {
    on_pages(async |on: &TestDatabase| {
        let (pages, browser) = officer(on).await;
        assert_eq!(
            confirmed(&pages, &browser, "units", UNITS).await,
            "/feeds/upload"
        );
        // Work without a roster: asked for past the pages.
        let mut tx = on.db.begin(&actor()).await.unwrap();
        let job = tx.add_job("review", &actor(), now()).await.unwrap();
        let state = store::UploadState::Confirmed;
        tx.move_upload(1, (state, state), Some(job)).await.unwrap();
        let event = domain::AuditEvent::UploadConfirmed {
            upload: 1,
            job: Some(job),
        };
        tx.commit(event, now()).await.unwrap();
        assert_eq!(
            run_next(&on.db, &workshop(on), now).await.unwrap(),
            Some(job)
        );
        let page = get(&pages, &browser, &format!("/jobs/{job}")).await.text;
        assert!(
            page.contains("Chưa rà soát được") && page.contains("roster"),
            "{page}"
        );
        let file = get(&pages, &browser, "/feeds/upload/1").await.text;
        assert!(file.contains("/confirm"), "it can be confirmed again");
    })
    .await;
}
