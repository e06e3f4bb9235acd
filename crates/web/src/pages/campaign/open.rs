//! Before a campaign is opened: whom it is for by which words, whom not, and what each unit will face.
//! Nothing is sent by looking. Opened by mistake, it is closed again with a reason.

use askama::Template;
use axum::extract::{Form, Path, State};
use domain::{RuleId, UnitCode};
use engine::campaign::{self, CampaignView, UnitStanding, standing};
use engine::directive::AddresseeList;
use engine::reminders::{Overview, expected};

use super::{address, named};
use crate::answer::{Answer, Fault, page, to};
use crate::app::App;
use crate::asked::Asked;
use crate::form::Fields;
use crate::shell::Shell;

/// The preview.
#[derive(Template)]
#[template(path = "campaign/open.html")]
pub struct Preview {
    pub p: Shell,
    pub view: CampaignView,
    pub list: AddresseeList,
    pub rows: Vec<UnitStanding>,
    pub accounts: u64,
    pub findings: u64,
    /// Reminders as they would be sent.
    pub mail: Overview,
    pub has_mail: bool,
}

impl Preview {
    /// The rules a unit breaks, the most frequent first.
    fn rules(&self, row: &UnitStanding) -> Vec<(RuleId, u64)> {
        let mut rules: Vec<_> = row
            .figures
            .open
            .iter()
            .map(|(rule, n)| (*rule, *n))
            .collect();
        rules.sort_by_key(|(rule, count)| (std::cmp::Reverse(*count), *rule));
        rules
    }
}

/// Shows what opening it would mean.
pub async fn preview(State(app): State<App>, Path(number): Path<String>, asked: Asked) -> Answer {
    let view = named(&app, &number).await?;
    match view.campaign.state {
        domain::CampaignState::Confirmed => {}
        domain::CampaignState::Draft => return Ok(to(&format!("{}/draft", address(&view)))),
        _ => return Ok(to(&address(&view))),
    }
    let board = app.board().await?;
    let figures = app.campaign_figures(&view, &board).await?;
    let units: Vec<UnitCode> = view.units.iter().map(|each| each.unit.clone()).collect();
    let now = app.now();
    let rows = standing(app.db(), &view, &units, (&board, &figures), now).await?;
    let list = campaign::addressees(app.db(), &view, campaign::day_of(now)).await?;
    let schedule = super::reminders::schedule(&app);
    page(&Preview {
        mail: expected(app.db(), &view, &schedule, now).await?,
        has_mail: app.workshop().postman().is_some(),
        p: Shell::new(&asked).of(&board),
        accounts: rows.iter().map(|row| row.figures.accounts).sum(),
        findings: rows.iter().map(|row| row.figures.findings()).sum(),
        view,
        list,
        rows,
    })
}

/// Opens it for the units that stayed chosen.
pub async fn open(
    State(app): State<App>,
    Path(number): Path<String>,
    asked: Asked,
    Form(typed): Form<Fields>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let view = named(&app, &number).await?;
    let keep: Vec<UnitCode> = typed.all("keep").filter_map(UnitCode::new).collect();
    campaign::open(app.db(), viewer, (&view, &keep), app.now()).await?;
    Ok(to(&address(&view)))
}

/// Closes it.
pub async fn close(
    State(app): State<App>,
    Path(number): Path<String>,
    asked: Asked,
    Form(typed): Form<Fields>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let view = named(&app, &number).await?;
    let reason = typed.text("reason");
    campaign::close(app.db(), viewer, view.campaign.number, reason, app.now()).await?;
    Ok(to(&address(&view)))
}
