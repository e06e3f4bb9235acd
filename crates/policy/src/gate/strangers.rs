//! Whose accounts are these? A system in which hardly a name is on the roster holds another
//! column's words, another authority's people, or was given to the wrong system; a roster on
//! which no system's people are has lost its names. Nobody may become "on no roster" for that.

use domain::{FeedKind, FeedProfile, Field, GateReason, Reason};

use super::FeedFacts;
use super::look::{Look, at_least, column, refuse};

/// Of the sampled names, this share of different ones tells names from words of a column.
const DIFFERENT_PERCENT: u64 = 20;

/// A column of single words may be logins; from this share on it is of names.
const SEVERAL_WORDS_PERCENT: u64 = 50;

/// Of a system whose people the roster has.
const KNOWN_PERCENT: u64 = 50;

#[derive(Clone, Copy, PartialEq, Eq)]
enum People {
    /// Too few names, or none to compare.
    Unknown,
    /// Most are on the roster, or a good part.
    Known,
    /// Neither.
    Doubtful,
    /// Hardly anybody is; the share in per cent.
    Strangers(u64),
}

pub(super) fn check(look: &Look<'_>, reasons: &mut Vec<GateReason>) {
    let others = look.around.others;
    let systems = || {
        let systems = others.iter().filter(|other| is_system(other));
        systems.map(|system| system.profile)
    };
    if look.is_roster() {
        let people: Vec<People> = systems()
            .map(|system| people(look, system, look.profile()))
            .collect();
        let strange = people.iter().filter(|people| is_strange(**people)).count();
        let known = people.contains(&People::Known);
        if strange >= 2 && !known {
            reasons.push(refuse(
                Reason::new("strangers_everywhere").with("systems", strange),
            ));
        }
    } else if look.is_system() {
        let Some(roster) = others.iter().find(|other| *other.kind == FeedKind::Roster) else {
            return;
        };
        let mut around = systems().map(|system| people(look, system, roster.profile));
        let People::Strangers(percent) = people(look, look.profile(), roster.profile) else {
            return;
        };
        // Where nobody's people are on it, the roster is at fault, and is refused for it.
        if around.all(|people| !is_strange(people)) || knows_one(look, roster.profile) {
            reasons.push(refuse(Reason::new("strangers").with("percent", percent)));
        }
    }
}

fn is_system(feed: &FeedFacts<'_>) -> bool {
    matches!(feed.kind, FeedKind::System(_))
}

fn is_strange(people: People) -> bool {
    matches!(people, People::Strangers(_))
}

fn knows_one(look: &Look<'_>, roster: &FeedProfile) -> bool {
    let mut systems = look.around.others.iter().filter(|other| is_system(other));
    systems.any(|system| people(look, system.profile, roster) == People::Known)
}

/// How many of a system's sampled names the roster's filter lets through, less those it lets
/// through by chance.
fn people(look: &Look<'_>, system: &FeedProfile, roster: &FeedProfile) -> People {
    let sample = &system.sampled_names;
    let all = sample.len() as u64;
    let bits = roster.names.len() as u64 * 64;
    if all < look.thresholds.few || bits == 0 {
        return People::Unknown;
    }
    let taken: u64 = roster
        .names
        .iter()
        .map(|word| u64::from(word.count_ones()))
        .sum();
    let through = sample
        .iter()
        .filter(|parts| parts.iter().any(|part| *part != 0 && has(roster, *part)))
        .count() as u64;
    // Either part may be let through; names of one part have one chance, and the bound is safe.
    let by_chance = all * (taken * 2).min(bits) / bits;
    let known = through.saturating_sub(by_chance) * 100 / all.saturating_sub(by_chance).max(1);
    if known >= KNOWN_PERCENT {
        People::Known
    } else if known >= look.thresholds.known_names_percent {
        People::Doubtful
    } else if are_names(sample) || !are_different(sample) || !is_known_otherwise(system) {
        People::Strangers(known)
    } else {
        People::Unknown
    }
}

fn has(roster: &FeedProfile, hash: u64) -> bool {
    let bit = hash % (roster.names.len() as u64 * 64);
    let word = usize::try_from(bit / 64)
        .ok()
        .and_then(|at| roster.names.get(at));
    word.is_some_and(|word| word & (1 << (bit % 64)) != 0)
}

/// Whether something besides the name tells whose the accounts are: codes or addresses.
fn is_known_otherwise(system: &FeedProfile) -> bool {
    let coded = [Field::PersonCode, Field::IdentityNumber, Field::Mail]
        .iter()
        .any(|field| column(system, *field).is_some_and(|column| column.filled > 0));
    coded || at_least(system.by_domain.values().sum(), system.rows, KNOWN_PERCENT)
}

fn are_names(sample: &[[u64; 2]]) -> bool {
    let several = sample.iter().filter(|[_, second]| *second != 0).count();
    several * 100 >= sample.len() * SEVERAL_WORDS_PERCENT as usize
}

fn are_different(sample: &[[u64; 2]]) -> bool {
    let mut first: Vec<u64> = sample.iter().map(|[first, _]| *first).collect();
    first.sort_unstable();
    first.dedup();
    first.len() * 100 >= sample.len() * DIFFERENT_PERCENT as usize
}
