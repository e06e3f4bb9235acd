//! What an account and a person say of the same things, side by side, and whether it agrees.

use domain::{Date, Observation, Person, UnitCode};
use store::StoredAccount;

use super::UnitTree;

/// Characters compared of a text.
const LONGEST: usize = 120;

/// How two sides agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// The same.
    Same,
    /// Nearly: but for marks, for day and month, for a unit above or before.
    Near,
    /// Not the same.
    Differs,
    /// One of them does not say.
    Unknown,
}

impl Agreement {
    /// The key of its name (`agreement-<key>`).
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Near => "near",
            Self::Differs => "differs",
            Self::Unknown => "unknown",
        }
    }
}

/// A text in pieces; `true` where the other side has something else.
pub type Marked = Vec<(bool, String)>;

/// What both sides say of one thing.
#[derive(Debug)]
pub struct Compared {
    /// Of what (`field-<key>`).
    pub field: &'static str,
    /// The account's side.
    pub account: Marked,
    /// The person's side.
    pub person: Marked,
    /// How they agree.
    pub agreement: Agreement,
}

/// What both sides say, thing by thing.
pub(super) fn compare(
    account: &StoredAccount,
    row: Option<&Observation>,
    person: &Person,
    tree: &UnitTree,
) -> Vec<Compared> {
    let said = |text: fn(&Observation) -> Option<&str>| row.and_then(text);
    let unit_of = |unit: Option<&UnitCode>| unit.map(|unit| tree.name(unit).to_owned());
    let printed_unit = unit_of(account.unit.as_ref())
        .or_else(|| said(|row| row.unit.as_deref()).map(str::to_owned));
    vec![
        texts(
            "name",
            said(|row| row.name.as_deref()),
            Some(&person.name),
            folded,
        ),
        days(
            "birth_date",
            row.and_then(|row| row.birth_date),
            person.birth_date,
        ),
        texts(
            "person_code",
            said(|row| row.person_code.as_deref()),
            Some(person.code.as_str()),
            folded,
        ),
        texts(
            "mail",
            said(|row| row.mail.as_deref()),
            person.mail.as_deref(),
            folded,
        ),
        Compared {
            agreement: units(account.unit.as_ref(), person, tree),
            ..texts(
                "unit",
                printed_unit.as_deref(),
                unit_of(person.unit.as_ref()).as_deref(),
                folded,
            )
        },
        texts(
            "position",
            said(|row| row.position.as_deref()),
            person.position.as_deref(),
            folded,
        ),
    ]
}

fn folded(one: &str, other: &str) -> bool {
    text::fold(one) == text::fold(other)
}

fn texts(
    field: &'static str,
    account: Option<&str>,
    person: Option<&str>,
    near: fn(&str, &str) -> bool,
) -> Compared {
    let plain = |text: Option<&str>| text.map(|text| (false, text.to_owned())).into_iter();
    let (Some(one), Some(other)) = (account, person) else {
        return Compared {
            field,
            account: plain(account).collect(),
            person: plain(person).collect(),
            agreement: Agreement::Unknown,
        };
    };
    let agreement = match () {
        () if same_letters(one, other) => Agreement::Same,
        () if near(one, other) => Agreement::Near,
        () => Agreement::Differs,
    };
    let (account, person) = marked(one, other);
    Compared {
        field,
        account,
        person,
        agreement,
    }
}

fn days(field: &'static str, account: Option<Date>, person: Option<Date>) -> Compared {
    let shown = |day: Option<Date>| day.map(|day| day.format("%d/%m/%Y").to_string());
    let (one, other) = (shown(account), shown(person));
    texts(field, one.as_deref(), other.as_deref(), |one, other| {
        let parts = |text: &str| text.split('/').map(str::to_owned).collect::<Vec<_>>();
        let (mut one, other) = (parts(one), parts(other));
        if one.len() == 3 {
            one.swap(0, 1);
        }
        one == other
    })
}

/// The same unit, one above or below, one of several, or one left: no two words for it agree.
fn units(account: Option<&UnitCode>, person: &Person, tree: &UnitTree) -> Agreement {
    let (Some(one), Some(other)) = (account, person.unit.as_ref()) else {
        return Agreement::Unknown;
    };
    let related = |other: &UnitCode| {
        tree.upwards(one).any(|above| above == other)
            || tree.upwards(other).any(|above| above == one)
    };
    let elsewhere = person.other_units.iter().chain(&person.former_units);
    match () {
        () if one == other => Agreement::Same,
        () if related(other) || elsewhere.into_iter().any(related) => Agreement::Near,
        () => Agreement::Differs,
    }
}

/// The same letter, small or capital: who types a name in capitals says nothing else by it.
fn same_letter(one: char, other: char) -> bool {
    one == other || one.to_lowercase().eq(other.to_lowercase())
}

fn same_letters(one: &str, other: &str) -> bool {
    let small = |text: &str| {
        text.chars()
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    small(one) == small(other)
}

/// Two texts with what the other has not: the longest common subsequence of their letters stays plain.
fn marked(one: &str, other: &str) -> (Marked, Marked) {
    let letters = |text: &str| text.chars().take(LONGEST).collect::<Vec<char>>();
    let (left, right) = (letters(one), letters(other));
    let width = right.len() + 1;
    let mut common = vec![0_u16; (left.len() + 1) * width];
    for i in (0..left.len()).rev() {
        for j in (0..right.len()).rev() {
            common[i * width + j] = match same_letter(left[i], right[j]) {
                true => common[(i + 1) * width + j + 1] + 1,
                false => common[(i + 1) * width + j].max(common[i * width + j + 1]),
            };
        }
    }
    let (mut own, mut others) = (Marked::new(), Marked::new());
    let (mut i, mut j) = (0, 0);
    while i < left.len() || j < right.len() {
        if i < left.len() && j < right.len() && same_letter(left[i], right[j]) {
            push(&mut own, false, left[i]);
            push(&mut others, false, right[j]);
            (i, j) = (i + 1, j + 1);
        } else if j == right.len()
            || (i < left.len() && common[(i + 1) * width + j] >= common[i * width + j + 1])
        {
            push(&mut own, true, left[i]);
            i += 1;
        } else {
            push(&mut others, true, right[j]);
            j += 1;
        }
    }
    (own, others)
}

fn push(pieces: &mut Marked, differs: bool, letter: char) {
    match pieces.last_mut() {
        Some((known, text)) if *known == differs => text.push(letter),
        _ => pieces.push((differs, letter.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use testkit::build::{person, unit, unit_code};

    fn shown(pieces: &Marked) -> String {
        let pieces = pieces.iter().map(|(differs, text)| match differs {
            true => format!("[{text}]"),
            false => text.clone(),
        });
        pieces.collect()
    }

    #[test]
    fn what_differs_is_marked_letter_by_letter() {
        let (own, others) = marked("Nguyễn Văn Hung", "Nguyễn Văn Hùng");
        assert_eq!(shown(&own), "Nguyễn Văn H[u]ng");
        assert_eq!(shown(&others), "Nguyễn Văn H[ù]ng");
        let (own, others) = marked("nvhung2", "nvhung");
        assert_eq!(
            (shown(&own), shown(&others)),
            ("nvhung[2]".into(), "nvhung".into())
        );
        let (own, others) = marked("Ngô Hữuu Trung", "NGÔ HỮU TRUNG");
        assert_eq!(
            (shown(&own), shown(&others)),
            ("Ngô Hữu[u] Trung".into(), "NGÔ HỮU TRUNG".into())
        );
        assert_eq!(marked("", ""), (Marked::new(), Marked::new()));
    }

    #[test]
    fn marks_alone_and_a_swapped_date_are_near() {
        let near = |one, other| texts("name", Some(one), Some(other), folded).agreement;
        assert_eq!(near("Trần Hà", "Trần Hà"), Agreement::Same);
        assert_eq!(near("TRẦN HÀ", "Trần Hà"), Agreement::Same);
        assert_eq!(near("TRAN HA", "Trần Hà"), Agreement::Near);
        assert_eq!(near("Trần Hạnh", "Trần Hà"), Agreement::Differs);
        let day = |text: &str| Some(text.parse().unwrap());
        let of = |one, other| days("birth_date", one, other).agreement;
        assert_eq!(of(day("1985-03-04"), day("1985-04-03")), Agreement::Near);
        assert_eq!(of(day("1985-03-04"), day("1986-03-04")), Agreement::Differs);
        assert_eq!(of(None, day("1986-03-04")), Agreement::Unknown);
    }

    #[test]
    fn a_unit_above_or_left_behind_is_near() {
        let tree = UnitTree::new(vec![
            unit("T", None),
            unit("T.1", Some("T")),
            unit("T.2", Some("T")),
        ]);
        let mut who = person("CB1", "Nguyễn Văn An");
        who.unit = Some(unit_code("T.1"));
        who.former_units.clear();
        let of = |code: &str, who: &Person| units(Some(&unit_code(code)), who, &tree);
        assert_eq!(of("T.1", &who), Agreement::Same);
        assert_eq!(of("T", &who), Agreement::Near);
        assert_eq!(of("T.2", &who), Agreement::Differs);
        who.former_units = vec![unit_code("T.2")];
        assert_eq!(of("T.2", &who), Agreement::Near);
    }
}
