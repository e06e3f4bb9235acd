//! Judges a healthy account many times: `time cargo run --release -p policy --example
//! judge_many 450000` is the cost of judging a province.

#![expect(clippy::unwrap_used, reason = "an example may stop at a bad argument")]

#[path = "../tests/healthy/mod.rs"]
mod healthy;

use domain::Verdict;

fn main() {
    let times: usize = std::env::args()
        .nth(1)
        .and_then(|count| count.parse().ok())
        .unwrap_or(450_000);
    healthy::with_case(|judge, case| {
        let passed: usize = (0..times)
            .map(|_| {
                let judgements = judge.judge(std::hint::black_box(case));
                let passes = judgements.iter().filter(|one| one.verdict == Verdict::Pass);
                passes.count()
            })
            .sum();
        println!("{times} accounts, {passed} passes");
    });
}
