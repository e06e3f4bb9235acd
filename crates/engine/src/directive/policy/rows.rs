//! The screen: one table a system, each value beside what it won against.

use policy::resolve::{Entry, Place, Resolution, ResolvedField};
use serde::Serialize;
use text::Catalog;

use super::words;

/// What holds in one place.
#[derive(Debug, Clone, Serialize)]
pub struct PolicyTable {
    /// Where, in words.
    pub place: String,
    /// The system's key; absent for all systems.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
    /// Its own fields; what is not here is as for all systems.
    pub rows: Vec<PolicyRow>,
}

/// One field.
#[derive(Debug, Clone, Serialize)]
pub struct PolicyRow {
    /// The field's key.
    pub field: &'static str,
    /// Its name.
    pub name: String,
    /// What decides; absent where nothing binding does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub winner: Option<Rival>,
    /// What does not, the strictest first.
    pub losers: Vec<Rival>,
}

/// One source's value.
#[derive(Debug, Clone, Serialize)]
pub struct Rival {
    /// The value in words.
    pub value: String,
    /// Who demands it, where, and what is to be known about it.
    pub source: String,
    /// The words it was read from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// How it fared, in words.
    pub standing: String,
}

/// The tables, all systems first.
pub(super) fn tables(resolution: &Resolution, catalog: &Catalog) -> Vec<PolicyTable> {
    let mut tables: Vec<(&Place, PolicyTable)> = Vec::new();
    let own = |field: &&ResolvedField| !resolution.repeats_the_general(field);
    for field in resolution.fields.iter().filter(own) {
        let row = row(field, catalog);
        match tables.iter_mut().find(|(place, _)| **place == field.place) {
            Some((_, table)) => table.rows.push(row),
            None => tables.push((
                &field.place,
                PolicyTable {
                    place: words::place(&field.place, catalog),
                    system: field.place.system.as_ref().map(ToString::to_string),
                    rows: vec![row],
                },
            )),
        }
    }
    tables.into_iter().map(|(_, table)| table).collect()
}

fn row(field: &ResolvedField, catalog: &Catalog) -> PolicyRow {
    let winner = field.winner();
    let is_winner = |entry: &&Entry| winner.is_none_or(|winner| !std::ptr::eq(winner, *entry));
    PolicyRow {
        field: field.field.as_str(),
        name: words::field_name(field, catalog),
        winner: winner.map(|entry| rival(entry, catalog)),
        losers: field
            .entries
            .iter()
            .filter(is_winner)
            .map(|entry| rival(entry, catalog))
            .collect(),
    }
}

fn rival(entry: &Entry, catalog: &Catalog) -> Rival {
    Rival {
        value: words::value(&entry.demand, catalog),
        source: words::source(entry, catalog),
        quote: entry.source.quote.clone(),
        standing: words::standing(entry.standing, catalog),
    }
}
