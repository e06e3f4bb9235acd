//! The deeds a sentence orders, before anyone knows whose they are.

use super::clean;
use crate::directive::TaskAction;
use crate::pattern::{Pattern, pattern};
use crate::readers::{limits, sentence};
use crate::source::{Place, Source};

pattern!(
    CHANGE = r"\b(?:thay doi|doi|dat lai|doi lai|lam moi|thay (?:ngay|the|moi|toan bo))\b[^.;,]{0,40}?\b(?:mat khau|mat ma)\b|\bthay mat khau|\bthay (?:bang|sang) mat khau|\blan (?:thay )?doi(?: mat khau)? nay\b[^.;]{0,20}\bphai\b|\bdat (?:lai )?mat khau (?:manh|phuc tap|moi|khac)|\b(?:thi|phai|can|nguoi dung|ca nhan) tu (?:doi|thay)\b|\b(?:mat khau|mat ma)\b[^.;]{0,90}\b(?:phai|can|duoc|va) (?:duoc |tu |dinh ky |thuong xuyen )*(?:thay doi|doi|thay (?:\d|moi|hang|dinh ky))"
);
pattern!(
    REPORT = r"\bbao cao\b|(?:^|[^g] |[^n]g |[^o]ng |[^h]ong |[^t]hong )bao (?:lai|ket qua|(?:ngay |cho )*(?:cong an|phong|van phong|trung tam|hieu truong|giam doc|ubnd)|(?:ngay )?cho (?:to|doi|ban|tram|truong))\b|\bket qua(?: [a-z]+){0,5} gui\b|\bgui (?:ket qua|bieu|bien ban)|\bbao cao (?:ket qua|ve|bang van ban)\b|\bthong bao (?:lai )?(?:ket qua|tinh hinh)[a-z ]{0,30}? ve [a-z]|\btra loi (?:[a-z ]{2,40} )?bang (?:van ban|giay)\b|\btong hop(?: [a-z]+){0,3},? (?:va )?(?:gui|nop) (?:ve |cho |den )?(?:ubnd|so |phong |ban |van phong|cong an|trung tam|hoi |uy ban|huyen|tinh)"
);
pattern!(
    REVIEW = r"\b(?:ra soat|ra lai|kiem lai|kiem tra|doi chieu|thong ke|kiem ke|doi soat|do (?:lai )?danh sach|(?:^|[^ma] )soat(?: lai| het)?)\b[^.;]{0,50}?\b(?:tai khoan|hop thu|quyen truy cap|phan quyen|nguoi (?:duoc |dang )?(?:cap|giu|giao) (?:quyen|tai khoan|the))\b"
);
pattern!(
    ANTIVIRUS = r"\b(?:diet|chong|phong chong|phong, chong|quet|phan mem)(?: va)?(?: diet)? (?:virus|vi-?rut|vi rut|ma doc|phan mem doc hai)\b|\bantivirus\b"
);
pattern!(
    PATCH = r"\b(?:cap nhat|nang cap|va loi|va lo hong)\b[^.;]{0,70}?\b(?:he dieu hanh|ban va|lo hong|phien ban)\b|\bcai (?:dat )?(?:cac )?ban va\b"
);
pattern!(
    DISSEMINATE = r"\b(?:quan triet|pho bien|tuyen truyen|tap huan|boi duong|nang cao nhan thuc|thong bao den toan the|sao gui)\b|\b(?:canh bao|bao tin|thong tin|thong bao)(?:,? (?:va )?(?:canh bao|bao tin|thong tin|thong bao))?(?: [a-z]+){0,2} (?:den|toi|cho) (?:toan the|tat ca|100%)"
);
pattern!(
    REOPEN =
        r"\b(?:mo lai|mo khoa|khoi phuc)(?: cac)? (?:tai khoan|hop thu)|\b(?:mo lai|mo khoa)\b"
);
pattern!(
    MFA = r"(?:\b(?:bat|kich hoat|thiet lap|ap dung|su dung|cai dat|trien khai|thuc hien|bo sung)|[^i] dung)\b[^.;]{0,50}?\b(?:xac thuc (?:hai|2|da|nhieu|02)|mfa|2fa|otp)\b"
);
pattern!(
    MAILBOX = r"\b(?:thuong xuyen|tang cuong|bat buoc|nghiem tuc|phai|100%|chi)\b[^.;]{0,50}?\bsu dung\b[^.;]{0,40}?\b(?:hop thu|thu dien tu|email|mail)\b|\bsu dung (?:hop thu|thu dien tu|email) (?:dien tu )?cong vu (?:duoc cap )?(?:de|trong)\b|\b(?:dung|su dung) (?:thu|thu dien tu|email|hop thu) (?:cua )?(?:co quan|don vi|xa|phuong|nganh|truong)(?: [a-z]+){0,2} (?:khi|trong)\b|\b(?:dung|su dung|mo|kiem tra) (?:hop thu|thu dien tu|email)(?: [a-z]+){0,3} (?:thuong xuyen|hang ngay|moi ngay)\b|\b(?:ngay nao|hang ngay|moi ngay)\b[^.;]{0,30}\b(?:phai|deu)\b[^.;]{0,10}\b(?:dung|su dung|mo) (?:hop thu|thu dien tu|email)\b"
);
static ACTIONS: [(&Pattern, TaskAction); 10] = [
    (&CHANGE, TaskAction::ChangePassword),
    (&REPORT, TaskAction::Report),
    (&REVIEW, TaskAction::ReviewAccounts),
    (&ANTIVIRUS, TaskAction::Antivirus),
    (&PATCH, TaskAction::Patch),
    (&DISSEMINATE, TaskAction::Disseminate),
    (&REOPEN, TaskAction::ReopenRequest),
    (&MFA, TaskAction::Mfa),
    (&clean::CLEAN, TaskAction::CleanDevice),
    (&MAILBOX, TaskAction::UseMailbox),
];

pattern!(
    NOT_ORDER_BEFORE = r"\b(?:khong|chua)(?: (?:duoc|thuc hien|he|kip|thuong xuyen|phai|can|tu y))* $|\b(?:chuc nang|tinh nang|da|quy che|quy trinh|truoc khi|sau khi|mau|chu ky|tu dong|thoi han|trinh tu|huong dan cach)\b[^,;:.)]{0,22}$|\bve viec\b[^;:.]{0,140}$|\bqua (?:cong tac )?$|\b(?:roi moi|xong moi)\b[^;.]{0,40}$"
);
pattern!(
    NOT_SENT_BEFORE = r"\b(?:he thong|phan mem|mau|bieu mau|de|de tong hop,?|so lieu|da|da gui|thong tin|phuc vu|dich vu cong,|mot cua,|van ban,|cua|cac|hoan thanh|theo|tai|hinh thuc|thoi han|thoi gian|noi dung|che do|khong phai|khong can|khong yeu cau|mien|khoi) (?:gui )?$"
);

/// The actions a sentence orders.
pub(super) fn actions(source: &Source, sentence: &Place) -> Vec<(Place, TaskAction)> {
    let mut found: Vec<(Place, TaskAction)> = Vec::new();
    let parts = sentence::segments(source, sentence);
    for (pattern, action) in ACTIONS {
        let mut last: Option<usize> = None;
        let ordered = deeds(source, pattern, sentence, action)
            .into_iter()
            .filter(|place| orders(source, sentence, place, action));
        // "…, báo cáo …; các chi bộ báo cáo …": what another part asks is an order of its own.
        for place in ordered {
            let part = parts.iter().position(|part| part.contains(&place.start));
            let apart = part.is_some_and(|part| source.has(&APART, &parts[part]));
            if last.is_none() || part != last && !apart {
                found.push((place, action));
            }
            last = part.or(last);
        }
    }
    found.extend(limits::leavers(source, sentence).map(|place| (place, TaskAction::DeleteLeavers)));
    clean::settle(source, &parts, &mut found);
    found
}

// A unit with a date of its own, for what the sentence has asked already.
pattern!(APART = r"^ ?(?:rieng\b|cac [^;:]{0,60} con lai\b)");

/// Where the words of a deed stand. "các đội đặt lại mật khẩu" is read on from "đặt".
fn deeds(source: &Source, pattern: &Pattern, sentence: &Place, action: TaskAction) -> Vec<Place> {
    let all = source.find_all(pattern, sentence).into_iter();
    all.filter_map(|place| {
        let alike = looks_alike(source, &place) || compound(source, sentence, &place);
        if action != TaskAction::ChangePassword || !alike {
            return Some(place);
        }
        let rest = place.start + "doi".len()..place.end;
        source
            .find(pattern, &rest)
            .filter(|place| !looks_alike(source, place))
    })
    .collect()
}

pattern!(COMPOUND = r"\b(?:bien|trao|sua|chuyen) $");

/// "Biến đổi khí hậu", "sửa đổi": a syllable of another word.
fn compound(source: &Source, sentence: &Place, place: &Place) -> bool {
    let before = place.start.saturating_sub(8).max(sentence.start)..place.start;
    source.fold(place).starts_with("doi") && source.has(&COMPOUND, &before)
}

/// "tuyệt đối", "thầy cô": not "đổi", "thay".
fn looks_alike(source: &Source, place: &Place) -> bool {
    let words = source.printed(place).to_lowercase();
    ["đối", "đội", "đời", "đợi", "thầy", "thấy"]
        .iter()
        .any(|other| words.starts_with(other))
}

/// True when the words of a deed at `place` order it.
fn orders(source: &Source, sentence: &Place, place: &Place, action: TaskAction) -> bool {
    let before = place.start.saturating_sub(40).max(sentence.start)..place.start;
    let opening = source.folded(&(sentence.start..place.start));
    let quoted = opening.iter().filter(|&&byte| byte == b'"').count() % 2 == 1;
    let other = match action {
        TaskAction::Report => !reports(source, sentence, place, &before),
        TaskAction::Mfa => source.has(&HAVING, &before),
        TaskAction::ReviewAccounts => {
            // "dò danh sách", not "do danh sách".
            let by = source.fold(place).starts_with("do ");
            source.has(&MONEY, place)
                || source.has(&CHANGES, place)
                || source.has(&INQUIRY, place)
                || named_so(source, sentence, place)
                || by && !source.printed(place).to_lowercase().starts_with("dò")
        }
        TaskAction::CleanDevice => clean::is_condition(source, sentence, place),
        TaskAction::ReopenRequest => {
            source.has(&BY_ITSELF, &before)
                || source.has(&REOPENED, &before) && !source.has(&WISHED, &before)
                || source.has(&UNASKED, &before)
                || source.has(&CONTACT, &(sentence.start..place.start))
        }
        _ => false,
    };
    !quoted && !other && !about(source, sentence, place, action)
}

pattern!(TO = r"\b(?:de|va) $");
pattern!(UPWARD = r"^(?:thong bao|tra loi)\b");

/// "báo cáo" as something to be sent.
fn reports(source: &Source, sentence: &Place, place: &Place, before: &Place) -> bool {
    // "để tổng hợp, gửi …" says what the receiver does; "về" leads upward, "vệ" and "vẻ" do not.
    if source.fold(place).starts_with("tong hop") {
        return !source.has(&TO, before);
    }
    if source.has(&UPWARD, place) {
        let printed = source.printed(place).to_lowercase();
        return printed.starts_with("trả") || printed.contains(" về ");
    }
    let after = place.end..sentence.end;
    // The match may hold the word before "báo cáo".
    let word = place.end.saturating_sub("bao cao".len()).max(before.start);
    let kept = source.find(&NOT_SENT_BEFORE, &(before.start..word));
    let kept =
        kept.is_some_and(|words| !named(source, before, &words)) || source.has(&NUMBERED, &after);
    // "báo Phòng … khóa tài khoản" asks for something, and reports nothing.
    let asks = !source.fold(place).ends_with("bao cao") && source.has(&ASKED, &after);
    // "Tổ báo cáo viên" is a name; "báo cáo Viện trưởng" reports.
    let speaker = source
        .find(&SPEAKER, &after)
        .is_some_and(|words| source.printed(&words).trim() == "viên");
    !kept && !asks && !speaker
}

pattern!(INFORMATION = r"^thong tin ");
pattern!(LAST_WORD = r"[a-z]+ $");

/// "Phòng Văn hóa và Thông tin", "Ban Truyền thông tin": the end of a name, and nothing that is told.
fn named(source: &Source, before: &Place, words: &Place) -> bool {
    let last = source.find(&LAST_WORD, &(before.start..words.start));
    source.has(&INFORMATION, words)
        && (source.capital(words) || last.is_some_and(|last| source.capital(&last)))
}

pattern!(REPORTED = r"\b(?:tinh hinh|ket qua|tien do)(?: thuc hien)?(?: viec)? $");
pattern!(SPEAKER = r"^ vien\b");
pattern!(NUMBERED = r"^ (?:so \d|so \.|nay|tren)");
// "Rà soát, thay đổi ngay mật khẩu các tài khoản" is about passwords.
pattern!(CHANGES = r"\b(?:doi|thay)\b[^.;]{0,20}\bmat khau\b");
// "kiểm tra, làm rõ vụ 03 tài khoản bị lấy cắp", "kiểm tra chuyện dùng tài khoản ở chợ": what happened,
// and how others keep theirs.
pattern!(
    INQUIRY = r"\b(?:lam ro|xac minh|dieu tra|vu|su co)\b[^.;]{0,40}\b(?:tai khoan|hop thu)|\bkiem tra (?:chuyen|cach) [a-z ]{2,30} tai khoan"
);

/// "Ban Kiểm soát - Kiểm tra", "Đội Rà soát bom mìn": a verb with a capital inside a sentence is a
/// syllable of a name.
fn named_so(source: &Source, sentence: &Place, place: &Place) -> bool {
    let before = place.start.saturating_sub(14).max(sentence.start)..place.start;
    source.capital(place) && source.has(&IN_NAME, &before)
}

pattern!(IN_NAME = r"[a-z] (?:- |va )?$");
pattern!(ASKED = r"^[^.;]{0,120}\b(?:khoa|xoa|thu hoi|cat|huy)\b");
pattern!(MONEY = r"\btai khoan (?:tien|du toan|ngan hang|kho bac|thanh toan)");
pattern!(HAVING = r"\b(?:co|da|khong|chua|neu|khi|truong hop|duoc)(?: [a-z]+){0,2} $");
// "thợ mới được mở lại tài khoản": for whom it has been done.
pattern!(REOPENED = r"\b(?:duoc|da|vua|moi) $");
pattern!(WISHED = r"\b(?:nhu cau|muon|xin|de nghi|yeu cau|dang ky|can|phai)(?: [a-z]+){0,3} $");
pattern!(BY_ITSELF = r"\btu (?:dong )?$");
// "sau 04 tháng không ai xin mở lại", "chỉ mở khóa khi …": conditions.
pattern!(
    UNASKED = r"\b(?:khong|chua|chang)(?: (?:ai|co|don vi|nguoi|nao|xin|de nghi|yeu cau|dang ky|nhan|duoc))+ $|\bchi (?:duoc )?$"
);
pattern!(CONTACT = r"\blien he\b[^.;]{0,60}$");

// "thay thế Quy chế … về đổi mật khẩu": what the replaced paper was about.
pattern!(
    REPLACED = r"\b(?:thay the|thay cho|bai bo|huy bo) (?:cho )?(?:cac |ban )?(?:noi quy|quy che|quy dinh|quyet dinh|quy trinh|ke hoach|thong bao|cong van|van ban|chi thi|huong dan)\b[^;.]*$"
);

// "biên soạn tài liệu hướng dẫn đổi mật khẩu": what a guide is about.
pattern!(
    GUIDE = r"\b(?:soan|bien soan|viet|in|ban hanh|xay dung|phat|phat hanh|dang|dang tai|chuan bi|du thao)(?: [a-z]+){0,2} (?:giay|so tay|tai lieu|to roi|huong dan|video|cam nang|bai viet|quy trinh|mau)\b[^.;,]{0,60}$"
);

// "Gia hạn việc rà soát, báo cáo cho …": more time for what was ordered before.
pattern!(
    PUT_OFF = r"\b(?:gia han|lui|hoan|dong y lui|keo dai)(?: them)?(?: thoi (?:gian|han|diem))? (?:viec|cho|thuc hien|hoan thanh|nop|gui|bao cao|ra soat)\b[^;.]{0,80}$|\b(?:gia han|lui)(?: them)?(?: thoi (?:gian|han|diem))? $"
);

/// Words before a deed that make it no order: "về việc rà soát", "chưa thay đổi".
fn about(source: &Source, sentence: &Place, place: &Place, action: TaskAction) -> bool {
    let before = place.start.saturating_sub(150).max(sentence.start)..place.start;
    let told = action != TaskAction::Report && source.has(&REPORTED, &before);
    let guide = action != TaskAction::Report
        && action != TaskAction::Disseminate
        && source.has(&GUIDE, &before);
    told || guide
        || source.has(&PUT_OFF, &before)
        || source.has(&REPLACED, &(before.start..place.end))
        || action != TaskAction::CleanDevice && source.has(&NOT_ORDER_BEFORE, &before)
}
