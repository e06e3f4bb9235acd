//! The tree, the people and the decisions a review judges with.

use domain::{Date, FeedKind, MatchDecision, RosterRow, UnitRow};
use policy::Policy;
use serde::de::DeserializeOwned;
use store::Database;
use store::chunk::{self, Chunk};
use tokio::task::JoinHandle;

use super::systems;
use crate::EngineError;
use crate::evaluate::{Court, own_domains};
use crate::import::{Basis, Believed};
use crate::reconcile::World;

/// A world being built.
pub(super) type Begun = JoinHandle<Result<World, EngineError>>;

/// Begins to build the world from what was just read, on a thread.
pub(super) fn begin(basis: Basis, decisions: Vec<MatchDecision>, as_of: Date) -> Begun {
    tokio::task::spawn_blocking(move || {
        let units: Vec<UnitRow> = rows(&basis.units)?;
        let roster: Vec<RosterRow> = rows(&basis.roster)?;
        Ok(World::new(units, roster, decisions, as_of))
    })
}

/// The world of the feeds that may be used: the one that was begun with, if its feeds were
/// believed in the end.
pub(super) async fn world(
    db: &Database,
    feeds: &[Believed],
    decisions: Vec<MatchDecision>,
    as_of: Date,
    begun: Option<Begun>,
) -> Result<World, EngineError> {
    let basis = [FeedKind::Units, FeedKind::Roster];
    let counts = basis.iter().all(|kind| {
        let source = source(feeds, kind);
        let used = source.and_then(|feed| Some((feed, feed.used.as_ref()?)));
        used.is_some_and(|(feed, used)| used.id == feed.newest.id)
    });
    let begun = match begun.filter(|_| counts) {
        Some(begun) => begun,
        None => begin(stored(db, feeds).await?, decisions, as_of),
    };
    begun
        .await
        .map_err(|error| EngineError::Worker(error.to_string()))?
}

/// What every system of the review is judged with.
pub(super) fn court(
    world: World,
    policy: Policy,
    feeds: &[Believed],
) -> Result<Court, EngineError> {
    let own_domains = own_domains(&systems(feeds), &world.directory);
    let roster = source(feeds, &FeedKind::Roster).cloned();
    let roster =
        roster.ok_or_else(|| EngineError::Worker("no roster among the feeds".to_owned()))?;
    Ok(Court {
        world,
        policy,
        own_domains,
        roster,
    })
}

fn source<'f>(feeds: &'f [Believed], kind: &FeedKind) -> Option<&'f Believed> {
    feeds.iter().find(|feed| feed.newest.kind == *kind)
}

/// Tree and roster as they lie in the database.
async fn stored(db: &Database, feeds: &[Believed]) -> Result<Basis, EngineError> {
    let mut reader = db.reader().await?;
    let mut stored = [Vec::new(), Vec::new()];
    for (kind, stored) in [FeedKind::Units, FeedKind::Roster].iter().zip(&mut stored) {
        let Some(used) = source(feeds, kind).and_then(|source| source.used.as_ref()) else {
            continue;
        };
        *stored = reader.chunks(used.id).await?.rest().await?;
    }
    let [units, roster] = stored;
    Ok(Basis { units, roster })
}

fn rows<T: DeserializeOwned>(chunks: &[Chunk]) -> Result<Vec<T>, EngineError> {
    chunk::decode_all(chunks).map_err(|error| EngineError::Worker(error.to_string()))
}
