//! Rotation: how often passwords change. A review period is not one.
//!
//! A length of time is a rotation where its own clause, or the label before it, speaks of changing
//! or of how long a password lasts, and of nothing else that takes time.

use super::piece::{Piece, Says};
use crate::number::number_pattern;
use crate::pattern::pattern;
use crate::readers::effect;
use crate::readers::period::{self, Length, Matter, Period};
use crate::readers::systems::Systems;
use crate::source::{Place, Source};

pattern!(
    CHANGED = r"\b(?:thay doi|doi|cap nhat|thay the|thay|vong doi|tuoi tho|thoi han|hieu luc|su dung|dung|chu ky|het han|han dung)\b"
);
pattern!(LABEL = r"^[^:]{0,60}\b(?:chu ky|thay|doi)\b[^:]{0,30}\bmat khau\b[^:]{0,40}:");

/// Longer periods are no rotation.
const MOST_MONTHS: u32 = 36;
/// Shorter ones are deadlines.
const LEAST_DAYS: u32 = 7;

/// The rotation periods of a sentence.
/// `under`: it stands under a heading about changing passwords.
pub(super) fn read(
    source: &Source,
    systems: &Systems,
    sentence: &Place,
    under: bool,
) -> Vec<Piece> {
    let mut all = period::periods(source, sentence);
    if under && all.is_empty() {
        all.extend(period::cell(source, sentence));
    }
    let named = all.len();
    for bare in durations(source, sentence) {
        let apart = |known: &Period| {
            known.place.end <= bare.place.start || bare.place.end <= known.place.start
        };
        if all.iter().all(apart) {
            all.push(bare);
        }
    }
    let all: Vec<(Period, bool)> = all
        .into_iter()
        .enumerate()
        .map(|(at, found)| {
            let said = lasts(source, systems, sentence, &found.place)
                || at < named && turns(source, sentence, &found, under);
            (found, said)
        })
        .collect();
    let known: Vec<Place> = all
        .iter()
        .filter(|(_, said)| *said)
        .map(|(found, _)| found.place.clone())
        .collect();
    all.into_iter()
        .filter(|(found, said)| *said || goes_on(source, sentence, &found.place, &known))
        .map(|(found, _)| found)
        .filter(|found| !effect::takes(source, sentence, &found.place))
        .filter(|found| {
            // "thứ Sáu hằng tuần", "ngày 20 hằng tháng" are days.
            let before =
                found.place.start.saturating_sub(16).max(sentence.start)..found.place.start;
            !source.has(&DAY, &before)
        })
        .filter(|found| match found.length {
            Length::Months(n) => (1..=MOST_MONTHS).contains(&n),
            Length::Days(n) => n >= LEAST_DAYS,
        })
        .map(|found| {
            let says = match found.length {
                Length::Months(n) => Says::Months(n),
                Length::Days(n) => Says::Days(n),
            };
            Piece::new(says, found.place)
        })
        .collect()
}

/// "… của người dùng là 05 tháng, của người quản trị là 02 tháng": the verb of the clause before.
fn goes_on(source: &Source, sentence: &Place, place: &Place, known: &[Place]) -> bool {
    let own = clause(source, sentence, place);
    let follows = known.iter().any(|earlier| {
        let between = earlier.end..own.start.max(earlier.end);
        earlier.end <= own.start && source.has(&BETWEEN, &between)
    });
    follows
        && source.has(&GROUP, &(own.start..place.start))
        && source.has(&ENDS, &(place.end..own.end))
}

pattern!(BETWEEN = r"^(?: mot lan| ?/ ?lan)? ?[,;]$");
// A group alone, named by its words for people or a system.
pattern!(
    GROUP = r"^ ?(?:va |con )?(?:(?:cua|voi|doi voi|rieng) )?(?:nguoi [a-z ]{2,20}|quan tri[a-z ]{0,14}|nhan vien[a-z ]{0,16}|can bo[a-z ]{0,16}|may chu|email|e-mail|thu dien tu|hop thu[a-z ]{0,12}|(?:phan mem|he thong|ung dung) [a-z\d -]{2,30}|con lai|wifi|may (?:tinh|tram)) ?(?:la )?$"
);
pattern!(ENDS = r"^(?: mot lan| ?/ ?lan)?[ .]*$");

/// A period whose matter, near or far in the sentence, is the password.
fn turns(source: &Source, sentence: &Place, found: &Period, under: bool) -> bool {
    let matter = match period::matter(source, sentence, &found.place) {
        Some(matter) => {
            matter == Matter::Password || (found.bare && (under || source.has(&LABEL, sentence)))
        }
        None => under,
    };
    matter && (under || source.has(&CHANGED, sentence))
}

pattern!(
    DURATION = concat!(
        r"\b",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,15}\))? (ngay|tuan|thang|quy|nam)\b"
    )
);
// Counted from an event, or of work: a deadline. Of something past or lasting: no period.
pattern!(
    NOT_AFTER = r"^ ?(?:lam viec|ke tu (?:ngay|khi|luc|thoi)|tu (?:khi|ngay)|sau khi|truoc|qua\b|gan (?:nhat|day)|lien (?:tuc|tiep)|dau nam|cuoi nam|khong (?:dang|su|truy|phat|hoat|co)|chua|nay\b|/ ?\d|\d)"
);
pattern!(DAY = r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|\d)|chu nhat|ngay \d{1,2}|sang|chieu),? $");
pattern!(
    NOT_BEFORE = r"\b(?:trong|trong vong|trong thoi (?:gian|han)|ngay|thang|da|suot|(?:^|[^mnu] )hon|nam|gan) $"
);

/// Lengths of time, whatever they are of.
fn durations(source: &Source, sentence: &Place) -> Vec<Period> {
    source
        .groups_all(&DURATION, sentence)
        .iter()
        .filter_map(|found| {
            let place = found.whole();
            let before = place.start.saturating_sub(22).max(sentence.start)..place.start;
            let other = source.has(&NOT_AFTER, &(place.end..sentence.end))
                || source.has(&NOT_BEFORE, &before);
            let n = source.number(&found.get(1)?)?;
            let length = period::toned(source, n, &found.get(2)?)?;
            (!other).then_some(Period {
                place,
                length,
                bare: true,
            })
        })
        .collect()
}

pattern!(
    CHANGES = r"\b(?:doi|thay|thay doi)\b(?: (?:mat khau|moi|lai|mot|hang|moi|sau|theo|toi|it|dinh|khi|\d)|:|[ ,.;)]*$)|\b(?:phai|can|nen|duoc|lan|gian|ky|se|thi) (?:doi|thay)\b|^ ?(?:doi|thay)\b"
);
pattern!(
    LASTS = r"\b(?:han (?:su )?dung|thoi han(?: su)? dung|thoi han (?:cua )?mat khau|thoi han|vong doi|tuoi tho|hieu luc|chu ky (?:thay|doi|mat khau|\d)|gia tri|het han|thoi gian (?:su dung|dung|thay|doi|giua))\b"
);
pattern!(UNCHANGED = r"\b(?:khong|chua)(?: he| tung| duoc| kip| lan nao)? (?:thay|doi|thay doi)\b");
pattern!(
    ANOTHER = r"^ ?bao cao\b|[^g] bao cao\b|\b(?:ra soat|sao luu|luu giu|luu tru|nhat ky|khong (?:dang nhap|su dung|hoat dong|co|phat sinh)|man hinh|phien|ky luat|bao hanh|otp|ma xac thuc|chung thu|quyet dinh|kiem tra|tap huan|hop dong)\b"
);

/// The clause of a length of time, or the label of its sentence, speaks of how long passwords last.
fn lasts(source: &Source, systems: &Systems, sentence: &Place, place: &Place) -> bool {
    let clause = clause(source, sentence, place);
    // "phần mềm Báo cáo thống kê": a name that holds a word of another matter.
    let names = systems.mentions(source, &clause);
    let another = source.find_all(&ANOTHER, &clause).into_iter().any(|words| {
        names
            .iter()
            .all(|name| words.end <= name.place.start || name.place.end < words.end)
    });
    if another || source.has(&UNCHANGED, &clause) {
        return false;
    }
    let speaks = |words: &Place| {
        source.has(&LASTS, words)
            || source
                .find_all(&CHANGES, words)
                .iter()
                .any(|found| changes(source, found))
    };
    let label = source
        .find(&NAMES, sentence)
        .filter(|label| label.end <= place.start && !source.has(&ANOTHER, label));
    speaks(&clause) || label.is_some_and(|label| speaks(&label))
}

pattern!(NAMES = r"^[^:;.]{4,90}:");

/// "thay", "đổi": not "đối", "đội", "thầy", "thấy".
fn changes(source: &Source, words: &Place) -> bool {
    let printed = source.printed(words).to_lowercase();
    let bare = printed.is_ascii();
    printed
        .split(|c: char| !c.is_alphabetic())
        .any(|word| matches!(word, "thay" | "đổi") || (bare && word == "doi"))
}

/// From the comma or semicolon before a place to the one after it.
fn clause(source: &Source, sentence: &Place, place: &Place) -> Place {
    // "mỗi học kỳ (05 tháng) thay một lần"
    let bracketed = place.start > sentence.start
        && source.folded(&(place.start - 1..place.start)) == b"("
        && source.folded(&(place.end..sentence.end)).first() == Some(&b')');
    let place = &if bracketed {
        place.start - 1..place.end + 1
    } else {
        place.clone()
    };
    let before = source.fold(&(sentence.start..place.start));
    let start = before
        .rfind([',', ';', '(', '.'])
        .map_or(sentence.start, |at| sentence.start + at + 1);
    let after = source.fold(&(place.end..sentence.end));
    let end = after
        .find([',', ';', ')'])
        .map_or(sentence.end, |at| place.end + at);
    start..end
}
