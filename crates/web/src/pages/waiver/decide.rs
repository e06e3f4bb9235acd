//! Approving, refusing and taking back.

use axum::extract::{Form, Path, State};
use engine::EngineError;
use engine::waiver::{approve, refuse, withdraw};
use serde::Deserialize;

use super::number;
use super::show::laid_out;
use crate::answer::{Answer, Fault, refused, to};
use crate::app::App;
use crate::asked::Asked;

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    words: String,
}

/// Approves.
pub async fn approved(
    State(app): State<App>,
    Path(waiver): Path<String>,
    asked: Asked,
    Form(typed): Form<Typed>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let (of, words) = (number(&waiver)?, typed.words.as_str());
    let outcome = approve(app.db(), app.workshop(), viewer, of, words, app.now()).await;
    told(&app, &asked, (&waiver, "approved"), typed, outcome).await
}

/// Refuses.
pub async fn turned_down(
    State(app): State<App>,
    Path(waiver): Path<String>,
    asked: Asked,
    Form(typed): Form<Typed>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let of = number(&waiver)?;
    let outcome = refuse(app.db(), viewer, of, &typed.words, app.now()).await;
    told(&app, &asked, (&waiver, "refused"), typed, outcome).await
}

/// Takes back.
pub async fn taken_back(
    State(app): State<App>,
    Path(waiver): Path<String>,
    asked: Asked,
    Form(typed): Form<Typed>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let board = app.board().await?;
    let (of, now) = (number(&waiver)?, (&board.tree, app.now()));
    let outcome = withdraw(app.db(), viewer, of, &typed.words, now).await;
    told(&app, &asked, (&waiver, "withdrawn"), typed, outcome).await
}

/// On to the page that shows it, or the same page with what is wrong and what was typed.
async fn told(
    app: &App,
    asked: &Asked,
    (waiver, done): (&str, &str),
    typed: Typed,
    outcome: Result<(), EngineError>,
) -> Answer {
    let fault = match outcome {
        Ok(()) => return Ok(to(&format!("/waivers/{waiver}?done={done}"))),
        Err(
            fault @ (EngineError::OwnWaiver
            | EngineError::OwnCase
            | EngineError::WordsNeeded
            | EngineError::WaiverTooLong(_)),
        ) => fault,
        Err(fault) => return Err(fault.into()),
    };
    let mut shown = laid_out(app, asked, number(waiver)?).await?;
    shown.error = Some(engine::words::error(&fault, shown.p.catalog()));
    shown.words = typed.words;
    refused(&shown)
}
