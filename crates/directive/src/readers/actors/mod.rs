//! Who acts: the groups, units and people of each paragraph, and the subject of a deed.
//!
//! A deed's subject is the one named in its own clause, else the one its sentence began with,
//! else the one of the paragraph it stands under ("Các sở, ban, ngành:").

mod anchor;
mod group;
mod issuer;
mod lexicon;
mod mention;
mod reach;
mod role;
mod sort;
mod walk;
mod word;

use super::draft::Draft;
use super::systems::Systems;
use crate::letter::{DEEPEST, Letter};
use crate::pattern::pattern;
use crate::source::{Place, Source};

use anchor::{LABELLED, anchor, ended, parted};
use issuer::{asking, plain};
pub(super) use mention::{Kind, Mention, Role};
pub(super) use sort::{Sort, sort_at_end, sort_at_start};

/// The mentions of every paragraph.
pub(super) struct Actors {
    paragraphs: Vec<Vec<Mention>>,
    /// Whom the letter is to, where it is to one only.
    addressee: Option<Mention>,
    issuer: Vec<String>,
    parent: Vec<String>,
}

impl Actors {
    /// Finds them.
    pub(super) fn find(letter: &Letter, systems: &Systems, draft: &Draft) -> Self {
        let words = |name: &Option<String>| -> Vec<String> {
            let plain = name.as_deref().map(plain).unwrap_or_default();
            plain.split_whitespace().map(str::to_owned).collect()
        };
        let issuer = words(&draft.read.issuer);
        let plurals = group::plurals(letter);
        let paragraphs = letter
            .paragraphs
            .iter()
            .map(|paragraph| {
                let all = mention::mentions(&word::words(&letter.source, &paragraph.place));
                let mut all = asking(&letter.source, paragraph, all);
                // "nền tảng “Vườn Rau Sạch”" is no garden.
                let names = systems.quoted(&letter.source, &paragraph.place);
                all.retain(|mention| !names.iter().any(|name| name.contains(&mention.place.start)));
                group::settle(letter, &plurals, paragraph, &mut all);
                group::levels(&letter.source, &issuer, &mut all);
                all
            })
            .collect();
        Self {
            paragraphs,
            addressee: group::addressee(letter),
            issuer,
            parent: words(&draft.read.parent_issuer),
        }
    }

    /// The subject of a deed at `deed` in paragraph `at`; the issuer's own name stands aside
    /// where another is named.
    pub(super) fn subject(
        &self,
        letter: &Letter,
        at: usize,
        deed: &Place,
        fits: impl Fn(&Mention) -> bool,
    ) -> Option<&Mention> {
        let source = &letter.source;
        let all = self.paragraphs.get(at)?;
        if source
            .letters(&letter.paragraphs.get(at)?.place)
            .contains(&'\t')
            && let Some(cell) = cell(source, letter, at, all)
        {
            return Some(cell);
        }
        // Whoever stands before the one that orders is told of, not addressed.
        let cut = self.cut(source, all, deed.start);
        let before = || {
            all.iter()
                .filter(|mention| mention.place.start < deed.start && mention.place.start >= cut)
        };
        let anchor = anchor(source, deed.start);
        let embedded = before()
            .rfind(|mention| mention.role == Role::Embedded && fits(mention))
            .filter(|mention| {
                // "… Thời gian hoàn thành: trước …" goes back to whoever was last to act.
                let since = before().any(|later| {
                    later.role == Role::Subject && later.place.start > mention.place.start
                });
                let labelled = anchor < deed.start && !since;
                labelled || !parted(source, mention.place.end, anchor)
            });
        let matrix = before().rfind(|mention| {
            mention.role == Role::Subject
                && fits(mention)
                && (mention.kind != Kind::People
                    || source.has(&LABELLED, &(anchor..deed.end))
                    || !ended(source, mention.place.end, deed.start))
        });
        let own = match (matrix, embedded) {
            (Some(matrix), Some(embedded)) if embedded.place.start < matrix.place.start => {
                Some(matrix)
            }
            (matrix, embedded) => embedded.or(matrix),
        };
        own.or_else(|| self.card(letter, at))
            .or_else(|| self.above(letter, at, &fits))
            .or_else(|| self.addressee.as_ref().filter(|only| fits(only)))
    }

    /// "Người thực hiện: …", "Chủ trì: …" among the lines under one heading.
    fn card(&self, letter: &Letter, at: usize) -> Option<&Mention> {
        let parent = letter.paragraphs.get(at)?.parent?;
        let lines = letter
            .paragraphs
            .get(parent + 1..)?
            .iter()
            .zip(parent + 1..);
        let (_, line) = lines
            .take(CARD)
            .take_while(|(line, _)| line.parent == Some(parent) && line.level == 0)
            .find(|(line, _)| letter.source.has(&WHO, &line.place))?;
        self.paragraphs.get(line)?.first()
    }

    /// The one unit that a heading above gives a paragraph to: "4. Công an tỉnh".
    pub(super) fn heading(&self, letter: &Letter, at: usize) -> Option<&Mention> {
        let parent = letter.paragraphs.get(at)?.parent?;
        let place = &letter.paragraphs.get(parent)?.place;
        let first = self.paragraphs.get(parent)?.first()?;
        let whole = first.place.end + 2 >= place.end && first.role == Role::Subject;
        (whole && first.kind == Kind::Single).then_some(first)
    }

    /// Whom the words that lead speak to, for a plain paragraph below their items: "Kết quả báo cáo
    /// về Phòng …".
    pub(super) fn led(&self, letter: &Letter, at: usize) -> Option<&Mention> {
        let own = letter.paragraphs.get(at)?;
        let earlier = letter.paragraphs.get(..at)?.iter().enumerate().rev();
        let (lead, _) = earlier
            .take_while(|(_, earlier)| earlier.zone == own.zone)
            .find(|(_, earlier)| earlier.leads && earlier.level == 0)
            .filter(|_| own.level == 0)?;
        let all = self.paragraphs.get(lead)?;
        let cut = self.cut(&letter.source, all, usize::MAX);
        all.iter().rfind(|mention| {
            mention.role != Role::Object
                && mention.place.start >= cut
                && mention.kind != Kind::Single
                && !issuer::asks_all(&letter.source, mention)
                && !self.orders(&letter.source, mention)
                && !self.is_issuer(&letter.source, mention)
        })
    }

    /// Whoever is named after a deed as doing it: "việc rà soát do Phòng … thực hiện".
    pub(super) fn agent(&self, source: &Source, at: usize, deed: &Place) -> Option<&Mention> {
        let next = self.after(at, deed.end)?;
        let between = deed.end..next.place.start.max(deed.end);
        let does = next.place.end..source.all().end.min(next.place.end + 20);
        (next.role == Role::Subject && source.has(&DONE_BY, &between) && source.has(&DOES, &does))
            .then_some(next)
    }

    /// The end of the last one that orders, before a position.
    fn cut(&self, source: &Source, all: &[Mention], position: usize) -> usize {
        all.iter()
            .rfind(|mention| {
                mention.role == Role::Subject
                    && mention.place.end <= position
                    && self.orders(source, mention)
            })
            .map_or(0, |mention| mention.place.end)
    }

    /// Somebody by name is charged in a sentence.
    pub(super) fn charged(&self, at: usize, sentence: &Place) -> bool {
        self.inside(at, sentence).any(|mention| mention.charged)
    }

    /// The mentions that begin inside a place.
    pub(super) fn inside(&self, at: usize, place: &Place) -> impl Iterator<Item = &Mention> {
        let all = self.paragraphs.get(at).map_or(&[][..], Vec::as_slice);
        let place = place.clone();
        all.iter()
            .filter(move |mention| place.contains(&mention.place.start))
    }

    /// The first mention after a position of a paragraph.
    pub(super) fn after(&self, at: usize, position: usize) -> Option<&Mention> {
        let mut all = self.paragraphs.get(at)?.iter();
        all.find(|mention| mention.place.start >= position)
    }

    /// The last mention before a position of a paragraph.
    pub(super) fn before(&self, at: usize, position: usize) -> Option<&Mention> {
        let mut all = self.paragraphs.get(at)?.iter();
        all.rfind(|mention| mention.place.end <= position && !mention.aside)
    }

    /// The last one addressed in the paragraphs above, nearest first.
    fn above(
        &self,
        letter: &Letter,
        at: usize,
        fits: &impl Fn(&Mention) -> bool,
    ) -> Option<&Mention> {
        let mut at = at;
        for _ in 0..DEEPEST {
            let parent = letter.paragraphs.get(at)?.parent?;
            let all = self.paragraphs.get(parent)?;
            let cut = self.cut(&letter.source, all, usize::MAX);
            let found = all.iter().rfind(|mention| {
                mention.role != Role::Object
                    && mention.place.start >= cut
                    && fits(mention)
                    && !self.is_issuer(&letter.source, mention)
            });
            if found.is_some() {
                return found;
            }
            at = parent;
        }
        None
    }
}

/// Lines under a heading that say who, what and when.
const CARD: usize = 8;
pattern!(
    WHO = r"^(?:nguoi|don vi|co quan|bo phan|ca nhan)? ?(?:thuc hien|chu tri|phu trach|chiu trach nhiem)[^:]{0,20}:"
);

pattern!(DONE_BY = r"^[^.;:]{0,60}\bdo $");
pattern!(DOES = r"^ (?:thuc hien|chu tri|dat|tong hop|tien hanh|dam nhan|thay|lam)\b");

/// In a row of a table, the cell that names somebody and nothing else.
fn cell<'a>(
    source: &Source,
    letter: &Letter,
    at: usize,
    all: &'a [Mention],
) -> Option<&'a Mention> {
    let row = &letter.paragraphs.get(at)?.place;
    all.iter().find(|mention| {
        let before = mention.place.start == row.start
            || source.letters(&(mention.place.start - 1..mention.place.start)) == ['\t'];
        before && mention.alone
    })
}

#[cfg(test)]
mod tests;
