//! Figures of the running program, for Prometheus. Nobody is named in them.

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse as _;

use crate::answer::{Answer, Fault};
use crate::app::App;

/// The exposition format.
const KIND: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Tells them.
pub async fn show(State(app): State<App>) -> Answer {
    let board = app.board().await.inspect_err(|_| {
        // What cannot be read is counted, and the other figures are told all the same.
        app.figures().failed(&Fault::internal());
    });
    let finished = board
        .ok()
        .and_then(|board| board.review.as_ref()?.finished_at);
    let age = finished.map_or(-1, |at| ((app.now() - at) / 1_000_000).max(0));
    let text = app.figures().told(age).map_err(std::io::Error::other)?;
    Ok(([(CONTENT_TYPE, KIND)], text).into_response())
}
