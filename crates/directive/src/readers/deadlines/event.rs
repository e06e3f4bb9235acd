//! Dates on which something happened, or from which something is counted: no deadlines.

use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    PAST_BEFORE = r"\b(?:(?:duoc|da|moi|vua) (?:cap|tao|doi|thay doi|ban hanh|lap|khoi tao|phe duyet|nghi|xay ra|nghi huu|ky|dang ky|cap phat|kich hoat)(?: [a-z]+){0,3}|khoi tao|tao lap|ban hanh|nghi huu|nghi viec|nghi che do|chuyen cong tac|phat sinh|ton tai|hieu luc(?: thi hanh)?|so lieu(?: [a-z]+){0,3}|du lieu|giai doan|thoi ky|cap nhat|lan (?:doi|dang nhap|truy cap)[a-z ]{0,12}|dang nhap|thoi diem|truy cap|su dung|cong tac) (?:tu )?$|\bke tu $"
);
pattern!(
    STATUS_AFTER = r"^[,:]? ?(?:\([^)]{0,30}\),? ?)?(?:van )?(?:con|da|co \d|chua|toan (?:tinh|huyen|xa|phuong|nganh|truong|quoc|he thong|vien|so|bo|don vi|co quan|dia ban|khoi|thanh pho|quan|thi xa)|ghi nhan|phat hien|tren dia ban|nhung|he thong|so luong|se (?:nang cap|bao tri|tam dung|ngung)|thuc hien nang cap)\b"
);
pattern!(
    WAIT_FOR = r"^giao |\b(?:hoan thanh|bao cao|gui|xong|thuc hien|nop|han|thoi gian|phai|truoc|cham nhat|het|trien khai|tong hop|thay doi|doi mat khau|ra soat|de nghi|yeu cau|khac phuc|mo lai|dang ky|cai dat|cung cap|lap danh sach|kich hoat|to chuc|bat|thiet lap|ap dung|quet|xoa|thu hoi|khoa|kiem tra|kiem lai|ra lai|cap nhat|nang cap|ban giao|thay (?:moi |ngay )?mat khau|lam moi|tap huan|pho bien|quan triet|sua doi|soan thao|tham muu|xay dung|trinh (?:ubnd|uy ban|hoi dong|chu tich|lanh dao|thuong truc|ban |so |giam doc|hieu truong|phong |ky)|(?:canh bao|bao tin|nhac nho|thong tin|thong bao)(?: ngay| kip thoi)? (?:den|toi|cho))\b"
);
pattern!(DUE_NOUN = r"^(?:tu|ke tu|den|trong|khong qua|thoi (?:gian|diem|han))");

pattern!(
    COUNTED_TO = r"\b(?:hieu luc|hieu luc thi hanh|duoc tao|duoc cap|da doi|da cap|tam dung|tam ngung)(?: tu)? $"
);

pattern!(
    DUE_AFTER =
        r"^,? ?(?:\([^)]{0,30}\),? ?)?[^.;]{0,80}?\b(?:phai|can|hoan thanh|gui|bao cao|xong)\b"
);
pattern!(DONE_AFTER = r"^,? ?[^.;]{0,60}\b(?:da|con|chua|dat)\b");
// "đã gửi báo cáo trước ngày", "chưa đổi mật khẩu trước ngày … sẽ bị khóa".
pattern!(
    DONE_BEFORE = r"\b(?:da|tung) (?:gui|nop|bao cao|hoan thanh|co|thuc hien|doi|thay doi|lap|duoc|bi|gia han|lui)\b[^,;.]{0,60}$"
);
pattern!(
    UNDONE_BEFORE = r"\b(?:chua|khong)(?: kip| thuc hien)? (?:doi|thay doi|bao cao|gui|hoan thanh|kich hoat|dang nhap)\b[^,;.]{0,60}$"
);
// "thợ nào chưa thay mật khẩu trong quý I", "đơn vị chậm nộp báo cáo trước ngày 5": who is meant.
pattern!(
    LACKING = r"\b(?:chua|cham|khong|tre)(?: (?:kip|thuc hien|viec|he|hoan thanh|tien hanh))* (?:(?:gui|nop|lap)(?: lai)? bao cao|thay doi|doi|thay|dat lai|bao cao|gui|nop|kich hoat|dang nhap|ra soat|cap nhat|cai dat|cai|bat|lap|tra loi|khac phuc)\b([^,;.:]{0,60})$"
);
pattern!(PERIOD = r"^trong (?:ca )?(?:quy|thang|nam|tuan)\b");
// The order's own verb stands between: "cá nhân chưa đổi mật khẩu hoàn thành việc đổi trong tháng 3".
pattern!(
    OWN_VERB = r"\b(?:hoan thanh|xong|phai|thi|khan truong|thuc hien|doi|thay|gui|nop|bao cao|lam|tu|can|co trach nhiem)\b"
);
pattern!(
    THEN = r"^,? ?(?:thi|phai|can|thuc hien|khan truong|nghiem tuc|co trach nhiem|giai trinh|lam ro|kiem diem|rut kinh nghiem|bo sung|khac phuc)\b"
);

/// True when a date only tells who is meant: those who have not done something by then.
fn lacking(source: &Source, head: &Place, date: &Place, after: &Place) -> bool {
    let Some(found) = source.groups(&LACKING, head) else {
        return false;
    };
    // "chậm", not "chăm"; "chưa", not "chứa".
    let printed = source.printed(&found.whole()).to_lowercase();
    let short = ["chưa", "chậm", "không", "trễ"];
    let object = found.get(1).unwrap_or_default();
    short.iter().any(|word| printed.starts_with(word))
        && !source.has(&OWN_VERB, &object)
        && (source.has(&PERIOD, date) || source.has(&THEN, after))
}

pattern!(
    SANCTION = r"^,? ?(?:thi )?(?:he thong )?(?:se|bi|thi)(?: tu dong| bi)* (?:bi |tam )?(?:khoa|thu hoi|xoa|vo hieu|phe binh|xu ly|kiem diem|xem xet|coi nhu)"
);
pattern!(
    HAPPENS = r"\b(?:dien ra|khai mac|khai giang|nghi le|nghi tet|tam dung|du kien (?:duoc )?nang cap)\b[^.;,]{0,45}$"
);
// A support line, a contract, a plan's aim, another timetable: until then something lasts.
pattern!(
    LASTS = r"\b(?:tong dai|duong day|hotline|ho tro[^.;]{0,20}:|hop dong|phan dau|muc tieu|van dung|tiep tuc (?:dung|thuc hien|su dung)|tam (?:ngung|dung)|lich |phuc khao|coi thi|cong bo|du kien|keo dai|dien ra|bao hanh)\b"
);
pattern!(
    STOPS = r"^[:,]? ?(?:\([^)]{0,30}\),? ?)?(?:[a-z]+ ){0,4}(?:tam (?:ngung|dung)|ngung|bao tri|nang cap|dung hoat dong|mat dien|nghi le|nghi tet)\b"
);
pattern!(PASSED_AFTER = r"^[^.;]{0,40}\b(?:nhung|den nay|song|tuy nhien|ma van)\b");

/// True when the date is not one by which something is due. `led`: what orders it stands above.
pub(super) fn happened(
    source: &Source,
    sentence: &Place,
    operator: &Place,
    date: &Place,
    led: bool,
) -> bool {
    let before = operator.start.saturating_sub(60).max(sentence.start)..operator.start;
    // "tính đến ngày", not "tỉnh trước ngày".
    let counted = source.printed(&before).to_lowercase().ends_with("tính");
    if counted || source.has(&COUNTED_TO, &before) {
        return true;
    }
    // "các khoản đến hạn ngày …", "trong dịp Lễ hội (từ ngày … đến ngày …)".
    if source.has(&FALLS, &(before.start..date.start)) || source.has(&OCCASION, &before) {
        return true;
    }
    let after = date.end..sentence.end;
    let head = operator.start.saturating_sub(90).max(sentence.start)..operator.start;
    let told = source.has(&DONE_BEFORE, &head) && !source.has(&COUNT_SENT, &head)
        || (source.has(&UNDONE_BEFORE, &head) && source.has(&SANCTION, &after))
        || lacking(source, &head, &(operator.start..date.end), &after)
        || passed(source, &after)
        || source.has(&HAPPENS, &head);
    if told {
        return true;
    }
    if source.has(&PAST_BEFORE, &before) && !source.has(&ORDERED, &before) {
        return true;
    }
    if source.has(&STATUS_AFTER, &(date.end..sentence.end)) && source.fold(operator) != "truoc" {
        return true;
    }
    // "đến ngày …" alone says until when something lasts; a due one has a verb of finishing.
    let weak = source.has(&DUE_NOUN, operator);
    let due_time = source.fold(operator).starts_with("thoi");
    let lasting = source.has(&LASTS, &(sentence.start..operator.start))
        || source.has(&STOPS, &after)
        || source.has(&STOPPED, &head);
    if lasting && !ends(source, operator) {
        return true;
    }
    let verb = source.has(&WAIT_FOR, &(sentence.start..operator.start))
        || ((operator.start < sentence.start + AT_ONCE
            || source.has(&LABELLED, &(sentence.start..operator.start)))
            && source.has(&DEED_AFTER, &after))
        || (source.has(&DUE_AFTER, &after) && !source.has(&DONE_AFTER, &after));
    weak && !due_time && !verb && !led
}

pattern!(GROUP_AND_DATE = r"^[^:;.\d]{2,70}: ?(?:tu|den|trong|het|hoan thanh)\b");

/// True for a line that is a group and its dates, under words that order what is due.
pub(super) fn led(source: &Source, line: &Place, lead: &Place) -> bool {
    source.has(&GROUP_AND_DATE, line) && source.has(&WAIT_FOR, lead) && !source.has(&LASTS, lead)
}

// "Lượt 1 (các phòng): từ ngày …", "Đợt 2: các trạm, từ ngày …".
pattern!(
    ROUND = r"^(?:luot|dot|vong|nhom|giai doan|dot thu|luot thu) (?:\d{1,2}|[ivx]{1,4}|mot|hai|ba|bon|nam|nhat)\b(?: ?\([^)]{3,80}\))? ?: ?(?:[^:;.\d]{3,80}, )?(?:tu|den|trong|het|truoc)\b"
);
pattern!(
    TIMETABLE = r"^(?:[a-z]+ ){0,4}?(?:lich|lo trinh|tien do|thoi gian|phan ky|phan dot|chia (?:lam|thanh)|cac (?:dot|luot))\b[^.;]{0,80}:$"
);
// Rounds of these are events: nothing is due at their end.
pattern!(
    MEETING = r"\b(?:kiem tra|thanh tra|giam sat|lam viec|truc|tap huan|boi duong|dao tao|tham|hop|thi|hoc|tiep|khao sat|nghi|phuc vu|bao tri|nang cap)\b"
);

/// True for a line that is a round and its dates, in a timetable of nothing else.
pub(super) fn round(source: &Source, line: &Place, lead: &Place) -> bool {
    source.has(&ROUND, line) && source.has(&TIMETABLE, lead) && !source.has(&MEETING, lead)
}

// "Từ ngày … đến ngày … rà soát hết lượt các tài khoản".
pattern!(
    DEED_AFTER = r"^,? ?(?:[a-z][a-z ]{2,45} |(?:toan the|toan bo|tat ca|cac|moi|100%) [a-z][a-z ,]{2,90} )?(?:ra soat|kiem tra|kiem lai|thay|doi|dat lai|lap|thong ke|doi chieu|khoa|thu hoi|cai|cap nhat)\b"
);
// "Đợt đầu: từ ngày …".
pattern!(LABELLED = r"^[^:;.]{2,25}: ?$");
/// Words that open a sentence begin this near its start.
const AT_ONCE: usize = 4;

pattern!(
    FALLS = r"\b(?:den|het) han (?:vao )?(?:ngay )?$|\bthay (?:cho|vi)\b[^;.)]{0,40}$|\b(?:truoc day|truoc) la [^;.)]{0,30}$"
);
pattern!(
    OCCASION = r"\b(?:dip|le hoi|ky nghi|nam hoc|hoi nghi|hoi thao|hoi thi|dai hoi|tet|chuong trinh)\b[^.;()]{0,40} ?\($"
);
pattern!(
    STOPPED = r"\b(?:tam (?:ngung|dung)|bao tri|nang cap|ngung phuc vu|(?:thoi gian|phai|se) (?:dung|ngung)|doan (?:kiem tra|cong tac|thanh tra) lam viec)\b[^.;]{0,50}$"
);
pattern!(ENDS = r"\b(?:truoc|cham nhat|muon nhat|han)\b");

/// "trước", "chậm nhất": words that only what is due has.
fn ends(source: &Source, operator: &Place) -> bool {
    source.has(&ENDS, operator)
}

// "báo cáo số tài khoản đã đổi về Sở … trước …".
pattern!(
    COUNT_SENT = r"\b(?:bao cao|gui|thong ke|tong hop)[^.;]{0,12} (?:so|danh sach|ket qua)\b[^.;]{0,30}\b(?:da|tung) [^;.]{0,60}$"
);

/// "nhưng", not "những".
fn passed(source: &Source, after: &Place) -> bool {
    source.find(&PASSED_AFTER, after).is_some_and(|found| {
        let words = source.printed(&found).to_lowercase();
        !words.ends_with("những")
    })
}

/// True when a period that begins at `start` says when something told of happened.
pub(super) fn bounds(source: &Source, sentence: &Place, start: usize) -> bool {
    let before = start.saturating_sub(60).max(sentence.start)..start;
    let head = start.saturating_sub(90).max(sentence.start)..start;
    source.has(&PAST_BEFORE, &before) && !source.has(&ORDERED, &before)
        || source.has(&STOPPED, &head)
}

// "báo cáo việc nghỉ hưu trước ngày": the order's own verb stands before.
pattern!(
    ORDERED = r"\b(?:bao cao|hoan thanh|gui|xong|nop|phai (?:duoc )?(?:doi|thay doi|cap nhat|khoi tao|kich hoat)|yeu cau|de nghi)\b[^,]{0,50}$|\b(?:luu|sao luu|chep|tai ve|xoa|chuyen|nop|ban giao|lam sach|chuan hoa|nhap)(?: [a-z]+){0,4} (?:so lieu|du lieu)[a-z ]{0,20}$"
);
