//! `rotation_overdue` (C06): the password is older than the rotation period.
//!
//! 3347-CV/BTCTU (Hà Nội, 12/01/2024), (1): "03 tháng/lần đối với phần mềm Đánh giá, xếp
//! loại hằng tháng; 06 tháng/lần đối với phần mềm Sổ tay đảng viên điện tử".
//! UBND-VP Ba Đình (4/2024), mục 1: "định kỳ 03 tháng thay đổi mật khẩu 1 lần".
//! QĐ 10/2020/QĐ-UBND Thái Nguyên Đ6.1.đ: "ít nhất 03 tháng/lần".
//!
//! Calendar months; a day the month does not have is its last. The due day itself is in
//! time. An account without a password date was never changed, and says so there alone.

use domain::{Reason, RuleId};

use super::signal::PASSWORD_CHANGED;
use super::{Limit, Rule, on_the_feed_alone};
use crate::Case;
use crate::judge::Bench;
use crate::opinion::Opinion;

pub(super) const RULE: Rule = Rule {
    id: RuleId::RotationOverdue,
    code: "C06",
    clause: "3347-CV/BTCTU (12/01/2024), khoản (1)",
    limit: Limit::Rotation,
    outside: |_, standard| standard.rotation.is_none().then_some("not_rotated"),
    rests_on_roster: on_the_feed_alone,
    judge,
};

fn judge(case: &Case<'_>, bench: &Bench<'_>) -> Opinion {
    let standard = bench.standard;
    let Some(allowed) = standard.rotation else {
        return Opinion::out_of_scope("not_rotated");
    };
    match PASSWORD_CHANGED.read(case, case.observation.password_changed, standard.as_of) {
        Err(opinion) => opinion,
        Ok(None) if standard.is_on(RuleId::NeverChanged) => {
            Opinion::out_of_scope("counted_as_never_changed")
        }
        Ok(None) => Opinion::unknown("empty_password_changed"),
        Ok(Some(changed)) => {
            let changed = changed.date();
            if !allowed.is_over(changed) {
                return Opinion::pass();
            }
            Opinion::fail(
                Reason::new("password_older")
                    .with("changed", changed)
                    .with("due", allowed.due(changed))
                    .with("limit", allowed.period),
            )
        }
    }
}
