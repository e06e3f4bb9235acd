//! The gate put to work: every feed of a review compared with the last one and the others.

use connectors::Basis;
use domain::{Date, FeedKind, FieldSet, GateReason, GateVerdict, Snapshot, UnitRow};
use matching::UnitIndex;
use policy::Belief;
use policy::gate::{self, FeedFacts, Surroundings, UnitMap};
use store::chunk::{self, Chunk};
use store::{ReviewNumber, Tx};

use super::{ImportSetting, UNREADABLE};
use crate::EngineError;

/// A source of a review: the newest snapshot, and the one that may be used.
#[derive(Debug, Clone)]
pub(crate) struct Believed {
    /// What was read in this review, with its verdict.
    pub newest: Snapshot,
    /// What may be used: the newest, an older one, or none.
    pub used: Option<Snapshot>,
    /// Which of the three.
    pub belief: Belief,
    /// The columns that may be taken for signals.
    pub fields: FieldSet,
}

/// Gives every snapshot its verdict, and says what may be used in place of a refused one.
pub(super) async fn judge_all(
    tx: &mut Tx,
    review: ReviewNumber,
    setting: &ImportSetting,
    tree: &[Chunk],
    snapshots: &mut [Snapshot],
) -> Result<Vec<Believed>, EngineError> {
    let mut previous = Vec::new();
    for snapshot in snapshots.iter() {
        previous.push(
            tx.reader()
                .find_latest_believed(&snapshot.kind, review)
                .await?,
        );
    }
    let nothing = UnitMap::default();
    judge_some(snapshots, &previous, &nothing, setting, |kind| {
        *kind == FeedKind::Units
    })?;
    let units = unit_map(tx, tree, snapshots, &previous, setting.as_of).await?;
    judge_some(snapshots, &previous, &units, setting, |kind| {
        *kind != FeedKind::Units
    })?;
    doubt_roster(snapshots, &previous);
    Ok(snapshots
        .iter()
        .zip(previous)
        .map(|(newest, last)| believe(newest, last))
        .collect())
}

/// Without a tree the roster cannot say who moved inside the authority and who left it: it is
/// refused along with a tree that no earlier one stands in for.
fn doubt_roster(snapshots: &mut [Snapshot], previous: &[Option<Snapshot>]) {
    let refused = |snapshot: &Snapshot| snapshot.verdict == GateVerdict::Refused;
    let mut both = snapshots.iter().zip(previous);
    let lost = both
        .any(|(newest, last)| newest.kind == FeedKind::Units && refused(newest) && last.is_none());
    let roster = snapshots
        .iter_mut()
        .find(|newest| newest.kind == FeedKind::Roster && !refused(newest));
    if let (true, Some(roster)) = (lost, roster) {
        roster.verdict = GateVerdict::Refused;
        roster.reasons.push(gate::without_units());
    }
}

/// Gives those snapshots their verdict whose kind is wanted, each on a thread: nothing else can
/// be done meanwhile, and no feed's verdict hangs on another's.
fn judge_some(
    snapshots: &mut [Snapshot],
    previous: &[Option<Snapshot>],
    units: &UnitMap,
    setting: &ImportSetting,
    wanted: fn(&FeedKind) -> bool,
) -> Result<(), EngineError> {
    let all = &*snapshots;
    let places = (0..all.len()).filter(|place| wanted(&all[*place].kind));
    let verdicts: Vec<_> = std::thread::scope(|scope| {
        let judging = places.map(|place| {
            let last = previous[place].as_ref();
            let judging = scope.spawn(move || judge(place, all, last, units, setting));
            (place, judging)
        });
        let judging: Vec<_> = judging.collect();
        let verdicts = judging.into_iter();
        verdicts.map(|(place, one)| (place, one.join())).collect()
    });
    for (place, verdict) in verdicts {
        let (verdict, reasons) =
            verdict.map_err(|_| EngineError::Worker("the gate stopped".to_owned()))?;
        snapshots[place].verdict = verdict;
        snapshots[place].reasons = reasons;
    }
    Ok(())
}

fn judge(
    place: usize,
    snapshots: &[Snapshot],
    last: Option<&Snapshot>,
    units: &UnitMap,
    setting: &ImportSetting,
) -> (GateVerdict, Vec<GateReason>) {
    let snapshot = &snapshots[place];
    if unreadable(snapshot) || setting.sources[place].standing.is_some() {
        return (snapshot.verdict, snapshot.reasons.clone());
    }
    let others = snapshots.iter().enumerate();
    let others = others.filter(|(other, _)| *other != place);
    let others: Vec<&Snapshot> = others.map(|(_, each)| each).collect();
    let around = Around {
        last,
        others: &others,
        units,
        review_day: setting.as_of,
    };
    around.judge(snapshot, &setting.thresholds)
}

/// What a snapshot is compared with.
pub(super) struct Around<'a> {
    /// What was last believed of the same source.
    pub last: Option<&'a Snapshot>,
    /// The other sources.
    pub others: &'a [&'a Snapshot],
    /// The tree a merger is told from a loss by.
    pub units: &'a UnitMap,
    /// The day of the review.
    pub review_day: Date,
}

impl Around<'_> {
    /// What the gate says.
    pub fn judge(
        &self,
        snapshot: &Snapshot,
        thresholds: &gate::Thresholds,
    ) -> (GateVerdict, Vec<GateReason>) {
        let others = self.others.iter().filter(|each| !unreadable(each));
        let others: Vec<FeedFacts<'_>> = others.map(|each| facts(each)).collect();
        let around = Surroundings {
            review_day: self.review_day,
            previous: self.last.map(facts),
            others: &others,
            units: self.units,
        };
        gate::judge_feed(&facts(snapshot), &around, thresholds)
    }
}

fn facts(snapshot: &Snapshot) -> FeedFacts<'_> {
    FeedFacts {
        kind: &snapshot.kind,
        profile: &snapshot.profile,
        fields: snapshot.fields,
        named: named(snapshot),
        as_of: snapshot.as_of,
    }
}

/// The fields whose column a person named in the mapping.
fn named(snapshot: &Snapshot) -> FieldSet {
    let columns = snapshot.columns.iter().zip(&snapshot.bases);
    let named = columns.filter(|(_, basis)| *basis == Basis::Mapping.as_str());
    named.map(|((_, field), _)| *field).collect()
}

/// The file could not be read as a table: there is nothing to judge.
fn unreadable(snapshot: &Snapshot) -> bool {
    snapshot
        .reasons
        .iter()
        .any(|reason| reason.reason.code.starts_with(UNREADABLE))
}

/// The tree a merger is told from a loss by: this review's if it is believed, else the last.
async fn unit_map(
    tx: &mut Tx,
    tree: &[Chunk],
    snapshots: &[Snapshot],
    previous: &[Option<Snapshot>],
    as_of: Date,
) -> Result<UnitMap, EngineError> {
    let Some(place) = snapshots
        .iter()
        .position(|each| each.kind == FeedKind::Units)
    else {
        return Ok(UnitMap::default());
    };
    let believed = (snapshots[place].verdict != GateVerdict::Refused).then_some(&snapshots[place]);
    let Some(used) = believed.or(previous[place].as_ref()) else {
        return Ok(UnitMap::default());
    };
    // A tree read just now is not complete in the database yet; its parts are at hand.
    let fresh = believed.is_some() && !tree.is_empty();
    let chunks = if fresh {
        tree.to_vec()
    } else {
        tx.reader().chunks(used.id).await?.rest().await?
    };
    map_of(&chunks, as_of)
}

/// The tree of some packed rows.
pub(super) fn map_of(chunks: &[Chunk], as_of: Date) -> Result<UnitMap, EngineError> {
    let rows = chunk::decode_all::<UnitRow>(chunks)
        .map_err(|error| EngineError::Worker(error.to_string()))?;
    let (index, _) = UnitIndex::build(rows);
    Ok(UnitMap::new(index.units(), as_of, text::fold))
}

fn believe(newest: &Snapshot, last: Option<Snapshot>) -> Believed {
    let (used, belief) = match (newest.verdict, last) {
        (GateVerdict::Accepted | GateVerdict::Warned, _) => {
            (Some(newest.clone()), Belief::Believed)
        }
        (GateVerdict::Refused, Some(last)) => (Some(last), Belief::Older),
        (GateVerdict::Refused, None) => (None, Belief::Refused),
    };
    let fields = used
        .as_ref()
        .map(|used| gate::believed_fields(&facts(used)))
        .unwrap_or_default();
    Believed {
        newest: newest.clone(),
        used,
        belief,
        fields,
    }
}
