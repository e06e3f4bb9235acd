//! How units of the tree stand to each other.

use std::collections::HashMap;

use domain::Unit;

use super::{UnitId, unit_name};

/// How a printed unit stands to the unit somebody works in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kin {
    /// The same unit.
    Same,
    /// The printed one lies above: the body for its section.
    Above,
    /// Elsewhere in the same body, or a body of the same commune.
    Beside,
    /// Neither.
    Apart,
}

/// Parents, and what follows from them.
#[derive(Debug, Default)]
pub(super) struct Kinship {
    parents: Vec<Option<UnitId>>,
    bodies: Vec<UnitId>,
    wide: Vec<bool>,
    places: Vec<Option<u32>>,
}

impl Kinship {
    pub(super) fn of(units: &[Unit], mut parents: Vec<Option<UnitId>>) -> Self {
        open_circles(&mut parents);
        let mut sizes = vec![1_usize; parents.len()];
        for id in 0..parents.len() {
            for above in std::iter::successors(parents[id], |id| parents[*id as usize]) {
                sizes[above as usize] += 1;
            }
        }
        let wide: Vec<bool> = (0..parents.len())
            .map(|id| sizes[id] > 1 && (parents[id].is_none() || 2 * sizes[id] >= parents.len()))
            .collect();
        let bodies = (0_u32..)
            .take(parents.len())
            .map(|id| {
                std::iter::successors(Some(id), |id| parents[*id as usize])
                    .take_while(|above| *above == id || !wide[*above as usize])
                    .last()
                    .unwrap_or(id)
            })
            .collect();
        Self {
            parents,
            bodies,
            wide,
            places: places(units),
        }
    }

    pub(super) fn parent(&self, id: UnitId) -> Option<UnitId> {
        self.parents[id as usize]
    }

    pub(super) fn body(&self, id: UnitId) -> UnitId {
        self.bodies[id as usize]
    }

    pub(super) fn within(&self, id: UnitId, above: UnitId) -> bool {
        std::iter::successors(Some(id), |id| self.parents[*id as usize]).any(|id| id == above)
    }

    pub(super) fn kin(&self, printed: UnitId, own: UnitId) -> Kin {
        if printed == own {
            return Kin::Same;
        }
        if self.parents[own as usize] == Some(printed)
            || (!self.wide[printed as usize] && self.within(own, printed))
        {
            return Kin::Above;
        }
        let same_body = self.body(printed) == self.body(own)
            && !self.wide[printed as usize]
            && !self.wide[own as usize];
        let place = self.places[printed as usize];
        if same_body || (place.is_some() && place == self.places[own as usize]) {
            Kin::Beside
        } else {
            Kin::Apart
        }
    }
}

/// Cuts what `grow` has not: units kept by an older version, or handed in by a test.
fn open_circles(parents: &mut [Option<UnitId>]) {
    for start in 0..parents.len() {
        let mut at = start;
        for _ in 0..=parents.len() {
            match parents[at] {
                Some(parent) if parent as usize == start => {
                    parents[at] = None;
                    break;
                }
                Some(parent) => at = parent as usize,
                None => break,
            }
        }
    }
}

/// The commune or ward a unit's name ends in ("… xã Cẩm Bình"), by number: the bodies of one
/// commune stand in different branches of the tree and are near all the same.
fn places(units: &[Unit]) -> Vec<Option<u32>> {
    let mut numbers: HashMap<Vec<String>, u32> = HashMap::new();
    units
        .iter()
        .map(|unit| {
            let words = unit_name::words(&unit.name);
            let tier = words
                .iter()
                .position(|word| matches!(word.as_str(), "xa" | "phuong"))
                .filter(|at| at + 1 < words.len())
                .or_else(|| words.windows(2).position(|two| two == ["dac", "khu"]))?;
            let next = numbers.len() as u32;
            Some(*numbers.entry(words[tier..].to_vec()).or_insert(next))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_is_opened_and_nothing_hangs() {
        let mut parents = vec![Some(1), Some(2), Some(0), Some(0)];
        open_circles(&mut parents);
        let kinship = Kinship::of(&[], Vec::new());
        assert!(kinship.parents.is_empty());
        let climbs = |start: u32| {
            std::iter::successors(Some(start), |id| parents[*id as usize])
                .take(10)
                .count()
        };
        assert!((0..4).all(|id| climbs(id) < 10));
    }
}
