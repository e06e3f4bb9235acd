//! `rasoat review`.

use std::path::PathBuf;
use std::sync::Arc;

use domain::{GateVerdict, RuleId, Snapshot};
use engine::{EngineError, ReviewOutcome, ReviewRequest};
use serde::Serialize;

use crate::arguments::{Common, ReviewArguments};
use crate::clock;
use crate::exit::Exit;
use crate::progress::Bar;
use crate::terminal::Terminal;

/// Runs the review and says what came of it.
pub async fn run(
    arguments: ReviewArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    if arguments.db.is_none() {
        // The database of the review stands beside its documents.
        let made = std::fs::create_dir_all(&arguments.out);
        made.map_err(|source| EngineError::Write {
            path: arguments.out.clone(),
            source,
        })?;
    }
    let location = arguments
        .db
        .unwrap_or_else(|| super::beside(&arguments.out));
    let db = super::open(&location, arguments.key_file, true).await?;
    let request = ReviewRequest {
        units: Some(arguments.units),
        roster: Some(arguments.roster),
        sources: arguments.sources,
        standing: false,
        under: None,
        claim: None,
        as_of: arguments.as_of,
        policy: arguments.policy,
        mapping: arguments.map,
        out: arguments.out,
        language: terminal.language(),
        actor: clock::operator(),
        now: clock::now(),
    };
    let bar = Arc::new(Bar::new(terminal.catalog(), common.quiet || common.json));
    let outcome = engine::review(&db, &request, bar.clone()).await;
    bar.clear();
    db.close().await;
    let outcome = outcome?;
    if common.json {
        super::print_json(&Printed::of(&outcome));
    } else if !common.quiet {
        print(&outcome, &location, terminal);
    }
    Ok(exit(&outcome.feeds))
}

/// 4 when no system could be believed: nothing changed. 3 when any feed was refused.
fn exit(feeds: &[Snapshot]) -> Exit {
    let refused = |feed: &Snapshot| feed.verdict == GateVerdict::Refused;
    let mut systems = feeds
        .iter()
        .filter(|feed| matches!(feed.kind, domain::FeedKind::System(_)));
    if systems.all(refused) {
        Exit::Refused
    } else if feeds.iter().any(refused) {
        Exit::Partial
    } else {
        Exit::Done
    }
}

fn print(outcome: &ReviewOutcome, location: &str, terminal: &Terminal) {
    outcome
        .feeds
        .iter()
        .for_each(|feed| print_feed(feed, terminal));
    for (kind, count) in outcome.remarks.iter().filter(|(_, count)| *count > 0) {
        terminal.complain(
            "review-feed-remarks",
            &[("kind", &kind.to_string()), ("count", &count.to_string())],
        );
    }
    let review = outcome.review.to_string();
    if outcome.unchanged {
        terminal.say("review-unchanged", &[("review", &review)]);
    }
    if let Some(total) = &outcome.total {
        print_figures(outcome, total, terminal);
    }
    for file in &outcome.files {
        if file
            .extension()
            .is_some_and(|extension| extension == "xlsx")
        {
            terminal.say("review-report", &[("path", &file.display().to_string())]);
        }
    }
    if outcome
        .total
        .as_ref()
        .is_some_and(|total| total.disputed > 0)
    {
        terminal.say("review-next-cases", &[("db", location)]);
    }
}

fn print_figures(outcome: &ReviewOutcome, total: &engine::Figures, terminal: &Terminal) {
    let number = |count: u64| {
        terminal
            .language()
            .number(i64::try_from(count).unwrap_or(i64::MAX))
    };
    terminal.say(
        "review-done",
        &[
            ("review", &outcome.review.to_string()),
            (
                "as_of",
                &terminal.language().date(&outcome.as_of.to_string()),
            ),
            ("accounts", &number(total.all.accounts)),
            ("linked", &number(total.linked + total.shared)),
            ("disputed", &number(total.disputed)),
        ],
    );
    let sum = |of: fn(&engine::Tally) -> u64| {
        RuleId::ALL
            .iter()
            .map(|rule| of(total.of(*rule)))
            .sum::<u64>()
    };
    terminal.say(
        "review-verdicts",
        &[
            ("fail", &number(sum(|tally| tally.fail))),
            ("excepted", &number(sum(|tally| tally.excepted))),
            ("stale", &number(sum(|tally| tally.stale))),
            ("not_evaluable", &number(sum(|tally| tally.not_evaluable))),
        ],
    );
    for rule in RuleId::ALL.iter().filter(|rule| total.of(**rule).fail > 0) {
        let name = terminal.catalog().name("rule", rule.as_str());
        terminal.say(
            "review-rule",
            &[("rule", &name), ("fail", &number(total.of(*rule).fail))],
        );
    }
    if let Some(changes) = &outcome.changes {
        terminal.say(
            "review-compared",
            &[
                ("opened", &number(changes.opened)),
                ("fixed", &number(changes.fixed)),
                ("reopened", &number(changes.reopened)),
            ],
        );
    }
}

fn print_feed(feed: &Snapshot, terminal: &Terminal) {
    let kind = feed.kind.to_string();
    let title = match feed.verdict {
        GateVerdict::Refused => Some("review-feed-refused"),
        GateVerdict::Warned => Some("review-feed-warned"),
        GateVerdict::Accepted => None,
    };
    if let Some(title) = title {
        terminal.complain(title, &[("kind", &kind), ("path", &feed.path)]);
        for reason in &feed.reasons {
            let what = engine::words::gate(&reason.reason, terminal.catalog());
            let remedy = engine::words::gate_remedy(&reason.reason, terminal.catalog());
            eprintln!("  - {what} {remedy}");
        }
    }
    if feed.rejected_total > 0 {
        let rows = feed.rejected_total.to_string();
        terminal.complain("review-feed-rejected", &[("kind", &kind), ("rows", &rows)]);
    }
}

/// The outcome as JSON.
#[derive(Serialize)]
struct Printed<'a> {
    review: i64,
    unchanged: bool,
    as_of: domain::Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    accounts: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    opened: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixed: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reopened: Option<u64>,
    feeds: Vec<PrintedFeed>,
    files: &'a [PathBuf],
}

#[derive(Serialize)]
struct PrintedFeed {
    kind: String,
    rows: u64,
    rejected: u64,
    verdict: &'static str,
    reasons: Vec<String>,
}

impl<'a> Printed<'a> {
    fn of(outcome: &'a ReviewOutcome) -> Self {
        let changes = outcome.changes.as_ref();
        Self {
            review: outcome.review,
            unchanged: outcome.unchanged,
            as_of: outcome.as_of,
            accounts: outcome.total.as_ref().map(|total| total.all.accounts),
            opened: changes.map(|changes| changes.opened),
            fixed: changes.map(|changes| changes.fixed),
            reopened: changes.map(|changes| changes.reopened),
            feeds: outcome
                .feeds
                .iter()
                .map(|feed| PrintedFeed {
                    kind: feed.kind.to_string(),
                    rows: feed.rows,
                    rejected: feed.rejected_total,
                    verdict: feed.verdict.as_str(),
                    reasons: feed
                        .reasons
                        .iter()
                        .map(|reason| reason.reason.code.to_string())
                        .collect(),
                })
                .collect(),
            files: &outcome.files,
        }
    }
}
