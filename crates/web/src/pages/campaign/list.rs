//! The campaigns somebody takes part in or runs.

use askama::Template;
use axum::extract::State;
use engine::access::Action;
use engine::campaign::{self, CampaignView};

use super::{runs, within};
use crate::answer::{Answer, Fault, page};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// The list.
#[derive(Template)]
#[template(path = "campaign/list.html")]
pub struct CampaignList {
    pub p: Shell,
    pub rows: Vec<CampaignView>,
}

/// Shows those under way to whom they are for, drafts to whoever runs them.
pub async fn show(State(app): State<App>, asked: Asked) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let board = app.board().await?;
    let scope = viewer.scope(Action::SeeCampaigns);
    let mut rows = campaign::list(app.db()).await?;
    rows.retain(|view| match view.campaign.state.is_public() {
        true => !within(&scope, view, &board).is_empty(),
        false => runs(viewer, view, &board),
    });
    page(&CampaignList {
        p: Shell::new(&asked).of(&board),
        rows,
    })
}
