//! Trying guesses until the budget is spent: first what costs nothing, then round by round.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{Datelike as _, NaiveDate};

use super::accounts::{HashList, NoList};
use super::checkpoint::{Checkpoint, CheckpointError, Group, Position};
use super::options::{Budget, Options};
use super::outcome::Outcome;
use super::owners::Owners;
use super::work::{DigestKind, Stored, Worker};
use super::{coverage, fast, groups, slow};
use crate::breach::{BreachError, Corpus, HashKind};
use crate::habits::{self, Category, Guesses, Person};

/// Why an audit could not be made.
#[derive(Debug, thiserror::Error)]
pub enum AuditError {
    /// The list of hashes is none.
    #[error(transparent)]
    NoList(#[from] NoList),
    /// The list of hashes cannot be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The checkpoint cannot be used.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// The corpus cannot be asked.
    #[error(transparent)]
    Corpus(#[from] BreachError),
}

impl AuditError {
    /// The message's key after `audit-error-`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoList(NoList::NoColumn(_)) => "no-column",
            Self::NoList(NoList::NoHeading) => "no-heading",
            Self::NoList(NoList::TooLarge) => "too-large",
            Self::Unreadable { .. } => "unreadable",
            Self::Checkpoint(CheckpointError::Io(_)) => "checkpoint-io",
            Self::Checkpoint(CheckpointError::Damaged) => "checkpoint-damaged",
            Self::Checkpoint(CheckpointError::Other) => "checkpoint-other",
            Self::Corpus(_) => "corpus",
        }
    }
}

/// Someone who watches an audit.
pub trait Watch: Sync {
    /// The time since the audit began: a clock that only goes forward.
    fn elapsed(&self) -> Duration;
    /// So many guesses more were tried.
    fn tried(&self, guesses: u64);
    /// So many accounts more have a password that was guessed.
    fn found(&self, accounts: u64);
}

/// How long a state may be lost: at most one batch, which lasts about this long, is repeated.
const BETWEEN_SAVES: Duration = Duration::from_secs(1);

/// What both kinds of work share.
pub struct Shared<'a> {
    pub list: &'a HashList,
    pub persons: Vec<Person>,
    pub outcomes: Vec<Outcome>,
    pub workers: Vec<(Worker, Guesses)>,
    pub most_guesses: u64,
    before: Duration,
    limit: Option<Duration>,
    saved: Duration,
    identity: u64,
    checkpoint: &'a Path,
    watch: &'a dyn Watch,
}

impl Shared<'_> {
    /// The time since this run began.
    pub fn elapsed(&self) -> Duration {
        self.watch.elapsed()
    }

    /// Whether the time is up.
    pub fn is_over(&self) -> bool {
        let spent = self.before + self.elapsed();
        self.limit.is_some_and(|limit| spent >= limit)
    }

    /// The stored hash of an account, if it can be evaluated and was not found yet.
    pub fn open(&self, account: usize) -> Option<&Stored> {
        let known = self.list.accounts.get(account)?.hash.as_ref().ok()?;
        self.outcomes[account]
            .found
            .is_none()
            .then_some(&known.stored)
    }

    /// Tells of guesses tried and passwords found.
    pub fn tell(&self, tried: u64, found: u64) {
        self.watch.tried(tried);
        self.watch.found(found);
    }

    /// Whether the state was last kept long ago.
    pub fn is_unsaved(&self) -> bool {
        self.elapsed().saturating_sub(self.saved) >= BETWEEN_SAVES
    }

    /// Keeps the state.
    pub fn save(&mut self, positions: &[Position]) -> Result<(), CheckpointError> {
        let found = self.outcomes.iter().copied().enumerate();
        Checkpoint {
            identity: self.identity,
            spent: self.before + self.elapsed(),
            positions: positions.to_vec(),
            found: found
                .filter(|(_, outcome)| outcome.found.is_some())
                .collect(),
        }
        .save(self.checkpoint)?;
        self.saved = self.elapsed();
        Ok(())
    }
}

/// Audits a list; an outcome an account, in the list's order.
///
/// # Errors
/// When the checkpoint cannot be used or written, or a corpus is of another kind than its hashes.
pub fn run(
    list: &HashList,
    owners: &Owners,
    corpora: &[Corpus],
    options: &Options,
    watch: &dyn Watch,
) -> Result<Vec<Outcome>, AuditError> {
    let identity = list.identity ^ owners.identity() ^ habits::identity() ^ month(options.today);
    let earlier = if options.resume {
        Checkpoint::load(&options.checkpoint, identity)?.unwrap_or_default()
    } else {
        Checkpoint::default()
    };
    let mut outcomes = vec![Outcome::default(); list.accounts.len()];
    for (account, outcome) in &earlier.found {
        *outcomes.get_mut(*account).ok_or(CheckpointError::Damaged)? = *outcome;
    }
    let persons = list.accounts.iter().map(|account| match account.hash {
        Ok(_) => owners.of(&account.login),
        Err(_) => Person::default(),
    });
    let worker = || (Worker::new(options.kind), Guesses::new(options.today));
    let (limit, most_guesses) = match options.budget {
        Budget::Time(time) => (Some(time), u64::MAX),
        Budget::Guesses(number) => (None, number),
    };
    let mut shared = Shared {
        list,
        persons: persons.collect(),
        outcomes,
        workers: (0..options.threads.max(1)).map(|_| worker()).collect(),
        most_guesses,
        before: earlier.spent,
        limit,
        saved: watch.elapsed(),
        identity,
        checkpoint: &options.checkpoint,
        watch,
    };
    let groups = groups_of(list, &earlier.positions);
    let ended = work(&mut shared, groups)?;
    for corpus in corpora {
        ask_corpus(&mut shared, corpus)?;
    }
    groups::number_groups(list, &mut shared.outcomes);
    // Where the time was too short, the checkpoint stays: a longer budget goes on from it.
    if ended {
        match std::fs::remove_file(&options.checkpoint) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(CheckpointError::from(error).into());
            }
            _ => {}
        }
    }
    Ok(shared.outcomes)
}

/// The month, in the identity of what is resumed: guesses differ between months.
fn month(today: NaiveDate) -> u64 {
    u64::from(today.year().unsigned_abs()) * 12 + u64::from(today.month0())
}

/// Systems learned of apart; those named later in the list are taken together.
const MOST_SYSTEMS: u16 = 256;

/// The accounts of each group, with the position an earlier run reached.
fn groups_of(list: &HashList, earlier: &[Position]) -> Vec<(Position, Vec<usize>)> {
    let mut systems: HashMap<&str, u16> = HashMap::new();
    let mut members: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
    for (at, account) in list.accounts.iter().enumerate() {
        if let Ok(known) = &account.hash {
            let class = known.stored.class();
            let next = u16::try_from(systems.len()).unwrap_or(MOST_SYSTEMS);
            let system = match systems.get(account.system.as_str()) {
                // Fast hashes are tried with everything, whatever the order.
                _ if class.fast => 0,
                Some(&system) => system,
                None if next < MOST_SYSTEMS => *systems.entry(&account.system).or_insert(next),
                None => MOST_SYSTEMS,
            };
            members.entry(Group { class, system }).or_default().push(at);
        }
    }
    let position = |group| {
        let known = earlier.iter().find(|position| position.group == group);
        known.cloned().unwrap_or_else(|| Position::start(group))
    };
    members
        .into_iter()
        .map(|(group, accounts)| (position(group), accounts))
        .collect()
}

/// The fast groups one after another, then the slow ones in turn, the one that has had the least
/// time an account always next. Whether everything was tried that was to be.
fn work(
    shared: &mut Shared<'_>,
    groups: Vec<(Position, Vec<usize>)>,
) -> Result<bool, CheckpointError> {
    let mut positions: Vec<Position> = groups.iter().map(|group| group.0.clone()).collect();
    let mut rounds = Vec::new();
    for (at, (position, accounts)) in groups.into_iter().enumerate() {
        if position.group.class.fast {
            fast::run(shared, &mut positions, at, &accounts)?;
        } else {
            rounds.push((at, slow::Rounds::new(position, accounts), Duration::ZERO));
        }
    }
    while !shared.is_over() {
        let next = rounds
            .iter_mut()
            .filter(|(_, rounds, _)| !rounds.is_done())
            .min_by_key(|(_, rounds, spent)| *spent / rounds.members());
        let Some((_, group, spent)) = next else {
            break;
        };
        let started = shared.elapsed();
        group.step(shared);
        *spent += shared.elapsed().saturating_sub(started);
        if shared.is_unsaved() {
            keep(shared, &mut positions, &rounds)?;
        }
    }
    for (_, rounds, _) in &rounds {
        rounds.settle(shared);
    }
    let ended = !shared.is_over();
    if !ended {
        keep(shared, &mut positions, &rounds)?;
    }
    count_available(shared);
    Ok(ended)
}

/// Keeps the state, `positions` brought up to date.
fn keep(
    shared: &mut Shared<'_>,
    positions: &mut [Position],
    rounds: &[(usize, slow::Rounds, Duration)],
) -> Result<(), CheckpointError> {
    for (at, rounds, _) in rounds {
        positions[*at] = rounds.position();
    }
    shared.save(positions)
}

/// Coverage is told against the guesses there are; those of accounts worked to the end are known.
fn count_available(shared: &mut Shared<'_>) {
    let (persons, list) = (&shared.persons, shared.list);
    let per_thread = shared.outcomes.len().div_ceil(shared.workers.len()).max(1);
    let mut first = 0;
    std::thread::scope(|scope| {
        let parts = shared.outcomes.chunks_mut(per_thread);
        for (outcomes, (_, guesses)) in parts.zip(&mut shared.workers) {
            let start = first;
            first += outcomes.len();
            scope.spawn(move || {
                for (at, outcome) in outcomes.iter_mut().enumerate() {
                    let account = start + at;
                    let open = outcome.found.is_none() && list.accounts[account].hash.is_ok();
                    if open && outcome.available == 0 {
                        outcome.available = coverage::count(guesses, &persons[account]);
                        outcome.tried = outcome.tried.min(outcome.available);
                    }
                }
            });
        }
    });
}

/// Hashes without a salt are looked up in the corpus of their kind, when no guess was right.
fn ask_corpus(shared: &mut Shared<'_>, corpus: &Corpus) -> Result<(), BreachError> {
    for account in 0..shared.outcomes.len() {
        let Some(Stored::Digest(stored)) = shared.open(account) else {
            continue;
        };
        if !(stored.before.is_empty() && stored.after.is_empty()) {
            continue;
        }
        let leaked = match (stored.kind, corpus.kind()) {
            (DigestKind::Nt, HashKind::Ntlm) => {
                let hash = stored.digest.as_slice().try_into();
                hash.map_or(Ok(None), |hash| corpus.contains_nt(hash))?
            }
            (DigestKind::Sha1, HashKind::Sha1) => {
                let hash = stored.digest.as_slice().try_into();
                hash.map_or(Ok(None), |hash| corpus.contains_sha1(hash))?
            }
            _ => continue,
        };
        if leaked.is_some() {
            let outcome = &mut shared.outcomes[account];
            outcome.find(Category::Leaked, outcome.tried);
        }
    }
    Ok(())
}
