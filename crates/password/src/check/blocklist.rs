//! The lists: whether a password, or what is left of it without its disguise, is one that many
//! take or that was handed out.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::Failure;
use super::views::{Views, core_of, letters_and_digits, undisguise};
use super::vni::vni;
use crate::habits;

/// Digits and signs around a word: so many are taken off to find it. More of them are worth
/// something by themselves.
const DECORATION: usize = 8;
/// A list's entry must leave this many letters to stand for its disguises.
const CORE: usize = 3;
/// Words of one list in a row that are no secret either: `nguyenvannam`, `hanoivietnam`.
const IN_A_ROW: usize = 3;

struct Lists {
    /// Whole passwords, unmarked lower case.
    whole: HashMap<String, Failure>,
    /// What they are without disguise and decoration.
    cores: HashMap<String, Failure>,
    /// Given and family names.
    names: HashSet<&'static str>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(Lists::make);

impl Lists {
    fn make() -> Self {
        let mut lists = Self {
            whole: HashMap::new(),
            cores: HashMap::new(),
            names: entries(include_str!("lists/names.txt")).collect(),
        };
        let defaults = habits::defaults().map(|form| form.trim_end_matches("{year}"));
        for entry in defaults.chain(entries(include_str!("lists/agencies.txt"))) {
            lists.add(entry, Failure::Default);
        }
        for entry in habits::common().iter().copied().chain(habits::phrases()) {
            lists.add(entry, Failure::Common);
        }
        for province in habits::provinces() {
            lists.add(&letters_and_digits(province), Failure::Common);
        }
        for spoken in entries(include_str!("lists/spoken.txt")) {
            for typed in typed(spoken) {
                lists.add(&typed, Failure::Common);
            }
        }
        lists
    }

    /// The first list that names an entry keeps it.
    fn add(&mut self, entry: &str, failure: Failure) {
        let whole = text::fold(entry);
        for one in ['i', 'l'] {
            let core = letters_and_digits(&undisguise(core_of(&whole), one)).to_string();
            if core.chars().count() >= CORE {
                self.cores.entry(core).or_insert(failure);
            }
        }
        self.whole.entry(whole).or_insert(failure);
    }
}

/// A spoken phrase as it comes out of a keyboard: without marks, in Telex, in VNI.
fn typed(spoken: &str) -> [String; 3] {
    let keys = |each: fn(&str) -> String| spoken.split(' ').map(each).collect::<String>();
    [keys(text::fold), keys(habits::telex), keys(vni)]
}

fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .filter(|line| !line.starts_with("# "))
        .flat_map(|line| line.split(", "))
        .filter(|entry| !entry.is_empty())
}

/// Loads the lists, so that the first password is judged as fast as the others.
pub fn load() {
    LazyLock::force(&LISTS);
}

/// Which list names the password.
pub fn judge(views: &Views) -> Option<Failure> {
    let lists = &*LISTS;
    if let Some(&failure) = lists.whole.get(views.plain.as_str()) {
        return Some(failure);
    }
    let joined = letters_and_digits(&views.plain);
    if let Some(&failure) = lists.whole.get(joined.as_str()) {
        return Some(failure);
    }
    let decoration = views.plain.chars().count() - views.core.chars().count();
    if decoration > DECORATION {
        return None;
    }
    views.cores().find_map(|core| {
        let once = repeated_unit(&core);
        let named = lists.cores.get(once).copied();
        named.or_else(|| lists.is_names(once).then_some(Failure::Common))
    })
}

impl Lists {
    /// Whether it is names and nothing else: `hung`, `minhanh`, `nguyenthilan`.
    fn is_names(&self, core: &str) -> bool {
        fn names(lists: &Lists, rest: &str, left: usize) -> bool {
            rest.is_empty()
                || (left > 0
                    && (2..=rest.len().min(7)).any(|end| {
                        rest.get(..end)
                            .is_some_and(|word| lists.names.contains(word))
                            && names(lists, &rest[end..], left - 1)
                    }))
        }
        core.len() >= 2 && names(self, core, IN_A_ROW)
    }
}

/// `demodemo` is `demo` twice.
fn repeated_unit(text: &str) -> &str {
    let length = text.len();
    (CORE..=length / 2)
        .filter(|unit| length.is_multiple_of(*unit))
        .filter_map(|unit| text.get(..unit))
        .find(|unit| {
            text.as_bytes()
                .chunks(unit.len())
                .all(|chunk| chunk == unit.as_bytes())
        })
        .unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_see_through_disguise_and_decoration() {
        for (typed, failure) in [
            ("Demo@123", Failure::Default),
            ("demodemo", Failure::Common),
            ("Snv@2026", Failure::Default),
            ("123456", Failure::Common),
            ("Matkhau@2024", Failure::Common),
            ("M@tKh4u#1", Failure::Common),
            ("Maatj.Khaaur1", Failure::Common),
            ("Ma6t5kha6u3@1", Failure::Common),
            ("mật khẩu", Failure::Common),
            ("Hanoi@123", Failure::Common),
            ("QuangNinh@2025", Failure::Common),
            ("AnhYeuEm!99", Failure::Common),
            ("Dragon123!", Failure::Common),
            ("Hung@1985", Failure::Common),
            ("NguyenThiLan@1", Failure::Common),
        ] {
            let found = judge(&Views::of(typed));
            let named = matches!(found, Some(Failure::Default | Failure::Common));
            assert!(named, "{typed}");
            if failure == Failure::Default {
                assert_eq!(found, Some(failure), "{typed}");
            }
        }
    }

    #[test]
    fn what_nobody_takes_is_on_no_list() {
        for typed in [
            "thuyen-sen-gio-mua",
            "Xq7!vR2#mL",
            "dragon8461937204",
            "voi-tim-nhay-day",
        ] {
            assert_eq!(judge(&Views::of(typed)), None, "{typed}");
        }
    }
}
