//! Coming in: first run, one-time codes, sign-in, rotation, forms of other sites.

use axum::http::StatusCode;
use domain::Role;
use engine::sign_in::code_of;
use engine::users::OneTimeCode;
use testkit::TestDatabase;

use crate::given::{
    Browser, PASSWORD, factor_code, get, now, on_pages, pages, post, program, province, send,
    token_of, user,
};

fn first_code() -> OneTimeCode {
    OneTimeCode::new(&[9; 15])
}

/// What stands between two texts.
fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let (_, rest) = text.split_once(before).expect(before);
    rest.split_once(after).expect(after).0
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_terminals_code_makes_the_first_administrator_and_then_no_other() {
    on_pages(async |on: &TestDatabase| {
        let pages = pages(on, Some(first_code()));
        let browser = Browser::new(on);
        let who = "login=chu&name=L%C3%AA+Th%E1%BB%8B+Ch%E1%BB%A7";
        let wrong = post(&pages, &browser, "/first-run", &format!("code=AAAA&{who}")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let code = first_code().shown().to_lowercase();
        let form = post(
            &pages,
            &browser,
            "/first-run",
            &format!("code={code}&{who}"),
        )
        .await;
        assert_eq!(form.status, StatusCode::OK, "{}", form.text);
        let invited = between(&form.text, "name=\"code\" value=\"", "\"");
        let secret = between(&form.text, "class=\"secret\">", "<");
        let password = encoded(PASSWORD);
        let accept = async |password: &str, factor: &str| {
            let fields =
                format!("code={invited}&password={password}&again={password}&factor={factor}");
            post(&pages, &browser, "/invitation/accept", &fields).await
        };
        let weak = accept("mat-khau-123", "000000").await;
        assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
        let unproved = accept(&password, "000000").await;
        assert_eq!(unproved.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = accept(&password, &code_of(secret, now()).unwrap()).await;
        assert_eq!(
            (done.status, done.location.as_str()),
            (StatusCode::SEE_OTHER, "/sign-in")
        );
        let again = post(
            &pages,
            &browser,
            "/first-run",
            &format!("code={code}&{who}"),
        )
        .await;
        assert_eq!(
            again.status,
            StatusCode::NOT_FOUND,
            "only while there is none"
        );
        let spent = accept(&password, "000000").await;
        assert_eq!(
            spent.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "a code is good once"
        );
        on.db.verify_record(None).await.unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_gives_a_new_token_and_tells_nobody_what_was_wrong() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let login = user(on, "an", None, &[(Role::Auditor, None)]).await;
        crate::given::later();
        let browser = Browser::new(on);
        let enter = async |login: &str, password: &str, code: &str| {
            let password = encoded(password);
            let fields =
                format!("login={login}&password={password}&code={code}&next=//evil.example");
            post(&pages, &browser, "/sign-in", &fields).await
        };
        let code = factor_code(on, &login).await;
        let wrong = [
            enter("nobody", PASSWORD, &code).await,
            enter("an", "không phải đâu nhé", &code).await,
            enter("an", PASSWORD, "").await,
            enter("an", PASSWORD, "123").await,
        ];
        for got in &wrong {
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(got.text.contains("không đúng"), "{}", got.text);
            assert!(
                !got.text.contains("không phải đâu"),
                "the password comes back"
            );
        }
        let right = enter("an", PASSWORD, &code).await;
        assert_eq!(
            (right.status, right.location.as_str()),
            (StatusCode::SEE_OTHER, "/")
        );
        let token = right
            .cookies
            .iter()
            .find(|cookie| cookie.starts_with("rasoat="))
            .unwrap();
        assert!(
            !token.contains(&browser.cookie),
            "a fixed token is not taken over"
        );
        assert!(token.contains("HttpOnly; SameSite=Lax"));
        let before = get(&pages, &browser, "/me").await;
        assert_eq!(
            before.status,
            StatusCode::SEE_OTHER,
            "the former token is nobody's"
        );
        let held = Browser {
            cookie: token.split(';').next().unwrap().to_owned(),
            tag: String::new(),
        };
        assert_eq!(get(&pages, &held, "/me").await.status, StatusCode::OK);
        let replayed = enter("an", PASSWORD, &code).await;
        assert_eq!(
            replayed.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "a code counts once"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_closes_the_place_and_not_the_account() {
    on_pages(async |on: &TestDatabase| {
        let pages = pages(on, None);
        let login = user(on, "an", None, &[(Role::Auditor, None)]).await;
        let browser = Browser::new(on);
        for _ in 0..5 {
            let got = post(&pages, &browser, "/sign-in", "login=an&password=x").await;
            assert!(got.text.contains("không đúng"));
        }
        let got = post(&pages, &browser, "/sign-in", "login=an&password=x").await;
        assert!(
            got.text.contains("15 phút") || got.text.contains("16 phút"),
            "{}",
            got.text
        );
        Browser::signed_in(on, &login).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_another_site_changes_nothing() {
    on_pages(async |on: &TestDatabase| {
        let pages = pages(on, None);
        let login = user(on, "an", None, &[(Role::Administrator, None)]).await;
        let (browser, other) = (Browser::signed_in(on, &login).await, Browser::new(on));
        for body in ["", "form=", "form=00", &format!("form={}", other.tag)] {
            let got = send(&pages, &browser, "/me/sign-out-everywhere", body).await;
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{body}");
        }
        assert_eq!(get(&pages, &browser, "/me").await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_raises_themselves_and_a_role_without_second_factor_counts_for_nothing() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let admin = user(on, "quan-tri", None, &[(Role::Administrator, None)]).await;
        let plain = user(on, "can-bo", None, &[(Role::Officer, None)]).await;
        let browser = Browser::signed_in(on, &admin).await;
        let own = post(
            &pages,
            &browser,
            "/users/quan-tri/grant",
            "role=auditor&unit=",
        )
        .await;
        assert_eq!(own.status, StatusCode::FORBIDDEN);
        let other = post(
            &pages,
            &browser,
            "/users/can-bo/grant",
            "role=auditor&unit=",
        )
        .await;
        assert_eq!(other.status, StatusCode::SEE_OTHER);
        let raised = Browser::signed_in_plain(on, &plain).await;
        let got = get(&pages, &raised, "/findings").await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "no second factor");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_knows_their_password_sets_another_and_is_signed_out_everywhere() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let login = user(on, "an", None, &[]).await;
        let here = Browser::signed_in_plain(on, &login).await;
        let elsewhere = Browser::signed_in_plain(on, &login).await;
        let token = token_of(on, &login, None, true).await;
        let asked = async || program(&pages, &token, "/api/v1/me", None).await.status;
        assert_eq!(asked().await, StatusCode::OK);
        let other = "bốn con mèo mướp ngồi rang lạc";
        let change = async |old: &str, new: &str, again: &str| {
            let (old, new, again) = (encoded(old), encoded(new), encoded(again));
            let fields = format!("old={old}&password={new}&again={again}");
            post(&pages, &here, "/me/password", &fields).await
        };
        let near = format!("{PASSWORD}1");
        for (old, new, again, told) in [
            ("không phải đâu nhé", other, other, "đang dùng không đúng"),
            (PASSWORD, other, "khác hẳn thế này", "không giống nhau"),
            (PASSWORD, "Demo@123", "Demo@123", "role=\"alert\""),
            (PASSWORD, PASSWORD, PASSWORD, "role=\"alert\""),
            (PASSWORD, near.as_str(), near.as_str(), "role=\"alert\""),
        ] {
            let kept = change(old, new, again).await;
            assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY, "{new}");
            assert!(kept.text.contains(told), "{told} in {}", kept.text);
            for secret in [old, new, again] {
                assert!(!kept.text.contains(secret), "a password comes back");
            }
        }
        let done = change(PASSWORD, other, other).await;
        assert_eq!(done.location, "/sign-in", "{}", done.text);
        for browser in [&here, &elsewhere] {
            let page = get(&pages, browser, "/me").await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "every session ended");
        }
        assert_eq!(
            asked().await,
            StatusCode::UNAUTHORIZED,
            "every token is revoked"
        );
        let browser = Browser::new(on);
        let enter = async |password: &str| {
            let fields = format!("login=an&password={}&code=&next=/me", encoded(password));
            post(&pages, &browser, "/sign-in", &fields).await
        };
        let former = enter(PASSWORD).await;
        assert_eq!(former.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(enter(other).await.location, "/me");
        let mut reader = on.db.reader().await.unwrap();
        let events = reader.list_audit_events(1, 200).await.unwrap();
        let mut events = events.iter().map(|each| each.entry.event.as_str());
        assert!(events.any(|event| event.contains("password_changed")));
    })
    .await;
}
