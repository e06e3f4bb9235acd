//! Who receives the report, and by which mailbox or telephone.

use super::draft::Draft;
use super::{organisation, stance};
use crate::letter::Letter;
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(SENDS = r"\b(?:bao cao|gui|bao|thong bao|phan hoi|nop|cung cap|tong hop|xac nhan)\b");
pattern!(
    TO = r"\b(?:bao lai|gui ve|bao cao ve|gui cho|gui den|gui bao cao ve|ve cho|bao cao cho|bao cho|bao ve|den|toi|cho|ve|bao cao|gui) "
);
pattern!(NOT_TO = r"^ ?(?:viec|ket qua|cong tac|tinh hinh|cac |noi dung|bang|theo|truoc|voi)\b");
pattern!(MAIL = r"[a-z\d][a-z\d._%+-]* ?@ ?[a-z\d-]+(?: ?\. ?[a-z\d-]+)+");
pattern!(
    PHONE = r"\b(?:sdt|so dien thoai|dien thoai|dt|di dong|zalo|hotline|tel)\b ?(?:so)?[a-z ]{0,40}[:.]? ?((?:\(?\+?84\)?|0)[\d .-]{7,14}\d)"
);
pattern!(SUPPORT = r"\b(?:ho tro|vuong mac|kho khan|huong dan ky thuat|ky thuat)\b");
pattern!(COMRADE = r"^ ?(?:d/c|dong chi|ong|ba|anh|chi|thay|co) ");
pattern!(
    RESULT = r"\b(?:bao cao|ket qua|danh sach|bieu mau|tong hop|gui|so lieu|bao cho|xac nhan)\b"
);

/// Reads the receiver and the channel.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let first_order = stance::first_order(letter);
    let mut best: Option<(u8, Place)> = None;
    let issuer = draft.read.issuer.as_deref().map(crate::source::fold_line);
    let issuer = issuer
        .unwrap_or_default()
        .replace("uy ban nhan dan", "ubnd");
    // Where the last sentence ended that had something sent.
    let mut sent = 0;
    for (at, _) in letter.body() {
        for sentence in stance::ordering(letter, at, first_order) {
            // "… Nơi nhận số liệu: bà Tư, điện thoại: …": the card of whoever receives it.
            if source.has(&RECEIVES, &sentence) && sent > 0 && sentence.start <= sent + SOON {
                channel(source, &sentence, draft);
                continue;
            }
            if !source.has(&SENDS, &sentence) {
                continue;
            }
            sent = sentence.end;
            // What the issuer itself sends upward has no receiver here.
            if upward(source, &sentence, &issuer) {
                continue;
            }
            let rank = rank(source, &sentence);
            receiver(source, &sentence, rank, &mut best);
            channel(source, &sentence, draft);
        }
    }
    if let Some((_, place)) = best {
        draft.read.report_to = Some(source.printed(&place));
        draft.point(source, "/report_to", &place);
    }
}

pattern!(
    RECEIVES = r"^[-+*) ]*(?:noi|nguoi|dau moi|bo phan|can bo|cong chuc|don vi|co quan|dia chi)(?: (?:dau moi|phu trach|truc tiep))?(?: tiep)? (?:nhan|tong hop|theo doi)\b[^:.;]{0,40}:"
);
/// How soon behind the order such a card stands.
const SOON: usize = 4;

pattern!(UPWARD = r"^ (?:se )?(?:tong hop|gom|cong|chot|bao cao|trinh)\b");
pattern!(STEP = r"^[^:;.]{0,12}: ");

/// "UBND xã tổng hợp, báo cáo UBND huyện": the issuer is the subject.
/// `issuer`: its name, folded.
fn upward(source: &Source, sentence: &Place, issuer: &str) -> bool {
    let start = source
        .find(&STEP, sentence)
        .map_or(sentence.start, |step| step.end);
    let words = source.fold(&(start..sentence.end));
    // As many words of its name as the sentence opens with, two at least.
    let common: Vec<&str> = issuer
        .split(' ')
        .zip(words.split(' '))
        .take_while(|(own, said)| own == said)
        .map(|(_, said)| said)
        .collect();
    let rest = start + common.join(" ").len()..sentence.end;
    common.len() > 1 && source.has(&UPWARD, &rest)
}

pattern!(TOLD = r"\bthong bao");
pattern!(
    REPORTS = r"\bbao cao\b|\bbao (?:lai )?(?:ket qua|cong an|phong|van phong|hieu truong|giam doc)\b|\bbao lai\b"
);

pattern!(
    LEADS = r"\b(?:chu tri|giao|tham muu|don doc|theo doi|trinh)\b|^[-+*) a-z\d.]{0,5}tong hop, (?:bao cao|tham muu|trinh)\b"
);

pattern!(ALL = r"^[-+*) \d.]{0,5}(?:cac|moi|tat ca cac|toan bo cac) (?:don vi|co quan)\b");

/// "giao", "trình": not the syllables of a name ("Giao thông", "Trinh sát", "giáo xứ").
fn leads(source: &Source, sentence: &Place) -> bool {
    source.find_all(&LEADS, sentence).into_iter().any(|words| {
        let printed = source.printed(&words);
        let inside = source.capital(&words) && words.start > sentence.start;
        let toned = match source.fold(&words) {
            "giao" => printed.to_lowercase() == "giao",
            "trinh" => printed == "trình",
            _ => true,
        };
        toned && !inside
    })
}

/// The units' own report goes before their lists, and those before what a leading unit sends on.
fn rank(source: &Source, sentence: &Place) -> u8 {
    match (source.has(&REPORTS, sentence), leads(source, sentence)) {
        // What is told of an incident goes before nothing else.
        (true, _) if source.has(&INCIDENT, sentence) => 0,
        (true, false) if source.has(&ALL, sentence) => 3,
        (true, true) => 0,
        (false, _) => 1,
        (true, false) => 2,
    }
}

pattern!(
    INCIDENT = r"^[-+*) a-z\d.]{0,5}(?:khi|neu|truong hop)(?: [a-z,]+){0,5} (?:phat hien|thay|xay ra|nghi|nghi ngo|bi|mat|su co)\b[^.;]{0,140}\bbao\b|^(?:phat hien|nghi ngo)\b[^.;]{0,120}\bbao\b"
);

/// The first receiver named; one of a report goes before one of a list.
fn receiver(source: &Source, sentence: &Place, rank: u8, best: &mut Option<(u8, Place)>) {
    if best.as_ref().is_some_and(|(known, _)| *known > rank) || !source.has(&RESULT, sentence) {
        return;
    }
    let first = source
        .find(&SENDS, sentence)
        .map_or(sentence.start, |place| place.start);
    for words in source.find_all(&TO, &(first..sentence.end)) {
        let rest = words.end..sentence.end;
        let told = source.has(
            &TOLD,
            &(words.start.saturating_sub(8).max(first)..words.start + 4),
        );
        if told || source.has(&NOT_TO, &rest) || !directed(source, &words) {
            continue;
        }
        let named = organisation::named_at(source, words.end, sentence.end)
            .or_else(|| comrade(source, &rest));
        if let Some(place) = named {
            // "Sở" alone gives way to the whole name elsewhere.
            let bare = best.as_ref().is_some_and(|(_, known)| {
                let known = source.fold(known);
                !known.contains(' ') && source.fold(&place).starts_with(known)
            });
            if best.as_ref().is_none_or(|(known, _)| *known < rank) || bare {
                *best = Some((rank, place));
            }
            return;
        }
    }
}

/// "về" and "đến" keep their tones apart from other words.
fn directed(source: &Source, words: &Place) -> bool {
    let printed: String = source
        .letters(words)
        .iter()
        .collect::<String>()
        .to_lowercase();
    let last = printed
        .split_whitespace()
        .last()
        .unwrap_or("")
        .trim_end_matches(':');
    matches!(
        last,
        "về" | "cho" | "đến" | "tới" | "cáo" | "gửi" | "ve" | "den"
    )
}

/// "báo cho đ/c Mai – Công chức VPTK …": up to a bracket, comma or purpose.
fn comrade(source: &Source, rest: &Place) -> Option<Place> {
    source.find(&COMRADE, rest)?;
    let stop = |from: usize| {
        source
            .find(&PURPOSE, &(from..rest.end))
            .map_or(rest.end, |place| place.start)
    };
    let first = stop(rest.start);
    // "anh Lộc, Trưởng ban Nề nếp": the office belongs to the name.
    let office = source.has(&OFFICE, &(first..rest.end));
    let end = if office { stop(first + 1) } else { first };
    Some(source.trimmed(rest.start..end, b",;:.")).filter(|place| place.len() < 120)
}

pattern!(
    OFFICE = r"^, (?:pho )?(?:truong (?:ban|phong|bo phan|khoa|tram|thon)|chanh van phong|giam doc|hieu truong|chu tich|cong chuc|can bo|nhan vien|van thu|ke toan|bi thu|to truong|doi truong)\b"
);
pattern!(PURPOSE = r"[(,;.]| de | truoc | qua | theo | bang | cham nhat");

fn channel(source: &Source, sentence: &Place, draft: &mut Draft) {
    // "Phòng Hỗ trợ kỹ thuật" is a receiver, not help.
    let support = source.find_all(&SUPPORT, sentence);
    if support.iter().any(|words| !source.capital(words)) {
        return;
    }
    if draft.read.report_channel.email.is_none()
        && let [place] = &source.find_all(&MAIL, sentence)[..]
    {
        let before = place.start.saturating_sub(120).max(sentence.start)..place.start;
        if source.has(&CHANNEL, &before) {
            let printed: String = source.printed(place).split(' ').collect();
            draft.read.report_channel.email = Some(printed);
            draft.point(source, "/report_channel/email", place);
        }
    }
    if draft.read.report_channel.phone.is_none()
        && let Some(place) = source
            .groups(&PHONE, sentence)
            .or_else(|| source.groups(&BARE_PHONE, sentence))
            .and_then(|found| found.get(1).or_else(|| found.get(2)))
    {
        draft.read.report_channel.phone = Some(source.printed(&place));
        draft.point(source, "/report_channel/phone", &place);
    }
}

// "(chị Thảo, 0900.222.018)", "ĐT nội bộ 5567".
pattern!(BARE_PHONE = r"\bnoi bo (\d{3,6})\b|\b(0\d{2,3}[ .]?\d{3}[ .]?\d{3,4})\b");
pattern!(CHANNEL = r"\b(?:qua|dia chi|email|e-mail|thu dien tu|hop thu|mail|gui|ve|lien he)\b");
