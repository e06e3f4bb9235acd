//! Findings, narrowed by links: every narrowing is an address that can be kept and sent.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use domain::{AccountRef, RuleId, SystemKey, UnitCode, Verdict};
use engine::access::{Action, Scope};
use engine::view::{Board, BoardFigures, FindingFilter, FindingPage, FindingView, findings};
use serde::Deserialize;

use crate::answer::{Answer, Fault, page};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// What narrows, and where the page begins; as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Narrowed {
    #[serde(default)]
    pub system: String,
    #[serde(default)]
    pub rule: String,
    #[serde(default)]
    pub verdict: String,
    #[serde(default)]
    pub after_system: String,
    #[serde(default)]
    pub after_login: String,
    #[serde(default)]
    pub after_rule: String,
}

/// A page of findings.
#[derive(Template)]
#[template(path = "findings.html")]
pub struct FindingsPage {
    pub p: Shell,
    /// Code and name; `None` for the whole authority.
    pub unit: Option<(String, String)>,
    pub base: String,
    pub now: Narrowed,
    pub rules: Vec<(RuleId, u64)>,
    pub systems: Vec<(SystemKey, u64)>,
    pub verdicts: Vec<Verdict>,
    pub rows: Vec<FindingView>,
    pub next: Option<(AccountRef, RuleId)>,
    pub asks: Scope,
    pub board: Arc<Board>,
}

impl FindingsPage {
    /// The reason of a finding in words.
    fn reason(&self, row: &FindingView) -> String {
        engine::words::reason(&row.stored.finding.reason, self.p.catalog())
    }

    /// Whether an exception may be asked for.
    fn may_ask(&self, row: &FindingView) -> bool {
        let unit = row.account.unit.as_ref();
        row.stored.finding.verdict == Verdict::Fail && self.asks.reaches(unit, &self.board.tree)
    }

    /// The address narrowed to a rule, a system, a verdict; an empty one widens.
    fn link(&self, rule: &str, system: &str, verdict: &str) -> String {
        let mut link = self.base.clone();
        let mut sign = '?';
        for (name, value) in [("rule", rule), ("system", system), ("verdict", verdict)] {
            if !value.is_empty() {
                link.push(sign);
                link.push_str(name);
                link.push('=');
                link.push_str(&encoded(value));
                sign = '&';
            }
        }
        link
    }

    fn by_rule(&self, rule: &str) -> String {
        self.link(rule, &self.now.system, &self.now.verdict)
    }

    fn by_system(&self, system: &str) -> String {
        self.link(&self.now.rule, system, &self.now.verdict)
    }

    fn by_verdict(&self, verdict: &str) -> String {
        self.link(&self.now.rule, &self.now.system, verdict)
    }

    fn next_link(&self) -> Option<String> {
        let (account, rule) = self.next.as_ref()?;
        let here = self.link(&self.now.rule, &self.now.system, &self.now.verdict);
        let sign = if here.contains('?') { '&' } else { '?' };
        Some(format!(
            "{here}{sign}after_system={}&after_login={}&after_rule={rule}",
            encoded(&account.system.to_string()),
            encoded(&account.login)
        ))
    }

    fn is_paged(&self) -> bool {
        !self.now.after_system.is_empty()
    }
}

/// The findings of a unit and all below it.
pub async fn of_unit(
    State(app): State<App>,
    Path(unit): Path<String>,
    Query(now): Query<Narrowed>,
    asked: Asked,
) -> Answer {
    let unit = UnitCode::new(&unit).ok_or(Fault::NotFound)?;
    show(&app, &asked, Some(unit), now).await
}

/// The findings of everything, accounts of unknown units included.
pub async fn everywhere(
    State(app): State<App>,
    Query(now): Query<Narrowed>,
    asked: Asked,
) -> Answer {
    show(&app, &asked, None, now).await
}

async fn show(app: &App, asked: &Asked, unit: Option<UnitCode>, now: Narrowed) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let filter = FindingFilter {
        below: unit.clone(),
        system: given(&now.system)?,
        rule: given(&now.rule)?,
        verdict: given(&now.verdict)?,
    };
    let after = match given::<SystemKey>(&now.after_system)? {
        Some(system) => {
            let login = now.after_login.clone();
            let rule = now.after_rule.parse().map_err(|_| Fault::Malformed)?;
            Some((AccountRef { system, login }, rule))
        }
        None => None,
    };
    let board = app.board().await?;
    let FindingPage { rows, next } =
        findings(app.db(), viewer, &filter, after.as_ref(), app.now()).await?;
    let figures = unit
        .as_ref()
        .map_or_else(|| board.total.clone(), |unit| board.of(unit));
    let base = unit.as_ref().map_or_else(
        || "/findings".to_owned(),
        |unit| format!("{}/findings", super::unit::address(unit)),
    );
    page(&FindingsPage {
        p: Shell::new(asked).of(&board),
        unit: unit.map(|unit| (unit.to_string(), board.tree.name(&unit).to_owned())),
        base,
        now,
        rules: rules(&figures),
        systems: figures
            .systems
            .iter()
            .map(|(system, (_, open))| (system.clone(), *open))
            .collect(),
        verdicts: vec![
            Verdict::Fail,
            Verdict::NotEvaluable,
            Verdict::Stale,
            Verdict::Excepted,
        ],
        rows,
        next,
        asks: viewer.scope(Action::AskWaivers),
        board,
    })
}

fn rules(figures: &BoardFigures) -> Vec<(RuleId, u64)> {
    let rules = figures.rules.iter();
    let mut rules: Vec<_> = rules
        .filter(|(_, rule)| rule.open > 0)
        .map(|(rule, figures)| (*rule, figures.open))
        .collect();
    rules.sort_by_key(|(rule, open)| (std::cmp::Reverse(*open), *rule));
    rules
}

/// What narrows, where something does.
pub fn given<T: std::str::FromStr>(text: &str) -> Result<Option<T>, Fault> {
    match text {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Fault::Malformed),
    }
}

/// A text as it may stand in an address.
pub fn encoded(text: &str) -> String {
    askama::filters::urlencode_strict(text).map_or_else(|_| String::new(), |it| it.0.to_string())
}
