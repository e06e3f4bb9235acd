//! Units left out: "(trừ các đơn vị đã gửi báo cáo: …)" (D3).

use super::draft::Draft;
use super::organisation::body_head;
use crate::letter::Letter;
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    EXCEPT = r"\b(?:ngoai tru|tru|khong bao gom|khong ap dung (?:doi voi|cho)|khong (?:yeu cau|phai) bao cao (?:doi voi|voi))\b(?: (?:cac )?(?:don vi|co quan|truong|phuong|xa|dia phuong)(?: (?:da|sau|sau day|co ten)\b[^:;()\n]{0,60})?:| (?:cac )?(?:don vi|co quan|truong|phuong|xa|dia phuong)(?: da\b[^:;()\n]{0,60}:))? ?([^;()\n]+)"
);
/// What a unit that has already reported need not do.
macro_rules! need_not {
    () => {
        r"(?:thi )?(?:khong phai|khong can|khong yeu cau|duoc mien|thi thoi|mien|khoi|khong thuoc doi tuong)(?: [a-z]+){0,3}"
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
pattern!(
    NEED_NOT = concat!(
        r"(?:^|\. |; |: )(?:rieng )?([^.;:\n()]{4,300}?)(?: da [^.;,()\n]{0,60}?),? ",
        need_not!()
    )
);
pattern!(SPLIT = concat!(r"(?:,|;| va) (?:", body_head!(), r")"));
pattern!(BODY = concat!(r"^", body_head!()));
pattern!(TAIL = r"(?: (?:da|de|thi|khong phai|khong can|vi|do|nen)\b|\. )");

/// Reads the exempt units.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    for (_, paragraph) in letter.body() {
        for pattern in [&EXCEPT, &LISTED, &DONE, &NAMED_AFTER, &NEED_NOT] {
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
    }
}

/// "trừ", not "trú" or "trụ".
fn tone(source: &Source, place: &Place, except: bool) -> bool {
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
    // "đã", not "Đa khoa".
    let small = |place: &Place| !source.letters(place).iter().any(|c| c.is_uppercase());
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
        if council.ends_with("hdnd") || council.ends_with("hoi dong nhan dan") {
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
        .filter(|unit| unit.len() > 4 && source.capital(unit) && source.has(&BODY, unit))
        .collect()
}

fn add(source: &Source, unit: &Place, draft: &mut Draft) {
    let printed = source.printed(unit);
    if !draft.read.exempt_units.contains(&printed) {
        let at = draft.read.exempt_units.len();
        draft.read.exempt_units.push(printed);
        draft.point(source, format!("/exempt_units/{at}"), unit);
    }
}
