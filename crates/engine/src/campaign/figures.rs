//! What each unit faces in a campaign, counted account by account from the newest evidence: the columns
//! of the report letters ask for (C23). Made once for a campaign and a review, and shared.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::AddAssign;

use domain::{
    Date, FeedKind, Field, Moment, Observation, Reading, RuleId, SystemKey, UnitCode, Verdict,
};
use serde::{Deserialize, Serialize};
use store::{Database, Reader, ReviewNumber, StoredAccount, chunk};

use super::Terms;
use crate::EngineError;
use crate::view::UnitTree;

/// No tree is deeper.
const DEEPEST: usize = 32;

/// The figures of a unit in one system. All but the first two speak of accounts that can be signed in
/// to, save `locked`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SystemFigures {
    /// Accounts.
    pub accounts: u64,
    /// Administrators' accounts among them (C27).
    pub administrators: u64,
    /// Password changed on the campaign's day or later.
    pub changed: u64,
    /// Password not changed since.
    pub not_changed: u64,
    /// Not used for longer than allowed.
    pub dormant: u64,
    /// Owner left, account usable.
    pub leavers: u64,
    /// No person and no responsible person.
    pub unowned: u64,
    /// Locked, disabled or deleted.
    pub locked: u64,
    /// The source does not tell when the password was changed, or when the account was last used.
    pub not_evaluable: u64,
    /// Open findings by rule; an account may have several.
    pub open: BTreeMap<RuleId, u64>,
}

impl SystemFigures {
    /// Open findings in all.
    #[must_use]
    pub fn findings(&self) -> u64 {
        self.open.values().sum()
    }
}

impl AddAssign<&Self> for SystemFigures {
    fn add_assign(&mut self, other: &Self) {
        self.accounts += other.accounts;
        self.administrators += other.administrators;
        self.changed += other.changed;
        self.not_changed += other.not_changed;
        self.dormant += other.dormant;
        self.leavers += other.leavers;
        self.unowned += other.unowned;
        self.locked += other.locked;
        self.not_evaluable += other.not_evaluable;
        for (rule, count) in &other.open {
            *self.open.entry(*rule).or_default() += count;
        }
    }
}

/// Figures of several systems added up.
#[must_use]
pub fn sum<'a>(of: impl IntoIterator<Item = &'a SystemFigures>) -> SystemFigures {
    let mut sum = SystemFigures::default();
    for figures in of {
        sum += figures;
    }
    sum
}

/// A unit and those below it that do not take part on their own: what it answers for.
#[must_use]
pub fn covered(
    unit: &UnitCode,
    tree: &UnitTree,
    participants: &BTreeSet<UnitCode>,
) -> Vec<UnitCode> {
    let mut all = vec![unit.clone()];
    let mut level = vec![unit.clone()];
    for _ in 0..DEEPEST {
        let below = level.iter().flat_map(|above| tree.below(above));
        level = below
            .filter(|unit| !participants.contains(unit))
            .cloned()
            .collect();
        if level.is_empty() {
            break;
        }
        all.extend(level.iter().cloned());
    }
    all
}

/// The figures of every unit's own accounts.
#[derive(Debug, Default)]
pub struct CampaignFigures {
    own: BTreeMap<UnitCode, BTreeMap<SystemKey, SystemFigures>>,
}

impl CampaignFigures {
    /// What a unit answers for, by system.
    #[must_use]
    pub fn of(
        &self,
        unit: &UnitCode,
        tree: &UnitTree,
        participants: &BTreeSet<UnitCode>,
    ) -> BTreeMap<SystemKey, SystemFigures> {
        let mut sums: BTreeMap<SystemKey, SystemFigures> = BTreeMap::new();
        for unit in covered(unit, tree, participants) {
            for (system, figures) in self.own.get(&unit).into_iter().flatten() {
                *sums.entry(system.clone()).or_default() += figures;
            }
        }
        sums
    }

    /// Counts them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn load(
        db: &Database,
        terms: &Terms,
        review: ReviewNumber,
    ) -> Result<Self, EngineError> {
        let mut reader = db.reader().await?;
        let said = Said::load(&mut reader, terms, review).await?;
        let mut changes = Changes::new(terms.change_since);
        let snapshots = reader.list_snapshots(review).await?;
        for snapshot in snapshots {
            if let FeedKind::System(system) = &snapshot.kind
                && terms.covers(system)
            {
                changes.load(&mut reader, system).await?;
            }
        }
        let mut figures = Self::default();
        reader
            .each_account(|account| -> Result<(), EngineError> {
                if terms.covers(&account.account.system) {
                    figures.count(&account, &said, &changes);
                }
                Ok(())
            })
            .await?;
        Ok(figures)
    }

    fn count(&mut self, account: &StoredAccount, said: &Said, changes: &Changes) {
        let Some(unit) = &account.unit else { return };
        let key = &account.account;
        let own = self.own.entry(unit.clone()).or_default();
        let figures = own.entry(key.system.clone()).or_default();
        figures.accounts += 1;
        figures.administrators += u64::from(account.privileged);
        if !account.status.is_usable() {
            figures.locked += 1;
            return;
        }
        let mut unknown = said.is_blind(&key.system);
        match changes.of(&key.system, &key.login) {
            Some(Change::Since) => figures.changed += 1,
            Some(Change::Before) => figures.not_changed += 1,
            Some(Change::Unknown) => unknown = true,
            None => {}
        }
        let by_system = said.of.get(&key.system);
        for (rule, verdict) in by_system
            .and_then(|logins| logins.get(&key.login))
            .into_iter()
            .flatten()
        {
            if *verdict != Verdict::Fail {
                unknown |= *rule == RuleId::Dormant;
                continue;
            }
            *figures.open.entry(*rule).or_default() += 1;
            match rule {
                RuleId::Dormant => figures.dormant += 1,
                RuleId::OrphanLeaver => figures.leavers += 1,
                RuleId::Unowned => figures.unowned += 1,
                _ => {}
            }
        }
        figures.not_evaluable += u64::from(unknown);
    }
}

/// What a review says of accounts: what fails, and of whose use nothing can be told.
#[derive(Default)]
struct Said {
    of: HashMap<SystemKey, HashMap<String, Vec<(RuleId, Verdict)>>>,
    blind: BTreeSet<SystemKey>,
}

impl Said {
    async fn load(
        reader: &mut Reader<'_>,
        terms: &Terms,
        review: ReviewNumber,
    ) -> Result<Self, EngineError> {
        let mut said = Self::default();
        let spots = reader.list_blind_spots(review).await?;
        let spots = spots
            .into_iter()
            .filter(|spot| spot.rule == RuleId::Dormant);
        said.blind.extend(spots.map(|spot| spot.system));
        reader
            .each_finding(review, |stored| -> Result<(), EngineError> {
                let finding = stored.finding;
                let counts = matches!(
                    finding.verdict,
                    Verdict::Fail | Verdict::NotEvaluable | Verdict::Stale
                );
                if counts && terms.covers(&finding.account.system) {
                    let logins = said.of.entry(finding.account.system).or_default();
                    let rules = logins.entry(finding.account.login).or_default();
                    rules.push((finding.rule, finding.verdict));
                }
                Ok(())
            })
            .await?;
        Ok(said)
    }

    fn is_blind(&self, system: &SystemKey) -> bool {
        self.blind.contains(system)
    }
}

/// Whether a password was changed on a day or later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Since,
    Before,
    Unknown,
}

/// When passwords were changed, from each system's own newest believed record.
struct Changes {
    since: Option<Date>,
    of: HashMap<SystemKey, HashMap<String, Change>>,
}

impl Changes {
    fn new(since: Option<Date>) -> Self {
        let of = HashMap::new();
        Self { since, of }
    }

    /// `None` where the campaign does not ask.
    fn of(&self, system: &SystemKey, login: &str) -> Option<Change> {
        self.since?;
        let told = self.of.get(system).and_then(|logins| logins.get(login));
        Some(told.copied().unwrap_or(Change::Unknown))
    }

    async fn load(
        &mut self,
        reader: &mut Reader<'_>,
        system: &SystemKey,
    ) -> Result<(), EngineError> {
        let Some(since) = self.since else {
            return Ok(());
        };
        let kind = FeedKind::System(system.clone());
        let newest = ReviewNumber(i64::MAX);
        let Some(snapshot) = reader.find_latest_believed(&kind, newest).await? else {
            return Ok(());
        };
        if !snapshot.fields.contains(Field::PasswordChanged) {
            return Ok(());
        }
        let logins = self.of.entry(system.clone()).or_default();
        let mut chunks = reader.chunks(snapshot.id).await?;
        while let Some(packed) = chunks.next().await? {
            let rows = chunk::decode::<Observation>(&packed)
                .map_err(|error| EngineError::Worker(error.to_string()))?;
            for row in rows {
                let change = changed(&row.password_changed, since);
                logins.insert(row.login, change);
            }
        }
        Ok(())
    }
}

/// An empty date is a password that was never changed; an unreadable one tells nothing.
fn changed(told: &Reading<Moment>, since: Date) -> Change {
    match told {
        Reading::Value(moment) if moment.cmp_coarse(Moment::Day(since)).is_lt() => Change::Before,
        Reading::Value(_) => Change::Since,
        Reading::Empty => Change::Before,
        Reading::Unreadable => Change::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use testkit::build::{unit, unit_code};

    #[test]
    fn a_unit_answers_for_those_below_that_do_not_answer_themselves() {
        let tree = UnitTree::new(vec![
            unit("T", None),
            unit("T.1", Some("T")),
            unit("T.1.1", Some("T.1")),
            unit("T.1.2", Some("T.1")),
            unit("T.2", Some("T")),
        ]);
        let take_part = BTreeSet::from([unit_code("T.1"), unit_code("T.1.2")]);
        let covered = covered(&unit_code("T.1"), &tree, &take_part);
        assert_eq!(covered, [unit_code("T.1"), unit_code("T.1.1")]);
    }

    #[test]
    fn what_is_unreadable_is_neither_changed_nor_not() {
        let since = Date::from_ymd_opt(2026, 11, 1).unwrap();
        let day = |text: &str| Reading::Value(Moment::Day(text.parse().unwrap()));
        for (told, change) in [
            (day("2026-11-01"), Change::Since),
            (day("2026-10-31"), Change::Before),
            (Reading::Empty, Change::Before),
            (Reading::Unreadable, Change::Unknown),
        ] {
            assert_eq!(changed(&told, since), change);
        }
    }
}
