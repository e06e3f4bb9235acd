//! Names told by their place: before the colon of an item, or in a list beside a system that is
//! known: "Phần mềm Quản lý kiểm tra, giám sát: mật khẩu …", "mật khẩu mail công vụ, vnEdu".

use super::{introduction, named};
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    ITEM = r"^((?:phan mem|he thong|ung dung|co so du lieu|csdl)(?: [a-z\d,&-]+){2,9}): ?(?:mat khau|do dai|toi thieu|it nhat|khong duoi|tu \d|tren \d|\d+ (?:ky|ki) tu)\b"
);
pattern!(
    SEVERAL = r", (?:phan mem|he thong|ung dung|mat khau|tai khoan)\b|\b(?:nay|tren|khac|con lai)$"
);
pattern!(
    BESIDE = r"^(?: (?:cong vu|dien tu|va dieu hanh)){0,2}(?:,| va|, va| hoac|/) ?([a-z\d][a-z\d-]{2,20})\b"
);
pattern!(SIGNS_IN = r"\b(?:tai khoan|mat khau|truy cap|dang nhap|xac thuc)\b");

/// The places of such names.
pub(super) fn places(source: &Source, inside: &Place) -> Vec<Place> {
    let mut all = Vec::new();
    let item = source.groups(&ITEM, inside).and_then(|found| found.get(1));
    all.extend(
        item.filter(|name| named::keyed(source, name).is_empty() && !source.has(&SEVERAL, name)),
    );
    if source.upper(inside) || !source.has(&SIGNS_IN, inside) {
        return all;
    }
    for mention in named::keyed(source, inside) {
        let mut end = mention.place.end;
        while let Some(name) = source
            .groups(&BESIDE, &(end..inside.end))
            .and_then(|found| found.get(1))
            .filter(|name| strange(source, name))
        {
            end = name.end;
            all.push(name);
        }
    }
    all
}

/// A word of capitals, or with one inside, that is no Vietnamese and no other name's.
fn strange(source: &Source, name: &Place) -> bool {
    let capitals = source.letters(name).iter().filter(|c| c.is_uppercase());
    capitals.count() > 0
        && introduction::is_foreign(source, name)
        && !introduction::is_alias(source, name)
}
