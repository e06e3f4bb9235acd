//! Single numbers and flags: dormancy, review period, lockout, screen lock, leavers, clean devices.

use super::draft::Draft;
use super::period::{self, Length, Matter};
use super::{sentence, stance};
use crate::letter::Letter;
use crate::number::number_pattern;
use crate::pattern::{Pattern, pattern};
use crate::source::{Groups, Place, Source};

/// A month of dormancy, in days.
const MONTH_DAYS: u32 = 30;

pattern!(
    DORMANT = concat!(
        r"\b(?:khong|chua|it)(?: (?:co|he|thuong xuyen|con|duoc|luot|phien|lan|lich su))* (?:dang nhap|su dung|truy cap|phat sinh|hoat dong|khai thac|duoc su dung|tuong tac)\b[^.;:]{0,70}?\b",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,12}\))? (ngay|thang|nam|tuan)\b",
        r"|\b",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,12}\))? (ngay|thang|nam|tuan)(?: lien tuc| lien tiep| tro len| lien| gan day)*,? (?:ma )?(?:khong|chua)(?: co| he| luot| phien| lan| ai| mot)* (?:dang nhap|su dung|truy cap|phat sinh|hoat dong|duoc su dung|mo\b)",
        r"|\b(?:tai khoan|hop thu)\b[^.;]{0,20} bo (?:khong|trong)[a-z ]{0,12} ",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,12}\))? (ngay|thang|nam|tuan)\b"
    )
);
pattern!(NOT_DORMANT = r"\b(?:mat khau|man hinh|phut|su dung lai|trinh duyet|may tinh|thiet bi)\b");
pattern!(
    LOCK = concat!(
        r"\b(?:sai|that bai|khong thanh cong|khong dung|loi)\b[^.;]{0,45}?\b",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,12}\))? lan\b",
        r"|\b(?:sai|that bai|khong thanh cong|khong dung|loi)\b[^.;]{0,45}?\blan thu ",
        number_pattern!(),
        r"|\b",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,12}\))? lan[^.;,]{0,30}?\b(?:sai|that bai|khong thanh cong|khong dung)\b"
    )
);
pattern!(
    SCREEN = concat!(
        r"\bman hinh\b[^.;]{0,70}?\b",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,12}\))? phut",
        r"|\b",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,12}\))? phut[^.;]{0,60}?\bman hinh\b",
        r"|\bmay(?: tinh| tram)?(?: phai)? tu (?:dong )?khoa\b[^.;]{0,40}?\b",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,12}\))? phut"
    )
);
// Accounts of people who left, to be closed (C12).
pattern!(
    LEAVERS = r"\b(?:xoa|xoa bo|huy|thu hoi|khoa|vo hieu hoa|vo hieu|loai bo|cham dut|dong|ngung|dung|go bo|tam dung|cat)\b[^.;]{0,90}?\b(?:tai khoan|hop thu|quyen)\b[^.;]{0,130}?\b(?:nghi huu|nghi viec|thoi viec|chuyen cong tac|chuyen don vi|luan chuyen|dieu dong|dieu chuyen|khong con (?:cong tac|lam viec)|nghi che do|da nghi|nghi cong tac|roi khoi|tu tran|buoc thoi viec|chuyen di)\b|\b(?:nghi huu|nghi viec|thoi viec|chuyen cong tac|chuyen don vi|luan chuyen|dieu dong|dieu chuyen|khong con (?:cong tac|lam viec)|nghi che do|da nghi|nghi cong tac|roi khoi|tu tran|buoc thoi viec|chuyen di)\b[^.;]{0,150}?\b(?:xoa|xoa bo|huy|thu hoi|khoa|vo hieu hoa|vo hieu|loai bo|cham dut|dong|ngung|dung|go bo|tam dung|cat) (?:bo |ngay |quyen |toan bo )*(?:cac )?(?:tai khoan|hop thu|quyen)|\b(?:tai khoan|hop thu)\b[^.;]{0,80}?\b(?:nghi huu|nghi viec|thoi viec|chuyen cong tac|chuyen don vi|luan chuyen|dieu dong|dieu chuyen|khong con (?:cong tac|lam viec)|nghi che do|da nghi|nghi cong tac|roi khoi|tu tran|buoc thoi viec|chuyen di)\b[^.;]{0,80}?\b(?:bi |duoc |phai |se |can |de |de nghi |yeu cau |thuc hien )+(?:xoa|huy|thu hoi|khoa|vo hieu hoa|loai bo|dong)\b"
);
pattern!(
    UNDONE = r"\b(?:khong|chua)(?: (?:duoc|thuc hien|kip thoi|tien hanh|kip))*(?: viec)? (?:xoa|huy|thu hoi|khoa|vo hieu)"
);
pattern!(
    CLEAN = r"\b(?:lam sach|quet sach|diet)[^.;]{0,20} truoc, (?:doi|thay|dang nhap)[^.;]{0,20} sau\b|\b(?:nhiem|lay nhiem|dinh)\b[^.;]{0,60}?\b(?:ma doc|virus|phan mem doc hai)?[^.;]{0,150}?\b(?:diet|quet|lam sach|cai dat lai|cai lai|xu ly|format|go bo)\b[^.;]{0,160}?\btruoc khi (?:(?:nguoi dung|nguoi su dung|can bo|cho|chu tai khoan|thuc hien|tien hanh|duoc) ){0,3}(?:dang nhap|doi|thay doi|su dung|truy cap|ket noi|mo lai|dat lai)|\b(?:chi|khong)\b[^.;]{0,40}?\b(?:dang nhap|doi mat khau|thay doi mat khau|su dung|ket noi|mo lai)\b[^.;]{0,90}?\b(?:sau khi|khi|neu chua|tru khi|da duoc|da)\b[^.;]{0,60}?\b(?:diet|lam sach|cai dat lai|cai lai|quet sach|xu ly|lam sach|sach)\b|\b(?:truoc khi|truoc luc)\b (?:dang nhap|doi|thay doi)[^.;]{0,90}?\b(?:diet|lam sach|cai dat lai|cai lai|quet)\b[^.;]{0,50}?\b(?:virus|ma doc|may|thiet bi|he dieu hanh)|\b(?:diet|quet|lam sach|cai dat lai|cai lai|xu ly|go bo)\b[^.;]{0,90}?\b(?:nhiem|ma doc|virus)\b[^.;]{0,60}?\btruoc khi (?:[a-z]+,? ){0,5}(?:dang nhap|doi mat khau|thay doi mat khau|su dung|truy cap|ket noi|mo lai)|\b(?:quet|diet|lam sach|cai lai|cai dat lai)\b[^.;]{0,50}?\b(?:roi moi|xong moi|sau do moi)\b[^.;]{0,50}?\b(?:dang nhap|doi mat khau|su dung|ket noi)|\bchua (?:duoc )?(?:lam sach|quet|diet|cai lai)[^.;]{0,40}? thi (?:chua|khong)[a-z ]{0,25} dang nhap\b|\bnhiem\b[^.;]{0,150}?\b(?:diet|quet|lam sach|cai dat lai|cai lai|xu ly|go bo)\b[^.;]{0,80}?\b(?:roi moi|xong moi|moi duoc|moi cho|sau do moi)\b[^.;]{0,60}?\b(?:dang nhap|doi|thay doi|su dung|truy cap|ket noi)"
);
// "diệt hết mã độc mới được vào lại", "khi máy ấy đã sạch", "chừng nào … chưa … thì đừng …".
pattern!(
    CLEAN_FIRST = r"\b(?:diet|quet|lam sach|cai (?:dat )?lai|xu ly)\b[^.;]{0,60}\b(?:moi duoc|moi cho|roi moi|xong moi|sau do moi) (?:[a-z]+ ){0,3}?(?:vao|dang nhap|noi mang|ket noi|doi|su dung|dung|mo)\b|\b(?:doi|thay|dat lai) (?:[a-z]+ ){0,4}(?:khi|sau khi) (?:may|thiet bi)[^.;,]{0,15} (?:sach|da duoc lam sach)\b|\b(?:khong|dung|chua)\b[^.;]{0,50}\b(?:may|thiet bi)\b[^.;]{0,15}\bchua (?:duoc )?(?:lam sach|diet|quet|cai lai|xu ly)\b|\bkhong\b[^.;]{0,60}\b(?:nhiem|ma doc|virus)\b[^.;]{0,30}\b(?:cho den|den|cho toi) khi\b|\b(?:chung nao|khi|neu)\b[^.;]{0,30}\bchua\b (?:[a-z]+ ){0,2}?(?:diet|quet|lam sach|cai lai)\b[^.;]{0,40}\b(?:dung|khong|chua) (?:duoc )?(?:vao|mo|dang nhap|dung|su dung|doi|ket noi)\b"
);
pattern!(MACHINE = r"\b(?:may|thiet bi|ma doc|virus)\b");
// "danh sách thợ đã nghỉ việc nhưng vẫn có tài khoản".
pattern!(
    STILL_LISTED = r"\b(?:gui|nop|lap|chuyen|bao cao|thong ke)\b[^.;]{0,30}\bdanh sach\b[^.;]{0,60}\b(?:nghi huu|nghi viec|thoi viec|chuyen cong tac|chuyen don vi|da nghi|da chuyen|ve huu|bo viec|khong con lam viec)\b[^.;]{0,30}\b(?:con|van co|van giu|van dung)\b[^.;]{0,20}\b(?:tai khoan|hop thu|quyen)\b"
);

/// Reads them all.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let first_order = stance::first_order(letter);
    // What is ruled goes before what is told.
    for (at, _) in letter.binding() {
        for sentence in stance::ordering(letter, at, first_order) {
            if !stance::tells(source, &sentence) {
                dormancy(source, &sentence, draft);
            }
        }
    }
    for (at, paragraph) in letter.binding() {
        for sentence in sentence::sentences(source, &paragraph.place) {
            dormancy(source, &sentence, draft);
        }
        let ordering = stance::ordering(letter, at, first_order);
        if ordering.is_empty() {
            // What a system does of itself holds wherever it is said.
            for sentence in sentence::sentences(source, &paragraph.place) {
                if source.has(&BY_ITSELF, &sentence) {
                    count(source, &sentence, &LOCK, LOCKS, draft);
                    count(source, &sentence, &SCREEN, "/screen_lock_minutes", draft);
                }
            }
        }
        for sentence in ordering {
            review(letter, at, &sentence, draft);
            count(source, &sentence, &LOCK, LOCKS, draft);
            count(source, &sentence, &SCREEN, "/screen_lock_minutes", draft);
            flags(source, &sentence, draft);
        }
    }
}

fn dormancy(source: &Source, sentence: &Place, draft: &mut Draft) {
    if draft.read.dormant_days.is_some() {
        return;
    }
    for found in source.groups_all(&DORMANT, sentence) {
        let whole = found.whole();
        // Codes, contracts and money in a bank may lie idle too.
        let account = !source.has(&MONEY, sentence)
            && (source.has(&OF_ACCOUNTS, &whole) || source.has(&OF_ACCOUNTS, sentence));
        // "06 tháng, không sử dụng lại …": what is not used again was used.
        let again = source.has(&AGAIN, &(whole.end..sentence.end));
        if !account || again || source.has(&NOT_DORMANT, &whole) {
            continue;
        }
        let pair = [1, 3, 5]
            .into_iter()
            .find_map(|group| Some((found.get(group)?, found.get(group + 1)?)));
        let Some((n, unit)) = pair else { continue };
        let days = source.number(&n).and_then(|n| match source.fold(&unit) {
            "ngay" => Some(n),
            "tuan" => n.checked_mul(7),
            "thang" => n.checked_mul(MONTH_DAYS),
            _ => n.checked_mul(365),
        });
        if let Some(days) = days.filter(|days| *days >= 7) {
            draft.read.dormant_days = Some(days);
            draft.point(source, "/dormant_days", &whole);
            return;
        }
    }
}

pattern!(AGAIN = r"^ ?(?:lai|trung|chung|lap)\b");
pattern!(
    OF_ACCOUNTS =
        r"\b(?:tai khoan|hop thu|dang nhap|truy cap|nguoi dung|nguoi su dung|thu dien tu|email)\b"
);
pattern!(MONEY = r"\btai khoan (?:tien gui|du toan|ngan hang|kho bac|thanh toan|ke toan|tien)\b");
pattern!(BY_ITSELF = r"\btu (?:dong )?khoa\b");
pattern!(ACCOUNTS = r"\b(?:tai khoan|hop thu|quyen truy cap|phan quyen|nguoi dung)\b");

fn review(letter: &Letter, at: usize, sentence: &Place, draft: &mut Draft) {
    let source = &letter.source;
    let own = letter.paragraphs.get(at);
    let mut around = own.into_iter().chain(letter.above(at));
    let subject = draft.read.subject.as_deref().map(crate::source::fold_line);
    let subject = subject.is_some_and(|subject| ACCOUNTS.is_in(subject.as_bytes()));
    if draft.read.review_months.is_some()
        || !(around.any(|around| source.has(&ACCOUNTS, &around.place)) || subject)
    {
        return;
    }
    for found in period::periods(source, sentence) {
        let months = match found.length {
            Length::Months(n) => Some(n),
            Length::Days(n) if n % MONTH_DAYS == 0 => Some(n / MONTH_DAYS),
            Length::Days(_) => None,
        };
        let is_review = period::matter(source, sentence, &found.place) == Some(Matter::Review);
        if let (true, Some(months)) = (is_review, months.filter(|n| *n > 0)) {
            draft.read.review_months = Some(months);
            draft.point(source, "/review_months", &found.place);
            return;
        }
    }
}

fn count(
    source: &Source,
    sentence: &Place,
    pattern: &'static Pattern,
    pointer: &str,
    draft: &mut Draft,
) {
    let Some(found) = source.groups(pattern, sentence) else {
        return;
    };
    // "mã PIN …, khóa sau 10 lần nhập sai" is about a card.
    // "không dùng lại mật khẩu của hai lần trước": not "không đúng".
    let used = source
        .printed(&found.whole())
        .to_lowercase()
        .contains("không dùng");
    // "báo cáo sai quá 02 lần": of no sign-in. "12 tài khoản bị khóa do nhập sai quá 05 lần" is told.
    let other = pointer == LOCKS
        && (!source.has(&SIGN_IN, sentence) && !source.letters(sentence).contains(&'\t')
            || source.has(&HAPPENED, &(sentence.start..found.whole().end)));
    let code = used || other || source.has(&CODE, &(sentence.start..found.whole().end));
    let least = if pointer == LOCKS { 2 } else { 1 };
    let number = either_number(source, &found).filter(|n| (least..=120).contains(n));
    let Some(n) = number.filter(|_| !code) else {
        return;
    };
    let field = if pointer == LOCKS {
        &mut draft.read.lock_after_failures
    } else {
        &mut draft.read.screen_lock_minutes
    };
    if field.is_none() {
        *field = Some(n);
        draft.point(source, pointer, &found.whole());
    }
}

pattern!(SIGN_IN = r"\b(?:mat khau|dang nhap|tai khoan|truy cap|nhap sai|go sai|xac thuc|khoa)\b");
pattern!(
    HAPPENED = r"\b\d[\d.]* (?:tai khoan|hop thu|nguoi|luot|truong hop)\b[^.;]{0,40}\b(?:bi|da) [^.;]{0,60}$"
);
pattern!(CODE = r"\b(?:pin|otp|captcha)\b");
const LOCKS: &str = "/lock_after_failures";

fn either_number(source: &Source, found: &Groups) -> Option<u32> {
    (1..=3)
        .find_map(|group| found.get(group))
        .and_then(|place| source.number(&place))
}

/// The words that order the accounts of people who left to be closed, or listed for that.
pub(super) fn leavers(source: &Source, sentence: &Place) -> Option<Place> {
    if source.has(&UNDONE, sentence) || source.has(&CLOSED_ALREADY, sentence) {
        return None;
    }
    source.find(&LEAVERS, sentence).or_else(|| {
        let left = source.find(&LEFT, sentence)?;
        if let Some(listed) = source.find(&STILL_LISTED, sentence) {
            return Some(listed);
        }
        let closes = source
            .find_all(&CLOSES, sentence)
            .into_iter()
            .min_by_key(|closes| closes.start.abs_diff(left.start))?;
        let accounts = source.has(&CLOSED, sentence);
        accounts.then(|| left.start.min(closes.start)..left.end.max(closes.end))
    })
}

pattern!(
    CLOSED_ALREADY = r"\bda (?:duoc |bi )?(?:khoa|xoa|thu hoi|vo hieu hoa|huy|dong|tam khoa)\b"
);
pattern!(
    LEFT = r"\b(?:nghi huu|nghi viec|thoi viec|nghi cong tac|nghi che do|chuyen cong tac|chuyen don vi|luan chuyen|dieu dong|dieu chuyen|bo nhiem sang|khong con (?:cong tac|lam viec|la dang vien|sinh hoat|thuoc|trong)|da nghi|roi khoi|tu tran|qua doi|buoc thoi viec|chuyen di|cham dut hop dong|het hop dong|tinh gian|ra khoi (?:nganh|dang|don vi)|tot nghiep|chuyen sinh hoat|chuyen viec|chuyen truong|chuyen nganh|ket thuc hop dong|da chuyen|bi xoa ten|hy sinh|bo viec|thoi (?:cong tac|giu|lam|hoc)|khong (?:giu|lam)\b[^,;.]{0,30} nua|het nhiem ky|man nhiem|khong tai cu|ve huu|nghi lam|ngung hop tac|da roi|rut ve)\b"
);
pattern!(
    CLOSES = r"\b(?:xoa|huy|thu hoi|khoa|vo hieu hoa|vo hieu|loai bo|go bo|dong|ngung|tam dung|tam khoa|cat|cham dut|ngat|rut quyen|rut the|dua ra khoi|lap danh sach|danh sach tai khoan|thong ke)\b"
);
pattern!(
    CLOSED = r"\b(?:khoa|huy|xoa|thu hoi|rut|cat)(?: bo)? (?:nguoi (?:su )?dung|ma nhan vien|the|ten dang nhap)\b|\b(?:tai khoan|hop thu|ma nguoi dung|user|email|quyen truy cap|quyen su dung|thu dien tu|quyen)\b"
);

fn flags(source: &Source, sentence: &Place, draft: &mut Draft) {
    if let Some(place) = leavers(source, sentence) {
        if !draft.read.leaver_cleanup {
            draft.point(source, "/leaver_cleanup", &place);
        }
        draft.read.leaver_cleanup = true;
    }
    let clean = source.find(&CLEAN, sentence);
    let first = || {
        source
            .find(&CLEAN_FIRST, sentence)
            .filter(|_| clean.is_none())
    };
    let first = source.has(&MACHINE, sentence).then(first).flatten();
    if let Some(place) = clean.clone().or(first) {
        if !draft.read.device_clean_before_login {
            draft.point(source, "/device_clean_before_login", &place);
        }
        draft.read.device_clean_before_login = true;
    }
}
