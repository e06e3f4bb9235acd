//! Who acts: the groups, units and people of each paragraph, and the subject of a deed.
//!
//! A deed's subject is the one named in its own clause, else the one its sentence began with,
//! else the one of the paragraph it stands under ("Các sở, ban, ngành:").

mod group;
mod lexicon;
mod mention;
mod walk;
mod word;

use super::draft::Draft;
use crate::letter::{DEEPEST, Letter, Paragraph};
use crate::pattern::pattern;
use crate::source::{Place, Source};

pub(super) use mention::{Kind, Mention, Role};

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
    pub(super) fn find(letter: &Letter, draft: &Draft) -> Self {
        let plurals = group::plurals(letter);
        let paragraphs = letter
            .paragraphs
            .iter()
            .map(|paragraph| {
                let all = mention::mentions(&word::words(&letter.source, &paragraph.place));
                let mut all = asking(&letter.source, paragraph, all);
                group::settle(letter, &plurals, paragraph, &mut all);
                all
            })
            .collect();
        let words = |name: &Option<String>| -> Vec<String> {
            let plain = name.as_deref().map(plain).unwrap_or_default();
            plain.split_whitespace().map(str::to_owned).collect()
        };
        Self {
            paragraphs,
            addressee: group::addressee(letter),
            issuer: words(&draft.read.issuer),
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

    /// The issuer by its own name, whole or short ("UBND xã", "Chủ tịch UBND xã").
    pub(super) fn is_issuer(&self, source: &Source, mention: &Mention) -> bool {
        let school = self.issuer.first().is_some_and(|head| head == "truong");
        if mention.kind == Kind::People || (school && source.fold(&mention.place) == "nha truong") {
            return mention.kind == Kind::Many;
        }
        let words = plain(&source.printed(&mention.place));
        // Several units are the issuer only by its whole name ("Công đoàn các khu công nghiệp").
        if mention.kind == Kind::Many && words.split(' ').count() < 4 {
            return false;
        }
        let mut words = words
            .split(' ')
            .skip_while(|word| CHIEF.contains(word))
            .peekable();
        words
            .peek()
            .is_none_or(|head| self.issuer.iter().any(|known| known == head))
            && words.all(|word| {
                // "Văn phòng HĐND và UBND" may be printed over two bodies.
                matches!(word, "va" | "hdnd")
                    || CHIEF.contains(&word)
                    || self
                        .issuer
                        .iter()
                        .chain(&self.parent)
                        .any(|known| known == word)
            })
    }

    /// One that orders others: the issuer, or whoever speaks for it, before "yêu cầu".
    pub(super) fn orders(&self, source: &Source, mention: &Mention) -> bool {
        let after = mention.place.end..source.all().end.min(mention.place.end + 70);
        let issuer = self.is_issuer(source, mention);
        (issuer && (source.has(&ISSUES, &after) || source.has(&ASKS, &after))) || mention.asks
    }
}

/// Lines under a heading that say who, what and when.
const CARD: usize = 8;
pattern!(
    WHO = r"^(?:nguoi|don vi|co quan|bo phan|ca nhan)? ?(?:thuc hien|chu tri|phu trach|chiu trach nhiem)[^:]{0,20}:"
);

/// Marks those that ask somebody named right after, or everybody: "… yêu cầu:".
fn asking(source: &Source, paragraph: &Paragraph, mut all: Vec<Mention>) -> Vec<Mention> {
    // In an item of a list whoever asks does so because the letter says so.
    let item = paragraph.level > 0 && !paragraph.leads;
    let paragraph = &paragraph.place;
    for at in 0..all.len() {
        let mention = &all[at];
        if mention.kind != Kind::Single || mention.charged || mention.role != Role::Subject {
            continue;
        }
        let next = all.get(at + 1).filter(|next| next.role != Role::Object);
        let to_next = next.is_some_and(|next| {
            source.has(
                &ASKS_NEXT,
                &(mention.place.end..next.place.start.max(mention.place.end)),
            )
        });
        let to_all = source.has(&ASKS_ALL, &(mention.place.end..paragraph.end));
        all[at].asks = to_next && !item || to_all;
    }
    all
}

pattern!(DONE_BY = r"^[^.;:]{0,60}\bdo $");
pattern!(DOES = r"^ (?:thuc hien|chu tri|dat|tong hop|tien hanh|dam nhan|thay|lam)\b");
pattern!(ASKS_NEXT = r"^[^.;:]{0,60}\b(?:yeu cau|de nghi|luu y),?:? ?$");
pattern!(ASKS_ALL = r"^[^.;:]{0,60}\b(?:yeu cau|de nghi|luu y)[^.;:]{0,60}:$");

/// The words for those who speak for a body.
const CHIEF: [&str; 12] = [
    "chu", "tich", "giam", "doc", "hieu", "truong", "thuong", "truc", "lanh", "dao", "bi", "thu",
];

pattern!(
    ISSUES = r"^[^.;:]{0,60}\b(?:giao|thong bao|ban hanh|nhan duoc|chi dao|da|chuyen|huong dan|phan cong|xay dung|trien khai|quyet dinh|quy dinh|dien|co y kien|hoat dong)\b"
);
pattern!(ASKS = r"^[^.;:]{0,60}\b(?:yeu cau|de nghi|luu y)\b");

fn plain(name: &str) -> String {
    crate::source::fold_line(name)
        .replace("uy ban nhan dan", "ubnd")
        .replace("hoi dong nhan dan", "hdnd")
        .replace("thanh pho", "tp")
        .replace(" - ", " ")
}

/// A date that stands alone after a semicolon ("; thời gian hoàn thành: trước …") goes with the
/// clause before it.
fn anchor(source: &Source, deed: usize) -> usize {
    let before = deed.saturating_sub(60)..deed;
    source
        .find(&LABEL, &before)
        .map_or(deed, |label| label.start)
}

pattern!(
    LABEL = r"[;.] ?(?:(?:thoi (?:gian|han|diem)|han|tien do|hoan thanh|xong)[a-z ]{0,25}:? ?)?$"
);

// "Thời gian hoàn thành: …" is whoever's was asked before.
pattern!(LABELLED = r"^[;.]? ?(?:thoi (?:gian|han|diem)|han|tien do|hoan thanh|xong)\b");

/// A semicolon or the end of a sentence stands between.
fn parted(source: &Source, from: usize, to: usize) -> bool {
    let between = source.folded(&(from..to.max(from)));
    between.contains(&b';') || ended(source, from, to)
}

fn ended(source: &Source, from: usize, to: usize) -> bool {
    super::sentence::sentences(source, &(from..to.max(from))).len() > 1
}

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
mod tests {
    use super::*;
    use crate::readers::document;

    fn shown(body: &str) -> Vec<String> {
        let text = format!(
            "ỦY BAN NHÂN DÂN\nXÃ TÂN AN\nSố: 12/UBND-VP\nV/v tài khoản\n\nKính gửi: Các đơn vị\n\nUBND xã yêu cầu các đơn vị:\n\n1. {body}\n"
        );
        let letter = Letter::new(&text);
        let mut draft = Draft::default();
        document::read(&letter, &mut draft);
        let actors = Actors::find(&letter, &draft);
        actors
            .paragraphs
            .last()
            .into_iter()
            .flatten()
            .map(|m| {
                let place = letter.source.printed(&m.place);
                format!("{place} {:?} {:?}", m.kind, m.role)
            })
            .collect()
    }

    #[test]
    fn parts_in_the_clause() {
        for (body, expected) in [
            (
                "Các phòng, ban chỉ đạo cán bộ, công chức đổi mật khẩu, báo cáo về Văn phòng.",
                &[
                    "Các phòng, ban Many Subject",
                    "cán bộ, công chức People Embedded",
                    "Văn phòng Single Object",
                ][..],
            ),
            (
                "Giao Phòng Văn hóa - Xã hội đôn đốc các đơn vị thực hiện.",
                &[
                    "Phòng Văn hóa - Xã hội Single Subject",
                    "các đơn vị Many Embedded",
                ],
            ),
            (
                "Lập danh sách tài khoản của công chức, viên chức đã nghỉ hưu, gửi Văn phòng Sở.",
                &[
                    "công chức, viên chức People Object",
                    "Văn phòng Sở Single Object",
                ],
            ),
            (
                "Tổ chức tập huấn cho cán bộ; bộ phận Một cửa kiểm tra.",
                &["cán bộ People Object", "bộ phận Một cửa Single Subject"],
            ),
        ] {
            assert_eq!(shown(body), expected, "{body}");
        }
    }
}
