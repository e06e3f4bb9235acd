//! Stored hashes in, a category an account out.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use connectors::{Feed, IdentityKey, Limits, Mapping, ReadOptions};
use domain::{Date, FeedKind, RosterRow, UnitRow};
use matching::UnitIndex;
use password::audit::{HashList, Options, Owner, Owners, Refused, Summary, Watch, run, write_file};
use password::breach::Corpus;
use password::secrecy;

use crate::EngineError;

/// What an audit is made of.
#[derive(Debug, Clone)]
pub struct AuditRequest {
    /// The list of hashes.
    pub hashes: PathBuf,
    /// The roster.
    pub people: PathBuf,
    /// The units, for their names; the roster's own words otherwise.
    pub units: Option<PathBuf>,
    /// Which column of the roster is which, where it cannot be seen.
    pub map: Option<PathBuf>,
    /// Corpora of leaked passwords.
    pub breach: Vec<PathBuf>,
    /// Names of the place and the authority, for passwords made of them.
    pub places: Vec<String>,
    /// The day, for guesses with the year.
    pub as_of: Date,
    /// Budget, threads, checkpoint.
    pub options: Options,
    /// Where the rows go.
    pub out: PathBuf,
}

/// What an audit came to.
#[derive(Debug, Clone)]
pub struct AuditReport {
    /// The counts.
    pub summary: Summary,
    /// Rows of the list that name no account.
    pub refused: Vec<Refused>,
    /// People whose names and dates went into guesses.
    pub people: usize,
    /// What keeps the process from leaving anything behind.
    pub hardened: secrecy::Hardened,
}

/// Audits a list of hashes; nothing but the output file is written, and a checkpoint while it runs.
///
/// # Errors
/// When a file cannot be read or written, or the checkpoint cannot be used.
pub fn audit(request: &AuditRequest, watch: &dyn Watch) -> Result<AuditReport, EngineError> {
    let hardened = secrecy::harden(request.breach.is_empty());
    let owners = Owners::new(read_owners(request)?);
    let list = HashList::open(&request.hashes)?;
    let open = |path: &PathBuf| Corpus::open(path).map_err(password::audit::AuditError::from);
    let corpora = request
        .breach
        .iter()
        .map(open)
        .collect::<Result<Vec<_>, _>>()?;
    let outcomes = run(&list, &owners, &corpora, &request.options, watch)?;
    let summary =
        write_file(&list, &outcomes, &request.out).map_err(EngineError::write(&request.out))?;
    Ok(AuditReport {
        summary,
        refused: list.refused,
        people: owners.len(),
        hardened,
    })
}

fn read_owners(request: &AuditRequest) -> Result<Vec<Owner>, EngineError> {
    let mapping = match &request.map {
        Some(path) => Some(Mapping::parse(
            &std::fs::read_to_string(path).map_err(EngineError::read(path))?,
        )?),
        None => None,
    };
    let mut units: Vec<UnitRow> = Vec::new();
    if let Some(path) = &request.units {
        read(request, path, &FeedKind::Units, mapping.as_ref(), |feed| {
            feed.read_units(&mut |row| {
                units.push(row);
                ControlFlow::Continue(())
            })
            .map(|_| ())
        })?;
    }
    let mut roster: Vec<RosterRow> = Vec::new();
    read(
        request,
        &request.people,
        &FeedKind::Roster,
        mapping.as_ref(),
        |feed| {
            feed.read_roster(&mut |row| {
                roster.push(row);
                ControlFlow::Continue(())
            })
            .map(|_| ())
        },
    )?;
    let (units, _) = UnitIndex::build(units);
    let owner = |row: RosterRow| Owner {
        places: places(row.unit.as_deref(), &units, &request.places),
        name: row.name,
        birth_date: row.birth_date,
        code: row.person_code,
        mail: row.mail,
    };
    Ok(roster.into_iter().map(owner).collect())
}

fn read(
    request: &AuditRequest,
    path: &Path,
    kind: &FeedKind,
    mapping: Option<&Mapping>,
    rows: impl FnOnce(&mut Feed) -> Result<(), connectors::FeedError>,
) -> Result<(), EngineError> {
    // Identity numbers are of no use here: their hashes are thrown away, so any key will do.
    let identity_key = IdentityKey::new([0; 32]);
    let options = ReadOptions {
        as_of: request.as_of,
        identity_key: &identity_key,
        mapping,
        limits: Limits::default(),
    };
    let mut feed = Feed::open(path, kind, &options)?;
    Ok(rows(&mut feed)?)
}

/// The names a unit goes by: its own, those above it, the authority's.
fn places(printed: Option<&str>, units: &UnitIndex, authority: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    if let Some(printed) = printed {
        let known = units
            .units()
            .iter()
            .find(|unit| unit.code.as_str() == printed || unit.name == printed);
        match known {
            Some(unit) => {
                names.push(unit.name.clone());
                names.extend(units.ancestors(&unit.code).map(|above| above.name.clone()));
            }
            None => names.push(printed.to_owned()),
        }
    }
    names.extend(authority.iter().cloned());
    names
}
