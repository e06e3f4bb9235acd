//! Numbered documents: "Công văn số 142/STTTT-CNTT ngày 26/12/2023 của Sở …".

use super::draft::Draft;
use super::{organisation, sentence, when};
use crate::directive::Reference;
use crate::letter::Letter;
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    NUMBER = r"\b(\d{1,6} ?[a-z]?(?: ?/ ?(?:19|20)\d\d)? ?[/-] ?[a-z][a-z\d&]{0,20}(?: ?[/.+-] ?[a-z][a-z\d&]{0,20}){0,4})"
);
pattern!(
    DATE_FOLLOWS = r"^,? ?\(?(?:duoc )?(?:ky |ban hanh )?(?:ngay )?\d{1,2} ?[/.-]|^,? ?\(?(?:ky |ban hanh )?(?:ngay )[\d. _]{0,4} ?thang"
);
pattern!(ISSUER_FOLLOWS = r"^[,)]? ?(?:da )?(?:duoc )?(?:do )?cua (?:dong chi )?");
pattern!(
    LINK = r"^(?:,|;| va|, va)? ?(?:cac )?(?:cong van|quyet dinh|ke hoach|van ban|thong bao|chi thi|huong dan|cong dien|so|to trinh|bao cao|nghi dinh|thong tu)?[a-z ]{0,20}(?:so)? ?:? ?$"
);
pattern!(
    OWNER_BEFORE = r"\bcua ([^,;.()\n]{3,90}?) (?:tai|o) (?:cac )?(?:[a-z]+ ){0,3}(?:so)? ?:? ?$"
);

pattern!(OF_ANOTHER = r"\bva (?:y kien|y|chi dao|ket luan|de nghi)[a-z ]{0,20} cua ");

/// No letter names more documents.
const MOST: usize = 2_000;

/// One document found in the text.
struct Found {
    number: Place,
    date: Option<when::Mention>,
    issuer: Option<Place>,
    /// Where its description ends.
    end: usize,
    /// Its own sentence says it belongs to somebody else, so it shares nobody's issuer.
    owned: bool,
}

/// Reads every reference, once each, in order.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let mut all: Vec<Found> = Vec::new();
    for (_, paragraph) in letter.binding() {
        for sentence in sentence::sentences(source, &paragraph.place) {
            let mut found = in_sentence(source, &sentence);
            share_issuers(source, &mut found);
            all.extend(found);
        }
    }
    for found in all.into_iter().take(MOST) {
        add(source, &found, draft);
    }
}

fn add(source: &Source, found: &Found, draft: &mut Draft) {
    let number: String = source.printed(&found.number).split(' ').collect();
    let own = draft.read.number.iter().zip(&draft.read.symbol);
    if own.into_iter().any(|(own, symbol)| {
        number == format!("{own}/{symbol}") || number == format!("{own}-{symbol}")
    }) {
        return;
    }
    let date = found.date.as_ref().and_then(when::Mention::partial);
    let issuer = found.issuer.as_ref().map(|place| source.printed(place));
    if let Some(known) = draft
        .read
        .references
        .iter_mut()
        .find(|known| known.number == number)
    {
        known.date = known.date.or(date);
        known.issuer = known.issuer.take().or(issuer);
        return;
    }
    let at = draft.read.references.len();
    draft.point(source, format!("/references/{at}/number"), &found.number);
    if let (Some(_), Some(mention)) = (date, &found.date) {
        draft.point(source, format!("/references/{at}/date"), &mention.place);
    }
    if let Some(place) = &found.issuer {
        draft.point(source, format!("/references/{at}/issuer"), place);
    }
    draft.point(
        source,
        format!("/references/{at}"),
        &(found.number.start..found.end),
    );
    draft.read.references.push(Reference {
        number,
        date,
        issuer,
    });
}

fn in_sentence(source: &Source, sentence: &Place) -> Vec<Found> {
    source
        .find_all(&NUMBER, sentence)
        .into_iter()
        .filter_map(|place| symbol(source, &place))
        // "mẫu 05-ĐCSDTK" is a form.
        .filter(|place| {
            let before = place.start.saturating_sub(14).max(sentence.start)..place.start;
            !source.has(&FORM, &before)
        })
        .map(|number| describe(source, sentence, number))
        .collect()
}

pattern!(FORM = r"\b(?:mau|bieu mau|bieu|phieu)(?: so)? $");

/// Cuts a match where its parts stop looking like a symbol; `None` when the first one does not.
fn symbol(source: &Source, place: &Place) -> Option<Place> {
    let letters = source.letters(place);
    let mut end = None;
    let mut part = Vec::new();
    for (at, &letter) in letters.iter().chain(&[' ']).enumerate() {
        if letter.is_alphanumeric() || letter == '&' {
            part.push(letter);
            continue;
        }
        if !part.is_empty() {
            if part.iter().any(|c| c.is_alphabetic()) && !is_code(&part) {
                break;
            }
            if part.iter().any(|c| c.is_alphabetic()) {
                end = Some(place.start + at);
            }
            part.clear();
        }
    }
    let end = end?;
    let whole = letters.get(..end - place.start).unwrap_or_default();
    whole
        .iter()
        .any(|c| matches!(c, '/' | '-' | '\u{2013}'))
        .then_some(place.start..end)
}

/// "UBND", "QĐ", "TTg", "QH15", "TU", "05a"; not "Văn" or "lần".
fn is_code(part: &[char]) -> bool {
    let capitals = part.iter().filter(|c| c.is_uppercase()).count();
    let small = part.iter().filter(|c| c.is_lowercase()).count();
    let digits = part.iter().any(char::is_ascii_digit);
    (capitals >= 1 && small == 0)
        || (capitals >= 2 && small <= 2)
        || (digits && small <= 1 && part[0].is_ascii_digit())
}

fn describe(source: &Source, sentence: &Place, number: Place) -> Found {
    let mut end = number.end;
    let rest = end..sentence.end;
    let mut date = None;
    if source.has(&DATE_FOLLOWS, &rest) {
        date =
            blank_day(source, &rest).or_else(|| when::mentions(source, &rest).into_iter().next());
        end = date.as_ref().map_or(end, |date| date.place.end);
    }
    let rest = end..sentence.end;
    let issuer = source
        .find(&ISSUER_FOLLOWS, &rest)
        .and_then(|words| organisation::named_at(source, words.end, sentence.end));
    end = issuer.as_ref().map_or(end, |issuer| issuer.end);
    let before = sentence.start..number.start;
    let owner = source
        .groups(&OWNER_BEFORE, &before)
        .and_then(|found| found.get(1));
    // "… của A và ý kiến của B tại Thông báo số …": whose the notice is, nobody says.
    let named = owner
        .as_ref()
        .filter(|owner| !source.has(&OF_ANOTHER, owner))
        .and_then(|owner| organisation::named_at(source, owner.start, owner.end));
    Found {
        number,
        date,
        issuer: issuer.or(named).or_else(|| sender(source, &before)),
        end,
        owned: owner.is_some(),
    }
}

pattern!(
    SENT = r"([a-z][^,;:.()]{3,60}?) (?:da |vua |moi )?(?:co|ban hanh|gui) (?:cong van|van ban|cong dien|thong bao|ke hoach|chi thi)(?: so)? $"
);

/// "Ủy ban nhân dân tỉnh có Công văn số …".
fn sender(source: &Source, before: &Place) -> Option<Place> {
    let name = source.groups(&SENT, before)?.get(1)?;
    organisation::named_at(source, name.start, name.end).filter(|place| place.end == name.end)
}

pattern!(
    BLANK_DAY = r"^,? ?\(?(?:ban hanh |ky )?ngay[ ._]{0,12}(?:/ ?(\d{1,2}) ?/ ?(20\d\d)|thang (\d{1,2}) ?nam (20\d\d))"
);

/// "ngày … tháng 4 năm 2024".
fn blank_day(source: &Source, rest: &Place) -> Option<when::Mention> {
    let found = source.groups(&BLANK_DAY, rest)?;
    let month = found
        .get(1)
        .or_else(|| found.get(3))
        .and_then(|place| source.number(&place))?;
    let year = found
        .get(2)
        .or_else(|| found.get(4))
        .and_then(|place| source.fold(&place).parse().ok())?;
    Some(when::Mention {
        place: found.whole(),
        year: Some(year),
        month,
        day: None,
    })
}

/// "Công văn số 1 ngày a và Công văn số 2 ngày b của Sở X": both are of Sở X.
fn share_issuers(source: &Source, found: &mut [Found]) {
    for at in (1..found.len()).rev() {
        let between = found[at - 1].end..found[at].number.start;
        // A law is of nobody named beside it.
        let law = source.printed(&found[at - 1].number).contains("/QH");
        let alone = !law && found[at - 1].issuer.is_none() && !found[at - 1].owned;
        if alone && source.has(&LINK, &between) {
            found[at - 1].issuer = found[at].issuer.clone();
        }
    }
}
