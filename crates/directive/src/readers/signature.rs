//! Who signed (NĐ 30/2020, Phụ lục I, ô 7; Hướng dẫn 05-HD/VPTW).

use super::draft::Draft;
use crate::letter::Letter;
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(AUTHORITY = r"^(?:tm|kt|k/t|t/m|tl|t/l|tuq|t/uq|q)\b ?[./]? ?[a-z]");
pattern!(
    NOT_NAME = r"^(?:noi nhan|luu:|nhu |-|\(|da ky|ky boi|[a-z]+:|pho (?:chu|giam|truong|chanh|bi|hieu))|\d|@|;"
);

// "Q. GIÁM ĐỐC" names the office it acts for.
pattern!(ACTING = r"^q\. ?");

/// Reads the signature block.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let cells: Vec<Place> = letter
        .tail
        .iter()
        .map(|cell| source.trimmed(cell.place.clone(), b"*."))
        .filter(|place| !place.is_empty())
        .collect();
    let authority: Vec<&Place> = cells
        .iter()
        .filter(|place| source.upper(place) && source.has(&AUTHORITY, place))
        .collect();
    let acting = authority.last().and_then(|place| {
        let words = source.find(&ACTING, place)?;
        Some(words.end..place.end)
    });
    let title = title(source, &cells, authority.last().copied()).or(acting);
    if let (Some(first), Some(last)) = (authority.first(), authority.last()) {
        let words: Vec<String> = authority
            .iter()
            .map(|place| source.printed(place))
            .collect();
        draft.read.signer.authority = Some(words.join(" "));
        draft.point(source, "/signer/authority", &(first.start..last.end));
    }
    if let Some(title) = &title {
        draft.read.signer.title = Some(source.printed(title));
        draft.point(source, "/signer/title", title);
    }
    let after = title.map_or_else(
        || authority.last().map_or(0, |place| place.end),
        |title| title.end,
    );
    let Some(name) = cells
        .iter()
        .find(|place| place.start >= after && after > 0 && is_name(source, place))
    else {
        return;
    };
    let rank = source.find(&RANK, name).map_or(name.start, |rank| rank.end);
    let name = rank..name.end;
    draft.read.signer.name = Some(source.printed(&name));
    draft.point(source, "/signer/name", &name);
}

/// The capitals below the authority, or the only ones there are.
fn title(source: &Source, cells: &[Place], authority: Option<&Place>) -> Option<Place> {
    let after = authority.map_or(0, |place| place.end);
    cells
        .iter()
        .find(|place| {
            let office = crate::letter::signs(source, place) && !source.has(&AUTHORITY, place);
            // Below an authority any line in capitals is the office; a Party letter prints it small.
            let below = authority.is_some()
                && place.start >= after
                && source.upper(place)
                && place.len() > 5;
            place.start >= after && (office || below) && !source.has(&NOT_TITLE, place)
        })
        .cloned()
        .or_else(|| {
            cells
                .iter()
                .find(|place| {
                    authority.is_some() && place.start >= after && source.has(&SMALL_OFFICE, place)
                })
                .cloned()
        })
}

pattern!(NOT_TITLE = r"^(?:noi nhan|luu|da ky|-)");
pattern!(
    SMALL_OFFICE = r"^(?:pho )?(?:chu tich|giam doc|chanh van phong|hieu truong|truong ban|truong phong|bi thu|chanh thanh tra|cuc truong)\b[a-z -]{0,30}$"
);

pattern!(
    RANK = r"^(?:(?:dai|thuong|trung|thieu) (?:ta|uy|tuong)|(?:ths|ts|pgs|gs|bs|bsck\w*|ks|cn)\b)[. ]+(?:(?:ts|bs|ck\w*)\b[. ]+)?"
);

/// Two to six words, each with a capital first.
fn is_name(source: &Source, place: &Place) -> bool {
    if place.len() > 45 || source.has(&NOT_NAME, place) {
        return false;
    }
    let rank = source
        .find(&RANK, place)
        .map_or(place.start, |rank| rank.end);
    let printed = source.printed(&(rank..place.end));
    let words: Vec<&str> = printed
        .split(' ')
        .filter(|word| !word.ends_with('.'))
        .collect();
    // "K'Briuh" is a whole name.
    let single = words.len() == 1 && printed.contains(['\'', '’']);
    (single || (2..=6).contains(&words.len()))
        && words
            .iter()
            .all(|word| word.chars().next().is_some_and(char::is_uppercase))
        // "Lưu VT" is no name.
        && words.iter().skip(1).all(|word| word.chars().count() == 1 || word.chars().any(char::is_lowercase))
}
