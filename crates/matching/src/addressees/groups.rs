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
    /// The last piece was of schools: "MN, TH, THCS" goes on.
    pub(super) schools: bool,
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
    let (group, whose) = scope(words);
    let terms = terms(group)?;
    let wanted = wanted(&terms, course)?;
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
fn wanted(terms: &[Term], course: &mut Course) -> Option<Vec<Want>> {
    let mut wanted = Vec::new();
    let mut open: Option<UnitKind> = None;
    for term in terms {
        match *term {
            Term::Filler => {}
            Term::Head(kind) => {
                wanted.extend(open.take().map(Want::Own));
                course.head = Some(kind);
                course.schools = kind == UnitKind::School;
                open = Some(kind);
            }
            Term::Tier(tier) => {
                open = None;
                let head = course.head.filter(|kind| *kind != UnitKind::School);
                wanted.push(Want::OfTier(head.unwrap_or(UnitKind::Committee), tier));
            }
            Term::School(_) => {
                open = None;
                course.schools = true;
                wanted.push(Want::Term(*term));
            }
            other => {
                open = None;
                course.head = None;
                course.schools = other == Term::Schools;
                wanted.push(Want::Term(other));
            }
        }
    }
    match open {
        Some(UnitKind::School) => wanted.push(Want::Term(Term::Schools)),
        Some(kind) => wanted.push(Want::Own(kind)),
        None => {}
    }
    (!wanted.is_empty()).then_some(wanted)
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
        let school = |title: &&&str| **title == &"truong" && !heads(&plain[title.len()..]);
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
        [group @ .., last] if group.len() > 1 && is_level(last) && ends_with_kind(group) => {
            (group, Whose::Committee)
        }
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
