//! Who is who: the same personnel codes with other people's names or birth dates.
//!
//! A column pasted one row lower keeps its keys, its count and its form; a spreadsheet that
//! takes days for months keeps everything but the dates. What changes is which name, which
//! birth date stands beside which code, and neither changes for the same person.

use domain::{FeedKind, FeedProfile, Field, GateReason, Reason};

use super::FeedFacts;
use super::look::{Look, column, refuse};

/// So many sampled people must stand in both feeds before anything is said.
const PEOPLE: usize = 13;

/// Of the people in both, this share with another name, another birth date is a feed out of
/// joint. Names are misspelt here and there; birth dates are mended now and then, while a
/// spreadsheet swaps a third of those it takes for dates.
const NAMES_PERCENT: usize = 50;
const BIRTHS_PERCENT: usize = 12;

/// And never fewer than this.
const DIFFERENT: usize = 6;

/// What two feeds say of the same people.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    /// Too few people, or nothing to compare.
    Unknown,
    Agrees,
    Differs,
}

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    if look.profile().rows < look.thresholds.few {
        return;
    }
    for (field, percent) in [
        (Field::Name, NAMES_PERCENT),
        (Field::BirthDate, BIRTHS_PERCENT),
    ] {
        let with_last = look.before().map_or(Tie::Unknown, |last| {
            tie(look.profile(), last, field, percent)
        });
        let facts = |code| refuse(Reason::new(code).with("field", field));
        match with_last {
            Tie::Differs => reasons.push(facts("people_mixed_up")),
            Tie::Agrees => {}
            Tie::Unknown if stands_alone(look, field, percent) => {
                reasons.push(facts("people_unlike_others"));
            }
            Tie::Unknown => {}
        }
    }
}

/// Against the other feeds of the run: the roster is at fault when more systems contradict
/// it than agree; a system, when the roster contradicts it and agrees with another.
fn stands_alone(look: &Look<'_>, field: Field, percent: usize) -> bool {
    let others = look.around.others;
    let with = |other: &FeedFacts<'_>| tie(look.profile(), other.profile, field, percent);
    if look.is_roster() {
        let ties: Vec<Tie> = others.iter().map(with).collect();
        let count = |wanted| ties.iter().filter(|tie| **tie == wanted).count();
        return count(Tie::Differs) > count(Tie::Agrees);
    }
    let roster = others.iter().find(|other| *other.kind == FeedKind::Roster);
    roster.is_some_and(|roster| {
        with(roster) == Tie::Differs
            && others.iter().any(|other| {
                matches!(other.kind, FeedKind::System(_))
                    && tie(roster.profile, other.profile, field, percent) == Tie::Agrees
            })
    })
}

fn tie(left: &FeedProfile, right: &FeedProfile, field: Field, percent: usize) -> Tie {
    let both = |field| {
        let sampled = |profile| column(profile, field).map(|column| column.sampled.iter());
        sampled(left).zip(sampled(right)).map(|(l, r)| l.zip(r))
    };
    let Some((codes, cells)) = both(Field::PersonCode).zip(both(field)) else {
        return Tie::Unknown;
    };
    let (mut people, mut different) = (0, 0);
    for ((left_code, right_code), (left, right)) in codes.zip(cells) {
        if left_code == right_code && *left != 0 && *right != 0 {
            people += 1;
            different += usize::from(left != right);
        }
    }
    if people < PEOPLE {
        Tie::Unknown
    } else if different >= DIFFERENT && different * 100 >= people * percent {
        Tie::Differs
    } else {
        Tie::Agrees
    }
}
