//! For which accounts a value holds: administrators or users, with a second factor or without.

use crate::letter::Letter;
use crate::pattern::{Pattern, pattern};
use crate::readers::sentence;
use crate::source::{Place, Source};

pattern!(
    NO_MFA = r"\b(?:khong|chua)(?: (?:co|su dung|ap dung|bat|kich hoat|ho tro|duoc|trien khai|dung))* (?:tinh nang )?(?:xac thuc (?:da|hai|2|nhieu|02)|mfa|2fa|otp)\b"
);
pattern!(MFA = r"\b(?:xac thuc (?:da (?:yeu to|nhan to|lop)|hai|2|nhieu|02)|mfa|2fa)\b");
pattern!(
    ADMIN = r"\b(?:doi voi|rieng|voi|rieng voi|rieng doi voi)(?: (?:cac|nguoi|can bo|mat khau))* tai khoan (?:co quyen |dac quyen |nguoi )?(?:quan tri|dac quyen|quan ly he thong|admin)|\b(?:doi voi|rieng)(?: cac)? (?:quan tri vien|nguoi quan tri|tai khoan quan tri|mat khau quan tri|admin)|^[-+ ]*(?:mat khau )?(?:cua )?(?:tai khoan |nguoi )(?:co quyen )?(?:quan tri|dac quyen)|^[-+ ]*mat khau quan tri"
);
pattern!(
    USER = r"\b(?:doi voi|rieng|voi|con|con lai)(?: (?:cac|mat khau))* (?:tai khoan )?(?:cua )?(?:nguoi dung|nguoi su dung|thong thuong|thuong|ca nhan|can bo, cong chuc|con lai|khac)|^[-+ ]*(?:mat khau )?(?:cua )?(?:tai khoan )?(?:nguoi dung|nguoi su dung|thong thuong)|\bcua (?:cac |tai khoan )*(?:nguoi dung|nguoi su dung|can bo|cong chuc)\b|\btai khoan (?:nguoi dung|nguoi su dung|thuong|thong thuong|ca nhan|con lai)\b"
);
pattern!(
    BOTH = r"\bquan tri[a-z ]{0,25}(?:va|,)[a-z ]{0,20}(?:nguoi dung|nguoi su dung)|\bnguoi dung[a-z ]{0,25}(?:va|,)[a-z ]{0,20}quan tri"
);

pattern!(
    NOT_ON = r"\b(?:chua|khong) (?:duoc )?(?:bat|co|su dung|kich hoat|ap dung|trien khai)(?: thi|,| phai| mat khau|:| tinh nang nay)"
);
pattern!(LABEL = r"^[^:;.]{4,90}:");
pattern!(EVERY = r"\b(?:moi|tat ca|toan bo)(?: cac)? (?:loai )?tai khoan\b");

static KNOWN: [(&Pattern, &str); 4] = [
    (&NO_MFA, "no_mfa"),
    (&MFA, "mfa"),
    (&ADMIN, "admin"),
    (&USER, "user"),
];

/// The condition of a value at `place` inside paragraph `at`.
pub(super) fn of(
    letter: &Letter,
    at: usize,
    sentence: &Place,
    place: &Place,
) -> Option<&'static str> {
    let source = &letter.source;
    let segments = sentence::segments(source, sentence);
    let segment = sentence::holding(&segments, place.start)
        .cloned()
        .unwrap_or_else(|| sentence.clone());
    if source.has(&BOTH, &segment) || source.has(&EVERY, &segment) {
        return None;
    }
    let label = source
        .find(&LABEL, sentence)
        .filter(|label| label.end <= place.start);
    let labelled = || label.and_then(|label| nearest(source, &label, place));
    nearest(source, &segment, place)
        .or_else(labelled)
        .or_else(|| {
            letter
                .above(at)
                .into_iter()
                .filter(|above| above.level > 0)
                .find_map(|above| nearest(source, &above.place, place))
        })
}

/// The condition named nearest before the value, else the first after it.
fn nearest(source: &Source, segment: &Place, place: &Place) -> Option<&'static str> {
    let mut found: Vec<(usize, &'static str)> = Vec::new();
    for (pattern, name) in KNOWN {
        for hit in source.find_all(pattern, segment) {
            // "chưa có xác thực đa yếu tố" holds "xác thực đa yếu tố" as well.
            if !found.iter().any(|&(at, known)| {
                known == "no_mfa" && at >= hit.start.saturating_sub(60) && at <= hit.start
            }) {
                found.push((hit.start, name));
            }
        }
    }
    // "…đã bật xác thực hai lớp …, chưa bật thì …"
    if found.iter().any(|(_, name)| name.ends_with("mfa")) {
        let short = source.find_all(&NOT_ON, segment);
        found.extend(short.into_iter().map(|hit| (hit.start, "no_mfa")));
    }
    found.sort_unstable();
    let before = found.iter().rfind(|(at, _)| *at <= place.start);
    let after = found.iter().find(|(at, _)| *at > place.start);
    // A value that opens its clause is explained after it: "14 ký tự đối với tài khoản quản trị".
    let gap = after.map(|(at, _)| source.fold(&(place.end.min(*at)..*at)));
    let trailing = gap.is_some_and(|gap| gap.len() < 30 && !gap.contains([',', ';']));
    let chosen = if trailing { after } else { before };
    chosen.or(before).map(|(_, name)| *name)
}
