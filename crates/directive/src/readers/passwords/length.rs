//! Lengths. "tối thiểu trên 8 ký tự" is at least 9 (D5); "8 đến 15" is both bounds.

use super::piece::{Piece, Says};
use crate::number::number_pattern;
use crate::pattern::pattern;
use crate::source::{Groups, Place, Source};

pattern!(
    LENGTH = concat!(
        r"\b",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,20}\))?(?: (?:ky|ki) ?tu)? ?(?:-|den|toi|~|va khong qua|, khong qua|va toi da|, toi da) ?(?:toi da |khong qua |la )?",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,20}\))? ?(?:ky|ki) ?tu\b",
        r"|\b",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,20}\))? ?(?:ky|ki) ?tu\b"
    )
);
pattern!(
    OPERATOR = r"(\b(?:khong (?:duoc |the )?(?:it|ngan|duoi|nho|thap)(?: hon)?|toi thieu|it nhat|tu|tren hoac bang|lon hon hoac bang|bang hoac (?:nhieu|lon|dai|tren)(?: hon)?|(?:ngan|thap|nho|it) nhat(?: la)?)\b|>=?)|(\b(?:khong (?:duoc )?(?:qua|vuot qua|vuot|dai qua|dai hon|lon hon|nhieu hon|tren)|toi da|(?:nhieu|dai|cao|lon) nhat(?: la)?)\b|<=)|(\b(?:tren|lon hon|nhieu hon|dai hon|hon|vuot qua|vuot|qua)\b)|(\b(?:duoi|nho hon|it hon|ngan hon)\b|<)"
);
pattern!(BETWEEN = r"^[a-z \d:=]{0,22}$");
pattern!(OR_MORE = r"^[a-z ]{0,20}\btro len\b");
pattern!(OR_FEWER = r"^[a-z ]{0,20}\btro xuong\b");
pattern!(
    CLASS_COUNT = r"^ (?:dac biet|so\b|chu|viet hoa|viet thuong|hoa|thuong|in hoa|lien tiep|trung|lap|giong|dau|cuoi|ky tu)"
);
pattern!(
    INSTEAD = r"\b(?:truoc day|thay vi|thay cho|quy dinh cu|cu la)\b[^,;.]{0,40}$|\b(?:thay the|bai bo|het hieu luc)\b[^;]{0,160}$"
);
pattern!(RAISED = r"^(?: (?:ky|ki) tu)? (?:len|thanh)\b");
pattern!(NO_REPEAT = r"\bkhong (?:duoc )?(?:chua|trung|lap|giong|dat|su dung)[a-z ]{0,25}$");
pattern!(
    LOGIN = r"\bten (?:dang nhap|truy cap|nguoi dung|nguoi su dung|tai khoan|dinh danh|dinh danh tai khoan|user)\b|\b(?:username|user name|login|ten hop thu|tieu de|ho va ten|ten thiet bi|ten may|so hieu|tin nhan|noi dung thu)\b"
);
// "mã PIN", "mã bảo hiểm y tế", "mã khách hàng": codes of any kind, no "mã độc", no "mật mã".
pattern!(CODE = r"\bma [a-z]+");
pattern!(NO_CODE = r"^ma (?:doc|hoa|nguon|khoa)");
pattern!(CIPHER = r"\bmat $");
pattern!(PASSWORD = r"\b(?:mat khau|mat ma|password)\b");
pattern!(
    LOGIN_AFTER = r"^[^,;.\d]{0,15}(?:doi voi|cho|voi|\() ?(?:ten (?:dang nhap|truy cap|tai khoan|nguoi dung)|username|ma pin)"
);
pattern!(
    MADE = r"\bmat khau (?:tam|tam thoi|cap lai|mot lan|ngau nhien|do he thong|duoc cap lai|khoi tao|xuat xuong)\b[^.;]{0,40}$"
);
pattern!(COMPARED = r"\b(?:khong|trung|chua|giong|khac|bao gom)\b[^,;.]{0,30}$");

/// Shorter or longer numbers count something else.
const SENSIBLE: std::ops::RangeInclusive<u32> = 4..=128;

/// The lengths of a sentence.
pub(super) fn read(source: &Source, sentence: &Place) -> Vec<Piece> {
    source
        .groups_all(&LENGTH, sentence)
        .iter()
        .filter(|found| of_password(source, sentence, &found.whole()))
        .flat_map(|found| bounds(source, sentence, found))
        .collect()
}

fn bounds(source: &Source, sentence: &Place, found: &Groups) -> Vec<Piece> {
    let whole = found.whole();
    let after = whole.end..sentence.end;
    if let (Some(low), Some(high)) = (found.get(1), found.get(2)) {
        let (low, high) = (source.number(&low), source.number(&high));
        let before = whole.start.saturating_sub(45).max(sentence.start)..whole.start;
        let low = low.map(|n| by_operator(source, &before, n));
        return [low, high.map(Says::MaxLength)]
            .into_iter()
            .flatten()
            .filter(sensible)
            .map(|says| Piece::new(says, whole.clone()))
            .collect();
    }
    let Some(number) = found.get(3) else {
        return Vec::new();
    };
    let Some(n) = source.number(&number) else {
        return Vec::new();
    };
    let before = number.start.saturating_sub(45).max(sentence.start)..number.start;
    let counted = n < 6 && source.has(&CLASS_COUNT, &after);
    let told = source.has(&TOLD_ONLY, &before)
        || source.has(&INSTEAD, &(sentence.start..before.end))
        || source.has(&RAISED, &after);
    if counted || told || source.has(&NO_REPEAT, &before) {
        return Vec::new();
    }
    let says = if source.has(&OR_MORE, &after) {
        Says::MinLength(n)
    } else if source.has(&OR_FEWER, &after) {
        Says::MaxLength(n)
    } else {
        by_operator(source, &before, n)
    };
    // "14 ký tự trở lên": the words that make it a bound belong to it.
    let end = [&OR_MORE, &OR_FEWER]
        .into_iter()
        .find_map(|words| source.find(words, &after))
        .map_or(whole.end, |words| words.end);
    let place = operator(source, &before).map_or(number.start, |place| place.whole().start)..end;
    Some(Piece::new(says, place))
        .filter(|piece| sensible(&piece.says))
        .into_iter()
        .collect()
}

pattern!(
    TOLD_ONLY = r"\b(?:chi|moi chi|chi co|chi gom|chi dai|chi dat|moi co|dang su dung|dang dat)(?: (?:tu|co|gom|dai|dat))? $"
);

/// The operator nearest before a number, with nothing but small words between.
fn operator(source: &Source, before: &Place) -> Option<Groups> {
    let found = source.groups_all(&OPERATOR, before).pop()?;
    source
        .has(&BETWEEN, &(found.whole().end..before.end))
        .then_some(found)
}

fn by_operator(source: &Source, before: &Place, n: u32) -> Says {
    let Some(found) = operator(source, before) else {
        return Says::MinLength(n);
    };
    let sign = source.letters(&found.whole());
    // "> 8" is more than eight; "≥ 8" folds to the same.
    if sign == ['>'] {
        return Says::MinLength(n.saturating_add(1));
    }
    if sign == ['≤'] {
        return Says::MaxLength(n);
    }
    // "từ chối mật khẩu dưới 13 ký tự" wants thirteen.
    if found.get(4).is_some() && source.has(&REFUSES, before) {
        return Says::MinLength(n);
    }
    if found.get(2).is_some() {
        Says::MaxLength(n)
    } else if found.get(3).is_some() {
        Says::MinLength(n.saturating_add(1))
    } else if found.get(4).is_some() {
        Says::MaxLength(n.saturating_sub(1))
    } else {
        Says::MinLength(n)
    }
}

pattern!(
    REFUSES = r"\b(?:tu choi|khong (?:nhan|chap nhan|cho|dat|dung|cho phep|duoc (?:dat|dung))|cam|tranh)\b[^.;,]{0,40}$"
);

fn sensible(says: &Says) -> bool {
    match says {
        Says::MinLength(n) | Says::MaxLength(n) => SENSIBLE.contains(n),
        _ => true,
    }
}

/// True unless the number counts the letters of a login name.
pub(super) fn of_password(source: &Source, sentence: &Place, number: &Place) -> bool {
    let before = sentence.start..number.start;
    // A password that the system makes for once binds nobody.
    if source.has(&LOGIN_AFTER, &(number.end..sentence.end)) || source.has(&MADE, &before) {
        return false;
    }
    let password = source
        .find_all(&PASSWORD, &before)
        .last()
        .map_or(0, |place| place.start);
    let codes = source.find_all(&CODE, &before).into_iter();
    let codes = codes.filter(|code| !source.has(&NO_CODE, code));
    let mut names: Vec<Place> = source.find_all(&LOGIN, &before);
    names.extend(codes.filter(|code| {
        let near = code.start.saturating_sub(5).max(sentence.start)..code.start;
        source.printed(code).to_lowercase().starts_with("mã") && !source.has(&CIPHER, &near)
    }));
    names.sort_by_key(|name| name.start);
    let login = names.into_iter().rfind(|login| {
        let near = login.start.saturating_sub(35).max(sentence.start)..login.start;
        !source.has(&COMPARED, &near)
    });
    login.is_none_or(|login| login.start < password)
}
