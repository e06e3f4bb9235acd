//! What is due: the nearest deed before the date.

use crate::directive::DeadlinePurpose::{
    self, ChangePassword, Consolidate, ListStaff, Other, ReopenRequest, Report,
};
use crate::letter::Letter;
use crate::pattern::pattern;
use crate::readers::draft::Draft;
use crate::source::{Place, Source};

pattern!(
    DEED = r"\b(tong hop|gom|tham muu\b[^.;]{0,90}?\bbao cao)\b|\b(danh sach)\b|\b(mo lai|mo khoa)\b|\b((?:doi|thay doi|dat lai|thay|doi lai|lam moi)\b[^.;]{0,45}?\b(?:mat khau|mat ma)|dat mat khau (?:rieng|moi|khac|cua minh)|(?:thi|phai|can|nguoi dung|ca nhan) tu (?:doi|thay)\b|(?:lan|dot) (?:doi|thay)(?: mat khau)? nay|(?:mat khau|mat ma)[^.;]{0,40}\b(?:thay doi|doi)\b)|\b(bao cao|ket qua(?: [a-z]+){0,5} gui|gui ket qua|gui bieu|gui phieu|gui so lieu|(?:thoi (?:gian|han)|han) nop|nop bao cao|bieu mau|ket qua thuc hien|giai trinh|(?:thong )?bao (?:lai |cho |ngay |gap |ngay cho )*(?:phong|cong an|ubnd|van phong|so |trung tam|to |doi |ban |truong|hieu truong|giam doc|lanh dao|co quan|chi cuc|cuc |ket qua)|tra loi (?:bang |phong |so |ubnd |trung tam |van phong |ban |[^.;,]{2,40} bang van ban|[^.;,]{2,40} bang giay))\b|\b(ra soat|khoa|xoa|thu hoi|cai dat|cap nhat|kiem tra|tap huan|quan triet|kich hoat|dang ky|khac phuc|quet|cung cap|bat|xac nhan|lap|xay dung|ban hanh|gui thong tin|phan hoi|cu (?:\d+ )?(?:can bo|nguoi|dau moi)|bo tri|go bo|chuyen doi|thanh ly|pho bien|tham muu|xu ly|ban giao|chuyen giao|cai (?:phan mem|che do|lai|ban va)|tham dinh|sao luu|nghiem thu|go|diet|va lo hong|chuyen)\b"
);
pattern!(
    SYSTEM_BEFORE = r"\b(?:he thong|phan mem|mau|da|bi|uy ban|dich vu cong,|mot cua,|van ban,) $"
);
// "sau khi máy đã được cài lại": when, and nothing that is due.
pattern!(WHEN = r"\b(?:sau|truoc|trong|moi|ngay) khi [^,.;:]*$");
pattern!(IN_ORDER_TO = r"\bde $");
pattern!(
    UPWARD = r"^[^.;]{0,12}\bbao cao (?:ve )?(?:ubnd|uy ban|so |cong an|thanh uy|tinh uy|huyen uy|quan uy|bo |ban |thanh pho|tinh|huyen|quan|cap tren|chinh phu|chu tich)"
);

/// What a date at `due` in a sentence of paragraph `at` is for.
pub(super) fn of(
    letter: &Letter,
    draft: &Draft,
    at: usize,
    sentence: &Place,
    due: &Place,
) -> DeadlinePurpose {
    let source = &letter.source;
    let paragraph = &letter.paragraphs[at].place;
    let rest = source.fold(&(due.end..sentence.end));
    let segment = due.end + rest.find(';').unwrap_or(rest.len());
    let ranges = [
        sentence.start..due.start,
        due.end..segment,
        paragraph.start..sentence.start,
    ];
    // "Riêng Trạm A gửi trước ngày …": what the date before it was for.
    if let (true, Some(known)) = (source.has(&ELIDED, &ranges[0]), draft.read.deadlines.last()) {
        let named = [&ranges[0], &ranges[1]]
            .into_iter()
            .any(|range| deed(source, range, draft, false).is_some());
        if !named && matches!(known.what, Report | ListStaff) {
            return known.what;
        }
    }
    // "Thời hạn gửi báo cáo: …" names its deed itself.
    if let Some(named) = deed(source, due, draft, false).filter(|_| source.has(&NAMES, due)) {
        return named;
    }
    // "…; trong thời hạn 05 ngày, báo cáo …": the date opens the clause of its deed.
    let opens = source.has(&CLAUSE_ENDS, &ranges[0]) || ranges[0].is_empty();
    let soon = due.end..segment.min(due.end + 45);
    let opens = opens && !source.has(&FINISHED, due) && !source.has(&GOES_ON, &soon);
    let ahead = if opens {
        deed(source, &soon, draft, true)
    } else {
        None
    };
    if let Some(ahead) = ahead {
        return ahead;
    }
    let near = ranges
        .iter()
        .enumerate()
        .filter(|(order, range)| *order != 1 || !source.has(&GOES_ON, range))
        .find_map(|(order, range)| deed(source, range, draft, order == 1));
    near.or_else(|| {
        letter
            .above(at)
            .iter()
            .find_map(|above| deed(source, &above.place, draft, true))
    })
    .unwrap_or(Other)
}

pattern!(ELIDED = r"(?:^|[;,] ?)rieng [^;:.]{3,120} (?:gui|nop)(?: lai| xong)? $");
pattern!(NAMES = r"^(?:thoi|han)\b");
pattern!(FINISHED = r"^(?:hoan thanh|xong|thoi (?:gian|han))\b");
// "…, hạn chót ngày 8/4, và báo kết quả": another deed, with a date of its own or none.
pattern!(GOES_ON = r"^,? va\b");
pattern!(CLAUSE_ENDS = r"[;:,.] ?$");

pattern!(
    REPORTED =
        r"\bbao cao (?:[a-z]+ ){0,3}?(?:viec|tinh hinh|ket qua|ve|cong tac|tien do)[^.;]{0,40}$"
);
pattern!(JOINED = r"^ ?[a-z ]{0,15}$");
pattern!(TOLD = r"^(?:thong bao|bao (?:[abd-z]|c[b-z]))");
pattern!(
    ASKED = r"^[^.;]{0,150}\b(?:de (?:khoa|xoa|thu hoi|cat|huy|xu ly|[a-z ]{0,12}thu hoi)|khoa|xoa|thu hoi|cat|huy)\b"
);
/// How far behind such words their purpose stands.
const FAR: usize = 200;
pattern!(SERVES = r"\b(?:de|nham) [^,.;:]{0,45}$");
// "các tài khoản trong danh sách gửi kèm": the list comes with the letter.
pattern!(IN_LIST = r"\b(?:trong|theo|thuoc|co trong) (?:cac )?$");
pattern!(GIVEN_LIST = r"^ (?:gui kem|kem theo|dinh kem|duoi day|tren|nay|neu tren|sau day)\b");

/// "để", "nhằm" open a purpose up to the next comma; "đề nghị" opens none.
fn serves(source: &Source, before: &Place) -> bool {
    let all = source.find_all(&AIM, before).into_iter();
    let mut aims =
        all.filter(|words| matches!(source.printed(words).to_lowercase().as_str(), "để" | "nhằm"));
    aims.next_back()
        .is_some_and(|words| source.has(&SERVES, &(words.start..before.end)))
}

pattern!(AIM = r"\b(?:de|nham)\b");

/// The last deed of a place (the first, when looking ahead).
fn deed(source: &Source, place: &Place, draft: &Draft, first: bool) -> Option<DeadlinePurpose> {
    let mut deeds: Vec<(Place, DeadlinePurpose)> = Vec::new();
    for found in source.groups_all(&DEED, place) {
        let whole = found.whole();
        let before = whole.start.saturating_sub(14).max(place.start)..whole.start;
        // "Ban Tổ chức" is a name, "tổ chức" a deed.
        let name = (found.get(6).is_some() || found.get(1).is_some())
            && source.capital(&whole)
            && whole.start > place.start
            && !source.has(&NEW_SENTENCE, &before)
            && source.letters(&(whole.start - 1..whole.start)) != ['\t'];
        let kept = found.get(2).is_some()
            && (source.has(
                &IN_LIST,
                &(whole.start.saturating_sub(14).max(place.start)..whole.start),
            ) || source.has(&GIVEN_LIST, &(whole.end..place.end)));
        let passed_on = found.get(5).is_some() && source.has(&IN_ORDER_TO, &before);
        // "báo cáo tình hình đổi mật khẩu", "gửi Sở để thu hồi": no deed of their own.
        let far = whole.start.saturating_sub(60).max(place.start)..whole.start;
        let added = found.get(1).is_some() && source.has(&IN_ORDER_TO, &before);
        let inside = !added
            && found.get(5).is_none()
            && found.get(2).is_none()
            && source.has(&REPORTED, &far);
        let serving =
            found.get(6).is_some() && (first || !deeds.is_empty()) && serves(source, &far);
        // "gửi số liệu đăng ký": what is sent, no deed of its own.
        let object = found.get(6).is_some()
            && !first
            && deeds.last().is_some_and(|(at, kind)| {
                matches!(kind, Report | ListStaff) && source.has(&JOINED, &(at.end..whole.start))
            });
        // "báo Phòng … khóa tài khoản" asks for something else.
        let asks = found.get(5).is_some()
            && source.has(&TOLD, &whole)
            && source.has(&ASKED, &(whole.end..source.all().end.min(whole.end + FAR)));
        let compound = found.get(4).is_some()
            && source.fold(&whole).starts_with("doi")
            && source.has(&COMPOUND, &before);
        if name
            || compound
            || passed_on
            || kept
            || inside
            || serving
            || object
            || asks
            || found.get(6).is_some() && (source.has(&WHEN, &far) || looks_alike(source, &whole))
            || source.has(&SYSTEM_BEFORE, &before)
        {
            continue;
        }
        // "gồm" counts up, "gom" adds up.
        if found.get(1).is_some() && source.printed(&whole).to_lowercase().starts_with("gồ") {
            continue;
        }
        // "báo cáo …, kèm danh sách": an enclosure.
        let enclosed = found.get(2).is_some()
            && source.has(&ENCLOSED, &before)
            && deeds.iter().any(|(_, kind)| *kind == Report);
        if enclosed {
            continue;
        }
        let kinds = [
            Consolidate,
            ListStaff,
            ReopenRequest,
            ChangePassword,
            Report,
            Other,
        ];
        let kind = kinds
            .into_iter()
            .enumerate()
            .find_map(|(at, kind)| found.get(at + 1).map(|_| kind));
        let kind = kind.map(|kind| turned(source, place, &whole, kind));
        deeds.extend(kind.map(|kind| (whole, kind)));
    }
    if first {
        return deeds.first().map(|(_, kind)| *kind);
    }
    settle(source, place, &deeds, draft)
}

// "Biến đổi khí hậu", "sửa đổi".
pattern!(COMPOUND = r"\b(?:bien|trao|sua|chuyen) $");
pattern!(ENCLOSED = r"\bkem(?: theo)? $");
pattern!(NOUN_OF = r"\b(?:bao cao|bang|bieu|phieu|bieu mau) $");
pattern!(LOOKED_THROUGH = r"\b(?:ra|ra lai|kiem|kiem lai|kiem tra|doi chieu|ra soat|soat|xem) $");
// "so danh sách A với danh sách B": one is held against the other.
pattern!(
    COMPARED = r"\b(?:doi chieu|so sanh|so|do|ra|ra soat|kiem|kiem tra|doi soat)(?: lai)? (?:cac |nhung )?danh sach\b[^.;]{0,80} (?:voi|cung) (?:cac )?$|\b(?:so|so sanh|do|doi soat)(?: lai)? (?:cac )?$"
);
pattern!(SENT = r"\b(?:gui|nop|chuyen|bao cao|lap)\b");
pattern!(SLIP = r"^gui (?:phieu|bieu)");
pattern!(
    ASKS_TO_CLOSE = r"^(?: [a-z]+){0,1} (?:xin|yeu cau|de nghi|bao (?:thoi|nghi))\b[^.;]{0,60}?\b(?:huy|khoa|xoa|cat|rut|thu hoi|dong|mo)\b"
);

/// What a word of a deed is where it stands: "báo cáo tổng hợp" is a report, "đối chiếu danh
/// sách" looks a list through, "gửi phiếu xin hủy …" asks for something.
fn turned(
    source: &Source,
    inside: &Place,
    words: &Place,
    kind: DeadlinePurpose,
) -> DeadlinePurpose {
    let before = words.start.saturating_sub(14).max(inside.start)..words.start;
    let after = words.end..inside.end;
    let far = words.start.saturating_sub(130).max(inside.start)..words.start;
    match kind {
        Consolidate if source.has(&NOUN_OF, &before) => Report,
        ListStaff
            if (source.has(&LOOKED_THROUGH, &before) || compared(source, &far))
                && !source.has(&SENT, &after) =>
        {
            Other
        }
        Report if source.has(&SLIP, words) && source.has(&ASKS_TO_CLOSE, &after) => Other,
        kind => kind,
    }
}

/// "so", "dò": not "số", "sổ", "do".
fn compared(source: &Source, before: &Place) -> bool {
    source.find(&COMPARED, before).is_some_and(|words| {
        let printed = source.printed(&words).to_lowercase();
        let first = printed.split(' ').next().unwrap_or("");
        matches!(first, "đối" | "so" | "dò" | "rà" | "kiểm")
    })
}

/// "chuyên viên", "bắt buộc": not "chuyển", "bật".
fn looks_alike(source: &Source, deed: &Place) -> bool {
    let words = source.printed(deed).to_lowercase();
    ["chuyên", "bắt", "bát", "gõ"].contains(&words.as_str())
}

/// "để tổng hợp" says what the receiver does with what is due; "UBND quận tổng hợp, báo cáo
/// thành phố" is the issuer's own deadline.
fn settle(
    source: &Source,
    place: &Place,
    deeds: &[(Place, DeadlinePurpose)],
    draft: &Draft,
) -> Option<DeadlinePurpose> {
    let (last, kind) = deeds.last()?;
    let adding = deeds
        .iter()
        .rfind(|(at, kind)| *kind == Consolidate && at.end + 60 > last.start)
        // "tổng hợp, báo cáo …; cài bản vá": another order.
        .filter(|(at, _)| {
            let between = at.end..last.start.max(at.end);
            *kind != Other || !source.folded(&between).contains(&b';')
        });
    if let Some((adding, _)) = adding {
        let list = deeds.iter().any(|(at, kind)| {
            *kind == ListStaff && at.start <= adding.end + 2 && at.start >= adding.end
        });
        if list {
            return Some(ListStaff);
        }
        let upward = source.has(&UPWARD, &(adding.end..place.end))
            && !own(source, &(adding.end..place.end), draft);
        let purpose = source.has(
            &PURPOSE,
            &(adding.start.saturating_sub(50).max(place.start)..adding.start),
        );
        if upward || !purpose {
            return Some(Consolidate);
        }
        return deeds
            .iter()
            .rfind(|(at, kind)| at.end <= adding.start && *kind != Consolidate)
            .map(|(_, kind)| *kind)
            .or(Some(Report));
    }
    if *kind == Report || *kind == Other {
        // "gửi danh sách … (theo biểu mẫu)", "báo cáo danh sách": the list is what is due.
        let named = deeds.iter().rev().take(3).find(|(at, kind)| {
            let between = at.end..last.start.max(at.end);
            matches!(kind, ListStaff | ReopenRequest)
                && last.start < at.end + 90
                && !source.folded(&between).contains(&b';')
        });
        if let Some((_, named)) = named {
            let staff = deeds.iter().any(|(at, kind)| {
                *kind == ListStaff && source.has(&OF_PEOPLE, &(at.end..place.end))
            });
            return Some(if staff { ListStaff } else { *named });
        }
    }
    Some(*kind)
}

pattern!(
    OF_PEOPLE = r"^ (?:cac |toan bo |nhung )?(?:can bo|cong chuc|vien chuc|nhan su|nguoi|nhan vien|giao vien|dang vien)"
);
pattern!(PURPOSE = r"\bde $|\bde [^,.;]{2,40} va $");
// The hyphen of "Phòng Hành chính - Tổng hợp" begins nothing.
pattern!(NEW_SENTENCE = r"[.:;] ?-? ?$");

/// True when "báo cáo" goes to the issuer's own leaders.
fn own(source: &Source, place: &Place, draft: &Draft) -> bool {
    let words = source.fold(place);
    let leaders = words.contains("lanh dao");
    let issuer = draft
        .read
        .issuer
        .as_deref()
        .map(crate::source::fold_line)
        .unwrap_or_default();
    let short = issuer.replace("uy ban nhan dan", "ubnd");
    let kind: String = short.split(' ').take(2).collect::<Vec<_>>().join(" ");
    leaders || (!kind.is_empty() && words.contains(&kind))
}
