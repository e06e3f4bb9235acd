//! A unit's report: figures that stand still, the unit's own words, the signature, and what the level
//! above says.

use askama::Template;
use axum::extract::{Form, Path, State};
use domain::{ReportState, UnitCode};
use engine::access::{Action, Viewer};
use engine::campaign::{
    self, CampaignView, DECLARATIONS, ReportContent, ReportView, SystemFigures, is_as_signed, sum,
};
use engine::view::Board;

use super::{public, unit_address};
use crate::answer::{Answer, Fault, page, refused, to};
use crate::app::App;
use crate::asked::Asked;
use crate::form::Fields;
use crate::shell::Shell;

/// The report.
#[derive(Template)]
#[template(path = "campaign/report.html")]
pub struct ReportPage {
    pub p: Shell,
    pub view: CampaignView,
    pub base: String,
    pub name: String,
    /// The newest version.
    pub report: Option<ReportView>,
    pub versions: Vec<ReportView>,
    pub total: SystemFigures,
    pub as_of: Option<domain::Date>,
    pub may_answer: bool,
    pub may_judge: bool,
    pub may_list: bool,
    pub office: String,
    pub error: Option<String>,
}

impl ReportPage {
    fn state(&self) -> Option<ReportState> {
        self.report.as_ref().map(|report| report.report.state)
    }

    /// Whether the unit writes on it now.
    fn is_written(&self) -> bool {
        self.may_answer && self.state() == Some(ReportState::Draft)
    }

    /// Whether the unit may begin one, or begin it anew.
    fn may_begin(&self) -> bool {
        let state = self.state();
        self.may_answer && matches!(state, None | Some(ReportState::Returned))
    }

    fn waits(&self) -> bool {
        self.may_judge && self.state() == Some(ReportState::Signed)
    }

    /// Whether newer figures than the draft's are there.
    fn is_outdated(&self) -> bool {
        let of = self.report.as_ref().map(|report| report.content.as_of);
        self.is_written() && of.is_some_and(|of| of != self.as_of)
    }

    fn declarations(&self) -> [&'static str; 6] {
        DECLARATIONS
    }

    fn is_declared(&self, key: &str) -> bool {
        let report = self.report.as_ref();
        report.is_some_and(|report| report.content.declared.iter().any(|told| told == key))
    }

    fn is_whole(&self, version: &ReportView) -> bool {
        is_as_signed(&version.report)
    }
}

/// Shows it.
pub async fn show(
    State(app): State<App>,
    Path((number, unit)): Path<(String, String)>,
    asked: Asked,
) -> Answer {
    let (view, unit) = public(&app, (&number, &unit)).await?;
    page(&report_page(&app, &asked, view, &unit).await?)
}

/// Begins it from the newest figures.
pub async fn prepare(
    State(app): State<App>,
    Path((number, unit)): Path<(String, String)>,
    asked: Asked,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let (view, unit) = public(&app, (&number, &unit)).await?;
    let board = app.board().await?;
    let figures = app.campaign_figures(&view, &board).await?;
    let of = (board.as_ref(), figures.as_ref());
    campaign::prepare(app.db(), viewer, (&view, &unit), of, app.now()).await?;
    Ok(to(&format!("{}/report", unit_address(&view, &unit))))
}

/// Keeps what the unit wrote; signs it when that is asked for and said to be meant.
pub async fn write(
    State(app): State<App>,
    Path((number, unit)): Path<(String, String)>,
    asked: Asked,
    Form(typed): Form<Fields>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let (view, unit) = public(&app, (&number, &unit)).await?;
    let written = ReportContent {
        declared: typed.all("declared").map(str::to_owned).collect(),
        measures: typed.text("measures").to_owned(),
        difficulties: typed.text("difficulties").to_owned(),
        proposals: typed.text("proposals").to_owned(),
        ..ReportContent::default()
    };
    let here = format!("{}/report", unit_address(&view, &unit));
    let of = (&view, &unit);
    if typed.text("deed") != "sign" {
        campaign::save(app.db(), viewer, of, &written, app.now()).await?;
        return Ok(to(&here));
    }
    let office = typed.text("office");
    if office.is_empty() || typed.text("meant") != "yes" {
        // What was written is kept, so that nothing has to be typed twice.
        campaign::save(app.db(), viewer, of, &written, app.now()).await?;
        let mut page = report_page(&app, &asked, view, &unit).await?;
        office.clone_into(&mut page.office);
        page.error = Some(page.p.t(match office.is_empty() {
            true => "web-report-no-office",
            false => "web-report-not-meant",
        }));
        return refused(&page);
    }
    campaign::sign(app.db(), viewer, of, (&written, office), app.now()).await?;
    Ok(to(&here))
}

/// Returns it with a reason.
pub async fn send_back(
    state: State<App>,
    path: Path<(String, String)>,
    asked: Asked,
    form: Form<Fields>,
) -> Answer {
    decide(state, path, asked, form, ReportState::Returned).await
}

/// Accepts it.
pub async fn accept(
    state: State<App>,
    path: Path<(String, String)>,
    asked: Asked,
    form: Form<Fields>,
) -> Answer {
    decide(state, path, asked, form, ReportState::Accepted).await
}

async fn decide(
    State(app): State<App>,
    Path((number, unit)): Path<(String, String)>,
    asked: Asked,
    Form(typed): Form<Fields>,
    state: ReportState,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let (view, unit) = public(&app, (&number, &unit)).await?;
    let version: i64 = typed.read("version")?.ok_or(Fault::Malformed)?;
    let of = (view.campaign.number, &unit, version);
    let decision = (state, typed.text("reason"));
    campaign::decide(app.db(), viewer, of, decision, app.now()).await?;
    Ok(to(&format!("{}/report", unit_address(&view, &unit))))
}

async fn report_page(
    app: &App,
    asked: &Asked,
    view: CampaignView,
    unit: &UnitCode,
) -> Result<ReportPage, Fault> {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let board = app.board().await?;
    let versions = campaign::reports(app.db(), view.campaign.number, unit).await?;
    let report = versions.first().cloned();
    let signed = versions.iter().find_map(|it| it.report.signature.as_ref());
    let is_open = view.campaign.state == domain::CampaignState::Open;
    let reaches = |action| viewer.scope(action).reaches(Some(unit), &board.tree);
    let total = sum(report.iter().flat_map(|it| it.content.systems.values()));
    Ok(ReportPage {
        p: Shell::new(asked).of(&board),
        base: unit_address(&view, unit),
        name: board.tree.name(unit).to_owned(),
        office: signed.map(|it| it.office.clone()).unwrap_or_default(),
        as_of: board.review.as_ref().map(|review| review.input.as_of),
        may_answer: is_open && reaches(Action::AnswerCampaigns),
        may_judge: is_open && judges(viewer, &view, unit, &board, report.as_ref()),
        may_list: reaches(Action::SeeFindings),
        error: None,
        report,
        versions,
        total,
        view,
    })
}

/// Whether somebody may return or accept a report: from above, and not their own.
fn judges(
    viewer: &Viewer,
    view: &CampaignView,
    unit: &UnitCode,
    board: &Board,
    report: Option<&ReportView>,
) -> bool {
    let scope = viewer.scope(Action::JudgeReports);
    let above = board.tree.unit(unit).and_then(|unit| unit.parent.as_ref());
    let from_above = above.is_some_and(|above| scope.reaches(Some(above), &board.tree))
        || scope.reaches(Some(&view.campaign.issuer), &board.tree);
    let signature = report.and_then(|report| report.report.signature.as_ref());
    from_above && signature.is_some_and(|signature| signature.by != viewer.actor())
}
