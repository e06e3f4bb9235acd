//! Coming in by a one-time code: a password, and a second factor where one is asked for.

use askama::Template;
use axum::extract::{Form, State};
use engine::password::Candidate;
use engine::users::{Acceptance, NotAccepted, OneTimeCode, accept as take, invitation};
use qrcodegen::{QrCode, QrCodeEcc};
use serde::Deserialize;

use crate::answer::{Answer, page, refused, to};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// What was typed. It has no `Debug`.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    code: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    again: String,
    #[serde(default)]
    factor: String,
}

/// Asks for the code.
#[derive(Template)]
#[template(path = "invitation.html")]
pub struct AskCode {
    pub p: Shell,
    pub error: Option<String>,
}

/// Asks for password and second factor.
#[derive(Template)]
#[template(path = "accept.html")]
pub struct Accept {
    pub p: Shell,
    pub code: String,
    pub login: String,
    pub name: String,
    pub needs_factor: bool,
    pub secret: String,
    pub squares: Option<Squares>,
    pub min_length: u16,
    pub error: Option<String>,
}

/// A picture of squares to be scanned.
pub struct Squares {
    /// Squares a side, with the quiet border.
    pub side: i32,
    /// The dark ones, as the path of an SVG.
    pub path: String,
}

/// Asks for the code.
pub async fn ask(asked: Asked) -> Answer {
    page(&AskCode {
        p: Shell::new(&asked),
        error: None,
    })
}

/// Asks for password and second factor whoever holds a good code.
pub async fn open(State(app): State<App>, asked: Asked, Form(typed): Form<Typed>) -> Answer {
    form(&app, &asked, OneTimeCode::read(&typed.code), None).await
}

/// Takes what was set; from then on the person can sign in.
pub async fn accept(State(app): State<App>, asked: Asked, Form(typed): Form<Typed>) -> Answer {
    let p = Shell::new(&asked);
    let code = OneTimeCode::read(&typed.code);
    let passwords = Candidate::new(&typed.password).and_then(|password| {
        let again = Candidate::new(&typed.again)?;
        Ok((password, again))
    });
    let Ok((password, again)) = passwords else {
        return form(&app, &asked, code, Some(p.t("web-accept-too-long"))).await;
    };
    let acceptance = Acceptance {
        code: OneTimeCode::read(&typed.code),
        password,
        again,
        factor_code: typed.factor,
        salt: app.chance()?,
    };
    let rules = &app.settings().password_rules;
    let error = match take(app.db(), app.desk(), acceptance, rules, app.now()).await? {
        Ok(_) => return Ok(to("/sign-in")),
        Err(NotAccepted::Code) => p.t("web-invitation-wrong"),
        Err(NotAccepted::Differ) => p.t("web-accept-differ"),
        Err(NotAccepted::Password(judgement)) => judgement.advice(p.catalog()),
        Err(NotAccepted::Factor) => p.t("web-accept-wrong-factor"),
    };
    form(&app, &asked, code, Some(error)).await
}

/// The form for a code, or the question for another one.
pub async fn form(app: &App, asked: &Asked, code: OneTimeCode, error: Option<String>) -> Answer {
    let p = Shell::new(asked);
    let Some(invited) = invitation(app.db(), &code, app.now()).await? else {
        let error = Some(p.t("web-invitation-wrong"));
        return refused(&AskCode { p, error });
    };
    let form = Accept {
        code: code.shown(),
        login: invited.user.login.to_string(),
        name: invited.user.name.clone(),
        needs_factor: invited.needs_factor,
        secret: invited.factor.secret(),
        squares: squares(&invited.factor.uri("rasoat")),
        min_length: app.settings().password_rules.min_length.unwrap_or_default(),
        error,
        p,
    };
    match form.error {
        None => page(&form),
        Some(_) => refused(&form),
    }
}

/// The picture of a text; `None` when it is too long for one.
pub fn squares(text: &str) -> Option<Squares> {
    const BORDER: i32 = 4;
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            path.push_str(&format!("M{},{}h1v1h-1z", x + BORDER, y + BORDER));
        }
    }
    Some(Squares {
        side: code.size() + 2 * BORDER,
        path,
    })
}
