//! `rasoat breach build`.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use password::breach::{BreachError, BuildOptions, BuildReport, HashKind, build};
use serde_json::json;

use super::{number, partial, say_refused};
use crate::arguments::Common;
use crate::exit::Exit;
use crate::progress::Bytes;
use crate::terminal::Terminal;

/// How many ranges that were cut short are named.
const NAMED: usize = 5;

/// What the command line asks for.
pub struct What {
    pub from: Vec<PathBuf>,
    pub kind: HashKind,
    pub update: Option<PathBuf>,
    pub prefixes_only: bool,
    pub out: PathBuf,
}

/// Builds and says what came of it.
pub fn run(what: What, common: &Common, terminal: &Terminal) -> Result<Exit, BreachError> {
    let read = Arc::new(AtomicU64::new(0));
    let bar = Bytes::new(length(&what.from), common.quiet || common.json);
    let options = BuildOptions {
        from: what.from,
        kind: what.kind,
        update: what.update,
        out: what.out,
        prefixes_only: what.prefixes_only,
        read: read.clone(),
    };
    let built = bar.follow(&read, || build(&options));
    bar.clear();
    let report = built?;
    if common.json {
        print_json(&report);
    } else if !common.quiet {
        print(&report, &options, terminal);
    }
    for list in &report.lists {
        say_refused(&list.path.display().to_string(), &list.refused, terminal);
    }
    if !report.thin_ranges.is_empty() {
        terminal.complain(
            "breach-thin",
            &[
                ("count", &number(report.thin_ranges.len() as u64, terminal)),
                ("ranges", &ranges(&report).join(", ")),
            ],
        );
    }
    Ok(partial(report.refused() + report.thin_ranges.len() as u64))
}

/// Bytes of all lists; unknown when one is piped in.
fn length(from: &[PathBuf]) -> Option<u64> {
    from.iter()
        .map(|path| {
            let metadata = std::fs::metadata(path).ok()?;
            metadata.is_file().then_some(metadata.len())
        })
        .sum()
}

fn ranges(report: &BuildReport) -> Vec<String> {
    let first = report.thin_ranges.iter().take(NAMED);
    first.map(|range| format!("{range:05X}")).collect()
}

fn print(report: &BuildReport, options: &BuildOptions, terminal: &Terminal) {
    let out = options.out.display().to_string();
    let per_entry = report.bytes as f64 / report.entries.max(1) as f64;
    terminal.say(
        "breach-built",
        &[
            ("out", &out),
            ("kind", options.kind.as_str()),
            ("entries", &number(report.entries, terminal)),
            ("megabytes", &number(report.bytes >> 20, terminal)),
            ("each", &format!("{per_entry:.2}")),
        ],
    );
    if report.repeated > 0 {
        terminal.say(
            "breach-repeated",
            &[("count", &number(report.repeated, terminal))],
        );
    }
    let out_of_order: u64 = report.lists.iter().map(|list| list.out_of_order).sum();
    if out_of_order > 0 {
        terminal.say(
            "breach-out-of-order",
            &[("count", &number(out_of_order, terminal))],
        );
    }
    terminal.say("breach-next", &[("out", &out)]);
}

fn print_json(report: &BuildReport) {
    let lists: Vec<_> = report
        .lists
        .iter()
        .map(|list| {
            let refused: serde_json::Map<_, _> = list
                .refused
                .counts()
                .map(|(reason, count)| (reason.as_str().to_owned(), count.into()))
                .collect();
            json!({
                "path": list.path,
                "lines": list.lines,
                "out_of_order": list.out_of_order,
                "refused": refused,
            })
        })
        .collect();
    crate::commands::print_json(&json!({
        "entries": report.entries,
        "bytes": report.bytes,
        "repeated": report.repeated,
        "lists": lists,
        "thin_ranges": report.thin_ranges.len(),
    }));
}
