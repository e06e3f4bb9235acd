//! `rasoat breach`: the corpus of leaked passwords' hashes, offline.

mod build;
mod serve;

use std::io::{self, BufWriter, Write};
use std::path::Path;

use password::breach::{Answer, BreachError, Corpus, Refused};

use crate::arguments::{BreachCommand, Common};
use crate::exit::Exit;
use crate::progress::Bytes;
use crate::terminal::Terminal;

/// Builds, asks, serves or verifies.
pub async fn run(command: BreachCommand, common: &Common, terminal: &Terminal) -> Exit {
    let done = match command {
        BreachCommand::Build {
            from,
            kind,
            update,
            prefixes_only,
            out,
        } => {
            let what = build::What {
                from,
                kind,
                update,
                prefixes_only,
                out,
            };
            build::run(what, common, terminal)
        }
        BreachCommand::Check { index } => check(&index, common, terminal),
        BreachCommand::Serve {
            index,
            listen,
            verify,
        } => serve::run(&index, listen, verify, common, terminal).await,
        BreachCommand::Verify { index } => verify(&index, common, terminal),
    };
    done.unwrap_or_else(|error| complain(&error, terminal))
}

/// Says what went wrong and what to do next. A file that is no whole index is refused, and
/// nothing was changed.
fn complain(error: &BreachError, terminal: &Terminal) -> Exit {
    let detail = error.to_string();
    terminal.complain(
        &format!("breach-error-{}", error.key()),
        &[("detail", &detail)],
    );
    match error {
        BreachError::Io { source, .. } if source.kind() == io::ErrorKind::NotFound => Exit::Usage,
        BreachError::Io { .. } => Exit::Fault,
        BreachError::OtherKind { .. } | BreachError::PrefixesOnly(_) => Exit::Usage,
        _ => Exit::Refused,
    }
}

fn number(count: u64, terminal: &Terminal) -> String {
    terminal
        .language()
        .number(i64::try_from(count).unwrap_or(i64::MAX))
}

fn check(index: &Path, common: &Common, terminal: &Terminal) -> Result<Exit, BreachError> {
    let corpus = Corpus::open(index)?;
    let mut out = BufWriter::with_capacity(64 << 10, io::stdout().lock());
    let answered = heading(&mut out, common)
        .and_then(|()| corpus.answer(io::stdin().lock(), |answer| print(answer, common, &mut out)))
        .and_then(|refused| out.flush().map(|()| refused));
    let refused = answered.map_err(|source| BreachError::Io {
        path: "-".into(),
        source,
    })?;
    if !corpus.is_whole() {
        return Err(BreachError::Damaged {
            path: index.to_owned(),
            part: "length".to_owned(),
        });
    }
    say_refused("-", &refused, terminal);
    Ok(partial(refused.total()))
}

fn heading(out: &mut impl Write, common: &Common) -> io::Result<()> {
    if common.json {
        return Ok(());
    }
    out.write_all(b"hash,found,count\r\n")
}

/// One answer: the count is left out where an index of prefixes does not know it.
fn print(answer: &Answer, common: &Common, out: &mut impl Write) -> io::Result<()> {
    let (hash, found) = (answer.hash(), answer.found.is_some());
    let count = match answer.found {
        None => Some(0),
        Some(leaked) => leaked.count,
    };
    let count = count.map(|count| count.to_string());
    if common.json {
        let count = count.map_or_else(String::new, |count| format!(",\"count\":{count}"));
        writeln!(out, "{{\"hash\":\"{hash}\",\"found\":{found}{count}}}")
    } else {
        write!(out, "{hash},{found},{}\r\n", count.unwrap_or_default())
    }
}

fn verify(index: &Path, common: &Common, terminal: &Terminal) -> Result<Exit, BreachError> {
    let corpus = open_verified(index, common)?;
    if common.json {
        super::print_json(&serde_json::json!({
            "kind": corpus.kind().as_str(),
            "entries": corpus.entries(),
            "complete": corpus.is_complete(),
            "bytes": corpus.bytes(),
        }));
    } else if !common.quiet {
        terminal.say(
            "breach-verified",
            &[
                ("path", &index.display().to_string()),
                ("kind", corpus.kind().as_str()),
                ("entries", &number(corpus.entries(), terminal)),
            ],
        );
    }
    Ok(Exit::Done)
}

/// An index of which every byte is as it was written.
fn open_verified(index: &Path, common: &Common) -> Result<Corpus, BreachError> {
    let corpus = Corpus::open(index)?;
    let bar = Bytes::new(Some(corpus.bytes()), common.quiet || common.json);
    let verified = corpus.verify(|bytes| bar.advance(bytes));
    bar.clear();
    verified.map(|()| corpus)
}

/// How many lines of a list were refused and why, and the first by their number; never what
/// stood in them.
fn say_refused(list: &str, refused: &Refused, terminal: &Terminal) {
    for (reason, count) in refused.counts() {
        let words = terminal.words(&format!("breach-refused-{}", reason.as_str()), &[]);
        terminal.complain(
            "breach-refused",
            &[
                ("list", list),
                ("reason", &words),
                ("count", &number(count, terminal)),
            ],
        );
    }
    if !refused.first().is_empty() {
        let lines: Vec<String> = refused
            .first()
            .iter()
            .map(|(line, _)| line.to_string())
            .collect();
        terminal.complain("breach-refused-lines", &[("lines", &lines.join(", "))]);
    }
}

fn partial(refused: u64) -> Exit {
    if refused > 0 {
        Exit::Partial
    } else {
        Exit::Done
    }
}
