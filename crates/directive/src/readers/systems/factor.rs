//! What people prove themselves with a second time: no system with accounts of its own.

use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    FACTOR = r"\b(?:otp|token|authenticator|sinh ma|ma xac thuc)\b|^(?:ung dung|app) (?:[a-z]+ )?xac thuc\b"
);
pattern!(FACTOR_AFTER = r"^ (?:otp|token|authenticator)\b");
// "bật xác thực hai lớp bằng ứng dụng …".
pattern!(
    BY = r"\b(?:(?:hai|2|02|da|nhieu) (?:lop|buoc|yeu to|nhan to)|otp|ma xac thuc)\b[^.;,]{0,30}\b(?:bang|qua|nho)(?: (?:cac |mot )?(?:ung dung|phan mem|app))? ?$"
);

/// True for the name of such a tool.
pub(super) fn is_factor(source: &Source, inside: &Place, name: &Place) -> bool {
    let before = name.start.saturating_sub(80).max(inside.start)..name.start;
    source.has(&FACTOR, name)
        || source.has(&FACTOR_AFTER, &(name.end..inside.end.max(name.end)))
        || source.has(&BY, &before)
}
