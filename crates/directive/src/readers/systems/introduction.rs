//! Where a letter introduces a system by a name of its own.

use super::extent::name_end;
use super::{listed, named};
use crate::pattern::pattern;
use crate::source::{Place, Source};

/// The places in which a name is introduced.
pub(super) fn places(source: &Source, inside: &Place) -> Vec<Place> {
    // "phần mềm kế toán FAST" is called FAST.
    let mut all = named::common(source, inside);
    all.retain(|name| {
        let rest = name.end..inside.end;
        let next = source
            .groups(&NAME_NEXT, &rest)
            .and_then(|found| found.get(1));
        !next.is_some_and(|next| is_foreign(source, &next))
    });
    all.extend(foreign(source, inside));
    let longer = source.groups_all(&NAMED_ELSE, inside);
    for name in longer.iter().filter_map(|found| found.get(1)) {
        let mut next = Some(name);
        while let Some(name) = next {
            let name = name.start..name_end(source, &name);
            next = source
                .groups(&AND_ELSE, &(name.end..inside.end))
                .and_then(|found| found.get(1));
            if !source.has(&NO_KIND, &name) && printed_gate(source, &name) {
                all.push(listed::whole(source, inside, name));
            }
        }
    }
    all.extend(capital(source, inside));
    let mut apart: Vec<Place> = Vec::new();
    for place in all {
        if apart
            .iter()
            .all(|known| known.end <= place.start || place.end <= known.start)
        {
            apart.push(place);
        }
    }
    apart
}

pattern!(NAME_NEXT = r"^ ([a-z\d][a-z\d-]{2,20})\b");

// A system of whatever name, right after the word for its accounts, or beside another so named.
pattern!(
    NAMED_ELSE = r"\b(?:tai khoan|mat khau|dang nhap|truy cap|dang nhap vao|hop thu [a-z ]{0,15}(?:va|,))(?: cua| tren| cho| vao| su dung| dung)? ((?:phan mem|he thong|ung dung|cong|trang|nen tang)(?: [a-z\d-]+){1,9})"
);
pattern!(
    AND_ELSE = r"^(?:,| va|,? va| hoac) ((?:phan mem|he thong|ung dung|cong|trang|nen tang)(?: [a-z\d-]+){1,9})"
);
pattern!(
    NO_KIND = r"^(?:phan mem|he thong|ung dung|nen tang|cong|trang)(?: thong tin)?(?: (?:dung chung|cong nghe|mang|chuyen nganh|chuyen mon|noi bo|nghiep vu|quan trong|cong vu|thong tin|dien tu|may tinh|dieu khien|moi|cu|hien tai|rieng))*$"
);

/// True for a word for a system that names none: "hệ thống thông tin dùng chung".
pub(super) fn plain_kind(source: &Source, place: &Place) -> bool {
    source.has(&NO_KIND, place)
}

pattern!(
    BESIDE = r"\b(?:tai khoan|mat khau|quyen truy cap|phan mem|he thong|ung dung|nen tang|cong cu|chuong trinh|app)(?: (?:phan mem|he thong|ung dung|app|cua|nguoi dung|dang nhap|cac|may|tram|van hanh|dieu khien|may tram))* ([a-z\d]{1,8}-[a-z\d]{2,12}|[a-z\d]{3,20}(?:-[a-z\d]{2,12})?(?: [a-z\d]{3,12})?)\b"
);
// "cơ sở dữ liệu giống lúa LUA-DB": a few words, then capitals.
pattern!(
    AT_END = r"\b(?:phan mem|he thong|ung dung|nen tang|co so du lieu|csdl|cong)(?: [a-z]+){1,4} ([a-z\d]{1,8}-[a-z\d]{2,12}|[a-z\d]{3,12})\b"
);
pattern!(OWNER = r"\b(?:cua|do|thuoc|duoc|ve) $");
pattern!(NEXT = r"^(?:,| va|,? va| hoac| /|/) ?([a-z\d]{3,20}(?:-[a-z\d]{2,12})?)\b");

/// "tài khoản vnEdu", "phần mềm HIS, PACS và LIS": words that are no Vietnamese.
fn foreign(source: &Source, inside: &Place) -> Vec<Place> {
    let mut all: Vec<Place> = Vec::new();
    for found in source.groups_all(&AT_END, inside) {
        let Some(name) = found.get(1) else { continue };
        let head = found.whole().start..name.start;
        let capitals = source.letters(&name).iter().filter(|c| c.is_uppercase());
        // "phần mềm Thống kê … của ABC": whose it is.
        let owned = source.has(&OWNER, &head);
        let small = !owned && !source.upper(&head) && printed_gate(source, &head);
        if small && capitals.count() > 1 && is_foreign(source, &name) && !is_alias(source, &name) {
            all.push(name);
        }
    }
    for found in source.groups_all(&BESIDE, inside) {
        let Some(name) = found.get(1) else { continue };
        // In a heading all in capitals every word looks foreign.
        let spelled = source
            .letters(&(inside.start..name.end))
            .iter()
            .any(|c| c.is_lowercase());
        let words = source.fold(&name).find(' ').map(|gap| name.start + gap);
        let first = name.start..words.unwrap_or(name.end);
        if !spelled || !is_foreign(source, &first) || is_alias(source, &first) {
            continue;
        }
        // "SAP ERP" has two words; "HIS gồm" one.
        let second = words
            .map(|gap| gap + 1..name.end)
            .filter(|second| is_foreign(source, second));
        let mut last = first.start..second.map_or(first.end, |second| second.end);
        while let Some(next) = source
            .groups(&NEXT, &(last.end..inside.end))
            .and_then(|found| found.get(1))
            .filter(|next| is_foreign(source, next) && !is_alias(source, next))
        {
            all.push(std::mem::replace(&mut last, next));
        }
        all.push(last);
    }
    all
}

pub(super) fn is_foreign(source: &Source, place: &Place) -> bool {
    let letters = source.letters(place);
    let folded = source.fold(place);
    let inner = letters.iter().skip(1).any(|c| c.is_uppercase());
    let strange = letters.first().is_some_and(|c| c.is_uppercase())
        && folded
            .split('-')
            .any(|word| !text::is_unmarked_syllable(word));
    (inner || strange)
        && letters
            .iter()
            .all(|c| c.is_ascii_alphanumeric() || *c == '-')
        && !NO_SYSTEM.contains(&folded)
}

pattern!(
    KNOWN_BEFORE = r"\b(?:thu dien tu|cong vu|van ban|dieu hanh|mot cua|mot cua dien tu|dich vu cong|hop thu|dang vien|dien tu) \(?$"
);

/// "hệ thống thư điện tử công vụ HVMail": another word for a system that has a key.
pub(super) fn is_alias(source: &Source, name: &Place) -> bool {
    let all = source.all();
    let word = source.fold(name);
    source
        .fold(&all)
        .match_indices(word)
        .take(20)
        .any(|(at, _)| {
            let before = at.saturating_sub(30)..at;
            source.has(&KNOWN_BEFORE, &before)
        })
}

// "Đối với Hệ thống thông tin điều hành tác nghiệp", "hệ thống Hóa đơn điện tử": a capital inside
// a sentence makes it a name.
pattern!(
    CAPITAL = r"\b(?:phan mem|he thong|ung dung|nen tang|cong|trang|truc|co so du lieu|csdl)(?: thong tin)?(?: [a-z\d-]+){1,9}"
);
pattern!(
    NO_NAME = r"^(?:phan mem|he thong|ung dung|nen tang)(?: thong tin)? (?:dung chung|cong nghe|mang|neu|noi (?:tren|chung)|khac|nay|chuyen nganh)\b"
);
pattern!(
    HEAD = r"^(?:phan mem|he thong|ung dung|nen tang|cong|trang|truc|co so du lieu|csdl)(?: thong tin)? "
);

fn capital(source: &Source, inside: &Place) -> Vec<Place> {
    let mut all = Vec::new();
    for place in source.find_all(&CAPITAL, inside) {
        let at = |start: usize| source.letters(&(start..start + 2));
        let head = at(place.start).first().is_some_and(|c| c.is_uppercase());
        // "Hóa đơn", not "UBND".
        let next = source.find(&HEAD, &place).is_some_and(|head| {
            matches!(at(head.end), [first, second] if first.is_uppercase() && second.is_lowercase())
        });
        let named = place.start > inside.start && (head || next);
        let name = place.start..name_end(source, &place);
        let words = source.fold(&name).split(' ').count();
        if named
            && words > 3
            && printed_gate(source, &name)
            && !source.has(&NO_NAME, &name)
            && !source.has(&NO_KIND, &name)
        {
            all.push(listed::whole(source, inside, name));
        }
    }
    all
}

/// "cổng", not "Công văn" or "Cộng hòa"; "trục", not "trực".
pub(super) fn printed_gate(source: &Source, name: &Place) -> bool {
    let printed = source.printed(name).to_lowercase();
    (!source.fold(name).starts_with("cong") || printed.starts_with("cổng"))
        && (!source.fold(name).starts_with("truc") || printed.starts_with("trục"))
}

pattern!(
    SHORT = r"^ ?\(?(?:goi tat la |viet tat la |sau day goi la |goi la )?(?:phan mem |he thong )?([a-z][a-z\d-]{1,15})\)"
);

/// "… (VNFB)": the short name right after a name.
pub(super) fn abbreviation(source: &Source, name: &Place, end: usize) -> Option<Place> {
    let found = source.groups(&SHORT, &(name.end..end))?.get(1)?;
    let capitals = source.letters(&found).iter().filter(|c| c.is_uppercase());
    (capitals.count() > 1).then_some(found)
}

/// True when a short name stands somewhere else in the letter too.
pub(super) fn again(source: &Source, short: &Place) -> bool {
    let all = source.all();
    let word = source.fold(short);
    source.fold(&all).match_indices(word).take(2).count() > 1
}

/// Names that are units, people, kinds of account or mail services.
const NO_SYSTEM: [&str; 60] = [
    "htx",
    "kcn",
    "tttm",
    "ldld",
    "bql",
    "ttyt",
    "bhxh",
    "bhyt",
    "gtvt",
    "tcds",
    "dvsn",
    "lhpn",
    "chrome",
    "firefox",
    "edge",
    "coccoc",
    "ubnd",
    "hdnd",
    "mttq",
    "cbcc",
    "cbccvc",
    "cbcnv",
    "ccvc",
    "cbvc",
    "cntt",
    "cds",
    "gmail",
    "yahoo",
    "outlook",
    "admin",
    "administrator",
    "root",
    "user",
    "users",
    "email",
    "wifi",
    "otp",
    "pin",
    "mfa",
    "qlvb",
    "attt",
    "antt",
    "thpt",
    "thcs",
    "gddt",
    "gd-dt",
    "zalo",
    "facebook",
    "google",
    "microsoft",
    "windows",
    "office",
    "excel",
    "word",
    "viber",
    "telegram",
    "internet",
    "tiktok",
    "shopee",
    "online",
];
