//! An address there is none of.

use axum::extract::State;
use axum::response::Response;

use crate::answer::Fault;
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// Says so.
pub async fn show(State(_): State<App>, asked: Asked) -> Response {
    Fault::NotFound.answer(Shell::new(&asked))
}
