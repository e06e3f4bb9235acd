//! All systems of a review: a few at a time on threads, their outcome taken in order.

use std::collections::VecDeque;
use std::sync::Arc;

use domain::{Date, EvidenceRank, Field, SystemKey};
use matching::Directory;
use policy::{Feed, Judge, LastUseSignal, OwnDomains, Policy};
use store::Tx;
use store::chunk::Chunk;
use tokio::task::JoinHandle;

use super::change::{Change, StandingFindings};
use super::outcome::SystemOutcome;
use super::system::{self, SystemTask};
use crate::import::Believed;
use crate::reconcile::World;
use crate::{EngineError, Progress};

/// How many systems are worked on at once: one more than the small machine has cores, so that
/// one is ready whenever whoever takes them comes back.
const AT_ONCE: usize = 3;

/// How many accounts at most: what is made of an account takes some hundred bytes until it is
/// stored and listed. A system that is larger is worked on alone.
const ACCOUNTS_AT_ONCE: u64 = 1_500_000;

/// What every system is judged with.
pub(crate) struct Court {
    /// Units, people, decisions.
    pub world: World,
    /// What the authority demands.
    pub policy: Policy,
    /// The authority's own mail domains, as learned.
    pub own_domains: OwnDomains,
    /// The roster as a source.
    pub roster: Believed,
}

/// A system with its source.
#[derive(Debug, Clone)]
pub(crate) struct SystemSource {
    /// The system.
    pub system: SystemKey,
    /// Its snapshot, and whether it may be believed.
    pub source: Believed,
}

impl SystemSource {
    /// How many accounts its snapshot has.
    fn accounts(&self) -> u64 {
        self.source.used.as_ref().map_or(0, |used| used.rows)
    }
}

/// What became of a system.
pub(crate) struct Judged {
    /// The system and its source.
    pub source: SystemSource,
    /// Its accounts.
    pub outcome: Arc<SystemOutcome>,
    /// What to write of its findings.
    pub change: Change,
}

/// A system being judged.
struct Working {
    accounts: u64,
    judged: JoinHandle<Result<Judged, EngineError>>,
}

/// The systems of a review, judged one after the other for whoever takes them. What they are
/// judged from is read within the change under way, so that nobody else needs to read.
pub(crate) struct Stage {
    court: Arc<Court>,
    progress: Arc<dyn Progress>,
    waiting: VecDeque<SystemSource>,
    working: VecDeque<Working>,
}

impl Stage {
    /// Sets the stage; nothing runs yet.
    pub fn new(court: Arc<Court>, systems: Vec<SystemSource>, progress: Arc<dyn Progress>) -> Self {
        Self {
            court,
            progress,
            waiting: systems.into(),
            working: VecDeque::new(),
        }
    }

    /// Lets the first systems begin.
    pub async fn begin(&mut self, tx: &mut Tx) -> Result<(), EngineError> {
        while self.has_room() {
            let Some(source) = self.waiting.pop_front() else {
                break;
            };
            let started = self.start(tx, source).await?;
            self.working.push_back(started);
        }
        Ok(())
    }

    fn has_room(&self) -> bool {
        let working: u64 = self.working.iter().map(|each| each.accounts).sum();
        let next = self.waiting.front().map_or(0, SystemSource::accounts);
        self.working.is_empty()
            || self.working.len() < AT_ONCE && working + next <= ACCOUNTS_AT_ONCE
    }

    /// The next system, in the order they were given; `None` after the last.
    pub async fn next(&mut self, tx: &mut Tx) -> Result<Option<Judged>, EngineError> {
        self.begin(tx).await?;
        let Some(working) = self.working.pop_front() else {
            return Ok(None);
        };
        let judged = working
            .judged
            .await
            .map_err(|error| EngineError::Worker(error.to_string()))??;
        // Another one begins while whoever asked is busy with this one.
        self.begin(tx).await?;
        Ok(Some(judged))
    }

    async fn start(&self, tx: &mut Tx, source: SystemSource) -> Result<Working, EngineError> {
        let mut reader = tx.reader();
        let standing = StandingFindings::load(&mut reader, &source.system).await?;
        let packed = match &source.source.used {
            Some(used) => reader.chunks(used.id).await?.rest().await?,
            None => Vec::new(),
        };
        let (court, progress) = (Arc::clone(&self.court), Arc::clone(&self.progress));
        let accounts = source.accounts();
        let judged = tokio::task::spawn_blocking(move || {
            let outcome = judge(&court, &source, &packed, progress.as_ref())?;
            let change = if source.source.used.is_some() {
                standing.compare(&outcome)
            } else {
                Change::default()
            };
            Ok(Judged {
                source,
                outcome: Arc::new(outcome),
                change,
            })
        });
        Ok(Working { accounts, judged })
    }
}

fn judge(
    court: &Court,
    source: &SystemSource,
    chunks: &[Chunk],
    progress: &dyn Progress,
) -> Result<SystemOutcome, EngineError> {
    let judge = Judge::new(&court.policy, &source.system, court.world.as_of, text::fold);
    let task = SystemTask {
        system: &source.system,
        chunks,
        feed: feed(&source.source, &court.own_domains, court.world.as_of),
        world: &court.world,
        roster: feed(&court.roster, &court.own_domains, court.world.as_of),
        judge: &judge,
    };
    system::run(&task, progress)
}

/// What is known of a source as a whole.
fn feed<'a>(source: &Believed, own_domains: &'a OwnDomains, as_of: Date) -> Feed<'a> {
    let heading = source
        .used
        .iter()
        .flat_map(|used| &used.columns)
        .find(|(_, field)| *field == Field::LastUse);
    Feed {
        fields: source.fields,
        as_of: source.used.as_ref().map_or(as_of, |used| used.as_of),
        rank: EvidenceRank::Imported,
        belief: source.belief,
        own_domains,
        last_use: heading.and_then(|(heading, _)| LastUseSignal::of_heading(heading)),
    }
}

/// The own domains: those of the mail system's logins, else those of the roster's addresses.
pub(crate) fn own_domains(systems: &[SystemSource], directory: &Directory) -> OwnDomains {
    let mail = systems
        .iter()
        .find(|each| each.system == SystemKey::email())
        .and_then(|each| each.source.used.as_ref());
    let learned = mail
        .map(|mail| OwnDomains::learn(&mail.profile.by_domain))
        .unwrap_or_default();
    if learned == OwnDomains::default() {
        OwnDomains::new(directory.mail_domains())
    } else {
        learned
    }
}
