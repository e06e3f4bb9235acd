//! For whoever watches over the program.

use axum::extract::State;
use axum::http::StatusCode;

use crate::app::App;

/// It runs.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// It can answer: the database can be read.
pub async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    match app.board().await {
        Ok(_) => (StatusCode::OK, "ready\n"),
        Err(fault) => {
            tracing::error!(%fault, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
        }
    }
}
