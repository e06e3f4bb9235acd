//! `rasoat audit`: stored hashes in, a category an account out, never a password.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use clap::{ArgAction, Args};
use domain::Date;
use engine::EngineError;
use engine::password::{AuditReport, AuditRequest, audit};
use password::audit::{Budget, Options, Watch, lanes};
use password::secrecy;

use crate::arguments::Common;
use crate::clock;
use crate::exit::Exit;
use crate::progress::Guessing;
use crate::terminal::Terminal;

/// `rasoat audit`; what each option means stands in `audit.ftl`.
#[derive(Debug, Args)]
pub struct AuditArguments {
    #[arg(long, value_name = "FILE")]
    pub hashes: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub people: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub units: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    #[arg(long, value_name = "TEXT")]
    pub place: Vec<String>,
    #[arg(long, value_name = "INDEX")]
    pub breach: Vec<PathBuf>,
    #[arg(long, value_name = "30m|guesses=N", default_value = "30m")]
    pub budget: Budget,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = crate::arguments::date)]
    pub as_of: Option<Date>,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: u16,
    #[arg(long, value_name = "FILE")]
    pub checkpoint: Option<PathBuf>,
    #[arg(long, action = ArgAction::SetTrue)]
    pub resume: bool,
}

/// Rows that name no account are listed up to here.
const LISTED: usize = 10;

/// Audits and prints the counts.
pub fn run(
    arguments: AuditArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    secrecy::be_nice();
    let as_of = arguments.as_of.unwrap_or_else(clock::today);
    let beside = || {
        let mut name = arguments.out.clone().into_os_string();
        name.push(".checkpoint");
        PathBuf::from(name)
    };
    let request = AuditRequest {
        options: Options {
            budget: arguments.budget,
            threads: usize::from(arguments.threads),
            kind: lanes::widest(),
            today: as_of,
            checkpoint: arguments.checkpoint.clone().unwrap_or_else(beside),
            resume: arguments.resume,
        },
        hashes: arguments.hashes,
        people: arguments.people,
        units: arguments.units,
        map: arguments.map,
        breach: arguments.breach,
        places: arguments.place,
        as_of,
        out: arguments.out,
    };
    let watcher = Watcher {
        bar: Guessing::new(terminal.catalog(), common.quiet || common.json),
        found: AtomicU64::new(0),
    };
    let report = audit(&request, &watcher);
    watcher.bar.clear();
    let report = report?;
    if common.json {
        super::print_json(&report.summary);
    } else if !common.quiet {
        print(&report, &request, terminal);
    }
    for refused in report.refused.iter().take(LISTED) {
        terminal.complain(
            &format!("audit-refused-{}", refused.reason.replace('_', "-")),
            &[("line", &refused.line.to_string())],
        );
    }
    let summary = &report.summary;
    Ok(
        if summary.refused > 0 || !summary.not_evaluable.is_empty() {
            Exit::Partial
        } else {
            Exit::Done
        },
    )
}

struct Watcher {
    bar: Guessing,
    found: AtomicU64,
}

impl Watch for Watcher {
    fn elapsed(&self) -> Duration {
        self.bar.elapsed()
    }

    fn tried(&self, guesses: u64) {
        self.bar.advance(guesses);
    }

    fn found(&self, accounts: u64) {
        let before = self.found.fetch_add(accounts, Ordering::Relaxed);
        self.bar.show_found(before + accounts);
    }
}

fn print(report: &AuditReport, request: &AuditRequest, terminal: &Terminal) {
    let number = |count: u64| {
        terminal
            .language()
            .number(i64::try_from(count).unwrap_or(i64::MAX))
    };
    let summary = &report.summary;
    terminal.say(
        "audit-done",
        &[
            ("accounts", &number(summary.accounts)),
            ("found", &number(summary.found.values().sum())),
            ("people", &number(report.people as u64)),
            ("path", &request.out.display().to_string()),
        ],
    );
    for (group, counts) in [
        ("category", &summary.found),
        ("reason", &summary.stored_badly),
        ("reason", &summary.not_evaluable),
    ] {
        for (key, &count) in counts {
            let name = terminal.words(&format!("audit-{group}-{}", key.replace('_', "-")), &[]);
            terminal.say("audit-count", &[("name", &name), ("count", &number(count))]);
        }
    }
    if summary.groups > 0 {
        terminal.say("audit-groups", &[("count", &number(summary.groups))]);
    }
    if !report.hardened.no_core {
        terminal.complain("audit-not-hardened", &[]);
    }
}
