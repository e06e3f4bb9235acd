//! Searching by anything, without marks.

use askama::Template;
use axum::extract::{Query, State};
use engine::access::Action;
use engine::view::{SearchPage, search};
use serde::Deserialize;

use crate::answer::{Answer, Fault, page};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    q: String,
}

/// What was found.
#[derive(Template)]
#[template(path = "search.html")]
pub struct Found {
    pub p: Shell,
    pub typed: String,
    pub page: SearchPage,
}

/// Searches within what the viewer may see.
pub async fn show(
    State(app): State<App>,
    Query(Typed { q }): Query<Typed>,
    asked: Asked,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let scope = viewer.scope(Action::SeeAccounts);
    let found = search(app.db(), &scope, &q).await?;
    page(&Found {
        p: Shell::new(&asked),
        typed: q.chars().take(100).collect(),
        page: found,
    })
}
