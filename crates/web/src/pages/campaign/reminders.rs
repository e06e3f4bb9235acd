//! A campaign's reminders: what was sent to whom with which result, what comes next, a pause, and reminding now.

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use domain::{ReminderStage, UnitCode};
use engine::campaign::CampaignView;
use engine::reminders::{self, Overview, Reminder, Schedule};
use serde::Deserialize;

use super::{address, named, runs};
use crate::answer::{Answer, Fault, page, to};
use crate::app::App;
use crate::asked::Asked;
use crate::form::Fields;
use crate::shell::Shell;

/// Where the page begins, and what was just done.
#[derive(Debug, Default, Deserialize)]
pub struct Shown {
    #[serde(default)]
    below: Option<i64>,
    #[serde(default)]
    written: Option<u64>,
}

/// The page.
#[derive(Template)]
#[template(path = "campaign/reminders.html")]
pub struct RemindersPage {
    pub p: Shell,
    pub view: CampaignView,
    pub all: Overview,
    pub has_mail: bool,
    /// Whether the viewer may pause and remind.
    pub may_change: bool,
    pub written: Option<u64>,
}

impl RemindersPage {
    fn base(&self) -> String {
        format!("{}/reminders", address(&self.view))
    }

    fn is_open(&self) -> bool {
        self.view.campaign.state == domain::CampaignState::Open
    }

    /// When it was tried last, else when it was written down.
    fn when(&self, reminder: &Reminder) -> String {
        let at = reminder.tried_at.unwrap_or(reminder.planned_at);
        self.p.moment(at)
    }

    /// Whether it will be tried again although it was tried before.
    fn is_again(&self, reminder: &Reminder) -> bool {
        reminder.state == domain::ReminderState::Waiting && reminder.tries > 0
    }
}

/// A stage in words.
pub fn stage_words(p: &Shell, stage: &ReminderStage) -> String {
    let key = format!("reminder_stage-{}", stage.key());
    p.t1(&key, "days", stage.days())
}

/// The schedule of the installation.
pub fn schedule(app: &App) -> Schedule {
    let postman = app.workshop().postman();
    postman.map_or_else(Schedule::default, |postman| postman.schedule.clone())
}

/// Shows it.
pub async fn show(
    State(app): State<App>,
    Path(number): Path<String>,
    Query(shown): Query<Shown>,
    asked: Asked,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let view = named(&app, &number).await?;
    if !view.campaign.state.is_public() {
        return Err(Fault::NotFound);
    }
    let board = app.board().await?;
    let schedule = schedule(&app);
    let all = reminders::overview(app.db(), &view, &schedule, shown.below, app.now()).await?;
    page(&RemindersPage {
        p: Shell::new(&asked).of(&board),
        has_mail: app.workshop().postman().is_some(),
        may_change: runs(viewer, &view, &board),
        written: shown.written,
        all,
        view,
    })
}

/// Pauses them.
pub async fn pause(
    State(app): State<App>,
    Path(number): Path<String>,
    asked: Asked,
    Form(typed): Form<Fields>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let view = named(&app, &number).await?;
    let reason = typed.text("reason");
    reminders::pause(app.db(), viewer, &view, reason, app.now()).await?;
    Ok(to(&format!("{}/reminders", address(&view))))
}

/// Goes on with them.
pub async fn resume(State(app): State<App>, Path(number): Path<String>, asked: Asked) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let view = named(&app, &number).await?;
    let number = view.campaign.number;
    reminders::resume(app.db(), viewer, number, app.now()).await?;
    Ok(to(&format!("{}/reminders", address(&view))))
}

/// Reminds the chosen units now.
pub async fn remind(
    State(app): State<App>,
    Path(number): Path<String>,
    asked: Asked,
    Form(typed): Form<Fields>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let view = named(&app, &number).await?;
    let units: Vec<UnitCode> = typed.all("unit").filter_map(UnitCode::new).collect();
    let chosen = (&view, units.as_slice());
    let written =
        reminders::remind_now(app.db(), app.workshop(), viewer, chosen, app.now()).await?;
    Ok(to(&format!(
        "{}/reminders?written={written}",
        address(&view)
    )))
}
