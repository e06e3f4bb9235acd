//! `never_changed` (C08): the password the account was issued with is still set.
//!
//! 3870/UBND-VX (Phan Thiết, 28/5/2019): mailboxes that "chưa thay đổi mật khẩu mặc định
//! ban đầu". QĐ 10/2020/QĐ-UBND Thái Nguyên Đ6.1.a: "phải thay đổi ngay mật khẩu tài khoản
//! khi mới được cấp".
//!
//! The source has a password date, and it is empty or equals the creation, at the coarser
//! precision of the two: days where one has no time, minutes or seconds where one of the
//! times was written without more.

use chrono::{DateTime, Timelike};
use domain::{Moment, Reason, RuleId};

use super::signal::{CREATED, PASSWORD_CHANGED};
use super::{Limit, Rule, always, on_the_feed_alone};
use crate::Case;
use crate::judge::Bench;
use crate::opinion::Opinion;

pub(super) const RULE: Rule = Rule {
    id: RuleId::NeverChanged,
    code: "C08",
    clause: "10/2020/QĐ-UBND Thái Nguyên (08/05/2020), Đ6.1.a",
    limit: Limit::None,
    outside: always,
    rests_on_roster: on_the_feed_alone,
    judge,
};

fn judge(case: &Case<'_>, bench: &Bench<'_>) -> Opinion {
    compare(case, bench).unwrap_or_else(|opinion| opinion)
}

fn compare(case: &Case<'_>, bench: &Bench<'_>) -> Result<Opinion, Opinion> {
    let as_of = bench.standard.as_of;
    let observed = case.observation;
    let Some(changed) = PASSWORD_CHANGED.read(case, observed.password_changed, as_of)? else {
        return Ok(Opinion::fail(Reason::new("password_date_empty")));
    };
    let created = CREATED.need(case, observed.created, as_of, "empty_created")?;
    if same(changed, created) {
        let reason = Reason::new("password_since_creation").with("created", created.date());
        return Ok(Opinion::fail(reason));
    }
    if changed.cmp_coarse(created).is_lt() {
        // Set before the account was made: carried over from an older system, or one of the
        // two dates is wrong. Neither proves that the holder changed it.
        return Err(Opinion::unknown_because(
            Reason::new("password_before_creation")
                .with("changed", changed.date())
                .with("created", created.date()),
        ));
    }
    Ok(Opinion::pass())
}

/// Equal at the coarser precision of the two.
fn same(left: Moment, right: Moment) -> bool {
    match (left, right) {
        (Moment::Instant(a), Moment::Instant(b)) => {
            let coarse = precision(a).max(precision(b));
            a.div_euclid(coarse) == b.div_euclid(coarse)
        }
        (left, right) => left.date() == right.date(),
    }
}

/// How finely a time was written, in microseconds: a minute, a second or better.
fn precision(micros: i64) -> i64 {
    const SECOND: i64 = 1_000_000;
    let time = DateTime::from_timestamp_micros(micros).unwrap_or_default();
    match (time.second(), time.nanosecond()) {
        (0, 0) => 60 * SECOND,
        (_, 0) => SECOND,
        _ => 1,
    }
}
