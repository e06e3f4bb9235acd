//! The first page of a new installation: whoever can read the terminal makes the first administrator.

use askama::Template;
use axum::extract::{Form, State};
use domain::Login;
use engine::users::{OneTimeCode, first_administrator, is_first_run};
use serde::Deserialize;

use super::invitation;
use crate::answer::{Answer, Fault, page, refused};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// What was typed. It has no `Debug`.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    code: String,
    #[serde(default)]
    login: String,
    #[serde(default)]
    name: String,
}

/// The form.
#[derive(Template)]
#[template(path = "first_run.html")]
pub struct FirstRun {
    pub p: Shell,
    pub login: String,
    pub name: String,
    pub error: Option<String>,
}

/// Asks for the code of the terminal.
pub async fn ask(State(app): State<App>, asked: Asked) -> Answer {
    open(&app).await?;
    page(&FirstRun {
        p: Shell::new(&asked),
        login: String::new(),
        name: String::new(),
        error: None,
    })
}

/// Makes the first administrator and goes on to password and second factor.
pub async fn begin(State(app): State<App>, asked: Asked, Form(typed): Form<Typed>) -> Answer {
    let code = open(&app).await?;
    let p = Shell::new(&asked);
    let name: String = typed.name.trim().chars().take(120).collect();
    let login = Login::new(&typed.login);
    let error = match &login {
        _ if !code.is(&OneTimeCode::read(&typed.code), app.key()) => "web-first-run-wrong-code",
        None => "web-users-bad-login",
        Some(_) if name.is_empty() => "web-users-no-name",
        Some(login) => {
            let invited = OneTimeCode::new(&app.chance()?);
            first_administrator(app.db(), (login, &name), &invited, app.now()).await?;
            return invitation::form(&app, &asked, invited, None).await;
        }
    };
    refused(&FirstRun {
        login: typed.login.chars().take(64).collect(),
        name,
        error: Some(p.t(error)),
        p,
    })
}

/// The code of the terminal, while there is no administrator.
async fn open(app: &App) -> Result<&OneTimeCode, Fault> {
    match &app.settings().first_code {
        Some(code) if is_first_run(app.db()).await? => Ok(code),
        _ => Err(Fault::NotFound),
    }
}
