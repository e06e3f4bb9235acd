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
    let source = &letter.source;
    let lists = matches!(what, DeadlinePurpose::Report | DeadlinePurpose::ListStaff);
    if !lists {
        let told = sentence::segments(source, sentence);
        let told = told.iter().any(|part| source.has(&SET_APART, part));
        return told
            .then(|| parted(source, actors, at, sentence, due))
            .flatten();
    }
    listed(letter, actors, at, due)
        .or_else(|| parted(source, actors, at, sentence, due))
        .or_else(|| later(letter, actors, draft, at, sentence, what))
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

/// "…: các phòng, Trung tâm trước ngày A; các trường trước ngày B".
fn parted(
    source: &Source,
    actors: &Actors,
    at: usize,
    sentence: &Place,
    due: &Place,
) -> Option<Place> {
    let parts = sentence::segments(source, sentence);
    let here = parts.iter().position(|part| part.contains(&due.start))?;
    // "các tổ làm xong trước …; riêng các trạm làm xong trước …": a verb may stand in both.
    let told_apart = parts.iter().any(|part| source.has(&SET_APART, part));
    let bare = |part: &Place| {
        let date = when::mentions(source, part).into_iter().next()?;
        let named = actors
            .inside(at, part)
            .filter(|mention| mention.place.end <= date.place.start);
        let units = named.last().filter(|units| units.kind != Kind::People)?;
        let opens = source.has(&OPENS, &(part.start..units.place.start));
        let between = units.place.end..date.place.start;
        let named = source.has(&SET_APART, part)
            || source.has(&COLON_BEFORE, &(part.start..units.place.start));
        let done = told_apart && named && source.has(&DONE_BY, &between);
        let alone = source.has(&DATED, &between) || done;
        (opens && alone).then(|| units.place.clone())
    };
    let others = [here.checked_sub(1), Some(here + 1)];
    let mut beside = others.into_iter().flatten().filter_map(|at| parts.get(at));
    let own = bare(&parts[here])?;
    beside.any(|other| bare(other).is_some()).then_some(own)
}

pattern!(OPENS = r"(?:^|:) ?(?:rieng )?$");
pattern!(COLON_BEFORE = r": ?$");
pattern!(SET_APART = r"^ ?rieng\b");
pattern!(
    DONE_BY = r"^ ?(?:lam|hoan thanh|gui|nop|bao cao|xong|thuc hien|thi)[a-z ]{0,20} (?:truoc|cham nhat|muon nhat|den het|han)[a-z\d ]{0,25}$"
);
pattern!(DATED = r"^ ?(?:truoc|cham nhat|muon nhat|den het|han)[a-z\d ]{0,25}$");

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
    let general =
        draft.read.deadlines.iter().rfind(|due| {
            due.what == what && due.who == DeadlineActor::Unit && due.only.is_empty()
        })?;
    let before = paragraph.start..sentence.start;
    let follows = said_before(source, &before, &general.quote);
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
