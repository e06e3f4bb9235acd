//! One's own password: another one, by whoever knows the old one.

use askama::Template;
use axum::extract::{Form, State};
use engine::password::Candidate;
use engine::users::{NotChanged, PasswordChange, change_password};
use serde::Deserialize;

use super::sign_in::source;
use crate::answer::{Answer, Fault, page, refused, to};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// What was typed. It has no `Debug`.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    old: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    again: String,
}

/// The form.
#[derive(Template)]
#[template(path = "own_password.html")]
pub struct OwnPassword {
    pub p: Shell,
    pub login: String,
    pub min_length: u16,
    pub error: Option<String>,
}

impl OwnPassword {
    fn of(app: &App, asked: &Asked, error: Option<String>) -> Result<Self, Fault> {
        let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
        Ok(Self {
            p: Shell::new(asked),
            login: viewer.login().to_string(),
            min_length: app.settings().password_rules.min_length.unwrap_or_default(),
            error,
        })
    }
}

/// Asks.
pub async fn ask(State(app): State<App>, asked: Asked) -> Answer {
    page(&OwnPassword::of(&app, &asked, None)?)
}

/// Changes it; every session ends, and one signs in with the new one.
pub async fn change(State(app): State<App>, asked: Asked, Form(typed): Form<Typed>) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let p = Shell::new(&asked);
    let read = |typed: &str| Candidate::new(typed).ok();
    let typed = (read(&typed.old), read(&typed.password), read(&typed.again));
    let (Some(old), Some(new), Some(again)) = typed else {
        let error = Some(p.t("web-accept-too-long"));
        return refused(&OwnPassword::of(&app, &asked, error)?);
    };
    let change = PasswordChange {
        old,
        new,
        again,
        source: source(&app, &asked, viewer.login().as_str()),
        salt: app.chance()?,
    };
    let rules = &app.settings().password_rules;
    let changed = change_password(app.db(), app.desk(), viewer, change, rules, app.now()).await?;
    let error = match changed {
        Ok(()) => return Ok(to("/sign-in")),
        Err(NotChanged::Differ) => p.t("web-accept-differ"),
        Err(NotChanged::Password(judgement)) => judgement.advice(p.catalog()),
        Err(NotChanged::Old) => p.t("web-password-old-wrong"),
        Err(NotChanged::Wait(minutes)) => p.t1("web-sign-in-wait", "minutes", minutes),
    };
    refused(&OwnPassword::of(&app, &asked, Some(error))?)
}
