//! One system from its snapshot to its findings: matched, then judged, chunk by chunk.
//!
//! What is held of a system is a bounded number of unpacked rows and a few hundred bytes per
//! account for the outcome, so that a system of a million accounts fits.

use domain::{Moment, Observation, Person, RuleId, Situation, SystemKey, Verdict};
use matching::{MatchSetting, Matcher, Recognised};
use policy::{Feed, Judge};
use store::chunk::Chunk;

use super::entries::{Administrator, Case, Leaver};
use super::outcome::{Outcome, SystemOutcome};
use super::pages::Pages;
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
    let mut pages = Pages::new(task.chunks);
    let (recognised, siblings) = recognise(task, &mut pages, progress)?;
    judge(task, pages, recognised, &siblings, progress)
}

fn recognise(
    task: &SystemTask<'_>,
    pages: &mut Pages<'_>,
    progress: &dyn Progress,
) -> Result<(Vec<Recognised>, Siblings), EngineError> {
    let setting = MatchSetting {
        system: task.system.clone(),
        fields: task.feed.fields,
        decisions: &task.world.decisions,
        as_of: task.world.as_of,
    };
    let mut matcher = Matcher::new(&task.world.directory, &task.world.units, setting);
    for page in 0..pages.len() {
        matcher.observe(&pages.look(page)?);
    }
    let mut all = Vec::with_capacity(pages.rows());
    let mut siblings = Siblings::default();
    for page in 0..pages.len() {
        let observations = pages.look(page)?;
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
    mut pages: Pages<'_>,
    recognised: Vec<Recognised>,
    siblings: &Siblings,
    progress: &dyn Progress,
) -> Result<SystemOutcome, EngineError> {
    let evidence = (task.feed.rank, Moment::Day(task.feed.as_of));
    let mut outcome = SystemOutcome::new(recognised.len(), evidence);
    let mut recognised = recognised.into_iter();
    for page in 0..pages.len() {
        let observations = pages.take(page)?;
        progress.advance(observations.len() as u64);
        for (observation, recognised) in observations.into_iter().zip(recognised.by_ref()) {
            judge_one(task, observation, recognised, siblings, &mut outcome);
        }
    }
    Ok(outcome.finish())
}

fn judge_one(
    task: &SystemTask<'_>,
    observation: Observation,
    recognised: Recognised,
    siblings: &Siblings,
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
    let said = judgements.map(|judgement| outcome.statements.note(judgement));
    let name = observation.name.as_deref().unwrap_or_default();
    let search_key = text::fold(&format!("{} {name}", observation.login));
    let account = Outcome::new(observation, recognised, search_key);
    outcome.push(account, said.into_iter().flatten(), &verdicts);
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
