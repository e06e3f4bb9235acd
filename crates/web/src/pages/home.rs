//! Where somebody begins: at their unit, or with their own accounts.

use axum::extract::State;
use engine::access::Action;

use super::unit::address;
use crate::answer::{Answer, Fault, to};
use crate::app::App;
use crate::asked::Asked;

/// Sends them there.
pub async fn show(State(app): State<App>, asked: Asked) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let scope = viewer.scope(Action::SeeUnits);
    if scope.is_empty() {
        return Ok(to("/me"));
    }
    let board = app.board().await?;
    Ok(match board.tree.tops(&scope).as_slice() {
        [only] => to(&address(only)),
        _ => to("/units"),
    })
}
