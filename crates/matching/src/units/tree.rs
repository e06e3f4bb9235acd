//! From the rows of the units feed to a tree: parents and successors found, circles cut.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Unit, UnitCode, UnitRow};

use super::{agency_code, unit_name};
use crate::{Remark, RemarkKind};

/// The units in the feed's order, and what was odd about them.
pub(super) fn grow(rows: Vec<UnitRow>) -> (Vec<Unit>, Vec<Remark>) {
    let mut remarks = Vec::new();
    let rows = distinct(rows, &mut remarks);
    let finder = Finder::over(&rows);
    let mut units = Vec::with_capacity(rows.len());
    for (position, (code, row)) in rows.iter().enumerate() {
        let parent = row.parent.as_deref().and_then(|printed| {
            let found = finder.find(printed, position);
            if found.is_none() {
                remarks.push(Remark::new(
                    row.line,
                    RemarkKind::UnitParentUnknown,
                    printed,
                ));
            }
            found
        });
        let successor = row.successor.as_deref().and_then(|printed| {
            let found = finder.find(printed, position);
            if found.is_none() {
                remarks.push(Remark::new(
                    row.line,
                    RemarkKind::UnitSuccessorUnknown,
                    printed,
                ));
            }
            found
        });
        if row.valid_to.is_some() && successor.is_none() && row.successor.is_none() {
            remarks.push(Remark::new(
                row.line,
                RemarkKind::UnitWithoutSuccessor,
                code.as_str(),
            ));
        }
        units.push(Unit {
            code: code.clone(),
            name: row.name.clone(),
            parent: parent.map(|at| rows[at].0.clone()),
            branch: row.branch,
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            successor: successor.map(|at| rows[at].0.clone()),
            aliases: row.aliases.clone(),
        });
    }
    let lines: Vec<u32> = rows.iter().map(|(_, row)| row.line).collect();
    cut_circles(&mut units, &lines, &mut remarks);
    remarks.sort();
    (units, remarks)
}

fn distinct(rows: Vec<UnitRow>, remarks: &mut Vec<Remark>) -> Vec<(UnitCode, UnitRow)> {
    let mut seen = BTreeSet::new();
    let mut kept = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(code) = UnitCode::new(&row.code) else {
            remarks.push(Remark::new(
                row.line,
                RemarkKind::UnitWithoutCode,
                row.name.as_str(),
            ));
            continue;
        };
        if seen.insert(code.clone()) {
            kept.push((code, row));
        } else {
            remarks.push(Remark::new(
                row.line,
                RemarkKind::UnitCodeRepeated,
                code.as_str(),
            ));
        }
    }
    kept
}

/// Finds the row a parent or successor cell names: by code, then by name.
struct Finder {
    codes: BTreeMap<String, usize>,
    names: BTreeMap<String, Vec<usize>>,
    standing: Vec<bool>,
}

impl Finder {
    fn over(rows: &[(UnitCode, UnitRow)]) -> Self {
        let mut finder = Self {
            codes: BTreeMap::new(),
            names: BTreeMap::new(),
            standing: rows.iter().map(|(_, row)| row.valid_to.is_none()).collect(),
        };
        for (position, (code, row)) in rows.iter().enumerate() {
            finder.codes.insert(code.as_str().to_owned(), position);
            if let Some(key) = agency_code::canonical(code.as_str()) {
                finder.codes.entry(key).or_insert(position);
            }
            let name = unit_name::words(&row.name).join(" ");
            finder.names.entry(name).or_default().push(position);
        }
        finder
    }

    /// A name several units share means the one that still stands, if that is one.
    fn find(&self, printed: &str, own: usize) -> Option<usize> {
        let printed = printed.trim();
        let by_code = self
            .codes
            .get(printed)
            .or_else(|| agency_code::canonical(printed).and_then(|key| self.codes.get(&key)));
        if let Some(found) = by_code {
            return (*found != own).then_some(*found);
        }
        let named = self.names.get(&unit_name::words(printed).join(" "))?;
        let others: Vec<usize> = named.iter().copied().filter(|at| *at != own).collect();
        let standing: Vec<usize> = others
            .iter()
            .copied()
            .filter(|at| self.standing[*at])
            .collect();
        match (others.as_slice(), standing.as_slice()) {
            (_, [one]) | ([one], _) => Some(*one),
            _ => None,
        }
    }
}

/// Takes away the parent (or successor) that closes a circle, in the feed's order.
fn cut_circles(units: &mut [Unit], lines: &[u32], remarks: &mut Vec<Remark>) {
    let positions: BTreeMap<UnitCode, usize> = units
        .iter()
        .enumerate()
        .map(|(at, unit)| (unit.code.clone(), at))
        .collect();
    let parents: Vec<Option<usize>> = units
        .iter()
        .map(|unit| {
            unit.parent
                .as_ref()
                .and_then(|code| positions.get(code).copied())
        })
        .collect();
    let successors: Vec<Option<usize>> = units
        .iter()
        .map(|unit| {
            unit.successor
                .as_ref()
                .and_then(|code| positions.get(code).copied())
        })
        .collect();
    for at in closing_links(parents) {
        remarks.push(Remark::new(
            lines[at],
            RemarkKind::UnitCircle,
            units[at].code.as_str(),
        ));
        units[at].parent = None;
    }
    for at in closing_links(successors) {
        let code = units[at].code.as_str();
        remarks.push(Remark::new(
            lines[at],
            RemarkKind::UnitSuccessorUnknown,
            code,
        ));
        units[at].successor = None;
    }
}

/// The rows whose link leads back to themselves, one for each circle: the first of it.
fn closing_links(mut links: Vec<Option<usize>>) -> Vec<usize> {
    let mut settled = vec![false; links.len()];
    let mut cuts = Vec::new();
    for start in 0..links.len() {
        let mut trail = Vec::new();
        let mut on_trail = BTreeSet::new();
        let mut at = Some(start);
        while let Some(here) = at.filter(|here| !settled[*here]) {
            if !on_trail.insert(here) {
                let first = trail.iter().rev().take_while(|row| **row != here).min();
                let cut = first.map_or(here, |row: &usize| here.min(*row));
                links[cut] = None;
                cuts.push(cut);
                break;
            }
            trail.push(here);
            at = links[here];
        }
        trail.iter().for_each(|row| settled[*row] = true);
    }
    cuts
}
