//! Units left out: "(trừ các đơn vị đã gửi báo cáo: …)" (D3).

use super::draft::Draft;
use super::organisation::body_head;
use super::sentence;
use crate::letter::Letter;
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    EXCEPT = r"\b(?:ngoai tru|tru|khong bao gom|khong ap dung (?:doi voi|cho)|khong (?:yeu cau|phai) bao cao (?:doi voi|voi))\b(?: (?:cac )?(?:don vi|co quan|truong|phuong|xa|dia phuong)(?: (?:da|sau|sau day|co ten)\b[^:;()\n]{0,60})?:| (?:cac )?(?:don vi|co quan|truong|phuong|xa|dia phuong)(?: da\b[^:;()\n]{0,60}:))? ?([^;()\n]+)"
);
/// What a unit that has already reported need not do.
macro_rules! need_not {
    () => {
        r"(?:thi )?(?:khong phai|khong can|khong thuc hien|khong yeu cau|duoc mien|thi thoi|mien|khoi|khong thuoc doi tuong)(?: [a-z]+){0,3}"
    };
}
// "05 đơn vị gồm A, B, C đã báo cáo đầy đủ, không phải gửi lại".
pattern!(
    DONE = concat!(
        r"\b(?:gom|bao gom|la|sau day|sau):? ([^;()\n]{6,400}?)(?: da [^;()\n]{0,60}?)?,? ",
        need_not!()
    )
);
// "Các đơn vị đã gửi danh sách (gồm: A, B) không phải gửi lại".
pattern!(
    LISTED = concat!(
        r"\((?:gom:? |bao gom:? |la:? |cu the:? )?([^()\n]{6,400})\)(?: da [^;()\n]{0,60}?)?,? ",
        need_not!()
    )
);
// "07 đơn vị đã báo cáo, không phải thực hiện: A, B, C".
pattern!(
    NAMED_AFTER = concat!(
        r"\bda [^.;:\n]{0,80}?,? ",
        need_not!(),
        r"[^.;:\n]{0,50}?: ?([^;\n]{6,400})"
    )
);
// "A, B đã làm xong …, không phải báo cáo"; "A sử dụng hệ thống riêng, không thuộc phạm vi …".
pattern!(
    RELIEVED = r"\b(?:chua phai|(?:khong|chua) (?:phai|can|thuc hien|thuoc (?:pham vi|doi tuong|dien)|ap dung|bat buoc|gui|yeu cau)|(?:duoc )?mien|thi thoi|khoi)\b"
);
pattern!(
    PREDICATE = r"^,? (?:de nghi|yeu cau|moi|da|de|do|vi|dang|duoc|su dung|dung|co|tu|vua|hien|chua|khong|mien|duoc mien|thi|nen|thuoc|khoi|o|tai|con|se|yeu cau|de nghi|phai|can|giao|bao cao|gui|thuc hien theo|thuc hien|giu|nop|ra soat|ap dung tu|moi lap) "
);
/// A list of units that opens a sentence.
const LIST: usize = 300;
/// The words a unit's name begins with here beside those of a body, folded.
macro_rules! unit_head {
    () => {
        concat!(
            r"khoa |nha |thcs |thpt |buu cuc |quy (?:bao tro|an sinh|tin dung|khuyen hoc) |cau lac bo |vksnd|tand|xuong |phan xuong |dai dien |chot |dac khu |thi tran |khu |khoi |xa |phuong |",
            body_head!()
        )
    };
}
pattern!(SPLIT = concat!(r"(?:,|;| va) (?:", unit_head!(), r")"));
pattern!(BODY = concat!(r"^(?:doanh nghiep|cac |thong ke |", unit_head!(), r")"));
pattern!(TAIL = r"(?: (?:dang|da|de|thi|khong phai|khong can|vi|do|nen)\b|\. )");

/// Reads the exempt units.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    // "Kính gửi: Các phường, xã (trừ phường A)".
    for place in &letter.addressees {
        for found in source.groups_all(&EXCEPT, place) {
            let list = found.get(1).filter(|_| tone(source, &found.whole(), true));
            for unit in list.map(|list| units(source, list)).unwrap_or_default() {
                add(source, &unit, draft);
            }
        }
    }
    for (_, paragraph) in letter.body() {
        for pattern in [&EXCEPT, &LISTED, &DONE, &NAMED_AFTER] {
            for found in source.groups_all(pattern, &paragraph.place) {
                let Some(list) = found
                    .get(1)
                    .filter(|_| tone(source, &found.whole(), std::ptr::eq(pattern, &EXCEPT)))
                else {
                    continue;
                };
                for unit in units(source, list) {
                    add(source, &unit, draft);
                }
            }
        }
        for sentence in sentence::sentences(source, &paragraph.place) {
            for segment in sentence::segments(source, &sentence) {
                let relieved = relieved(source, &segment);
                relieved.iter().for_each(|unit| add(source, unit, draft));
            }
        }
    }
}

/// The units that open a segment which relieves them of something.
fn relieved(source: &Source, segment: &Place) -> Vec<Place> {
    if !source.has(&RELIEVED, segment) {
        return Vec::new();
    }
    let open = source
        .find(&RIVEN, segment)
        .map_or(segment.start, |words| words.end);
    let segment = source.trimmed(open..segment.end, b"-");
    // "đã", "có", "tự": not "Đa khoa", "Cơ sở", "Tư pháp".
    let known = |place: &Place| {
        let printed = source.printed(place);
        let word = printed.trim_start_matches(',').trim();
        PREDICATES.iter().position(|known| *known == word)
    };
    // "Doanh nghiệp đang ngừng hoạt động thì không áp dụng": what a kind of units does or has tells
    // which of them are meant.
    let kind = source.has(&A_KIND, &segment);
    let list = segment.start..segment.end.min(segment.start + LIST);
    // What stands behind "đã" tells why, and orders nothing.
    let done = predicates(source, &list)
        .find(|place| known(place) == Some(DONE_ALREADY))
        .map_or(list.end, |place| place.end);
    let predicate = predicates(source, &list)
        .filter(|place| !(kind && source.has(&ATTRIBUTE, place)))
        .filter(|place| !in_compound(source, &list, place))
        .filter_map(|place| Some((known(&place)?, place)))
        .find(|(which, place)| *which < PREDICATES.len() - ORDERS || place.end <= done);
    let Some((which, ref predicate)) = predicate else {
        return Vec::new();
    };
    if which >= PREDICATES.len() - ORDERS {
        return Vec::new();
    }
    if !source.has(&RELIEVED, &(predicate.start..segment.end)) {
        return Vec::new();
    }
    let named = units(source, segment.start..predicate.start);
    // "Các tổ đã làm xong không phải báo cáo lại": what they have done tells which.
    // Behind a comma it is the reason, and tells nothing apart.
    let close = source.folded(predicate).starts_with(b" ");
    if let ([only], true) = (&named[..], close && source.has(&SEVERAL, &segment)) {
        let whole = source.trimmed(only.start..predicate.start, b",");
        if whole.len() < NAMED_BY_DEED && source.has(&DONE_BY, &(only.end..whole.end)) {
            return vec![whole];
        }
    }
    named
}

pattern!(SEVERAL = r"^(?:cac|nhung) ");
pattern!(DONE_BY = r"^ da [^,;:()]+$");
/// Longer ones are sentences.
const NAMED_BY_DEED: usize = 90;

/// Every word of a place that may be a predicate, one at each blank: a syllable of a name takes
/// nothing from the word behind it.
fn predicates(source: &Source, list: &Place) -> impl Iterator<Item = Place> {
    let edges = source.folded(list).iter().enumerate();
    edges
        .filter(|(_, byte)| matches!(byte, b' ' | b','))
        .filter_map(|(at, _)| source.find(&PREDICATE, &(list.start + at..list.end)))
}

// "giao nhận", "báo cáo viên", "bàn giao": compounds that hold a verb.
pattern!(COMPOUND = r"^ ?(?:giao (?:nhan|thong|dich|hang|duc)|bao cao vien|gui (?:xe|nhan|giu))\b");
pattern!(COMPOUND_BEFORE = r"\b(?:ban|chuyen)$");

fn in_compound(source: &Source, list: &Place, place: &Place) -> bool {
    source.has(&COMPOUND, &(place.start..list.end))
        || source.fold(place).trim() == "giao"
            && source.has(&COMPOUND_BEFORE, &(list.start..place.start))
}

pattern!(A_KIND = r"^(?:cac|doanh nghiep|nhung|moi|don vi|co quan) ");
pattern!(ATTRIBUTE = r"^,? (?:co|dang|o|tai|thuoc|da|duoc|vua|hien|con) $");
pattern!(RIVEN = r"^(?:rieng|rieng doi voi|doi voi|rieng cac don vi:?) ");
const PREDICATES: [&str; 43] = [
    "đã",
    "áp dụng từ",
    "mới lập",
    "do",
    "vì",
    "đang",
    "được",
    "sử dụng",
    "dùng",
    "có",
    "tự",
    "vừa",
    "hiện",
    "chưa",
    "không",
    "miễn",
    "được miễn",
    "thì",
    "nên",
    "thuộc",
    "khỏi",
    "ở",
    "tại",
    "còn",
    "để",
    "da",
    "khong",
    "dang",
    "co",
    "thực hiện theo",
    "mới",
    "giữ",
    "nộp",
    "sẽ",
    "yêu cầu",
    "đề nghị",
    "phải",
    "cần",
    "giao",
    "báo cáo",
    "gửi",
    "thực hiện",
    "rà soát",
];
/// Where "đã" stands in them.
const DONE_ALREADY: usize = 0;
/// Of those, the ones that give something to do.
const ORDERS: usize = 10;

pattern!(COMPOUND_EXCEPT = r"\b(?:khai|phong|loai|khau|bai|tri|cong|diet) $");

/// "trừ", not "trú" or "trụ".
fn tone(source: &Source, place: &Place, except: bool) -> bool {
    // "khai trừ", "phòng trừ sâu bệnh", "loại trừ".
    let before = place.start.saturating_sub(7)..place.start;
    if except && source.has(&COMPOUND_EXCEPT, &before) {
        return false;
    }
    let words: String = source
        .letters(place)
        .iter()
        .take(12)
        .collect::<String>()
        .to_lowercase();
    !except
        || words.starts_with("tr\u{1eeb}")
        || words.starts_with("ngo")
        || words.starts_with("kh")
}

/// The names of a list: cut before each word a body's name begins with.
pub(super) fn units(source: &Source, list: Place) -> Vec<Place> {
    // "đã", not "Đa khoa" or "Ra đa".
    let small = |place: &Place| {
        let printed = source.printed(place);
        let word = printed.trim();
        !printed.contains(char::is_uppercase)
            && !word.starts_with("đa")
            && (!word.starts_with("dang") && !word.starts_with("đ")
                || word.starts_with("đang")
                || word.starts_with("đã")
                || word.starts_with("để"))
    };
    let end = source
        .find_all(&TAIL, &list)
        .into_iter()
        .find(small)
        .map_or(list.end, |place| place.start);
    let list = list.start..end;
    let mut cuts = vec![list.start];
    let separators = source.find_all(&SPLIT, &list);
    let mut units = Vec::new();
    for separator in &separators {
        // "Văn phòng HĐND và UBND" is one office.
        let council = source.fold(&(list.start..separator.start));
        let field = source.has(&SOCIETY, &(separator.start..list.end));
        if field || council.ends_with("hdnd") || council.ends_with("hoi dong nhan dan") {
            continue;
        }
        units.push(cuts[cuts.len() - 1]..separator.start);
        let mark = if source.folded(separator).starts_with(b" va") {
            4
        } else {
            2
        };
        cuts.push(separator.start + mark);
    }
    units.push(cuts[cuts.len() - 1]..list.end);
    units
        .into_iter()
        .map(|unit| source.trimmed(unit, b",;:."))
        .filter(|unit| unit.len() > 4 && source.has(&BODY, unit))
        // "Khoa Nhi", not "Khóa màn hình"; a commune or ward may follow others in small letters.
        .filter(|unit| {
            let printed = source.printed(unit);
            let named = printed.chars().skip(1).any(char::is_uppercase);
            let small = printed.starts_with("khu ")
                || named && SMALL.iter().any(|head| printed.starts_with(head));
            (source.capital(unit) || small || printed.starts_with("chi bộ"))
                && !printed.starts_with("Khóa")
                && !source.has(&NOT_UNITS, unit)
        })
        .collect()
}

// "Lao động - Thương binh và Xã hội" is one.
pattern!(SOCIETY = r"^(?:,|;| va) xa hoi\b");
/// Heads of names that are printed small.
const SMALL: [&str; 10] = [
    "xã ",
    "phường ",
    "thị trấn ",
    "đặc khu ",
    "trạm ",
    "trường ",
    "thôn ",
    "đội ",
    "bản ",
    "ấp ",
];
// "Các tài khoản …": things, or people.
pattern!(
    NOT_UNITS = r"^(?:cac |nhung )?(?:tai khoan|mat khau|he thong|phan mem|don vi|co quan|dia phuong|noi|may|hop thu|noi dung|truong hop|nguoi|can bo|cong chuc|vien chuc|dong chi|khoan|quy dinh|thiet bi|khach|du lieu|so lieu)\b|^cac (?:dang uy|don)\b|^khoi luong|^nha nuoc|^khu vuc nao"
);

fn add(source: &Source, unit: &Place, draft: &mut Draft) {
    let printed = source.printed(unit);
    if !draft.read.exempt_units.contains(&printed) {
        let at = draft.read.exempt_units.len();
        draft.read.exempt_units.push(printed);
        draft.point(source, format!("/exempt_units/{at}"), unit);
    }
}
