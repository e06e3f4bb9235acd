//! Password rules: pieces found in the text, gathered into one rule for each set of systems.

mod classes;
mod condition;
mod history;
mod length;
mod piece;
mod rotation;
mod rules;
mod scope;
mod table;
mod told;
mod whom;

use super::actors::Actors;
use super::draft::Draft;
use super::systems::Systems;
use super::{sentence, stance};
use piece::Piece;

use crate::directive::Scope;
use crate::letter::{Letter, Zone, headed};
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(PASSWORD = r"\b(?:mat khau|mat ma|password|passwd)\b");

// "2. Thư điện tử: tối thiểu 9 ký tự" in a letter on passwords.
pattern!(
    LABELLED = r"^[^:.;]{3,60}: ?(?:toi thieu|it nhat|tu|tren|khong duoi|khong it hon)? ?\d{1,2} (?:ky|ki) tu\b"
);

/// Reads the rules.
pub(super) fn read(letter: &Letter, systems: &Systems, actors: &Actors, draft: &mut Draft) {
    let source = &letter.source;
    let first_order = stance::first_order(letter);
    let subject = draft.read.subject.as_deref().map(crate::source::fold_line);
    let spoken = subject.is_some_and(|subject| PASSWORD.is_in(subject.as_bytes()));
    let mut pieces = Vec::new();
    for (at, paragraph) in letter.binding() {
        let above = letter.above(at);
        let cells = table::read(letter, at);
        // "Tài khoản B: từ 18 ký tự" right after "Tài khoản A: mật khẩu từ 9 ký tự".
        let beside = at
            .checked_sub(1)
            .and_then(|before| letter.paragraphs.get(before));
        let beside = beside.is_some_and(|beside| {
            beside.parent == paragraph.parent && source.has(&PASSWORD, &beside.place)
        });
        let concerned = !cells.is_empty()
            || (spoken || beside) && source.has(&LABELLED, &paragraph.place)
            || source.has(&PASSWORD, &paragraph.place)
            || above
                .iter()
                .any(|parent| source.has(&PASSWORD, &parent.place));
        if !concerned {
            continue;
        }
        let listed = above
            .iter()
            .any(|parent| classes::counted(source, &parent.place));
        let mut binding = stance::ordering(letter, at, first_order);
        if binding.is_empty() {
            binding.extend(quoted(source, &paragraph.place));
            // A table of values binds wherever it stands.
            if binding.is_empty() && !cells.is_empty() {
                binding.push(paragraph.place.clone());
            }
        }
        for sentence in binding {
            let mut found = length::read(source, &sentence);
            // What a heading names is not read again from the bare cell.
            found.retain(|piece| cells.iter().all(|cell| apart(&cell.place, &piece.place)));
            found.extend(
                cells
                    .iter()
                    .filter(|cell| sentence.contains(&cell.place.start))
                    .cloned(),
            );
            found.extend(classes::read(source, &sentence, listed));
            found.extend(history::read(source, &sentence));
            let turns = rotation::read(source, systems, &sentence, stands_under(source, &above));
            found.extend(
                turns
                    .into_iter()
                    .filter(|turn| cells.iter().all(|cell| apart(&cell.place, &turn.place))),
            );
            found.retain(|piece| !told::told(source, &sentence, &piece.place));
            for piece in &mut found {
                piece.scope = scope::of(letter, draft, systems, at, &sentence, &piece.place);
                piece.condition = condition::of(letter, systems, at, &sentence, &piece.place);
                piece.whom = whom::of(letter, (systems, actors), at, &piece.place);
            }
            pieces.extend(found.into_iter().map(|piece| (paragraph.parent, piece)));
        }
    }
    let pieces = followed(pieces);
    rules::gather(source, pieces, draft);
    change_now(letter, draft, first_order);
}

/// Under one heading, what is said of the administrators names their systems once.
fn followed(pieces: Vec<(Option<usize>, Piece)>) -> Vec<Piece> {
    let mut all: Vec<(Option<usize>, Piece)> = Vec::new();
    for (parent, mut piece) in pieces {
        let known = all.iter().rev().find(|(known, earlier)| {
            *known == parent
                && earlier.condition == piece.condition
                && earlier.scope != [Scope::All]
        });
        if let (Some(_), [Scope::All], Some((_, earlier))) =
            (piece.condition, &piece.scope[..], known)
        {
            piece.scope = earlier.scope.clone();
        }
        all.push((parent, piece));
    }
    all.into_iter().map(|(_, piece)| piece).collect()
}

pattern!(
    QUOTES = r"\b(?:quy che|quy dinh|quyet dinh|nghi dinh|thong tu|dieu|khoan)\b[^.;]{0,220}\bquy dinh(?: ro| nhu sau| cu the| sau)*:? ?\x22"
);

/// What a letter quotes of a regulation in force before it comes to its own orders.
fn quoted(source: &Source, paragraph: &Place) -> Vec<Place> {
    let mut all = sentence::sentences(source, paragraph);
    let first = all
        .iter()
        .position(|sentence| source.has(&QUOTES, sentence))
        .unwrap_or(all.len());
    all.split_off(first)
}

fn apart(a: &Place, b: &Place) -> bool {
    a.end <= b.start || b.end <= a.start
}

pattern!(CHANGES = r"\b(?:doi|thay doi|thay|cap nhat)\b[^.;]{0,25}\b(?:mat khau|mat ma)\b");

pattern!(DEMANDS = r"^(?:yeu cau (?:doi voi |ve )?)?mat khau\b[^.;]{0,80}:$");

/// True under a heading about changing passwords: a bare period below it is a rotation.
fn stands_under(source: &Source, above: &[&crate::letter::Paragraph]) -> bool {
    above
        .iter()
        .any(|parent| source.has(&CHANGES, &parent.place))
        || above
            .first()
            .is_some_and(|parent| parent.leads && source.has(&DEMANDS, &parent.place))
}

pattern!(
    CHANGE_ALL = r"\b(?:thay doi|doi|thay|dat lai|thiet lap lai|cap nhat|doi lai|doi moi) (?:ngay |lai |het |toan bo |tat ca |lap tuc |khan truong |cac |moi |ngay lap tuc )*(?:mat khau|mat ma)\b|\bdat mat khau moi cho (?:tat ca|toan bo|moi)\b"
);
pattern!(
    PART_ONLY = r"\b(?:mac dinh|dat yeu|don gian|de doan|yeu|da su dung|qua \d|qua han|chua doi|lan dau|lan dang nhap dau|dau tien|khi moi|moi duoc cap|duoc cap lan dau|ban dau|khi duoc cap|khi nhan (?:tai khoan|ban giao|duoc tai khoan|mat khau|hop thu)|sau khi duoc cap|khoi tao|duoc cap(?: lai)?|ngay (?:duoc )?cap|(?:duoc )?mo lai|co nhieu nguoi|dang dung chung|chua (?:dat|dap ung|dam bao|bao dam)|khong dat|tam (?:ay|nay|do|thoi)|do he thong)\b"
);
pattern!(
    HABIT = r"\b(?:thuong xuyen|dinh ky|hang thang|hang quy|thang ?/ ?lan|ngay ?/ ?lan|\d+ (?:ngay|thang|tuan)|lan|tu giu,? tu|it nhat|tinh nang|chuc nang|chu ky|truoc khi|sau khi|khong|chua|ke tu khi|yeu cau he thong)\b[^.;,]{0,25}$|\b(?:huong dan|chi dan|cach|viec|ve|da)(?: [a-z]+){0,2} $"
);

/// An order to change passwords now: not a habit, not only default or weak ones.
fn change_now(letter: &Letter, draft: &mut Draft, first_order: stance::FirstOrder) {
    let source = &letter.source;
    for (at, paragraph) in letter.binding() {
        let aside = paragraph.zone != Zone::Body && headed(letter, at).is_empty();
        if aside || stance::heads(letter, at) {
            continue;
        }
        for sentence in stance::ordering(letter, at, first_order) {
            for segment in sentence::segments(source, &sentence) {
                let found = source
                    .find_all(&CHANGE_ALL, &segment)
                    .into_iter()
                    .find(|found| {
                        let before = found.start.saturating_sub(45).max(segment.start)..found.start;
                        let after = found.end..segment.end.min(found.end + 60);
                        !source.has(&HABIT, &before)
                            && !source.has(&AFTER_ISSUE, &(segment.start..found.start))
                            && !source.has(&SUSPECTED, &(segment.start..found.start))
                            && !source.has(&FALLS_SHORT, &(segment.start..found.start))
                            && !part_only(source, &after)
                            && !source.has(&EVERY_TIME, &segment)
                            && (source.has(&AT_ONCE, found)
                                || !regular(source, &(found.end..segment.end)))
                    });
                if let Some(found) = found {
                    draft.read.change_now = true;
                    draft.point(source, "/change_now", &found);
                    return;
                }
            }
        }
    }
}

pattern!(
    AFTER_ISSUE = r"\b(?:sau khi|khi) (?:duoc |moi duoc )?(?:mo lai|mo khoa|mo|cap lai|cap moi|cap|ban giao)\b[^.;]{0,60}$"
);
pattern!(
    FALLS_SHORT = r"\bchua (?:dat|dap ung|doi|thay)\b[^.;]{0,60}$|\b(?:nguoi|ai|tai khoan|hop thu|dong chi|may)\b[^.;]{0,12}\b(?:dang|con|van) (?:dung|dat|de|giu)\b[^.;]{0,70}$"
);
// "Khi nghi mật khẩu bị lộ": an occasion that may never come.
pattern!(
    SUSPECTED = r"\b(?:khi|neu|truong hop|ngo|nghi ngo|ai|nguoi nao)\b[^.;]{0,60}\b(?:bi lo|da lo|lo lot|lo mat khau|lo tai khoan|bi mat|bi chiem|bi danh cap|bi trom|su co)\b[^.;]{0,60}$"
);
pattern!(AT_ONCE = r"\bngay\b|lap tuc|khan truong");
pattern!(
    REGULAR = r"\b(?:dinh ky|thuong xuyen|\d+ (?:thang|ngay) ?/ ?(?:01 ?)?lan|(?:thang|ngay|quy) mot lan|hang thang|hang quy|moi quy|moi \d+|it nhat \d+|khong cham hon)\b"
);
// "mỗi nửa năm đảng viên đổi mật khẩu một lần".
pattern!(EVERY_TIME = r"\b(?:cu|moi) [^.;]{0,60}\b(?:doi|thay)\b[^.;]{0,40}\bmot lan\b");
pattern!(
    AND = r"\b(?:va|sau do|dong thoi) $|\b(?:roi|tu do|ke do|tiep do|sau do|ve sau)(?: [a-z]+){0,4} $"
);

/// "đổi mật khẩu yếu", "… lần đầu"; "theo yêu cầu" is no weakness.
fn part_only(source: &Source, after: &Place) -> bool {
    source
        .find_all(&PART_ONLY, after)
        .into_iter()
        .any(|words| source.printed(&words).to_lowercase() != "yêu")
}

/// True when the change is a habit; "và định kỳ …" adds one to a change now.
fn regular(source: &Source, after: &Place) -> bool {
    source
        .find(&REGULAR, after)
        .is_some_and(|found| !source.has(&AND, &(after.start..found.start)))
}
