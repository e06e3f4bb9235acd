//! Logs tell what happened to which request, and never whose.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use domain::Role::{Administrator, Auditor};
use testkit::TestDatabase;
use tracing_subscriber::fmt::MakeWriter;

use crate::given::{Browser, get, on_pages, pages, post, program, province, token_of, user};

/// Keeps what is logged.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'w> MakeWriter<'w> for Kept {
    type Writer = Self;

    fn make_writer(&'w self) -> Self {
        self.clone()
    }
}

// One thread, so that whatever is logged is logged under the subscriber of this test.
#[tokio::test(flavor = "current_thread")]
async fn logs_hold_no_login_no_mail_no_name_and_no_secret() {
    on_pages(async |on: &TestDatabase| {
        let kept = Kept::default();
        let logs = tracing_subscriber::fmt()
            .json()
            .with_max_level(tracing::Level::DEBUG)
            .with_writer(kept.clone())
            .finish();
        province(on).await;
        let pages = pages(on, None);
        let login = user(on, "le.thi-thu@tinh.example.vn", None, &[(Auditor, None)]).await;
        let admin = user(on, "quan-tri-vien", None, &[(Administrator, None)]).await;
        let browser = Browser::signed_in(on, &login).await;
        let token = token_of(on, &admin, None, false).await;
        let guard = tracing::subscriber::set_default(logs);
        let fields = "login=le.thi-thu%40tinh.example.vn&password=mat-khau-sai&code=123456";
        post(&pages, &browser, "/sign-in", fields).await;
        for path in [
            "/me",
            "/accounts/email/binh",
            "/accounts/email/khong-co-ai",
            "/search?q=Nguyen+Van+An",
            "/units/T.1/findings?after_login=binh&after_system=email&after_rule=dormant",
            "/binh/khong-co",
        ] {
            get(&pages, &browser, path).await;
        }
        let invite = r#"{"login":"binh.minh","name":"Bình Minh"}"#;
        let invited = program(&pages, &token, "/api/v1/users", Some(invite)).await;
        let code = invited.json()["code"].as_str().unwrap().to_owned();
        program(&pages, &token, "/api/v1/users/binh.minh", None).await;
        program(&pages, &token, "/api/v1/accounts/email/binh", None).await;
        // A fault of ours: the database is gone.
        on.db.clone().close().await;
        let failed = get(&pages, &browser, "/accounts/email/binh").await;
        assert_eq!(failed.status, 500);
        drop(guard);

        let text = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
        let lines: Vec<serde_json::Value> = text
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let answered = lines
            .iter()
            .filter(|line| line["fields"]["message"] == "answered");
        let ids: std::collections::BTreeSet<_> = answered
            .clone()
            .map(|line| line["span"]["id"].as_str().unwrap())
            .collect();
        assert_eq!((answered.count(), ids.len()), (11, 11), "{text}");
        assert!(text.contains("\"route\":\"/accounts/{system}/{login}\""));
        assert!(lines.iter().any(|line| line["level"] == "ERROR"), "{text}");
        for personal in [
            "binh",
            "thi-thu",
            "tinh.example",
            "quan-tri",
            "khong-co",
            "Nguyen",
            "Bình",
            "Thử",
            "mat-khau",
            "123456",
            &token,
            &token[7..],
            &code,
            &browser.tag,
        ] {
            assert!(!text.contains(personal), "{personal} in {text}");
        }
    })
    .await;
}
