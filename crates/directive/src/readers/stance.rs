//! Whether a paragraph orders or tells: what stands before the first order is the occasion.

use super::{correction, sentence};
use crate::letter::{Letter, Zone};
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    LEAD = r"\b(?:yeu cau|de nghi|giao|chi dao|chi thi|ket luan|khuyen nghi|khuyen cao|huong dan|quy dinh|gia han|mong|dieu|quyet dinh|thong bao|luu y|nhu sau|cac noi dung|noi dung sau|nhiem vu|cong viec sau|(?:bang|chinh sach|muc|cac muc) sau)\b[^\n]*:$"
);
// "Khi giao ca" is about a shift, and charges nobody.
pattern!(
    ORDER = r"\b(?:yeu cau|de nghi|chi dao|nghiem cam|khong duoc|trien khai)\b|\bgiao (?:[abd-z]|c[b-z]|ca[a-z])|(?:^|[^g]|[^n]g|[^o]ng) phai\b"
);
pattern!(
    TELLING = r"^(?:tuy nhien, |do do, )?(?:qua (?:cong tac )?(?:kiem tra|ra soat|theo doi|giam sat)|da phat hien|phat hien (?:mot so|nhieu|\d)|thoi gian (?:gan day|qua)|hien nay|tinh den|vua qua|nhan duoc|ghi nhan|xay ra|nguyen nhan|ly do sau|van con|tuy nhien|truoc day|nam 20\d\d,|thong ke)\b"
);

pattern!(REGULATION = r"^(?:quy che|quy dinh|ke hoach|huong dan)\b");

/// The depth of "Điều 5.".
const ARTICLE: u8 = 2;

/// Where the orders begin: what stands before is the occasion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FirstOrder {
    /// The paragraph.
    at: usize,
    /// The place inside it: the words that order.
    start: usize,
}

/// The first paragraph of the body that orders.
pub(super) fn first_order(letter: &Letter) -> FirstOrder {
    let source = &letter.source;
    let by = |pattern| {
        letter
            .body()
            .filter(|(_, paragraph)| !source.upper(&paragraph.place))
            .find_map(|(at, paragraph)| {
                let found = source
                    .find_all(pattern, &paragraph.place)
                    .into_iter()
                    .find(|found| !received(source, &paragraph.place, found))?;
                Some((at, found.start))
            })
    };
    // A regulation orders from its first article on.
    let mut articles = letter
        .body()
        .filter(|(_, paragraph)| paragraph.level == ARTICLE)
        .map(|(at, _)| at);
    let first = articles.next();
    let articles = articles.next().is_some();
    // "… phải bảo đảm yêu cầu như sau:" in a later article leads only what stands below it.
    let led = by(&LEAD).filter(|(at, _)| !articles || first.is_none_or(|first| *at <= first));
    if let (None, true, Some(at)) = (led, articles, first) {
        let start = letter.paragraphs.get(at).map_or(0, |own| own.place.start);
        return FirstOrder { at, start };
    }
    if let Some((at, found)) = led {
        let start = letter
            .paragraphs
            .get(at)
            .map_or(0, |paragraph| lead_start(source, &paragraph.place, found));
        return FirstOrder { at, start };
    }
    // A regulation or a plan orders from its first line on.
    let rules = letter
        .title
        .as_ref()
        .is_some_and(|title| source.has(&REGULATION, &title.place));
    match by(&ORDER).filter(|_| !articles && !rules) {
        Some((at, found)) => {
            let start = letter.paragraphs.get(at).map_or(0, |paragraph| {
                let all = sentence::sentences(source, &paragraph.place);
                sentence::holding(&all, found).map_or(paragraph.place.start, |s| s.start)
            });
            FirstOrder { at, start }
        }
        None => FirstOrder { at: 0, start: 0 },
    }
}

pattern!(
    RECEIVED = r"\bnhan duoc (?:cong van|van ban|cong dien|ke hoach|chi thi|y kien|thong bao)\b"
);
pattern!(SPEAKS = r"(?:, |\. )[^,.;]{2,60}\b(?:yeu cau|de nghi|giao|chuyen|thong bao)\b[^.;]*$");

/// What a letter that came in asks, in the sentence that tells of it.
fn received(source: &Source, paragraph: &Place, found: &Place) -> bool {
    let all = sentence::sentences(source, paragraph);
    let Some(sentence) = sentence::holding(&all, found.start) else {
        return false;
    };
    let told = source.has(&RECEIVED, &(sentence.start..found.start));
    told && !source.has(&SPEAKS, &(sentence.start..found.end))
}

pattern!(ASKED = r"\b(?:theo|xet|can cu|tiep thu|tren co so)[^,;]{0,12}$");

/// The words that order, in the sentence that leads: those before "yêu cầu" tell why.
fn lead_start(source: &Source, paragraph: &Place, found: usize) -> usize {
    let last = sentence::sentences(source, paragraph).pop();
    let last = last.map_or(found, |last| last.start.max(found.min(last.end)));
    source
        .find_all(&LEADING, &(last..paragraph.end))
        .into_iter()
        .find(|words| {
            let before = words.start.saturating_sub(25).max(paragraph.start)..words.start;
            let numbered = source.has(&NUMBERED, &(words.end..paragraph.end));
            !numbered && !source.has(&ASKED, &before)
        })
        .map_or(last, |words| words.start)
}

pattern!(
    LEADING = r"\b(?:yeu cau|de nghi|giao|chi dao|chi thi|ket luan|khuyen nghi|khuyen cao|huong dan|quyet dinh|thong bao|luu y|mong|chuan hoa|dieu chinh|thong nhat|phan cong|ap dung)\b"
);
// "Căn cứ Quyết định số 99/QĐ-… (Điều 7 …), Công ty … như sau:" leads with the company's words.
pattern!(NUMBERED = r"^ (?:so|nay|tren|ngay|\d)\b|^ (?:cua|chi dao)\b");

/// The sentences of a paragraph that can order.
pub(super) fn ordering(letter: &Letter, at: usize, first: FirstOrder) -> Vec<Place> {
    let Some(paragraph) = letter.paragraphs.get(at) else {
        return Vec::new();
    };
    if !orders(letter, at, first) {
        return Vec::new();
    }
    let mut all = sentence::sentences(&letter.source, &paragraph.place);
    if paragraph.zone == Zone::Body && at == first.at {
        all.retain(|sentence| sentence.end > first.start);
        if let Some(sentence) = all.first_mut() {
            sentence.start = sentence.start.max(first.start);
        }
    }
    correction::standing(letter, at, all)
}

pattern!(
    AIMS = r"^(?:muc dich|muc tieu|pham vi|doi tuong|chi tieu|thuc trang|hien trang|tinh hinh|danh gia)\b"
);

/// True when a paragraph can order: footnotes and appendices, and the body from the lead on,
/// without its headings and what stands under "Mục đích".
pub(super) fn orders(letter: &Letter, at: usize, first: FirstOrder) -> bool {
    let Some(paragraph) = letter.paragraphs.get(at) else {
        return false;
    };
    let source = &letter.source;
    let aims = letter
        .above(at)
        .iter()
        .any(|above| above.place.len() < 70 && source.has(&AIMS, &above.place));
    let heading = source.upper(&paragraph.place) && !sentence_in_capitals(source, &paragraph.place);
    (paragraph.zone != Zone::Body || at >= first.at) && !aims && !heading
}

/// A whole sentence in capitals, in a letter written so: longer than a heading, with a full stop.
fn sentence_in_capitals(source: &Source, place: &Place) -> bool {
    place.len() > 60 && source.folded(place).ends_with(b".")
}

pattern!(COLUMNS = r"^(?:stt|tt|he thong|noi dung|ten|phan mem|don vi|nhiem vu)\b[^.;:\d]*$");

/// A heading, or the row of a table that names its columns: short, without an end, with paragraphs under it.
pub(super) fn heads(letter: &Letter, at: usize) -> bool {
    let Some(paragraph) = letter.paragraphs.get(at) else {
        return false;
    };
    let row = letter.source.letters(&paragraph.place).contains(&'\t');
    if row && letter.source.has(&COLUMNS, &paragraph.place) {
        return true;
    }
    let open = !letter.source.folded(&paragraph.place).ends_with(b".")
        && !letter.source.folded(&paragraph.place).ends_with(b";");
    let next = letter.paragraphs.get(at + 1).and_then(|next| next.parent);
    open && paragraph.level > 0 && paragraph.place.len() < 90 && next == Some(at)
}

pattern!(
    ADVICE = r"\b(?:kinh nghiem cua|de (?:cac [a-z ]{3,25} )?(?:tham khao|nghien cuu|biet)\b|\(de biet\))"
);

/// A sentence that tells what was found, or what others do, rather than what to do.
pub(super) fn tells(source: &Source, sentence: &Place) -> bool {
    source.has(&TELLING, sentence) && !source.has(&ORDER, sentence)
        || source.has(&ADVICE, sentence) && !source.has(&MUST, sentence)
}

pattern!(MUST = r"\b(?:yeu cau|de nghi|nghiem cam)\b");
