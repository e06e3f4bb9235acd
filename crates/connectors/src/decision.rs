//! The decisions about a feed: which sheet, where the table lies, what its columns are.

use std::path::Path;

use domain::{Date, FeedKind, Field};

use crate::mapping::FeedMapping;
use crate::shape::{self, Heading, Plan, Sample};
use crate::source::Source;
use crate::value::Dates;
use crate::words::heading::Headings;
use crate::{DayMonth, FeedError};

/// Rows looked at in every sheet before one is chosen.
const GLANCE: usize = 60;

/// Sheets looked at.
const SHEETS: usize = 40;

/// The sheet that looks most like this kind of feed; hidden ones only when no other does.
pub(crate) fn choose_sheet(
    path: &Path,
    source: &mut Source,
    headings: &Headings,
    mapping: Option<&FeedMapping>,
) -> Result<usize, FeedError> {
    if let Some(wanted) = mapping.and_then(|mapping| mapping.sheet.as_deref()) {
        let found = source.sheets.iter().position(|sheet| sheet.name == wanted);
        return found.ok_or_else(|| FeedError::NoSuchSheet {
            path: path.to_owned(),
            sheet: wanted.to_owned(),
            sheets: names(source),
        });
    }
    if source.sheets.len() == 1 {
        return Ok(0);
    }
    let mut best: Option<(f32, usize)> = None;
    for index in 0..source.sheets.len().min(SHEETS) {
        let sample = Sample::take(source, index, GLANCE)?;
        let heading = shape::find(&sample, headings);
        let records = sample
            .rows
            .iter()
            .filter(|(line, _)| *line > heading.last_line)
            .count();
        if records == 0 {
            continue;
        }
        // Ten rows and sixty differ less than two known headings and eight.
        let mut score = heading.score + (records as f32).ln() * 0.3;
        if source.sheets[index].hidden {
            score -= 100.0;
        }
        if best.is_none_or(|(known, _)| score > known) {
            best = Some((score, index));
        }
    }
    best.map(|(_, index)| index)
        .ok_or_else(|| FeedError::NoTable {
            path: path.to_owned(),
        })
}

fn names(source: &Source) -> String {
    let names: Vec<&str> = source
        .sheets
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    names.join(", ")
}

/// The heading row as printed, to know it when it comes again.
pub(crate) fn printed_heading(sample: &Sample, heading: &Heading) -> Vec<String> {
    let row = sample.rows.iter().find(|(line, _)| *line == heading.line);
    row.map_or_else(Vec::new, |(_, row)| {
        row.iter().map(|cell| cell.printed().into_owned()).collect()
    })
}

/// Columns with a heading, or filled in more than a few rows.
pub(crate) fn table_width(sample: &Sample, heading: &Heading) -> usize {
    let below = heading.last_line;
    let rows = sample.rows.iter().filter(|(line, _)| *line > below).count();
    let belongs = |column: &usize| {
        let named = heading
            .texts
            .get(*column)
            .is_some_and(|(whole, _)| !whole.is_empty());
        named || sample.column(*column, below).count() * 2 > rows
    };
    (0..sample.width())
        .rev()
        .find(belongs)
        .map_or(0, |last| last + 1)
}

/// What the columns are decided from.
pub(crate) struct Decision<'a> {
    pub(crate) path: &'a Path,
    pub(crate) kind: &'a FeedKind,
    pub(crate) headings: &'a Headings,
    pub(crate) mapping: Option<&'a FeedMapping>,
    pub(crate) as_of: Date,
}

impl Decision<'_> {
    /// Decides every column; also whether most cells of the status column are blank.
    pub(crate) fn plans(
        &self,
        sample: &Sample,
        heading: &Heading,
    ) -> Result<(Vec<Plan>, bool), FeedError> {
        let dates = Dates {
            order: DayMonth::default(),
            midnight_is_day: false,
            as_of: self.as_of,
            birth: false,
        };
        let contents: Vec<_> = (0..sample.width())
            .map(|column| shape::Content::of(sample.column(column, heading.last_line), &dates))
            .collect();
        self.check_mapping(heading)?;
        let assigned = shape::assign(self.kind, heading, &contents, self.headings, self.mapping);
        let plans: Vec<Plan> = assigned
            .iter()
            .zip(&contents)
            .enumerate()
            .map(|(index, (assigned, content))| {
                shape::learn(
                    index,
                    *assigned,
                    sample,
                    heading,
                    content,
                    (self.as_of, self.mapping),
                )
            })
            .collect();
        let rows = sample
            .rows
            .iter()
            .filter(|(line, _)| *line > heading.last_line)
            .count();
        let sparse = plans
            .iter()
            .filter(|plan| plan.field == Field::Status)
            .all(|plan| sample.column(plan.index, heading.last_line).count() * 2 < rows);
        Ok((plans, sparse))
    }

    /// Every column the mapping names is there.
    fn check_mapping(&self, heading: &Heading) -> Result<(), FeedError> {
        let Some(mapping) = self.mapping else {
            return Ok(());
        };
        let missing = mapping.columns.keys().find(|named| {
            let by_number = named
                .strip_prefix('#')
                .and_then(|number| number.parse::<usize>().ok())
                .is_some_and(|number| (1..=heading.texts.len()).contains(&number));
            !by_number && !shape::has_column(heading, named)
        });
        match missing {
            None => Ok(()),
            Some(column) => Err(FeedError::NoSuchColumn {
                path: self.path.to_owned(),
                column: column.clone(),
                headings: listed(heading.texts.iter().map(|(whole, _)| whole.as_str())),
            }),
        }
    }

    /// The columns without which the feed means nothing.
    pub(crate) fn check_keys(&self, plans: &[Plan]) -> Result<(), FeedError> {
        let has = |field| plans.iter().any(|plan| plan.field == field);
        let wanted = match self.kind {
            FeedKind::System(_) if !has(Field::Login) => Field::Login,
            FeedKind::Roster if !has(Field::Name) && !has(Field::GivenName) => Field::Name,
            FeedKind::Units if !has(Field::UnitName) && !has(Field::UnitCode) => Field::UnitName,
            _ => return Ok(()),
        };
        Err(FeedError::NoKeyColumn {
            path: self.path.to_owned(),
            kind: self.kind.to_string(),
            wanted,
            headings: listed(plans.iter().map(|plan| plan.heading.as_str())),
        })
    }
}

/// Headings for an error message, shortened.
fn listed<'t>(headings: impl Iterator<Item = &'t str>) -> String {
    let mut list = headings
        .filter(|heading| !heading.is_empty())
        .take(40)
        .collect::<Vec<_>>()
        .join(" | ");
    list.truncate(list.floor_char_boundary(600));
    list
}
