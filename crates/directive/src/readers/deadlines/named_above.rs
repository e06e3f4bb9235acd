//! "cho 02 đơn vị nêu trên": the units a date holds for stand in a list above, as many as are counted.

use crate::letter::Letter;
use crate::number::number_pattern;
use crate::pattern::pattern;
use crate::readers::exempt;
use crate::source::Place;

/// The words for units that are counted.
macro_rules! units {
    () => {
        r"(?:don vi|co quan|dia phuong|truong|tram|xa|phuong|phong|ban|to|thon|doi|chi bo|chi hoi|noi)"
    };
}
pattern!(
    BACK = concat!(
        r"\b(?:cho|doi voi|rieng|cua|voi) (?:ca |cac )?(?:",
        number_pattern!(),
        r" )?",
        units!(),
        r"(?: [a-z]+){0,2}? (?:(?:neu|noi|ke|co ten|o) (?:tren|tai|o)|vua (?:neu|ke|noi)|da (?:neu|ke)|nay|tren day)\b"
    )
);
pattern!(
    LIST = concat!(
        r"\b",
        number_pattern!(),
        r" ",
        units!(),
        r"\b[^:;.\n()]{0,60}(?:\)[^:;.\n()]{0,30})?(?::|gom|la|\() ?:? ?([^;.\n)]{6,400})"
    )
);
/// How many paragraphs back such a list may stand.
const BACK_BY: usize = 8;

/// The units that the words before a date at `due` point back to.
pub(super) fn of(letter: &Letter, at: usize, sentence: &Place, due: &Place) -> Vec<Place> {
    let source = &letter.source;
    let Some(words) = source.groups_all(&BACK, &(sentence.start..due.start)).pop() else {
        return Vec::new();
    };
    let wanted = words.get(1).and_then(|place| source.number(&place));
    let Some(own) = letter.paragraphs.get(at) else {
        return Vec::new();
    };
    let own = own.place.start..words.whole().start;
    let earlier = letter.paragraphs.get(at.saturating_sub(BACK_BY)..at);
    let earlier = earlier.unwrap_or_default().iter().rev();
    std::iter::once(own)
        .chain(earlier.map(|paragraph| paragraph.place.clone()))
        .flat_map(|place| source.groups_all(&LIST, &place).into_iter().rev())
        .find_map(|found| {
            let counted = found.get(1).and_then(|place| source.number(&place))?;
            let units = exempt::units(source, found.get(2)?);
            let fits =
                wanted.is_none_or(|wanted| wanted == counted) && units.len() == counted as usize;
            fits.then_some(units)
        })
        .unwrap_or_default()
}
