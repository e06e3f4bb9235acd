//! For which systems a statement holds: those of its own clause, else of the sentence before it,
//! of the headings above it, of what it points back to, or the letter's only one.

mod back;
mod topic;

use crate::directive::Scope;
use crate::letter::{Letter, Paragraph};
use crate::number::number_pattern;
use crate::pattern::pattern;
use crate::readers::draft::Draft;
use crate::readers::sentence;
use crate::readers::systems::Systems;
use crate::source::{Place, Source};

use topic::{Topic, topics};

pattern!(TRAILING = r"\b(?:doi voi|cho|voi|cua)\b");
pattern!(VALUE = concat!(r"\b", number_pattern!(), r" ?(?:thang|ngay|ky tu|ki tu)\b"));
pattern!(APPLIES = r"\bap dung (?:cho|doi voi|voi|voi ca|tren)\b");
/// How soon after a value "đối với …" follows.
const SOON: usize = 25;

/// The scope of a statement at `place` inside paragraph `at`.
pub(super) fn of(
    letter: &Letter,
    draft: &Draft,
    systems: &Systems,
    at: usize,
    sentence: &Place,
    place: &Place,
) -> Vec<Scope> {
    let source = &letter.source;
    // "tất cả các hệ thống trên" names those above.
    clause(source, systems, sentence, place)
        .filter(|scope| *scope != [Scope::All] || !back::several(source, sentence))
        .or_else(|| back::pointed(letter, systems, at, sentence))
        .or_else(|| before(letter, systems, at, sentence))
        .or_else(|| rest(source, systems, sentence, place))
        .or_else(|| applied(letter, systems, at, sentence))
        .or_else(|| above(letter, systems, at))
        .filter(|scope| *scope != [Scope::All])
        .unwrap_or_else(|| whole_letter(draft))
}

/// The systems of the statement's own sentence: behind the value ("3 tháng đối với thư điện tử"),
/// else the nearest before it, else the first after it.
fn clause(
    source: &Source,
    systems: &Systems,
    sentence: &Place,
    place: &Place,
) -> Option<Vec<Scope>> {
    let all = topics(source, systems, sentence, true);
    // The system of a row stands in its first cells.
    if source.letters(sentence).contains(&'\t') {
        return in_cell(source, all, sentence, place);
    }
    let segments = sentence::segments(source, sentence);
    let segment = sentence::holding(&segments, place.start).unwrap_or(sentence);
    if managed(source, &all, segment, place) {
        return Some(vec![Scope::All]);
    }
    let next = source
        .find_all(&VALUE, &(place.end..segment.end.max(place.end)))
        .first()
        .map_or(segment.end, |next| next.start);
    let rest = place.end..next.max(place.end);
    let after = all.iter().find(|topic| rest.contains(&topic.place.start));
    // "của", not "cửa".
    let trailing = source
        .find_all(&TRAILING, &(rest.start..rest.end.min(rest.start + SOON)))
        .iter()
        .any(|words| source.printed(words).to_lowercase() != "cửa");
    let before = all.iter().rfind(|topic| topic.place.start < place.end);
    let chosen = match (after, before) {
        (Some(after), _) if trailing => Some(after),
        (after, before) => before.or(after),
    };
    chosen.map(|topic| topic.scope.clone())
}

/// The systems of the first cell of a row that names one: "Thư điện tử; Hệ thống báo cáo" are two,
/// unless the value stands in that cell too.
fn in_cell(source: &Source, all: Vec<Topic>, row: &Place, value: &Place) -> Option<Vec<Scope>> {
    let first = all.first()?;
    let ends = |byte: &char| *byte == '\t';
    let start = source
        .letters(&(row.start..first.place.start))
        .iter()
        .rposition(ends);
    let start = start.map_or(row.start, |at| row.start + at + 1);
    let length = source.letters(&(start..row.end)).iter().position(ends);
    let cell = start..length.map_or(row.end, |length| start + length);
    if cell.contains(&value.start) {
        return Some(first.scope.clone());
    }
    let inside = all
        .into_iter()
        .filter(|topic| cell.contains(&topic.place.start));
    together(inside.collect())
}

pattern!(MANAGED = r"\btai khoan (?:quan tri|dac quyen)\b");

/// "thư điện tử 03 tháng, QLVB 06 tháng, tài khoản quản trị 60 ngày": the last of such a list is of
/// every system.
fn managed(source: &Source, all: &[Topic], segment: &Place, place: &Place) -> bool {
    let before = source.fold(&(segment.start..place.start));
    let start = before
        .rfind(',')
        .map_or(segment.start, |at| segment.start + at);
    let part = start..place.end;
    let earlier = all.iter().filter(|topic| topic.place.end <= start);
    source.has(&MANAGED, &part)
        && all.iter().all(|topic| !part.contains(&topic.place.start))
        && earlier.count() > 1
}

/// The systems of the sentences before it in its paragraph, and of the unmarked paragraphs above it
/// under the same heading, nearest first.
fn before(letter: &Letter, systems: &Systems, at: usize, sentence: &Place) -> Option<Vec<Scope>> {
    let source = &letter.source;
    let own = letter.paragraphs.get(at)?;
    let plain = |paragraph: &&Paragraph| {
        paragraph.level == 0 && own.level == 0 && paragraph.parent == own.parent
    };
    let siblings = letter.paragraphs.get(..at)?.iter().rev();
    let siblings = siblings
        .take_while(plain)
        .filter(|_| own.parent.is_some())
        .map(|sibling| sibling.place.clone());
    std::iter::once(own.place.start..sentence.start)
        .chain(siblings)
        .flat_map(|place| sentence::sentences(source, &place).into_iter().rev())
        .find_map(|earlier| {
            let last = topics(source, systems, &earlier, false).pop();
            // "Đổi mật khẩu những hệ thống kể trên. Mật khẩu từ …": the order before it points back.
            let own = earlier.end <= sentence.start && earlier.start >= own.place.start;
            last.map(|topic| topic.scope).or_else(|| {
                (own && back::several(source, &earlier))
                    .then(|| back::pointed(letter, systems, at, &earlier))
                    .flatten()
            })
        })
}

/// The systems named first in the rest of the sentence.
fn rest(source: &Source, systems: &Systems, sentence: &Place, place: &Place) -> Option<Vec<Scope>> {
    let rest = place.end..sentence.end.max(place.end);
    // "12 ký tự; thay 03 tháng một lần đối với A, 06 tháng đối với B": the length is of neither alone.
    match &topics(source, systems, &rest, false)[..] {
        [only] => Some(only.scope.clone()),
        _ => None,
    }
}

/// "… Yêu cầu này áp dụng cho thư điện tử và QLVB."
fn applied(letter: &Letter, systems: &Systems, at: usize, sentence: &Place) -> Option<Vec<Scope>> {
    let source = &letter.source;
    let paragraph = &letter.paragraphs.get(at)?.place;
    let rest = sentence.end..paragraph.end;
    let words = source.find(&APPLIES, &rest)?;
    topics(source, systems, &(words.start..paragraph.end), true)
        .into_iter()
        .next()
        .map(|topic| topic.scope)
}

/// The systems of the headings above, nearest first.
fn above(letter: &Letter, systems: &Systems, at: usize) -> Option<Vec<Scope>> {
    letter
        .above(at)
        .into_iter()
        .filter(|above| above.level > 0)
        .find_map(|above| {
            let short = above.place.len() < HEADING;
            together(topics(&letter.source, systems, &above.place, short))
        })
}

/// A heading names its system without a word for accounts.
const HEADING: usize = 90;

/// All that some topics name; everything only where nothing else is named.
fn together(topics: Vec<Topic>) -> Option<Vec<Scope>> {
    let mut all: Vec<Scope> = Vec::new();
    for scope in topics.into_iter().flat_map(|topic| topic.scope) {
        if !all.contains(&scope) {
            all.push(scope);
        }
    }
    if all.iter().any(|scope| *scope != Scope::All) {
        all.retain(|scope| *scope != Scope::All);
    }
    (!all.is_empty()).then_some(all)
}

/// The one system the letter is about, else all.
fn whole_letter(draft: &Draft) -> Vec<Scope> {
    match &draft.read.systems[..] {
        [only] => vec![Scope::System(only.clone())],
        _ => vec![Scope::All],
    }
}
