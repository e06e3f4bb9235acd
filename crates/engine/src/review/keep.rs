//! What a review leaves in the database.

use std::collections::HashMap;

use documents::report::{Changes, Figures, Standing};
use domain::{AuditEvent, Person, RuleId, Situation, SystemKey, UnitCode, Verdict};
use policy::Belief;
use store::{
    AccountRow, Change, ChangeKind, Count, FindingRow, PackedDocument, PersonRow, Review,
    ReviewNumber, Rollup, StatementRow, StoreError, Tx, UnitRow,
};

use crate::EngineError;
use crate::evaluate::{Judged, Outcome, Statement};
use crate::reconcile::World;
use crate::report::{DOCUMENTS, Standings};

/// How many people are unpacked at once: a body of a million has them packed in memory already.
const PEOPLE_AT_ONCE: usize = 4096;

/// The sums of a review, for the record.
#[derive(Debug, Default)]
pub(super) struct Sums {
    accounts: u64,
    linked: u64,
    disputed: u64,
    failing: u64,
}

impl Sums {
    pub fn reconciled(&self, review: ReviewNumber) -> AuditEvent {
        AuditEvent::AccountsReconciled {
            review: review.0,
            accounts: self.accounts,
            linked: self.linked,
            disputed: self.disputed,
        }
    }

    /// At a first review everything that fails is new.
    pub fn evaluated(&self, review: ReviewNumber, changes: Option<&Changes>) -> AuditEvent {
        AuditEvent::FindingsEvaluated {
            review: review.0,
            opened: changes.map_or(self.failing, |changes| changes.opened),
            fixed: changes.map_or(0, |changes| changes.fixed),
            reopened: changes.map_or(0, |changes| changes.reopened),
        }
    }
}

/// The units and the people, as this review knows them.
pub(super) async fn world(tx: &mut Tx, world: &World) -> Result<(), EngineError> {
    let units = world.units.units();
    let keys: Vec<String> = units
        .iter()
        .map(|unit| text::fold(&format!("{} {}", unit.code, unit.name)))
        .collect();
    let rows: Vec<UnitRow<'_>> = units
        .iter()
        .zip(&keys)
        .map(|(unit, search_key)| UnitRow { unit, search_key })
        .collect();
    tx.replace_units(&rows).await?;
    tx.clear_persons().await?;
    let mut ids = world.directory.ids().peekable();
    while ids.peek().is_some() {
        let some = ids.by_ref().take(PEOPLE_AT_ONCE);
        let people: Vec<Person> = some.filter_map(|id| world.directory.person(id)).collect();
        add_persons(tx, &people).await?;
    }
    Ok(())
}

async fn add_persons(tx: &mut Tx, people: &[Person]) -> Result<(), EngineError> {
    let keys: Vec<String> = people
        .iter()
        .map(|person| text::fold(&format!("{} {}", person.code, person.name)))
        .collect();
    let rows: Vec<PersonRow<'_>> = people
        .iter()
        .zip(&keys)
        .map(|(person, search_key)| PersonRow { person, search_key })
        .collect();
    tx.add_persons(&rows).await?;
    Ok(())
}

/// The accounts, findings and figures of a system. Nothing is written of a system whose
/// feed was refused with no earlier one to stand in: what was known stays as it was.
pub(super) async fn system(
    tx: &mut Tx,
    review: ReviewNumber,
    judged: &Judged,
    sums: &mut Sums,
) -> Result<(), EngineError> {
    let Some(used) = &judged.source.source.used else {
        return Ok(());
    };
    let system = &judged.source.system;
    let outcome = &judged.outcome;
    let rows = outcome.accounts.iter().map(account);
    tx.save_accounts(review, system, used.id, rows).await?;
    let believed = judged.source.source.belief == Belief::Believed;
    if believed && !tx.loads_first_accounts().await? {
        let gone = gone(tx, system, &outcome.accounts).await?;
        tx.mark_gone(review, system, &gone).await?;
    }
    tx.close_findings(review, system, &judged.change.closed)
        .await?;
    open(tx, review, judged).await?;
    let rollups: Vec<Rollup> = outcome
        .figures
        .iter()
        .map(|(unit, figures)| rollup(system, unit.as_ref(), figures))
        .collect();
    tx.add_rollups(review, &rollups).await?;
    for account in &outcome.accounts {
        sums.accounts += 1;
        sums.linked += u64::from(account.link.situation == Situation::Linked);
        sums.disputed += u64::from(account.link.situation == Situation::Disputed);
    }
    let statements = outcome.statements.list().iter();
    sums.failing += statements
        .filter(|statement| statement.verdict == Verdict::Fail)
        .map(|statement| statement.accounts)
        .sum::<u64>();
    Ok(())
}

/// Writes the findings that begin.
async fn open(tx: &mut Tx, review: ReviewNumber, judged: &Judged) -> Result<(), EngineError> {
    let outcome = &judged.outcome;
    let Some((evidence_rank, evidence_at)) = outcome.evidence else {
        return Ok(());
    };
    let statements = outcome.statements.list().iter().map(|said| StatementRow {
        rule: said.rule,
        verdict: said.verdict,
        reason: said.reason.encode().into(),
        evidence_rank,
        evidence_at,
        clause: &said.clause,
    });
    let statements: Vec<StatementRow<'_>> = statements.collect();
    let rows = judged.change.opened.iter().map(|(place, id)| FindingRow {
        login: &outcome.accounts[*place].login,
        statement: id.place(),
    });
    tx.open_findings(review, &judged.source.system, &statements, rows)
        .await?;
    Ok(())
}

/// What the database keeps of an account; its signals stay in the snapshot.
fn account(outcome: &Outcome) -> AccountRow<'_> {
    AccountRow {
        login: &outcome.login,
        line: outcome.line,
        kind: outcome.kind,
        privileged: outcome.privileged,
        status: outcome.status,
        link: &outcome.link,
        unit: outcome.unit.as_ref(),
        search_key: &outcome.search_key,
    }
}

/// Accounts that stand in the database and no longer in the feed.
async fn gone(
    tx: &mut Tx,
    system: &SystemKey,
    accounts: &[Outcome],
) -> Result<Vec<String>, EngineError> {
    let mut gone = Vec::new();
    tx.reader()
        .each_account_digest(system, |login, _| {
            if accounts
                .binary_search_by(|account| account.login.as_str().cmp(login))
                .is_err()
            {
                gone.push(login.to_owned());
            }
            Ok::<(), StoreError>(())
        })
        .await?;
    Ok(gone)
}

fn rollup(system: &SystemKey, unit: Option<&UnitCode>, figures: &Figures) -> Rollup {
    let count = |judged, privileged, accounts| Count {
        judged,
        privileged,
        accounts,
    };
    let privileged = figures.privileged.accounts;
    let mut counts = vec![
        count(None, false, figures.all.accounts - privileged),
        count(None, true, privileged),
    ];
    for rule in RuleId::ALL {
        let tally = figures.of(*rule);
        let verdicts = [
            (Verdict::Pass, tally.pass),
            (Verdict::Fail, tally.fail),
            (Verdict::Excepted, tally.excepted),
            (Verdict::Stale, tally.stale),
            (Verdict::NotEvaluable, tally.not_evaluable),
        ];
        counts.extend(
            verdicts.map(|(verdict, accounts)| count(Some((*rule, verdict)), false, accounts)),
        );
    }
    counts.retain(|count| count.accounts > 0);
    Rollup {
        unit: unit.cloned(),
        system: system.clone(),
        counts,
    }
}

/// What the source of a system cannot tell.
pub(super) async fn blind_spots(
    tx: &mut Tx,
    review: ReviewNumber,
    system: &SystemKey,
    statements: &[Statement],
) -> Result<(), EngineError> {
    let mut sums: HashMap<(RuleId, String), store::BlindSpot> = HashMap::new();
    for spot in statements.iter().filter(|statement| statement.of_source) {
        let known = sums
            .entry((spot.rule, spot.reason.encode()))
            .or_insert_with(|| store::BlindSpot {
                system: system.clone(),
                rule: spot.rule,
                reason: spot.reason.clone(),
                accounts: 0,
            });
        known.accounts += spot.accounts;
    }
    let mut rows: Vec<store::BlindSpot> = sums.into_values().collect();
    rows.sort_by(|left, right| (left.rule, &left.reason).cmp(&(right.rule, &right.reason)));
    tx.add_blind_spots(review, &rows).await?;
    Ok(())
}

/// How this review's findings stand to those of the review before it.
pub(super) async fn standings(
    tx: &mut Tx,
    earlier: Option<&Review>,
    review: ReviewNumber,
    sums: &Sums,
) -> Result<Option<Standings>, EngineError> {
    let Some(earlier) = earlier else {
        return Ok(None);
    };
    let mut changed = HashMap::new();
    let mut changes = Changes {
        since: earlier.input.as_of,
        opened: 0,
        fixed: 0,
        reopened: 0,
        standing: 0,
    };
    tx.reader()
        .each_change(earlier.number, review, |change: Change| {
            match change.kind {
                ChangeKind::Opened => changes.opened += 1,
                ChangeKind::Reopened => changes.reopened += 1,
                ChangeKind::Fixed => changes.fixed += 1,
                ChangeKind::Changed => {}
            }
            let standing = match change.kind {
                ChangeKind::Opened => Some(Standing::New),
                ChangeKind::Reopened => Some(Standing::Reopened),
                ChangeKind::Fixed | ChangeKind::Changed => None,
            };
            if let Some(standing) = standing {
                let account = change.account;
                changed.insert((account.system, account.login, change.rule), standing);
            }
            Ok::<(), StoreError>(())
        })
        .await?;
    changes.standing = sums
        .failing
        .saturating_sub(changes.opened + changes.reopened);
    Ok(Some(Standings { changed, changes }))
}

/// Keeps the documents, to issue them again byte for byte.
pub(super) async fn documents(
    tx: &mut Tx,
    review: ReviewNumber,
    packed: Vec<PackedDocument>,
) -> Result<Vec<(String, String)>, EngineError> {
    let mut files = Vec::new();
    for (name, document) in DOCUMENTS.into_iter().zip(packed) {
        let artefact = tx.add_artefact(review, name, document).await?;
        files.push((artefact.name, artefact.sha256.to_string()));
    }
    Ok(files)
}
