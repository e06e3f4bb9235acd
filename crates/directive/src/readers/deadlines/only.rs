//! "riêng các trường học trước ngày …": units a deadline holds for.

use crate::pattern::pattern;
use crate::readers::organisation::body_head;
use crate::readers::{exempt, sentence};
use crate::source::{Place, Source};

pattern!(
    ONLY = concat!(
        r"\b(?:rieng|doi voi)(?: doi voi)? ((?:cac |\d+ |don vi |co quan |khoi |dac khu |xa |phuong |thon |thanh pho |huyen |thi xa |quan |thi tran |chi cuc |",
        body_head!(),
        r")[^;:.()]{2,120}?)(?:,? (?:bao cao|gui|lam xong|lam|hoan thanh|truoc|thuc hien|thoi han|cham nhat|xong|phai|nop|co trach nhiem|han|muon nhat|den het|het|la (?:ngay|truoc|den)|tu)\b|:|\()"
    )
);
pattern!(
    UNITS = r"^(?:rieng )?(?:(?:cac|nhung|\d+) )?(?:don vi|vu|vien|cuc|kho bac|buu dien|dien luc|toa an|tong cong ty|cong ty|xuong|kho|ben|cho|lop|khoa|hop tac xa|cau lac bo|quy|xom|ap|khu pho|dac khu|buu cuc|nha may|xi nghiep|cua hang|ngan hang|huyen uy|tinh uy|thanh uy|mat tran|lien doan|dai|thu vien|bao tang|vuon quoc gia|hoc vien|uy ban|hoi dong|chi uy|truong|phuong|xa|phong|co quan|tram|ubnd|so|ban|nganh|dac khu|khoi|cong an|trung tam|thuong truc|bo|cang|don|trai|dang uy|dang bo|chi bo|van phong|benh vien|chi cuc|chi nhanh|hoi|doan|doi|to|cum|hat|thanh pho|quan|huyen|thi xa|thi tran|thon)\b"
);
pattern!(
    NOT_UNITS = r"^(?:cac )?(?:tai khoan|he thong|phan mem|mat khau|can bo|cong chuc|truong hop|ung dung|thiet bi|may)"
);

pattern!(REASON = r",? (?:do|dang|vi|hien|neu tren|chua|bi|vua)\b");
pattern!(REST = r"(?:^ ?|; ?)(cac [^;:.()]{2,80}? con lai)\b");

/// The units named for a date, in its segment.
pub(super) fn of(source: &Source, sentence: &Place, due: &Place) -> Vec<Place> {
    let segments = sentence::segments(source, sentence);
    let segment = sentence::holding(&segments, due.start)
        .cloned()
        .unwrap_or_else(|| sentence.clone());
    let before = segment.start..due.end;
    if let Some(rest) = source.groups(&REST, &before).and_then(|found| found.get(1)) {
        return vec![rest];
    }
    let found = source.groups_all(&ONLY, &before);
    let fits = |place: &Place| source.has(&UNITS, place) && !source.has(&NOT_UNITS, place);
    let named = found.iter().filter_map(|found| found.get(1)).rfind(fits);
    let Some(named) = named.map(|place| source.trimmed(place, b",")) else {
        return Vec::new();
    };
    // "…, do đang sáp nhập", "đang phục vụ Đại hội": why, and no part of the name.
    let why = |words: &Place| {
        let printed = source.printed(words);
        matches!(
            printed.trim_start_matches(',').trim(),
            "do" | "đang" | "vì" | "hiện" | "nêu trên" | "chưa" | "bị" | "vừa"
        )
    };
    let end = source
        .find_all(&REASON, &named)
        .into_iter()
        .find(why)
        .map_or(named.end, |why| why.start);
    let named = source.trimmed(named.start..end, b",");
    self::named(source, named)
}

pattern!(LABEL = r"^(?:doi voi |rieng )?([^:;.]{2,70}):");
// "Lượt 1 (các phòng): …", "Đợt 2: các trạm, từ ngày …": the units of a round.
pattern!(
    ROUND = r"^(?:luot|dot|vong|nhom|giai doan)(?: thu)? (?:\d{1,2}|[a-z]{1,4}) ?(?:\(([^)]{3,80})\) ?:|: ?([^:;.\d]{3,80}?),? (?:tu|den|trong|het|truoc)\b|:)"
);

/// The group that a line of groups and dates begins with.
pub(super) fn label(source: &Source, line: &Place) -> Option<Place> {
    if let Some(round) = source.groups(&ROUND, line) {
        let units = round.get(1).or_else(|| round.get(2))?;
        return source.has(&UNITS, &units).then_some(units);
    }
    source.groups(&LABEL, line)?.get(1)
}

/// Units by their names are told apart: "Đảng ủy Công an tỉnh, Đảng ủy Quân sự tỉnh".
pub(super) fn named(source: &Source, named: Place) -> Vec<Place> {
    let names = exempt::units(source, named.clone());
    if names.len() > 1 { names } else { vec![named] }
}
