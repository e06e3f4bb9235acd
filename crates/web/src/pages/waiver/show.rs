//! One exception: what was asked, what it changes, what was decided, and what may be done with it.

use askama::Template;
use axum::extract::{Path, Query, State};
use domain::{Date, Moment, WaiverNumber, WaiverState};
use engine::StoredFinding;
use engine::access::Action;
use engine::waiver::{Effect, WaiverView, find};
use serde::Deserialize;

use super::{number, standing};
use crate::answer::{Answer, Fault, page};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// What was done just now.
#[derive(Debug, Default, Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// What may be done with one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayDo {
    pub judge: bool,
    pub withdraw: bool,
    /// They asked, and would be asked to judge had they not.
    pub is_own: bool,
}

/// One of them.
#[derive(Template)]
#[template(path = "waiver/show.html")]
pub struct ShowPage {
    pub p: Shell,
    pub view: WaiverView,
    pub unit: Option<String>,
    /// Open findings of the unit, and what would be left of them.
    pub figures: Option<(u64, u64)>,
    pub today: Date,
    pub may: MayDo,
    pub done: Option<&'static str>,
    pub error: Option<String>,
    pub words: String,
}

impl ShowPage {
    fn standing(&self) -> &'static str {
        standing(&self.view.line.waiver, self.today)
    }

    fn waits(&self) -> bool {
        self.view.line.waiver.state == WaiverState::Asked
    }

    /// What becomes of the figures of its unit.
    fn figures_told(&self, now: &u64, then: &u64) -> String {
        let unit = self.unit.as_deref().unwrap_or_default();
        let (now, then) = (self.p.n(*now), self.p.n(*then));
        let of = [("unit", unit), ("now", &now), ("then", &then)];
        self.p.catalog().message("web-waiver-figures", &of)
    }

    fn reason(&self, finding: &StoredFinding) -> String {
        engine::words::reason(&finding.finding.reason, self.p.catalog())
    }
}

/// Shows it.
pub async fn show(
    State(app): State<App>,
    Path(waiver): Path<String>,
    Query(done): Query<Done>,
    asked: Asked,
) -> Answer {
    let mut shown = laid_out(&app, &asked, number(&waiver)?).await?;
    let said = [
        ("asked", "web-waiver-done-asked"),
        ("approved", "web-waiver-done-approved"),
        ("refused", "web-waiver-done-refused"),
        ("withdrawn", "web-waiver-done-withdrawn"),
    ];
    // An address somebody passes on says nothing that is not so.
    let state = shown.view.line.waiver.state.as_str();
    let mut said = said.into_iter();
    let now = said.find(|(key, _)| *key == done.done && *key == state);
    shown.done = now.map(|(_, words)| words);
    page(&shown)
}

/// One, laid out for whoever asks. That it was looked at is on record.
pub async fn laid_out(app: &App, asked: &Asked, number: WaiverNumber) -> Result<ShowPage, Fault> {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let view = find(app.db(), viewer, number, app.now()).await?;
    let view = view.ok_or(Fault::NotFound)?;
    let board = app.board().await?;
    let unit = view.line.account.unit.clone();
    let reaches = |action| viewer.scope(action).reaches(unit.as_ref(), &board.tree);
    let today = Moment::Instant(app.now()).date();
    let waiver = &view.line.waiver;
    let is_own = waiver.asked_by == viewer.actor();
    let waits = waiver.state == WaiverState::Asked;
    let counts = waiver.state == WaiverState::Approved && !waiver.is_over(today);
    let judges = reaches(Action::JudgeWaivers);
    let asks = is_own && reaches(Action::AskWaivers);
    let lifted = view.effects.iter().filter(|it| it.effect == Effect::Lifts);
    let lifted = lifted.count() as u64;
    Ok(ShowPage {
        p: Shell::new(asked).of(&board),
        figures: unit.as_ref().map(|unit| {
            let open = board.of(unit).open();
            (open, open.saturating_sub(lifted))
        }),
        unit: unit.map(|unit| board.tree.name(&unit).to_owned()),
        today,
        may: MayDo {
            judge: waits && judges && !is_own,
            withdraw: (waits || counts) && (judges || asks),
            is_own: waits && is_own,
        },
        view,
        done: None,
        error: None,
        words: String::new(),
    })
}
