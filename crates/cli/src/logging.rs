//! Logs go to standard error. What is logged holds no name, login, address or secret: rooms log which
//! kind of thing happened, by route and code.

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::format::FmtSpan;

use crate::config::{LogFormat, LogLevel};

/// Begins to log; `RASOAT_LOG` (e.g. `web=debug`) counts for more than the level.
pub fn start(format: LogFormat, level: LogLevel) {
    let filter =
        EnvFilter::try_from_env("RASOAT_LOG").unwrap_or_else(|_| EnvFilter::new(level.as_str()));
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_span_events(FmtSpan::NONE)
        .with_writer(std::io::stderr);
    match format {
        LogFormat::Text => logs.init(),
        LogFormat::Json => logs.json().flatten_event(true).init(),
    }
}
