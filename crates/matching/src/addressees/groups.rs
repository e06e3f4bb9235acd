//! One piece of a list of addressees, read as words for groups.

use super::home::Home;
use super::select;
use super::terms::{PEOPLE, SCOPES, TERMS, TITLES, Term};
use super::unit_kind::{Tier, UnitKind};
use super::{Found, WhyUnresolved};
use crate::units::unit_name;

/// What a list goes on with from piece to piece: "UBND các xã, phường".
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Course {
    head: Option<UnitKind>,
    /// Whose units the line says at its end, for the pieces before: "các phòng, ban trực thuộc".
    pub(super) whose: Option<Whose>,
    /// The tier of the piece that follows: "Bí thư Đảng ủy, Chủ tịch UBND 14 phường".
    pub(super) next_tier: Option<Tier>,
}

/// Whose units are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// Nothing is said.
    Unsaid,
    /// The issuer's own: "thuộc Sở", "trực thuộc Bệnh viện".
    Own,
    /// The committee's of the issuer's place: "thuộc UBND xã", "thuộc quận".
    Committee,
    /// Everything on its ground: "trên địa bàn".
    Ground,
}

/// Reads a piece; `None` when it holds a word nobody knows.
pub(super) fn read(home: &Home<'_>, printed: &str, course: &mut Course) -> Option<Found> {
    let words = unit_name::words(printed);
    let (words, titled) = without_title(&words);
    if words.is_empty() {
        return titled.then_some(Found::Nothing(WhyUnresolved::Unknown));
    }
    let joined = words.join(" ");
    if PEOPLE.iter().any(|opening| starts(&joined, opening)) {
        return Some(Found::People);
    }
    let (group, said) = scope(words);
    let terms = terms(group)?;
    let whose = match course.whose {
        Some(whose) if said == Whose::Unsaid => whose,
        _ => said,
    };
    let wanted = wanted(&terms, said, course);
    if wanted.is_empty() {
        // "và tương đương": nothing more is asked for.
        return Some(Found::Units(Vec::new()));
    }
    let mut units = Vec::new();
    for want in wanted {
        for id in select::units(home, want, whose) {
            if !units.contains(&id) {
                units.push(id);
            }
        }
    }
    Some(if units.is_empty() {
        Found::Nothing(WhyUnresolved::NoneStanding)
    } else {
        Found::Units(units)
    })
}

/// What is to be chosen from the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Want {
    /// Units by a term.
    Term(Term),
    /// Bodies of a kind in every place of a tier.
    OfTier(UnitKind, Tier),
    /// The one body of a kind at the issuer's own level.
    Own(UnitKind),
}

/// Puts heads and tiers together; a lone tier goes on with the head before it.
fn wanted(terms: &[Term], said: Whose, course: &mut Course) -> Vec<Want> {
    let mut wanted = Vec::new();
    let mut open: Option<UnitKind> = None;
    for term in terms {
        match *term {
            Term::Filler => {}
            // "giúp việc Đảng ủy": whose they are.
            Term::Head(UnitKind::PartyCommittee)
                if matches!(
                    wanted.last(),
                    Some(Want::Term(Term::PartyBoards | Term::PartyStaff))
                ) => {}
            Term::Head(kind) => {
                wanted.extend(own(open.take()));
                course.head = Some(kind);
                open = Some(kind);
            }
            Term::Tier(tier) => {
                open = None;
                let head = course.head.filter(|kind| *kind != UnitKind::School);
                wanted.push(Want::OfTier(head.unwrap_or(UnitKind::Committee), tier));
            }
            Term::PartyTier(tier) => {
                open = None;
                let of_boards = [Term::PartyBoards, Term::PartyStaff];
                let owned = |want: &Want| of_boards.iter().any(|b| *want == Want::Term(*b));
                if !wanted.iter().any(owned) {
                    course.head = Some(UnitKind::PartyCommittee);
                    wanted.push(Want::OfTier(UnitKind::PartyCommittee, tier));
                }
            }
            Term::School(_) => {
                wanted.extend(own(open.take()));
                wanted.push(Want::Term(*term));
            }
            other => {
                wanted.extend(own(open.take()));
                course.head = None;
                wanted.push(Want::Term(other));
            }
        }
    }
    match open {
        Some(UnitKind::School) => wanted.push(Want::Term(Term::Schools)),
        Some(kind) => wanted.push(match course.next_tier {
            _ if said != Whose::Unsaid => Want::Term(Term::Kind(kind)),
            Some(tier) => Want::OfTier(kind, tier),
            None => Want::Own(kind),
        }),
        None => {}
    }
    wanted
}

/// The one body a head without a tier names; "trường" before a level is no body of its own.
fn own(head: Option<UnitKind>) -> Option<Want> {
    head.filter(|kind| *kind != UnitKind::School).map(Want::Own)
}

/// Whether a piece adds nothing: "chính trị", "và tương đương".
pub(super) fn is_filler(printed: &str) -> bool {
    let found = terms(&unit_name::words(printed)).unwrap_or_default();
    !found.is_empty() && found.iter().all(|term| *term == Term::Filler)
}

/// Whether a piece names only the kind of a body, such as "Ủy ban MTTQ" or "ban".
pub(super) fn is_bare_head(printed: &str) -> bool {
    let words = unit_name::words(printed);
    let found = terms(&words).unwrap_or_default();
    matches!(found.as_slice(), [Term::Head(_)]) || (words.len() == 1 && !found.is_empty())
}

/// The tier a piece speaks of, and whose units it says it means.
pub(super) fn outlook(printed: &str) -> (Option<Tier>, Option<Whose>) {
    let words = unit_name::words(printed);
    let (words, _) = without_title(&words);
    if words.is_empty() {
        return (None, None);
    }
    let (group, whose) = scope(words);
    let tier = terms(group)
        .unwrap_or_default()
        .into_iter()
        .find_map(|term| match term {
            Term::Tier(tier) => Some(tier),
            _ => None,
        });
    (tier, (whose != Whose::Unsaid).then_some(whose))
}

/// The terms a group is made of; `None` when a word is none.
fn terms(words: &[String]) -> Option<Vec<Term>> {
    let mut terms = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = &words[at..];
        // "14 phường": how many there were does not matter.
        if rest[0].bytes().all(|b| b.is_ascii_digit()) {
            at += 1;
            continue;
        }
        let tier = Tier::at(rest).map(|(length, tier)| (length, Term::Tier(tier)));
        let (length, term) = term_at(rest).or(tier)?;
        terms.push(term);
        at += length;
    }
    Some(terms)
}

fn term_at(words: &[String]) -> Option<(usize, Term)> {
    let joined = words.join(" ");
    let fitting = TERMS.iter().filter(|(phrase, _)| starts(&joined, phrase));
    let longest = fitting.max_by_key(|(phrase, _)| phrase.len())?;
    Some((longest.0.split(' ').count(), longest.1))
}

/// Without "thủ trưởng", "chủ tịch" and the like, and whether there was one.
fn without_title(words: &[String]) -> (&[String], bool) {
    let mut rest = words;
    let mut titled = false;
    loop {
        let joined = rest.join(" ");
        let plain = joined.strip_prefix("cac ").unwrap_or(&joined);
        let skipped = usize::from(plain.len() != joined.len());
        let title = TITLES.iter().find(|title| starts(plain, title));
        // "trường" folds to "truong" as well: a school, unless "các" or a section follows.
        let school = |title: &&&str| **title == "truong" && !heads(&plain[title.len()..]);
        let Some(title) = title.filter(|title| !school(title)) else {
            return (rest, titled);
        };
        rest = &rest[skipped + title.split(' ').count()..];
        titled = true;
    }
}

/// What "trưởng" is said of: "trưởng các phòng", "trưởng phòng", "trưởng các thôn".
fn heads(rest: &str) -> bool {
    let rest = rest.trim_start();
    [
        "cac phong",
        "cac ban",
        "cac doan the",
        "cac thon",
        "cac to dan pho",
        "phong",
        "ban ",
    ]
    .iter()
    .any(|word| rest.starts_with(word))
}

/// Cuts off whose the units are.
fn scope(words: &[String]) -> (&[String], Whose) {
    for at in 1..words.len() {
        let rest = words[at..].join(" ");
        let Some(opening) = SCOPES.iter().find(|opening| starts(&rest, opening)) else {
            continue;
        };
        let whose = match *opening {
            "tren dia ban" | "dong tren dia ban" => Whose::Ground,
            _ => owner(rest[opening.len()..].trim()),
        };
        return (&words[..at], whose);
    }
    // "các phòng, ban, ngành huyện", "các hội, đoàn thể tỉnh": the last word says whose.
    match words {
        [group @ .., last] if is_level(last) && ends_with_kind(group) => (group, Whose::Committee),
        _ => (words, Whose::Unsaid),
    }
}

fn owner(words: &str) -> Whose {
    let committee = [
        "ubnd",
        "uy ban",
        "quan",
        "huyen",
        "xa",
        "phuong",
        "tinh",
        "thanh pho",
        "thi xa",
    ];
    if words.is_empty() || !committee.iter().any(|word| starts(words, word)) {
        Whose::Own
    } else {
        Whose::Committee
    }
}

fn is_level(word: &str) -> bool {
    matches!(word, "tinh" | "huyen" | "quan" | "xa" | "phuong" | "pho")
}

/// The words before a level are kinds, not a committee of tiers.
fn ends_with_kind(group: &[String]) -> bool {
    let terms = terms(group).unwrap_or_default();
    let last = terms.iter().rev().find(|term| **term != Term::Filler);
    matches!(
        last,
        Some(Term::Kind(_) | Term::Agencies | Term::Units | Term::ServiceUnits)
    )
}

fn starts(text: &str, phrase: &str) -> bool {
    text.strip_prefix(phrase)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}
