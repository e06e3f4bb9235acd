//! Names in quotation marks: what stands in them right behind a word for a system is its name, however
//! it is spelled: "chương trình “Vé Tàu Nhanh”", "«Kho Gạo» (phần mềm kho)".

use domain::SystemKey;

use super::{extent, introduction, named};
use crate::pattern::pattern;
use crate::source::{Place, Source};

/// The words for a system.
macro_rules! kind {
    () => {
        r"(?:bo phan mem|phan mem|he thong|ung dung|app|nen tang|cong cu|chuong trinh|cong|trang|website|co so du lieu|csdl)"
    };
}

pattern!(
    BEHIND = concat!(
        r"\b(",
        kind!(),
        r"((?: [a-z\d-]+){0,6}?))(?: (?:co ten|mang ten|ten|goi la))? ?(?: la)? ?[\x22']([^\x22'\n\t;]{2,60})[\x22']"
    )
);
pattern!(
    BEFORE = concat!(
        r"[\x22']([^\x22'\n\t;]{2,60})[\x22'] \((?:la )?",
        kind!(),
        r"\b"
    )
);
pattern!(NEXT = r"^(?:,| va|,? va| hoac) ?[\x22']([^\x22'\n\t;]{2,60})[\x22']");
pattern!(
    HEADS = r"^(?:mat khau )?[\x22']([^\x22'\n\t;]{2,60})[\x22'](?: \([^)]{2,60}\))? ?: ?(?:mat khau|do dai|toi thieu|it nhat|khong duoi|can|tu \d|tren \d|dai|thay|doi|\d+ (?:ky|ki) tu|\d+ (?:ngay|thang|tuan))\b"
);
// "hệ thống hiện thông báo “Sai mật khẩu”", "chức năng “Lưu mật khẩu”".
pattern!(
    SHOWS = r"\b(?:mat khau|tai khoan|thong bao|chuc nang|tinh nang|nut|muc|lenh|dong|hien|man hinh|thong diep|chu|khau hieu|chu de)\b"
);
pattern!(LETTER = r"[a-z]");
// "chương trình “Tháng an toàn số”" is a campaign.
pattern!(CAMPAIGN = r"^(?:thang|tuan|ngay|nam|quy|chien dich|phong trao|cuoc thi|hoi thi)\b");
pattern!(
    ACCESS = r"\b(?:mat khau|tai khoan|dang nhap|truy cap|ma|vao|dung|su dung|nguoi dung|phan quyen)\b[^.;]{0,40}$"
);

/// A quoted name, and what else the letter says for it in the same breath.
pub(super) struct Quoted {
    /// The name between the marks.
    pub(super) name: Place,
    /// "phần mềm quản lý kho", where it says more than that it is a system.
    pub(super) described: Option<Place>,
    /// The system that the description names by its key.
    pub(super) key: Option<SystemKey>,
}

/// The quoted names inside a place.
pub(super) fn places(source: &Source, inside: &Place) -> Vec<Quoted> {
    let mut all = Vec::new();
    for found in source.groups_all(&BEHIND, inside) {
        let (Some(described), Some(name)) = (found.get(1), found.get(3)) else {
            continue;
        };
        let more = found.get(2).filter(|more| !more.is_empty());
        if !opened(source, inside, &name) {
            continue;
        }
        let talks = more
            .as_ref()
            .is_some_and(|more| source.has(&SHOWS, more) || extent::ends_name(source, more));
        let bare = source.folded(&described).starts_with(b"chuong trinh")
            && !source.has(&ACCESS, &(inside.start..described.start));
        if talks || bare || !introduction::printed_gate(source, &described) {
            continue;
        }
        let key = more.as_ref().and_then(|_| {
            let keyed = named::keyed(source, &described);
            keyed.into_iter().next().map(|mention| mention.key)
        });
        let described = more.map(|_| described);
        follow(source, inside, &mut all, name, described, key);
    }
    for pattern in [&BEFORE, &HEADS] {
        for found in source.groups_all(pattern, inside) {
            if let Some(name) = found.get(1) {
                let known = all.iter().any(|known: &Quoted| known.name == name);
                let keyed = !named::keyed(source, &name).is_empty();
                if !known && !keyed && opened(source, inside, &name) {
                    follow(source, inside, &mut all, name, None, None);
                }
            }
        }
    }
    all.retain(|quoted| source.has(&LETTER, &quoted.name) && !source.has(&CAMPAIGN, &quoted.name));
    all
}

/// The mark before a name opens it: "…” và “…" lies between two names.
fn opened(source: &Source, inside: &Place, name: &Place) -> bool {
    let Some(at) = name.start.checked_sub(1) else {
        return false;
    };
    let before = source.letters(&(inside.start..at));
    let straight = match source.letters(&(at..name.start)) {
        ['"'] => before.iter().filter(|c| **c == '"').count() % 2 == 0,
        ['\''] => !before.last().is_some_and(|c| c.is_alphanumeric()),
        ['\u{201d}' | '\u{2019}' | '\u{bb}'] => false,
        _ => true,
    };
    let blank = |at: usize| source.folded(&(at..at + 1)) == b" ";
    straight && !blank(name.start) && !blank(name.end - 1)
}

/// Takes a name and those that follow it: "hệ thống “A”, “B” và “C”".
fn follow(
    source: &Source,
    inside: &Place,
    all: &mut Vec<Quoted>,
    name: Place,
    described: Option<Place>,
    key: Option<SystemKey>,
) {
    let mut next = source.groups(&NEXT, &(name.end + 1..inside.end.max(name.end + 1)));
    all.push(Quoted {
        name,
        described,
        key,
    });
    while let Some(name) = next.and_then(|found| found.get(1)) {
        next = source.groups(&NEXT, &(name.end + 1..inside.end.max(name.end + 1)));
        all.push(Quoted {
            name,
            described: None,
            key: None,
        });
    }
}
