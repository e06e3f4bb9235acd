//! Choosing a language.

use axum::extract::{Path, Query, State};
use serde::Deserialize;
use text::Language;

use crate::answer::{self, Answer, Fault};
use crate::app::App;
use crate::cookies;

/// Where to go afterwards.
#[derive(Debug, Deserialize)]
pub struct Back {
    #[serde(default)]
    back: String,
}

/// Remembers the language and goes back.
pub async fn choose(
    State(app): State<App>,
    Path(language): Path<String>,
    Query(Back { back }): Query<Back>,
) -> Answer {
    let language: Language = language.parse().map_err(|_| Fault::NotFound)?;
    let secure = app.settings().is_secure();
    let cookie = cookies::for_long(cookies::LANGUAGE, language.as_str(), secure);
    Ok(answer::with_cookie(answer::to(&back), &cookie))
}
