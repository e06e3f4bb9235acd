//! A small province behind the pages, and people to ask for them.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{Request, StatusCode};
use domain::{Login, PasswordRules, PersonCode, Role, RuleId, UnitCode, Verdict};
use engine::access::Viewer;
use engine::jobs::Workshop;
use engine::password::Candidate;
use engine::reminders::Postman;
use engine::sign_in::{Attempt, Desk, Source, Token, code_of, form_tag};
use engine::tokens::{TokenSecret, Wish};
use engine::users::{Acceptance, OneTimeCode, accept, invitation, invite};
use store::{AccountRow, Count, FindingRow, NewReview, PersonRow, Rollup, StatementRow, UnitRow};
use testkit::TestDatabase;
use testkit::build::{account, actor, email, finding, person, unit, unit_code};
use testkit::clock::{NOW, today};
use tower::ServiceExt as _;
use web::{App, Settings, router};

/// Runs a test on both engines, alone: the clock the pages read is one for all tests.
pub async fn on_pages(test: impl AsyncFn(&TestDatabase)) {
    static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _turn = TURN.lock().await;
    testkit::on_both(test).await;
}

/// What everybody's password is.
pub const PASSWORD: &str = "ba con cò trắng bay qua";

/// Time moves a minute whenever it is asked for, so that no code of a second factor is spent twice.
static MINUTES: AtomicI64 = AtomicI64::new(0);

/// Microseconds since 1970.
pub fn now() -> i64 {
    NOW + MINUTES.load(Ordering::Relaxed) * 60_000_000
}

/// Lets time pass.
pub fn later() -> i64 {
    MINUTES.fetch_add(2, Ordering::Relaxed);
    now()
}

/// Different bytes each time: chance enough for a test.
pub fn chance(bytes: &mut [u8]) -> std::io::Result<()> {
    static COUNT: AtomicI64 = AtomicI64::new(1);
    let count = COUNT.fetch_add(1, Ordering::Relaxed).to_le_bytes();
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = count[at % 8].wrapping_add(u8::try_from(at).unwrap_or_default());
    }
    Ok(())
}

/// The pages over a database; with a code of the first run.
pub fn pages(on: &TestDatabase, first_code: Option<OneTimeCode>) -> Router {
    pages_by(on, first_code, workshop(on))
}

/// The same, over work done in a folder that is given.
pub fn pages_by(
    on: &TestDatabase,
    first_code: Option<OneTimeCode>,
    workshop: Arc<Workshop>,
) -> Router {
    router(App::new(on.db.clone(), settings(first_code, workshop)))
}

/// The same behind a proxy of ours.
pub fn pages_behind_proxy(on: &TestDatabase) -> Router {
    let settings = Settings {
        behind_proxy: true,
        ..settings(None, workshop(on))
    };
    router(App::new(on.db.clone(), settings))
}

fn settings(first_code: Option<OneTimeCode>, workshop: Arc<Workshop>) -> Settings {
    Settings {
        origin: "http://127.0.0.1".to_owned(),
        behind_proxy: false,
        password_rules: rules(),
        first_code,
        workshop,
        requests_per_minute: 100_000,
        metrics: web::MetricsFor::Loopback,
        clock: now,
        chance,
    }
}

/// A folder of the test's own to work in; each time another, as another process would have.
pub fn workshop(on: &TestDatabase) -> Arc<Workshop> {
    Arc::new(workshop_by(on, None))
}

/// The same, with mail.
pub fn workshop_by(on: &TestDatabase, postman: Option<Postman>) -> Workshop {
    let mut name = [0; 8];
    chance(&mut name).unwrap();
    let folder = on.folder().join(format!("node-{}", name[0]));
    let workshop = Workshop::open(&folder, None, text::Language::Vi, name).unwrap();
    workshop.with_postman(postman)
}

fn rules() -> PasswordRules {
    PasswordRules {
        min_length: Some(12),
        ..PasswordRules::default()
    }
}

/// T above T.1 and T.2; an account with a finding in each, `an` owned by CB1.
pub async fn province(on: &TestDatabase) {
    let mut tx = on.db.begin(&actor()).await.unwrap();
    let review = tx
        .start_review(&NewReview {
            as_of: today(),
            policy_digest: String::new(),
            input_digest: String::new(),
            started_at: NOW,
        })
        .await
        .unwrap();
    let units = [
        unit("T", None),
        unit("T.1", Some("T")),
        unit("T.2", Some("T")),
    ];
    let rows: Vec<_> = units
        .iter()
        .map(|unit| UnitRow {
            unit,
            search_key: "don vi",
        })
        .collect();
    tx.replace_units(&rows).await.unwrap();
    let owner = person("CB1", "Nguyễn Văn Ân");
    let row = PersonRow {
        person: &owner,
        search_key: "nguyen van an",
    };
    tx.add_persons(&[row]).await.unwrap();
    let mut accounts = [account("an"), account("binh")];
    accounts[0].unit = Some(unit_code("T.1"));
    accounts[0].link.person = Some(owner.code.clone());
    accounts[0].link.situation = domain::Situation::Linked;
    accounts[1].unit = Some(unit_code("T.2"));
    let rows = accounts
        .iter()
        .map(|account| AccountRow::of(account, "nguyen van an"));
    tx.save_accounts(review, &email(), domain::SnapshotId(1), rows)
        .await
        .unwrap();
    let findings = [
        finding("an", RuleId::Dormant),
        finding("binh", RuleId::Dormant),
    ];
    let statements: Vec<StatementRow<'_>> = findings.iter().map(Into::into).collect();
    let rows = findings
        .iter()
        .enumerate()
        .map(|(statement, finding)| FindingRow {
            login: &finding.account.login,
            statement,
        });
    tx.open_findings(review, &email(), &statements, rows)
        .await
        .unwrap();
    let count = |judged| Count {
        judged,
        privileged: false,
        accounts: 1,
    };
    let rollups: Vec<_> = ["T.1", "T.2"]
        .into_iter()
        .map(|unit| Rollup {
            unit: Some(unit_code(unit)),
            system: email(),
            counts: vec![count(None), count(Some((RuleId::Dormant, Verdict::Fail)))],
        })
        .collect();
    tx.add_rollups(review, &rollups).await.unwrap();
    tx.finish_review(review, NOW + 1).await.unwrap();
    campaign(&mut tx, review).await;
    let event = domain::AuditEvent::SnapshotsImported {
        review: 1,
        accepted: 1,
        refused: 0,
        reused: 0,
    };
    tx.commit(event, NOW + 1).await.unwrap();
}

/// A letter of the project, to be put to work.
pub const LETTER: &str = include_str!("../../../directive/tests/letters/02-ubnd-vp-ba-dinh.txt");

/// Campaign 1: T runs it, for T.1 and T.2.
async fn campaign(tx: &mut store::Tx, review: store::ReviewNumber) {
    let units = ["T.1", "T.2"].map(|unit| store::CampaignUnit {
        unit: unit_code(unit),
        words: Vec::new(),
    });
    let new = store::NewCampaign {
        issuer: &unit_code("T"),
        title: "Rà soát tài khoản",
        letter_name: "cong-van.txt",
        letter_sha256: "ab",
        letter: LETTER,
        terms: "{}",
    };
    let number = tx.add_campaign(&new, NOW).await.unwrap();
    let terms = store::CampaignTerms {
        issuer: &unit_code("T"),
        title: "Rà soát tài khoản",
        terms: "{}",
        systems: &[],
        units: &units,
    };
    tx.confirm_campaign(number, &terms).await.unwrap();
    tx.open_campaign(number, &units, review, NOW).await.unwrap();
}

/// Makes a user with roles, who has set the password everybody has.
pub async fn user(
    on: &TestDatabase,
    name: &str,
    person: Option<&str>,
    roles: &[(Role, Option<UnitCode>)],
) -> Login {
    let login = Login::new(name).unwrap();
    let person = person.and_then(PersonCode::new);
    let mut bytes = [0; 15];
    chance(&mut bytes).unwrap();
    let code = || OneTimeCode::new(&bytes);
    let who = (&login, "Trần Thị Thử", person.as_ref());
    invite(&on.db, &actor(), who, roles, &code(), now())
        .await
        .unwrap();
    let invited = invitation(&on.db, &code(), now()).await.unwrap().unwrap();
    let factor_code = match invited.needs_factor {
        true => code_of(&invited.factor.secret(), now()).unwrap(),
        false => String::new(),
    };
    let acceptance = Acceptance {
        code: code(),
        password: Candidate::new(PASSWORD).unwrap(),
        again: Candidate::new(PASSWORD).unwrap(),
        factor_code,
        salt: [1; 16],
    };
    let accepted = accept(&on.db, &Desk::default(), acceptance, &rules(), now()).await;
    accepted.unwrap().map_err(|why| format!("{why:?}")).unwrap()
}

/// The code somebody's authenticator shows now.
pub async fn factor_code(on: &TestDatabase, login: &Login) -> String {
    let user = on
        .db
        .reader()
        .await
        .unwrap()
        .find_user(login)
        .await
        .unwrap();
    let factor = engine::sign_in::Factor::of(&user.unwrap(), on.db.access_key());
    code_of(&factor.secret(), now()).unwrap()
}

/// A browser somebody is signed in with.
pub struct Browser {
    pub cookie: String,
    pub tag: String,
}

impl Browser {
    /// One that has a token and nobody signed in.
    pub fn new(on: &TestDatabase) -> Self {
        let mut bytes = [0; 32];
        chance(&mut bytes).unwrap();
        Self::holding(on, &Token::new(&bytes))
    }

    pub fn holding(on: &TestDatabase, token: &Token) -> Self {
        Self {
            cookie: format!("rasoat={}", token.expose()),
            tag: form_tag(token, on.db.access_key(), &[1; 8]),
        }
    }

    /// Signs somebody in who has no second factor.
    pub async fn signed_in_plain(on: &TestDatabase, login: &Login) -> Self {
        Self::enter(on, login, "").await
    }

    /// Signs in past the form.
    pub async fn signed_in(on: &TestDatabase, login: &Login) -> Self {
        later();
        let code = factor_code(on, login).await;
        Self::enter(on, login, &code).await
    }

    async fn enter(on: &TestDatabase, login: &Login, code: &str) -> Self {
        let mut bytes = [0; 32];
        chance(&mut bytes).unwrap();
        let token = Token::new(&bytes);
        let attempt = Attempt {
            login: login.as_str(),
            password: Candidate::new(PASSWORD).unwrap(),
            code,
            source: Source::Address("test".to_owned()),
            device: "test",
        };
        let desk = Desk::default();
        let outcome = desk.sign_in(&on.db, attempt, &token, None, now()).await;
        outcome.unwrap().unwrap();
        Self::holding(on, &token)
    }
}

/// An answer.
#[derive(Debug)]
pub struct Got {
    pub status: StatusCode,
    pub location: String,
    pub cookies: Vec<String>,
    pub headers: axum::http::HeaderMap,
    pub text: String,
}

impl Got {
    /// The answer to a program.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text).expect(&self.text)
    }
}

/// Asks for a page.
pub async fn get(pages: &Router, browser: &Browser, path: &str) -> Got {
    let request = Request::get(path).header(COOKIE, &browser.cookie);
    answer(pages, request.body(Body::empty()).unwrap()).await
}

/// Sends a form with its tag.
pub async fn post(pages: &Router, browser: &Browser, path: &str, fields: &str) -> Got {
    let body = format!("form={}&{fields}", browser.tag);
    send(pages, browser, path, &body).await
}

/// Sends a form as it is.
pub async fn send(pages: &Router, browser: &Browser, path: &str, body: &str) -> Got {
    let request = Request::post(path)
        .header(COOKIE, &browser.cookie)
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    answer(pages, request.body(Body::from(body.to_owned())).unwrap()).await
}

/// Sends a form that carries a file; `fields` come first, in their order.
pub async fn send_file(
    pages: &Router,
    browser: &Browser,
    path: &str,
    fields: &[(&str, &str)],
    (field, file, bytes): (&str, &str, &[u8]),
) -> Got {
    const EDGE: &str = "----ranh-gioi-thu";
    let mut body = Vec::new();
    for (name, value) in fields {
        let head = format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(value.as_bytes());
        body.extend_from_slice(b"\r\n");
    }
    let head = format!(
        "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{file}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(format!("\r\n--{EDGE}--\r\n").as_bytes());
    let request = Request::post(path).header(COOKIE, &browser.cookie).header(
        CONTENT_TYPE,
        format!("multipart/form-data; boundary={EDGE}"),
    );
    answer(pages, request.body(Body::from(body)).unwrap()).await
}

/// Sends a source as the page does; its day is today.
pub async fn upload(pages: &Router, browser: &Browser, kind: &str, file: (&str, &[u8])) -> Got {
    let day = today().to_string();
    let fields = [
        ("form", browser.tag.as_str()),
        ("kind", kind),
        ("day", day.as_str()),
    ];
    let (name, bytes) = file;
    let file = ("file", name, bytes);
    send_file(pages, browser, "/feeds/upload", &fields, file).await
}

/// Sends a letter as the page does: a text that was pasted, and a file, empty where none was chosen.
pub async fn letter(pages: &Router, browser: &Browser, text: &str, file: (&str, &[u8])) -> Got {
    let (name, bytes) = file;
    let fields = [("form", browser.tag.as_str()), ("text", text)];
    let file = ("letter", name, bytes);
    send_file(pages, browser, "/campaigns", &fields, file).await
}

/// A token of somebody, as they wished it.
pub async fn token_of(on: &TestDatabase, login: &Login, unit: Option<&str>, reads: bool) -> String {
    let mut bytes = [0; 32];
    chance(&mut bytes).unwrap();
    let secret = TokenSecret::new(&bytes);
    let mut reader = on.db.reader().await.unwrap();
    let user = reader.find_user(login).await.unwrap().unwrap();
    let roles = reader.list_roles_of(login).await.unwrap();
    drop(reader);
    let wish = Wish {
        name: "thử".to_owned(),
        last_day: Some(testkit::clock::day("2027-01-01")),
        unit: unit.map(unit_code),
        reads_only: reads,
    };
    let viewer = Viewer::new(user, roles);
    let made = engine::tokens::make(&on.db, &viewer, &wish, &secret, now()).await;
    made.unwrap().unwrap();
    secret.expose().to_owned()
}

/// Asks as a program; a body makes it a POST.
pub async fn program(pages: &Router, token: &str, path: &str, body: Option<&str>) -> Got {
    keyed(pages, token, path, body, None).await
}

/// The same, under a key.
pub async fn keyed(
    pages: &Router,
    token: &str,
    path: &str,
    body: Option<&str>,
    key: Option<&str>,
) -> Got {
    let request = match body {
        Some(_) => Request::post(path).header(CONTENT_TYPE, "application/json"),
        None => Request::get(path),
    };
    let request = match token {
        "" => request,
        token => request.header("authorization", format!("Bearer {token}")),
    };
    let request = match key {
        Some(key) => request.header("idempotency-key", key),
        None => request,
    };
    let body = Body::from(body.unwrap_or_default().to_owned());
    answer(pages, request.body(body).unwrap()).await
}

/// Sends any request.
pub async fn answer(pages: &Router, request: Request<Body>) -> Got {
    let response = pages.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, 1 << 22).await.unwrap();
    let header = |name| {
        let all = parts.headers.get_all(name).iter();
        all.map(|value| value.to_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    Got {
        status: parts.status,
        location: header(LOCATION).into_iter().next().unwrap_or_default(),
        cookies: header(SET_COOKIE),
        text: String::from_utf8_lossy(&bytes).into_owned(),
        headers: parts.headers,
    }
}
