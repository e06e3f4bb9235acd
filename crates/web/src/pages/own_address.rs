//! The address somebody wants to be reminded at.

use axum::extract::{Form, State};
use engine::EngineError;
use engine::reminders::set_own_address;

use super::me::Me;
use crate::answer::{Answer, Fault, refused, to};
use crate::app::App;
use crate::asked::Asked;
use crate::form::Fields;

/// Takes it.
pub async fn save(State(app): State<App>, asked: Asked, Form(typed): Form<Fields>) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let address = typed.text("mail");
    match set_own_address(app.db(), viewer, address, app.now()).await {
        Ok(()) => Ok(to("/me#mail")),
        Err(fault @ EngineError::NoAddress) => {
            let error = engine::words::error(&fault, asked.catalog());
            let me = Me::of(&app, &asked).await?;
            refused(&Me {
                error: Some(error),
                ..me
            })
        }
        Err(fault) => Err(fault.into()),
    }
}
