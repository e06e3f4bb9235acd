//! Programs: what a token brings and what it does not, asking twice, what is told when it is refused.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::Role::{Administrator, Auditor, FocalPerson, Officer};
use testkit::TestDatabase;
use testkit::build::unit_code;

use crate::given::{
    Browser, PASSWORD, answer, get, keyed, on_pages, pages, post, program, province, token_of, user,
};

/// Everybody's password, as a form carries it.
fn password() -> String {
    PASSWORD
        .bytes()
        .map(|byte| format!("%{byte:02x}"))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_made_shown_once_listed_and_taken_back() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let login = user(on, "an", None, &[(FocalPerson, Some(unit_code("T.1")))]).await;
        let browser = Browser::signed_in(on, &login).await;
        let make = async |name: &str, day: &str, unit: &str| {
            let fields = format!("name={name}&last_day={day}&unit={unit}&reads_only=yes");
            let fields = format!("{fields}&password={}", password());
            post(&pages, &browser, "/me/tokens", &fields).await
        };
        for (name, day, unit) in [
            ("", "2027-01-01", ""),
            ("kho", "2026-01-01", ""),
            ("kho", "2028-01-01", ""),
            ("kho", "mai", ""),
            ("kho", "2027-01-01", "T.2"),
            ("kho", "2027-01-01", "khong-co"),
        ] {
            let got = make(name, day, unit).await;
            assert_eq!(got.status, 422, "{name} {day} {unit}");
            assert!(!got.text.contains("rasoat_"), "{name} {day} {unit}");
        }
        for password in ["", "&password=", "&password=sai+m%E1%BA%ADt+kh%E1%BA%A9u"] {
            let fields = format!("name=kho&last_day=2027-01-01&reads_only=yes{password}");
            let got = post(&pages, &browser, "/me/tokens", &fields).await;
            assert_eq!(got.status, 422, "{password}");
            assert!(got.text.contains("Mật khẩu đang dùng không đúng"));
            assert!(got.text.contains("value=\"kho\"") && !got.text.contains("rasoat_"));
        }
        let made = make("kho", "2027-01-01", "T.1").await;
        let (_, secret) = made.text.split_once("<code>rasoat_").unwrap();
        let secret = format!("rasoat_{}", secret.split('<').next().unwrap());
        let again = get(&pages, &browser, "/me").await;
        assert!(again.text.contains("kho") && !again.text.contains(&secret));
        let me = program(&pages, &secret, "/api/v1/me", None).await;
        assert_eq!(me.json()["login"], "an", "{me:?}");
        assert_eq!(me.json()["token"]["unit"], "T.1");
        let (_, number) = again.text.split_once("name=\"token\" value=\"").unwrap();
        let number = number.split('"').next().unwrap();
        let fields = format!("token={number}");
        post(&pages, &browser, "/me/tokens/revoke", &fields).await;
        let gone = program(&pages, &secret, "/api/v1/me", None).await;
        assert_eq!(gone.status, StatusCode::UNAUTHORIZED);
        let mut reader = on.db.reader().await.unwrap();
        let events = reader.list_audit_events(1, 999).await.unwrap();
        for kind in ["token_made", "token_used", "token_revoked"] {
            let found = events.iter().filter(|it| it.entry.event.contains(kind));
            assert_eq!(found.count(), 1, "{kind}");
        }
        assert!(events.iter().all(|it| !it.entry.event.contains(&secret)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_never_brings_more_than_its_owner_has_now() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let admin = user(on, "quan-tri", None, &[(Administrator, None)]).await;
        let login = user(on, "an", Some("CB1"), &[(Auditor, None)]).await;
        let whole = token_of(on, &login, None, true).await;
        let narrow = token_of(on, &login, Some("T.1"), true).await;
        let ask = async |token: &str, path: &str| program(&pages, token, path, None).await;
        assert_eq!(ask(&whole, "/api/v1/findings").await.status, 200);
        for (path, status) in [
            ("/api/v1/findings", 403),
            ("/api/v1/units/T.1/findings", 200),
            ("/api/v1/units/T/findings", 403),
            ("/api/v1/units/T.2/findings", 403),
            ("/api/v1/accounts/email/an", 200),
            ("/api/v1/accounts/email/binh", 404),
            ("/api/v1/feeds", 403),
        ] {
            assert_eq!(ask(&narrow, path).await.status, status, "{path}");
        }
        let units = ask(&narrow, "/api/v1/units").await.json();
        let codes = units["rows"].as_array().unwrap().iter();
        let codes: Vec<_> = codes.map(|row| row["code"].clone()).collect();
        assert_eq!(codes, ["T.1"]);
        assert!(units["rows"][0].get("parent").is_none());
        let none = ask(&narrow, "/api/v1/me").await.json();
        assert_eq!(none["accounts"].as_array().unwrap().len(), 0);
        let own = ask(&whole, "/api/v1/me").await.json();
        assert_eq!(own["accounts"][0]["open"][0]["rule"], "dormant");

        let admins = token_of(on, &admin, None, false).await;
        let reading = token_of(on, &admin, None, true).await;
        let revoke = async |token: &str| {
            let shown = ask(&admins, "/api/v1/users/an").await.json();
            let body = format!("{{\"grant\":{}}}", shown["roles"][0]["grant"]);
            program(&pages, token, "/api/v1/users/an/revoke", Some(&body)).await
        };
        assert_eq!(revoke(&reading).await.status, 403, "it only reads");
        assert_eq!(ask(&whole, "/api/v1/findings").await.status, 200);
        assert_eq!(revoke(&admins).await.status, 200);
        assert_eq!(ask(&whole, "/api/v1/findings").await.status, 403);
        let own = r#"{"role":"auditor"}"#;
        let got = program(&pages, &admins, "/api/v1/users/quan-tri/grant", Some(own)).await;
        assert_eq!(got.json()["type"], "urn:rasoat:problem:own-role");
        let close = program(&pages, &admins, "/api/v1/users/an/close", Some("{}")).await;
        assert_eq!(close.json()["state"], "closed", "{close:?}");
        assert_eq!(ask(&whole, "/api/v1/me").await.status, 401);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cookie_opens_nothing_for_programs_and_a_token_no_page() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let login = user(on, "an", None, &[(Auditor, None)]).await;
        let browser = Browser::signed_in(on, &login).await;
        let token = token_of(on, &login, None, true).await;
        let got = get(&pages, &browser, "/api/v1/me").await;
        assert_eq!(got.status, StatusCode::UNAUTHORIZED);
        assert!(
            got.headers["www-authenticate"]
                .to_str()
                .unwrap()
                .starts_with("Bearer")
        );
        assert!(got.cookies.is_empty());
        let got = program(&pages, &token, "/units", None).await;
        assert!(got.location.starts_with("/sign-in"), "{got:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_twice_under_a_key_happens_once() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let admin = user(on, "quan-tri", None, &[(Administrator, None)]).await;
        let token = token_of(on, &admin, None, false).await;
        let invite = async |login: &str, key: Option<&str>| {
            let body = format!("{{\"login\":\"{login}\",\"name\":\"Mới\"}}");
            keyed(&pages, &token, "/api/v1/users", Some(&body), key).await
        };
        let first = invite("moi", Some("k1")).await;
        let second = invite("moi", Some("k1")).await;
        assert_eq!(
            (first.status, second.status),
            (StatusCode::CREATED, StatusCode::CREATED)
        );
        assert_eq!(first.text, second.text, "the code too");
        assert_eq!(second.headers["idempotent-replayed"], "true");
        let code = first.json()["code"].as_str().unwrap().to_owned();
        let other = invite("khac", Some("k1")).await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
        let taken = invite("moi", None).await;
        assert_eq!(taken.status, StatusCode::CONFLICT);
        let refused = invite("moi", Some("k2")).await;
        let again = invite("moi", Some("k2")).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert_eq!(refused.text, again.text);
        for key in ["", "hai từ", &"k".repeat(129)] {
            let Ok(key) = axum::http::HeaderValue::from_str(key) else {
                continue;
            };
            let request = Request::post("/api/v1/users")
                .header("authorization", format!("Bearer {token}"))
                .header("content-type", "application/json")
                .header("idempotency-key", key);
            let got = answer(&pages, request.body(Body::from("{}")).unwrap()).await;
            assert_eq!(got.json()["type"], "urn:rasoat:problem:bad-key");
        }
        // Nothing of the code stands in the database, save its keyed digest.
        let mut reader = on.db.reader().await.unwrap();
        let kept = reader.find_answer((1, "k1")).await.unwrap().unwrap();
        let found = kept
            .sealed
            .windows(9)
            .any(|part| part == &code.as_bytes()[..9]);
        assert!(kept.status == 201 && !found);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_say_what_and_what_next_in_both_languages() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let admin = user(
            on,
            "quan-tri",
            None,
            &[(Administrator, None), (Officer, None)],
        )
        .await;
        let token = token_of(on, &admin, None, false).await;
        let send = async |method: &str, path: &str, kind: &str, language: &str, body: String| {
            let request = Request::builder()
                .method(method)
                .uri(path)
                .header("authorization", format!("Bearer {token}"))
                .header("accept-language", language)
                .header("content-type", kind);
            answer(&pages, request.body(Body::from(body)).unwrap()).await
        };
        let json = "application/json";
        let long = format!("{{\"login\":\"{}\"}}", "x".repeat(70_000));
        for (method, path, kind, body, status, code) in [
            (
                "POST",
                "/api/v1/users",
                "text/plain",
                "{}",
                415,
                "wrong-kind",
            ),
            ("POST", "/api/v1/users", json, "{", 400, "malformed"),
            (
                "POST",
                "/api/v1/users",
                json,
                "{\"logn\":1}",
                400,
                "malformed",
            ),
            ("POST", "/api/v1/users", json, &long, 413, "too-long"),
            (
                "POST",
                "/api/v1/users/khong/close",
                json,
                "{}",
                404,
                "not-found",
            ),
            ("GET", "/api/v1/users?cursr=x", json, "", 400, "malformed"),
            ("GET", "/api/v1/users?cursor=x", json, "", 422, "unknown"),
            ("DELETE", "/api/v1/users", json, "", 405, "wrong-method"),
            ("GET", "/api/v1/khong", json, "", 404, "not-found"),
        ] {
            let got = send(method, path, kind, "en", body.to_owned()).await;
            assert_eq!(got.status, status, "{method} {path} {}", got.text);
            assert_eq!(got.headers["content-type"], "application/problem+json");
            assert_eq!(got.json()["type"], format!("urn:rasoat:problem:{code}"));
            assert_eq!(got.json()["status"], status);
            assert!(!got.headers.contains_key("set-cookie"));
            let vi = send(
                method,
                path,
                kind,
                "vi-VN,vi;q=0.9,en;q=0.5",
                body.to_owned(),
            )
            .await;
            assert_ne!(vi.json()["title"], got.json()["title"], "{code}");
            let id = got.headers["x-request-id"].to_str().unwrap();
            assert_eq!(got.json()["instance"], format!("urn:rasoat:request:{id}"));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_a_list_follow_one_another() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let login = user(on, "an", None, &[(Auditor, None)]).await;
        let token = token_of(on, &login, None, true).await;
        let ask = async |path: &str| program(&pages, &token, path, None).await.json();
        let after = "%5B%22email%22%2C%22an%22%2C%22dormant%22%5D";
        let rest = ask(&format!("/api/v1/findings?cursor={after}")).await;
        let rows = rest["rows"].as_array().unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0]["finding"]["login"], "binh");
        assert!(rows[0]["finding"]["reason"].as_str().unwrap().len() > 5);
        let none = ask("/api/v1/findings?rule=unowned&system=email&verdict=fail").await;
        assert_eq!(none["rows"].as_array().unwrap().len(), 0);
        let units = ask("/api/v1/units?cursor=%5B%22T%22%5D").await;
        assert_eq!(units["rows"].as_array().unwrap().len(), 2);
        assert_eq!(units["rows"][0]["parent"], "T");
        let unit = ask("/api/v1/units/T").await;
        assert_eq!(unit["unit"]["figures"]["open"], 2);
        assert_eq!(unit["below"].as_array().unwrap().len(), 2);
        assert_eq!(unit["rules"][0]["rule"], "dormant");
        let accounts = ask("/api/v1/units/T.1/accounts").await;
        assert_eq!(accounts["rows"][0]["login"], "an");
        assert_eq!(accounts["rows"][0]["owner"], "Nguyễn Văn Ân");
        let found = ask("/api/v1/search?q=NGUYEN").await;
        assert_eq!(found["rows"].as_array().unwrap().len(), 2);
        let account = ask("/api/v1/accounts/email/an").await;
        assert_eq!(account["open"][0]["verdict"], "fail");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_name_nobody_and_are_for_this_machine() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let login = user(on, "an", None, &[(Auditor, None)]).await;
        let token = token_of(on, &login, None, true).await;
        program(&pages, &token, "/api/v1/accounts/email/an", None).await;
        let read = async |peer: &str, header: Option<&str>| {
            let peer: std::net::SocketAddr = peer.parse().unwrap();
            let mut request = Request::get("/metrics");
            if let Some(name) = header {
                request = request.header(name, "10.0.0.9");
            }
            let mut request = request.body(Body::empty()).unwrap();
            request
                .extensions_mut()
                .insert(axum::extract::ConnectInfo(peer));
            answer(&pages, request).await
        };
        assert_eq!(read("10.0.0.9:1", None).await.status, 403);
        assert_eq!(
            read("127.0.0.1:1", Some("x-forwarded-for")).await.status,
            403
        );
        let got = read("127.0.0.1:1", None).await;
        let route = "route=\"/api/v1/accounts/{system}/{login}\",status=\"200\"";
        assert!(got.text.contains(route), "{}", got.text);
        assert!(!got.text.contains("email") && !got.text.contains("\"an\""));
        for family in [
            "http_requests_total",
            "duration_seconds_bucket",
            "last_review_age",
        ] {
            assert!(got.text.contains(&format!("rasoat_{family}")) || got.text.contains(family));
        }
    })
    .await;
}
