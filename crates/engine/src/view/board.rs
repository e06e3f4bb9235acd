//! The board of units: figures of each unit and all below it, added up once a review. They are sums,
//! never averages, and what cannot be told stands beside what is wrong.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use domain::{RuleId, SystemKey, UnitCode, Verdict};
use store::{Count, Database, Review, ReviewNumber, Rollup};

use super::UnitTree;
use crate::EngineError;

/// The figures of one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RuleFigures {
    /// Accounts that break it.
    pub open: u64,
    /// Accounts of which it cannot be told, or only on old evidence.
    pub unknown: u64,
    /// Accounts it applies to.
    pub judged: u64,
}

/// The figures of a unit and all below it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BoardFigures {
    /// Accounts.
    pub accounts: u64,
    /// Administrators' accounts among them (C27).
    pub privileged: u64,
    /// By rule.
    pub rules: BTreeMap<RuleId, RuleFigures>,
    /// Accounts and open findings by system.
    pub systems: BTreeMap<SystemKey, (u64, u64)>,
}

impl BoardFigures {
    /// Open findings in all; an account may have several.
    #[must_use]
    pub fn open(&self) -> u64 {
        self.rules.values().map(|rule| rule.open).sum()
    }

    /// Open findings on every hundred accounts, in tenths: units of any size compare.
    #[must_use]
    pub fn open_per_mille(&self) -> u64 {
        per_mille(self.open(), self.accounts)
    }

    /// The share of judgements that could not be made, in tenths of a percent.
    #[must_use]
    pub fn unknown_per_mille(&self) -> u64 {
        let sum = |of: fn(&RuleFigures) -> u64| self.rules.values().map(of).sum();
        per_mille(sum(|rule| rule.unknown), sum(|rule| rule.judged))
    }

    fn count(&mut self, system: &SystemKey, count: &Count) {
        let accounts = count.accounts;
        match count.judged {
            // Administrators are kept apart and are accounts like all others.
            None => {
                self.accounts += accounts;
                self.systems.entry(system.clone()).or_default().0 += accounts;
                self.privileged += if count.privileged { accounts } else { 0 };
            }
            Some((rule, verdict)) => {
                let figures = self.rules.entry(rule).or_default();
                match verdict {
                    Verdict::Fail => {
                        figures.open += accounts;
                        self.systems.entry(system.clone()).or_default().1 += accounts;
                    }
                    Verdict::Stale | Verdict::NotEvaluable => figures.unknown += accounts,
                    Verdict::Pass | Verdict::Excepted => {}
                    Verdict::OutOfScope => return,
                }
                figures.judged += accounts;
            }
        }
    }
}

impl AddAssign<&Self> for BoardFigures {
    fn add_assign(&mut self, other: &Self) {
        self.accounts += other.accounts;
        self.privileged += other.privileged;
        for (rule, figures) in &other.rules {
            let own = self.rules.entry(*rule).or_default();
            own.open += figures.open;
            own.unknown += figures.unknown;
            own.judged += figures.judged;
        }
        for (system, (accounts, open)) in &other.systems {
            let own = self.systems.entry(system.clone()).or_default();
            own.0 += accounts;
            own.1 += open;
        }
    }
}

/// The board of one review. It never changes, so it is made once and shared.
#[derive(Debug, Default)]
pub struct Board {
    /// The review; `None` before the first one.
    pub review: Option<Review>,
    /// The tree it was judged by.
    pub tree: UnitTree,
    /// Everything, accounts of unknown units included.
    pub total: BoardFigures,
    /// Accounts that count for no unit of the tree.
    pub nowhere: BoardFigures,
    below: BTreeMap<UnitCode, BoardFigures>,
}

impl Board {
    /// Makes the board of the newest finished review.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn load(db: &Database) -> Result<Self, EngineError> {
        let mut reader = db.reader().await?;
        let Some(review) = reader.find_latest_review().await? else {
            return Ok(Self::default());
        };
        let tree = UnitTree::new(reader.all_units().await?);
        let rollups = reader.list_rollups(review.number).await?;
        Ok(Self::add_up(review, tree, &rollups))
    }

    /// The day the figures stand for, ISO 8601; `None` before the first review.
    #[must_use]
    pub fn as_of(&self) -> Option<String> {
        let review = self.review.as_ref()?;
        Some(review.input.as_of.to_string())
    }

    /// The figures of a unit and all below it; zeros where nothing counts for it.
    #[must_use]
    pub fn of(&self, unit: &UnitCode) -> BoardFigures {
        self.below.get(unit).cloned().unwrap_or_default()
    }

    fn add_up(review: Review, tree: UnitTree, rollups: &[Rollup]) -> Self {
        let mut own: BTreeMap<Option<&UnitCode>, BoardFigures> = BTreeMap::new();
        for rollup in rollups {
            let unit = rollup.unit.as_ref().filter(|unit| tree.knows(unit));
            let figures = own.entry(unit).or_default();
            for count in &rollup.counts {
                figures.count(&rollup.system, count);
            }
        }
        let mut board = Self::default();
        for (unit, figures) in own {
            board.total += &figures;
            match unit {
                None => board.nowhere += &figures,
                Some(unit) => {
                    for above in tree.upwards(unit).filter(|above| tree.knows(above)) {
                        *board.below.entry(above.clone()).or_default() += &figures;
                    }
                }
            }
        }
        Self {
            review: Some(review),
            tree,
            ..board
        }
    }
}

/// The number of the newest finished review.
///
/// # Errors
/// When the database cannot be read.
pub async fn newest_review(db: &Database) -> Result<Option<ReviewNumber>, EngineError> {
    let newest = db.reader().await?.find_latest_review().await?;
    Ok(newest.map(|review| review.number))
}

fn per_mille(part: u64, of: u64) -> u64 {
    (part * 1000).checked_div(of).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::{NewReview, ReviewState};
    use testkit::build::{email, unit, unit_code};
    use testkit::clock::{NOW, today};

    fn rollup(unit: Option<&str>, counts: &[(Option<(RuleId, Verdict)>, u64)]) -> Rollup {
        let counts = counts.iter().map(|(judged, accounts)| Count {
            judged: *judged,
            privileged: false,
            accounts: *accounts,
        });
        Rollup {
            unit: unit.map(unit_code),
            system: email(),
            counts: counts.collect(),
        }
    }

    #[test]
    fn a_unit_of_five_does_not_weigh_as_much_as_one_of_five_thousand() {
        let tree = UnitTree::new(vec![
            unit("T", None),
            unit("T.1", Some("T")),
            unit("T.2", Some("T")),
        ]);
        let fail = Some((RuleId::Dormant, Verdict::Fail));
        let unknown = Some((RuleId::Dormant, Verdict::NotEvaluable));
        let board = Board::add_up(
            Review {
                number: ReviewNumber(1),
                input: NewReview {
                    as_of: today(),
                    policy_digest: String::new(),
                    input_digest: String::new(),
                    started_at: NOW,
                },
                finished_at: Some(NOW),
                state: ReviewState::Finished,
            },
            tree,
            &[
                rollup(Some("T.1"), &[(None, 5), (fail, 5)]),
                rollup(Some("T.2"), &[(None, 4995), (unknown, 4995)]),
                rollup(Some("gone"), &[(None, 7)]),
                rollup(None, &[(None, 1)]),
            ],
        );
        let top = board.of(&unit_code("T"));
        assert_eq!((top.accounts, top.open()), (5000, 5));
        assert_eq!(top.open_per_mille(), 1, "not the mean of 1000 and 0");
        assert_eq!(top.unknown_per_mille(), 999);
        assert_eq!(board.of(&unit_code("T.1")).open_per_mille(), 1000);
        assert_eq!((board.nowhere.accounts, board.total.accounts), (8, 5008));
        assert_eq!(board.of(&unit_code("?")), BoardFigures::default());
    }

    #[test]
    fn administrators_are_counted_apart_and_among_all() {
        let mut figures = BoardFigures::default();
        for (privileged, accounts) in [(false, 7), (true, 2)] {
            let judged = None;
            figures.count(
                &email(),
                &Count {
                    judged,
                    privileged,
                    accounts,
                },
            );
        }
        assert_eq!((figures.accounts, figures.privileged), (9, 2));
        assert_eq!(figures.systems[&email()], (9, 0));
    }
}
