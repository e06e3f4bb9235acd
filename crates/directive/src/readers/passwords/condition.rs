//! For which accounts a value holds: administrators or users, with a second factor or without.

use crate::letter::{Letter, headed, label};
use crate::pattern::{Pattern, pattern};
use crate::readers::sentence;
use crate::readers::systems::{Stands, Systems};
use crate::source::{Place, Source};

pattern!(
    NO_MFA = r"\b(?:khong|chua)(?: (?:co|su dung|ap dung|bat|kich hoat|ho tro|duoc|trien khai|dung))* (?:tinh nang )?(?:xac thuc (?:da|hai|2|nhieu|02)|ma (?:xac thuc )?(?:hai|2|02) lop|(?:bao mat |bao ve )?(?:hai|2|02) (?:lop|buoc)|mfa|2fa|otp)\b"
);
pattern!(
    MFA = r"\b(?:xac thuc (?:da (?:yeu to|nhan to|lop)|hai|2|nhieu|02)|ma (?:xac thuc )?(?:hai|2|02) lop|mfa|2fa)\b|\b(?:bat|kich hoat|dung|cai|co)(?: (?:bao mat|bao ve|che do))? (?:hai|2|02) (?:lop|buoc)\b"
);
pattern!(
    ADMIN = r"\b(?:tai khoan|quyen|mat khau|nguoi|can bo|cong chuc|vien chuc|nhan vien|dac quyen)(?: (?:co|giu|nam|duoc giao|duoc cap|cua|nguoi|cac|tai khoan|quyen|dac quyen|mat khau))* (?:quan tri|dac quyen|quan ly he thong|admin)\b|\bquan tri vien\b|\badmin\b|^[-+ ]*(?:nguoi )?quan tri ?:|\b(?:doi voi|neu la|khi la) (?:nguoi )?quan tri\b"
);
pattern!(
    USER = r"\b(?:doi voi|rieng|voi|con|con lai)(?: (?:cac|mat khau))* (?:tai khoan )?(?:cua )?(?:nguoi dung|nguoi su dung|thong thuong|thuong|ca nhan|can bo, cong chuc|con lai|khac)|^[-+ ]*(?:mat khau )?(?:cua )?(?:tai khoan )?(?:nguoi dung|nguoi su dung|thong thuong)|\b(?:neu|khi) la (?:nguoi dung|nguoi su dung)\b|\bcua (?:cac |tai khoan )*(?:nguoi dung|nguoi su dung|can bo|cong chuc)\b|\b(?:tai khoan|mat khau) (?:nguoi dung|nguoi su dung|thuong|thong thuong|ca nhan|con lai)\b"
);
pattern!(
    BOTH = r"\bquan tri[a-z ]{0,25}(?:va|,)[a-z ]{0,20}(?:nguoi dung|nguoi su dung)|\bnguoi dung[a-z ]{0,25}(?:va|,)[a-z ]{0,20}quan tri"
);

pattern!(
    NOT_ON = r"\b(?:chua|khong) (?:duoc )?(?:bat|co|cai|cai dat|su dung|kich hoat|ap dung|trien khai)(?: thi|,| phai| mat khau|:| -| tinh nang nay)"
);
pattern!(AMONG = r"\b(?:dac biet|nhat la|ke ca|bao gom|trong do|gom)\b[^;:]{0,25}$");
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
    systems: &Systems,
    at: usize,
    sentence: &Place,
    place: &Place,
) -> Option<&'static str> {
    let source = &letter.source;
    let segments = sentence::segments(source, sentence);
    let segment = sentence::holding(&segments, place.start)
        .cloned()
        .unwrap_or_else(|| sentence.clone());
    // "Ai đã cài ứng dụng xác thực … Ai chưa cài, mật khẩu …": the first case in the sentence before.
    let spoken = letter
        .paragraphs
        .get(at)
        .map_or(sentence.start, |own| own.place.start)..segment.end;
    if source.has(&BOTH, &segment) || source.has(&EVERY, &segment) {
        return None;
    }
    let label = source
        .find(&LABEL, sentence)
        .filter(|label| label.end <= place.start);
    let labelled = || label.and_then(|label| nearest(source, systems, &label, place));
    by_column(letter, at, place)
        .or_else(|| by_row(letter, at))
        .or_else(|| nearest(source, systems, &segment, place))
        .or_else(|| second(source, &spoken, &segment, place))
        .or_else(|| opened(source, sentence, &segment))
        .or_else(labelled)
        .or_else(|| {
            letter
                .above(at)
                .into_iter()
                .filter(|above| above.level > 0 && !source.has(&BOTH, &above.place))
                .find_map(|above| heading(source, systems, &above.place))
        })
}

/// The condition that a heading begins with.
fn heading(source: &Source, systems: &Systems, above: &Place) -> Option<&'static str> {
    let opening = above.start..above.end.min(above.start + HEADING);
    let found = nearest(source, systems, &opening, &(opening.end..opening.end));
    // "Trách nhiệm của công chức" says whose duties these are, not whose passwords.
    found.filter(|name| *name != "user" || source.has(&OF_ACCOUNTS, &opening))
}

pattern!(OF_ACCOUNTS = r"\b(?:mat khau|tai khoan)\b|^[-+ ]*(?:nguoi dung|nguoi su dung)\b");
/// How far into a heading its matter is named.
const HEADING: usize = 90;

pattern!(
    PEOPLE = r"\b(?:nguoi (?:su )?dung|can bo|cong chuc|vien chuc|chuyen vien|nhan vien|giang vien|giao vien|ca nhan|thong thuong)\b"
);
pattern!(MANAGES = r"\b(?:quan tri|admin|dac quyen)\b");

/// In a table, the condition that the column names.
fn by_column(letter: &Letter, at: usize, place: &Place) -> Option<&'static str> {
    let source = &letter.source;
    let columns = headed(letter, at);
    let (heading, _) = columns
        .iter()
        .find(|(_, cell)| cell.start <= place.start && place.start < cell.end)?;
    let known: [(&Pattern, &'static str); 4] = [
        (&NO_MFA, "no_mfa"),
        (&MFA, "mfa"),
        (&MANAGES, "admin"),
        (&PEOPLE, "user"),
    ];
    known
        .into_iter()
        .find(|(pattern, _)| source.has(pattern, heading))
        .map(|(_, name)| name)
}

pattern!(USERS = r"\b(?:nguoi (?:su )?dung|thong thuong)\b");

/// In a table, the condition that the first cell of the row names: "HIS - quản trị".
fn by_row(letter: &Letter, at: usize) -> Option<&'static str> {
    let source = &letter.source;
    let label = label(letter, at).filter(|_| !headed(letter, at).is_empty())?;
    let known: [(&Pattern, &'static str); 2] = [(&MANAGES, "admin"), (&USERS, "user")];
    let found = known
        .into_iter()
        .find(|(pattern, _)| source.has(pattern, &label));
    found.map(|(_, name)| name)
}

/// "…, nếu đã kích hoạt xác thực hai bước; nếu chưa kích hoạt thì …": the second of two cases.
fn second(
    source: &Source,
    sentence: &Place,
    segment: &Place,
    place: &Place,
) -> Option<&'static str> {
    let first = source.has(&MFA, &(sentence.start..segment.start));
    let not = source.has(&NOT_ON, &(segment.start..place.start));
    (first && not).then_some("no_mfa")
}

/// "mật khẩu quản trị tối thiểu 18 ký tự; hạn dùng 45 ngày": the one condition of the clauses before.
fn opened(source: &Source, sentence: &Place, segment: &Place) -> Option<&'static str> {
    let before = sentence.start..segment.start;
    let admin = source.find_all(&ADMIN, &before).len();
    let others = source.has(&USER, sentence) || source.has(&MFA, sentence);
    (admin == 1 && !others && !source.has(&BOTH, &before)).then_some("admin")
}

/// The condition named nearest before the value, else the first after it.
fn nearest(
    source: &Source,
    systems: &Systems,
    segment: &Place,
    place: &Place,
) -> Option<&'static str> {
    let mut found: Vec<(usize, &'static str)> = Vec::new();
    let without = source.find_all(&NO_MFA, segment);
    for (pattern, name) in KNOWN {
        for hit in source.find_all(pattern, segment) {
            // "chưa có xác thực đa yếu tố" holds "xác thực đa yếu tố" as well.
            let held = |words: &Place| words.start <= hit.start && hit.start < words.end;
            if name != "mfa" || !without.iter().any(held) {
                found.push((hit.start, name));
            }
        }
    }
    // "QTV", "NVBH": the letter's own short names.
    let shorts = systems.people(source, segment).into_iter();
    found.extend(shorts.map(|(place, stands)| match stands {
        Stands::Admins => (place.start, "admin"),
        _ => (place.start, "user"),
    }));
    // "đặc biệt là cán bộ giữ tài khoản quản trị": among those spoken of, not apart from them.
    found.retain(|(at, name)| {
        let before = at.saturating_sub(45).max(segment.start)..*at;
        *name != "admin" || !source.has(&AMONG, &before)
    });
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
