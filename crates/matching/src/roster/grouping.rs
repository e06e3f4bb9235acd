//! Which roster rows are one person's.

use std::collections::HashMap;

use domain::RosterRow;

use crate::code_key::code_key;
use crate::directory::day_number;
use crate::name_agreement::{NameAgreement, compare};
use crate::postings::{FixedState, hash, mix};
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

/// The first rows under a key, as few as tell people apart: a column that holds one value all
/// the way down must not make every row look at every other.
struct Seen {
    first: usize,
    more: Vec<usize>,
}

impl Seen {
    const MOST: usize = 32;

    fn rows(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.first).chain(self.more.iter().copied())
    }

    fn note(seen: &mut HashMap<u64, Self, FixedState>, key: u64, row: usize) {
        let known = seen.entry(key).or_insert_with(|| Self {
            first: row,
            more: Vec::new(),
        });
        if known.first != row && known.more.len() < Self::MOST {
            known.more.push(row);
        }
    }
}

/// Union-find over rows; the root of a person is the first row.
struct Joining<'a> {
    rows: &'a [RosterRow],
    names: Vec<String>,
    name_hashes: Vec<u64>,
    name_counts: HashMap<u64, u32, FixedState>,
    roots: Vec<usize>,
    by_code: HashMap<u64, Seen, FixedState>,
    by_identity: HashMap<u64, Seen, FixedState>,
    by_name_birth: HashMap<u64, Seen, FixedState>,
    identity_reused: Vec<bool>,
}

impl<'a> Joining<'a> {
    fn new(rows: &'a [RosterRow]) -> Self {
        let names: Vec<String> = rows.iter().map(|row| text::fold(&row.name)).collect();
        let name_hashes: Vec<u64> = names.iter().map(|name| hash(name.as_bytes())).collect();
        let mut name_counts = HashMap::default();
        for name in &name_hashes {
            *name_counts.entry(*name).or_insert(0) += 1;
        }
        Self {
            rows,
            names,
            name_hashes,
            name_counts,
            roots: (0..rows.len()).collect(),
            by_code: HashMap::default(),
            by_identity: HashMap::default(),
            by_name_birth: HashMap::default(),
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
            self.join_by_code(row, hash(code.as_bytes()), remarks);
        }
        if let Some(identity) = printed.identity_hash.as_deref() {
            self.join_by_identity(row, hash(identity.as_bytes()), remarks);
        }
        self.join_by_name_birth(row, remarks);
    }

    fn join_by_code(&mut self, row: usize, code: u64, remarks: &mut Vec<Remark>) {
        let known = self.by_code.get(&code);
        match known.and_then(|known| known.rows().find(|other| self.agree(row, *other))) {
            Some(other) => self.unite(row, other),
            None => {
                if known.is_some() {
                    let printed = self.rows[row].person_code.as_deref().unwrap_or("");
                    remarks.push(Remark::new(
                        self.rows[row].line,
                        RemarkKind::PersonCodeReused,
                        printed.trim(),
                    ));
                }
                Seen::note(&mut self.by_code, code, row);
            }
        }
    }

    fn join_by_identity(&mut self, row: usize, identity: u64, remarks: &mut Vec<Remark>) {
        let known = self.by_identity.get(&identity);
        match known.and_then(|known| known.rows().find(|other| self.agree(row, *other))) {
            Some(other) if self.root(row) != self.root(other) => {
                if let Some(code) = self.rows[row].person_code.as_deref() {
                    let kind = RemarkKind::PersonCodesJoined;
                    remarks.push(Remark::new(self.rows[row].line, kind, code));
                }
                self.unite(row, other);
            }
            Some(_) => {}
            None => {
                if let Some(known) = known {
                    for other in known.rows() {
                        self.identity_reused[other] = true;
                    }
                    self.identity_reused[row] = true;
                    let name = self.rows[row].name.as_str();
                    remarks.push(Remark::new(
                        self.rows[row].line,
                        RemarkKind::IdentityReused,
                        name,
                    ));
                }
                Seen::note(&mut self.by_identity, identity, row);
            }
        }
    }

    /// Only where one of the two rows has neither code nor identity number to go by.
    fn join_by_name_birth(&mut self, row: usize, remarks: &mut Vec<Remark>) {
        let Some(birth) = self.rows[row].birth_date else {
            return;
        };
        let key = self.name_hashes[row] ^ mix(u64::from(day_number(birth) as u32));
        let known = self.by_name_birth.get(&key);
        let other = known.and_then(|known| {
            known
                .rows()
                .find(|other| self.nothing_tells_apart(row, *other))
        });
        Seen::note(&mut self.by_name_birth, key, row);
        let Some(other) = other else {
            return;
        };
        if self.root(row) == self.root(other) {
            return;
        }
        let rare = self
            .name_counts
            .get(&self.name_hashes[row])
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
