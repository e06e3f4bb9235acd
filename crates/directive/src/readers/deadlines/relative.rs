//! "trong thời hạn 05 ngày làm việc kể từ ngày ban hành".

use super::Due;
use crate::directive::{Relative, RelativeFrom, RelativeUnit};
use crate::number::number_pattern;
use crate::pattern::{Pattern, pattern};
use crate::readers::effect;
use crate::source::{Place, Source};

pattern!(
    WITHIN = concat!(
        r"\b(trong (?:thoi han|thoi gian|vong|khoang)|cham nhat|khong qua|khong (?:cham|muon|tre) hon|khong cham qua|toi da|sau|muon nhat|thoi han|thoi gian[^.;:]{0,40}:|trong)(?: (?:la|khong qua|toi da|cham nhat|sau|vong|trong))* ",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,15}\))? ?(gio|tieng|ngay lam viec|ngay|tuan|thang)( lam viec)?,? ?(?:\([^)]{0,40}\),? ?)?((?:ke )?tu (?:ngay|khi|thoi diem|luc)?|sau khi|sau ngay|tu ngay|khi|truoc khi|tinh tu)?"
    )
);
pattern!(
    NOT_DUE_AFTER =
        r"^[^.;]{0,25}\b(?:khong|chua|/ ?lan|mot lan|lien tuc|lien tiep|gan nhat|gan day)\b|^ ?/"
);
pattern!(
    LASTING_BEFORE = r"\b(?:khoa|luu|luu tru|luu giu|nhat ky|(?:khong|chua)(?: co| phat sinh| he| duoc)* (?:dang nhap|su dung|hoat dong|truy cap|giao dich|phat sinh|khai thac|doi)|man hinh|thoi han su dung|hieu luc)\b[^,;]{0,30}$"
);
pattern!(
    DUE_VERB = r"\b(?:bao cao|gui|hoan thanh|thong bao|khoa|xoa|thu hoi|doi mat khau|thay doi mat khau|de nghi|yeu cau|cap nhat|cung cap|xu ly|mo lai|mo khoa|phai|khac phuc|dong)\b"
);
pattern!(THREAT = r"\b(?:khong|chua)\b[^;]{0,80}\b(?:se|bi)\b");
// "tài khoản tự xóa sau 180 ngày": nobody has to.
pattern!(BY_ITSELF = r"\btu (?:dong )?(?:xoa|khoa|het han|huy|tat|mo|ngat)\b[^.;,]{0,30}$");
// "hộp thư … sẽ bị xóa sau 60 ngày kể từ ngày khóa".
pattern!(
    WILL_BE = r"\b(?:se|bi|duoc)(?: bi| tu dong| tam)* (?:xoa|khoa|huy|thu hoi|dong|cat)(?: bo| han)?[^.;,]{0,12}$"
);
pattern!(TOLD = r"\b(?:trung binh|thong ke|da (?:xu ly|phat hien))\b");

/// The relative deadlines of a sentence.
pub(super) fn read(source: &Source, sentence: &Place) -> Vec<Due> {
    let mut dues = Vec::new();
    for found in source.groups_all(&WITHIN, sentence) {
        let whole = found.whole();
        let (Some(n), Some(unit)) = (
            found.get(2).and_then(|place| source.number(&place)),
            found.get(3),
        ) else {
            continue;
        };
        let counted = found.get(5);
        let after = whole.end..sentence.end;
        // "không chậm hơn 03 tháng kể từ lần thay gần nhất" comes back.
        if source.has(&TURNS, &after) {
            continue;
        }
        // "chậm nhất 17 giờ 00 ngày 25" is an hour of the day.
        let clock = counted.is_none()
            && matches!(source.fold(&unit), "gio" | "tieng")
            && !source.folded(&whole).starts_with(b"trong");
        let before = sentence.start..whole.start;
        let lasting = source.has(&NOT_DUE_AFTER, &after)
            || source.has(&LASTING_BEFORE, &before)
            || source.has(&TOLD, sentence);
        let ordered = source.has(&DUE_VERB, sentence);
        let weak = matches!(
            found.get(1).map(|place| source.fold(&place)),
            Some("sau" | "toi da" | "trong" | "thoi han" | "khong qua")
        );
        // "Sau 05 ngày … đơn vị nào không báo cáo sẽ bị phê bình" threatens.
        let threatens = found
            .get(1)
            .is_some_and(|words| source.fold(&words) == "sau")
            && source.has(&THREAT, &after);
        let sanction = found
            .get(1)
            .is_some_and(|words| source.fold(&words) == "sau")
            && source.has(&WILL_BE, &(sentence.start..whole.start));
        let by_itself = sanction || source.has(&BY_ITSELF, &(sentence.start..whole.start));
        if clock
            || effect::takes(source, sentence, &whole)
            || threatens
            || by_itself
            || (counted.is_none() && (lasting || !ordered || weak))
            || n == 0
            || !is_time(source, &unit)
        {
            continue;
        }
        let clause = whole.end..event_end(source, &after);
        // An event that is named and unknown is another one.
        let from = match counted {
            Some(_) => event(source, &clause).or(Some(RelativeFrom::Other)),
            None => event(source, &before),
        };
        // "khi cán bộ nghỉ hưu, chậm nhất 02 ngày sau ngày quyết định có hiệu lực"
        let decided = from == Some(RelativeFrom::Effect)
            || from == Some(RelativeFrom::Other) && source.has(&DECIDED, &clause);
        let left = decided && source.has(&LEAVE, sentence)
            || counted.is_some() && source.has(&LEFT, &clause);
        let from = if left {
            Some(RelativeFrom::LeaveEvent)
        } else {
            from
        };
        let unit = unit_of(source.fold(&unit), found.get(4).is_some());
        let end = counted
            .as_ref()
            .map_or(whole.end, |_| event_end(source, &after));
        dues.push(Due {
            place: source.trimmed(whole.start..end, b",;"),
            inclusive: true,
            relative: Some(Relative { n, unit, from }),
            ..Due::default()
        });
    }
    dues
}

/// "24 giờ", "5 ngày": not "ngay" (at once).
fn is_time(source: &Source, unit: &Place) -> bool {
    let printed: String = source
        .letters(unit)
        .iter()
        .collect::<String>()
        .to_lowercase();
    !printed.starts_with("ngay") || printed.starts_with("ngay lam")
}

fn unit_of(words: &str, working: bool) -> RelativeUnit {
    match words {
        "gio" | "tieng" => RelativeUnit::Hour,
        "ngay lam viec" => RelativeUnit::WorkingDay,
        "tuan" => RelativeUnit::Week,
        "thang" => RelativeUnit::Month,
        _ if working => RelativeUnit::WorkingDay,
        _ => RelativeUnit::Day,
    }
}

pattern!(
    NEXT_EVENT = r"^, (?:hoac )?(?:nghi|chuyen|het|thoi|roi|dieu|luan|bo viec|ve huu|cham dut)(?: [a-z]+){1,5}"
);
pattern!(VERB = r" (?:phai|thi|can)\b");

// "… kể từ khi hoàn thành Bước 2 và không muộn hơn 16 giờ 30 ngày …".
pattern!(
    NEXT_DATE =
        r" (?:va|nhung) (?:khong (?:muon|cham|qua|tre)|cham nhat|muon nhat|truoc|khong sau)\b"
);

/// The clause after "kể từ" ends at its comma.
fn event_end(source: &Source, after: &Place) -> usize {
    let text = source.fold(after);
    let mut mark = text.find([',', ';', '.', ':']).unwrap_or(text.len());
    // "kể từ khi nghỉ việc, chuyển xưởng, hết hợp đồng, đơn vị …": events go on behind a comma.
    while let Some(next) = source.find(&NEXT_EVENT, &(after.start + mark..after.end)) {
        mark = next.end - after.start;
    }
    // "cần", not "cán bộ"; "thì", not "thi".
    let verb = source
        .find_all(&VERB, after)
        .into_iter()
        .find(|word| matches!(source.printed(word).trim(), "phải" | "thì" | "cần"))
        .map(|word| word.start - after.start);
    let next = source
        .find(&NEXT_DATE, after)
        .map_or(text.len(), |next| next.start - after.start);
    let stop = mark.min(verb.unwrap_or(text.len())).min(next);
    after.start + stop.min(90)
}

pattern!(
    RECEIPT = r"\b(?:nhan duoc|nhan|tiep nhan)\b[^,;]{0,40}\b(?:cong van|van ban|ke hoach|thong bao|chi thi|quyet dinh|cong dien|huong dan|(?:giay|thu|phieu|to trinh) nay)|\bngay nhan (?:duoc )?(?:van ban|cong van)?"
);
pattern!(
    ISSUE =
        r"\b(?:ban hanh|phat hanh (?:cong|van ban|ke hoach|thong bao)|ngay ky|ky ban hanh|ky)\b"
);
pattern!(
    LEAVE = r"\b(?:nghi huu|nghi viec|thoi viec|chuyen cong tac|luan chuyen|dieu dong|dieu chuyen|nghi che do|khong con (?:cong tac|lam viec)|nghi cong tac|thay doi (?:vi tri|nhan su|cong tac)|bien dong|cham dut hop dong|quyet dinh nghi|chuyen sinh hoat|tu tran|thoi giu|ngay nghi|chuyen di|ngay thoi|thoi (?:lam|hoc)|nghi lam|bo viec|ve huu|khong lam viec nua|het nhiem ky|man nhiem)\b"
);
pattern!(
    ISSUED = r"\b(?:duoc cap|cap|ban giao|nhan(?: duoc)?|bo tri|nhan ban giao)(?: moi| phat)? (?:tai khoan|mat khau|hop thu)|\btai khoan (?:moi )?(?:duoc )?(?:cap|kich hoat)|\bduoc cap\b"
);
// Right after "kể từ ngày": the day somebody left.
pattern!(
    LEFT = r"^ ?nghi\b|^ (?:can bo|nguoi)[a-z ]{0,20} nghi$|^[a-z ,]{0,30}\b(?:nghi (?:huu|viec|cong tac|che do|hop dong)|chuyen (?:cong tac|di|don vi|nganh)|thoi (?:viec|lam|giu|hoc)|bo viec|ve huu|nghi lam|khong lam viec nua|roi khoi|cham dut|ket thuc hop dong)\b"
);
pattern!(
    DECIDED = r"^ ?(?:ngay )?(?:co )?quyet dinh\b(?: [a-z]+)?$|^ ?(?:co )?quyet dinh (?:nghi|thoi|chuyen|dieu|co hieu luc|cua)"
);
pattern!(TURNS = r"^ ?(?:lan|ngay) (?:thay|doi)");
pattern!(
    DETECTION = r"\b(?:phat hien|xay ra|su co|nghi ngo|bi lo|lo lot|nhiem|bi mat|bi (?:chiem|trom|dung trom|danh cap|lay cap))\b"
);
pattern!(EFFECT = r"\bhieu luc\b");
pattern!(
    REQUEST = r"\b(?:nhan duoc (?:de nghi|yeu cau|de xuat)|de nghi|yeu cau|de xuat|dang ky)\b"
);

static EVENTS: [(&Pattern, RelativeFrom); 7] = [
    (&RECEIPT, RelativeFrom::Receipt),
    (&LEAVE, RelativeFrom::LeaveEvent),
    (&ISSUED, RelativeFrom::AccountIssued),
    (&DETECTION, RelativeFrom::Detection),
    (&EFFECT, RelativeFrom::Effect),
    (&ISSUE, RelativeFrom::Issue),
    (&REQUEST, RelativeFrom::Request),
];

/// The event named first in a place.
fn event(source: &Source, place: &Place) -> Option<RelativeFrom> {
    EVENTS
        .iter()
        .filter_map(|(pattern, event)| {
            source
                .find(pattern, place)
                .map(|found| (found.start, *event))
        })
        .min_by_key(|(start, _)| *start)
        .map(|(_, event)| event)
}
