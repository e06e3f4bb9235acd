//! Systems by names of their own: "Libol", "SAP ERP", "Phần mềm Quản lý hồ sơ công chứng (QLCC)".
//!
//! A letter introduces such a name once, beside a word for a system or its accounts; from then on
//! the name alone is enough.

use domain::SystemKey;

use super::short::{self, Short};
use super::{Mention, alias, extent, factor, introduction, label, named, quoted};
use crate::pattern::pattern;
use crate::source::{Place, Source};

/// A letter names fewer; a text of names only is read no longer for it.
const MOST: usize = 40;

/// A name that a letter gives to a system.
#[derive(Debug)]
pub(super) struct Name {
    key: SystemKey,
    /// Its folded letters.
    folded: String,
    /// It is one word: only with its capital is it a name.
    word: bool,
    /// The letters it was first written with, in quotation marks: its capitals make it a name.
    written: Vec<char>,
}

/// The names introduced in some places; what the letter explains as people or units is none.
pub(super) fn introduced(source: &Source, places: &[Place], shorts: &[Short]) -> Vec<Name> {
    let mut names: Vec<Name> = shortened(source, places);
    for inside in places {
        for quoted in quoted::places(source, inside) {
            if factor::is_factor(source, inside, &quoted.name) {
                continue;
            }
            add_quoted(source, &mut names, quoted);
        }
    }
    for inside in places {
        for (key, place) in alias::places(source, inside) {
            let folded = source.fold(&place).to_owned();
            if names.len() < MOST && names.iter().all(|known| known.folded != folded) {
                let word = true;
                names.push(Name {
                    key,
                    folded,
                    word,
                    written: Vec::new(),
                });
            }
        }
    }
    for inside in places {
        let introduced = introduction::places(source, inside).into_iter();
        for place in label::places(source, inside).into_iter().chain(introduced) {
            if factor::is_factor(source, inside, &place) {
                continue;
            }
            let short = introduction::abbreviation(source, &place, inside.end);
            let used = short
                .clone()
                .filter(|short| introduction::again(source, short));
            let used = used.or_else(|| last_foreign(source, &place));
            let called = used.unwrap_or_else(|| place.clone());
            let begun = begun(source, &place);
            for place in [Some(called.clone()), Some(place), short, begun]
                .into_iter()
                .flatten()
            {
                add(source, &mut names, &called, &place);
            }
        }
    }
    names.retain(|name| !short::is_short(shorts, &name.folded));
    names
}

/// A quoted name, and the description before it as another name for the same.
fn add_quoted(source: &Source, names: &mut Vec<Name>, quoted: quoted::Quoted) {
    let folded = source.fold(&quoted.name).to_owned();
    let known = names.iter().find(|known| known.folded == folded);
    let key = match known {
        Some(known) => Some(known.key.clone()),
        None => quoted.key.or_else(|| {
            let name = source.printed(&quoted.name).to_lowercase();
            format!("other:{name}").parse::<SystemKey>().ok()
        }),
    };
    let Some(key) = key else { return };
    let fresh = known.is_none();
    if fresh && names.len() < MOST {
        names.push(Name {
            key: key.clone(),
            word: false,
            written: source.letters(&quoted.name).to_vec(),
            folded,
        });
    }
    if let Some(described) = quoted.described
        && named::keyed(source, &described).is_empty()
        && !introduction::plain_kind(source, &described)
    {
        let folded = source.fold(&described).to_owned();
        if names.len() < MOST && names.iter().all(|known| known.folded != folded) {
            names.push(Name {
                key,
                folded,
                word: false,
                written: Vec::new(),
            });
        }
    }
}

pattern!(
    CALLED = r"^[^().;]{0,45}\((?:sau day )?(?:viet tat la|goi tat la|goi la|goi chung la):? ?([a-z][a-z\d-]{1,15})\)"
);

/// "cơ sở dữ liệu cán bộ, công chức, viên chức (sau đây viết tắt là CSDL)".
fn shortened(source: &Source, places: &[Place]) -> Vec<Name> {
    let mut names = Vec::new();
    for inside in places {
        for mention in named::keyed(source, inside) {
            let called = source.groups(&CALLED, &(mention.place.end..inside.end));
            let Some(short) = called.and_then(|found| found.get(1)) else {
                continue;
            };
            let capitals = source.letters(&short).iter().filter(|c| c.is_uppercase());
            if capitals.count() > 1 {
                names.push(Name {
                    key: mention.key,
                    folded: source.fold(&short).to_owned(),
                    word: true,
                    written: Vec::new(),
                });
            }
        }
    }
    names
}

/// "phần mềm giao dịch CoreVC": the strange word at its end is its name.
fn last_foreign(source: &Source, name: &Place) -> Option<Place> {
    let last = extent::words(source, name).pop()?;
    let strange = source.capital(&last)
        && introduction::is_foreign(source, &last)
        && !introduction::is_alias(source, &last);
    (last.start > name.start && strange).then_some(last)
}

pattern!(BEGUN = r"^(?:cong|trang|truc|co so du lieu|csdl) [^ ]+ [^ ]+");

/// "cổng tiếp nhận" is said for "Cổng tiếp nhận dữ liệu giám định".
fn begun(source: &Source, name: &Place) -> Option<Place> {
    source
        .find(&BEGUN, name)
        .filter(|begun| begun.end < name.end)
}

/// Names that stand in cells of their own.
pub(super) fn given(source: &Source, cells: &[Place], known: &[Name]) -> Vec<Name> {
    let mut names = Vec::new();
    for cell in cells {
        // "Quản lý tài sản công" in the table of a letter about "phần mềm quản lý tài sản công".
        let folded = source.fold(cell);
        let known = known.iter().find(|name| {
            let head = name.folded.strip_suffix(folded);
            head.is_some_and(says_kind) && folded.contains(' ')
        });
        match known {
            Some(known) => names.push(Name {
                key: known.key.clone(),
                folded: folded.to_owned(),
                word: false,
                written: Vec::new(),
            }),
            None => add(source, &mut names, cell, cell),
        }
    }
    names
}

/// True for the word before a name that says it is a system.
fn says_kind(head: &str) -> bool {
    matches!(head, "phan mem " | "he thong " | "ung dung ")
}

/// Adds the name at `place` for the system called as at `called`.
fn add(source: &Source, names: &mut Vec<Name>, called: &Place, place: &Place) {
    let folded = source.fold(place).to_owned();
    // A name broken over two lines of a heading is begun there and whole in the text.
    let called_as = source.fold(called);
    let known = names
        .iter()
        .find(|known| known.folded == called_as || begins(&known.folded, called_as));
    let key = match known {
        Some(known) => Some(known.key.clone()),
        None => {
            let name = source.printed(called).to_lowercase();
            format!("other:{name}").parse::<SystemKey>().ok()
        }
    };
    if let Some(key) = &key {
        for known in names
            .iter_mut()
            .filter(|known| begins(&folded, &known.folded))
        {
            known.key = key.clone();
        }
    }
    let fits = names.len() < MOST && names.iter().all(|known| known.folded != folded);
    if let (Some(key), true) = (key, fits) {
        let word = !folded.contains(' ');
        names.push(Name {
            key,
            folded,
            word,
            written: Vec::new(),
        });
    }
}

/// "hệ thống hóa đơn" begins "hệ thống hóa đơn điện tử", and "phần mềm đăng ký, theo dõi" its first part.
fn begins(long: &str, short: &str) -> bool {
    long.strip_prefix(short)
        .is_some_and(|rest| rest.starts_with([' ', ',']))
}

/// Every place of a name inside a place.
pub(super) fn mentions(source: &Source, inside: &Place, names: &[Name]) -> Vec<Mention> {
    let text = source.fold(inside);
    let mut all = Vec::new();
    for name in names {
        for (at, found) in text.match_indices(&name.folded) {
            let place = inside.start + at..inside.start + at + found.len();
            let edge = |byte: Option<&u8>| byte.is_none_or(|byte| !byte.is_ascii_alphanumeric());
            let whole = edge(at.checked_sub(1).and_then(|at| text.as_bytes().get(at)))
                && edge(text.as_bytes().get(at + found.len()));
            let spelled = if name.written.is_empty() {
                !name.word || source.capital(&place) || known_small(&name.folded)
            } else {
                written_as(source, &place, &name.written)
            };
            if whole && spelled {
                all.push(Mention {
                    key: name.key.clone(),
                    place,
                });
            }
        }
    }
    all
}

/// The places of names first given in quotation marks.
pub(super) fn quoted(source: &Source, inside: &Place, names: &[Name]) -> Vec<Place> {
    let mut all = Vec::new();
    for name in names.iter().filter(|name| !name.written.is_empty()) {
        let text = source.fold(inside);
        all.extend(
            text.match_indices(&name.folded)
                .map(|(at, found)| inside.start + at..inside.start + at + found.len()),
        );
    }
    all
}

/// A quoted name stands in its marks, or with its capitals: "Thủ Kho", not "thủ kho".
fn written_as(source: &Source, place: &Place, written: &[char]) -> bool {
    let letters = source.letters(place);
    let capitals = |letters: &[char]| letters.iter().any(|c| c.is_uppercase());
    let same = letters
        .iter()
        .zip(written)
        .all(|(here, first)| !first.is_uppercase() || here.is_uppercase());
    let mark = |at: Option<usize>| {
        at.is_some_and(|at| matches!(source.folded(&(at..at + 1)), b"\"" | b"'"))
    };
    same && capitals(written) || mark(place.start.checked_sub(1)) && mark(Some(place.end))
}

/// "vnEdu" begins with a small letter; a word that is no syllable is a name however written.
fn known_small(folded: &str) -> bool {
    !text::is_unmarked_syllable(folded)
}
