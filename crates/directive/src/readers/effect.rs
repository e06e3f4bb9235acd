//! Papers that take effect: their period is neither a password's nor anybody's deadline.

use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(EFFECT = r"\b(?:co|het|phat sinh) (?:hieu luc|gia tri)\b|\bhieu luc\b");
pattern!(
    PAPER = r"\b(?:van ban|noi quy|quy che|quy dinh|quy trinh|quyet dinh|dieu le|nghi quyet|ke hoach|thong bao|chi thi|cong van|huong dan|hop dong|phu luc)\b"
);
pattern!(PASSWORD = r"\b(?:mat khau|mat ma|ma|pin)\b");

/// True when the period at `place` says when, or for how long, something other than a password
/// is in force: "Nội quy có hiệu lực sau 20 ngày". The subject of "có hiệu lực" decides.
pub(super) fn takes(source: &Source, sentence: &Place, place: &Place) -> bool {
    let inside = |words: &Place| {
        let between = words.end..place.start.max(words.end);
        words.end <= place.end && !source.folded(&between).iter().any(|b| b",;:".contains(b))
    };
    let Some(words) = source
        .find_all(&EFFECT, &(sentence.start..place.end))
        .into_iter()
        .rfind(inside)
    else {
        return false;
    };
    let before = sentence.start..words.start;
    let clause = source
        .fold(&before)
        .rfind([';', ':'])
        .map_or(before.start, |at| before.start + at + 1);
    let subject = clause..words.start;
    let paper = source.find(&PAPER, &subject);
    let password = source.find(&PASSWORD, &subject);
    match (paper, password) {
        // "Quy định về mật khẩu này": what is named first.
        (Some(paper), Some(password)) => paper.start < password.start,
        (Some(_), None) => true,
        // "Thời hạn hiệu lực của mật khẩu": whose it is stands behind.
        (None, password) => password.is_none() && !source.fold(&words).starts_with("hieu"),
    }
}
