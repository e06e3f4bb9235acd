//! The header: kind, issuer, number, date, place, subject, addressees (NĐ 30/2020, Phụ lục I).

use super::draft::Draft;
use super::organisation;
use super::when;
use crate::directive::{DocType, PartialDate};
use crate::letter::{Cell, Letter};
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(MOTTO = r"cong hoa xa hoi|doc lap ?-|dang cong san viet nam");
pattern!(
    STAMP = r"^(?:khan|hoa toc|thuong khan|mat|toi mat|cong van den|den|den so.*|sao y.*|ban sao|ban chinh|du thao.*|\(?du thao\)?)$"
);
pattern!(
    NUMBER = r"\bso ?[:;.]? ?([.\dol_ ]{0,14}?) ?[/-] ?([a-z\d][a-z\d&]{0,20}(?: ?[/&.+-] ?[a-z\d][a-z\d&]{0,24}){0,4})"
);
pattern!(SUBJECT = r"^\W{0,3}(v/v|v\.v|vv|ve viec)\b[: ]{0,2}|\b(v/v)\b[: ]{0,2}");
pattern!(ABOUT = r"^\(?(?:v/v|ve viec|ve)[: ]+");
// "của Ban Thường vụ … về tăng cường …" under "CHỈ THỊ".
pattern!(OF_WHOM = r"^cua [^.]{3,80}?\bve (?:viec )?");

/// Reads the header and the addressees.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let mut bodies: Vec<Place> = Vec::new();
    for cell in &letter.header {
        let place = source.trimmed(cell.place.clone(), b"*");
        let numbered = number(source, &place, draft);
        let dated = date(source, &place, numbered.clone(), draft);
        let plain = numbered.is_none() && !dated && !source.has(&SUBJECT, &place);
        let named =
            source.upper(&place) && !source.has(&MOTTO, &place) && !source.has(&STAMP, &place);
        // The issuer stands above the number; below it only a title is in capitals.
        if plain && named && draft.read.symbol.is_none() && place.len() > 2 {
            bodies.push(place);
        }
    }
    undated(letter, draft);
    dated_below(letter, draft);
    subject(letter, draft);
    kind(letter, draft);
    organisation::issuer(letter, &bodies, draft);
    for (at, place) in letter.addressees.iter().enumerate() {
        draft.read.recipients.push(source.printed(place));
        draft.point(source, format!("/recipients/{at}"), place);
    }
}

/// "Số: 3870 /UBND-VX", "Số 3347 -CV/BTCTU", "Số:   /UBND-VP".
fn number(source: &Source, cell: &Place, draft: &mut Draft) -> Option<Place> {
    if draft.read.symbol.is_some() {
        return None;
    }
    let found = source.groups(&NUMBER, cell)?;
    let symbol = found.get(2)?;
    let printed: String = source.printed(&symbol).split(' ').collect();
    if !printed.chars().any(char::is_uppercase)
        || printed.chars().next().is_some_and(char::is_lowercase)
    {
        return None;
    }
    let digits = found.get(1).map(|place| source.trimmed(place, b"._"));
    if let Some(digits) = digits.filter(|digits| !digits.is_empty()) {
        draft.read.number = Some(when::as_digits(source.fold(&digits)));
        draft.point(source, "/number", &digits);
    }
    draft.point(source, "/symbol", &symbol);
    draft.read.symbol = Some(printed);
    Some(found.whole())
}

/// "Hà Nội, ngày 12 tháng 01 năm 2024"; the day may be blank.
fn date(source: &Source, cell: &Place, numbered: Option<Place>, draft: &mut Draft) -> bool {
    let rest = numbered.map_or(cell.start, |place| place.end)..cell.end;
    let Some(found) = when::place_and_date(source, &rest) else {
        return false;
    };
    if draft.read.date.is_none() && draft.read.place.is_none() {
        draft.read.place = Some(source.printed(&found.town));
        draft.point(source, "/place", &found.town);
        if let Some(date) = found.date {
            draft.read.date = Some(date);
            draft.point(source, "/date", &found.words);
        }
    }
    true
}

/// A date broken over two lines of the header, or set above the signature.
fn undated(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let ends = |cells: &[Cell]| Some(cells.first()?.place.start..cells.last()?.place.end);
    for place in [ends(&letter.header), ends(&letter.tail)]
        .into_iter()
        .flatten()
    {
        if draft.read.date.is_some() {
            return;
        }
        let Some(found) = when::broken(source, &place) else {
            continue;
        };
        let Some(date) = found.date else { continue };
        put(source, draft, &found, date);
    }
}

/// Writes a date found elsewhere than in the header, and its place where none is known.
fn put(source: &Source, draft: &mut Draft, found: &when::PlaceAndDate, date: PartialDate) {
    draft.read.date = Some(date);
    draft.point(source, "/date", &found.words);
    if draft.read.place.is_none() {
        draft.read.place = Some(source.printed(&found.town));
        draft.point(source, "/place", &found.town);
    }
}

/// Place and date on a line of their own between the last paragraph and the signature.
fn dated_below(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let all: Vec<Place> = letter.body().map(|(_, own)| own.place.clone()).collect();
    for place in all.iter().rev().take(LAST_LINES) {
        let found = when::place_and_date(source, place).filter(|_| place.len() < DATE_LINE);
        if let (Some(found), None) = (found, &draft.read.date) {
            let Some(date) = found.date else { continue };
            put(source, draft, &found, date);
        }
    }
}

/// How near to the signature such a line stands.
const LAST_LINES: usize = 3;
/// A line of place and date is no longer.
const DATE_LINE: usize = 70;

/// The trích yếu: under the number ("V/v …"), or under the title.
fn subject(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let under_title = letter
        .title
        .as_ref()
        .and_then(|title| title.subject.clone());
    let place = under_title.or_else(|| below_number(source, &letter.header));
    let Some(place) = place else { return };
    let about = source.printed(&place).to_lowercase();
    let start = source
        .find(&ABOUT, &place)
        .filter(|_| about.trim_start_matches('(').starts_with('v') && !about.starts_with("vệ"))
        .or_else(|| {
            source
                .find(&OF_WHOM, &place)
                .filter(|_| about.starts_with("của"))
        })
        .map_or(place.start, |words| words.end);
    let bracketed = source.folded(&place).first() == Some(&b'(');
    let marks: &[u8] = if bracketed { b".;:*-()" } else { b".;:*-" };
    let place = source.trimmed(start..place.end, marks);
    if !place.is_empty() {
        draft.read.subject = Some(source.printed(&place));
        draft.point(source, "/subject", &place);
    }
}

/// From "V/v" to the end of its block; other cells may stand between in a two-column header.
fn below_number(source: &Source, header: &[Cell]) -> Option<Place> {
    let (at, words) = header
        .iter()
        .enumerate()
        .find_map(|(at, cell)| source.find(&SUBJECT, &cell.place).map(|words| (at, words)))?;
    let mut end = header[at].place.end;
    let mut blank = header[at].blank_after;
    for cell in &header[at + 1..] {
        let other =
            source.has(&MOTTO, &cell.place) || when::place_and_date(source, &cell.place).is_some();
        if other || source.upper(&cell.place) {
            break;
        }
        let small = source
            .letters(&cell.place)
            .first()
            .is_some_and(|c| c.is_lowercase());
        if blank && !small {
            break;
        }
        (end, blank) = (cell.place.end, cell.blank_after);
    }
    Some(words.end..end)
}

/// Titles, and the type letters of a symbol, in the order they are tried.
const KINDS: [(&str, &str, DocType); 9] = [
    ("ke hoach", "kh", DocType::KeHoach),
    ("thong bao", "tb", DocType::ThongBao),
    ("chi thi", "ct", DocType::ChiThi),
    ("cong dien", "cd", DocType::CongDien),
    ("quyet dinh", "qd", DocType::QuyetDinh),
    ("quy che", "qc", DocType::QuyChe),
    ("quy dinh", "qyd", DocType::QuyChe),
    ("huong dan", "hd", DocType::HuongDan),
    ("cong van", "cv", DocType::CongVan),
];

/// The kind, by title, else by symbol, else a công văn where the subject stands under the number.
fn kind(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    if let Some(title) = &letter.title {
        let words = source.fold(&title.place);
        let named = KINDS.iter().find(|(name, _, _)| words.starts_with(name));
        draft.read.doc_type = named.map_or(DocType::Other, |(_, _, kind)| *kind);
        draft.point(source, "/doc_type", &title.place);
        return;
    }
    let symbol = draft
        .read
        .symbol
        .as_deref()
        .map(crate::source::fold_line)
        .unwrap_or_default();
    let first = symbol
        .split(['/', '-'])
        .find(|part| !part.bytes().all(|byte| byte.is_ascii_digit()));
    let by_symbol = KINDS.iter().find(|(_, letters, _)| first == Some(letters));
    draft.read.doc_type = by_symbol.map_or(DocType::CongVan, |(_, _, kind)| *kind);
    if draft.read.symbol.is_none() && draft.read.subject.is_none() && letter.addressees.is_empty() {
        draft.read.doc_type = DocType::Other;
    }
}

pattern!(REPORT_CODE = r"(?:^|[/-])(?:bc|ttr)(?:$|[/-])");
pattern!(PROPOSES = r"^(?:bao cao|to trinh)\b");

/// False for a báo cáo or a tờ trình: its title or the letters of its number say so.
pub(super) fn orders(letter: &Letter, draft: &Draft) -> bool {
    let titled = letter
        .title
        .as_ref()
        .is_some_and(|title| letter.source.has(&PROPOSES, &title.place));
    let symbol = draft
        .read
        .symbol
        .as_deref()
        .map(crate::source::fold_line)
        .unwrap_or_default();
    !(titled || REPORT_CODE.is_in(symbol.as_bytes()))
}
