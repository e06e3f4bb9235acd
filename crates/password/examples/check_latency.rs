//! How long one check takes with a corpus open, beside zxcvbn alone on the same passwords:
//! `check_latency INDEX`. Prints one line of JSON, times in microseconds of this thread's clock.
#![expect(
    clippy::disallowed_methods,
    reason = "measuring is looking at the clock"
)]

use std::path::PathBuf;
use std::time::Instant;

use domain::PasswordRules;
use password::breach::Corpus;
use password::check::{Candidate, Check, CorpusState};
use password::habits::{self, Facts};
use password::passphrase;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let index = std::env::args()
        .nth(1)
        .map(PathBuf::from)
        .ok_or("check_latency INDEX")?;
    let corpus = Corpus::open(&index)?;
    let rules = PasswordRules {
        min_length: Some(8),
        min_classes: Some(3),
        ..PasswordRules::default()
    };
    let places = ["UBND phường Hai Bà Trưng".to_owned()];
    let facts = Facts {
        login: "hungnv.hbt",
        name: Some("Nguyễn Văn Hùng"),
        places: &places,
        ..Facts::default()
    };
    let check = Check::new(&rules, &facts, CorpusState::Open(&corpus), 2026);
    let (mut ours, mut alone, mut accepted) = (Vec::new(), Vec::new(), 0);
    for text in passwords() {
        let candidate = Candidate::new(&text)?;
        let begun = Instant::now();
        accepted += usize::from(check.judge(&candidate, None).accepted);
        ours.push(begun.elapsed().as_nanos());
        let begun = Instant::now();
        std::hint::black_box(zxcvbn::zxcvbn(&text, &[]));
        alone.push(begun.elapsed().as_nanos());
    }
    let part = |times: &mut Vec<u128>, share: usize| {
        times.sort_unstable();
        times[(times.len() - 1) * share / 1000] as f64 / 1000.0
    };
    println!(
        "{{\"passwords\":{},\"accepted\":{accepted},\"entries\":{},\"p50_us\":{:.0},\"p99_us\":{:.0},\
         \"zxcvbn_p50_us\":{:.0},\"zxcvbn_p99_us\":{:.0}}}",
        ours.len(),
        corpus.entries(),
        part(&mut ours, 500),
        part(&mut ours, 990),
        part(&mut alone, 500),
        part(&mut alone, 990),
    );
    Ok(())
}

/// What people type: common ones, disguised ones, phrases of up to six words, long lines.
fn passwords() -> Vec<String> {
    let words = passphrase::words();
    let phrase = |at: usize, count: usize| -> String {
        let picked: Vec<&str> = (0..count)
            .map(|each| words[(at * 31 + each * 577) % words.len()])
            .collect();
        picked.join("-")
    };
    let common = habits::common().iter().take(1_000).enumerate();
    common
        .flat_map(|(at, common)| {
            [
                (*common).to_owned(),
                format!("{common}@{}", 1990 + at % 36),
                phrase(at, 2 + at % 5),
                format!("{}{at}", phrase(at, 1)),
            ]
        })
        .collect()
}
