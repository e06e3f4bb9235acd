//! Signing in: one form, one answer when something is wrong.

use askama::Template;
use axum::extract::{Form, Query, State};
use engine::password::Candidate;
use engine::sign_in::{Attempt, Refused, Source, Token, device_tag};
use serde::Deserialize;

use crate::answer::{Answer, Fault, local, page, refused, to, with_cookie};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;
use crate::{cookies, form};

/// Where to go afterwards.
#[derive(Debug, Default, Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

/// What was typed. It has no `Debug`.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    login: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    next: String,
}

/// The form.
#[derive(Template)]
#[template(path = "sign_in.html")]
pub struct SignIn {
    pub p: Shell,
    pub next: String,
    pub login: String,
    pub error: Option<String>,
    pub is_first_run: bool,
}

/// Asks.
pub async fn ask(
    State(app): State<App>,
    Query(Next { next }): Query<Next>,
    asked: Asked,
) -> Answer {
    if asked.viewer().is_some() {
        return Ok(to(&next));
    }
    page(&SignIn {
        p: Shell::new(&asked),
        next: local(&next).to_owned(),
        login: String::new(),
        error: None,
        is_first_run: is_first_run(&app).await?,
    })
}

/// Lets in, with a new token, or says that something was wrong and not what.
pub async fn enter(State(app): State<App>, asked: Asked, Form(typed): Form<Typed>) -> Answer {
    let secure = app.settings().is_secure();
    let token = Token::new(&app.chance()?);
    let outcome = match Candidate::new(&typed.password) {
        Ok(password) => {
            let attempt = Attempt {
                login: &typed.login,
                password,
                code: &typed.code,
                source: source(&app, &asked, &typed.login),
                device: asked.device(),
            };
            let former = asked.token();
            app.desk()
                .sign_in(app.db(), attempt, &token, former, app.now())
                .await?
        }
        Err(_) => Err(Refused::Wrong),
    };
    let p = Shell::new(&asked);
    let error = match outcome {
        Ok(login) => {
            let nonce = Token::new(&app.chance()?);
            let nonce = &nonce.expose()[..32];
            let tag = device_tag(login.as_str(), nonce, app.key());
            let session = cookies::for_session(cookies::TOKEN, token.expose(), secure);
            let browser = cookies::for_long(cookies::BROWSER, &format!("{nonce}.{tag}"), secure);
            let response = with_cookie(to(&typed.next), &session);
            return Ok(with_cookie(response, &browser));
        }
        Err(Refused::Wrong) => p.t("web-sign-in-wrong"),
        Err(Refused::Wait(minutes)) => p.t1("web-sign-in-wait", "minutes", minutes),
    };
    refused(&SignIn {
        next: local(&typed.next).to_owned(),
        login: typed.login.chars().take(64).collect(),
        error: Some(error),
        is_first_run: is_first_run(&app).await?,
        p,
    })
}

/// A browser that once signed in as this login is known by it; any other by its address.
pub(super) fn source(app: &App, asked: &Asked, login: &str) -> Source {
    let login = login.trim().to_ascii_lowercase();
    let proof = asked.browser().and_then(|cookie| cookie.split_once('.'));
    match proof {
        Some((nonce, tag)) if form::same(&device_tag(&login, nonce, app.key()), tag) => {
            Source::KnownBrowser(nonce.to_owned())
        }
        _ => Source::Address(asked.address().to_owned()),
    }
}

async fn is_first_run(app: &App) -> Result<bool, Fault> {
    Ok(app.settings().first_code.is_some() && engine::users::is_first_run(app.db()).await?)
}
