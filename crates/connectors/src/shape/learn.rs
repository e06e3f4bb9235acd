//! How each column is to be read, learned from its first cells: encoding, order of day and
//! month, whether midnights are days, whether codes lost their zeros.

use std::ops::ControlFlow;

use domain::{AccountStatus, Date, Field};

use super::assign::Assigned;
use super::column::{Plan, StatusReading, is_date};
use super::content::Content;
use super::headings::Heading;
use super::sample::Sample;
use crate::cell::Cell;
use crate::mapping::FeedMapping;
use crate::source::Source;
use crate::value::{CodeShape, Dates, Swap, tokens};
use crate::{DayMonth, FeedError};

/// Rows looked at in search of a proof of the order of day and month.
const PROOF_ROWS: usize = 200_000;

/// Learns how to read a column.
pub(crate) fn learn(
    index: usize,
    assigned: Assigned,
    sample: &Sample,
    heading: &Heading,
    content: &Content,
    (as_of, mapping): (Date, Option<&FeedMapping>),
) -> Plan {
    let Assigned {
        field,
        basis,
        denied,
    } = assigned;
    let cells = || sample.column(index, heading.last_line);
    let title = heading.texts.get(index).map_or("", |(whole, _)| whole);
    let mut dates = Dates {
        order: DayMonth::default(),
        midnight_is_day: false,
        as_of,
        birth: field == Field::BirthDate,
    };
    if is_date(field) {
        dates.order = mapping
            .and_then(|mapping| mapping.date_order)
            .or_else(|| order(&dates, cells()))
            .unwrap_or_default();
        dates.midnight_is_day = cells().all(|cell| !has_time(&dates, cell));
    }
    Plan {
        index,
        heading: title.to_owned(),
        field,
        basis,
        denied,
        legacy: content.legacy,
        dates,
        code: CodeShape::learn(cells().filter_map(|cell| match cell {
            Cell::Text(text) => Some(text.as_ref()),
            _ => None,
        })),
        status: status_reading(title, content),
        blank_is_no: content.marks > 0 && content.marks == content.filled,
    }
}

/// A time of day other than midnight.
fn has_time(dates: &Dates, cell: &Cell<'static>) -> bool {
    let read = Dates {
        midnight_is_day: true,
        ..*dates
    }
    .read(cell);
    matches!(read.moment.value(), Some(domain::Moment::Instant(_)))
}

/// The order the cells prove, if any does.
fn order<'c>(dates: &Dates, cells: impl Iterator<Item = &'c Cell<'static>>) -> Option<DayMonth> {
    let (mut day, mut month) = (0_u32, 0_u32);
    for cell in cells {
        match dates.read(cell).swap {
            Swap::DayFirst => day += 1,
            Swap::MonthFirst => month += 1,
            Swap::Certain | Swap::Either => {}
        }
    }
    match (day, month) {
        (0, 0) => None,
        (day, month) if month > day => Some(DayMonth::MonthFirst),
        _ => Some(DayMonth::DayFirst),
    }
}

/// Looks further down the sheet for columns whose first rows left the order open.
pub(crate) fn prove_order(
    source: &mut Source,
    sheet: usize,
    sample: &Sample,
    plans: &mut [Plan],
    heading: &Heading,
) -> Result<(), FeedError> {
    let mut open: Vec<usize> = Vec::new();
    for (at, plan) in plans
        .iter()
        .enumerate()
        .filter(|(_, plan)| is_date(plan.field))
    {
        let swaps = || {
            sample
                .column(plan.index, heading.last_line)
                .map(|cell| plan.dates.read(cell).swap)
        };
        let proven = swaps().any(|swap| matches!(swap, Swap::DayFirst | Swap::MonthFirst));
        if !proven && swaps().any(|swap| swap == Swap::Either) {
            open.push(at);
        }
    }
    if open.is_empty() || sample.complete {
        return Ok(());
    }
    let mut rows = 0;
    source.rows(sheet, &mut |line, row| {
        rows += 1;
        if line > heading.last_line {
            open.retain(|at| {
                let plan = &mut plans[*at];
                match plan.dates.read(&row.cell(plan.index)).swap {
                    Swap::DayFirst => false,
                    Swap::MonthFirst => {
                        plan.dates.order = DayMonth::MonthFirst;
                        false
                    }
                    Swap::Certain | Swap::Either => true,
                }
            });
        }
        if open.is_empty() || rows > PROOF_ROWS {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })?;
    Ok(())
}

/// What TRUE, a number or a time means under this heading.
fn status_reading(heading: &str, content: &Content) -> StatusReading {
    let words = tokens(heading);
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    let squeezed = words.concat();
    let about_time = has(&["time", "gian", "ngay"])
        || squeezed.contains("lockouttime")
        || squeezed.contains("lockedtime");
    if squeezed.contains("useraccountcontrol") || words == ["uac"] {
        return StatusReading::Flags;
    }
    let locks = has(&[
        "khoa",
        "locked",
        "lock",
        "lockout",
        "lockedout",
        "islocked",
        "nsaccountlock",
        "lockouttime",
        "blocked",
        "suspended",
        "block",
        "pwdaccountlockedtime",
    ]);
    if locks && (about_time || content.share(content.dates) > 0.5) {
        return StatusReading::LockTime;
    }
    if locks {
        return StatusReading::TrueMeans(AccountStatus::Locked);
    }
    if has(&["deleted", "xoa", "isdeleted"]) {
        return StatusReading::TrueMeans(AccountStatus::Deleted);
    }
    if has(&[
        "disabled",
        "disable",
        "logindisabled",
        "inactive",
        "nologin",
    ]) || squeezed.contains("vohieu")
        || squeezed.contains("ngunghoatdong")
    {
        return StatusReading::TrueMeans(AccountStatus::Disabled);
    }
    StatusReading::Words
}
