//! Rows of a system's export as observations.

use domain::{AccountStatus, Field, Moment, Observation, Reading};

use super::Pass;
use super::cells;
use super::keys::Key;
use super::memo::Memo;
use crate::cell::{Cell, Row};
use crate::shape::{Plan, StatusReading};
use crate::value;
use crate::words::{account_status, boolean, silence};
use crate::{IdentityKey, Rejection};

/// Reads accounts.
pub(crate) struct Accounts<'p> {
    plans: &'p [Plan],
    key: &'p IdentityKey,
    has_mail: bool,
    has_unit: bool,
    has_status: bool,
    states: Memo<Option<AccountStatus>>,
    family: String,
    given: String,
}

impl<'p> Accounts<'p> {
    pub(crate) fn new(plans: &'p [Plan], key: &'p IdentityKey) -> Self {
        let has = |field| plans.iter().any(|plan| plan.field == field);
        Self {
            plans,
            key,
            has_mail: has(Field::Mail),
            has_unit: has(Field::Unit) || has(Field::UnitCode),
            has_status: has(Field::Status),
            states: Memo::new(),
            family: String::new(),
            given: String::new(),
        }
    }

    /// One account; `None` when the row was rejected.
    pub(crate) fn row(
        &mut self,
        pass: &mut Pass<'_>,
        line: u32,
        row: Row<'_>,
    ) -> Option<Observation> {
        let mut seen = Observation {
            line,
            ..Observation::default()
        };
        let mut status = None;
        self.family.clear();
        self.given.clear();
        for plan in self.plans {
            self.cell(pass, plan, &row, &mut seen, &mut status);
        }
        seen.status = match status {
            Some(status) => status,
            // A column that is blank here told us nothing.
            None if self.has_status => AccountStatus::Unknown,
            None => AccountStatus::Active,
        };
        if seen.name.is_none() && !(self.family.is_empty() && self.given.is_empty()) {
            let name = format!("{} {}", self.family, self.given);
            seen.name = Some(name.trim().to_owned());
        }
        if !self.has_unit {
            seen.unit.clone_from(&pass.section);
        }
        if !self.has_mail {
            seen.mail = value::mail(&seen.login);
        }
        self.settle(pass, seen)
    }

    /// Rejects what has no login or a login seen before, and counts the rest.
    fn settle(&self, pass: &mut Pass<'_>, seen: Observation) -> Option<Observation> {
        if seen.login.is_empty() {
            pass.tally.keyless += 1;
            pass.reject(seen.line, Rejection::MissingLogin, Some(Field::Login));
            return None;
        }
        let key = Key::of(&seen.login);
        if !pass.keys.is_new(key) {
            pass.tally.duplicate_keys += 1;
            pass.reject(seen.line, Rejection::DuplicateKey, Some(Field::Login));
            return None;
        }
        pass.keys.sketch(key);
        let name = seen.name.as_deref().unwrap_or_default();
        pass.names.account(key, name);
        if let Some(code) = &seen.person_code {
            pass.ties.note(code, name, seen.birth_date);
        }
        pass.tally.order(&seen);
        pass.tally.numbered += u64::from(is_row_number(&seen.login, seen.line));
        if let Some(unit) = &seen.unit {
            pass.tally.unit(unit);
        }
        pass.tally.domain(match &seen.mail {
            Some(mail) if !seen.login.contains('@') => mail,
            _ => &seen.login,
        });
        pass.tally.status(seen.status.as_str());
        pass.accept();
        Some(seen)
    }

    fn cell(
        &mut self,
        pass: &mut Pass<'_>,
        plan: &Plan,
        row: &Row<'_>,
        seen: &mut Observation,
        status: &mut Option<AccountStatus>,
    ) {
        match plan.field {
            Field::Login => seen.login = cells::code(pass, plan, row).unwrap_or_default(),
            Field::Name => seen.name = cells::text(pass, plan, row),
            Field::FamilyName => add_word(&mut self.family, cells::text(pass, plan, row)),
            Field::GivenName => add_word(&mut self.given, cells::text(pass, plan, row)),
            Field::PersonCode => seen.person_code = cells::code(pass, plan, row),
            Field::IdentityNumber => {
                seen.identity_hash = cells::identity(pass, plan, row, self.key);
            }
            Field::Mail => seen.mail = cells::mail(pass, plan, row),
            Field::BirthDate => seen.birth_date = cells::date(pass, plan, row),
            // The code names the unit; its name stands in where the code is missing.
            Field::UnitCode => seen.unit = cells::code(pass, plan, row).or(seen.unit.take()),
            Field::Unit => {
                let unit = cells::spoken(pass, plan, row);
                seen.unit = seen.unit.take().or(unit);
            }
            Field::Position => seen.position = cells::spoken(pass, plan, row),
            Field::Kind => seen.kind = cells::spoken(pass, plan, row),
            Field::Role => seen.role = cells::spoken(pass, plan, row),
            Field::Privileged => seen.privileged = cells::yes_no(pass, plan, row),
            Field::Mfa => seen.mfa = cells::yes_no(pass, plan, row),
            Field::Created => seen.created = cells::moment(pass, plan, row),
            Field::LastUse => {
                seen.last_use = later(seen.last_use, cells::moment(pass, plan, row));
            }
            Field::PasswordChanged => seen.password_changed = cells::moment(pass, plan, row),
            Field::LastReview => seen.last_review = cells::moment(pass, plan, row),
            Field::ForwardTo => forwards(pass, plan, row, &mut seen.forward_to),
            Field::Responsible => seen.responsible = cells::spoken(pass, plan, row),
            Field::Users => seen.users.extend(cells::names(pass, plan, row)),
            Field::Status => {
                let read = self.status(pass, plan, row);
                *status = strictest(*status, read);
            }
            _ => {}
        }
    }

    /// The state a cell shows; `None` for a blank one that says nothing of its own.
    fn status(&mut self, pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>) -> Option<AccountStatus> {
        let cell = row.cell(plan.index);
        if cell.is_blank() {
            return blank_status(plan);
        }
        let column = pass.tally.column(plan.index);
        column.filled += 1;
        let read = match (&cell, plan.status) {
            (_, StatusReading::LockTime) => Some(lock_time(plan, &cell)),
            (Cell::Bool(value), reading) => Some(by_flag(*value, reading)),
            (cell, reading) => {
                let printed = cell.printed();
                self.states
                    .get(&printed, |text| by_text(text, reading, plan))
            }
        };
        column.unreadable += u64::from(read.is_none());
        Some(read.unwrap_or(AccountStatus::Unknown))
    }
}

const fn blank_status(plan: &Plan) -> Option<AccountStatus> {
    match plan.status {
        StatusReading::LockTime | StatusReading::TrueMeans(_) => Some(AccountStatus::Active),
        StatusReading::Words if plan.blank_is_no => Some(AccountStatus::Disabled),
        StatusReading::Words | StatusReading::Flags => None,
    }
}

const fn by_flag(value: bool, reading: StatusReading) -> AccountStatus {
    match (value, reading) {
        (true, StatusReading::TrueMeans(state)) => state,
        (false, StatusReading::TrueMeans(_)) | (true, _) => AccountStatus::Active,
        (false, _) => AccountStatus::Disabled,
    }
}

/// A time means locked; zero and "never" mean not.
fn lock_time(plan: &Plan, cell: &Cell<'_>) -> AccountStatus {
    match plan.dates.read(cell).moment {
        Reading::Empty => AccountStatus::Active,
        Reading::Value(_) => AccountStatus::Locked,
        // Directories mark a permanent lock with a time that is none (`000001010000Z`).
        Reading::Unreadable => match boolean::boolean(&cell.printed()) {
            Some(false) => AccountStatus::Active,
            _ => AccountStatus::Locked,
        },
    }
}

fn by_text(text: &str, reading: StatusReading, plan: &Plan) -> Option<AccountStatus> {
    let flags = text.parse::<u64>().ok().filter(|flags| *flags > 31);
    if let Some(flags) = flags {
        return account_status::user_account_control(flags);
    }
    let text = text::legacy::mend(plan.legacy, text);
    // Under "Khóa", "Có" is a yes; under "Trạng thái", "Khóa" is a word.
    if let (Some(value), false) = (
        boolean::boolean(&text),
        matches!(reading, StatusReading::Words) && text.len() > 5,
    ) {
        return Some(by_flag(value, reading));
    }
    if silence::is_silence(&text) {
        return Some(AccountStatus::Unknown);
    }
    account_status::account_status(&text)
        .or_else(|| boolean::boolean(&text).map(|value| by_flag(value, reading)))
}

/// A number that goes up with the rows is no login: titles above and rows left out keep it a
/// little off.
fn is_row_number(login: &str, line: u32) -> bool {
    let near = (line / 5).max(100);
    login
        .parse::<u32>()
        .is_ok_and(|number| number.abs_diff(line) <= near)
}

/// Of several state columns, the one that keeps people out.
fn strictest(one: Option<AccountStatus>, other: Option<AccountStatus>) -> Option<AccountStatus> {
    const fn rank(status: AccountStatus) -> u8 {
        match status {
            AccountStatus::Active => 0,
            AccountStatus::Unknown => 1,
            AccountStatus::Locked => 2,
            AccountStatus::Disabled => 3,
            AccountStatus::Deleted => 4,
        }
    }
    match (one, other) {
        (Some(one), Some(other)) if rank(other) > rank(one) => Some(other),
        (Some(one), _) => Some(one),
        (None, other) => other,
    }
}

/// Of several columns of last use, the latest; a value beats silence.
fn later(one: Reading<Moment>, other: Reading<Moment>) -> Reading<Moment> {
    match (one, other) {
        (Reading::Value(left), Reading::Value(right)) if right.cmp_coarse(left).is_gt() => {
            Reading::Value(right)
        }
        (Reading::Value(left), _) => Reading::Value(left),
        (_, Reading::Value(right)) => Reading::Value(right),
        (Reading::Unreadable, _) | (_, Reading::Unreadable) => Reading::Unreadable,
        (Reading::Empty, Reading::Empty) => Reading::Empty,
    }
}

/// Adds the addresses of a forwarding cell; words without an address are unreadable.
fn forwards(pass: &mut Pass<'_>, plan: &Plan, row: &Row<'_>, into: &mut Vec<String>) {
    let cell = row.cell(plan.index);
    let printed = cell.printed();
    if printed.is_empty() {
        return;
    }
    let found = value::addresses(&printed);
    let nothing = found.is_empty()
        && (silence::is_silence(&printed) || boolean::boolean(&printed) == Some(false));
    if nothing {
        return;
    }
    let column = pass.tally.column(plan.index);
    column.filled += 1;
    column.unreadable += u64::from(found.is_empty());
    for address in found {
        if !into.contains(&address) {
            into.push(address);
        }
    }
}

/// Joins the parts of a split name.
pub(super) fn add_word(name: &mut String, word: Option<String>) {
    if let Some(word) = word {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(&word);
    }
}
