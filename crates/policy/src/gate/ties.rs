//! Who is who: the same personnel codes with other people's names or birth dates.
//!
//! A column pasted one row lower keeps its keys, its count and its form; a spreadsheet that
//! takes days for months keeps everything but the dates. What changes is which name, which
//! birth date stands beside which code, and neither changes for the same person.

use domain::{FeedKind, FeedProfile, Field, GateReason, Reason};

use super::FeedFacts;
use super::look::{Look, column, refuse, shared_percent};

/// Two feeds speak of the same people from this share of codes on.
const SAME_PEOPLE_PERCENT: u64 = 20;

/// Of the people two feeds share, so many must have the same name, the same birth date.
/// Names are misspelt here and there; a third of all birth dates can be swapped.
const NAMES_PERCENT: u64 = 50;
const BIRTHS_PERCENT: u64 = 75;

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
fn stands_alone(look: &Look<'_>, field: Field, percent: u64) -> bool {
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

fn tie(left: &FeedProfile, right: &FeedProfile, field: Field, percent: u64) -> Tie {
    let shared = |field| {
        let (left, right) = (column(left, field)?, column(right, field)?);
        shared_percent(&left.by_code, &right.by_code)
    };
    match (shared(Field::PersonCode), shared(field)) {
        (Some(people), Some(same)) if people >= SAME_PEOPLE_PERCENT => {
            if same * 100 >= people * percent {
                Tie::Agrees
            } else {
                Tie::Differs
            }
        }
        _ => Tie::Unknown,
    }
}
