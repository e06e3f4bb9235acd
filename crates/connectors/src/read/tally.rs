//! The figures of a feed, counted while it is read.

use std::collections::{BTreeMap, HashMap};

use chrono::Datelike as _;
use domain::{
    Date, FeedProfile, Field, FieldProfile, Moment, Observation, Reading, RosterRow, UnitRow,
};

use super::kin::Kin;
use super::lifespan::Lifespan;
use super::ties::Ties;
use crate::shape::Plan;
use crate::value::{Dated, Swap};

/// Different units and domains counted one by one; further ones are not told apart.
const DISTINCT: usize = 50_000;

/// What is kept of the domains. Of the units all are: the gate compares which of them two feeds
/// have, and the largest five thousand of one are not those of the other.
const DOMAINS: usize = 50;

pub(super) struct Tally {
    as_of: Date,
    columns: Vec<FieldProfile>,
    units: HashMap<String, u64>,
    domains: HashMap<String, u64>,
    statuses: BTreeMap<&'static str, u64>,
    lifespan: Lifespan,
    kin: Kin,
    pub(super) duplicate_keys: u64,
    pub(super) keyless: u64,
    pub(super) numbered: u64,
    pub(super) garbled: u64,
    pub(super) marked: u64,
    pub(super) rows: u64,
}

impl Tally {
    pub(super) fn new(columns: usize, as_of: Date) -> Self {
        Self {
            as_of,
            columns: vec![FieldProfile::default(); columns],
            units: HashMap::new(),
            domains: HashMap::new(),
            statuses: BTreeMap::new(),
            lifespan: Lifespan::new(as_of),
            kin: Kin::default(),
            duplicate_keys: 0,
            keyless: 0,
            numbered: 0,
            garbled: 0,
            marked: 0,
            rows: 0,
        }
    }

    /// The figures of a column.
    pub(super) fn column(&mut self, index: usize) -> &mut FieldProfile {
        // A plan's index is a column of the sheet, and all columns are here.
        &mut self.columns[index]
    }

    /// A date that was read.
    pub(super) fn date(&mut self, index: usize, read: Dated) {
        let as_of = self.as_of;
        let column = self.column(index);
        let moment = match read.moment {
            Reading::Empty => return,
            Reading::Unreadable => {
                column.filled += 1;
                column.unreadable += 1;
                return;
            }
            Reading::Value(moment) => moment,
        };
        column.filled += 1;
        let date = moment.date();
        column.future += u64::from(date > as_of);
        let month = date.month0() as usize;
        match read.swap {
            Swap::DayFirst => column.day_first += 1,
            Swap::MonthFirst => column.month_first += 1,
            Swap::Either => column.ambiguous_day_month += 1,
            Swap::Certain => {}
        }
        if date.day() > 12 {
            column.certain_months[month] += 1;
        } else if date.day0() as usize != month {
            column.swappable_months[month] += 1;
            column.swappable_days[date.day0() as usize] += 1;
        }
        column.timed += u64::from(matches!(moment, Moment::Instant(_)));
    }

    pub(super) fn unit(&mut self, unit: &str) {
        count(&mut self.units, unit);
    }

    pub(super) fn domain(&mut self, address: &str) {
        if let Some((_, domain)) = address.rsplit_once('@')
            && !domain.is_empty()
        {
            count(&mut self.domains, domain);
        }
    }

    pub(super) fn status(&mut self, status: &'static str) {
        *self.statuses.entry(status).or_default() += 1;
    }

    /// Counts the dates of an account that contradict each other.
    pub(super) fn order(&mut self, seen: &Observation) {
        self.lifespan.account(seen);
    }

    /// Counts the dates of a person that no working life has.
    pub(super) fn lifetime(&mut self, person: &RosterRow) {
        self.lifespan.person(person);
    }

    /// Counts the units whose parent is no unit, and those of one name below one parent.
    pub(super) fn kin(&mut self, unit: &UnitRow) {
        self.kin.note(unit);
    }

    /// The profile of the feed.
    pub(super) fn finish(
        self,
        plans: &[Plan],
        key_sketch: Vec<u64>,
        ties: Ties,
        truncated: bool,
    ) -> FeedProfile {
        let mut fields: BTreeMap<Field, FieldProfile> = BTreeMap::new();
        for (plan, column) in plans.iter().zip(&self.columns) {
            if !matches!(plan.field, Field::Ignored | Field::RowNumber) {
                add(fields.entry(plan.field).or_default(), column);
            }
        }
        self.lifespan.add_to(&mut fields);
        if let Some(parents) = fields.get_mut(&Field::Parent) {
            parents.unlikely = self.kin.orphans();
        }
        if let Some(names) = fields.get_mut(&Field::UnitName) {
            names.unlikely = self.kin.namesakes();
        }
        let tied = [Field::PersonCode, Field::Name, Field::BirthDate];
        for (field, sampled) in tied
            .into_iter()
            .zip(ties.into_columns().into_iter().flatten())
        {
            fields.entry(field).or_default().sampled = sampled;
        }
        FeedProfile {
            rows: self.rows,
            duplicate_keys: self.duplicate_keys,
            garbled: self.garbled,
            marked: self.marked,
            by_unit: largest(self.units, DISTINCT),
            by_status: self
                .statuses
                .into_iter()
                .map(|(status, count)| (status.to_owned(), count))
                .collect(),
            by_domain: largest(self.domains, DOMAINS),
            fields,
            key_sketch,
            truncated,
            contradicted: plans.iter().filter_map(|plan| plan.denied).collect(),
            keyless: self.keyless,
            numbered: self.numbered,
            ..FeedProfile::default()
        }
    }
}

fn count(counts: &mut HashMap<String, u64>, name: &str) {
    if let Some(count) = counts.get_mut(name) {
        *count += 1;
    } else if counts.len() < DISTINCT {
        counts.insert(name.to_owned(), 1);
    }
}

/// Folds the names and keeps the most frequent, ties by name.
fn largest(counts: HashMap<String, u64>, keep: usize) -> BTreeMap<String, u64> {
    let mut folded: BTreeMap<String, u64> = BTreeMap::new();
    for (name, count) in counts {
        *folded.entry(text::fold(&name)).or_default() += count;
    }
    if folded.len() <= keep {
        return folded;
    }
    let mut order: Vec<(String, u64)> = folded.into_iter().collect();
    order.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    order.into_iter().take(keep).collect()
}

/// Two columns of one field are counted together.
fn add(sum: &mut FieldProfile, column: &FieldProfile) {
    sum.filled += column.filled;
    sum.unreadable += column.unreadable;
    sum.future += column.future;
    sum.ambiguous_day_month += column.ambiguous_day_month;
    sum.day_first += column.day_first;
    sum.month_first += column.month_first;
    sum.date_like += column.date_like;
    sum.name_like += column.name_like;
    sum.marked += column.marked;
    sum.affirmed += column.affirmed;
    sum.timed += column.timed;
    for month in 0..12 {
        sum.certain_months[month] += column.certain_months[month];
        sum.swappable_months[month] += column.swappable_months[month];
        sum.swappable_days[month] += column.swappable_days[month];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_of_a_large_body_is_not_forgotten_for_being_small() {
        let mut tally = Tally::new(0, Date::MAX);
        for number in 0..30_000 {
            tally.unit(&format!("Đơn vị {number}"));
        }
        let profile = tally.finish(&[], Vec::new(), Ties::new(), false);
        assert_eq!(profile.by_unit.len(), 30_000);
    }
}
