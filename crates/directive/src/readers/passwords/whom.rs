//! Whom a value is for, in the letter's words: "giáo viên", "sinh viên, học viên", "hộp thư cơ quan".
//!
//! It becomes a condition only where the letter gives two groups two values (see [`super::rules`]).

use crate::letter::{DEEPEST, Letter, headed};
use crate::pattern::pattern;
use crate::readers::actors::Actors;
use crate::readers::systems::Systems;
use crate::source::{Place, Source};

pattern!(COLUMN = r"^(?:nhom|doi tuong|nguoi (?:su )?dung|loai (?:nguoi dung|tai khoan)|vi tri)\b");
pattern!(
    BOX = r"\bmat khau (hop thu (?:[a-z]+ ){1,3}?[a-z]+)(?: phai| dap ung| dai| toi thieu| gom| co|:|,)"
);

/// The words that name them.
pub(super) fn of(
    letter: &Letter,
    (systems, actors): (&Systems, &Actors),
    at: usize,
    place: &Place,
) -> Option<Place> {
    let source = &letter.source;
    let row = headed(letter, at);
    let column = row
        .iter()
        .find(|(heading, cell)| source.has(&COLUMN, heading) && cell.end <= place.start);
    if let Some((_, cell)) = column {
        return Some(cell.clone());
    }
    let own = letter.paragraphs.get(at)?.place.start..place.start;
    // "mật khẩu HV từ 8 ký tự": the letter's own short name for them.
    let short = systems.people(source, &own).pop().map(|(place, _)| place);
    let spelled = named(source, actors, at, &own);
    let nearest = match (short, spelled) {
        (Some(short), Some(spelled)) if spelled.end > short.end => Some(spelled),
        (short, spelled) => short.or(spelled),
    };
    nearest.or_else(|| {
        let mut at = at;
        for _ in 0..DEEPEST {
            at = letter.paragraphs.get(at)?.parent?;
            let above = letter.paragraphs.get(at)?;
            if above.level == 0 {
                continue;
            }
            let found = named(source, actors, at, &above.place);
            if found.is_some() {
                return found;
            }
        }
        None
    })
}

/// Those named last in a place; a heading that names nobody else is taken whole.
fn named(source: &Source, actors: &Actors, at: usize, inside: &Place) -> Option<Place> {
    let mailbox = source.groups_all(&BOX, inside).pop();
    if let Some(name) = mailbox.and_then(|found| found.get(1)) {
        return Some(name);
    }
    let people = actors
        .inside(at, inside)
        .filter(|mention| mention.people)
        .last()?;
    let whole = source.trimmed(inside.clone(), b":. ");
    let heads = people.place.start == whole.start && whole.len() < HEADING;
    Some(if heads && !source.has(&VERB, &whole) {
        whole
    } else {
        people.place.clone()
    })
}

pattern!(VERB = r"\b(?:phai|dat|doi|thay|su dung|mat khau)\b");
/// Longer ones are sentences.
const HEADING: usize = 100;
