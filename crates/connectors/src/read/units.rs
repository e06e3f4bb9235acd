//! Rows of the unit tree.

use domain::{Field, UnitBranch, UnitRow};

use super::Pass;
use super::cells;
use super::keys::Key;
use super::memo::Memo;
use crate::Rejection;
use crate::cell::Row;
use crate::shape::Plan;
use crate::words::{branch, silence, unit};

/// Reads units.
pub(crate) struct Units<'p> {
    plans: &'p [Plan],
    has_code: bool,
    branches: Memo<Option<UnitBranch>>,
}

impl<'p> Units<'p> {
    pub(crate) fn new(plans: &'p [Plan]) -> Self {
        Self {
            plans,
            has_code: plans.iter().any(|plan| plan.field == Field::UnitCode),
            branches: Memo::new(),
        }
    }

    /// One unit; `None` when the row was rejected.
    pub(crate) fn row(&mut self, pass: &mut Pass<'_>, line: u32, row: Row<'_>) -> Option<UnitRow> {
        let mut found = UnitRow {
            line,
            code: String::new(),
            name: String::new(),
            parent: None,
            branch: UnitBranch::default(),
            valid_from: None,
            valid_to: None,
            successor: None,
            aliases: Vec::new(),
        };
        let mut branch = None;
        for plan in self.plans {
            match plan.field {
                Field::UnitCode => found.code = cells::code(pass, plan, &row).unwrap_or_default(),
                Field::UnitName => found.name = cells::text(pass, plan, &row).unwrap_or_default(),
                Field::Parent => found.parent = cells::code(pass, plan, &row),
                Field::Successor => found.successor = cells::code(pass, plan, &row),
                Field::ValidFrom => found.valid_from = cells::date(pass, plan, &row),
                Field::ValidTo => found.valid_to = cells::date(pass, plan, &row),
                Field::Aliases => found.aliases.extend(aliases(pass, plan, &row)),
                Field::Branch => branch = self.branch(pass, plan, &row),
                _ => {}
            }
        }
        // A table without codes: units are known by their names, and the other way round.
        if !self.has_code {
            found.code.clone_from(&found.name);
        } else if found.name.is_empty() {
            found.name.clone_from(&found.code);
        }
        found.branch = branch.unwrap_or_else(|| branch::branch_of_name(&found.name));
        settle(pass, found)
    }

    fn branch(&mut self, pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>) -> Option<UnitBranch> {
        let text = cells::spoken(pass, plan, row)?;
        let branch = self.branches.get(&text, branch::branch);
        pass.tally.column(plan.index).unreadable += u64::from(branch.is_none());
        branch
    }
}

/// Rejects a row without a code or a code seen before, and counts the rest.
fn settle(pass: &mut Pass<'_>, found: UnitRow) -> Option<UnitRow> {
    if found.code.is_empty() {
        pass.tally.keyless += 1;
        pass.reject(found.line, Rejection::MissingCode, Some(Field::UnitCode));
        return None;
    }
    // A code may come again for another time: merged units keep codes.
    let from = found
        .valid_from
        .map_or_else(String::new, |from| from.to_string());
    if !pass.keys.is_new(Key::of(&format!("{}|{from}", found.code))) {
        pass.tally.duplicate_keys += 1;
        pass.reject(found.line, Rejection::DuplicateKey, Some(Field::UnitCode));
        return None;
    }
    pass.keys.sketch(Key::of(&found.code));
    pass.tally.unit(&found.name);
    pass.tally.kin(&found);
    pass.tally.status(found.branch.as_str());
    pass.accept();
    Some(found)
}

/// Old codes and names. A comma separates only where every piece reads like a code or a unit:
/// names have commas in them.
fn aliases(pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>) -> Vec<String> {
    let cell = row.cell(plan.index);
    let printed = cell.printed().replace(['\n', '\r'], ";");
    if printed.is_empty() || silence::is_silence(&printed) {
        return Vec::new();
    }
    pass.tally.column(plan.index).filled += 1;
    let text = text::legacy::mend(plan.legacy, &printed);
    let mut found = Vec::new();
    for piece in text.split([';', '|']) {
        let by_comma = piece.split(',').map(str::trim);
        let alike =
            |piece: &str| unit::is_unit_name(piece) || (piece.is_ascii() && !piece.contains(' '));
        if piece.contains(',') && by_comma.clone().all(alike) {
            found.extend(by_comma.map(str::to_owned));
        } else {
            found.push(piece.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    found.retain(|alias| !alias.is_empty());
    found
}
