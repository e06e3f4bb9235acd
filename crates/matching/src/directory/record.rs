//! Packing a person into a fixed record, and back.

use std::collections::{BTreeMap, HashMap};

use chrono::Datelike;
use domain::{Category, Date, EmploymentStatus, Person, PersonCode, UnitCode};

use super::arena::Place;
use super::{Directory, Further, PersonId, name_birth_key, name_body_key};
use crate::UnitIndex;
use crate::code_key::code_key;
use crate::name_key::keys_of;
use crate::postings::{Postings, hash, mix};

const NONE: u32 = u32::MAX;
const NO_DAY: i32 = i32::MIN;

/// The fixed part of a person.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) place: Place,
    pub(super) unit: u32,
    pub(super) position: u32,
    pub(super) name_print: u32,
    pub(super) marked_print: u32,
    birth: i32,
    from: i32,
    to: i32,
    line: u32,
    status: EmploymentStatus,
    category: Option<Category>,
}

impl Record {
    pub(super) fn birth(&self) -> Option<Date> {
        date(self.birth)
    }

    pub(super) fn birth_day(&self) -> Option<i32> {
        (self.birth != NO_DAY).then_some(self.birth)
    }
}

/// Days are kept as chrono counts them from the common era.
pub(crate) fn day_number(date: Date) -> i32 {
    date.num_days_from_ce()
}

fn day(date: Option<Date>) -> i32 {
    date.map_or(NO_DAY, day_number)
}

fn date(day: i32) -> Option<Date> {
    (day != NO_DAY)
        .then(|| Date::from_num_days_from_ce_opt(day))
        .flatten()
}

/// Gives each distinct value a number.
struct Interner<T> {
    known: HashMap<T, u32>,
    values: Vec<T>,
}

impl<T: Clone + std::hash::Hash + Eq> Interner<T> {
    fn new() -> Self {
        Self {
            known: HashMap::new(),
            values: Vec::new(),
        }
    }

    fn number(&mut self, value: T) -> u32 {
        if let Some(number) = self.known.get(&value) {
            return *number;
        }
        let number = self.values.len() as u32;
        self.values.push(value.clone());
        self.known.insert(value, number);
        number
    }
}

pub(super) fn pack(people: Vec<Person>, units: &UnitIndex) -> Directory {
    let mut directory = Directory::default();
    let mut positions = Interner::new();
    let mut unit_codes: Interner<UnitCode> = Interner::new();
    let mut keys = Keys::default();
    directory.records.reserve_exact(people.len());
    for (row, person) in (0..).zip(people) {
        let unit = person.unit.map_or(NONE, |code| unit_codes.number(code));
        let further = Further {
            units: person
                .other_units
                .into_iter()
                .map(|code| unit_codes.number(code))
                .collect(),
            former: person
                .former_units
                .into_iter()
                .map(|code| unit_codes.number(code))
                .collect(),
            codes: person.other_codes,
        };
        let (mail, identity) = (
            person.mail.as_deref().unwrap_or(""),
            person.identity_hash.as_deref().unwrap_or(""),
        );
        let (name_key, marked_print) = keys_of(&person.name);
        keys.codes(row, std::iter::once(&person.code).chain(&further.codes));
        keys.add(row, name_key, mail, identity, person.birth_date);
        let ordinary = further.codes.is_empty() && further.units.is_empty();
        if !ordinary || !further.former.is_empty() {
            directory.further.insert(row, further);
        }
        directory.records.push(Record {
            place: directory
                .arena
                .keep(person.code.as_str(), &person.name, mail, identity),
            unit,
            position: person
                .position
                .map_or(NONE, |position| positions.number(position)),
            name_print: name_key as u32,
            marked_print,
            birth: day(person.birth_date),
            from: day(person.status_from),
            to: day(person.status_to),
            line: person.line,
            status: person.status,
            category: person.category,
        });
    }
    directory.arena.shrink();
    directory.folded_positions = positions
        .values
        .iter()
        .map(|p: &String| text::fold(p))
        .collect();
    directory.positions = positions.values;
    directory.unit_ids = unit_codes
        .values
        .iter()
        .map(|code| units.id(code))
        .collect();
    directory.units = unit_codes.values;
    keys.freeze(&mut directory, units);
    directory
}

pub(super) fn unpack(directory: &Directory, id: PersonId) -> Option<Person> {
    let record = directory.record(id)?;
    let texts = directory.texts(id)?;
    let further = directory.further.get(&id.0);
    let unit = |place: u32| directory.units.get(place as usize).cloned();
    let codes_of = |places: fn(&Further) -> &[u32]| -> Vec<UnitCode> {
        let places = further.map_or(&[][..], places).iter();
        places.filter_map(|place| unit(*place)).collect()
    };
    Some(Person {
        code: PersonCode::new(texts.code)?,
        other_codes: further
            .map(|further| further.codes.clone())
            .unwrap_or_default(),
        name: texts.name.to_owned(),
        birth_date: record.birth(),
        identity_hash: texts.identity(),
        mail: (!texts.mail.is_empty()).then(|| texts.mail.to_owned()),
        unit: unit(record.unit),
        other_units: codes_of(|further| &further.units),
        former_units: codes_of(|further| &further.former),
        position: directory.positions.get(record.position as usize).cloned(),
        category: record.category,
        status: record.status,
        status_from: date(record.from),
        status_to: date(record.to),
        line: record.line,
    })
}

/// The pairs of every index while people are read.
#[derive(Default)]
struct Keys {
    key: String,
    code: Vec<(u64, u32)>,
    identity: Vec<(u64, u32)>,
    mail: Vec<(u64, u32)>,
    mail_local: Vec<(u64, u32)>,
    name: Vec<(u64, u32)>,
    birth: Vec<(u64, u32)>,
    domains: BTreeMap<String, u32>,
}

impl Keys {
    fn codes<'a>(&mut self, row: u32, codes: impl Iterator<Item = &'a PersonCode>) {
        for code in codes {
            code_key(code.as_str(), &mut self.key);
            let key = if self.key.is_empty() {
                code.as_str()
            } else {
                &self.key
            };
            self.code.push((hash(key.as_bytes()), row));
        }
    }

    fn add(&mut self, row: u32, name_key: u64, mail: &str, identity: &str, birth: Option<Date>) {
        self.name.push((name_key, row));
        if !mail.is_empty() {
            self.mail.push((hash(mail.as_bytes()), row));
        }
        if let Some((local, domain)) = mail.rsplit_once('@') {
            self.mail_local.push((hash(local.as_bytes()), row));
            match self.domains.get_mut(domain) {
                Some(count) => *count += 1,
                None => {
                    self.domains.insert(domain.to_owned(), 1);
                }
            }
        }
        if !identity.is_empty() {
            self.identity.push((hash(identity.as_bytes()), row));
        }
        if let Some(birth) = birth {
            self.birth
                .push((mix(u64::from(day_number(birth) as u32)), row));
        }
    }

    fn freeze(self, directory: &mut Directory, units: &UnitIndex) {
        let mails = self.mail.len();
        let births = directory
            .ids()
            .zip(&self.name)
            .filter_map(|(id, (name, _))| {
                let day = directory.birth_day(id)?;
                Some((name_birth_key(*name, day), id.0))
            });
        directory.by_name_birth = Postings::freeze(births.collect());
        let mut bodies = Vec::with_capacity(self.name.len());
        for (id, (name, _)) in directory.ids().zip(&self.name) {
            let units_of = directory.units_of(id).chain(directory.former_units_of(id));
            bodies.extend(units_of.map(|unit| (name_body_key(*name, units.body(unit)), id.0)));
        }
        directory.by_name_body = Postings::freeze(bodies);
        directory.unit_sizes = sizes(directory, units);
        directory.by_code = Postings::freeze(self.code);
        directory.by_identity = Postings::freeze(self.identity);
        directory.by_mail = Postings::freeze(self.mail);
        directory.by_mail_local = Postings::freeze(self.mail_local);
        directory.by_name = Postings::freeze(self.name);
        directory.by_birth = Postings::freeze(self.birth);
        let ids = directory.ids();
        let by_unit = ids.flat_map(|id| {
            let present = directory.units_of(id);
            let units: Vec<_> = present.chain(directory.former_units_of(id)).collect();
            units
                .into_iter()
                .map(move |unit| (mix(u64::from(unit)), id.0))
        });
        directory.by_unit = Postings::freeze(by_unit.collect());
        directory.mail_domains = self
            .domains
            .into_iter()
            .filter(|(domain, count)| is_own(domain, *count as usize * 50 >= mails))
            .map(|(domain, _)| domain)
            .collect();
    }
}

/// Public mail services: an address there is a person's, never the authority's.
const PUBLIC: [&str; 8] = [
    "gmail.com",
    "yahoo.com",
    "yahoo.com.vn",
    "outlook.com",
    "hotmail.com",
    "outlook.com.vn",
    "icloud.com",
    "zoho.com",
];

fn is_own(domain: &str, common: bool) -> bool {
    let of_the_state = domain.ends_with(".gov.vn") || domain.ends_with(".dcs.vn");
    of_the_state || (common && !PUBLIC.contains(&domain))
}

/// People by unit, those of the units below counted in.
fn sizes(directory: &Directory, units: &UnitIndex) -> Vec<u32> {
    let mut sizes = vec![0; units.units().len()];
    for id in directory.ids() {
        let chain = std::iter::successors(directory.unit(id), |unit| units.parent(*unit));
        for unit in chain {
            if let Some(size) = sizes.get_mut(unit as usize) {
                *size += 1;
            }
        }
    }
    sizes
}
