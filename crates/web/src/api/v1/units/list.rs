//! The units the caller may see, by code.

use domain::UnitCode;
use engine::access::Action;
use serde::Serialize;
use utoipa::ToSchema;

use super::UnitRow;
use crate::answer::Fault;
use crate::api::call::Call;
use crate::api::v1::keys;

/// Units of one page.
const PAGE: usize = 500;

/// A page of units.
#[derive(Debug, Serialize, ToSchema)]
pub struct Units {
    /// The day the figures stand for; left out before the first review.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = keys::day)]
    as_of: Option<String>,
    /// At most 500, by code.
    rows: Vec<UnitRow>,
    /// The cursor of the next page; left out on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// Lists them.
pub async fn units(call: Call<keys::From>) -> Result<Units, Fault> {
    let scope = call.viewer()?.scope(Action::SeeUnits);
    let after = match &call.given.cursor {
        Some(cursor) => {
            let [code] = keys::read_cursor(cursor)?;
            Some(UnitCode::new(&code).ok_or(Fault::Unknown("cursor"))?)
        }
        None => None,
    };
    let board = call.app.board().await?;
    let mut rows: Vec<UnitRow> = board
        .tree
        .codes_after(after.as_ref())
        .filter(|code| scope.reaches(Some(code), &board.tree))
        .take(PAGE + 1)
        .map(|code| UnitRow::of(code, &scope, &board))
        .collect();
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let last = rows.last().filter(|_| more);
    Ok(Units {
        as_of: board.as_of(),
        next: last.map(|last| keys::write_cursor(&[&last.code])),
        rows,
    })
}
