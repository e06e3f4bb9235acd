//! Every route × every role × inside and outside the scope, walked from the list of routes itself: a
//! new route that nobody has decided about here fails.

use axum::Router;
use axum::http::{Method, StatusCode};
use domain::{Login, Role};
use testkit::TestDatabase;
use testkit::build::unit_code;
use testkit::clock::NOW;
use web::guard::{Door, Place, Rule};
use web::routes::{Route, all};

use crate::given::{
    Browser, Got, get, on_pages, pages, post, program, province, token_of, upload, user,
};
use crate::upload::UNITS;

use Role::{Administrator, Auditor, FocalPerson, Officer, ResponsibleOfficer};

const EVERYBODY: &[Role] = Role::ALL;
const READERS: &[Role] = &[ResponsibleOfficer, FocalPerson, Auditor];
const SUPERVISORS: &[Role] = &[Administrator, ResponsibleOfficer, FocalPerson, Auditor];
const FEED_READERS: &[Role] = &[Administrator, ResponsibleOfficer, Auditor];
const ANSWERERS: &[Role] = &[ResponsibleOfficer, FocalPerson];

/// Who may, decided once more and independently of the program. `None`: anyone who comes.
fn may(route: &Route) -> Option<&'static [Role]> {
    Some(match route.path {
        "/healthz" | "/readyz" | "/assets/{version}/{file}" => return None,
        "/language/{language}" | "/guide" | "/first-run" => return None,
        "/invitation" | "/invitation/accept" | "/sign-in" => return None,
        "/" | "/me" | "/me/sign-out" | "/me/sign-out-everywhere" => EVERYBODY,
        "/units" | "/units/{unit}" => SUPERVISORS,
        "/units/{unit}/findings" | "/accounts/{system}/{login}" | "/search" => READERS,
        "/findings" => &[ResponsibleOfficer, FocalPerson, Auditor],
        path if path.starts_with("/feeds/upload") || path == "/jobs/{job}" => &[ResponsibleOfficer],
        path if path.starts_with("/cases") => &[ResponsibleOfficer, FocalPerson],
        "/feeds" => FEED_READERS,
        "/api/v1/openapi.json" => return None,
        "/me/mail" => EVERYBODY,
        "/mail" | "/mail/try" => &[Administrator],
        "/me/password" | "/me/tokens" | "/me/tokens/revoke" | "/api/v1/me" => EVERYBODY,
        path if path.starts_with("/users") => &[Administrator],
        "/api/v1/units" | "/api/v1/units/{unit}" => SUPERVISORS,
        "/api/v1/units/{unit}/findings" | "/api/v1/findings" => READERS,
        "/api/v1/units/{unit}/accounts" | "/api/v1/search" => READERS,
        "/api/v1/accounts/{system}/{login}" => READERS,
        "/api/v1/feeds" => FEED_READERS,
        path if path.starts_with("/api/v1/users") => &[Administrator],
        // From this machine alone; tests come from nowhere.
        "/metrics" => &[],
        path if path.starts_with("/campaigns") => campaigns(route),
        "/waivers" | "/waivers/{waiver}" => READERS,
        "/accounts/{system}/{login}/waiver" | "/waivers/{waiver}/withdraw" => ANSWERERS,
        "/waivers/{waiver}/approve" | "/waivers/{waiver}/refuse" => &[ResponsibleOfficer],
        other => panic!("nobody has decided who may open {other}"),
    })
}

/// Whoever runs them, whoever answers in them, whoever looks on.
fn campaigns(route: &Route) -> &'static [Role] {
    let reads = route.method == Method::GET;
    match route.path.trim_start_matches("/campaigns") {
        "" | "/{campaign}" if reads => READERS,
        "" | "/new" => &[ResponsibleOfficer],
        "/{campaign}/draft" | "/{campaign}/open" => &[ResponsibleOfficer],
        "/{campaign}/reminders" if reads => READERS,
        path if path.starts_with("/{campaign}/reminders/") => &[ResponsibleOfficer],
        "/{campaign}/close" | "/{campaign}/policy.toml" => &[ResponsibleOfficer],
        "/{campaign}/units/{unit}/answer" | "/{campaign}/units/{unit}/letter.docx" => ANSWERERS,
        path if path.starts_with("/{campaign}/units/{unit}/report/") => ANSWERERS,
        path if path.starts_with("/{campaign}/units/{unit}") && reads => READERS,
        other => panic!("nobody has decided who may open /campaigns{other}"),
    }
}

/// Whether the answer let somebody in; what they sent may still be nonsense.
fn let_in(got: &Got) -> bool {
    let to_sign_in = got.location.starts_with("/sign-in") && got.location.contains("next=");
    let refused = [
        StatusCode::FORBIDDEN,
        StatusCode::NOT_FOUND,
        StatusCode::UNAUTHORIZED,
    ];
    !refused.contains(&got.status) && !to_sign_in
}

/// Somebody's browser, and the token of a program of theirs.
struct Caller {
    browser: Browser,
    token: String,
}

async fn ask(pages: &Router, caller: &Caller, route: &Route, inside: bool) -> Got {
    let path = route
        .path
        .replace("{campaign}", "1")
        .replace("{waiver}", if inside { "1" } else { "2" })
        .replace("{unit}", if inside { "T.1" } else { "T.2" })
        .replace("{system}", "email")
        .replace("{login}", if inside { "an" } else { "binh" })
        .replace("{upload}", "1")
        .replace("{job}", "1")
        .replace("{user}", "muc-tieu")
        .replace("{language}", "en")
        .replace("{version}", "0")
        .replace("{file}", "style.css");
    let browser = &caller.browser;
    match route.method {
        Method::GET if route.door == Door::Program => {
            let query = if path.ends_with("/search") {
                "?q=an"
            } else {
                ""
            };
            program(pages, &caller.token, &format!("{path}{query}"), None).await
        }
        _ if route.door == Door::Program => {
            let body = match path.rsplit('/').next() {
                Some("users") => r#"{"login":"nguoi-moi","name":"Mới"}"#,
                Some("grant") => r#"{"role":"officer","unit":"T.1"}"#,
                Some("revoke") => r#"{"grant":1}"#,
                _ => "{}",
            };
            program(pages, &caller.token, &path, Some(body)).await
        }
        Method::GET => get(pages, browser, &path).await,
        _ => post(pages, browser, &path, "role=officer&unit=T.1&grant=1").await,
    }
}

async fn walk(on: &TestDatabase, pages: &Router, login: &Login, role: Role, whole: bool) {
    let mut caller = Caller {
        browser: Browser::signed_in(on, login).await,
        token: token_of(on, login, None, false).await,
    };
    for route in all() {
        // Signing out is tried last of all, below.
        if route.path.starts_with("/me/sign-out") {
            continue;
        }
        for inside in [true, false] {
            let got = ask(pages, &caller, &route, inside).await;
            let Some(roles) = may(&route) else {
                assert_ne!(got.status, StatusCode::FORBIDDEN, "{}", route.path);
                continue;
            };
            let reached = match route.rule {
                Rule::Machine | Rule::Anyone | Rule::SignedIn => true,
                Rule::Watcher | Rule::At(_, Place::Somewhere) => true,
                Rule::At(_, Place::Authority | Place::Campaign | Place::Above) => whole,
                Rule::At(_, Place::Unit | Place::Account | Place::Case) => whole || inside,
                Rule::At(_, Place::Participant | Place::Waiver) => whole || inside,
            };
            let expected = roles.contains(&role) && reached;
            assert!(!got.status.is_server_error(), "{} {got:?}", route.path);
            assert_eq!(
                let_in(&got),
                expected,
                "{} {} as {role} (whole {whole}, inside {inside}): {} {}",
                route.method,
                route.path,
                got.status,
                got.location
            );
            if !expected {
                let tells = ["class=\"verdict", "\"verdict\"", "\"rows\""];
                let told = tells.iter().any(|word| got.text.contains(word));
                assert!(!told, "{} tells", route.path);
            }
        }
    }
    for path in ["/me/sign-out", "/me/sign-out-everywhere"] {
        let got = post(pages, &caller.browser, path, "").await;
        assert_eq!(got.location, "/sign-in", "{path}");
        let after = get(pages, &caller.browser, "/me").await;
        assert!(!let_in(&after), "signed out and still in after {path}");
        caller.browser = Browser::signed_in(on, login).await;
    }
}

/// A file that waits for a decision, work, and an exception asked for in each unit.
async fn something_to_decide(on: &TestDatabase, pages: &Router) {
    let chief = user(on, "nap", None, &[(ResponsibleOfficer, None)]).await;
    let browser = Browser::signed_in(on, &chief).await;
    let got = upload(pages, &browser, "units", ("donvi.csv", UNITS.as_bytes())).await;
    assert_eq!(got.location, "/feeds/upload/1", "{}", got.text);
    let mut tx = on.db.begin(&testkit::build::actor()).await.unwrap();
    let job = tx.add_job("review", &testkit::build::actor(), NOW).await;
    assert_eq!(job.unwrap(), 1);
    for login in ["an", "binh"] {
        let new = store::NewWaiver {
            account: &testkit::build::account_ref(login),
            rules: &[domain::RuleId::Dormant],
            until: testkit::clock::day("2026-12-31"),
            reason: "chờ",
        };
        tx.ask_waiver(&new, NOW).await.unwrap();
    }
    let event = domain::AuditEvent::UploadDiscarded { upload: 0 };
    tx.commit(event, NOW).await.unwrap();
}

async fn scenario(on: &TestDatabase) {
    province(on).await;
    let pages = pages(on, None);
    user(on, "muc-tieu", None, &[]).await;
    something_to_decide(on, &pages).await;
    for role in Role::ALL {
        for whole in [true, false] {
            let name = format!("{}-{whole}", role.as_str());
            let unit = (!whole).then(|| unit_code("T.1"));
            let login = user(on, &name, None, &[(*role, unit)]).await;
            walk(on, &pages, &login, *role, whole).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_lets_in_whom_it_should_and_nobody_else() {
    on_pages(scenario).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_who_is_not_signed_in_gets_in() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let caller = Caller {
            browser: Browser::new(on),
            token: String::new(),
        };
        for route in all() {
            let got = ask(&pages, &caller, &route, true).await;
            if may(&route).is_some() {
                assert!(
                    !let_in(&got) || got.location == "/sign-in",
                    "{}",
                    route.path
                );
                assert!(!got.text.contains("class=\"verdict"), "{}", route.path);
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_sees_their_own_account_and_no_other() {
    on_pages(async |on: &TestDatabase| {
        province(on).await;
        let pages = pages(on, None);
        let login = user(on, "can-bo", Some("CB1"), &[(Officer, None)]).await;
        let browser = Browser::signed_in_plain(on, &login).await;
        let own = get(&pages, &browser, "/accounts/email/an").await;
        assert!(own.text.contains("Nguyễn Văn Ân"), "{}", own.text);
        let other = get(&pages, &browser, "/accounts/email/binh").await;
        let none = get(&pages, &browser, "/accounts/email/khongco").await;
        assert_eq!(other.status, StatusCode::NOT_FOUND);
        let told = |got: Got| {
            // The tag of the form is another in every answer.
            let text = got.text.replace("binh", "khongco");
            let (before, after) = text.split_once("name=\"form\" value=\"").unwrap();
            format!("{before}{}", &after[64..])
        };
        assert_eq!(told(other), told(none), "told apart");
    })
    .await;
}
