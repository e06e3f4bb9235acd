//! Papers that take effect: their period is neither a password's nor anybody's deadline.

use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(EFFECT = r"\b(?:co|het|phat sinh) (?:hieu luc|gia tri)\b|\bhieu luc\b");
pattern!(
    PAPER = r"\b(?:van ban|noi quy|quy che|quy dinh|quy trinh|quyet dinh|dieu le|nghi quyet|ke hoach|thong bao|chi thi|cong van|huong dan|hop dong|phu luc)\b"
);
pattern!(PASSWORD = r"\b(?:mat khau|mat ma|ma|pin)\b");

// "Hiệu lực thi hành: sau 20 ngày kể từ ngày ký".
pattern!(HEADED = r"^[a-z\d. ]{0,12}\bhieu luc(?: thi hanh)?(?: cua [a-z ]{3,30})? ?:");
// A comma, after which only the period follows.
pattern!(NEXT = r"^(?: thi hanh)?,? ?(?:(?:ke tu|tinh tu|sau|trong) )*$");
pattern!(ABOUT = r"^(?: [a-z]+){0,5} (?:ve|cua)(?: [a-z]+){0,4} $");

/// True when the period at `place` says when, or for how long, something other than a password
/// is in force: "Nội quy có hiệu lực sau 20 ngày". The subject of "có hiệu lực" decides.
pub(super) fn takes(source: &Source, sentence: &Place, place: &Place) -> bool {
    if source.has(&HEADED, sentence) {
        return true;
    }
    let inside = |words: &Place| {
        let between = words.end..place.start.max(words.end);
        let parted = source.folded(&between).iter().any(|b| b",;:".contains(b));
        words.end <= place.end && (!parted || source.has(&NEXT, &between))
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
    let paper = source.find_all(&PAPER, &subject).pop();
    let password = source.find_all(&PASSWORD, &subject).pop();
    match (paper, password) {
        // The nearer one; "Quy định về mật khẩu" is a paper.
        (Some(paper), Some(password)) => {
            paper.start > password.start || source.has(&ABOUT, &(paper.end..password.start))
        }
        (Some(_), None) => true,
        // "Thời hạn hiệu lực của mật khẩu": whose it is stands behind.
        (None, password) => password.is_none() && !source.fold(&words).starts_with("hieu"),
    }
}
