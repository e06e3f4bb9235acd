//! Rows of the roster: a person in one position.

use domain::{Category, Date, EmploymentStatus, Field, RosterRow};

use super::Pass;
use super::accounts::add_word;
use super::cells;
use super::keys::Key;
use super::memo::Memo;
use crate::cell::Row;
use crate::shape::Plan;
use crate::words::{boolean, category, employment, silence};
use crate::{IdentityKey, Rejection};

/// Reads the roster.
pub(crate) struct Roster<'p> {
    plans: &'p [Plan],
    key: &'p IdentityKey,
    has_unit: bool,
    /// The status column names the exceptions: blank means at work.
    blank_is_active: bool,
    statuses: Memo<Option<EmploymentStatus>>,
    categories: Memo<Option<Category>>,
}

impl<'p> Roster<'p> {
    pub(crate) fn new(plans: &'p [Plan], key: &'p IdentityKey, blank_is_active: bool) -> Self {
        let has = |field| plans.iter().any(|plan| plan.field == field);
        Self {
            plans,
            key,
            has_unit: has(Field::Unit) || has(Field::UnitCode),
            blank_is_active: blank_is_active || !has(Field::Status),
            statuses: Memo::new(),
            categories: Memo::new(),
        }
    }

    /// One row; `None` when it was rejected.
    pub(crate) fn row(
        &mut self,
        pass: &mut Pass<'_>,
        line: u32,
        row: Row<'_>,
    ) -> Option<RosterRow> {
        let mut person = RosterRow {
            line,
            person_code: None,
            name: String::new(),
            birth_date: None,
            identity_hash: None,
            mail: None,
            unit: None,
            position: None,
            category: None,
            status: if self.blank_is_active {
                EmploymentStatus::Active
            } else {
                EmploymentStatus::Unknown
            },
            status_from: None,
            status_to: None,
            destination: None,
        };
        let (mut family, mut given) = (String::new(), String::new());
        let mut said_from = None;
        for plan in self.plans {
            match plan.field {
                Field::FamilyName => add_word(&mut family, cells::text(pass, plan, &row)),
                Field::GivenName => add_word(&mut given, cells::text(pass, plan, &row)),
                Field::Status => said_from = self.status(pass, plan, &row, &mut person),
                _ => self.cell(pass, plan, &row, &mut person),
            }
        }
        if person.name.is_empty() {
            person.name = format!("{family} {given}").trim().to_owned();
        }
        person.status_from = person.status_from.or(said_from);
        if !self.has_unit {
            person.unit.clone_from(&pass.section);
        }
        settle(pass, person)
    }

    fn cell(&mut self, pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>, person: &mut RosterRow) {
        match plan.field {
            Field::Name => person.name = cells::text(pass, plan, row).unwrap_or_default(),
            Field::PersonCode => person.person_code = cells::code(pass, plan, row),
            Field::IdentityNumber => {
                person.identity_hash = cells::identity(pass, plan, row, self.key);
            }
            Field::Mail => person.mail = cells::mail(pass, plan, row),
            Field::BirthDate => person.birth_date = cells::date(pass, plan, row),
            // The code names the unit; its name stands in where the code is missing.
            Field::UnitCode => person.unit = cells::code(pass, plan, row).or(person.unit.take()),
            Field::Unit => {
                let name = cells::spoken(pass, plan, row);
                person.unit = person.unit.take().or(name);
            }
            Field::Position => person.position = cells::spoken(pass, plan, row),
            Field::Category => person.category = self.category(pass, plan, row),
            Field::StatusFrom => person.status_from = cells::date(pass, plan, row),
            Field::StatusTo => person.status_to = cells::date(pass, plan, row),
            Field::Destination => person.destination = cells::spoken(pass, plan, row),
            _ => {}
        }
    }

    fn category(&mut self, pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>) -> Option<Category> {
        let text = cells::spoken(pass, plan, row)?;
        let category = self.categories.get(&text, category::category);
        pass.tally.column(plan.index).unreadable += u64::from(category.is_none());
        category
    }

    /// Reads the status; gives the day it says itself ("nghỉ hưu từ 01/7/2025").
    fn status(
        &mut self,
        pass: &mut Pass<'_>,
        plan: &Plan,
        row: &Row<'_>,
        person: &mut RosterRow,
    ) -> Option<Date> {
        let text = cells::text(pass, plan, row)?;
        let status = self.statuses.get(&text, |text| {
            let flag = || match boolean::boolean(text) {
                Some(true) => Some(EmploymentStatus::Active),
                // "Không" under "Đang công tác" says that, and not why.
                _ => None,
            };
            employment::employment(text).or_else(flag)
        });
        if let Some(status) = status {
            person.status = status;
        } else if !silence::is_silence(&text) {
            person.status = EmploymentStatus::Unknown;
            pass.tally.column(plan.index).unreadable += 1;
        }
        let dated = text.bytes().any(|byte| byte.is_ascii_digit());
        dated.then(|| plan.dates.find(&text)).flatten()
    }
}

/// Rejects a row without a name, and counts the rest.
fn settle(pass: &mut Pass<'_>, person: RosterRow) -> Option<RosterRow> {
    if person.name.is_empty() {
        pass.tally.keyless += 1;
        pass.reject(person.line, Rejection::MissingName, Some(Field::Name));
        return None;
    }
    let code = person.person_code.as_deref();
    let key = code.map_or_else(
        || format!("{}|{:?}", text::fold(&person.name), person.birth_date),
        str::to_owned,
    );
    pass.keys.sketch(Key::of(&key));
    if let Some(code) = code {
        pass.ties.note(code, &person.name, person.birth_date);
    }
    pass.names.person(&person.name);
    pass.tally.lifetime(&person);
    // Several rows of one code are positions; only the same position twice is one row too many.
    let unit = person.unit.as_deref().unwrap_or_default();
    let position = person.position.as_deref().unwrap_or_default();
    let place = format!("{key}|{unit}|{position}|{}", person.status);
    if !pass.keys.is_new(Key::of(&place)) {
        pass.tally.duplicate_keys += 1;
    }
    if let Some(unit) = &person.unit {
        pass.tally.unit(unit);
    }
    if let Some(mail) = &person.mail {
        pass.tally.domain(mail);
    }
    pass.tally.status(person.status.as_str());
    pass.accept();
    Some(person)
}
