//! One system from its snapshot to its findings: matched, then judged, chunk by chunk.
//!
//! The rows stay packed; what is held is one chunk unpacked at a time and a few hundred
//! bytes per account for the outcome, so that a system of a million accounts fits.

use domain::{
    AccountRef, Finding, Moment, Observation, Person, RuleId, Situation, SystemKey, Verdict,
};
use matching::{MatchSetting, Matcher, Recognised};
use policy::{Feed, Judge, Judgement};
use store::chunk::{self, Chunk};

use super::blind_spots::BlindSpots;
use super::entries::{Administrator, Case, Leaver};
use super::outcome::{Outcome, SystemOutcome};
use super::siblings::Siblings;
use crate::reconcile::World;
use crate::{EngineError, Progress};

/// What one system is matched and judged with.
pub(crate) struct SystemTask<'a> {
    /// The system.
    pub system: &'a SystemKey,
    /// Its packed rows, in the feed's order.
    pub chunks: &'a [Chunk],
    /// What is known of the feed as a whole.
    pub feed: Feed<'a>,
    /// Units, people, decisions.
    pub world: &'a World,
    /// The roster as a feed.
    pub roster: Feed<'a>,
    /// The policy, made ready for this system.
    pub judge: &'a Judge<'a>,
}

/// Matches and judges a system.
pub(crate) fn run(
    task: &SystemTask<'_>,
    progress: &dyn Progress,
) -> Result<SystemOutcome, EngineError> {
    let (recognised, siblings) = recognise(task, progress)?;
    judge(task, recognised, &siblings, progress)
}

fn recognise(
    task: &SystemTask<'_>,
    progress: &dyn Progress,
) -> Result<(Vec<Recognised>, Siblings), EngineError> {
    let setting = MatchSetting {
        system: task.system.clone(),
        fields: task.feed.fields,
        decisions: &task.world.decisions,
        as_of: task.world.as_of,
    };
    let mut matcher = Matcher::new(&task.world.directory, &task.world.units, setting);
    for chunk in task.chunks {
        matcher.observe(&rows(chunk)?);
    }
    let mut all = Vec::with_capacity(task.chunks.iter().map(|chunk| chunk.rows as usize).sum());
    let mut siblings = Siblings::default();
    for chunk in task.chunks {
        let observations = rows(chunk)?;
        let recognised = matcher.resolve(&observations);
        for (observation, each) in observations.iter().zip(&recognised) {
            siblings.note(observation, each);
        }
        progress.advance(observations.len() as u64);
        all.extend(recognised);
    }
    Ok((all, siblings))
}

fn judge(
    task: &SystemTask<'_>,
    recognised: Vec<Recognised>,
    siblings: &Siblings,
    progress: &dyn Progress,
) -> Result<SystemOutcome, EngineError> {
    let mut outcome = SystemOutcome {
        accounts: Vec::with_capacity(recognised.len()),
        evidence: Some((task.feed.rank, Moment::Day(task.feed.as_of))),
        ..SystemOutcome::default()
    };
    let mut blind_spots = BlindSpots::default();
    let mut recognised = recognised.into_iter();
    for chunk in task.chunks {
        let observations = rows(chunk)?;
        progress.advance(observations.len() as u64);
        for (observation, recognised) in observations.into_iter().zip(recognised.by_ref()) {
            judge_one(
                task,
                observation,
                recognised,
                siblings,
                &mut blind_spots,
                &mut outcome,
            );
        }
    }
    Ok(outcome.finish(blind_spots))
}

fn judge_one(
    task: &SystemTask<'_>,
    observation: Observation,
    recognised: Recognised,
    siblings: &Siblings,
    blind_spots: &mut BlindSpots,
    outcome: &mut SystemOutcome,
) {
    let person = recognised
        .person
        .and_then(|id| task.world.directory.person(id));
    let judgements = task.judge.judge(&policy::Case {
        observation: &observation,
        kind: recognised.kind,
        privileged: recognised.privileged,
        link: &recognised.link,
        person: person.as_ref(),
        units: task.world.ancestry(recognised.unit.as_ref()),
        sibling: siblings.place(&observation, &recognised),
        feed: &task.feed,
        roster: &task.roster,
    });
    let verdicts = judgements
        .each_ref()
        .map(|judgement| (judgement.rule, judgement.verdict));
    list(
        &observation,
        &recognised,
        person.as_ref(),
        &verdicts,
        outcome,
    );
    let account = AccountRef {
        system: task.system.clone(),
        login: observation.login.clone(),
    };
    let (blind, findings) = keep(task, &account, judgements, blind_spots);
    let kept = Outcome {
        line: observation.line,
        login: account.login,
        name: observation.name,
        owner: person.map(|person| person.name),
        status: observation.status,
        kind: recognised.kind,
        privileged: recognised.privileged,
        link: recognised.link,
        unit: recognised.unit,
        blind,
        findings,
    };
    outcome.push(kept, &verdicts);
}

/// What must be kept of the judgements: bits for what the source cannot tell, rows for the rest.
fn keep(
    task: &SystemTask<'_>,
    account: &AccountRef,
    judgements: [Judgement<'_>; RuleId::ALL.len()],
    blind_spots: &mut BlindSpots,
) -> (u64, Vec<Finding>) {
    let mut blind = 0;
    let mut findings = Vec::new();
    for judgement in judgements {
        if matches!(judgement.verdict, Verdict::Pass | Verdict::OutOfScope) {
            continue;
        }
        match blind_spots.place(&judgement) {
            Some(place) => blind |= 1 << place,
            None => findings.push(Finding {
                account: account.clone(),
                rule: judgement.rule,
                verdict: judgement.verdict,
                reason: judgement.reason,
                evidence_rank: task.feed.rank,
                evidence_at: Moment::Day(task.feed.as_of),
                clause: judgement.clause.to_owned().into(),
            }),
        }
    }
    (blind, findings)
}

/// Puts the account on the lists of the report it belongs on.
fn list(
    observation: &Observation,
    recognised: &Recognised,
    person: Option<&Person>,
    verdicts: &[(RuleId, Verdict)],
    outcome: &mut SystemOutcome,
) {
    if recognised.privileged {
        let plain: Vec<Verdict> = verdicts.iter().map(|(_, verdict)| *verdict).collect();
        outcome
            .administrators
            .push(Administrator::of(observation, recognised, person, &plain));
    }
    if recognised.link.situation == Situation::Disputed {
        outcome.cases.push(Case::of(observation, recognised));
    }
    let left = verdicts.contains(&(RuleId::OrphanLeaver, Verdict::Fail));
    if let Some(person) = person.filter(|_| left) {
        outcome
            .leavers
            .push(Leaver::of(observation, recognised, person));
    }
}

fn rows(chunk: &Chunk) -> Result<Vec<Observation>, EngineError> {
    chunk::decode(chunk).map_err(|error| EngineError::Worker(error.to_string()))
}
