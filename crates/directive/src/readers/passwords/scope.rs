//! For which systems a statement holds: those named beside it, above it, or the letter's only one.

use crate::directive::Scope;
use crate::letter::{Letter, headed};
use crate::number::number_pattern;
use crate::pattern::pattern;
use crate::readers::draft::Draft;
use crate::readers::{sentence, systems};
use crate::source::{Place, Source};

pattern!(
    EVERYTHING = r"\b(?:tat ca|toan bo|moi|cac loai)(?: cac)? (?:tai khoan|he thong|phan mem|ung dung|mat khau)\b"
);
pattern!(
    OPEN_END = r"\b(?:tat ca|toan bo|moi)\b[^.;]{0,150}\b(?:cac ung dung|cac (?:ung dung|phan mem|he thong) khac|moi he thong)\b"
);
pattern!(
    ABOVE_NAMED = r"\b(?:tai khoan|he thong|phan mem|ung dung)[a-z ]{0,12} (?:neu|noi|ke|tren day|o) ?(?:tren|o tren)?\b"
);
pattern!(LABEL = r"^[^:;.]{4,90}:");
/// How many paragraphs back "nêu trên" may point.
const BACK: usize = 8;
pattern!(TRAILING = r"\b(?:doi voi|cho|voi|cua)\b");
pattern!(NUMBER = concat!(r"\b", number_pattern!(), r" ?(?:thang|ngay|ky tu|ki tu)\b"));

/// The scope of a statement at `place` inside paragraph `at`.
pub(super) fn of(
    letter: &Letter,
    draft: &Draft,
    at: usize,
    sentence: &Place,
    place: &Place,
) -> Vec<Scope> {
    let source = &letter.source;
    // The system a table names in the row.
    for (_, cell) in headed(letter, at) {
        let name = source.printed(&cell).to_lowercase();
        if let Ok(key) = format!("other:{name}").parse()
            && draft.read.systems.contains(&key)
        {
            return vec![Scope::System(key)];
        }
    }
    let own = part(source, sentence, place);
    let paragraph = &letter.paragraphs[at];
    if source.has(&ABOVE_NAMED, sentence)
        && let Some(scope) = (at.saturating_sub(BACK)..at)
            .rev()
            .find_map(|before| named(source, &letter.paragraphs[before].place, false))
    {
        return scope;
    }
    // "Thư điện tử công vụ: …; chu kỳ đổi 03 tháng/lần": the label names the system.
    let label = source
        .find(&LABEL, sentence)
        .filter(|label| label.end <= place.start);
    if named(source, &own, true).is_none()
        && let Some(scope) = label.and_then(|label| named(source, &label, true))
    {
        return scope;
    }
    if named(source, &own, true).is_none()
        && source.has(&EVERYTHING, sentence)
        && named(source, sentence, false).is_none()
    {
        return vec![Scope::All];
    }
    let mut around = vec![own];
    // In a paragraph that tells its values apart, the other half's systems are not this half's.
    if source.find_all(&NUMBER, sentence).len() < 2 || !source.has(&TRAILING, sentence) {
        around.push(sentence.clone());
    }
    around.push(paragraph.place.clone());
    around.extend(
        letter
            .above(at)
            .into_iter()
            .filter(|above| above.level > 0)
            .map(|above| above.place.clone()),
    );
    around
        .iter()
        .enumerate()
        .find_map(|(order, around)| {
            match (
                source.has(&EVERYTHING, around),
                named(source, around, order == 0),
            ) {
                (true, None) => Some(vec![Scope::All]),
                // "tất cả các tài khoản truy cập vào máy chủ, …, các ứng dụng" (D4): no list ends it.
                (true, Some(_)) if source.has(&OPEN_END, around) => Some(vec![Scope::All]),
                (_, named) => named,
            }
        })
        .unwrap_or_else(|| whole_letter(draft))
}

/// The systems named in a place, if any.
fn named(source: &Source, place: &Place, beside: bool) -> Option<Vec<Scope>> {
    let mut scope: Vec<Scope> = Vec::new();
    let mentions = if beside {
        systems::mentions(source, place)
    } else {
        systems::about_accounts(source, place)
    };
    for mention in mentions {
        let system = Scope::System(mention.key);
        if !scope.contains(&system) {
            scope.push(system);
        }
    }
    (!scope.is_empty()).then_some(scope)
}

/// The one system the letter is about, else all.
fn whole_letter(draft: &Draft) -> Vec<Scope> {
    match &draft.read.systems[..] {
        [only] => vec![Scope::System(only.clone())],
        _ => vec![Scope::All],
    }
}

/// The part of a sentence a value governs: its segment, cut again where another value begins
/// ("3 tháng đối với thư điện tử và 6 tháng đối với QLVB").
fn part(source: &Source, sentence: &Place, place: &Place) -> Place {
    // A row of a table is one statement.
    if source.letters(sentence).contains(&'\t') {
        return sentence.clone();
    }
    let segments = sentence::segments(source, sentence);
    let segment = sentence::holding(&segments, place.start)
        .cloned()
        .unwrap_or_else(|| sentence.clone());
    let values = source.find_all(&NUMBER, &segment);
    let next = values.iter().find(|value| value.start >= place.end);
    let last = values.iter().rfind(|value| value.end <= place.start);
    let end = next.map_or(segment.end, |next| next.start);
    // "3 tháng đối với A": the systems follow the value; "đối với A: 3 tháng": they lead.
    // "của", not "cửa".
    let trailing = source
        .find_all(&TRAILING, &(place.end..end.min(place.end + 25)))
        .iter()
        .any(|words| source.printed(words).to_lowercase() != "cửa");
    match (trailing, last) {
        (true, _) => place.start..end,
        (false, Some(last)) => last.end..place.end,
        // "mật khẩu A tối thiểu 8, mật khẩu B tối thiểu 12": B is the next one's.
        (false, None) => {
            let lead = segment.start..place.end;
            if named(source, &lead, true).is_some() {
                lead
            } else {
                segment.start..end
            }
        }
    }
}
