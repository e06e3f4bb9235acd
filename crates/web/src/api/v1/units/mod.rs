//! Units and their figures.

pub mod list;
pub mod show;

use domain::UnitCode;
use engine::access::Scope;
use engine::view::{Board, BoardFigures};
use serde::Serialize;
use utoipa::ToSchema;

/// The figures of a unit and all below it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Figures {
    /// Accounts.
    pub accounts: u64,
    /// Administrators' accounts among them.
    pub privileged: u64,
    /// Open findings; an account may have several.
    pub open: u64,
    /// Open findings on every thousand accounts.
    pub open_per_mille: u64,
    /// Judgements that could not be made, of every thousand.
    pub unknown_per_mille: u64,
}

impl Figures {
    fn of(figures: &BoardFigures) -> Self {
        Self {
            accounts: figures.accounts,
            privileged: figures.privileged,
            open: figures.open(),
            open_per_mille: figures.open_per_mille(),
            unknown_per_mille: figures.unknown_per_mille(),
        }
    }
}

/// A unit in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnitRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The unit above it; left out at the top of what the caller may see.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Of it and all below it.
    pub figures: Figures,
}

impl UnitRow {
    fn of(code: &UnitCode, scope: &Scope, board: &Board) -> Self {
        let parent = board.tree.upwards(code).nth(1);
        let parent = parent.filter(|above| scope.reaches(Some(above), &board.tree));
        Self {
            code: code.to_string(),
            name: board.tree.name(code).to_owned(),
            parent: parent.map(ToString::to_string),
            figures: Figures::of(&board.of(code)),
        }
    }
}
