//! Tries of the hostile pass (docs/security/hostile-pass.md) that once got through.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE};
use axum::http::{Request, StatusCode};
use domain::Role;
use engine::users::OneTimeCode;
use testkit::TestDatabase;
use testkit::build::{actor, unit_code};

use crate::given::{
    Browser, Got, LETTER, PASSWORD, answer, get, letter, now, on_pages, pages, pages_behind_proxy,
    post, province, user,
};

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// Posts many forms at once.
async fn at_once(pages: &Router, browser: &Browser, path: &str, bodies: Vec<String>) -> Vec<Got> {
    let (cookie, tag, path) = (&browser.cookie, &browser.tag, path.to_owned());
    let mut tries = tokio::task::JoinSet::new();
    for body in bodies {
        let request = Request::post(&path)
            .header(COOKIE, cookie)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(format!("form={tag}&{body}")))
            .unwrap();
        let pages = pages.clone();
        tries.spawn(async move { answer(&pages, request).await });
    }
    tries.join_all().await
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_guesses_at_once_no_more_get_through_than_of_many_in_a_row() {
    on_pages(async |on: &TestDatabase| {
        let pages = pages(on, None);
        user(on, "an", None, &[(Role::Auditor, None)]).await;
        let guesses = (0..30).map(|n| format!("login=an&password=sai{n}"));
        let browser = Browser::new(on);
        let got = at_once(&pages, &browser, "/sign-in", guesses.collect()).await;
        let tried = got.iter().filter(|got| got.text.contains("không đúng"));
        assert_eq!(tried.count(), 5);
        assert!(
            got.iter()
                .all(|got| got.status == StatusCode::UNPROCESSABLE_ENTITY)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_one_time_code_makes_one_user_however_many_come_at_once() {
    on_pages(async |on: &TestDatabase| {
        let pages = pages(on, None);
        let login = domain::Login::new("an").unwrap();
        let code = || OneTimeCode::new(&[5; 15]);
        engine::users::invite(&on.db, &actor(), (&login, "An", None), &[], &code(), now())
            .await
            .unwrap();
        let shown = code().shown();
        let wishes = (0..4).map(|n| {
            let password = encoded(&format!("{PASSWORD} {n}"));
            format!("code={shown}&password={password}&again={password}&factor=")
        });
        let browser = Browser::new(on);
        let got = at_once(&pages, &browser, "/invitation/accept", wishes.collect()).await;
        let mut answers = BTreeMap::new();
        for got in got {
            *answers.entry(got.status.as_u16()).or_insert(0) += 1;
        }
        assert_eq!(answers, BTreeMap::from([(303, 1), (422, 3)]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_signs_in_after_another_in_one_browser_ends_the_others_session() {
    on_pages(async |on: &TestDatabase| {
        let pages = pages(on, None);
        let an = user(on, "an", None, &[]).await;
        user(on, "binh", None, &[]).await;
        let before = Browser::signed_in_plain(on, &an).await;
        let fields = format!("login=binh&password={}&next=/me", encoded(PASSWORD));
        let entered = post(&pages, &before, "/sign-in", &fields).await;
        assert_eq!(entered.location, "/me", "{}", entered.text);
        let left = get(&pages, &before, "/me").await;
        assert_eq!(left.status, StatusCode::SEE_OTHER, "the token an held");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_client_says_of_its_address_counts_for_nothing_behind_a_proxy() {
    on_pages(async |on: &TestDatabase| {
        let pages = pages_behind_proxy(on);
        let browser = Browser::new(on);
        let guess = async |said: [&str; 2]| {
            let request = Request::post("/sign-in")
                .header(COOKIE, &browser.cookie)
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("x-forwarded-for", said[0])
                .header("x-forwarded-for", said[1])
                .body(Body::from(format!(
                    "form={}&login=an&password=x",
                    browser.tag
                )))
                .unwrap();
            answer(&pages, request).await.text.contains("không đúng")
        };
        // The proxy's own line is the last one.
        for n in 0..5 {
            assert!(guess([&format!("6.6.6.{n}"), "10.0.0.2"]).await);
        }
        assert!(!guess(["6.6.6.6", "7.7.7.7, 10.0.0.2"]).await);
        for n in 0..5 {
            assert!(guess(["", &format!("2001:db8::{n}")]).await);
        }
        assert!(!guess(["", "2001:db8::9"]).await, "one network, one place");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_orders_sees_and_judges_only_itself_and_below() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let role = [(Role::ResponsibleOfficer, Some(unit_code("T.1")))];
        let login = user(on, "xa", None, &role).await;
        let officer = Browser::signed_in(on, &login).await;
        let taken = letter(&pages, &officer, LETTER, ("", b"")).await;
        assert_eq!(taken.location, "/campaigns/2/draft", "{}", taken.text);
        let terms = "title=A&issuer=T.1&report_by=2026-11-30&recipients=&also=T.1%0AT.2";
        let beside = post(&pages, &officer, "/campaigns/2/draft", terms).await;
        assert_eq!(beside.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(beside.text.contains("ngoài phạm vi"), "{}", beside.text);
        let own = terms.replace("%0AT.2", "");
        let own = post(&pages, &officer, "/campaigns/2/draft", &own).await;
        assert_eq!(own.location, "/campaigns/2/open", "{}", own.text);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_decided_in_a_campaign_that_is_closed() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let focal = [(Role::FocalPerson, Some(unit_code("T.1")))];
        let focal = user(on, "dau-moi", None, &focal).await;
        let chief = user(on, "phu-trach", None, &[(Role::ResponsibleOfficer, None)]).await;
        let focal = Browser::signed_in(on, &focal).await;
        let chief = Browser::signed_in(on, &chief).await;
        let report = "/campaigns/1/units/T.1/report";
        post(&pages, &focal, &format!("{report}/prepare"), "").await;
        let sign = "deed=sign&office=Ch%E1%BB%A7+t%E1%BB%8Bch&meant=yes";
        let signed = post(&pages, &focal, &format!("{report}/write"), sign).await;
        assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.text);
        let closed = post(&pages, &chief, "/campaigns/1/close", "reason=xong").await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.text);
        for (deed, fields) in [("accept", "version=1"), ("return", "version=1&reason=sai")] {
            let late = post(&pages, &chief, &format!("{report}/{deed}"), fields).await;
            assert_eq!(late.status, StatusCode::CONFLICT, "{deed}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_judges_their_own_report_by_a_second_login() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let focal = [(Role::FocalPerson, Some(unit_code("T.1")))];
        let focal = user(on, "mot", Some("CB1"), &focal).await;
        let above = [(Role::ResponsibleOfficer, None)];
        let above = user(on, "hai", Some("CB1"), &above).await;
        let (focal, above) = (
            Browser::signed_in(on, &focal).await,
            Browser::signed_in(on, &above).await,
        );
        let report = "/campaigns/1/units/T.1/report";
        post(&pages, &focal, &format!("{report}/prepare"), "").await;
        let sign = "deed=sign&office=a&meant=yes";
        let signed = post(&pages, &focal, &format!("{report}/write"), sign).await;
        assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.text);
        let own = post(&pages, &above, &format!("{report}/accept"), "version=1").await;
        assert_eq!(own.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_campaign_is_nothing_to_a_unit_it_is_not_for() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let chief = user(on, "chu", None, &[(Role::ResponsibleOfficer, None)]).await;
        let focal = [(Role::FocalPerson, Some(unit_code("T.2")))];
        let focal = user(on, "dau-moi", None, &focal).await;
        let chief = Browser::signed_in(on, &chief).await;
        let focal = Browser::signed_in(on, &focal).await;
        letter(&pages, &chief, LETTER, ("", b"")).await;
        let terms = "title=A&issuer=T&report_by=2026-11-30&recipients=&also=T.1";
        post(&pages, &chief, "/campaigns/2/draft", terms).await;
        let opened = post(&pages, &chief, "/campaigns/2/open", "keep=T.1").await;
        assert_eq!(opened.location, "/campaigns/2", "{}", opened.text);
        let report = "/campaigns/2/units/T.2/report";
        for page in [report, "/campaigns/2/units/T.2"] {
            assert_eq!(
                get(&pages, &focal, page).await.status,
                StatusCode::NOT_FOUND
            );
        }
        let begun = post(&pages, &focal, &format!("{report}/prepare"), "").await;
        assert_eq!(begun.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forms_tag_is_another_in_every_answer() {
    on_pages(async |on: &TestDatabase| {
        let pages = pages(on, None);
        let browser = Browser::new(on);
        let tag = async || {
            let page = get(&pages, &browser, "/sign-in").await.text;
            let (_, rest) = page.split_once("name=\"form\" value=\"").unwrap();
            rest.split_once('"').unwrap().0.to_owned()
        };
        let (one, other) = (tag().await, tag().await);
        assert_ne!(one, other);
        for tag in [one, other] {
            let browser = Browser {
                cookie: browser.cookie.clone(),
                tag,
            };
            let got = post(&pages, &browser, "/sign-in", "login=an&password=x").await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "believed");
        }
    })
    .await;
}
