//! Whose account is it: the open cases, one of them laid out, and what somebody says about it.

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use domain::{AccountKind, AccountRef, PersonCode};
use engine::access::Action;
use engine::view::{CasePage, CaseView, case, decide_case, list_cases, undo_case};
use engine::{Choice, EngineError};
use serde::Deserialize;

use crate::answer::{Answer, Fault, page, refused, to};
use crate::app::App;
use crate::asked::Asked;
use crate::pages::findings::encoded;
use crate::shell::Shell;

/// No reason is longer, in characters.
const REASON: usize = 500;

/// Where a page of cases begins, and what was decided just now.
#[derive(Debug, Default, Deserialize)]
pub struct Shown {
    #[serde(default)]
    after_system: String,
    #[serde(default)]
    after_login: String,
    #[serde(default)]
    decided: String,
}

/// What somebody says.
#[derive(Debug, Default, Deserialize)]
pub struct Said {
    /// `person:<code>`, `nobody`, `kind:<key>`.
    #[serde(default)]
    choice: String,
    #[serde(default)]
    reason: String,
}

/// The open cases.
#[derive(Template)]
#[template(path = "cases.html")]
pub struct CasesPage {
    pub p: Shell,
    pub page: CasePage,
    pub is_first: bool,
    /// The login just decided about.
    pub decided: String,
}

/// One of them.
#[derive(Template)]
#[template(path = "case.html")]
pub struct OnePage {
    pub p: Shell,
    pub view: CaseView,
    pub unit: Option<String>,
    pub kinds: Vec<AccountKind>,
    pub said: Said,
    pub error: Option<String>,
}

impl OnePage {
    fn is_person(&self, code: &PersonCode) -> bool {
        self.is_chosen(&format!("person:{code}"))
    }

    fn is_kind(&self, kind: &AccountKind) -> bool {
        self.is_chosen(&format!("kind:{kind}"))
    }

    fn is_chosen(&self, choice: &str) -> bool {
        self.said.choice == choice
    }
}

/// Lists them.
pub async fn list(State(app): State<App>, Query(shown): Query<Shown>, asked: Asked) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let scope = viewer.scope(Action::DecideCases);
    let board = app.board().await?;
    let after = match shown.after_system.as_str() {
        "" => None,
        system => Some(AccountRef {
            system: system.parse().map_err(|_| Fault::Malformed)?,
            login: shown.after_login.clone(),
        }),
    };
    page(&CasesPage {
        p: Shell::new(&asked).of(&board),
        is_first: after.is_none(),
        page: list_cases(app.db(), &scope, &board.tree, after).await?,
        decided: shown.decided.chars().take(100).collect(),
    })
}

/// Lays one out.
pub async fn show(State(app): State<App>, account: Path<(String, String)>, asked: Asked) -> Answer {
    page(&one(&app, &asked, &named(account)?, Said::default(), None).await?)
}

/// Puts down what somebody says.
pub async fn decide(
    State(app): State<App>,
    account: Path<(String, String)>,
    asked: Asked,
    Form(said): Form<Said>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let of = named(account)?;
    let p = Shell::new(&asked);
    let reason: String = said.reason.trim().chars().take(REASON).collect();
    let choice = choice(&said.choice);
    let missing = match &choice {
        None => Some("web-case-no-choice"),
        // Who names one of the candidates says so by it; who says anything else says why.
        Some(Choice::Nobody | Choice::Shared(_)) if reason.is_empty() => Some("web-case-no-reason"),
        Some(_) => None,
    };
    let (Some(choice), None) = (choice, missing) else {
        let error = p.t(missing.unwrap_or("web-case-no-choice"));
        return refused(&one(&app, &asked, &of, said, Some(error)).await?);
    };
    let board = app.board().await?;
    let at = (&board.tree, app.now());
    match decide_case(app.db(), viewer, &of, choice, reason, at).await {
        Ok(()) => Ok(to(&format!("/cases?decided={}", encoded(&of.login)))),
        Err(fault @ (EngineError::OwnCase | EngineError::NoSuchPerson(_))) => {
            let words = engine::words::error(&fault, p.catalog());
            refused(&one(&app, &asked, &of, said, Some(words)).await?)
        }
        Err(fault) => Err(fault.into()),
    }
}

/// Takes back what was said.
pub async fn undo(State(app): State<App>, account: Path<(String, String)>, asked: Asked) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let of = named(account)?;
    let board = app.board().await?;
    match undo_case(app.db(), viewer, &of, (&board.tree, app.now())).await {
        // Taken back already: the case is as it was wanted.
        Ok(()) | Err(EngineError::NoDecision { .. }) => Ok(to(&address(&of))),
        Err(fault) => Err(fault.into()),
    }
}

async fn one(
    app: &App,
    asked: &Asked,
    of: &AccountRef,
    said: Said,
    error: Option<String>,
) -> Result<OnePage, Fault> {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let board = app.board().await?;
    let view = case(app.db(), of, &board.tree)
        .await?
        .ok_or(Fault::NotFound)?;
    engine::view::case_seen(app.db(), viewer, of, app.now()).await?;
    let unit = view.account.unit.as_ref();
    let kinds = AccountKind::ALL.iter().copied();
    Ok(OnePage {
        p: Shell::new(asked).of(&board),
        unit: unit.map(|unit| board.tree.name(unit).to_owned()),
        kinds: kinds.filter(|kind| kind.is_shared()).collect(),
        view,
        said,
        error,
    })
}

fn choice(text: &str) -> Option<Choice> {
    match text.split_once(':') {
        None if text == "nobody" => Some(Choice::Nobody),
        Some(("person", code)) => PersonCode::new(code).map(Choice::Person),
        Some(("kind", kind)) => {
            let kind: AccountKind = kind.parse().ok()?;
            kind.is_shared().then_some(Choice::Shared(kind))
        }
        _ => None,
    }
}

fn named(Path((system, login)): Path<(String, String)>) -> Result<AccountRef, Fault> {
    let system = system.parse().map_err(|_| Fault::NotFound)?;
    Ok(AccountRef { system, login })
}

fn address(of: &AccountRef) -> String {
    format!(
        "/cases/{}/{}",
        encoded(&of.system.to_string()),
        encoded(&of.login)
    )
}
