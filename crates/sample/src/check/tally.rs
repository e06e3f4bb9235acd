//! The ledger: every account with what is true of it and what the review said.

use std::collections::HashMap;
use std::mem;

use domain::{AccountKind, MatchTier, RuleId, Verdict};

use super::rows::Row;
use super::{Example, Peculiarity, Scores};
use crate::Error;

/// Verdicts by rule; `None` is `pass` or `out_of_scope`.
type Verdicts = [Option<Verdict>; RuleId::ALL.len()];

/// One side of an account.
struct Side {
    kind: AccountKind,
    privileged: bool,
    person: Box<str>,
    unit: Box<str>,
    verdicts: Verdicts,
}

struct Entry {
    system: Box<str>,
    login: Box<str>,
    truth: Option<Side>,
    told: Option<(Side, MatchTier)>,
}

/// All accounts, in the order of the truth.
#[derive(Default)]
pub struct Ledger {
    entries: Vec<Entry>,
    index: HashMap<Box<str>, u32>,
    key: String,
}

impl Ledger {
    fn entry(&mut self, row: Row<'_>) -> &mut Entry {
        self.key.clear();
        self.key.push_str(row.cell(0));
        self.key.push('\u{1f}');
        self.key.push_str(row.cell(1));
        let at = match self.index.get(self.key.as_str()) {
            Some(at) => *at as usize,
            None => {
                let at = self.entries.len();
                self.index.insert(self.key.as_str().into(), at as u32);
                self.entries.push(Entry {
                    system: row.cell(0).into(),
                    login: row.cell(1).into(),
                    truth: None,
                    told: None,
                });
                at
            }
        };
        &mut self.entries[at]
    }

    /// Columns: system, login, kind, privileged, person, unit.
    pub fn true_account(&mut self, row: Row<'_>) -> Result<(), Error> {
        self.entry(row).truth = Some(side(row)?);
        Ok(())
    }

    /// The same, and the tier.
    pub fn told_account(&mut self, row: Row<'_>) -> Result<(), Error> {
        self.entry(row).told = Some((side(row)?, row.key(6)?));
        Ok(())
    }

    /// Columns: system, login, rule, verdict.
    pub fn true_finding(&mut self, row: Row<'_>) -> Result<(), Error> {
        let (rule, verdict): (RuleId, Verdict) = (row.key(2)?, row.key(3)?);
        if let Some(side) = &mut self.entry(row).truth {
            side.verdicts[rule as usize] = finding(verdict);
        }
        Ok(())
    }

    /// Columns: system, login, rule, verdict.
    pub fn told_finding(&mut self, row: Row<'_>) -> Result<(), Error> {
        let (rule, verdict): (RuleId, Verdict) = (row.key(2)?, row.key(3)?);
        if let Some((side, _)) = &mut self.entry(row).told {
            side.verdicts[rule as usize] = finding(verdict);
        }
        Ok(())
    }

    /// Adds everything up.
    pub fn scores(mut self) -> Scores {
        let mut scores = Scores::default();
        for entry in mem::take(&mut self.entries) {
            match (&entry.truth, &entry.told) {
                (Some(truth), Some((told, tier))) => {
                    scores.accounts += 1;
                    scores.compare(&entry, truth, told, *tier);
                }
                (Some(truth), None) => {
                    scores.accounts += 1;
                    scores.missing += 1;
                    scores.matching.all.expected += u64::from(!truth.person.is_empty());
                    scores.example(Peculiarity::MissingAccount, &entry, "an account", "nothing");
                    scores.rules(&entry, truth, None);
                }
                (None, _) => {
                    scores.unknown += 1;
                    scores.example(Peculiarity::UnknownAccount, &entry, "nothing", "an account");
                }
            }
        }
        scores
    }
}

fn side(row: Row<'_>) -> Result<Side, Error> {
    Ok(Side {
        kind: row.key(2)?,
        privileged: row.cell(3) == "true",
        person: row.cell(4).into(),
        unit: row.cell(5).into(),
        verdicts: Verdicts::default(),
    })
}

fn finding(verdict: Verdict) -> Option<Verdict> {
    (!matches!(verdict, Verdict::Pass | Verdict::OutOfScope)).then_some(verdict)
}

impl Scores {
    fn compare(&mut self, entry: &Entry, truth: &Side, told: &Side, tier: MatchTier) {
        self.link(entry, truth, told, tier);
        *self.kinds.entry((truth.kind, told.kind)).or_default() += 1;
        if truth.kind != told.kind {
            self.example(
                Peculiarity::Kind,
                entry,
                truth.kind.as_str(),
                told.kind.as_str(),
            );
        }
        self.privileged.expected += u64::from(truth.privileged);
        self.privileged.told += u64::from(told.privileged);
        self.privileged.right += u64::from(truth.privileged && told.privileged);
        if truth.privileged != told.privileged {
            let says = |yes| if yes { "privileged" } else { "ordinary" };
            let (expected, told) = (says(truth.privileged), says(told.privileged));
            self.example(Peculiarity::Privileged, entry, expected, told);
        }
        self.units.expected += 1;
        self.units.told += u64::from(!told.unit.is_empty());
        self.units.right += u64::from(truth.unit == told.unit);
        if truth.unit != told.unit {
            self.example(Peculiarity::Unit, entry, &truth.unit, &told.unit);
        }
        self.rules(entry, truth, Some(told));
    }

    fn link(&mut self, entry: &Entry, truth: &Side, told: &Side, tier: MatchTier) {
        let (owned, linked) = (!truth.person.is_empty(), !told.person.is_empty());
        let right = linked && truth.person == told.person;
        let system = self
            .matching
            .systems
            .entry(entry.system.to_string())
            .or_default();
        for tally in [&mut self.matching.all, system] {
            tally.expected += u64::from(owned);
            tally.told += u64::from(linked);
            tally.right += u64::from(right);
        }
        if linked {
            let of_tier = self.matching.tiers.entry(tier).or_default();
            of_tier.told += 1;
            of_tier.right += u64::from(right);
            if !right {
                self.example(
                    Peculiarity::WrongLink(tier),
                    entry,
                    &truth.person,
                    &told.person,
                );
            }
        } else if owned {
            self.example(Peculiarity::MissingLink, entry, &truth.person, "");
        }
    }

    fn rules(&mut self, entry: &Entry, truth: &Side, told: Option<&Side>) {
        for (at, rule) in RuleId::ALL.iter().enumerate() {
            let expected = truth.verdicts[at];
            let told = told.and_then(|side| side.verdicts[at]);
            let score = &mut self.rules.entry(*rule).or_default().verdicts;
            if let Some(verdict) = expected {
                let tally = score.entry(verdict).or_default();
                tally.expected += 1;
                tally.right += u64::from(told == expected);
            }
            if let Some(verdict) = told {
                score.entry(verdict).or_default().told += 1;
            }
            if expected != told {
                let says = |verdict: Option<Verdict>| verdict.map_or("nothing", Verdict::as_str);
                self.example(
                    Peculiarity::Verdict(*rule),
                    entry,
                    says(expected),
                    says(told),
                );
            }
        }
    }

    fn example(&mut self, what: Peculiarity, entry: &Entry, expected: &str, told: &str) {
        let examples = self.examples.entry(what).or_default();
        if examples.len() < Self::EXAMPLES {
            examples.push(Example {
                system: entry.system.to_string(),
                login: entry.login.to_string(),
                expected: expected.to_owned(),
                told: told.to_owned(),
            });
        }
    }
}
