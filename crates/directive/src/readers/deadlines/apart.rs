//! Units with a date of their own: "Các trường tiểu học: trước ngày …" beside other kinds of
//! school, or "Đội Đảo Hòn Ngang báo cáo trước … do điều kiện tàu thuyền" after the general date.

use crate::directive::{DeadlineActor, DeadlinePurpose};
use crate::letter::Letter;
use crate::pattern::pattern;
use crate::readers::actors::{Actors, Kind, Mention, Role};
use crate::readers::draft::Draft;
use crate::readers::{sentence, when};
use crate::source::{Place, Source};

/// The unit a date at `due` is for, when others have another date for the same.
pub(super) fn of(
    letter: &Letter,
    actors: &Actors,
    draft: &Draft,
    at: usize,
    (sentence, due): (&Place, &Place),
    what: DeadlinePurpose,
) -> Option<Place> {
    listed(letter, actors, at, due).or_else(|| later(letter, actors, draft, at, sentence, what))
}

pattern!(COLON = r"^ ?:? ?$");

/// One of several lines that are nothing but units and their dates.
fn listed(letter: &Letter, actors: &Actors, at: usize, due: &Place) -> Option<Place> {
    let source = &letter.source;
    let line = letter.paragraphs.get(at)?;
    let own = opening(actors, at, &line.place)?;
    let bare = |mention: &Mention, due: &Place| {
        let between = mention.place.end..due.start.max(mention.place.end);
        source.has(&COLON, &between)
    };
    if line.parent.is_none() || !bare(own, due) {
        return None;
    }
    let others = [at.checked_sub(1), Some(at + 1)];
    let beside = others.into_iter().flatten().any(|other| {
        letter.paragraphs.get(other).is_some_and(|paragraph| {
            paragraph.parent == line.parent
                && opening(actors, other, &paragraph.place).is_some()
                && !when::mentions(source, &paragraph.place).is_empty()
        })
    });
    beside.then(|| own.place.clone())
}

fn opening<'a>(actors: &'a Actors, at: usize, place: &Place) -> Option<&'a Mention> {
    actors
        .inside(at, place)
        .find(|mention| mention.place.start == place.start && mention.kind != Kind::People)
}

/// A sentence that begins with a unit and gives it a later date for what the sentence before it, in
/// the same paragraph, asked of all.
fn later(
    letter: &Letter,
    actors: &Actors,
    draft: &Draft,
    at: usize,
    sentence: &Place,
    what: DeadlinePurpose,
) -> Option<Place> {
    let source = &letter.source;
    let paragraph = &letter.paragraphs.get(at)?.place;
    let general = draft.read.deadlines.last()?;
    let same =
        general.what == what && general.who == DeadlineActor::Unit && general.only.is_empty();
    let before = paragraph.start..sentence.start;
    let follows = same && said_before(source, &before, &general.quote);
    let own = opening(actors, at, sentence).filter(|own| {
        follows && !own.charged && own.role == Role::Subject && !actors.is_issuer(source, own)
    })?;
    // The receiver of the others' report passes it on.
    let name = source.fold(&own.place);
    let receives = source.fold(&before).contains(name);
    (!receives).then(|| own.place.clone())
}

/// The last sentence before holds the words of the general date.
fn said_before(source: &Source, before: &Place, quote: &str) -> bool {
    sentence::sentences(source, before)
        .last()
        .is_some_and(|last| source.printed(last).contains(quote))
}
