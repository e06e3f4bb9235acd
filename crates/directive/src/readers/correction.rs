//! Misprints put right: «Đã in: “…”, nay sửa là: “…”». What was printed first holds no longer.

use super::sentence;
use crate::letter::Letter;
use crate::pattern::pattern;
use crate::source::{Place, Source};

// "Đã in:", "Trong văn bản ghi nhầm là:", right before a quotation.
pattern!(
    PRINTED = r"\b(?:in|viet|ghi|danh may|go|soan|the hien)(?: (?:nham|sai|thieu|thanh|la|nhu sau|rang))* ?:? ?$"
);
// "Nay sửa thành:", "đọc lại là:", "xin đính chính như sau:", right before another.
pattern!(
    CORRECTED = r"\b(?:sua|doc|dinh chinh|chinh sua|hieu|ghi lai|viet lai|in lai)(?: (?:lai|doi|thanh|la|nhu sau|dung|cho dung|rang))* ?:? ?$"
);
// "Sửa cụm từ “…” thành “…”".
pattern!(
    REPLACES = r"\b(?:sua|sua doi|thay|thay the|dinh chinh|doi)(?: (?:cum tu|tu|cau|noi dung|chu|doan|thoi han|ngay|so lieu|dong))+ ?:? ?$"
);
pattern!(
    BY = r"^,? ?(?:duoc )?(?:thanh|bang|sua thanh|doc la)(?: (?:cum tu|tu|cau|noi dung|chu|doan|thoi han|ngay|dong))* ?:? ?$"
);
pattern!(QUOTATION = r"\x22[^\x22\n]{2,600}\x22");

/// The quotations of paragraph `at` that the letter itself replaces, each with its marks.
pub(super) fn void(letter: &Letter, at: usize) -> Vec<Place> {
    let source = &letter.source;
    let Some(paragraph) = letter.paragraphs.get(at) else {
        return Vec::new();
    };
    let all = source.find_all(&QUOTATION, &paragraph.place);
    let mut void = Vec::new();
    for (order, quotation) in all.iter().enumerate() {
        let from = order
            .checked_sub(1)
            .map_or(paragraph.place.start, |before| all[before].end);
        let before = from..quotation.start;
        let between = all.get(order + 1).map(|next| quotation.end..next.start);
        if source.has(&REPLACES, &before) && between.is_some_and(|words| source.has(&BY, &words)) {
            void.push(quotation.clone());
            continue;
        }
        if !source.has(&PRINTED, &before) {
            continue;
        }
        // The other reading follows in the same paragraph, or in the next: "- Đã in: …; - Sửa là: …".
        let next = match all.get(order + 1) {
            Some(next) => Some(quotation.end..next.start),
            None => first_words(letter, at + 1),
        };
        if next.is_some_and(|words| source.has(&CORRECTED, &words)) {
            void.push(quotation.clone());
        }
    }
    void
}

/// What stands before the first quotation of a paragraph.
fn first_words(letter: &Letter, at: usize) -> Option<Place> {
    let paragraph = &letter.paragraphs.get(at)?.place;
    let first = letter.source.find(&QUOTATION, paragraph)?;
    Some(paragraph.start..first.start)
}

/// The sentences of a paragraph without what is void in it.
pub(super) fn standing(letter: &Letter, at: usize, sentences: Vec<Place>) -> Vec<Place> {
    let void = void(letter, at);
    if void.is_empty() {
        return sentences;
    }
    let mut standing = Vec::new();
    for sentence in sentences {
        let mut start = sentence.start;
        for quotation in &void {
            if quotation.start < sentence.end && start < quotation.end {
                standing.push(start..quotation.start.max(start));
                start = quotation.end.min(sentence.end);
            }
        }
        standing.push(start..sentence.end);
    }
    standing
        .into_iter()
        .flat_map(|place| sentence::sentences(&letter.source, &place))
        .filter(|place| words(&letter.source, place))
        .collect()
}

/// More than a mark is left.
fn words(source: &Source, place: &Place) -> bool {
    source.folded(place).iter().any(u8::is_ascii_alphanumeric)
}
