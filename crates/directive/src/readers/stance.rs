//! Whether a paragraph orders or tells: what stands before the first order is the occasion.

use crate::letter::{Letter, Zone};
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    LEAD = r"\b(?:yeu cau|de nghi|giao|chi dao|dieu|quyet dinh|thong bao|luu y|nhu sau|cac noi dung|noi dung sau|nhiem vu|cong viec sau)\b[^\n]*:$"
);
pattern!(ORDER = r"\b(?:yeu cau|de nghi|giao|phai|chi dao|nghiem cam|khong duoc|trien khai)\b");
pattern!(
    TELLING = r"^(?:tuy nhien, |do do, )?(?:qua (?:cong tac )?(?:kiem tra|ra soat|theo doi|giam sat)|da phat hien|phat hien (?:mot so|nhieu|\d)|thoi gian (?:gan day|qua)|hien nay|tinh den|vua qua|nhan duoc|ghi nhan|xay ra|nguyen nhan|ly do sau|van con|tuy nhien|truoc day|nam 20\d\d,|thong ke)\b"
);

/// The depth of "Điều 5.".
const ARTICLE: u8 = 2;

/// The first paragraph of the body that orders.
pub(super) fn first_order(letter: &Letter) -> usize {
    let source = &letter.source;
    let by = |pattern| {
        letter
            .body()
            .find(|(_, paragraph)| {
                source.has(pattern, &paragraph.place) && !source.upper(&paragraph.place)
            })
            .map(|(at, _)| at)
    };
    // A regulation orders from its first article on.
    let articles = letter
        .body()
        .filter(|(_, paragraph)| paragraph.level == ARTICLE)
        .count()
        > 1;
    by(&LEAD)
        .or_else(|| by(&ORDER).filter(|_| !articles))
        .unwrap_or(0)
}

pattern!(AIMS = r"^(?:muc dich|muc tieu|pham vi|doi tuong|thuc trang|tinh hinh|danh gia)\b");

/// True when a paragraph can order: footnotes and appendices, and the body from the lead on,
/// without its headings and what stands under "Mục đích".
pub(super) fn orders(letter: &Letter, at: usize, first_order: usize) -> bool {
    let Some(paragraph) = letter.paragraphs.get(at) else {
        return false;
    };
    let source = &letter.source;
    let aims = letter
        .above(at)
        .iter()
        .any(|above| above.place.len() < 70 && source.has(&AIMS, &above.place));
    (paragraph.zone != Zone::Body || at >= first_order) && !aims && !source.upper(&paragraph.place)
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

/// A sentence that tells what was found rather than what to do.
pub(super) fn tells(source: &Source, sentence: &Place) -> bool {
    source.has(&TELLING, sentence) && !source.has(&ORDER, sentence)
}
