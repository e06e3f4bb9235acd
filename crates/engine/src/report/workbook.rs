//! `report.xlsx`: the view of the review, and its lists handed to the writer in order.

use std::collections::HashMap;
use std::fs::File;

use documents::report::{
    AdministratorRow, Candidate, CaseRow, Changes, FindingRow, LeaverRow, ReportWriter,
    ReviewReport, Standing, UnitTree,
};
use domain::{Person, PersonCode, RuleId, SystemKey, Verdict};
use text::Language;

use super::lists::{ListedFinding, Lists};
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

/// Writes the workbook.
pub(crate) fn write(
    report: &ReviewReport,
    lists: &Lists,
    standings: Option<&Standings>,
    world: &World,
    language: Language,
    target: File,
) -> Result<(), EngineError> {
    let mut writer = ReportWriter::new(report, language)?;
    findings(&mut writer, lists, standings)?;
    let tree = writer.order().clone();
    administrators(&mut writer, lists, &tree)?;
    leavers(&mut writer, lists, &tree)?;
    cases(&mut writer, lists, world)?;
    writer.write_to(std::io::BufWriter::new(target))?;
    Ok(())
}

fn findings(
    writer: &mut ReportWriter<'_>,
    lists: &Lists,
    standings: Option<&Standings>,
) -> Result<(), EngineError> {
    spool::merge(
        &lists.findings,
        |row: &ListedFinding| row.rank,
        |_, row| {
            let finding = &row.finding;
            let account = &finding.account;
            writer.finding(&FindingRow {
                unit: row.unit.as_ref(),
                system: &account.system,
                login: &account.login,
                owner: row.owner.as_deref(),
                person: row.person.as_ref(),
                kind: row.kind,
                privileged: row.privileged,
                rule: finding.rule,
                verdict: finding.verdict,
                reason: &finding.reason,
                evidence_rank: finding.evidence_rank,
                evidence_at: finding.evidence_at,
                clause: &finding.clause,
                standing: standings
                    .filter(|_| finding.verdict == Verdict::Fail)
                    .map(|standings| {
                        let key = (account.system.clone(), account.login.clone(), finding.rule);
                        standings
                            .changed
                            .get(&key)
                            .copied()
                            .unwrap_or(Standing::Standing)
                    }),
            })?;
            Ok(())
        },
    )
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
