//! `rasoat diff`: what changed between two reviews.

use engine::{Change, ChangeKind, EngineError, ReviewDiff};
use serde::Serialize;

use crate::arguments::{Common, DiffArguments};
use crate::exit::Exit;
use crate::terminal::Terminal;

/// How many changes are listed when nothing else is said; the counts are always whole.
const LISTED: usize = 100;

/// Compares and prints.
pub async fn run(
    arguments: &DiffArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    let database = &arguments.database;
    let db = super::open(&database.db, database.key_file.clone(), false).await?;
    let diff = engine::diff(&db, arguments.from.zip(arguments.to)).await?;
    let limit = arguments.limit.map_or(LISTED, |limit| limit as usize);
    if common.json {
        let limit = if arguments.limit.is_some() {
            limit
        } else {
            usize::MAX
        };
        super::print_json(&Printed::of(&diff, limit));
        return Ok(Exit::Done);
    }
    let count = |kind| {
        diff.changes
            .iter()
            .filter(|change| change.kind == kind)
            .count()
            .to_string()
    };
    terminal.say(
        "diff-title",
        &[
            ("from", &diff.from.number.to_string()),
            ("to", &diff.to.number.to_string()),
            ("opened", &count(ChangeKind::Opened)),
            ("fixed", &count(ChangeKind::Fixed)),
            ("reopened", &count(ChangeKind::Reopened)),
            ("changed", &count(ChangeKind::Changed)),
        ],
    );
    for change in diff.changes.iter().take(limit) {
        let rule = terminal.catalog().name("rule", change.rule.as_str());
        let account = &change.account;
        let named = [
            ("system", account.system.as_str()),
            ("login", &account.login),
            ("rule", &rule),
        ];
        terminal.say(&format!("diff-{}", key(change.kind)), &named);
    }
    if diff.changes.len() > limit {
        terminal.say(
            "diff-more",
            &[("count", &(diff.changes.len() - limit).to_string())],
        );
    }
    Ok(Exit::Done)
}

const fn key(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Opened => "opened",
        ChangeKind::Reopened => "reopened",
        ChangeKind::Fixed => "fixed",
        ChangeKind::Changed => "changed",
    }
}

/// The comparison as JSON.
#[derive(Serialize)]
struct Printed<'a> {
    from: i64,
    to: i64,
    changes: Vec<PrintedChange<'a>>,
}

#[derive(Serialize)]
struct PrintedChange<'a> {
    change: &'static str,
    system: &'a str,
    login: &'a str,
    rule: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<&'static str>,
}

impl<'a> Printed<'a> {
    fn of(diff: &'a ReviewDiff, limit: usize) -> Self {
        Self {
            from: diff.from.number.0,
            to: diff.to.number.0,
            changes: diff
                .changes
                .iter()
                .take(limit)
                .map(PrintedChange::of)
                .collect(),
        }
    }
}

impl<'a> PrintedChange<'a> {
    fn of(change: &'a Change) -> Self {
        Self {
            change: key(change.kind),
            system: change.account.system.as_str(),
            login: &change.account.login,
            rule: change.rule.as_str(),
            before: change.before.as_ref().map(|(verdict, _)| verdict.as_str()),
            after: change.after.as_ref().map(|(verdict, _)| verdict.as_str()),
        }
    }
}
