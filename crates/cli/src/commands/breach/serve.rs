//! `rasoat breach serve`.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use password::breach::{BreachError, Corpus, RangeServer, Switch};
use tokio::signal::unix::{SignalKind, signal};

use super::{number, open_verified};
use crate::arguments::Common;
use crate::exit::Exit;
use crate::terminal::Terminal;

/// Serves until a signal comes.
pub async fn run(
    indexes: &[PathBuf],
    listen: SocketAddr,
    verify: bool,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, BreachError> {
    let opened: Result<Vec<Corpus>, BreachError> = indexes
        .iter()
        .map(|index| {
            if verify {
                open_verified(index, common)
            } else {
                Corpus::open(index)
            }
        })
        .collect();
    let corpora = opened?;
    if let [first, second] = corpora.as_slice()
        && first.kind() == second.kind()
    {
        terminal.complain("breach-one-of-each", &[("kind", first.kind().as_str())]);
        return Ok(Exit::Usage);
    }
    let entries = corpora.iter().map(Corpus::entries).sum();
    let server = RangeServer::bind(listen, corpora, chance)?;
    let address = server.address().to_string();
    if !common.quiet {
        terminal.complain(
            "breach-serving",
            &[
                ("entries", &number(entries, terminal)),
                ("address", &address),
            ],
        );
    }
    if !listen.ip().is_loopback() {
        terminal.complain("breach-exposed", &[("address", &address)]);
    }
    for kind in [SignalKind::interrupt(), SignalKind::terminate()] {
        stop_on(kind, server.switch()).map_err(|source| BreachError::Io {
            path: address.clone().into(),
            source,
        })?;
    }
    let served = tokio::task::spawn_blocking(move || server.run()).await;
    let served = served.map_err(|error| BreachError::Io {
        path: address.into(),
        source: io::Error::other(error),
    })?;
    if !common.quiet {
        terminal.complain(
            "breach-served",
            &[
                ("answered", &number(served.answered, terminal)),
                ("refused", &number(served.refused, terminal)),
            ],
        );
    }
    Ok(Exit::Done)
}

fn stop_on(kind: SignalKind, switch: Arc<Switch>) -> io::Result<()> {
    let mut signals = signal(kind)?;
    tokio::spawn(async move {
        signals.recv().await;
        switch.stop();
    });
    Ok(())
}

fn chance(bytes: &mut [u8]) -> io::Result<()> {
    getrandom::fill(bytes).map_err(io::Error::other)
}
