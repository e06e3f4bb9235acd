//! A campaign under way: what it asks, by when, and how far each unit has come.

use askama::Template;
use axum::extract::{Path, State};
use engine::access::Action;
use engine::campaign::{CampaignView, UnitProgress, UnitStanding, standing};

use super::{address, named, runs, within};
use crate::answer::{Answer, Fault, page, to};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// A campaign.
#[derive(Template)]
#[template(path = "campaign/show.html")]
pub struct CampaignPage {
    pub p: Shell,
    pub view: CampaignView,
    pub issuer: String,
    pub rows: Vec<UnitStanding>,
    pub progress: UnitProgress,
    pub runs: bool,
    /// Units of which the viewer may open the list.
    pub lists: Vec<bool>,
    /// Whether the viewer stands at or above the unit that runs it.
    pub is_above: bool,
}

impl CampaignPage {
    /// How many units stand so.
    fn count(&self, key: &str) -> usize {
        let rows = self.rows.iter();
        rows.filter(|row| row.punctuality.as_str() == key).count()
    }

    /// Units whose report waits to be looked at.
    fn waiting(&self) -> usize {
        let rows = self.rows.iter();
        let signed = rows.filter(|row| row.state() == Some(domain::ReportState::Signed));
        signed.count()
    }
}

/// Shows it to whom it is for.
pub async fn show(State(app): State<App>, Path(number): Path<String>, asked: Asked) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let view = named(&app, &number).await?;
    let board = app.board().await?;
    let runs = runs(viewer, &view, &board);
    if view.campaign.opened.is_none() {
        return match (runs, view.campaign.state) {
            (true, domain::CampaignState::Draft) => Ok(to(&format!("{}/draft", address(&view)))),
            (true, domain::CampaignState::Confirmed) => Ok(to(&format!("{}/open", address(&view)))),
            (true, _) => Ok(to("/campaigns")),
            (false, _) => Err(Fault::NotFound),
        };
    }
    let scope = viewer.scope(Action::SeeCampaigns);
    let units = within(&scope, &view, &board);
    if units.is_empty() {
        return Err(Fault::NotFound);
    }
    let figures = app.campaign_figures(&view, &board).await?;
    let rows = standing(app.db(), &view, &units, (&board, &figures), app.now()).await?;
    let mut progress = UnitProgress::default();
    for row in &rows {
        progress += row.progress;
    }
    let lists = viewer.scope(Action::SeeFindings);
    let lists = units
        .iter()
        .map(|unit| lists.reaches(Some(unit), &board.tree));
    page(&CampaignPage {
        p: Shell::new(&asked).of(&board),
        issuer: board.tree.name(&view.campaign.issuer).to_owned(),
        is_above: scope.reaches(Some(&view.campaign.issuer), &board.tree),
        lists: lists.collect(),
        rows,
        progress,
        runs,
        view,
    })
}
