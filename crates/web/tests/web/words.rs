//! What pages say, and what goes along with every answer.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use domain::Role;
use testkit::TestDatabase;
use text::{Catalog, Language};

use crate::given::{Browser, get, on_pages, pages, province, user};

/// Every message key written out below a folder of this room.
fn keys(folder: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            keys(path.to_str().unwrap(), found);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let parts = text.split("\"web-").skip(1);
        found.extend(parts.map(|part| format!("web-{}", part.split('"').next().unwrap())));
    }
}

#[test]
fn every_word_of_the_pages_is_there_in_both_languages() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeSet::new();
    keys(root.join("templates").to_str().unwrap(), &mut found);
    keys(root.join("src").to_str().unwrap(), &mut found);
    assert!(found.len() > 150, "{}", found.len());
    for language in Language::ALL {
        let catalog = Catalog::of(language);
        let missing = found.iter().filter(|key| match key.split_once('{') {
            None => !catalog.has(key),
            // A family: one of its members at least is there.
            Some((head, rest)) => {
                let tail = rest.rsplit('}').next().unwrap_or_default();
                let mut keys = catalog.keys();
                !keys.any(|key| key.starts_with(head) && key.ends_with(tail))
            }
        });
        let missing: Vec<_> = missing.collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_of_a_review_show_what_they_should() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let login = user(on, "phu-trach", None, &[(Role::ResponsibleOfficer, None)]).await;
        let browser = Browser::signed_in(on, &login).await;
        assert_eq!(get(&pages, &browser, "/").await.location, "/units/T");
        let board = get(&pages, &browser, "/units/T").await.text;
        assert!(
            board.contains("Đơn vị T.1") && board.contains("100,0"),
            "{board}"
        );
        let list = get(&pages, &browser, "/units/T.1/findings?rule=dormant")
            .await
            .text;
        assert!(list.contains("/accounts/email/an") && !list.contains("/accounts/email/binh"));
        let found = get(&pages, &browser, "/search?q=NGUY%E1%BB%84N+van")
            .await
            .text;
        assert!(found.contains("/accounts/email/an") && found.contains("/accounts/email/binh"));
        let nothing = get(&pages, &browser, "/search?q=%25%27%3Cscript%3E")
            .await
            .text;
        assert!(!nothing.contains("<script>"), "{nothing}");
        let malformed = get(&pages, &browser, "/units/T/findings?rule=nonsense").await;
        assert_eq!(malformed.status, 400);
        let english = Browser {
            cookie: format!("{}; rasoat-language=en", browser.cookie),
            tag: browser.tag.clone(),
        };
        assert!(
            get(&pages, &english, "/units/T")
                .await
                .text
                .contains("Open findings")
        );
        let mut reader = on.db.reader().await.unwrap();
        let events = reader.list_audit_events(1, 99).await.unwrap();
        let looks = events
            .iter()
            .filter(|event| event.entry.event.contains("list_seen"));
        assert_eq!(looks.count(), 1, "one list was looked at");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_forbids_what_is_not_ours() {
    on_pages(async |on: &TestDatabase| {
        let pages = pages(on, None);
        let browser = Browser::new(on);
        for path in [
            "/sign-in",
            "/nowhere",
            "/healthz",
            "/assets/0/style.css",
            "/me",
        ] {
            let got = get(&pages, &browser, path).await;
            let policy = got.headers["content-security-policy"].to_str().unwrap();
            assert!(policy.starts_with("default-src 'none'"), "{path}");
            assert!(!policy.contains("unsafe") && !policy.contains("script-src"));
            assert!(
                !got.text.contains(" style=") && !got.text.contains("<script"),
                "{path}"
            );
        }
        let kept = get(&pages, &browser, "/assets/0/style.css").await;
        assert!(
            kept.headers["cache-control"]
                .to_str()
                .unwrap()
                .contains("immutable")
        );
    })
    .await;
}
