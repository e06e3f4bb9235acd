//! Whose deadline it is: the subject of the clause the date stands in.

use crate::directive::DeadlineActor::{self, Individual, Issuer, LeadUnit, Unit};
use crate::directive::DeadlinePurpose::{self, ChangePassword, Consolidate, ListStaff, Report};
use crate::letter::Letter;
use crate::pattern::pattern;
use crate::readers::actors::{Actors, Kind, Mention, Role};
use crate::readers::when;
use crate::source::{Place, Source};

pattern!(ASKS = r"[a-z]\b[^,;:.]{0,40}\b(?:de nghi|yeu cau|bao|thong bao(?: cho)?) $");
pattern!(CLOSES = r"^ (?:de )?(?:rut|dong|khoa|huy|xoa|thu hoi|cat|vo hieu)\b");
pattern!(OWN_ORDER = r"^ ?(?:de nghi|yeu cau)\b");

/// "đơn vị đề nghị Phòng X đóng tài khoản": what is asked of the office is due from the unit.
fn asked_to_close(source: &Source, sentence: &Place, mention: &Mention) -> bool {
    let before = sentence.start..mention.place.start;
    source.has(&CLOSES, &(mention.place.end..sentence.end))
        && source.has(&ASKS, &before)
        && !source.has(&OWN_ORDER, &before)
}

/// How far after a date that opens a clause its subject begins.
const AHEAD: usize = 30;

/// Whose a date at `due` in a sentence of paragraph `at` is, and what it turns out to be for:
/// "các đơn vị tổng hợp, báo cáo UBND xã" is their report, not the issuer's adding up.
pub(super) fn of(
    letter: &Letter,
    actors: &Actors,
    at: usize,
    sentence: &Place,
    due: &Place,
    what: DeadlinePurpose,
) -> (DeadlineActor, DeadlinePurpose) {
    let source = &letter.source;
    let reports = matches!(what, Report | Consolidate | ListStaff);
    let own = |mention: &Mention| {
        let acted_for = mention.role == Role::Embedded;
        // "đơn vị đề nghị Sở khóa tài khoản": what is asked of the issuer is due from the unit.
        let asked = acted_for && actors.is_issuer(source, mention);
        let closes = asked_to_close(source, sentence, mention);
        !(actors.orders(source, mention) || asked || closes || reports && acted_for)
    };
    let subject = ahead(source, actors, at, sentence, due)
        .or_else(|| actors.subject(letter, at, due, own))
        .or_else(|| actors.subject(letter, at, due, |mention| !actors.orders(source, mention)));
    if what == Consolidate
        && (upward_by_issuer(letter, actors, at, sentence, due)
            || after_another(source, sentence, due))
    {
        return (Issuer, what);
    }
    if reports && passed_on(source, actors, at, sentence, due) {
        return (Issuer, Consolidate);
    }
    // "Giám đốc yêu cầu viên chức đổi mật khẩu …; đổi xong trước ngày …": those last named to act.
    if what == ChangePassword {
        let last = actors
            .inside(at, &(sentence.start..due.start))
            .filter(|mention| mention.role != Role::Object)
            .last();
        let charged = actors.charged(at, &(sentence.start..due.start));
        if last.is_some_and(|last| last.kind == Kind::People) && !charged {
            return (Individual, what);
        }
    }
    let Some(subject) = subject else {
        let who = if what == Consolidate { Issuer } else { Unit };
        return (who, what);
    };
    if actors.is_issuer(source, subject) {
        // What the issuer reports goes upward.
        let what = if what == Report { Consolidate } else { what };
        return (Issuer, what);
    }
    match subject.kind {
        // "Giao Văn phòng hướng dẫn cán bộ đổi mật khẩu …": the office answers for the date.
        Kind::People
            if subject.role == Role::Embedded
                && actors.charged(at, &(sentence.start..subject.place.start)) =>
        {
            (LeadUnit, what)
        }
        Kind::People if reports && source.has(&OFFICE, &subject.place) => (LeadUnit, what),
        Kind::People => (Individual, what),
        Kind::Many if subject.people && what == ChangePassword => (Individual, what),
        Kind::Many if what == Consolidate => (Unit, Report),
        Kind::Many => (Unit, what),
        Kind::Single if only_addressee(letter, subject) => (Unit, what),
        Kind::Single => (LeadUnit, what),
    }
}

// One who holds an office, alone: "Thủ quỹ nộp danh sách".
pattern!(OFFICE = r"^(?:thu quy|thu kho|thu thu|ke toan truong|quan thu)$");

/// "Trước ngày X, các đơn vị gửi …": the subject comes after the date.
fn ahead<'a>(
    source: &Source,
    actors: &'a Actors,
    at: usize,
    sentence: &Place,
    due: &Place,
) -> Option<&'a Mention> {
    let opens = source.has(&OPENS, &(sentence.start..due.start));
    let next = actors.after(at, due.end)?;
    let near = next.place.start <= due.end + AHEAD && next.place.end <= sentence.end;
    (opens && near && next.role == Role::Subject).then_some(next)
}

pattern!(OPENS = r"^$|[;:,.(] ?$|\((?:hoan thanh|xong|thoi gian:?|thuc hien) $");

/// "để UBND quận tổng hợp, báo cáo thành phố trước ngày …": the one named last before "tổng hợp".
fn upward_by_issuer(
    letter: &Letter,
    actors: &Actors,
    at: usize,
    sentence: &Place,
    due: &Place,
) -> bool {
    let source = &letter.source;
    let Some(adding) = source.find_all(&ADDS, &(sentence.start..due.start)).pop() else {
        return false;
    };
    actors
        .before(at, adding.start)
        .filter(|mention| {
            mention.place.start >= sentence.start && mention.place.end + 45 > adding.start
        })
        .is_some_and(|mention| actors.is_issuer(source, mention))
}

/// "gửi … trước ngày A để tổng hợp, báo cáo tỉnh trước ngày B": B is the receiver's.
fn after_another(source: &Source, sentence: &Place, due: &Place) -> bool {
    let Some(aim) = source.find_all(&TO_ADD, &(sentence.start..due.start)).pop() else {
        return false;
    };
    source.printed(&aim).to_lowercase().starts_with("để")
        && !when::mentions(source, &(sentence.start..aim.start)).is_empty()
}

pattern!(TO_ADD = r"\bde (?:tong hop|gom),? (?:va )?(?:bao cao|trinh|gui)\b");
pattern!(ADDS = r"\b(?:tong hop|gom)\b");

// "để Trung tâm báo cáo Sở Y tế trước ngày …": what the issuer does with what it is sent.
fn passed_on(source: &Source, actors: &Actors, at: usize, sentence: &Place, due: &Place) -> bool {
    let Some(sends) = source.find_all(&SENDS, &(sentence.start..due.start)).pop() else {
        return false;
    };
    actors.inside(at, &sends).any(|mention| {
        mention.place.start == sends.start + "de ".len()
            && mention.place.end + " bao cao".len() == sends.end
            && actors.is_issuer(source, mention)
    })
}

pattern!(SENDS = r"\bde [^,.;]{3,60}? bao cao\b");

/// A letter to one unit alone speaks to it as to any unit.
fn only_addressee(letter: &Letter, subject: &Mention) -> bool {
    let source = &letter.source;
    match &letter.addressees[..] {
        [only] => source.fold(only).contains(source.fold(&subject.place)),
        _ => false,
    }
}
