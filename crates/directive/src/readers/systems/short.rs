//! A letter's own abbreviations for people and units: "NVBH: nhân viên bán hàng", "Quản trị viên
//! (QTV)". What they stand for decides what they are; only what stands for a system is one.

use crate::letter::Letter;
use crate::pattern::pattern;
use crate::readers::organisation::body_head;
use crate::source::{Place, Source};

/// Whom an abbreviation stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::readers) enum Stands {
    /// Those who administer.
    Admins,
    /// Other people.
    People,
    /// A unit or units.
    Units,
}

/// An abbreviation that the letter explains.
#[derive(Debug, Clone)]
pub(in crate::readers) struct Short {
    folded: String,
    pub(in crate::readers) stands: Stands,
}

/// A letter explains fewer.
const MOST: usize = 40;

pattern!(EXPLAINED = r"\b([a-z][a-z\d]{1,9})(?: ?: ?| la | viet tat cua (?:cum tu )?| ?= ?)");
pattern!(MEANING = r"^[a-z]+(?: [a-z]+){1,8}");
/// How far a meaning reaches.
const REACH: usize = 80;
pattern!(
    BEHIND = r"\b([a-z]+(?: [a-z]+){1,9}) ?\((?:sau day |duoc )?(?:viet tat(?: la)?|goi tat(?: la)?|goi chung la|goi la)?:? ?[\x22']?([a-z][a-z\d]{1,9})[\x22']?\)"
);
pattern!(
    SYSTEM = r"\b(?:phan mem|he thong|ung dung|nen tang|co so du lieu|csdl|chuong trinh|cong cu|cong thong tin|trang)\b"
);
pattern!(
    PEOPLE = r"^(?:nguoi|nhan vien|nhan su|can bo|cong chuc|vien chuc|hoc sinh|sinh vien|hoc vien|cong nhan|cong tac vien|ky su|tho|chu (?:ho|tai khoan)|khach hang|tinh nguyen vien|lao dong|[a-z]+ (?:[a-z]+ )?vien)\b"
);
pattern!(ADMIN = r"\b(?:quan tri|quan ly he thong|van hanh he thong)\b");
pattern!(
    UNITS = concat!(
        r"^(?:cac )?(?:xa |phuong |thi tran |huyen |don vi|co quan|doanh nghiep|khoa |",
        body_head!(),
        r")"
    )
);

/// The abbreviations that a letter explains as people or units.
pub(super) fn explained(letter: &Letter) -> Vec<Short> {
    let source = &letter.source;
    let mut all: Vec<Short> = Vec::new();
    let mut add = |short: &Place, meaning: &Place| {
        let folded = source.fold(short).to_owned();
        let known = all.iter().any(|known| known.folded == folded);
        if let (false, true, Some(stands)) = (known, all.len() < MOST, stands(source, meaning)) {
            all.push(Short { folded, stands });
        }
    };
    for paragraph in &letter.paragraphs {
        for found in source.groups_all(&EXPLAINED, &paragraph.place) {
            let Some(short) = found.get(1).filter(|short| capitals(source, short)) else {
                continue;
            };
            let end = found.whole().end;
            let rest = end..paragraph.place.end.min(end + REACH);
            if let Some(words) = source.find(&MEANING, &rest) {
                add(&short, &words);
            }
        }
        for found in source.groups_all(&BEHIND, &paragraph.place) {
            if let (Some(words), Some(short)) = (found.get(1), found.get(2))
                && capitals(source, &short)
                && let Some(meaning) = meaning(source, &words, &short)
            {
                add(&short, &meaning);
            }
        }
    }
    all
}

/// Two capitals or more, and no small letter.
fn capitals(source: &Source, place: &Place) -> bool {
    let letters = source.letters(place);
    letters.iter().filter(|c| c.is_uppercase()).count() > 1
        && letters.iter().all(|c| !c.is_lowercase())
}

/// The words whose first letters an abbreviation is; else the last person, unit or system named.
fn meaning(source: &Source, words: &Place, short: &Place) -> Option<Place> {
    let starts: Vec<usize> = std::iter::once(words.start)
        .chain(
            source
                .fold(words)
                .match_indices(' ')
                .map(|(at, _)| words.start + at + 1),
        )
        .collect();
    let initials = source.fold(short);
    let from = starts.len().checked_sub(initials.len());
    let spelled = from.and_then(|from| {
        let heads = starts.get(from..)?;
        let same = heads
            .iter()
            .zip(initials.bytes())
            .all(|(&at, letter)| source.folded(&(at..at + 1)).first() == Some(&letter));
        same.then(|| heads.first().map(|&at| at..words.end))?
    });
    // "cơ sở dữ liệu cán bộ, công chức, viên chức (CSDL)" is no group of people.
    let before = words.start.saturating_sub(REACH)..words.end;
    let clause = source.fold(&before).rfind([';', '.', ':', '(', ')', '\n']);
    let clause = clause.map_or(before.start, |at| before.start + at)..words.end;
    spelled.or_else(|| {
        if source.has(&SYSTEM, &clause) {
            return None;
        }
        starts
            .iter()
            .rev()
            .map(|&at| at..words.end)
            .find(|rest| system(source, rest) || stands(source, rest).is_some())
    })
}

fn system(source: &Source, words: &Place) -> bool {
    source
        .find(&SYSTEM, words)
        .is_some_and(|found| found.start == words.start)
}

fn stands(source: &Source, meaning: &Place) -> Option<Stands> {
    if system(source, meaning) {
        return None;
    }
    let institute = source.printed(meaning).to_lowercase().contains("viện");
    if source.has(&PEOPLE, meaning) && !institute {
        let admin = source.has(&ADMIN, meaning);
        return Some(if admin {
            Stands::Admins
        } else {
            Stands::People
        });
    }
    source.has(&UNITS, meaning).then_some(Stands::Units)
}

/// The abbreviations inside a place that stand for people, in order.
pub(super) fn people(source: &Source, inside: &Place, shorts: &[Short]) -> Vec<(Place, Stands)> {
    let text = source.fold(inside);
    let mut all = Vec::new();
    for short in shorts.iter().filter(|short| short.stands != Stands::Units) {
        for (at, found) in text.match_indices(&short.folded) {
            let place = inside.start + at..inside.start + at + found.len();
            let edge = |byte: Option<&u8>| byte.is_none_or(|byte| !byte.is_ascii_alphanumeric());
            let whole = edge(at.checked_sub(1).and_then(|at| text.as_bytes().get(at)))
                && edge(text.as_bytes().get(at + found.len()));
            if whole && capitals(source, &place) {
                all.push((place, short.stands));
            }
        }
    }
    all.sort_by_key(|(place, _)| place.start);
    all
}

/// True for a folded word that the letter explains as people or a unit.
pub(super) fn is_short(shorts: &[Short], folded: &str) -> bool {
    shorts.iter().any(|short| short.folded == folded)
}
