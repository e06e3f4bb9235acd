//! The people of the roster, packed, with the indices that find them.
//!
//! Half a million people and their indices take about 200 bytes each, so that a province,
//! or ten, fit in memory while feeds of any size stream by.

mod arena;
mod record;

use std::collections::BTreeMap;

use domain::{Date, Person, PersonCode, UnitCode};

use crate::UnitIndex;
use crate::code_key::code_key;
use crate::postings::{Postings, hash};
use crate::units::UnitId;
use arena::{Arena, Texts};
use record::Record;
pub(crate) use record::day_number;

/// A person's place in the [`Directory`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PersonId(pub(crate) u32);

/// What few people have: further codes, further units, units they have moved away from.
#[derive(Debug, Default)]
struct Further {
    codes: Vec<PersonCode>,
    units: Vec<u32>,
    former: Vec<u32>,
}

/// Everyone on the roster, findable by code, identity hash, mail, name, birth date and unit.
#[derive(Debug, Default)]
pub struct Directory {
    arena: Arena,
    records: Vec<Record>,
    further: BTreeMap<u32, Further>,
    positions: Vec<String>,
    folded_positions: Vec<String>,
    units: Vec<UnitCode>,
    unit_ids: Vec<Option<UnitId>>,
    mail_domains: Vec<String>,
    by_code: Postings,
    by_identity: Postings,
    by_mail: Postings,
    by_mail_local: Postings,
    by_name: Postings,
    by_birth: Postings,
    by_unit: Postings,
    by_name_birth: Postings,
    by_name_body: Postings,
    unit_sizes: Vec<u32>,
}

impl Directory {
    /// Packs the people, in their order, and indexes them.
    #[must_use]
    pub fn new(people: Vec<Person>, units: &UnitIndex) -> Self {
        record::pack(people, units)
    }

    /// How many people there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Nobody is on the roster.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Everyone's place, in the roster's order.
    pub fn ids(&self) -> impl Iterator<Item = PersonId> + use<> {
        (0..u32::try_from(self.records.len()).unwrap_or(u32::MAX)).map(PersonId)
    }

    /// The person with exactly this code (or further code).
    #[must_use]
    pub fn find(&self, code: &PersonCode) -> Option<PersonId> {
        self.with_code(code.as_str())
            .iter()
            .map(|row| PersonId(*row))
            .find(|id| self.has_code(*id, code.as_str()))
    }

    /// The person, unpacked; `None` for a place of another directory.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<Person> {
        record::unpack(self, id)
    }

    /// The code the person goes by.
    #[must_use]
    pub fn code(&self, id: PersonId) -> Option<PersonCode> {
        PersonCode::new(self.texts(id)?.code)
    }

    /// The person's full name as printed.
    #[must_use]
    pub fn name(&self, id: PersonId) -> Option<&str> {
        self.texts(id).map(|texts| texts.name)
    }

    /// The authority's own mail domains, as the roster's addresses show them: those under
    /// `gov.vn` or `dcs.vn`, and any that two in a hundred addresses share and that is not a
    /// public mail service's.
    #[must_use]
    pub fn mail_domains(&self) -> &[String] {
        &self.mail_domains
    }

    /// Bytes held, roughly: what `bench/` watches.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let indices = [
            &self.by_code,
            &self.by_identity,
            &self.by_mail,
            &self.by_mail_local,
            &self.by_name,
            &self.by_birth,
            &self.by_unit,
            &self.by_name_birth,
            &self.by_name_body,
        ];
        self.arena.bytes()
            + self.records.capacity() * size_of::<Record>()
            + indices.iter().map(|index| index.bytes()).sum::<usize>()
    }

    fn record(&self, id: PersonId) -> Option<&Record> {
        self.records.get(id.0 as usize)
    }

    pub(crate) fn texts(&self, id: PersonId) -> Option<Texts<'_>> {
        self.record(id).map(|record| self.arena.texts(record.place))
    }

    /// Rows whose code has the same key; compare the names before believing any.
    pub(crate) fn with_code(&self, code: &str) -> &[u32] {
        let mut key = String::new();
        code_key(code, &mut key);
        if key.is_empty() {
            return self.by_code.rows(hash(code.trim().as_bytes()));
        }
        self.by_code.rows(hash(key.as_bytes()))
    }

    pub(crate) fn has_code(&self, id: PersonId, code: &str) -> bool {
        let code = code.trim();
        self.texts(id).is_some_and(|texts| texts.code == code)
            || self
                .further
                .get(&id.0)
                .is_some_and(|further| further.codes.iter().any(|other| other.as_str() == code))
    }

    pub(crate) fn has_code_key(&self, id: PersonId, key: &str) -> bool {
        let mut own = String::new();
        let mut same = |code: &str| {
            code_key(code, &mut own);
            own == key
        };
        self.texts(id).is_some_and(|texts| same(texts.code))
            || self
                .further
                .get(&id.0)
                .is_some_and(|further| further.codes.iter().any(|code| same(code.as_str())))
    }

    pub(crate) fn with_identity(&self, identity_hash: &str) -> &[u32] {
        self.by_identity.rows(hash(identity_hash.as_bytes()))
    }

    pub(crate) fn has_identity(&self, id: PersonId, identity_hash: &str) -> bool {
        self.texts(id)
            .is_some_and(|texts| texts.identity_is(identity_hash))
    }

    pub(crate) fn with_mail(&self, mail: &str) -> &[u32] {
        self.by_mail.rows(hash(mail.as_bytes()))
    }

    /// People whose address begins so, at any domain.
    pub(crate) fn with_mail_local(&self, local: &str) -> &[u32] {
        self.by_mail_local.rows(hash(local.as_bytes()))
    }

    pub(crate) fn with_name(&self, name_key: u64) -> &[u32] {
        self.by_name.rows(name_key)
    }

    pub(crate) fn born_on(&self, day: i32) -> &[u32] {
        self.by_birth
            .rows(crate::postings::mix(u64::from(day as u32)))
    }

    pub(crate) fn in_unit(&self, unit: UnitId) -> &[u32] {
        self.by_unit.rows(crate::postings::mix(u64::from(unit)))
    }

    /// People of one name born on one day.
    pub(crate) fn named_born(&self, name_key: u64, day: i32) -> &[u32] {
        self.by_name_birth.rows(name_birth_key(name_key, day))
    }

    /// People of one name in one body (commune, department).
    pub(crate) fn named_in_body(&self, name_key: u64, body: UnitId) -> &[u32] {
        self.by_name_body.rows(name_body_key(name_key, body))
    }

    /// How many people work in the unit or below it.
    pub(crate) fn size_of(&self, unit: UnitId) -> u32 {
        self.unit_sizes.get(unit as usize).copied().unwrap_or(0)
    }

    pub(crate) fn birth(&self, id: PersonId) -> Option<Date> {
        self.record(id).and_then(Record::birth)
    }

    pub(crate) fn birth_day(&self, id: PersonId) -> Option<i32> {
        self.record(id).and_then(Record::birth_day)
    }

    pub(crate) fn unit(&self, id: PersonId) -> Option<UnitId> {
        let place = self.record(id)?.unit;
        self.unit_ids.get(place as usize).copied().flatten()
    }

    pub(crate) fn unit_code(&self, id: PersonId) -> Option<&UnitCode> {
        let place = self.record(id)?.unit;
        self.units.get(place as usize)
    }

    /// The units of the person's positions, the main one first.
    pub(crate) fn units_of(&self, id: PersonId) -> impl Iterator<Item = UnitId> {
        let further = self.further.get(&id.0);
        let others = further.into_iter().flat_map(|further| &further.units);
        self.unit(id)
            .into_iter()
            .chain(others.filter_map(|place| self.unit_ids.get(*place as usize).copied().flatten()))
    }

    /// The units the person has moved away from.
    pub(crate) fn former_units_of(&self, id: PersonId) -> impl Iterator<Item = UnitId> {
        let further = self.further.get(&id.0);
        let former = further.into_iter().flat_map(|further| &further.former);
        former.filter_map(|place| self.unit_ids.get(*place as usize).copied().flatten())
    }

    /// A fingerprint of the name with its marks.
    pub(crate) fn marked_print(&self, id: PersonId) -> u32 {
        self.record(id).map_or(0, |record| record.marked_print)
    }

    /// A fingerprint of the folded name without blanks.
    pub(crate) fn name_print(&self, id: PersonId) -> u32 {
        self.record(id).map_or(0, |record| record.name_print)
    }

    /// The position, folded.
    pub(crate) fn position(&self, id: PersonId) -> Option<&str> {
        let place = self.record(id)?.position;
        self.folded_positions
            .get(place as usize)
            .map(String::as_str)
    }
}

fn name_birth_key(name_key: u64, day: i32) -> u64 {
    crate::postings::mix(name_key ^ crate::postings::mix(u64::from(day as u32)))
}

fn name_body_key(name_key: u64, body: UnitId) -> u64 {
    crate::postings::mix(name_key.rotate_left(32) ^ crate::postings::mix(u64::from(body)))
}
