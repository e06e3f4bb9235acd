//! Which broken lines belong to one paragraph.

use super::{Line, Place, Source};
use crate::pattern::pattern;

pattern!(
    OPENS = r"^(?:[-+*] ?|\(?\d{1,2}\)[.:]? |\d{1,2}(?:\.\d{1,2}){0,3}[.)/] ?[a-z(]|\d{1,2}(?:\.\d{1,2}){1,3}- [a-z]|\d{1,2} ?- [a-z]|\(?[a-z]\) |[a-z]\. |[ivx]{1,5}[./)-] |(?:dieu|chuong|muc|phan|khoan) [\divx]+\b|phu luc\b|noi nhan|kinh gui|\x02)"
);
pattern!(
    HANGS = r"(?:,|\b(?:va|cua|cac|theo|ngay|so|tai|truoc|hoac|cho|voi|de|la|thuoc|gom|nhu|tu|den|trong|ve|mat|tai khoan|nham|cong|an toan|toi thieu|it nhat|toi da|khong duoi|khong qua))$"
);

// Nouns that a heading may end with, as a broken line may: "Điều 9. Thu hồi tài khoản".
pattern!(NOUN_ENDS = r"\b(?:mat|tai khoan|cong|an toan)$");

pattern!(NUMBER_WORD = r"\bso:?$");
pattern!(NUMBER = r"^\d{1,6} ?[/-] ?[a-z\d]");

/// A numbered line this short is a heading, not a broken sentence.
const HEADING: usize = 45;

/// True when `next` continues `line`.
pub(super) fn belongs_together(source: &Source, line: &Line, next: &Line) -> bool {
    // "Kế hoạch số" / "77/KH-UBND" is one number.
    let number =
        NUMBER_WORD.is_in(source.folded(&line.place)) && NUMBER.is_in(source.folded(&next.place));
    if !number && opens(source, &next.place) {
        return false;
    }
    let row = |place: &Place| source.letters(place).contains(&'\t');
    if row(&line.place) && row(&next.place) {
        return false;
    }
    let heading =
        line.place.len() < HEADING && opens(source, &line.place) && source.capital(&next.place);
    let folded = source.folded(&line.place);
    let hangs = HANGS.is_in(folded) && !NOUN_ENDS.is_in(folded);
    if heading && !hangs && !folded.ends_with(b"-") {
        return false;
    }
    let small = starts_small(source, &next.place);
    match folded.last() {
        Some(b'.' | b'!' | b'?') => small,
        Some(b';' | b':') => false,
        _ if source.upper(&line.place) => source.upper(&next.place) && !line.blank_after,
        _ if line.blank_after => small || (HANGS.is_in(folded) && !folded.ends_with(b",")),
        _ => true,
    }
}

/// True when a line opens an item, an article or a part of the letter.
fn opens(source: &Source, place: &Place) -> bool {
    let folded = source.folded(place);
    (OPENS.is_in(folded) && !DATE.is_in(folded)) || starts_item(source, place)
}

pattern!(DATE = r"^\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2,4}");
pattern!(ITEM = r"^\d{1,2} [a-z]");

/// "1 Thay đổi": a number, a blank, a capital.
fn starts_item(source: &Source, place: &Place) -> bool {
    ITEM.is_in(source.folded(place))
        && source
            .letters(place)
            .iter()
            .find(|c| c.is_alphabetic())
            .is_some_and(|c| c.is_uppercase())
}

fn starts_small(source: &Source, place: &Place) -> bool {
    source
        .letters(place)
        .iter()
        .find(|c| !c.is_whitespace())
        .is_some_and(|c| c.is_lowercase() || matches!(c, ',' | ')' | ';'))
}
