//! Shows how a file is read: `cargo run --release -p connectors --example feed -- roster FILE`
//! (or `units`, or a system's key). Time it from outside to measure the reading of a feed.

use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

use connectors::{Feed, FeedError, FeedSummary, IdentityKey, Layout, Limits, ReadOptions};
use domain::FeedKind;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [kind, path] = arguments.as_slice() else {
        eprintln!("usage: feed units|roster|SYSTEM FILE");
        return ExitCode::from(2);
    };
    let kind = match kind.as_str() {
        "units" => FeedKind::Units,
        "roster" => FeedKind::Roster,
        system => match system.parse() {
            Ok(system) => FeedKind::System(system),
            Err(error) => {
                eprintln!("{error}");
                return ExitCode::from(2);
            }
        },
    };
    match read(Path::new(path), &kind) {
        Ok((layout, summary)) => {
            println!("{layout:#?}");
            println!(
                "{} rows, {} rejected, {:?} read over",
                summary.rows, summary.rejected_total, summary.skipped
            );
            for rejected in summary.rejected.iter().take(20) {
                println!("line {}: {}", rejected.line, rejected.reason);
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn read(path: &Path, kind: &FeedKind) -> Result<(Layout, FeedSummary), FeedError> {
    let key = IdentityKey::new([0; 32]);
    let options = ReadOptions {
        as_of: domain::Date::from_ymd_opt(2026, 11, 20).unwrap_or_default(),
        identity_key: &key,
        mapping: None,
        limits: Limits::default(),
    };
    let mut feed = Feed::open(path, kind, &options)?;
    let go_on = ControlFlow::Continue(());
    let summary = match kind {
        FeedKind::Units => feed.read_units(&mut |_| go_on),
        FeedKind::Roster => feed.read_roster(&mut |_| go_on),
        FeedKind::System(_) => feed.read_accounts(&mut |_| go_on),
    }?;
    Ok((feed.layout(), summary))
}
