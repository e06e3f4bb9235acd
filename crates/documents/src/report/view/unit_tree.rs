//! The order of a report: units as a tree, siblings as a Vietnamese reader expects them.

use std::collections::{BTreeMap, HashMap};

use domain::{Unit, UnitCode};
use text::collation_key;

/// A unit's place in the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Index into the units the tree was made of.
    pub unit: usize,
    /// How deep below a root, which is 0.
    pub depth: u8,
    /// Its number among its siblings and theirs above, e.g. `1.2.3`.
    pub number: String,
    /// How many places below it follow directly behind it.
    pub below: usize,
}

/// Units in report order: a unit, then everything below it, then its next sibling.
///
/// The rows of a list in this order form one block for any unit and all below it, so a
/// figure of the unit table opens to neighbouring rows.
#[derive(Debug, Clone, Default)]
pub struct UnitTree {
    places: Vec<Place>,
    ranks: HashMap<UnitCode, u32>,
}

impl UnitTree {
    /// Puts units in order. A unit whose parent is not among them is a root; so is a unit
    /// of a circle, which has none.
    #[must_use]
    pub fn new(units: &[Unit]) -> Self {
        let by_code: HashMap<&UnitCode, usize> = units
            .iter()
            .enumerate()
            .map(|(at, unit)| (&unit.code, at))
            .collect();
        let mut children: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
        for (at, unit) in units.iter().enumerate() {
            let parent = unit
                .parent
                .as_ref()
                .and_then(|code| by_code.get(code).copied());
            children
                .entry(parent.filter(|parent| *parent != at))
                .or_default()
                .push(at);
        }
        let keys: Vec<(String, &UnitCode)> = units
            .iter()
            .map(|unit| (collation_key(&unit.name), &unit.code))
            .collect();
        for siblings in children.values_mut() {
            siblings.sort_by(|left, right| keys[*left].cmp(&keys[*right]));
        }
        let mut walk = Walk {
            children,
            seen: vec![false; units.len()],
            places: Vec::with_capacity(units.len()),
            roots: 0,
        };
        walk.roots();
        let ranks = walk.places.iter().zip(0_u32..);
        let ranks = ranks
            .map(|(place, rank)| (units[place.unit].code.clone(), rank))
            .collect();
        Self {
            places: walk.places,
            ranks,
        }
    }

    /// The units in order.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Where a unit stands; accounts without a unit, or of one not in the tree, stand last.
    #[must_use]
    pub fn rank(&self, unit: Option<&UnitCode>) -> u32 {
        unit.and_then(|code| self.ranks.get(code))
            .copied()
            .unwrap_or(Self::NOWHERE)
    }

    /// The rank of an account without a unit.
    pub const NOWHERE: u32 = u32::MAX;
}

struct Walk {
    children: BTreeMap<Option<usize>, Vec<usize>>,
    seen: Vec<bool>,
    places: Vec<Place>,
    roots: usize,
}

impl Walk {
    fn roots(&mut self) {
        for root in self.children.remove(&None).unwrap_or_default() {
            self.root(root);
        }
        for lost in 0..self.seen.len() {
            if !self.seen[lost] {
                self.root(lost);
            }
        }
    }

    fn root(&mut self, unit: usize) {
        self.roots += 1;
        self.descend(unit, self.roots.to_string());
    }

    /// Depth first without recursion: a feed may hold a chain as long as itself.
    fn descend(&mut self, unit: usize, number: String) {
        let mut open = vec![(unit, number, 0_u8)];
        let mut path: Vec<usize> = Vec::new();
        while let Some((unit, number, depth)) = open.pop() {
            if std::mem::replace(&mut self.seen[unit], true) {
                continue;
            }
            path.truncate(usize::from(depth));
            for above in &path {
                self.places[*above].below += 1;
            }
            if depth < u8::MAX {
                path.push(self.places.len());
            }
            let children = self.children.remove(&Some(unit)).unwrap_or_default();
            let below = depth.saturating_add(1);
            for (at, child) in children.into_iter().enumerate().rev() {
                open.push((child, number_below(&number, at + 1, depth), below));
            }
            self.places.push(Place {
                unit,
                depth,
                number,
                below: 0,
            });
        }
    }
}

/// `1.2` and its third child: `1.2.3`. Deeper than any real tree the number grows no longer.
fn number_below(number: &str, at: usize, depth: u8) -> String {
    if depth < 12 {
        format!("{number}.{at}")
    } else {
        number.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::UnitBranch;

    fn unit(code: &str, name: &str, parent: Option<&str>) -> Unit {
        Unit {
            code: UnitCode::new(code).unwrap(),
            name: name.to_owned(),
            parent: parent.and_then(UnitCode::new),
            branch: UnitBranch::State,
            valid_from: None,
            valid_to: None,
            successor: None,
            aliases: Vec::new(),
        }
    }

    #[test]
    fn a_tree_in_vietnamese_order_with_everything_below_counted() {
        let units = [
            unit("p2", "Phường Đống Đa", Some("r")),
            unit("s2", "Trường số 10", Some("p1")),
            unit("p1", "Phường Ba Đình", Some("r")),
            unit("r", "Thành phố", None),
            unit("s1", "Trường số 2", Some("p1")),
        ];
        let tree = UnitTree::new(&units);
        let order: Vec<(&str, &str, u8, usize)> = tree
            .places()
            .iter()
            .map(|p| {
                (
                    units[p.unit].code.as_str(),
                    p.number.as_str(),
                    p.depth,
                    p.below,
                )
            })
            .collect();
        assert_eq!(
            order,
            [
                ("r", "1", 0, 4),
                ("p1", "1.1", 1, 2),
                ("s1", "1.1.1", 2, 0),
                ("s2", "1.1.2", 2, 0),
                ("p2", "1.2", 1, 0),
            ]
        );
        assert_eq!(tree.rank(UnitCode::new("s2").as_ref()), 3);
        assert_eq!(tree.rank(None), UnitTree::NOWHERE);
    }

    #[test]
    fn lost_parents_circles_and_endless_chains_are_survived() {
        let circle = [
            unit("a", "A", Some("b")),
            unit("b", "B", Some("a")),
            unit("c", "C", Some("x")),
        ];
        assert_eq!(UnitTree::new(&circle).places().len(), 3);
        let chain: Vec<Unit> = (0..2_000_u32)
            .map(|n| unit(&n.to_string(), "U", Some(&(n.wrapping_sub(1)).to_string())))
            .collect();
        assert_eq!(UnitTree::new(&chain).places().len(), 2_000);
    }
}
