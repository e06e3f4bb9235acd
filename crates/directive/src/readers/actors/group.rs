//! Names that stand for a group: "Chi cục" where the letter speaks of "các Chi cục", the heading
//! "Trách nhiệm của …", the one addressee.

use super::mention::{self, Kind, Mention, Role};
use super::word;
use crate::letter::{Letter, Paragraph};
use crate::pattern::pattern;
use crate::source::Source;

/// A name this short has no name of its own behind its kind.
const SHORT: usize = 40;

pattern!(
    CONCERNS = r"^(?:[^.;:]{3,60} va |ve )?(?:trach nhiem|nhiem vu|phan cong|viec)(?: cu the)?(?: [a-z]+)? cua |^doi voi "
);
pattern!(LEVEL = r"\b(?:co so|khu vuc|truc thuoc)$");

/// Puts right the kinds and roles that only the rest of the letter shows.
pub(super) fn settle(
    letter: &Letter,
    plurals: &[usize],
    paragraph: &Paragraph,
    all: &mut [Mention],
) {
    let source = &letter.source;
    for mention in all
        .iter_mut()
        .filter(|m| m.kind == Kind::Single && !m.charged)
    {
        let name = source.fold(&mention.place);
        if name.len() <= SHORT && several(letter, plurals, name)
            || source.has(&LEVEL, &mention.place)
        {
            mention.kind = Kind::Many;
        }
    }
    // "Điều 9. Trách nhiệm của các cơ quan" is about whoever it names.
    let heading = paragraph.level > 0 && source.has(&CONCERNS, &paragraph.place);
    if let Some(first) = all
        .first_mut()
        .filter(|_| heading && paragraph.place.len() < 2 * SHORT)
    {
        first.role = Role::Subject;
    }
}

pattern!(LOWER = r"^[^,]* (?:huyen|xa|phuong|thon|ap|to dan pho)$");

/// "Bưu điện huyện" in a letter of the province's: every one of that level.
pub(super) fn levels(source: &Source, issuer: &[String], all: &mut [Mention]) {
    for mention in all.iter_mut() {
        let single = mention.kind == Kind::Single && !mention.charged;
        let last = source.fold(&mention.place).rsplit(' ').next().unwrap_or("");
        let own = issuer.iter().any(|word| word == last);
        let above = issuer
            .iter()
            .any(|word| matches!(word.as_str(), "tinh" | "pho" | "so" | "vung"));
        if single && above && !own && source.has(&LOWER, &mention.place) {
            mention.kind = Kind::Many;
        }
    }
}

pattern!(MANY = r"\b(?:cac|moi|tung) ");

/// Where the words that follow "các", "mỗi" and "từng" begin, anywhere in the letter.
pub(super) fn plurals(letter: &Letter) -> Vec<usize> {
    let all = letter.source.all();
    let found = letter.source.find_all(&MANY, &all);
    found.into_iter().map(|many| many.end).collect()
}

/// "các Chi cục" stands somewhere in the letter, the name whole.
fn several(letter: &Letter, plurals: &[usize], name: &str) -> bool {
    let source = &letter.source;
    let text = source.fold(&source.all());
    plurals.iter().any(|&at| {
        let rest = text.get(at..).and_then(|text| text.strip_prefix(name));
        rest.is_some_and(|rest| {
            let next = rest.as_bytes().first();
            next.is_none_or(|byte| !byte.is_ascii_alphanumeric())
        })
    })
}

/// Whom the letter is to, where it is to one only.
pub(super) fn addressee(letter: &Letter) -> Option<Mention> {
    let [only] = &letter.addressees[..] else {
        return None;
    };
    let all = mention::mentions(&word::words(&letter.source, only));
    let first = all.into_iter().next()?;
    let mut addressee = Mention {
        role: Role::Subject,
        place: only.clone(),
        ..first
    };
    if addressee.kind == Kind::Single {
        addressee.kind = Kind::Many;
    }
    Some(addressee)
}
