//! One person out of their rows: the position that holds today, the status, what conflicts.

use std::collections::{BTreeSet, HashSet};

use domain::{Date, EmploymentStatus, Person, PersonCode, RosterRow, UnitCode};

use super::grouping::Group;
use crate::code_key::code_key;
use crate::postings::FixedState;
use crate::{Remark, RemarkKind, UnitIndex, UnitLookup};

/// Settles every group; a code two people share stays with the one read first.
pub(super) fn settle(
    rows: &[RosterRow],
    groups: Vec<Group>,
    units: &UnitIndex,
    as_of: Date,
    remarks: &mut Vec<Remark>,
) -> Vec<Person> {
    let mut settling = Settling {
        lookup: units.lookup(as_of),
        as_of,
        unknown_units: BTreeSet::new(),
        codes: HashSet::default(),
        remarks,
    };
    groups
        .iter()
        .map(|group| {
            let rows: Vec<&RosterRow> = group.rows.iter().map(|row| &rows[*row]).collect();
            settling.person(&rows, group.identity_reused)
        })
        .collect()
}

struct Settling<'a> {
    lookup: UnitLookup<'a>,
    as_of: Date,
    unknown_units: BTreeSet<String>,
    codes: HashSet<PersonCode, FixedState>,
    remarks: &'a mut Vec<Remark>,
}

/// A row with its words resolved.
struct Position<'a> {
    row: &'a RosterRow,
    unit: Option<UnitCode>,
    status: EmploymentStatus,
    /// The unit is where a transfer led.
    arrived: bool,
    /// The unit a transfer led away from.
    away_from: Option<UnitCode>,
    left: bool,
}

impl Settling<'_> {
    fn person(&mut self, rows: &[&RosterRow], identity_reused: bool) -> Person {
        let positions: Vec<Position<'_>> = rows.iter().map(|row| self.position(row)).collect();
        let present = self.present(&positions);
        let main = &positions[present];
        let birth_date = self.one_birth_date(rows);
        let (code, other_codes) = self.codes(rows, main.row);
        let other_units = self.other_units(&positions, main);
        let former_units = former_units(&positions, main, &other_units);
        Person {
            code,
            other_codes,
            name: main.row.name.clone(),
            birth_date,
            identity_hash: first(rows, |row| row.identity_hash.as_ref())
                .filter(|_| !identity_reused),
            mail: main
                .row
                .mail
                .clone()
                .or_else(|| first(rows, |row| row.mail.as_ref())),
            unit: main.unit.clone(),
            other_units,
            former_units,
            position: main
                .row
                .position
                .clone()
                .or_else(|| first(rows, |row| row.position.as_ref())),
            category: main
                .row
                .category
                .or_else(|| rows.iter().find_map(|row| row.category)),
            status: main.status,
            status_from: main.row.status_from,
            status_to: main.row.status_to,
            line: rows.iter().map(|row| row.line).min().unwrap_or(0),
        }
    }

    /// Where the row puts the person today. A transfer whose destination lies in the tree is
    /// a move, and the unit follows from the day it takes effect; a secondment keeps the home
    /// unit (domain.md §3.4).
    fn position<'a>(&mut self, row: &'a RosterRow) -> Position<'a> {
        let unit = row
            .unit
            .as_deref()
            .and_then(|printed| self.unit(printed, row.line));
        let moves = matches!(
            row.status,
            EmploymentStatus::TransferredOut | EmploymentStatus::TransferredWithin
        );
        let destination = row
            .destination
            .as_deref()
            .filter(|_| moves)
            .and_then(|printed| self.lookup.resolve(printed).cloned());
        let in_effect = row.status_from.is_none_or(|from| from <= self.as_of);
        let status = match &destination {
            Some(_) => EmploymentStatus::TransferredWithin,
            None => row.status,
        };
        let arrived = destination.filter(|_| in_effect);
        Position {
            row,
            arrived: arrived.is_some(),
            away_from: unit.clone().filter(|_| arrived.is_some()),
            unit: arrived.or(unit),
            status,
            left: status.is_departure() && in_effect,
        }
    }

    fn unit(&mut self, printed: &str, line: u32) -> Option<UnitCode> {
        let found = self.lookup.resolve(printed).cloned();
        if found.is_none()
            && !printed.trim().is_empty()
            && self.unknown_units.insert(printed.to_owned())
        {
            self.remarks
                .push(Remark::new(line, RemarkKind::PersonUnitUnknown, printed));
        }
        found
    }

    /// The row that holds today: a present one before a departure elsewhere (a move), a
    /// recorded leave before "đang công tác", the newest departure where all have left.
    fn present(&mut self, positions: &[Position<'_>]) -> usize {
        let holds = |at: &usize| {
            let position = &positions[*at];
            let begun = position
                .row
                .status_from
                .is_none_or(|from| from <= self.as_of);
            let rank = match position.status {
                status if status.is_long_leave() && begun => 0,
                EmploymentStatus::Seconded if begun => 0,
                EmploymentStatus::Active if begun => 1,
                EmploymentStatus::TransferredWithin if position.arrived => 1,
                EmploymentStatus::TransferredWithin => 2,
                status if status.is_departure() => 3,
                _ => 4,
            };
            (rank, position.row.line)
        };
        let present = (0..positions.len())
            .filter(|at| !positions[*at].left)
            .min_by_key(holds);
        let left = (0..positions.len())
            .filter(|at| positions[*at].left)
            .max_by_key(|at| (positions[*at].row.status_from, std::cmp::Reverse(*at)));
        match (present, left) {
            (Some(present), Some(left)) => self.of_both(positions, present, left),
            (Some(at), None) | (None, Some(at)) => at,
            (None, None) => 0,
        }
    }

    /// Present in one row, gone in another. In different units that is a move. In one unit
    /// the newer date is believed where both have one, else the later row, which was added to
    /// take the earlier back (hired again; left after all); remarked either way.
    fn of_both(&mut self, positions: &[Position<'_>], present: usize, left: usize) -> usize {
        let (stays, goes) = (&positions[present], &positions[left]);
        let same_unit = match (&stays.unit, &goes.unit) {
            (Some(stays), Some(goes)) => stays == goes,
            _ => stays.row.unit == goes.row.unit,
        };
        let elsewhere = positions
            .iter()
            .any(|other| !other.left && other.unit != goes.unit);
        if !same_unit || elsewhere {
            return present;
        }
        let name = goes.row.name.as_str();
        self.remarks
            .push(Remark::new(goes.row.line, RemarkKind::StatusConflict, name));
        let gone_since = match (goes.row.status_from, stays.row.status_from) {
            (Some(goes), Some(stays)) if goes != stays => goes > stays,
            _ => goes.row.line > stays.row.line,
        };
        if gone_since { left } else { present }
    }

    fn one_birth_date(&mut self, rows: &[&RosterRow]) -> Option<Date> {
        let mut dates = rows
            .iter()
            .filter_map(|row| row.birth_date.map(|date| (date, row.line)));
        let (date, _) = dates.next()?;
        if let Some((_, line)) = dates.find(|(other, _)| *other != date) {
            let kind = RemarkKind::BirthDateConflict;
            self.remarks
                .push(Remark::new(line, kind, rows[0].name.as_str()));
        }
        Some(date)
    }

    /// The code of the present row first, then the others; `row:<line>` where there is none
    /// or another person has it already.
    fn codes(&mut self, rows: &[&RosterRow], main: &RosterRow) -> (PersonCode, Vec<PersonCode>) {
        let mut found: Vec<PersonCode> = Vec::new();
        let (mut key, mut known) = (String::new(), BTreeSet::new());
        for row in std::iter::once(&main).chain(rows) {
            let Some(code) = row.person_code.as_deref().and_then(PersonCode::new) else {
                continue;
            };
            code_key(code.as_str(), &mut key);
            if !key.is_empty() && known.insert(key.clone()) && self.codes.insert(code.clone()) {
                found.push(code);
            }
        }
        if found.is_empty() {
            let line = rows.iter().map(|row| row.line).min().unwrap_or(0);
            found.extend(PersonCode::new(&format!("row:{line}")));
        }
        let others = found.split_off(1);
        (found.swap_remove(0), others)
    }

    fn other_units(&mut self, positions: &[Position<'_>], main: &Position<'_>) -> Vec<UnitCode> {
        let mut units: Vec<UnitCode> = positions
            .iter()
            .filter(|position| !position.left)
            .filter_map(|position| position.unit.clone())
            .collect();
        if main.status == EmploymentStatus::Seconded {
            let host = main.row.destination.as_deref();
            units.extend(host.and_then(|printed| self.lookup.resolve(printed).cloned()));
        }
        units.retain(|unit| Some(unit) != main.unit.as_ref());
        units.sort();
        units.dedup();
        units
    }
}

/// Where a transfer led away from, and where the person had left before being here (hired
/// again): units of the past alone.
fn former_units(
    positions: &[Position<'_>],
    main: &Position<'_>,
    others: &[UnitCode],
) -> Vec<UnitCode> {
    let mut units: Vec<UnitCode> = positions
        .iter()
        .flat_map(|position| {
            let left = position.unit.as_ref().filter(|_| position.left);
            position.away_from.iter().chain(left)
        })
        .filter(|unit| Some(*unit) != main.unit.as_ref() && !others.contains(unit))
        .cloned()
        .collect();
    units.sort();
    units.dedup();
    units
}

fn first<T: Clone>(rows: &[&RosterRow], field: impl Fn(&RosterRow) -> Option<&T>) -> Option<T> {
    rows.iter().find_map(|row| field(row)).cloned()
}
