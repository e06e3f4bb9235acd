//! The whole path in one command: import → reconcile → evaluate → report.

mod court;
mod digest;
mod keep;
mod listing;
mod request;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use connectors::Mapping;
use domain::{AuditEvent, Date, FeedKind, MatchDecision, Snapshot, SystemKey, Waiver};
use policy::Policy;
use store::{Database, NewReview, PackedDocument, Review, ReviewNumber};
use tokio::task::JoinHandle;

use listing::Listing;
pub use request::{ReviewOutcome, ReviewRequest};

use crate::evaluate::{Court, Stage, SystemSource};
use crate::import::{self, Believed, ImportSetting, Source, SourceDigest};
use crate::report::{DOCUMENTS, Documents, Finished, Folder, Grounds, Standings};
use crate::{EngineError, Progress, Step, jobs, waiver};

/// Everything a review starts from, read and digested.
struct Start {
    sources: Vec<SourceDigest>,
    mapping: Option<Mapping>,
    mapping_digest: String,
    policy: Policy,
    policy_digest: String,
    input_digest: String,
    decisions: Vec<MatchDecision>,
    waivers: Vec<Waiver>,
}

/// Runs a review, or issues the last one's documents again when nothing has changed.
///
/// # Errors
/// When a named file cannot be read, policy or mapping are not understood, or the database
/// refuses. A feed that cannot be read or believed is no error: it is refused, and said so.
pub async fn review(
    db: &Database,
    request: &ReviewRequest,
    progress: Arc<dyn Progress>,
) -> Result<ReviewOutcome, EngineError> {
    progress.step(Step::Import);
    let start = start(db, request).await?;
    if let Some(last) = unchanged(db, &start.input_digest).await? {
        return reissue(db, request, &last).await;
    }
    let mut tx = db.begin(&request.actor).await?;
    let new = NewReview {
        as_of: request.as_of,
        policy_digest: start.policy_digest,
        input_digest: start.input_digest,
        started_at: request.now,
    };
    let review = tx.start_review(&new).await?;
    tx.apply_waivers(review, &start.waivers).await?;
    let setting = ImportSetting {
        as_of: request.as_of,
        sources: start.sources,
        mapping: start.mapping,
        mapping_digest: start.mapping_digest,
        thresholds: start.policy.gate.clone(),
    };
    let (decisions, as_of) = (start.decisions, request.as_of);
    let early = decisions.clone();
    let (feeds, world) = import::run(
        db,
        tx,
        review,
        setting,
        Arc::clone(&progress),
        request.now,
        move |basis| court::begin(basis, early, as_of),
    )
    .await?;
    progress.step(Step::Reconcile);
    let world = court::world(db, &feeds, decisions, as_of, world).await?;
    let court = Arc::new(court::court(world, start.policy, &feeds)?);
    judge(db, request, review, court, feeds, progress).await
}

async fn start(db: &Database, request: &ReviewRequest) -> Result<Start, EngineError> {
    let mut sources = import::digests(sources(request)?, request.under.as_deref());
    if request.standing {
        add_standing(db, &mut sources).await?;
    }
    complete(&sources)?;
    let mapping_text = request.mapping.as_deref().map(read).transpose()?;
    let policy_text = request.policy.as_deref().map(read).transpose()?;
    let mapping = mapping_text.as_deref().map(Mapping::parse).transpose()?;
    let mut policy = policy_text
        .as_deref()
        .map(Policy::parse)
        .transpose()?
        .unwrap_or_default();
    let mapping_digest = digest::of_mapping(mapping_text.as_deref(), request.as_of);
    let policy_digest = digest::of_text(policy_text.as_deref().unwrap_or(policy::DEFAULT_POLICY));
    let mut reader = db.reader().await?;
    let decisions = reader.all_decisions().await?;
    let waivers = reader.all_waivers_on(request.as_of).await?;
    drop(reader);
    policy.exceptions.extend(waiver::exceptions(&waivers));
    let input = digest::of_input(
        &sources,
        &mapping_digest,
        &policy_digest,
        &decisions,
        &waivers,
        request.language,
    );
    // A feed without a digest is read again every time: its review is never "unchanged".
    let input_digest = input.unwrap_or_else(|| format!("unreadable at {}", request.now));
    Ok(Start {
        sources,
        mapping,
        mapping_digest,
        policy,
        policy_digest,
        input_digest,
        decisions,
        waivers,
    })
}

/// The feeds, in the order they are shown: units, roster, then the systems by key.
fn sources(request: &ReviewRequest) -> Result<Vec<Source>, EngineError> {
    let mut systems: BTreeMap<&SystemKey, &Path> = BTreeMap::new();
    for (system, path) in &request.sources {
        if systems.insert(system, path).is_some() {
            return Err(EngineError::SourceTwice(system.to_string()));
        }
    }
    let source = |kind, path: &Path| Source {
        kind,
        path: path.to_owned(),
    };
    let basis = [
        (FeedKind::Units, &request.units),
        (FeedKind::Roster, &request.roster),
    ];
    let basis = basis.into_iter();
    let mut sources: Vec<Source> = basis
        .filter_map(|(kind, path)| Some(source(kind, path.as_deref()?)))
        .collect();
    sources.extend(
        systems
            .into_iter()
            .map(|(system, path)| source(FeedKind::System(system.clone()), path)),
    );
    for each in &sources {
        fs::metadata(&each.path).map_err(EngineError::read(&each.path))?;
    }
    Ok(sources)
}

/// Adds what stands of the sources of the newest review of which no new file came.
async fn add_standing(db: &Database, sources: &mut Vec<SourceDigest>) -> Result<(), EngineError> {
    for snapshot in import::standing(db).await? {
        if !sources.iter().any(|source| source.kind == snapshot.kind) {
            sources.push(SourceDigest::standing(snapshot));
        }
    }
    // The order they are shown in is the order of their kinds.
    sources.sort_by(|one, other| one.kind.cmp(&other.kind));
    Ok(())
}

/// Without a tree, a roster and a system there is nothing to match.
fn complete(sources: &[SourceDigest]) -> Result<(), EngineError> {
    let has = |kind: &FeedKind| sources.iter().any(|source| source.kind == *kind);
    let basis = [FeedKind::Units, FeedKind::Roster];
    if let Some(missing) = basis.iter().find(|kind| !has(kind)) {
        return Err(EngineError::SourceMissing(missing.to_string()));
    }
    let any = sources
        .iter()
        .any(|source| matches!(source.kind, FeedKind::System(_)));
    match any {
        true => Ok(()),
        false => Err(EngineError::SourceMissing("email".to_owned())),
    }
}

fn read(path: &Path) -> Result<String, EngineError> {
    fs::read_to_string(path).map_err(EngineError::read(path))
}

async fn unchanged(db: &Database, input_digest: &str) -> Result<Option<Review>, EngineError> {
    let latest = db.reader().await?.find_latest_review().await?;
    Ok(latest.filter(|review| review.input.input_digest == input_digest))
}

/// Writes the documents of a review again, byte for byte, and puts that on record.
async fn reissue(
    db: &Database,
    request: &ReviewRequest,
    last: &Review,
) -> Result<ReviewOutcome, EngineError> {
    let folder = Folder::open(&request.out)?;
    let mut files = Vec::new();
    let mut reader = db.reader().await?;
    for name in DOCUMENTS {
        let artefact = reader
            .write_artefact(last.number, name, folder.create(name)?)
            .await?;
        files.push((artefact.name, artefact.sha256.to_string()));
    }
    let feeds = reader.list_snapshots(last.number).await?;
    drop(reader);
    folder.publish()?;
    let mut tx = db.begin(&request.actor).await?;
    let outcome = ReviewOutcome {
        review: last.number.0,
        unchanged: true,
        as_of: last.input.as_of,
        feeds,
        total: None,
        changes: None,
        remarks: Vec::new(),
        files: DOCUMENTS.iter().map(|name| folder.document(name)).collect(),
    };
    jobs::close(&mut tx, request, &outcome).await?;
    tx.commit(
        AuditEvent::ReportWritten {
            review: last.number.0,
            files,
        },
        request.now,
    )
    .await?;
    Ok(outcome)
}

/// The systems among the feeds.
fn systems(feeds: &[Believed]) -> Vec<SystemSource> {
    let system = |feed: &Believed| match &feed.newest.kind {
        FeedKind::System(system) => Some(SystemSource {
            system: system.clone(),
            source: feed.clone(),
        }),
        FeedKind::Units | FeedKind::Roster => None,
    };
    feeds.iter().filter_map(system).collect()
}

/// Matches, judges, keeps and reports, all in one transaction: a review counts as a whole.
async fn judge(
    db: &Database,
    request: &ReviewRequest,
    review: ReviewNumber,
    court: Arc<Court>,
    feeds: Vec<Believed>,
    progress: Arc<dyn Progress>,
) -> Result<ReviewOutcome, EngineError> {
    let documents = Documents::new(&request.out, request.language, &court.world)?;
    let mut documents = Listing::new(documents);
    let mut tx = db.begin(&request.actor).await?;
    jobs::keep(&mut tx, request).await?;
    let earlier = tx.reader().find_latest_review().await?;
    progress.step(Step::Evaluate);
    let mut stage = Stage::new(Arc::clone(&court), systems(&feeds), Arc::clone(&progress));
    stage.begin(&mut tx).await?;
    keep::world(&mut tx, &court.world).await?;
    let mut sums = keep::Sums::default();
    while let Some(judged) = stage.next(&mut tx).await? {
        let system = judged.source.system.clone();
        documents.add(system, Arc::clone(&judged.outcome)).await?;
        keep::system(&mut tx, review, &judged, &mut sums).await?;
        let statements = judged.outcome.statements.list();
        keep::blind_spots(&mut tx, review, &judged.source.system, statements).await?;
    }
    let documents = documents.end().await?;
    let standings = keep::standings(&mut tx, earlier.as_ref(), review, &sums).await?;
    progress.step(Step::Report);
    let changes = standings.as_ref().map(|standings| standings.changes);
    let finished = finish(
        documents,
        request.as_of,
        Arc::clone(&court),
        feeds.clone(),
        standings,
    );
    tx.end_first_load().await?;
    let (finished, packed) = finished
        .await
        .map_err(|error| EngineError::Worker(error.to_string()))??;
    let files = keep::documents(&mut tx, review, packed).await?;
    tx.record(&sums.reconciled(review), request.now).await?;
    tx.record(&sums.evaluated(review, changes.as_ref()), request.now)
        .await?;
    tx.finish_review(review, request.now).await?;
    let remarks = [FeedKind::Units, FeedKind::Roster].map(|kind| {
        let count = court.world.remarks(&kind).len();
        (kind, count)
    });
    let mut outcome = ReviewOutcome {
        review: review.0,
        unchanged: false,
        as_of: request.as_of,
        feeds: feeds
            .into_iter()
            .map(|feed| feed.newest)
            .collect::<Vec<Snapshot>>(),
        total: Some(finished.total.clone()),
        changes,
        remarks: remarks.into(),
        files: Vec::new(),
    };
    jobs::close(&mut tx, request, &outcome).await?;
    tx.commit(
        AuditEvent::ReportWritten {
            review: review.0,
            files,
        },
        request.now,
    )
    .await?;
    // Seen only once it counts: a kill between the two is made good by the next run, which
    // issues what the database keeps.
    outcome.files = finished.publish()?;
    Ok(outcome)
}

/// Writes the documents out and packs them, on a thread of its own.
fn finish(
    documents: Documents,
    as_of: Date,
    court: Arc<Court>,
    feeds: Vec<Believed>,
    standings: Option<Standings>,
) -> JoinHandle<Result<(Finished, Vec<PackedDocument>), EngineError>> {
    tokio::task::spawn_blocking(move || {
        documents.finish(&Grounds {
            as_of,
            policy: &court.policy,
            world: &court.world,
            feeds: &feeds,
            standings: standings.as_ref(),
        })
    })
}
