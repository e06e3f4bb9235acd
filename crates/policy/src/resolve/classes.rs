//! Classes of characters are no scale: what several sources require is required together,
//! and "digit or special" is idle where both are required anyway.

use std::collections::BTreeSet;

use domain::{CharacterClass, Date, Demand, DemandField, Source};

use super::{Entry, ResolvedField, Standing};

/// Joins the classes of each place and puts away what they contain.
pub(super) fn settle(fields: &mut [ResolvedField], as_of: Date) {
    for field in fields.iter_mut() {
        if matches!(
            field.field,
            DemandField::RequireAll | DemandField::RequireAny
        ) {
            join(field, as_of);
        }
    }
    let required: Vec<_> = fields
        .iter()
        .filter(|field| field.field == DemandField::RequireAll)
        .filter_map(|field| match &field.winner()?.demand {
            Demand::RequireAll(classes) => Some((field.place.clone(), classes.clone())),
            _ => None,
        })
        .collect();
    for (place, classes) in required {
        for field in fields.iter_mut().filter(|field| field.place == place) {
            cover(field, &classes);
        }
    }
}

/// One value out of all that bind today, if none of them is it already.
fn join(field: &mut ResolvedField, as_of: Date) {
    let binding: Vec<&Entry> = field
        .entries
        .iter()
        .filter(|entry| entry.source.holds_on(as_of) && entry.standing.may_take_over())
        .collect();
    let Some(whole) = binding
        .iter()
        .map(|entry| entry.demand.clone())
        .reduce(together)
    else {
        return;
    };
    let whole = plain(whole);
    let already = field
        .entries
        .iter()
        .position(|entry| entry.source.holds_on(as_of) && plain(entry.demand.clone()) == whole);
    let winner = match already {
        Some(at) => field.entries.remove(at),
        None => Entry {
            demand: whole,
            source: joint(binding.iter().map(|entry| &entry.source)),
            standing: Standing::Winner,
        },
    };
    let joined = already.is_none();
    for entry in &mut field.entries {
        if entry.source.holds_on(as_of) && entry.standing.may_take_over() {
            entry.standing = if joined {
                Standing::Joined
            } else {
                Standing::Looser
            };
        }
    }
    field.entries.insert(
        0,
        Entry {
            standing: Standing::Winner,
            ..winner
        },
    );
}

fn together(one: Demand, other: Demand) -> Demand {
    match (one, other) {
        (Demand::RequireAll(one), Demand::RequireAll(other)) => {
            Demand::RequireAll(one.union(&other).copied().collect())
        }
        (Demand::RequireAny(one), Demand::RequireAny(other)) => {
            Demand::RequireAny(one.union(&other).cloned().collect())
        }
        (one, _) => one,
    }
}

/// A letter of either case says nothing beside one of a named case.
fn plain(demand: Demand) -> Demand {
    let Demand::RequireAll(mut classes) = demand else {
        return demand;
    };
    if classes.contains(&CharacterClass::Upper) || classes.contains(&CharacterClass::Lower) {
        classes.remove(&CharacterClass::Letter);
    }
    Demand::RequireAll(classes)
}

/// A source that is several: it holds while all of them do.
fn joint<'a>(sources: impl Iterator<Item = &'a Source> + Clone) -> Source {
    let mut names: Vec<String> = Vec::new();
    for source in sources.clone() {
        let name = source.to_string();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Source {
        instrument: names.join(" + "),
        article: None,
        issued: None,
        valid_from: sources.clone().filter_map(|source| source.valid_from).max(),
        valid_to: sources.clone().filter_map(|source| source.valid_to).min(),
        binding: true,
        quote: None,
        secondary: sources.clone().any(|source| source.secondary),
    }
}

/// Puts away groups of which a class is required, and counts the required classes reach.
fn cover(field: &mut ResolvedField, required: &BTreeSet<CharacterClass>) {
    let contains = |demand: &Demand| match demand {
        Demand::MinClasses(count) => required.len() >= usize::from(*count),
        Demand::RequireAny(groups) => groups
            .iter()
            .all(|group| group.iter().any(|class| is_met(*class, required))),
        _ => false,
    };
    for entry in &mut field.entries {
        if entry.standing.may_take_over() && contains(&entry.demand) {
            entry.standing = Standing::Covered;
        }
    }
}

fn is_met(class: CharacterClass, required: &BTreeSet<CharacterClass>) -> bool {
    let cased = [CharacterClass::Upper, CharacterClass::Lower];
    required.contains(&class)
        || (class == CharacterClass::Letter && cased.iter().any(|c| required.contains(c)))
}
