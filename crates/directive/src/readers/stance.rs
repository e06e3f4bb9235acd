//! Whether a paragraph orders or tells: what stands before the first order is the occasion.

use crate::letter::{Letter, Paragraph, Zone};
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    LEAD = r"\b(?:yeu cau|de nghi|giao|chi dao|dieu|quyet dinh|thong bao|luu y|cac noi dung|noi dung sau|nhiem vu|cong viec sau)\b[^\n]*:$"
);
pattern!(ORDER = r"\b(?:yeu cau|de nghi|giao|phai|chi dao|nghiem cam|khong duoc|trien khai)\b");
pattern!(
    TELLING = r"^(?:tuy nhien, |do do, )?(?:qua (?:cong tac )?(?:kiem tra|ra soat|theo doi|giam sat)|da phat hien|phat hien (?:mot so|nhieu|\d)|thoi gian (?:gan day|qua)|hien nay|tinh den|vua qua|nhan duoc|ghi nhan|xay ra|nguyen nhan|ly do sau|van con|tuy nhien|truoc day|nam 20\d\d,|thong ke)\b"
);

/// The first paragraph of the body that orders.
pub(super) fn first_order(letter: &Letter) -> usize {
    let source = &letter.source;
    let by = |pattern| {
        letter
            .body()
            .find(|(_, paragraph)| source.has(pattern, &paragraph.place))
            .map(|(at, _)| at)
    };
    by(&LEAD).or_else(|| by(&ORDER)).unwrap_or(0)
}

/// True when a paragraph can order: footnotes and appendices, and the body from the lead on.
pub(super) fn orders(at: usize, paragraph: &Paragraph, first_order: usize) -> bool {
    paragraph.zone != Zone::Body || at >= first_order
}

/// A sentence that tells what was found rather than what to do.
pub(super) fn tells(source: &Source, sentence: &Place) -> bool {
    source.has(&TELLING, sentence) && !source.has(&ORDER, sentence)
}
