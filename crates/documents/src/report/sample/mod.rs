//! A made-up province, to look at the report and to measure it (house rule 9).
//!
//! Everything is computed from an account's place, twice the same way: once for the figures,
//! once for the rows. So the sample can be as large as a province and take no memory.

mod account;
mod feeds;
mod province;

use std::collections::BTreeMap;

use domain::{Date, Evidence, Field, Person, PersonCode, RuleId, SystemKey, UnitCode, Verdict};

use self::account::SampleAccount;
use self::province::{SYSTEMS, province};
use super::ReportWriter;
use super::view::{
    AdministratorRow, Authority, BlindSpot, Candidate, CaseRow, Changes, Figures, FindingRow,
    LeaverRow, Limit, PolicyLine, ReviewReport, Standing, Style, SystemFigures, Trouble, UnitTree,
};
use crate::DocumentError;

/// The day the sample looks at.
const AS_OF: (i32, u32, u32) = (2026, 11, 20);

/// A report and the rows that belong to it.
#[derive(Debug)]
pub struct Sample {
    /// The report.
    pub report: ReviewReport,
    systems: Vec<SystemKey>,
    staff: u32,
}

impl ReviewReport {
    /// The report of a small made-up province.
    #[must_use]
    pub fn sample() -> Self {
        Sample::new(3, 9).report
    }
}

/// Hands the rows of [`ReviewReport::sample`] to a writer.
///
/// # Errors
/// As the writer.
pub fn rows(writer: &mut ReportWriter<'_>) -> Result<(), DocumentError> {
    Sample::new(3, 9).write(writer)
}

impl Sample {
    /// A province of so many communes, each unit with so many people in every system.
    #[must_use]
    pub fn new(communes: u32, staff: u32) -> Self {
        let as_of = Date::from_ymd_opt(AS_OF.0, AS_OF.1, AS_OF.2).unwrap_or_default();
        let systems: Vec<SystemKey> = SYSTEMS.iter().filter_map(|key| key.parse().ok()).collect();
        let mut sample = Self {
            report: ReviewReport {
                authority: Authority {
                    parent: None,
                    name: "Ủy ban nhân dân tỉnh Sông Lam".to_owned(),
                    place: Some("Sông Lam".to_owned()),
                    style: Style::State,
                },
                as_of,
                rules: RuleId::ALL.to_vec(),
                policy: policy(),
                units: province(communes),
                by_unit: BTreeMap::new(),
                systems: Vec::new(),
                changes: Some(Changes {
                    since: Date::from_ymd_opt(2026, 8, 20).unwrap_or_default(),
                    opened: 41,
                    fixed: 127,
                    reopened: 6,
                    standing: 233,
                }),
                feeds: feeds::feeds(&systems, as_of),
            },
            systems,
            staff,
        };
        sample.count();
        sample
    }

    /// Visits every account in report order.
    fn accounts(
        &self,
        mut visit: impl FnMut(
            Option<&UnitCode>,
            &SystemKey,
            &SampleAccount,
        ) -> Result<(), DocumentError>,
    ) -> Result<(), DocumentError> {
        let tree = UnitTree::new(&self.report.units);
        let mut account = SampleAccount::default();
        for (place, seed) in tree.places().iter().zip(1_u32..) {
            let unit = &self.report.units[place.unit].code;
            for (system, column) in self.systems.iter().zip(0_u32..) {
                for number in 0..self.staff {
                    account.fill(seed, column, number, self.report.as_of);
                    visit(Some(unit), system, &account)?;
                }
            }
        }
        for number in 0..4 {
            account.fill(0, 0, number, self.report.as_of);
            visit(None, &self.systems[0], &account)?;
        }
        Ok(())
    }

    fn count(&mut self) {
        let mut by_unit: BTreeMap<Option<UnitCode>, Figures> = BTreeMap::new();
        let mut by_system: BTreeMap<SystemKey, Figures> = BTreeMap::new();
        let counted = self.accounts(|unit, system, account| {
            by_unit
                .entry(unit.cloned())
                .or_default()
                .count(&account.counted());
            by_system
                .entry(system.clone())
                .or_default()
                .count(&account.counted());
            Ok(())
        });
        debug_assert!(counted.is_ok());
        self.report.by_unit = by_unit;
        self.report.systems = self
            .systems
            .iter()
            .zip(0_u32..)
            .map(|(system, column)| SystemFigures {
                system: system.clone(),
                figures: by_system.remove(system).unwrap_or_default(),
                blind_spots: blind_spots(column, &by_unit_accounts(&self.report.by_unit)),
            })
            .collect();
    }

    /// Hands every row to a writer.
    ///
    /// # Errors
    /// As the writer.
    pub fn write(&self, writer: &mut ReportWriter<'_>) -> Result<(), DocumentError> {
        self.accounts(|unit, system, account| {
            let row = Row {
                unit,
                system,
                account,
            };
            row.findings(writer)?;
            row.administrator(writer)?;
            row.leaver(writer)?;
            row.case(writer)
        })
    }
}

/// Accounts of one system, were they alike.
fn by_unit_accounts(by_unit: &BTreeMap<Option<UnitCode>, Figures>) -> u64 {
    let all: u64 = by_unit.values().map(|figures| figures.all.accounts).sum();
    all / SYSTEMS.len() as u64
}

fn blind_spots(column: u32, accounts: &u64) -> Vec<BlindSpot> {
    let spot = |trouble, rules: &[RuleId]| BlindSpot {
        trouble,
        rules: rules.to_vec(),
        accounts: *accounts,
    };
    match column {
        2 => vec![spot(
            Trouble::NoColumn(Field::LastUse),
            &[RuleId::Dormant, RuleId::NeverUsed],
        )],
        3 => vec![spot(Trouble::FeedRefused, RuleId::ALL)],
        _ => Vec::new(),
    }
}

fn policy() -> Vec<PolicyLine> {
    let line = |rule, system: Option<&str>, limit, source: &str| PolicyLine {
        rule,
        system: system.and_then(|key| key.parse().ok()),
        limit,
        source: Some(source.to_owned()),
    };
    vec![
        line(
            RuleId::RotationOverdue,
            None,
            Limit::Months(3),
            "UBND-VP Ba Đình 4/2024, mục 1, gạch 1",
        ),
        line(
            RuleId::RotationOverdue,
            Some("party_handbook"),
            Limit::Months(6),
            "3347-CV/BTCTU ngày 12/01/2024, khoản (1)",
        ),
        line(
            RuleId::Dormant,
            None,
            Limit::Days(90),
            "06/UBND ngày 08/01/2019, đoạn 1",
        ),
        line(
            RuleId::ForwardExternal,
            None,
            Limit::Never,
            "06/UBND ngày 08/01/2019, đoạn 3",
        ),
        line(
            RuleId::ReviewOverdue,
            None,
            Limit::Months(3),
            "10/2020/QĐ-UBND, Điều 6 khoản 1 điểm e",
        ),
    ]
}

/// One account on its way into the lists.
struct Row<'a> {
    unit: Option<&'a UnitCode>,
    system: &'a SystemKey,
    account: &'a SampleAccount,
}

impl Row<'_> {
    fn findings(&self, writer: &mut ReportWriter<'_>) -> Result<(), DocumentError> {
        let account = self.account;
        for (rule, verdict) in &account.verdicts {
            if !matches!(verdict, Verdict::Fail | Verdict::Excepted) {
                continue;
            }
            writer.finding(&FindingRow {
                unit: self.unit,
                system: self.system,
                login: &account.login,
                owner: account.owner(),
                person: account.person.as_ref(),
                kind: account.kind,
                privileged: account.privileged,
                rule: *rule,
                verdict: *verdict,
                reason: &account.reason(*rule),
                evidence_rank: domain::EvidenceRank::Imported,
                evidence_at: domain::Moment::Day(account.as_of),
                clause: "C06 · UBND-VP Ba Đình 4/2024, mục 1, gạch 1",
                standing: Some(match account.dice % 5 {
                    0 => Standing::New,
                    1 => Standing::Reopened,
                    _ => Standing::Standing,
                }),
            })?;
        }
        Ok(())
    }

    fn administrator(&self, writer: &mut ReportWriter<'_>) -> Result<(), DocumentError> {
        let account = self.account;
        if !account.privileged {
            return Ok(());
        }
        let with = |wanted: Verdict| -> Vec<RuleId> {
            let verdicts = account.verdicts.iter();
            verdicts
                .filter(|(_, verdict)| *verdict == wanted)
                .map(|(rule, _)| *rule)
                .collect()
        };
        writer.administrator(&AdministratorRow {
            unit: self.unit,
            system: self.system,
            login: &account.login,
            owner: account.owner(),
            kind: account.kind,
            usable: true,
            mfa: (!account.dice.is_multiple_of(3)).then_some(account.dice % 3 == 1),
            last_use: account.last_use,
            password_changed: account.password_changed,
            fails: &with(Verdict::Fail),
            unknown: &with(Verdict::NotEvaluable),
        })
    }

    fn leaver(&self, writer: &mut ReportWriter<'_>) -> Result<(), DocumentError> {
        let (account, Some(person)) = (self.account, &self.account.person) else {
            return Ok(());
        };
        let Some(left) = account.left else {
            return Ok(());
        };
        writer.leaver(&LeaverRow {
            unit: self.unit,
            name: &account.name,
            person,
            status: account.employment(),
            left: Some(left),
            system: self.system,
            login: &account.login,
            privileged: account.privileged,
            last_use: account.last_use,
        })
    }

    fn case(&self, writer: &mut ReportWriter<'_>) -> Result<(), DocumentError> {
        let account = self.account;
        if account.situation() != domain::Situation::Disputed {
            return Ok(());
        }
        let people: Vec<Person> = (0..2)
            .filter_map(|n| account.namesake(n, self.unit))
            .collect();
        let near = [
            Evidence::NameExact,
            Evidence::UnitNear,
            Evidence::BirthDateDiffers,
        ];
        let same = [Evidence::NameExact, Evidence::LoginConvention];
        let candidates: Vec<Candidate<'_>> = people
            .iter()
            .zip([&same[..], &near[..]])
            .map(|(person, evidence)| Candidate { person, evidence })
            .collect();
        writer.case(&CaseRow {
            system: self.system,
            login: &account.login,
            name: Some(&account.name),
            birth_date: None,
            unit: Some("UBND phường Bến Thủy (cũ)"),
            position: Some("Chuyên viên"),
            candidates: &candidates,
        })
    }
}

fn person_code(seed: u32) -> Option<PersonCode> {
    PersonCode::new(&format!("CB{seed:06}"))
}
