//! Every scheme against hashes made by the software that stores them (`scripts/make-hash-vectors.sh`),
//! on every kind of processor there is here.
#![expect(
    clippy::unwrap_used,
    reason = "what these tests stand on must be there"
)]

use password::audit::lanes::Kind;
use password::audit::read_hash;
use password::audit::work::{Try, Worker};

struct Line {
    scheme: String,
    column: String,
    password: String,
    hash: String,
}

fn lines() -> Vec<Line> {
    let mut reader = csv::Reader::from_path("tests/data/hashes.csv").unwrap();
    let records = reader.records().map(Result::unwrap);
    let lines: Vec<Line> = records
        .map(|record| Line {
            scheme: record[0].to_owned(),
            column: record[1].to_owned(),
            password: record[2].to_owned(),
            hash: record[3].to_owned(),
        })
        .collect();
    assert!(lines.len() > 200, "{}", lines.len());
    lines
}

#[test]
fn every_scheme_knows_its_password_and_no_other() {
    let lines = lines();
    for kind in Kind::available() {
        let mut worker = Worker::new(kind);
        for line in &lines {
            let known = read_hash(&line.hash, None, Some(&line.column), false);
            let known = known.unwrap_or_else(|fault| panic!("{}: {fault:?}", line.hash));
            assert_eq!(known.scheme, line.scheme, "{}", line.hash);
            // Dovecot's Argon2 has no lanes and passes through a gigabyte a guess: once is enough.
            if known.stored.class().cost > 200_000 && kind != Kind::Portable {
                continue;
            }
            // The right guess between wrong ones of every length, so that lanes differ.
            let guesses = [
                "",
                "Hung@1986",
                &line.password,
                "mat khau",
                "x".repeat(60).leak(),
            ];
            let tries = guesses.map(|guess| Try {
                stored: &known.stored,
                guess: guess.as_bytes(),
            });
            let mut hits = Vec::new();
            worker.check(&tries, &mut hits);
            let right = [false, false, true, false, false];
            assert_eq!(
                hits,
                right,
                "{} {} {}",
                kind.as_str(),
                line.scheme,
                line.hash
            );
        }
    }
}

/// Accounts of one class are checked side by side, whatever their salts and lengths.
#[test]
fn many_accounts_in_one_go() {
    let lines = lines();
    let known: Vec<_> = lines
        .iter()
        .map(|line| {
            read_hash(&line.hash, None, Some(&line.column), false)
                .ok()
                .unwrap()
        })
        .collect();
    for kind in Kind::available() {
        let mut worker = Worker::new(kind);
        let mut classes: Vec<_> = known.iter().map(|one| one.stored.class()).collect();
        classes.sort_unstable();
        classes.dedup();
        for class in classes {
            let own = |at: &usize| known[*at].stored.class() == class;
            let members: Vec<usize> = (0..known.len()).filter(own).collect();
            // Each with its own password, then each with that of the one before.
            for shift in [0, 1] {
                let tries: Vec<Try<'_>> = members
                    .iter()
                    .enumerate()
                    .map(|(at, &member)| Try {
                        stored: &known[member].stored,
                        guess: lines[members[(at + members.len() - shift) % members.len()]]
                            .password
                            .as_bytes(),
                    })
                    .collect();
                let mut hits = Vec::new();
                worker.check(&tries, &mut hits);
                for (one, (hit, &member)) in tries.iter().zip(hits.iter().zip(&members)) {
                    let same = one.guess == lines[member].password.as_bytes();
                    assert_eq!(*hit, same, "{} {}", kind.as_str(), lines[member].hash);
                }
            }
        }
    }
}
