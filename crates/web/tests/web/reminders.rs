//! Reminders on the pages: who can be reached, what was sent, a pause; one's own address; the mail server.

use std::sync::Arc;

use axum::http::StatusCode;
use domain::Role;
use engine::jobs::run_next;
use engine::reminders::{MailServer, Outbox, Postman, Schedule, Transit};
use testkit::build::unit_code;
use testkit::{Postfix, TestDatabase};

use crate::given::{
    Browser, get, now, on_pages, pages, pages_by, post, province, user, workshop_by,
};

const PAGE: &str = "/campaigns/1/reminders";

fn postman(postfix: &Postfix) -> Postman {
    let server = MailServer {
        host: "127.0.0.1".to_owned(),
        port: postfix.port(),
        transit: Transit::StartTls,
        authority: Some(postfix.certificate()),
        account: None,
        from: "rasoat@state.test".to_owned(),
    };
    let outbox = Outbox::new(server).unwrap();
    Postman::new(outbox, "http://127.0.0.1".to_owned(), Schedule::default())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_server_the_pages_say_so_and_nothing_is_lost() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let chief = user(on, "phu-trach", None, &[(Role::ResponsibleOfficer, None)]).await;
        let chief = Browser::signed_in(on, &chief).await;
        let page = get(&pages, &chief, PAGE).await.text;
        for shown in [
            "Chưa cấu hình máy chủ thư",
            "chưa ai giữ vai trò",
            "Đơn vị T.1",
        ] {
            assert!(page.contains(shown), "{shown} in {page}");
        }
        let now = post(&pages, &chief, &format!("{PAGE}/now"), "unit=T.1").await;
        assert_eq!(now.status, StatusCode::CONFLICT);
        let silent = post(&pages, &chief, &format!("{PAGE}/pause"), "reason=+").await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let paused = post(&pages, &chief, &format!("{PAGE}/pause"), "reason=%3Cb%3E").await;
        assert_eq!(paused.location, PAGE, "{}", paused.text);
        let page = get(&pages, &chief, PAGE).await.text;
        assert!(
            page.contains("Đang tạm dừng") && page.contains("&#60;b&#62;"),
            "{page}"
        );
        let again = post(&pages, &chief, &format!("{PAGE}/pause"), "reason=x").await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        post(&pages, &chief, &format!("{PAGE}/resume"), "").await;
        let page = get(&pages, &chief, PAGE).await.text;
        assert!(!page.contains("Đang tạm dừng"), "{page}");

        let boss = user(on, "quan-tri", None, &[(Role::Administrator, None)]).await;
        let boss = Browser::signed_in(on, &boss).await;
        let page = get(&pages, &boss, "/mail").await.text;
        assert!(page.contains("Chưa cấu hình máy chủ thư"), "{page}");
        let tried = post(&pages, &boss, "/mail/try", "").await;
        assert_eq!(tried.status, StatusCode::CONFLICT);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_ones_own_and_a_reminder_goes_there() {
    on_pages(async |on: &TestDatabase| {
        let Some(postfix) = Postfix::start(&["an"]) else {
            return;
        };
        province(on).await;
        let workshop = Arc::new(workshop_by(on, Some(postman(&postfix))));
        let pages = pages_by(on, None, Arc::clone(&workshop));
        let unit = Some(unit_code("T.1"));
        let clerk = user(on, "dau-moi", None, &[(Role::FocalPerson, unit)]).await;
        let clerk = Browser::signed_in(on, &clerk).await;
        let wrong = post(&pages, &clerk, "/me/mail", "mail=an%0d%0aBcc").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains("role=\"alert\""), "{}", wrong.text);
        let saved = post(&pages, &clerk, "/me/mail", "mail=an%40state.test").await;
        assert_eq!(saved.location, "/me#mail", "{}", saved.text);
        assert!(
            get(&pages, &clerk, "/me")
                .await
                .text
                .contains("an@state.test")
        );

        let chief = user(on, "phu-trach", None, &[(Role::ResponsibleOfficer, None)]).await;
        let chief = Browser::signed_in(on, &chief).await;
        let nobody = post(&pages, &chief, &format!("{PAGE}/now"), "unit=Z").await;
        assert_eq!(nobody.status, StatusCode::CONFLICT);
        let asked = post(&pages, &chief, &format!("{PAGE}/now"), "unit=T.1&unit=T.2").await;
        assert_eq!(
            asked.location,
            format!("{PAGE}?written=2"),
            "{}",
            asked.text
        );
        while run_next(&on.db, &workshop, now).await.unwrap().is_some() {}
        assert_eq!(postfix.letters("an", 1).len(), 1);
        let page = get(&pages, &chief, PAGE).await.text;
        for shown in [
            "queued as",
            "máy chủ thư đã nhận",
            "không có địa chỉ",
            "nhắc thủ công",
        ] {
            assert!(page.contains(shown), "{shown} in {page}");
        }
        let emptied = post(&pages, &clerk, "/me/mail", "mail=").await;
        assert_eq!(emptied.location, "/me#mail");
        assert!(
            get(&pages, &clerk, "/me")
                .await
                .text
                .contains("Chưa có địa chỉ nào")
        );

        let boss = user(on, "quan-tri", None, &[(Role::Administrator, None)]).await;
        let boss = Browser::signed_in(on, &boss).await;
        let page = get(&pages, &boss, "/mail").await.text;
        assert!(
            page.contains("STARTTLS") && !page.contains("/mail/try"),
            "{page}"
        );
        post(&pages, &boss, "/me/mail", "mail=khong%40state.test").await;
        let refused = post(&pages, &boss, "/mail/try", "").await.text;
        assert!(
            refused.contains("từ chối") && refused.contains("5.1.1"),
            "{refused}"
        );
        post(&pages, &boss, "/me/mail", "mail=an%40state.test").await;
        let taken = post(&pages, &boss, "/mail/try", "").await.text;
        assert!(taken.contains("queued as"), "{taken}");
    })
    .await;
}
