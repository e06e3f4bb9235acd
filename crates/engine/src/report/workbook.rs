//! `report.xlsx`: the view of the review, and its lists handed to the writer in order.

use std::collections::HashMap;
use std::fs::File;

use documents::report::{
    AdministratorRow, Candidate, CaseRow, Changes, FindingRow, LeaverRow, ReportWriter,
    ReviewReport, Standing, UnitTree,
};
use domain::{Person, PersonCode, RuleId, SystemKey, Verdict};
use text::Language;

use super::lists::{ListedAccount, Lists};
use super::spool;
use crate::EngineError;
use crate::evaluate::{Administrator, Case, Leaver};
use crate::reconcile::World;

/// How findings of this review stand to those of the last; those that are not named stand as
/// they stood. `None` at the first review.
pub(crate) struct Standings {
    /// By account and rule.
    pub changed: HashMap<(SystemKey, String, RuleId), Standing>,
    /// The sums.
    pub changes: Changes,
}

impl Standings {
    /// How one finding stands.
    fn of(&self, system: &SystemKey, login: &str, rule: RuleId) -> Standing {
        let key = (system.clone(), login.to_owned(), rule);
        let standing = self.changed.get(&key).copied();
        standing.unwrap_or(Standing::Standing)
    }
}

/// Writes the workbook.
pub(crate) fn write(
    report: &ReviewReport,
    lists: &Lists,
    standings: Option<&Standings>,
    (world, tree): (&World, &UnitTree),
    language: Language,
    target: File,
) -> Result<(), EngineError> {
    let mut writer = ReportWriter::new(report, language)?;
    findings(&mut writer, lists, standings, (world, tree))?;
    administrators(&mut writer, lists, tree)?;
    leavers(&mut writer, lists, tree)?;
    cases(&mut writer, lists, world)?;
    writer.write_to(std::io::BufWriter::new(target))?;
    Ok(())
}

fn findings(
    writer: &mut ReportWriter<'_>,
    lists: &Lists,
    standings: Option<&Standings>,
    (world, tree): (&World, &UnitTree),
) -> Result<(), EngineError> {
    for (run, account) in by_unit(lists) {
        let (system, listed) = (&lists.systems[run], &lists.findings[run]);
        let Some((evidence_rank, evidence_at)) = listed.evidence else {
            continue;
        };
        let place = tree.places().get(account.rank as usize);
        let unit = place.and_then(|place| world.units.units().get(place.unit));
        let person = account.person.and_then(|id| world.directory.code(id));
        for id in &account.findings {
            let statement = id.of(&listed.statements);
            let standing = standings.filter(|_| statement.verdict == Verdict::Fail);
            writer.finding(&FindingRow {
                unit: unit.map(|unit| &unit.code),
                system,
                login: &account.login,
                owner: account.person.and_then(|id| world.directory.name(id)),
                person: person.as_ref(),
                kind: account.kind,
                privileged: account.privileged,
                rule: statement.rule,
                verdict: statement.verdict,
                reason: &statement.reason,
                evidence_rank,
                evidence_at,
                clause: &statement.clause,
                standing: standing
                    .map(|standings| standings.of(system, &account.login, statement.rule)),
            })?;
        }
    }
    Ok(())
}

/// The accounts of all systems by unit, then by system, then by login, each with the number
/// of its system.
fn by_unit(lists: &Lists) -> impl Iterator<Item = (usize, &ListedAccount)> {
    let systems = lists.findings.iter().enumerate();
    let mut order: Vec<(u32, usize, usize)> = systems
        .flat_map(|(run, listed)| {
            let accounts = listed.accounts.iter().enumerate();
            accounts.map(move |(at, account)| (account.rank, run, at))
        })
        .collect();
    order.sort_unstable();
    order
        .into_iter()
        .map(|(_, run, at)| (run, &lists.findings[run].accounts[at]))
}

fn administrators(
    writer: &mut ReportWriter<'_>,
    lists: &Lists,
    tree: &UnitTree,
) -> Result<(), EngineError> {
    spool::merge(
        &lists.administrators,
        |row: &Administrator| tree.rank(row.unit.as_ref()),
        |run, row| {
            writer.administrator(&AdministratorRow {
                unit: row.unit.as_ref(),
                system: &lists.systems[run],
                login: &row.login,
                owner: row.owner.as_deref(),
                kind: row.kind,
                usable: row.usable,
                mfa: row.mfa,
                last_use: row.last_use,
                password_changed: row.password_changed,
                fails: &row.fails,
                unknown: &row.unknown,
            })?;
            Ok(())
        },
    )
}

fn leavers(
    writer: &mut ReportWriter<'_>,
    lists: &Lists,
    tree: &UnitTree,
) -> Result<(), EngineError> {
    spool::merge(
        &lists.leavers,
        |row: &Leaver| tree.rank(row.unit.as_ref()),
        |run, row| {
            writer.leaver(&LeaverRow {
                unit: row.unit.as_ref(),
                name: &row.name,
                person: &row.person,
                status: row.status,
                left: row.left,
                system: &lists.systems[run],
                login: &row.login,
                privileged: row.privileged,
                last_use: row.last_use,
            })?;
            Ok(())
        },
    )
}

fn cases(writer: &mut ReportWriter<'_>, lists: &Lists, world: &World) -> Result<(), EngineError> {
    // Without a key to sort by, the runs follow one another: by system, then by login.
    spool::merge(
        &lists.cases,
        |_: &Case| (),
        |run, row| {
            let people: Vec<Person> = row
                .candidates
                .iter()
                .filter_map(|code| person(world, code))
                .collect();
            let candidates: Vec<Candidate<'_>> = people
                .iter()
                .map(|person| Candidate {
                    person,
                    evidence: &row.evidence,
                })
                .collect();
            writer.case(&CaseRow {
                system: &lists.systems[run],
                login: &row.login,
                name: row.name.as_deref(),
                birth_date: row.birth_date,
                unit: row.unit.as_deref(),
                position: row.position.as_deref(),
                candidates: &candidates,
            })?;
            Ok(())
        },
    )
}

fn person(world: &World, code: &PersonCode) -> Option<Person> {
    world
        .directory
        .find(code)
        .and_then(|id| world.directory.person(id))
}
