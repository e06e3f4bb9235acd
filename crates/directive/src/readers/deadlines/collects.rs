//! "Với quầy tư nhân: giao các tổ dân phố tổng hợp, gửi UBND xã": some collect what others say, and
//! theirs is the date.

use crate::letter::Letter;
use crate::pattern::pattern;
use crate::readers::actors::{Actors, Kind, Role};
use crate::readers::sentence;
use crate::source::Place;

pattern!(
    FOR_SOME = r"^ ?(?:rieng )?(?:doi )?voi [^:;.]{3,90}[:,] ?(?:kinh )?(?:giao|de nghi|yeu cau) "
);
pattern!(COLLECTS = r"\btong hop\b[^;.]{0,60}\b(?:gui|nop|bao cao|trinh)\b");

/// The units that collect and send on before a date at `due`, where the clause asks them to.
pub(super) fn of(
    letter: &Letter,
    actors: &Actors,
    at: usize,
    sentence: &Place,
    due: &Place,
) -> Option<Place> {
    let source = &letter.source;
    let parts = sentence::segments(source, sentence);
    let part = sentence::holding(&parts, due.start)?;
    let asks = source.find(&FOR_SOME, part)?;
    let before = asks.end..due.start;
    if !source.has(&COLLECTS, &before) {
        return None;
    }
    actors
        .inside(at, &before)
        .find(|mention| mention.role != Role::Object && mention.kind == Kind::Many)
        .map(|mention| mention.place.clone())
}
