//! Which roster rows are one person's.

use std::collections::HashMap;

use domain::RosterRow;

use crate::code_key::code_key;
use crate::name_agreement::{NameAgreement, compare};
use crate::{Remark, RemarkKind};

/// With more people of one name than this, name and birth date alone join nobody.
///
/// Of c other people with the name, c/12,000 share a given birth date (some 35 years of
/// staff); a second position is found on about one row in thirty. At c = 20 a pair is
/// still eighteen times likelier one person than two.
const RARE_NAME: u32 = 20;

/// The rows of one person, in the feed's order.
pub(super) struct Group {
    pub(super) rows: Vec<usize>,
    /// The identity number stands for someone else as well: it identifies nobody.
    pub(super) identity_reused: bool,
}

/// Groups row numbers by person, in the order of each person's first row.
pub(super) fn group(rows: &[RosterRow], remarks: &mut Vec<Remark>) -> Vec<Group> {
    let mut joining = Joining::new(rows);
    for row in 0..rows.len() {
        joining.join(row, remarks);
    }
    joining.groups()
}

/// Union-find over rows; the root of a person is the first row.
struct Joining<'a> {
    rows: &'a [RosterRow],
    names: Vec<String>,
    name_counts: HashMap<String, u32>,
    roots: Vec<usize>,
    by_code: HashMap<String, Vec<usize>>,
    by_identity: HashMap<&'a str, Vec<usize>>,
    by_name_birth: HashMap<(u64, domain::Date), Vec<usize>>,
    identity_reused: Vec<bool>,
}

impl<'a> Joining<'a> {
    fn new(rows: &'a [RosterRow]) -> Self {
        let names: Vec<String> = rows.iter().map(|row| text::fold(&row.name)).collect();
        let mut name_counts = HashMap::new();
        for name in &names {
            *name_counts.entry(name.clone()).or_insert(0) += 1;
        }
        Self {
            rows,
            names,
            name_counts,
            roots: (0..rows.len()).collect(),
            by_code: HashMap::new(),
            by_identity: HashMap::new(),
            by_name_birth: HashMap::new(),
            identity_reused: vec![false; rows.len()],
        }
    }

    fn join(&mut self, row: usize, remarks: &mut Vec<Remark>) {
        let printed = &self.rows[row];
        if self.names[row].is_empty() {
            remarks.push(Remark::new(printed.line, RemarkKind::PersonWithoutName, ""));
            return;
        }
        let mut code = String::new();
        code_key(printed.person_code.as_deref().unwrap_or(""), &mut code);
        if !code.is_empty() {
            self.join_by_code(row, code, remarks);
        }
        if let Some(identity) = printed.identity_hash.as_deref() {
            self.join_by_identity(row, identity, remarks);
        }
        self.join_by_name_birth(row, remarks);
    }

    fn join_by_code(&mut self, row: usize, code: String, remarks: &mut Vec<Remark>) {
        let known = self.by_code.get(&code).cloned().unwrap_or_default();
        match known.iter().copied().find(|other| self.agree(row, *other)) {
            Some(other) => self.unite(row, other),
            None => {
                if !known.is_empty() {
                    let printed = self.rows[row].person_code.as_deref().unwrap_or("");
                    remarks.push(Remark::new(
                        self.rows[row].line,
                        RemarkKind::PersonCodeReused,
                        printed.trim(),
                    ));
                }
                self.by_code.entry(code).or_default().push(row);
            }
        }
    }

    fn join_by_identity(&mut self, row: usize, identity: &'a str, remarks: &mut Vec<Remark>) {
        let known = self.by_identity.get(identity).cloned().unwrap_or_default();
        match known.iter().copied().find(|other| self.agree(row, *other)) {
            Some(other) if self.root(row) != self.root(other) => {
                if let Some(code) = self.rows[row].person_code.as_deref() {
                    let kind = RemarkKind::PersonCodesJoined;
                    remarks.push(Remark::new(self.rows[row].line, kind, code));
                }
                self.unite(row, other);
            }
            Some(_) => {}
            None => {
                for other in &known {
                    self.identity_reused[*other] = true;
                    self.identity_reused[row] = true;
                }
                if !known.is_empty() {
                    let name = self.rows[row].name.as_str();
                    remarks.push(Remark::new(
                        self.rows[row].line,
                        RemarkKind::IdentityReused,
                        name,
                    ));
                }
                self.by_identity.entry(identity).or_default().push(row);
            }
        }
    }

    /// Only where one of the two rows has neither code nor identity number to go by.
    fn join_by_name_birth(&mut self, row: usize, remarks: &mut Vec<Remark>) {
        let Some(birth) = self.rows[row].birth_date else {
            return;
        };
        let key = (crate::postings::hash(self.names[row].as_bytes()), birth);
        let known = self.by_name_birth.entry(key).or_default();
        let others = known.clone();
        known.push(row);
        let Some(other) = others
            .into_iter()
            .find(|other| self.nothing_tells_apart(row, *other))
        else {
            return;
        };
        if self.root(row) == self.root(other) {
            return;
        }
        let rare = self
            .name_counts
            .get(&self.names[row])
            .is_some_and(|count| *count <= RARE_NAME);
        if rare && text::fold_tone(&self.rows[row].name) == text::fold_tone(&self.rows[other].name)
        {
            self.unite(row, other);
        } else {
            let name = self.rows[row].name.as_str();
            remarks.push(Remark::new(
                self.rows[row].line,
                RemarkKind::PossibleSamePerson,
                name,
            ));
        }
    }

    fn nothing_tells_apart(&self, left: usize, right: usize) -> bool {
        let (left, right) = (&self.rows[left], &self.rows[right]);
        let codes = left.person_code.is_some() && right.person_code.is_some();
        let identities = left.identity_hash.is_some() && right.identity_hash.is_some();
        !codes && !identities
    }

    /// The names do not contradict; a single letter off needs a second key to agree.
    fn agree(&self, left: usize, right: usize) -> bool {
        let (one, other) = (&self.rows[left], &self.rows[right]);
        let births = one.birth_date.zip(other.birth_date);
        let identities = one.identity_hash.as_ref().zip(other.identity_hash.as_ref());
        let confirmed = births.is_some_and(|(one, other)| one == other)
            || identities.is_some_and(|(one, other)| one == other);
        match compare(&self.names[left], &self.names[right]) {
            NameAgreement::Same | NameAgreement::Near => true,
            NameAgreement::Slip => confirmed,
            NameAgreement::Differs => false,
        }
    }

    fn root(&self, mut row: usize) -> usize {
        while self.roots[row] != row {
            row = self.roots[row];
        }
        row
    }

    fn unite(&mut self, left: usize, right: usize) {
        let (left, right) = (self.root(left), self.root(right));
        let (first, second) = (left.min(right), left.max(right));
        self.roots[second] = first;
    }

    fn groups(self) -> Vec<Group> {
        let mut places: HashMap<usize, usize> = HashMap::new();
        let mut groups: Vec<Group> = Vec::new();
        for row in 0..self.rows.len() {
            if self.names[row].is_empty() {
                continue;
            }
            let place = *places.entry(self.root(row)).or_insert_with(|| {
                groups.push(Group {
                    rows: Vec::with_capacity(1),
                    identity_reused: false,
                });
                groups.len() - 1
            });
            groups[place].rows.push(row);
            groups[place].identity_reused |= self.identity_reused[row];
        }
        groups
    }
}
