//! Periods: "03 tháng/lần", "định kỳ 6 tháng", "hằng quý", and what is to be done in each.

use crate::number::number_pattern;
use crate::pattern::pattern;
use crate::source::{Groups, Place, Source};

/// A length of time that comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Period {
    /// Its words.
    pub(super) place: Place,
    /// Its length.
    pub(super) length: Length,
    /// A cell of a table or the end of an item, with its matter in the heading alone.
    pub(super) bare: bool,
}

/// Months, or days where the letter counts days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    Months(u32),
    Days(u32),
}

pattern!(
    PER_TIME = concat!(
        r"\b",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,15}\))? (ngay|tuan|thang|quy|nam) ?(?:/ ?|mot |\()(?:0?1 ?|mot )?lan\b|\b",
        number_pattern!(),
        r" ?(ngay|tuan|thang|nam)/(?:0?1 ?|mot )?lan\b|\b",
        number_pattern!(),
        r" (ngay|tuan|thang|quy|nam),? (?:thay|doi|thay doi|cap nhat|ra soat|kiem tra)(?: [a-z]+){0,5} (?:mot|0?1) lan\b"
    )
);
pattern!(
    EVERY = concat!(
        r"\b(?:dinh ky|it nhat|toi thieu|toi da|cu|moi|chu ky|khong qua|khong vuot qua|sau moi|cach nhau|tan suat|thoi han (?:su dung|doi|thay doi|hieu luc)|thoi gian (?:su dung|hieu luc|doi|thay doi)|tuoi tho)(?: (?:la|moi|cu|sau|khong qua|toi da|it nhat|toi thieu|thay doi|doi mat khau|thay doi mat khau|su dung mat khau|cua mat khau|su dung|mat khau|ra soat|trong|mot|theo chu ky|tai khoan)){0,3} ",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,15}\))? (ngay|tuan|thang|quy|nam)\b"
    )
);
pattern!(
    NAMED = r"\b(hang|moi|theo|dinh ky|dinh ky theo|theo tung|tung) (tuan|thang|quy|nam)\b(?: mot lan\b)?|\b0?1 ?(?:\(mot\) )?lan ?/ ?(?:0?1 ?)?(tuan|thang|quy|nam)\b|\b(?:0?1 |mot )?(tuan|thang|quy|nam) (?:mot|0?1) lan\b"
);
pattern!(
    TIMES = concat!(
        r"\b",
        number_pattern!(),
        r" lan ?/ ?(quy|nam)\b|\b",
        number_pattern!(),
        r" lan (?:trong )?(?:mot|moi|1) (quy|nam)\b"
    )
);
pattern!(
    YEARLY = concat!(
        r"\b",
        number_pattern!(),
        r" lan (?:trong |moi )(?:mot |01 )?(nam|quy)\b|\b(?:moi|hang|trong|trong mot) (nam|quy)[^.;,]{0,25}?\b",
        number_pattern!(),
        r" lan\b"
    )
);
pattern!(
    WITHIN = concat!(
        r"\b(?:mot|0?1)(?: \(mot\))? lan (?:trong |moi )(?:vong )?",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,15}\))? (thang|ngay)\b|\b0?1 ?lan ?/ ?",
        number_pattern!(),
        r" ?(thang|ngay)\b"
    )
);
// "tối đa 45 ngày phải đổi một lần", "dùng tối đa 120 ngày", "hết hạn sau 90 ngày",
// "chu kỳ đổi mật khẩu là một quý", "quá 60 ngày không đổi thì bị khóa".
pattern!(
    LASTS = concat!(
        r"\b(?:chu ky|thoi han|thoi gian|hieu luc|tuoi tho|vong doi|han dung|han su dung|gia tri|su dung|dung|het han|het hieu luc|ton tai|ke tu lan (?:doi|thay doi) (?:gan nhat|truoc))\b[^.;\d]{0,110}?(?: la| toi da| khong qua| khong vuot qua| khong dai qua| khong lau qua| nhieu nhat| trong| sau| trong vong| khong hon| duoi| nho hon| du| lau nhat|:) ?(?:la |toi da |khong qua )?",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,15}\))? (ngay|tuan|thang|quy|nam)\b",
        r"|\bkhong (?:duoc |nen )?(?:su dung|dung|de|giu)\b[^.;\d]{0,30}? qua ",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,15}\))? (ngay|tuan|thang|quy|nam)\b",
        r"|\b(?:toi da|khong qua|qua|nhieu nhat|cu|sau|du|moi|cham nhat|it nhat|trong vong|khong qua) (?:la |sau |moi |cu )?",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,15}\))? (ngay|tuan|thang|quy|nam),? (?:thi |la |can |phai |bat buoc |he thong |nguoi dung |ma |se |tu dong |yeu cau |buoc |lai |khong |chua |duoc |mot lan |1 lan ){1,5}(?:thay|doi)\b"
    )
);
// "Chu kỳ thay mật khẩu: hai tháng đối với A; ba tháng đối với B".
pattern!(
    FOR_SOME = concat!(
        r"(?:[:;,] ?|\bva |\bla )",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,15}\))? (ngay|tuan|thang|quy|nam) (?:doi voi|cho|voi)\b"
    )
);
pattern!(
    HALF_YEAR = r"\b(?:nua nam|06 thang dau nam va|6 thang dau nam va) ?(?:mot lan|/lan|/ lan)?"
);
pattern!(EVALUATION = r"\bdanh gia\b[^;.]{0,130}$");
pattern!(WORKING = r"^ lam viec");
pattern!(SUPERSEDED = r"\b(?:thay vi|thay cho|truoc day|truoc kia|quy dinh cu)[^,;.]{0,30}$");
pattern!(RAISED = r"^[^,;.]{0,30}\b(?:xuong|len) ");

/// The periods inside a place; a value given up for another is left out.
pub(super) fn periods(source: &Source, inside: &Place) -> Vec<Period> {
    let mut all: Vec<Period> = Vec::new();
    for (pattern, groups) in [
        (&PER_TIME, &[(1, 2), (3, 4), (5, 6)][..]),
        (&WITHIN, &[(1, 2), (3, 4)]),
        (&TIMES, &[(1, 2), (3, 4)]),
        (&YEARLY, &[(1, 2), (4, 3)]),
        (&EVERY, &[(1, 2)]),
        (&FOR_SOME, &[(1, 2)]),
        (&LASTS, &[(1, 2), (3, 4), (5, 6)]),
    ] {
        for found in source.groups_all(pattern, inside) {
            let parts = groups
                .iter()
                .find_map(|&(n, unit)| Some((found.get(n)?, found.get(unit)?)));
            let Some((number, unit)) = parts else {
                continue;
            };
            let Some(n) = source.number(&number) else {
                continue;
            };
            // "ba tháng đối với B": for whom is read from what follows.
            let some = std::ptr::eq(pattern, &FOR_SOME);
            let place = if some {
                number.start..unit.end
            } else {
                found.whole()
            };
            let times = std::ptr::eq(pattern, &TIMES) || std::ptr::eq(pattern, &YEARLY);
            add(
                source,
                inside,
                &mut all,
                place,
                length(n, source.fold(&unit), times),
            );
            if some && let Some(last) = all.last_mut() {
                last.bare = true;
            }
        }
    }
    for found in source.groups_all(&NAMED, inside) {
        if made_of(source, inside, &found) {
            continue;
        }
        // "Đánh giá, xếp loại hằng tháng" is the name of a system.
        if source.has(&EVALUATION, &(inside.start..found.whole().start)) {
            continue;
        }
        let unit = (2..=4).find_map(|group| found.get(group));
        let length = unit.and_then(|unit| named(source, &unit));
        add(source, inside, &mut all, found.whole(), length);
    }
    for place in source.find_all(&HALF_YEAR, inside) {
        add(source, inside, &mut all, place, Some(Length::Months(6)));
    }
    all.sort_by_key(|period| period.place.start);
    all
}

pattern!(BY = r"^theo(?: tung)?$");
pattern!(ENDED = r"^ ?(?:[,.;:)\t]|$|mot lan|va\b|hoac\b|thi\b|phai\b)");
pattern!(NOT_MADE = r"\b(?:khong|dung|cam)\b[^.;]{0,60}$");

/// "không dùng số thẻ theo năm cấp": what a password is made of, and no period.
fn made_of(source: &Source, inside: &Place, found: &Groups) -> bool {
    let by = found.get(1).is_some_and(|words| source.has(&BY, &words));
    let whole = found.whole();
    by && (!source.has(&ENDED, &(whole.end..inside.end))
        || source.has(&NOT_MADE, &(inside.start..whole.start)))
}

pattern!(
    CELL = concat!(
        r"(?:: ?| )(",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,15}\))? (ngay|tuan|thang|nam))(?:[;.,]| |$)"
    )
);

/// A period that is a whole cell, or stands after the colon of an item.
pub(super) fn cell(source: &Source, row: &Place) -> Option<Period> {
    source.groups_all(&CELL, row).iter().find_map(|found| {
        let place = found.get(1)?;
        let edge = |at: usize| source.letters(&(at..at + 1)) == ['\t'];
        let opens =
            edge(place.start.checked_sub(1)?) || source.has(&COLON, &(row.start..place.start));
        let closes =
            place.end >= row.end || edge(place.end) || source.has(&STOP, &(place.end..row.end));
        let n = found.get(2).and_then(|n| source.number(&n))?;
        let length = length(n, source.fold(&found.get(3)?), false)?;
        (opens && closes).then_some(Period {
            place,
            length,
            bare: true,
        })
    })
}

pattern!(COLON = r": ?$");
pattern!(STOP = r"^ ?[;.,]?$");

fn add(
    source: &Source,
    inside: &Place,
    all: &mut Vec<Period>,
    place: Place,
    length: Option<Length>,
) {
    let before = place.start.saturating_sub(40).max(inside.start)..place.start;
    let working = source.has(&WORKING, &(place.end..inside.end));
    let given_up = working
        || source.has(&SUPERSEDED, &before)
        || source.has(&RAISED, &(place.end..inside.end));
    let known = all
        .iter()
        .any(|known| known.place.start < place.end && place.start < known.place.end);
    if let (Some(length), false, false) = (length, given_up, known) {
        all.push(Period {
            place,
            length,
            bare: false,
        });
    }
}

fn length(n: u32, unit: &str, times: bool) -> Option<Length> {
    match (unit, times) {
        (_, _) if n == 0 => None,
        ("quy", true) => Some(Length::Months(3 / n.min(3))),
        ("nam", true) => Some(Length::Months(12 / n.min(12))),
        ("ngay", _) => Some(Length::Days(n)),
        ("tuan", _) => Some(Length::Days(n.checked_mul(7)?)),
        ("thang", _) => Some(Length::Months(n)),
        ("quy", _) => Some(Length::Months(n.checked_mul(3)?)),
        ("nam", _) => Some(Length::Months(n.checked_mul(12)?)),
        _ => None,
    }
}

/// The length of so many of a printed unit: "quý" is one, "quy" without its tone is none.
pub(super) fn toned(source: &Source, n: u32, unit: &Place) -> Option<Length> {
    named(source, unit)?;
    length(n, source.fold(unit), false)
}

/// "hằng quý"; "quy" without its tone is a regulation, "nam" a south.
fn named(source: &Source, unit: &Place) -> Option<Length> {
    let word: String = source
        .letters(unit)
        .iter()
        .collect::<String>()
        .to_lowercase();
    match word.as_str() {
        "ngày" => Some(Length::Days(1)),
        "tuần" | "tuan" => Some(Length::Days(7)),
        "tháng" | "thang" => Some(Length::Months(1)),
        "quý" | "qúy" | "quí" => Some(Length::Months(3)),
        "năm" => Some(Length::Months(12)),
        _ => None,
    }
}

/// What comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Matter {
    /// Changing passwords.
    Password,
    /// Going through accounts.
    Review,
    /// Anything else.
    Other,
}

pattern!(
    MATTER = r"\b(?:(khong (?:duoc )?(?:su dung|dung) (?:mot |cung |cung mot )?mat khau|thay doi|doi mat khau|doi lai mat khau|thay mat khau|cap nhat mat khau|thay the mat khau|doi moi mat khau|doi \d|vong doi mat khau|tuoi tho mat khau|thoi han (?:su dung )?(?:cua )?mat khau|hieu luc (?:cua )?mat khau|mat khau)|((?:ra soat|doi chieu|kiem tra|kiem lai|ra lai|soat xet|xac nhan|kiem ke)[^,;.]{0,45}(?:tai khoan|quyen|nguoi dung)|ra soat|kiem lai|thong ke tai khoan|kiem ke tai khoan)|(bao cao|sao luu|quet|tap huan|dien tap|cap nhat|danh gia (?:an toan|muc|rui ro|ket qua|viec)|kiem tra|cuoc hop|giao ban|dao tao|tuyen truyen|bao tri|khao sat|diet|luu tru|luu nhat ky|nhat ky|khong (?:dang nhap|su dung|phat sinh|hoat dong|truy cap)|chua (?:dang nhap|su dung)))\b"
);

/// What a period inside a sentence is about: the nearest matter before it, else the next after it.
pub(super) fn matter(source: &Source, sentence: &Place, period: &Place) -> Option<Matter> {
    let before = sentence.start..period.start;
    let after = period.end..sentence.end;
    // "Báo cáo việc đổi mật khẩu 06 tháng một lần": the report comes back.
    if source.has(&ABOUT_IT, &before) {
        return Some(Matter::Other);
    }
    let of = |place: &Place| {
        let all = source.groups_all(&MATTER, place);
        all.into_iter()
            .map(|groups| {
                if groups.get(1).is_some() {
                    Matter::Password
                } else if groups.get(2).is_some() {
                    Matter::Review
                } else {
                    Matter::Other
                }
            })
            .collect::<Vec<_>>()
    };
    // "Định kỳ 03 tháng rà soát tài khoản": a new clause begins with the period.
    let opens = source.has(&OPENS_CLAUSE, &before) || before.is_empty();
    let near = after.start..after.end.min(after.start + NEAR);
    let ahead = if opens {
        of(&near).first().copied()
    } else {
        None
    };
    // "Thời hạn sử dụng của mật khẩu không quá 90 ngày" names its matter inside.
    of(period)
        .first()
        .copied()
        .or(ahead)
        .or_else(|| of(&before).last().copied())
        .or_else(|| of(&after).first().copied())
}

pattern!(
    ABOUT_IT = r"(?:^|[;,] ?)(?:[a-z ]{0,40}\b)?(?:bao cao|tap huan|tuyen truyen|huong dan|kiem tra|danh gia|thong ke)(?: [a-z]+){0,4} (?:viec|ve|ket qua|tinh hinh)(?: [a-z]+){0,3} (?:doi|thay doi|thay) (?:mat khau|mat ma)[^,;.]{0,40}$"
);
pattern!(OPENS_CLAUSE = r"(?:[;:.] ?|, ?|- ?)$");
/// How soon after a period its own deed follows.
const NEAR: usize = 30;
