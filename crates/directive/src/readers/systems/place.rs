//! Words for a system that say where or by what something is done: the machine one sits at, a public
//! net, a measure of work. They have no accounts that the letter speaks of.

use super::Mention;
use crate::pattern::pattern;
use crate::source::{Place, Source};

// "đăng nhập … bằng máy tính công cộng", "chép về máy tính", "khi dừng dùng máy tính".
pattern!(
    AT_MACHINE = r"\b(?:tren|bang|ve|tu|qua|muon|(?:khi|luc|dung|ngung|thoi) (?:su dung|dung|roi))(?: (?:cac|mot|nhung|chiec|mang|moi))* $"
);
// "mật khẩu trên máy tính" is the machine's own.
pattern!(
    OWN_ACCOUNT = r"\b(?:mat khau|tai khoan)(?: [a-z]+){0,3} tren(?: (?:cac|mot|nhung|moi))* $"
);
pattern!(
    PUBLIC = r"^ (?:cong cong|mien phi|quan|khach san|ca phe|ben ngoai|cua nguoi khac|nguoi khac|khong tin cay|o nha|nha rieng)"
);
pattern!(
    COUNTED_ON =
        r"\b(?:dem|thong ke|kiem dem|tra|so lieu)(?: [a-z]+){0,3} tren (?:cac |he thong )*$"
);
pattern!(
    MEASURE_AFTER = r"^[a-z, ]{0,45}\b(?:hang nam|cuoi nam|hang quy|thi dua|chat luong|muc do|nam 20\d\d|cuoi ky)\b"
);
pattern!(
    MEASURE_BEFORE = r"\b(?:tieu chi|can cu|co so|gan voi|ket qua|xem xet|dua vao|lam can cu|khi|de|ve|viec)(?: [a-z]+){0,2} $"
);
pattern!(
    SYSTEM_BEFORE = r"\b(?:(?:he thong|phan mem|ung dung)(?: [a-z]+){0,2}|tai khoan|mat khau) $"
);

/// True for a mention that is only a place or a measure.
pub(super) fn is_place(source: &Source, inside: &Place, mention: &Mention) -> bool {
    let place = &mention.place;
    let before = place.start.saturating_sub(45).max(inside.start)..place.start;
    let after = place.end..inside.end.max(place.end);
    match mention.key.as_str() {
        "computer" | "wifi" => {
            let at = source.has(&AT_MACHINE, &before) && !source.has(&OWN_ACCOUNT, &before);
            at || source.has(&PUBLIC, &after)
        }
        "server" => source.has(&COUNTED_ON, &before),
        "monthly_evaluation" => {
            let measure =
                source.has(&MEASURE_AFTER, &after) || source.has(&MEASURE_BEFORE, &before);
            measure
                && !source.fold(place).ends_with("thang")
                && !source.has(&SYSTEM_BEFORE, &before)
        }
        _ => false,
    }
}
