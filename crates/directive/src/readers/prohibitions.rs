//! What letters forbid (C17, C18, C19).

use super::draft::Draft;
use super::{sentence, stance};
use crate::directive::Prohibition;
use crate::letter::Letter;
use crate::pattern::{Pattern, pattern};
use crate::source::{Place, Source};

pattern!(
    FORBIDS = r"\b(?:khong|nghiem cam|cam|tranh|tat|vo hieu hoa|han che|cham dut|ngung|huy bo|huy|go|xoa|go bo|chi|tu choi|loai bo|dung (?:viec|bam)|neu de)\b"
);
pattern!(
    FORBIDS_LIST = r"\b(?:nghiem cam|khong duoc|tuyet doi khong|khong|cam|hanh vi (?:bi cam|nghiem cam|khong duoc)|cac hanh vi sau)\b[^\n]*:$|^[^.;:\n]{0,60}\b(?:hanh vi|viec|dieu|noi dung)[a-z ,]{0,60} (?:nghiem cam|bi cam|cam|khong duoc(?: lam| phep)?)\b[^.;:\n]{0,25}$|^(?:nghiem cam|dieu cam|cac dieu cam|ve viec cam|viec cam|nhung dieu cam)[^.;:\n]{0,30}$"
);

pattern!(
    BROWSER = r"\b(?:luu(?: giu| tru| lai)?|ghi nho|nho|tu dong (?:luu|dien|ghi nho))\b[^.;]{0,45}\b(?:mat khau|tai khoan|thong tin dang nhap|dang nhap)\b[^.;]{0,60}\b(?:trinh duyet|browser|chrome|coc coc|firefox|edge|website)\b|\b(?:trinh duyet|browser|chrome)\b[^.;]{0,60}\b(?:luu|ghi nho|nho)\b[^.;]{0,25}\b(?:mat khau|thong tin dang nhap|tai khoan)\b|\b(?:luu|ghi nho|nho) (?:san )?mat khau\b[^.;]{0,30}\btrinh duyet\b|\b(?:mat khau|tai khoan)\b[^.;]{0,30}\b(?:luu|ghi nho)\b[^.;]{0,30}\btrinh duyet|\bmay (?:tinh|dung chung)[a-z ]{0,25} (?:ghi nho|luu|nho) mat khau|\b(?:chuc nang|tinh nang|che do) (?:ghi )?nho mat khau|\bluu mat khau\b[^.;]{0,15}\b(?:chrome|edge|firefox|coc coc)"
);
pattern!(
    FORWARD = r"\bchuyen (?:tiep )?(?:thu |email |mail )?(?:mot cach )?tu dong\b|\btu dong chuyen tiep\b|\btu dong chuyen (?:cac |toan bo )?(?:thu|email|mail)\b|\b(?:thu|email|mail)\b[^.;,]{0,40} tu dong chuyen (?:ra|den|toi|ve|sang (?:hop|dia|thu|email|mail))\b|\b(?:forward|auto-?forward)\b|\bchuyen tiep (?:toan bo )?(?:thu|email|mail)[^.;]{0,60}\b(?:ngoai|ca nhan|khac|mien phi|gmail)"
);
pattern!(
    FREE = r"\b(?:hop thu|thu dien tu|e-?mail|mail|dich vu thu)\b[^.;]{0,40}\b(?:mien phi|ca nhan|cong cong|khong chinh thuc|gmail|yahoo|hotmail|nuoc ngoai)\b|\b(?:gmail|yahoo|hotmail|outlook\.com)\b"
);
pattern!(
    OFFICIAL_USE =
        r"\b(?:trao doi|cong viec|cong vu|tai lieu|van ban|gui|nhan|thong tin|giao dich|xu ly)\b"
);
pattern!(
    SIGN_UP = r"\b(?:hop thu|thu dien tu|e-?mail|mail|tai khoan|dia chi)\b(?:[^.;]|\.[a-z]){0,70}\b(?:dang ky|dang ki|tao tai khoan|mo tai khoan|lam tai khoan)\b[^.;]{0,110}\b(?:mang xa hoi|facebook|zalo|tiktok|truc tuyen|website|trang web|trang mang|dien dan|thuong mai|mua sam|ben ngoai|dich vu|ung dung|ca nhan|internet)|\bdang (?:ky|ki)\b[^.;]{0,110}\b(?:mang xa hoi|facebook|zalo|dien dan|thuong mai|mua sam|dich vu|website)\b[^.;]{0,60}\bbang\b[^.;]{0,30}\b(?:thu|email|hop thu|tai khoan|dia chi)"
);
pattern!(
    SHARE = r"\b(?:cho|giao|de)\b[^.;]{0,25}\b(?:nguoi khac|muon|dong nghiep|nguoi than)\b[^.;]{0,40}\b(?:tai khoan|mat khau|hop thu)\b|\b(?:tai khoan|mat khau)\b[^.;]{0,40}\b(?:cho|voi)\b[^.;]{0,15}\b(?:nguoi khac|muon|nguoi ngoai|bat ky ai|ca nhan khac|nguoi than|bat cu ai|ben thu ba)\b|\b(?:dung|su dung) chung\b[^.;]{0,30}\b(?:tai khoan|mat khau)\b|\b(?:tai khoan|mat khau)\b[^.;]{0,20}\b(?:dung|su dung) chung\b|\bnho\b[^.;]{0,20}\b(?:nguoi|hoc sinh|dong nghiep|ai)\b[^.;]{0,50}\b(?:tai khoan|mat khau)\b|\b(?:dua|giao|trao|cung cap|tiet lo|chia se|chuyen|ban|gui|tra)\b[^.;]{0,15}\b(?:tai khoan|mat khau)\b[^.;]{0,40}\b(?:cho|voi)\b|\b(?:chia se|cho muon|cho thue|tiet lo|cung cap|trao doi|de lo|muon)\b[^.;]{0,40}\b(?:tai khoan|mat khau)\b|\bnhieu nguoi\b[^.;]{0,30}\b(?:chung|mot tai khoan|cung)\b|\b(?:nhap|duyet|ban|lam|xu ly|ky|vao|dang nhap)[^.;]{0,40} bang (?:tai khoan|ma nguoi dung|user|mat khau)\b|\b(?:tai khoan|mat khau|user|hop thu|ma nguoi dung) (?:cua )?(?:nhau|nguoi khac)\b|\buy thac\b[^.;]{0,40}\bdang nhap|\bdang nhap (?:thay|ho|giup)\b|\b(?:dung|su dung) chung\b[^.;]{0,20}\b(?:hop thu|user|ma nguoi dung)\b|\b(?:dua|giao|ban giao|chuyen)\b[^.;]{0,15}\b(?:user|ma nguoi dung|mat khau|hop thu)\b[^.;]{0,30}\b(?:cho|giua)\b|\bde nguoi khac\b[^.;]{0,40}\b(?:mat khau|tai khoan)\b|\b(?:giu|dung|cam)\b[^.;]{0,20} mat khau cua [^.;]{0,25}\bkhac\b|\b(?:hai|nhieu|02|ba) nguoi (?:cung )?(?:dung|su dung|xai)[^.;]{0,20}\b(?:tai khoan|mat khau)\b|\bnho nguoi (?:khac )?(?:dang nhap|lam)\b|\bxai chung\b|\b(?:moi|mot) tai khoan chi\b[^.;]{0,30}\bmot (?:nguoi|ca nhan)\b"
);

// The word that forbids right before what people do with each other's passwords.
pattern!(
    NEVER_SHARE = r"\b(?:khong|dung|cam|khong duoc|khong nen)(?: de| cho)?(?: [a-z]+){0,2} (?:(?:doc|noi|ke|nhan|viet|dua|giao|gui)\b[^.;,]{0,14}\b(?:tai khoan|mat khau|user)\b[^.;,]{0,40}\b(?:cho|voi|luc ban giao)|giu ho (?:tai khoan|mat khau)|(?:dung|su dung) (?:tai khoan|mat khau|user)(?: [a-z\d-]+)? cua (?:[a-z]+ ){0,3}(?:bac si|ban|nguoi|dong nghiep|anh|chi|huong dan))\b|\b(?:khong|dung|cam)(?: duoc)? cho [^.;,]{2,45}\b(?:muon|dung|su dung)\b[^.;,]{0,12}\b(?:tai khoan|mat khau)\b"
);

/// Patterns, what they forbid, and a word the sentence must hold beside.
static ALL: [(&Pattern, Prohibition); 6] = [
    (&BROWSER, Prohibition::BrowserSave),
    (&FORWARD, Prohibition::AutoForwardExternal),
    (&FREE, Prohibition::FreeMail),
    (&SIGN_UP, Prohibition::RegisterExternalServices),
    (&SHARE, Prohibition::ShareAccount),
    (&NEVER_SHARE, Prohibition::ShareAccount),
];

/// Reads the prohibitions, in the order they stand.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let first_order = stance::first_order(letter);
    let mut found: Vec<(Place, Prohibition)> = Vec::new();
    for (at, _) in letter.binding() {
        let listed = letter
            .above(at)
            .iter()
            .any(|above| source.has(&FORBIDS_LIST, &above.place));
        for sentence in stance::ordering(letter, at, first_order) {
            for segment in sentence::segments(source, &sentence) {
                for (pattern, prohibition) in ALL {
                    if let Some(place) = forbidden(
                        source,
                        &segment,
                        pattern,
                        prohibition,
                        listed || carried(source, &sentence, &segment),
                    ) {
                        found.push((place, prohibition));
                    }
                }
            }
        }
    }
    for (place, prohibition) in found {
        if !draft.read.prohibitions.contains(&prohibition) {
            let at = draft.read.prohibitions.len();
            draft.read.prohibitions.push(prohibition);
            draft.point(source, format!("/prohibitions/{at}"), &place);
        }
    }
}

pattern!(OF_CHANNEL = r"\b(?:bao cao|lien he|gui ve|dia chi)\b");
pattern!(INVITES = r"\b(?:khong (?:chi|nhung|it)|khong (?:dang nhap|gui duoc))\b[^.;]{0,20}$");

pattern!(CARRIED = r"^ ?(?:viec|khong|va viec)\b");

/// "Chấm dứt việc a; việc b": the verb of the first holds for the next.
fn carried(source: &Source, sentence: &Place, segment: &Place) -> bool {
    segment.start > sentence.start
        && source.has(&CARRIED, segment)
        && source.has(&FORBIDS, &(sentence.start..segment.start))
}

pattern!(
    FORBIDDEN = r"\b(?:hanh vi|viec lam)? ?(?:bi|la) (?:hanh vi )?(?:bi )?(?:nghiem )?cam\b|\bkhong duoc phep\b|\b(?:deu|la) (?:la )?vi pham\b|\bkhong (?:phai )?(?:la )?(?:phuong tien|noi|kenh)\b"
);

// One password for two accounts of one's own is used again, and shared with nobody.
pattern!(
    REUSED = r"\bchung (?:mot |cung mot )?mat khau (?:giua|o (?:hai|nhieu)|tren (?:hai|nhieu))\b[^.;]{0,90}\b(?:va|voi)\b[^.;]{0,60}\b(?:cua minh|ca nhan|rieng|ngan hang|mang xa hoi|facebook|zalo)\b"
);

/// The words of a practice, when the segment (or the list it stands in) forbids it.
fn forbidden(
    source: &Source,
    segment: &Place,
    pattern: &Pattern,
    what: Prohibition,
    listed: bool,
) -> Option<Place> {
    let place = source.find(pattern, segment)?;
    let before = segment.start..place.end;
    let forbids = listed
        || std::ptr::eq(pattern, &NEVER_SHARE)
        || source.has(&FORBIDS, &before)
        || source.has(&FORBIDDEN, &(place.end..segment.end));
    let beside = match what {
        Prohibition::FreeMail => {
            source.has(&OFFICIAL_USE, segment)
                && !source.has(&OF_CHANNEL, &before)
                && !source.has(&FORWARD, &before)
        }
        Prohibition::AutoForwardExternal => true,
        Prohibition::ShareAccount if source.has(&REUSED, segment) => false,
        _ => !source.has(&INVITES, &(segment.start..place.start)),
    };
    (forbids && beside).then_some(place)
}
