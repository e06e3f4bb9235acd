//! The names and codes of the tree, by keys from exact to loose, and the choice among them.

use std::collections::{BTreeSet, HashMap};

use domain::{Date, Unit};

use super::{UnitId, UnitIndex, agency_code, unit_name};

/// Comparisons from strict to loose; the first with an answer decides.
const LEVELS: usize = 5;

/// One table a level: key → (unit, whether the key is its own name or code rather than an alias).
#[derive(Debug, Default)]
pub(super) struct NameTable {
    codes: HashMap<String, Vec<(UnitId, bool)>>,
    levels: [HashMap<String, Vec<(UnitId, bool)>>; LEVELS],
}

impl NameTable {
    pub(super) fn over(units: &[Unit]) -> Self {
        let mut table = Self::default();
        for (id, unit) in (0..).zip(units) {
            table.insert(unit.code.as_str(), id, true);
            table.insert(&unit.name, id, true);
            for alias in &unit.aliases {
                table.insert(alias, id, false);
            }
        }
        table
    }

    fn insert(&mut self, printed: &str, id: UnitId, own: bool) {
        let add = |entries: &mut Vec<(UnitId, bool)>| {
            if !entries.iter().any(|(known, _)| *known == id) {
                entries.push((id, own));
            }
        };
        add(self.codes.entry(printed.trim().to_uppercase()).or_default());
        if let Some(key) = agency_code::canonical(printed) {
            add(self.codes.entry(key).or_default());
            return;
        }
        for (level, keys) in keys(printed).into_iter().enumerate() {
            for key in keys {
                add(self.levels[level].entry(key).or_default());
            }
        }
    }

    /// The one unit `printed` means on `as_of`.
    pub(super) fn find(&self, index: &UnitIndex, printed: &str, as_of: Date) -> Option<UnitId> {
        let printed = printed.trim();
        let by_code = [
            Some(printed.to_uppercase()),
            agency_code::canonical(printed),
        ];
        for key in by_code.into_iter().flatten() {
            if let Some(entries) = self.codes.get(&key) {
                return choose(index, entries, as_of, printed);
            }
        }
        for (level, keys) in keys(printed).into_iter().enumerate() {
            let entries: Vec<(UnitId, bool)> = keys
                .iter()
                .filter_map(|key| self.levels[level].get(key))
                .flatten()
                .copied()
                .collect();
            if !entries.is_empty() {
                return choose(index, &entries, as_of, printed);
            }
        }
        self.find_in_context(index, printed, as_of)
    }

    /// "Phòng VH-XH, UBND xã X" and "UBND xã X / Phòng VH-XH": the part named, below the
    /// unit named beside it.
    fn find_in_context(&self, index: &UnitIndex, printed: &str, as_of: Date) -> Option<UnitId> {
        let words = unit_name::words(printed);
        let mut found = BTreeSet::new();
        for cut in 1..words.len() {
            let (head, tail) = words.split_at(cut);
            for (part, context) in [(head, tail), (tail, head)] {
                let contexts = self.entries_of(index, context, as_of);
                if contexts.is_empty() {
                    continue;
                }
                for part in self.entries_of(index, part, as_of) {
                    let below = |above: &UnitId| *above != part && index.within(part, *above);
                    if contexts.iter().any(below) {
                        found.insert(part);
                    }
                }
            }
        }
        match found.len() {
            1 => found.pop_first(),
            _ => None,
        }
    }

    fn entries_of(&self, index: &UnitIndex, words: &[String], as_of: Date) -> BTreeSet<UnitId> {
        for (level, keys) in folded_keys(words).into_iter().enumerate() {
            let found: BTreeSet<UnitId> = keys
                .iter()
                .filter_map(|key| self.levels[level + 1].get(key))
                .flatten()
                .map(|(id, _)| index.current(*id, as_of))
                .collect();
            if !found.is_empty() {
                return found;
            }
        }
        BTreeSet::new()
    }
}

/// The keys of a printed name, level by level: with marks, folded, shortened, without noise, bare.
fn keys(printed: &str) -> [Vec<String>; LEVELS] {
    let [folded, short, quiet, bare] = folded_keys(&unit_name::words(printed));
    [vec![text::fold_tone(printed)], folded, short, quiet, bare]
}

fn folded_keys(words: &[String]) -> [Vec<String>; LEVELS - 1] {
    let readings = unit_name::readings(words);
    let short = readings.iter().map(|reading| reading.join(" ")).collect();
    let quiet = readings
        .iter()
        .filter_map(|reading| unit_name::without_noise(reading))
        .collect();
    let bare = readings
        .iter()
        .filter_map(|reading| unit_name::bare(reading))
        .collect();
    [vec![words.join(" ")], short, quiet, bare]
}

/// One unit out of those a key names, or none when it could be several.
///
/// A unit standing under this name today is meant before one that once had it; a commune
/// before the bodies inside it; and where folding made two names one, the marks decide.
fn choose(
    index: &UnitIndex,
    entries: &[(UnitId, bool)],
    as_of: Date,
    printed: &str,
) -> Option<UnitId> {
    let today: BTreeSet<UnitId> = entries
        .iter()
        .filter(|(id, own)| *own && index.stands(*id, as_of))
        .map(|(id, _)| *id)
        .collect();
    let candidates = if today.is_empty() {
        entries
            .iter()
            .map(|(id, _)| index.current(*id, as_of))
            .collect()
    } else {
        today
    };
    topmost(index, &candidates).or_else(|| {
        let printed = marked_words(printed);
        let same_marks: BTreeSet<UnitId> = candidates
            .into_iter()
            .filter(|id| {
                let own = marked_words(&index.units()[*id as usize].name);
                own.iter()
                    .rev()
                    .take(2)
                    .all(|word| word.is_ascii() || printed.contains(word))
            })
            .collect();
        topmost(index, &same_marks)
    })
}

fn topmost(index: &UnitIndex, candidates: &BTreeSet<UnitId>) -> Option<UnitId> {
    candidates
        .iter()
        .copied()
        .find(|top| candidates.iter().all(|id| index.within(*id, *top)))
}

/// The words with their marks, tone placement unified: what folding would lose.
fn marked_words(printed: &str) -> Vec<String> {
    text::fold_tone(printed)
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
