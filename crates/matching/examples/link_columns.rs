//! Links accounts to people by name, birth date, unit and login alone, and scores the links:
//! the companion of `bench/splink/link.py`, on the same files.
//!
//! `link_columns FOLDER`, where FOLDER holds `people.tsv` and `accounts.tsv` as
//! `bench/splink/columns.py` writes them.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use domain::{
    Date, EmploymentStatus, Field, Observation, Person, PersonCode, Unit, UnitBranch, UnitCode,
};
use matching::{Directory, MatchSetting, Matcher, UnitIndex};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("which folder? give the one columns.py wrote")?;
    let people = people(&read(&Path::new(&folder).join("people.tsv"))?)?;
    let (accounts, truth) = accounts(&read(&Path::new(&folder).join("accounts.tsv"))?)?;
    let (persons, rows) = (people.len(), truth.len());
    let start = now();
    let units = units(&people);
    let directory = Directory::new(people, &units);
    let mut links = Vec::with_capacity(rows);
    for (system, accounts) in &accounts {
        let setting = MatchSetting {
            system: system.parse()?,
            fields: [Field::Login, Field::Name, Field::BirthDate, Field::Unit]
                .into_iter()
                .collect(),
            as_of: Date::default(),
            decisions: &[],
        };
        let mut matcher = Matcher::new(&directory, &units, setting);
        accounts
            .chunks(4_096)
            .for_each(|chunk| matcher.observe(chunk));
        for chunk in accounts.chunks(4_096) {
            links.extend(
                matcher
                    .resolve(chunk)
                    .into_iter()
                    .map(|found| found.link.person),
            );
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    let linked = links.iter().flatten().count();
    let right = links
        .iter()
        .zip(&truth)
        .filter(|(found, truth)| found.as_ref().is_some_and(|code| code.as_str() == *truth))
        .count();
    let owned = truth.iter().filter(|truth| !truth.is_empty()).count();
    println!(
        "rasoat  people {persons} accounts {rows} precision {:.5} recall {:.5} seconds {seconds:.2}",
        right as f64 / linked.max(1) as f64,
        right as f64 / owned.max(1) as f64,
    );
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "measuring the wall clock is this program's purpose"
)]
fn now() -> std::time::Instant {
    std::time::Instant::now()
}

fn read(path: &Path) -> Result<Vec<Vec<String>>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path)?;
    Ok(text
        .lines()
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect())
}

fn some(cell: &str) -> Option<String> {
    (!cell.is_empty()).then(|| cell.to_owned())
}

fn people(rows: &[Vec<String>]) -> Result<Vec<Person>, Box<dyn Error>> {
    let mut people = Vec::with_capacity(rows.len());
    for (line, row) in (1..).zip(rows) {
        let [code, name, birth, unit] = row.as_slice() else {
            return Err(format!("people.tsv, line {line}: four columns expected").into());
        };
        people.push(Person {
            code: PersonCode::new(code).ok_or("people.tsv: a person without a code")?,
            other_codes: Vec::new(),
            name: name.clone(),
            birth_date: birth.parse().ok(),
            identity_hash: None,
            mail: None,
            unit: UnitCode::new(unit),
            other_units: Vec::new(),
            former_units: Vec::new(),
            position: None,
            category: None,
            status: EmploymentStatus::Active,
            status_from: None,
            status_to: None,
            line,
        });
    }
    Ok(people)
}

type Accounts = (BTreeMap<String, Vec<Observation>>, Vec<String>);

/// The accounts by system, and whose they are, in the same order.
fn accounts(rows: &[Vec<String>]) -> Result<Accounts, Box<dyn Error>> {
    let mut accounts: BTreeMap<String, Vec<(Observation, String)>> = BTreeMap::new();
    for (line, row) in (1..).zip(rows) {
        let [system, login, name, birth, unit, person] = row.as_slice() else {
            return Err(format!("accounts.tsv, line {line}: six columns expected").into());
        };
        let account = Observation {
            line,
            login: login.clone(),
            name: some(name),
            birth_date: birth.parse().ok(),
            unit: some(unit),
            ..Observation::default()
        };
        accounts
            .entry(system.clone())
            .or_default()
            .push((account, person.clone()));
    }
    let mut truth = Vec::with_capacity(rows.len());
    let mut by_system = BTreeMap::new();
    for (system, rows) in accounts {
        let (accounts, people): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
        truth.extend(people);
        by_system.insert(system, accounts);
    }
    Ok((by_system, truth))
}

/// The units as bare codes, without the tree: the other side does not get it either.
fn units(people: &[Person]) -> UnitIndex {
    let mut codes: Vec<&UnitCode> = people
        .iter()
        .filter_map(|person| person.unit.as_ref())
        .collect();
    codes.sort();
    codes.dedup();
    let unit = |code: &UnitCode| Unit {
        code: code.clone(),
        name: code.to_string(),
        parent: None,
        branch: UnitBranch::State,
        valid_from: None,
        valid_to: None,
        successor: None,
        aliases: Vec::new(),
    };
    UnitIndex::from_units(codes.into_iter().map(unit).collect())
}
