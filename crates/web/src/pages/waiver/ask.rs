//! Asking for an exception, from the page of an account.

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use domain::{AccountRef, Date, Moment, RuleId};
use engine::StoredFinding;
use engine::waiver::{self, Asking, Grounds, NotAsked};
use serde::Deserialize;

use super::standing;
use crate::answer::{Answer, Fault, page, refused, to};
use crate::app::App;
use crate::asked::Asked;
use crate::form::Fields;
use crate::shell::Shell;

/// A rule somebody came here for.
#[derive(Debug, Default, Deserialize)]
pub struct Meant {
    #[serde(default)]
    rule: String,
}

/// The form.
#[derive(Template)]
#[template(path = "waiver/ask.html")]
pub struct AskPage {
    pub p: Shell,
    pub of: AccountRef,
    pub unit: Option<String>,
    pub grounds: Grounds,
    pub today: Date,
    /// The latest day of any of them.
    pub latest: Date,
    pub chosen: Vec<RuleId>,
    pub until: String,
    pub reason: String,
    pub error: Option<String>,
}

impl AskPage {
    fn is_chosen(&self, rule: &RuleId) -> bool {
        self.chosen.contains(rule)
    }

    fn reason_of(&self, finding: &StoredFinding) -> String {
        engine::words::reason(&finding.finding.reason, self.p.catalog())
    }

    /// The latest day of a rule.
    fn latest_of(&self, rule: &RuleId) -> String {
        let mut latest = self.grounds.latest.iter();
        let day = latest.find(|(of, _)| of == rule).map(|(_, day)| *day);
        self.p.date(&day)
    }

    fn standing(&self, earlier: &domain::Waiver) -> &'static str {
        standing(earlier, self.today)
    }
}

/// Asks what is wished.
pub async fn form(
    State(app): State<App>,
    account: Path<(String, String)>,
    Query(meant): Query<Meant>,
    asked: Asked,
) -> Answer {
    let mut shown = laid_out(&app, &asked, account).await?;
    let only = match shown.grounds.rules.as_slice() {
        [only] => Some(only.rule),
        _ => None,
    };
    shown.chosen = meant.rule.parse().ok().or(only).into_iter().collect();
    page(&shown)
}

/// Takes it, to be decided by somebody else.
pub async fn send(
    State(app): State<App>,
    account: Path<(String, String)>,
    asked: Asked,
    Form(typed): Form<Fields>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let mut shown = laid_out(&app, &asked, account).await?;
    let read = |rule: &str| rule.parse::<RuleId>().map_err(|_| Fault::Malformed);
    let asking = Asking {
        rules: typed.all("rule").map(read).collect::<Result<_, _>>()?,
        until: typed.text("until").parse().ok(),
        reason: typed.text("reason").to_owned(),
    };
    let made = waiver::ask(
        app.db(),
        app.workshop(),
        viewer,
        &shown.of,
        &asking,
        app.now(),
    );
    let p = &shown.p;
    let why = match made.await? {
        Ok(number) => return Ok(to(&format!("/waivers/{number}?done=asked"))),
        Err(NotAsked::Rules) => p.t("web-waiver-no-rules"),
        Err(NotAsked::Day) => p.t("web-waiver-no-day"),
        Err(NotAsked::TooLong(day)) => p.t1("web-waiver-too-long", "day", p.date(&Some(day))),
        Err(NotAsked::Reason) => p.t("web-waiver-no-reason"),
        Err(NotAsked::Waits(number)) => p.t1("web-waiver-waits", "number", number),
    };
    shown.error = Some(why);
    shown.chosen = asking.rules;
    shown.until = typed.text("until").to_owned();
    shown.reason = asking.reason;
    refused(&shown)
}

async fn laid_out(
    app: &App,
    asked: &Asked,
    Path((system, login)): Path<(String, String)>,
) -> Result<AskPage, Fault> {
    let system = system.parse().map_err(|_| Fault::NotFound)?;
    let of = AccountRef { system, login };
    let found = waiver::grounds(app.db(), app.workshop(), &of, app.now()).await?;
    let grounds = found.ok_or(Fault::NotFound)?;
    let board = app.board().await?;
    let today = Moment::Instant(app.now()).date();
    let unit = grounds.account.unit.as_ref();
    Ok(AskPage {
        p: Shell::new(asked).of(&board),
        unit: unit.map(|unit| board.tree.name(unit).to_owned()),
        latest: grounds
            .latest
            .iter()
            .map(|(_, day)| *day)
            .max()
            .unwrap_or(today),
        of,
        grounds,
        today,
        chosen: Vec::new(),
        until: String::new(),
        reason: String::new(),
        error: None,
    })
}
