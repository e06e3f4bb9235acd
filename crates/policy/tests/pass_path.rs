//! The pass path makes nothing: a judgement that passes borrows its words.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod healthy;

use std::borrow::Cow;

use domain::Verdict;

#[test]
fn a_pass_allocates_nothing() {
    healthy::with_case(|judge, case| {
        for one in judge.judge(case) {
            assert!(
                matches!(one.verdict, Verdict::Pass | Verdict::OutOfScope),
                "{one:?}"
            );
            assert!(matches!(one.reason.code, Cow::Borrowed(_)));
            assert_eq!(one.reason.args.capacity(), 0);
        }
    });
}
