//! A unit's own list in a campaign: what is open, what to do, what the unit says of it.

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use domain::{AccountRef, AnswerKind, RuleId, SystemKey, UnitCode};
use engine::access::Action;
use engine::campaign::{
    self, CampaignFinding, CampaignView, FindingsAsked, UnitStanding, standing,
};
use serde::Deserialize;

use super::{public, unit_address};
use crate::answer::{Answer, Fault, page, to};
use crate::app::App;
use crate::asked::Asked;
use crate::form::Fields;
use crate::pages::findings::{encoded, given};
use crate::shell::Shell;

/// What narrows, and where the page begins; as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Narrowed {
    #[serde(default)]
    pub rule: String,
    #[serde(default)]
    pub answer: String,
    #[serde(default)]
    pub after_system: String,
    #[serde(default)]
    pub after_login: String,
    #[serde(default)]
    pub after_rule: String,
}

/// The list.
#[derive(Template)]
#[template(path = "campaign/unit.html")]
pub struct UnitTasks {
    pub p: Shell,
    pub view: CampaignView,
    pub base: String,
    pub row: UnitStanding,
    pub now: Narrowed,
    pub rows: Vec<CampaignFinding>,
    pub next: Option<(AccountRef, RuleId)>,
    pub may_answer: bool,
}

impl UnitTasks {
    fn reason(&self, row: &CampaignFinding) -> String {
        engine::words::reason(&row.stored.finding.reason, self.p.catalog())
    }

    /// Findings nobody has answered for yet.
    fn unanswered(&self) -> u64 {
        let progress = self.row.progress;
        progress
            .open
            .saturating_sub(progress.claimed + progress.explained + progress.refuted)
    }

    fn link(&self, rule: &str, answer: &str) -> String {
        let mut link = self.base.clone();
        let mut sign = '?';
        for (name, value) in [("rule", rule), ("answer", answer)] {
            if !value.is_empty() {
                link.push(sign);
                link.push_str(&format!("{name}={}", encoded(value)));
                sign = '&';
            }
        }
        link
    }

    fn next_link(&self) -> Option<String> {
        let (account, rule) = self.next.as_ref()?;
        let here = self.link(&self.now.rule, &self.now.answer);
        let sign = if here.contains('?') { '&' } else { '?' };
        Some(format!(
            "{here}{sign}after_system={}&after_login={}&after_rule={rule}",
            encoded(account.system.as_str()),
            encoded(&account.login)
        ))
    }

    fn is_paged(&self) -> bool {
        !self.now.after_system.is_empty()
    }
}

/// Shows it, and puts the look on record.
pub async fn show(
    State(app): State<App>,
    Path((number, unit)): Path<(String, String)>,
    Query(now): Query<Narrowed>,
    asked: Asked,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let (view, unit) = public(&app, (&number, &unit)).await?;
    let board = app.board().await?;
    let wanted = FindingsAsked {
        campaign: view.campaign.number,
        unit: unit.clone(),
        system: None,
        rule: given(&now.rule)?,
        answer: match now.answer.as_str() {
            "" => None,
            "none" => Some(None),
            kind => Some(Some(kind.parse().map_err(|_| Fault::Malformed)?)),
        },
    };
    let after = match given::<SystemKey>(&now.after_system)? {
        Some(system) => {
            let login = now.after_login.clone();
            let rule = now.after_rule.parse().map_err(|_| Fault::Malformed)?;
            Some((AccountRef { system, login }, rule))
        }
        None => None,
    };
    let wanted = (&wanted, after.as_ref());
    let found = campaign::findings(app.db(), viewer, wanted, &board, app.now()).await?;
    let row = one(&app, &view, &unit).await?;
    let answers = viewer.scope(Action::AnswerCampaigns);
    page(&UnitTasks {
        p: Shell::new(&asked).of(&board),
        base: unit_address(&view, &unit),
        may_answer: view.campaign.state == domain::CampaignState::Open
            && answers.reaches(Some(&unit), &board.tree),
        view,
        row,
        now,
        rows: found.rows,
        next: found.next,
    })
}

/// Takes what the unit says of a finding.
pub async fn answer(
    State(app): State<App>,
    Path((number, unit)): Path<(String, String)>,
    asked: Asked,
    Form(typed): Form<Fields>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let (view, unit) = public(&app, (&number, &unit)).await?;
    let board = app.board().await?;
    let account = AccountRef {
        system: typed.read("system")?.ok_or(Fault::Malformed)?,
        login: typed.text("login").to_owned(),
    };
    let rule: RuleId = typed.read("rule")?.ok_or(Fault::Malformed)?;
    let kind: AnswerKind = typed.read("kind")?.ok_or(Fault::Malformed)?;
    let of = (&view, &unit, board.as_ref());
    let said = (kind, typed.text("words"));
    campaign::answer(app.db(), viewer, of, (&account, rule), said, app.now()).await?;
    let base = unit_address(&view, &unit);
    // Back to where they were, a page of this list or its beginning.
    let back = typed.text("back");
    Ok(to(if back.starts_with(&base) { back } else { &base }))
}

/// Where one unit stands.
pub async fn one(app: &App, view: &CampaignView, unit: &UnitCode) -> Result<UnitStanding, Fault> {
    let board = app.board().await?;
    let figures = app.campaign_figures(view, &board).await?;
    let units = std::slice::from_ref(unit);
    let rows = standing(app.db(), view, units, (&board, &figures), app.now()).await?;
    rows.into_iter().next().ok_or(Fault::NotFound)
}
