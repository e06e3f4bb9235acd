//! A unit: its figures by rule and system, and the units right below it.

use engine::access::Action;
use serde::Serialize;
use utoipa::ToSchema;

use super::UnitRow;
use crate::answer::Fault;
use crate::api::call::{Call, Nothing};
use crate::api::v1::keys;

/// A unit.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnitDetail {
    /// The day the figures stand for; left out before the first review.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = keys::day)]
    as_of: Option<String>,
    /// The unit.
    unit: UnitRow,
    /// Those right below it, by code.
    below: Vec<UnitRow>,
    /// By rule.
    rules: Vec<RuleRow>,
    /// By system.
    systems: Vec<SystemRow>,
}

/// The figures of a rule.
#[derive(Debug, Serialize, ToSchema)]
pub struct RuleRow {
    /// Which.
    #[schema(schema_with = keys::rule)]
    rule: String,
    /// Accounts that break it.
    open: u64,
    /// Accounts of which it cannot be told, or only on old evidence.
    unknown: u64,
    /// Accounts it applies to.
    judged: u64,
}

/// The figures of a system.
#[derive(Debug, Serialize, ToSchema)]
pub struct SystemRow {
    /// Which.
    #[schema(schema_with = keys::system)]
    system: String,
    /// Accounts.
    accounts: u64,
    /// Open findings.
    open: u64,
}

/// Shows it.
pub async fn unit(call: Call<Nothing>) -> Result<UnitDetail, Fault> {
    let code = call.unit()?;
    let scope = call.viewer()?.scope(Action::SeeUnits);
    let board = call.app.board().await?;
    let figures = board.of(&code);
    let below = board.tree.below(&code).iter();
    Ok(UnitDetail {
        as_of: board.as_of(),
        unit: UnitRow::of(&code, &scope, &board),
        below: below
            .map(|code| UnitRow::of(code, &scope, &board))
            .collect(),
        rules: figures
            .rules
            .iter()
            .map(|(rule, figures)| RuleRow {
                rule: rule.to_string(),
                open: figures.open,
                unknown: figures.unknown,
                judged: figures.judged,
            })
            .collect(),
        systems: figures
            .systems
            .iter()
            .map(|(system, (accounts, open))| SystemRow {
                system: system.to_string(),
                accounts: *accounts,
                open: *open,
            })
            .collect(),
    })
}
