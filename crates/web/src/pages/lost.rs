//! An address there is none of.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use text::Catalog;

use crate::answer::Fault;
use crate::api::problem;
use crate::app::App;
use crate::asked::{Asked, accepted};
use crate::shell::Shell;

/// Says so.
pub async fn show(State(_): State<App>, asked: Asked, headers: HeaderMap) -> Response {
    if asked.path().starts_with("/api/") {
        let catalog = Catalog::of(accepted(&headers));
        return problem::answer(&Fault::NotFound, catalog, asked.request());
    }
    Fault::NotFound.answer(Shell::new(&asked))
}
