//! Names that stand for a group: "Chi cục" where the letter speaks of "các Chi cục", the heading
//! "Trách nhiệm của …", the one addressee.

use super::mention::{self, Kind, Mention, Role};
use super::word;
use crate::letter::{Letter, Paragraph};
use crate::pattern::pattern;

/// A name this short has no name of its own behind its kind.
const SHORT: usize = 40;

pattern!(
    CONCERNS =
        r"^(?:ve )?(?:trach nhiem|nhiem vu|phan cong|viec)(?: cu the)?(?: [a-z]+)? cua |^doi voi "
);
pattern!(LEVEL = r"\b(?:co so|khu vuc|truc thuoc)$");

/// Puts right the kinds and roles that only the rest of the letter shows.
pub(super) fn settle(letter: &Letter, paragraph: &Paragraph, all: &mut [Mention]) {
    let source = &letter.source;
    for mention in all
        .iter_mut()
        .filter(|m| m.kind == Kind::Single && !m.charged)
    {
        let name = source.fold(&mention.place);
        if name.len() <= SHORT && several(letter, name) || source.has(&LEVEL, &mention.place) {
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

/// "các Chi cục" stands somewhere in the letter, the name whole.
fn several(letter: &Letter, name: &str) -> bool {
    let source = &letter.source;
    let text = source.fold(&(0..source.all().end));
    ["cac ", "moi ", "tung "].iter().any(|many| {
        let plural = format!("{many}{name}");
        text.match_indices(&plural).take(FEW).any(|(at, found)| {
            let next = text.as_bytes().get(at + found.len());
            next.is_none_or(|byte| !byte.is_ascii_alphanumeric())
        })
    })
}

/// How many places are looked at.
const FEW: usize = 3;

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
