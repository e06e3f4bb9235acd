//! Systems by names of their own: "Libol", "SAP ERP", "Phần mềm Quản lý hồ sơ công chứng (QLCC)".
//!
//! A letter introduces such a name once, beside a word for a system or its accounts; from then on
//! the name alone is enough.

use domain::SystemKey;

use super::{Mention, alias, introduction, label, named};
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
}

/// The names introduced in some places.
pub(super) fn introduced(source: &Source, places: &[Place]) -> Vec<Name> {
    let mut names: Vec<Name> = shortened(source, places);
    for inside in places {
        for (key, place) in alias::places(source, inside) {
            let folded = source.fold(&place).to_owned();
            if names.len() < MOST && names.iter().all(|known| known.folded != folded) {
                let word = true;
                names.push(Name { key, folded, word });
            }
        }
    }
    for inside in places {
        let introduced = introduction::places(source, inside).into_iter();
        for place in label::places(source, inside).into_iter().chain(introduced) {
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
    names
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
                });
            }
        }
    }
    names
}

/// "phần mềm giao dịch CoreVC": the strange word at its end is its name.
fn last_foreign(source: &Source, name: &Place) -> Option<Place> {
    let last = introduction::words(source, name).pop()?;
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
        names.push(Name { key, folded, word });
    }
}

/// "hệ thống hóa đơn" begins "hệ thống hóa đơn điện tử".
fn begins(long: &str, short: &str) -> bool {
    long.strip_prefix(short)
        .is_some_and(|rest| rest.starts_with(' '))
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
            if whole && (!name.word || source.capital(&place) || known_small(&name.folded)) {
                all.push(Mention {
                    key: name.key.clone(),
                    place,
                });
            }
        }
    }
    all
}

/// "vnEdu" begins with a small letter; a word that is no syllable is a name however written.
fn known_small(folded: &str) -> bool {
    !text::is_unmarked_syllable(folded)
}
