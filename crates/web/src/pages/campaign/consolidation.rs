//! Reports added up at a unit, with who has not reported.

use askama::Template;
use axum::extract::{Path, State};
use engine::campaign::{CampaignView, Consolidation, consolidate};

use super::{public, unit_address};
use crate::answer::{Answer, page};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// The consolidation.
#[derive(Template)]
#[template(path = "campaign/consolidation.html")]
pub struct ConsolidationPage {
    pub p: Shell,
    pub view: CampaignView,
    pub base: String,
    pub of: Consolidation,
}

impl ConsolidationPage {
    fn report(&self, unit: &domain::UnitCode) -> String {
        format!("{}/report", unit_address(&self.view, unit))
    }
}

/// Shows it.
pub async fn show(
    State(app): State<App>,
    Path((number, unit)): Path<(String, String)>,
    asked: Asked,
) -> Answer {
    let (view, unit) = public(&app, (&number, &unit)).await?;
    let board = app.board().await?;
    let of = consolidate(app.db(), &view, &unit, &board, app.now()).await?;
    page(&ConsolidationPage {
        p: Shell::new(&asked).of(&board),
        base: unit_address(&view, &unit),
        view,
        of,
    })
}
