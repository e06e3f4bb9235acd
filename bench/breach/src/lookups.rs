//! Look-ups, single and batched, beside binary search, SQLite (as a file in the system's cache, and in its own
//! memory) and BinaryFuse16 over the same prefixes.

use std::error::Error;
use std::hint::black_box;

use password::breach::Corpus;
use rusqlite::Connection;
use xorf::{BinaryFuse16, Filter};

use crate::cpu;
use crate::generate::Random;

/// Prefixes that the baselines hold in memory at most: the filter's construction takes 20 bytes a key beside the
/// keys, SQLite some 15.
const MOST_IN_MEMORY: usize = 100_000_000;

/// Rounds; the median is printed.
const ROUNDS: usize = 5;

/// Measures everything over the first `n` prefixes the index holds (all, if `n` is as large).
pub fn run(corpus: &Corpus, queries: usize) -> Result<(), Box<dyn Error>> {
    corpus.expect_many_questions();
    let prefixes = corpus.prefixes()?;
    let mut random = Random(99);
    let hits: Vec<u64> = (0..queries).map(|_| prefixes[random.next() as usize % prefixes.len()]).collect();
    let misses: Vec<u64> = (0..queries).map(|_| random.next()).collect();
    println!("{} prefixes, {queries} queries a round, nanoseconds of CPU a query, median of {ROUNDS}", prefixes.len());
    let mut found = Vec::new();
    let small = prefixes.len() <= MOST_IN_MEMORY;
    let folder = corpus.path().with_extension("sqlite");
    let sqlite = match small {
        true => vec![("in a file", sqlite(Connection::open(&folder)?, &prefixes)?), ("in memory", sqlite(Connection::open_in_memory()?, &prefixes)?)],
        false => Vec::new(),
    };
    for (what, asked) in [("hit", &hits), ("miss", &misses)] {
        let search = measure(asked, |prefix| prefixes.binary_search(&prefix).is_ok());
        let ours = measure(asked, |prefix| corpus.contains_prefix(prefix));
        let batched = median(|| {
            for chunk in asked.chunks(4096) {
                corpus.contains_prefixes(chunk, &mut found);
                black_box(&found);
            }
        }) / queries as f64 * 1e9;
        let expected = asked.iter().filter(|prefix| prefixes.binary_search(prefix).is_ok()).count();
        let ours_found = asked.iter().filter(|&&prefix| corpus.contains_prefix(prefix)).count();
        assert_eq!(ours_found, expected, "the answers differ");
        println!("{what}: binary search {search:.1}, ours {ours:.1} (ratio {:.3}), ours batched {batched:.1} (ratio {:.3})", ours / search, batched / search);
        if what == "miss" && small {
            fuse(&prefixes, asked, batched)?;
        }
        let some = &asked[..asked.len().min(200_000)];
        for (place, db) in &sqlite {
            let mut select = db.prepare("SELECT 1 FROM leaked WHERE prefix = ?1")?;
            let time = measure(some, |prefix| select.exists([prefix as i64]).unwrap_or_default());
            println!("{what}: SQLite {place} {time:.1}, ours / SQLite {:.4}", ours / time);
        }
    }
    drop(sqlite);
    if small {
        std::fs::remove_file(&folder)?;
    }
    Ok(())
}

fn fuse(prefixes: &[u64], asked: &[u64], batched: f64) -> Result<(), Box<dyn Error>> {
    // Its construction needs distinct keys, and 20 bytes of scratch for each.
    let mut keys = prefixes.to_vec();
    keys.dedup();
    let filter = BinaryFuse16::try_from(&keys)?;
    drop(keys);
    let time = measure(asked, |prefix| filter.contains(&prefix));
    println!("miss: BinaryFuse16 {time:.1}, ours batched / fuse {:.3}", batched / time);
    Ok(())
}

/// The prefixes as INTEGER PRIMARY KEY, SQLite's fastest index; all else as it comes.
fn sqlite(mut db: Connection, prefixes: &[u64]) -> Result<Connection, Box<dyn Error>> {
    // What is measured is reading: writing need not outlive a crash.
    db.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE leaked (prefix INTEGER PRIMARY KEY)")?;
    let load = db.transaction()?;
    {
        let mut insert = load.prepare("INSERT OR IGNORE INTO leaked VALUES (?1)")?;
        // As signed numbers the upper half comes first.
        let (low, high) = prefixes.split_at(prefixes.partition_point(|&prefix| prefix < 1 << 63));
        for &prefix in high.iter().chain(low) {
            insert.execute([prefix as i64])?;
        }
    }
    load.commit()?;
    Ok(db)
}

fn measure(asked: &[u64], mut ask: impl FnMut(u64) -> bool) -> f64 {
    let mut all = || {
        let mut found = 0_u64;
        for &prefix in asked {
            found += u64::from(ask(prefix));
        }
        black_box(found);
    };
    median(&mut all) / asked.len() as f64 * 1e9
}

fn median(mut work: impl FnMut()) -> f64 {
    work();
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let before = cpu::seconds();
            work();
            cpu::seconds() - before
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}
