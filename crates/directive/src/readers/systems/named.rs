//! The systems that have a key of their own, and those every office has.

use domain::SystemKey;

use super::Mention;
use crate::pattern::{Pattern, pattern};
use crate::source::{Place, Source};

pattern!(
    EMAIL = r"\b(?:thu dien tu|hop thu|hom thu|(?:e-?)?mail|thu (?:cong vu|noi bo|cua nganh)|may chu thu)\b"
);
pattern!(
    QLVB = r"\b(?:quan ly van ban|ql ?vb(?:dh)?|ioffice|i-office|eoffice|e-office|voffice|v-office|van phong dien tu|van ban va dieu hanh|van ban dieu hanh|ho so cong viec)\b"
);
pattern!(
    ONE_STOP = r"\bmot cua\b|\bgiai quyet (?:cac )?(?:ho so )?(?:thu tuc hanh chinh|tthc|ho so hanh chinh|thu tuc)\b|\bhe thong (?:thong tin )?(?:tthc|thu tuc hanh chinh)\b|\bigate\b"
);
pattern!(PUBLIC_SERVICE = r"\bdich vu cong\b|\bdvc(?:tt)?\b");
pattern!(
    REPORTING = r"\b(?:he thong|phan mem)(?: thong tin)? bao cao\b|\bhttt bao cao\b|\bbao cao (?:cua )?chinh phu\b|\b(?:dich vu cong|mot cua|van ban), (?:va )?bao cao\b"
);
pattern!(
    PERSONNEL = r"\b(?:ho so|co so du lieu|csdl|quan ly|du lieu)(?: ve| quoc gia ve| ho so)* ?(?:can bo,? ?(?:cong chuc|cb)|cb,? ?ccvc|cbccvc|cbccv|cbcc|(?:cong chuc|vien chuc),? ?(?:va )?(?:cong chuc|vien chuc|can bo)|nhan su)|\b(?:phan mem|he thong)(?: thong tin)? (?:quan ly )?ho so (?:can bo|cong chuc|vien chuc)\b|\b(?:phan mem|he thong) quan ly can bo\b|\b(?:co so du lieu|csdl)(?: ve| quoc gia ve)? (?:can bo|cong chuc|vien chuc)\b"
);
pattern!(
    MONTHLY = r"\bdanh gia,? ?(?:va )?(?:xep loai|xep hang)?[a-z, ]{0,30}(?:hang thang|theo thang)|\bdanh gia (?:cb|can bo)[a-z, ]{0,30}hang thang|\bdanh gia, xep loai\b|\bdanh gia,? xep loai (?:can bo|cb)"
);
pattern!(HANDBOOK = r"\bso tay dang vien\b|\b(?:mat khau|tai khoan)(?: cua)? so tay\b");
pattern!(SERVER = r"\bmay chu\b|\bserver\b");
pattern!(
    NETWORK = r"\bthiet bi (?:mang|dinh tuyen|chuyen mach|bao mat|tuong lua)\b|\b(?:router|switch|modem|firewall|tuong lua|bo dinh tuyen)\b"
);
pattern!(COMPUTER = r"\bmay (?:vi )?tinh\b|\bmay tram\b|\bmay ca nhan\b|\blaptop\b");
pattern!(WIFI = r"\bwi-?fi\b|\bmang khong day\b");

/// Patterns and the keys they stand for.
static NAMED: [(&Pattern, &str); 12] = [
    (&EMAIL, "email"),
    (&QLVB, "qlvb"),
    (&ONE_STOP, "one_stop"),
    (&PUBLIC_SERVICE, "public_service"),
    (&REPORTING, "reporting"),
    (&PERSONNEL, "personnel"),
    (&MONTHLY, "monthly_evaluation"),
    (&HANDBOOK, "party_handbook"),
    (&SERVER, "server"),
    (&NETWORK, "network_device"),
    (&COMPUTER, "computer"),
    (&WIFI, "wifi"),
];

pattern!(
    OTHER = r"\b(?:cong|trang)(?: /cong|/cong)? thong tin dien tu\b|\b(?:phan mem|he thong)(?: thong tin)? (?:ke toan|quan ly tai san(?: cong)?|quan ly dan cu|quan ly dat dai|ho tich(?: dien tu)?|truyen thanh(?: thong minh)?|camera(?: giam sat| an ninh)?|hoi nghi truyen hinh|quan ly truong hoc|quan ly ngan sach|kham chua benh|quan ly benh vien|y te co so|thi dua khen thuong|hop khong giay|phong hop khong giay|quan ly khieu nai|phan anh kien nghi|phan anh hien truong|quan ly dang vien|dau thau(?: qua mang)?|thue dien tu|chung thuc(?: dien tu)?|chu ky so)\b|\b(?:co so du lieu|csdl) (?:quoc gia ve )?(?:dan cu|dat dai|nganh giao duc(?: va dao tao)?|nganh y te|nganh|ho tich|giao duc)\b|\bvneid\b|\bvpn\b|\bphan mem misa\b|\bdich cong\b|\bdau ghi(?: hinh)?(?: camera)?\b|\bmay cham cong\b|\bso (?:diem|lien lac) dien tu\b|\bhoc ba (?:so|dien tu)\b"
);

/// The mentions of systems that have a key.
pub(super) fn keyed(source: &Source, inside: &Place) -> Vec<Mention> {
    let mut all = Vec::new();
    for (pattern, key) in &NAMED {
        let Ok(key) = key.parse::<SystemKey>() else {
            continue;
        };
        let found = source.find_all(pattern, inside).into_iter();
        all.extend(found.map(|place| Mention {
            key: key.clone(),
            place,
        }));
    }
    all
}

/// The places of systems that many offices have and that are called by what they do.
pub(super) fn common(source: &Source, inside: &Place) -> Vec<Place> {
    source.find_all(&OTHER, inside)
}
