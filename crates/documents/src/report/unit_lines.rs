//! The lines of the unit table: a unit with all below it, its own accounts, then its children.

use std::ops::RangeInclusive;

use domain::UnitCode;

use super::setting::Setting;
use super::view::{Figures, UnitTree};

/// One line of the unit table.
#[derive(Debug)]
pub(super) struct UnitLine {
    /// `1.2.3`; empty for a unit's own line and for accounts without a unit.
    pub(super) number: String,
    pub(super) name: String,
    pub(super) code: Option<UnitCode>,
    pub(super) depth: u8,
    /// Lines below it that its figures are the sum of.
    pub(super) below: usize,
    pub(super) figures: Figures,
    /// The ranks whose findings its figures count.
    pub(super) ranks: RangeInclusive<u32>,
}

/// All lines, in report order. Whatever is added up stands directly below its sum.
pub(super) fn unit_lines(setting: &Setting<'_>) -> Vec<UnitLine> {
    let report = setting.report;
    let places = setting.tree.places();
    let own: Vec<Figures> = places
        .iter()
        .map(|place| {
            let code = &report.units[place.unit].code;
            report
                .by_unit
                .get(&Some(code.clone()))
                .cloned()
                .unwrap_or_default()
        })
        .collect();
    let mut lines = Vec::new();
    let mut at = 0;
    while let Some(place) = places.get(at) {
        let block = at..(at + place.below + 1).min(places.len());
        let mut sum = Figures::default();
        own[block.clone()].iter().for_each(|figures| sum += figures);
        let unit = &report.units[place.unit];
        let ended = unit.valid_to.is_some_and(|last| last < report.as_of);
        if ended && sum.all.accounts == 0 {
            at = block.end;
            continue;
        }
        let ranks = rank(at)..=rank(block.end - 1);
        let apart = place.below > 0 && own[at].all.accounts > 0;
        lines.push(UnitLine {
            number: place.number.clone(),
            name: unit.name.clone(),
            code: Some(unit.code.clone()),
            depth: place.depth,
            below: 0,
            figures: sum,
            ranks,
        });
        if apart {
            lines.push(UnitLine {
                number: String::new(),
                name: setting.words.with("own_accounts", &[("unit", &unit.name)]),
                code: Some(unit.code.clone()),
                depth: place.depth.saturating_add(1),
                below: 0,
                figures: own[at].clone(),
                ranks: rank(at)..=rank(at),
            });
        }
        at += 1;
    }
    count_below(&mut lines);
    lines.extend(nowhere(setting));
    lines
}

/// Accounts without a unit, or of a unit the tree does not have.
fn nowhere(setting: &Setting<'_>) -> Option<UnitLine> {
    let mut sum = Figures::default();
    for (code, figures) in &setting.report.by_unit {
        if setting.tree.rank(code.as_ref()) == UnitTree::NOWHERE {
            sum += figures;
        }
    }
    (sum.all.accounts > 0).then(|| UnitLine {
        number: String::new(),
        name: setting.words.of("no_unit"),
        code: None,
        depth: 0,
        below: 0,
        figures: sum,
        ranks: UnitTree::NOWHERE..=UnitTree::NOWHERE,
    })
}

fn count_below(lines: &mut [UnitLine]) {
    for at in 0..lines.len() {
        let depth = lines[at].depth;
        lines[at].below = lines[at + 1..]
            .iter()
            .take_while(|line| line.depth > depth)
            .count();
    }
}

fn rank(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(UnitTree::NOWHERE)
}

/// As many lines as a meeting goes through: some six pages.
const OPEN_LINES: usize = 250;

/// How deep the table stands open at first: as deep as [`OPEN_LINES`] allow, and at least to
/// the units directly below a root.
pub(super) fn open_depth(lines: &[UnitLine]) -> u8 {
    let up_to = |depth: u8| lines.iter().filter(|line| line.depth <= depth).count();
    (2..=u8::MAX)
        .take_while(|depth| up_to(*depth) <= OPEN_LINES)
        .take(8)
        .last()
        .unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(depths: &[(u8, usize)]) -> Vec<UnitLine> {
        let line = |depth: u8| UnitLine {
            number: String::new(),
            name: String::new(),
            code: None,
            depth,
            below: 0,
            figures: Figures::default(),
            ranks: 0..=0,
        };
        depths
            .iter()
            .flat_map(|(depth, n)| (0..*n).map(move |_| line(*depth)))
            .collect()
    }

    #[test]
    fn a_province_opens_to_its_communes_and_a_ward_altogether() {
        assert_eq!(
            open_depth(&lines(&[(0, 1), (1, 4), (2, 190), (3, 3_000)])),
            2
        );
        assert_eq!(open_depth(&lines(&[(0, 1), (1, 500)])), 1);
        assert!(open_depth(&lines(&[(0, 1), (1, 20), (2, 30)])) > 2);
    }
}
