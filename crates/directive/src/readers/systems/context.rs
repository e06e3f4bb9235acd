//! Words that name a system and mean something else: a unit, or the way a report travels.

use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    UNIT_BEFORE = r"\b(?:bo phan|trung tam|van phong|to|cong chuc|quay|can bo) (?:tiep nhan va tra ket qua )?(?:giai quyet )?$"
);

pattern!(BROWSER_BEFORE = r"\btrinh duyet[a-z ]{0,14}$");

// "lưu mật khẩu trên máy tính", "màn hình máy trạm".
pattern!(
    STANDS_ON = r"\b(?:luu|ghi|nho|de|dan) (?:lai )?mat khau (?:[a-z]+ ){0,2}(?:tren|trong|tai) (?:cac )?$|\b(?:roi|khoi) (?:cac )?$|\b(?:man hinh|ban phim) (?:cua )?$"
);
// "Không để máy tính phòng hội đồng nhớ mật khẩu".
pattern!(
    KEEPS = r"^[a-z ]{0,25} (?:nho|ghi nho|luu|dinh) mat khau\b|^[a-z ]{0,25} tu (?:dong )?(?:tat|khoa)\b"
);

pattern!(
    WRITTEN_ON = r"\b(?:luu|ghi|nho|de|dan) (?:lai )?mat khau (?:[^.;]{0,60}[, ])?(?:tren|trong|tai|hoac) (?:[a-z]+ ){0,3}$"
);

/// "Bộ phận một cửa" is a unit; "trình duyệt máy tính" a browser.
pub(super) fn is_unit(source: &Source, inside: &Place, place: &Place) -> bool {
    let near = place.start.saturating_sub(28).max(inside.start)..place.start;
    let keeps = source.has(&KEEPS, &(place.end..inside.end));
    // "Không để mật khẩu trong sổ, trên máy tính quầy hoặc máy tính ở nhà".
    let clause = place.start.saturating_sub(110).max(inside.start)..place.start;
    if keeps
        || source.has(&WRITTEN_ON, &clause)
        || source.has(&BROWSER_BEFORE, &near)
        || source.has(&STANDS_ON, &near)
    {
        return true;
    }
    source.has(
        &UNIT_BEFORE,
        &(place.start.saturating_sub(40).max(inside.start)..place.start),
    )
}

pattern!(
    CHANNEL_BEFORE = r"\b(?:qua|theo|vao|den|toi|ve)(?: dia chi| hop| phan mem| he thong| truc| so)*(?: cac)? ?$|\bdia chi ?$|\b(?:ban mem|van ban|file|bao cao) (?:gui )?(?:qua|ve) (?:[abd-su-z][a-z]* |c[b-z][a-z]* |t[b-z][a-z]* |ta[a-hj-z][a-z]* ){0,4}$"
);
pattern!(
    CHANNEL_AFTER = r"^([a-z ,()]{0,25})(:? ?)[a-z\d._-]+( ?)@ ?[a-z\d-]+\.|^ ?: ?[a-z\d._-]+@"
);
// "ở Hệ thống một cửa và kho@doimo.vn", "máy chủ về hộp thư kho@doimo.vn": the address is another's.
pattern!(
    ANOTHER = r"\b(?:va|hoac|hay)\b|\b(?:ve|den|toi|qua) (?:dia chi )?(?:hop thu|thu|email|mail)\b"
);
pattern!(SENDING = r"\b(?:gui|bao cao|lien he|tiep nhan|phan anh|ban hanh)\b");
pattern!(LOGIN = r"\b(?:dang nhap|truy cap|chuyen tiep|tu hop|mat khau)\b[^,;.]{0,40}$");

/// The way a report travels: "gửi qua hệ thống QLVB", "email: …@…".
pub(super) fn is_channel(source: &Source, inside: &Place, place: &Place) -> bool {
    if addressed(source, &(place.end..inside.end)) {
        return true;
    }
    let near = place.start.saturating_sub(40).max(inside.start)..place.start;
    let clause = place.start.saturating_sub(140).max(inside.start)..place.start;
    source.has(&CHANNEL_BEFORE, &near)
        && source.has(&SENDING, &clause)
        && !source.has(&LOGIN, &near)
}

/// A mail address follows; "(tên miền @hoi.vn)" has none, with a word and a blank before its "@".
fn addressed(source: &Source, after: &Place) -> bool {
    let Some(found) = source.groups(&CHANNEL_AFTER, after) else {
        return false;
    };
    let blank = |group: usize| found.get(group).is_some_and(|place| !place.is_empty());
    let colon = found
        .get(2)
        .is_some_and(|place| source.folded(&place).contains(&b':'));
    let between = found.get(1).unwrap_or_default();
    (colon || !blank(3)) && !source.has(&ANOTHER, &between)
}
