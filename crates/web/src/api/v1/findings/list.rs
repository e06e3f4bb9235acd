//! Open findings of a unit and all below it, or of everything; narrowed and paged as the page is.

use domain::{AccountRef, RuleId, UnitCode};
use engine::view::{FindingFilter, FindingView, findings};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::FindingRow;
use crate::answer::Fault;
use crate::api::call::Call;
use crate::api::v1::accounts::AccountRow;
use crate::api::v1::keys;

/// What narrows, and where the page begins.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct Narrowed {
    #[param(schema_with = keys::system)]
    system: Option<String>,
    #[param(schema_with = keys::rule)]
    rule: Option<String>,
    #[param(schema_with = keys::verdict)]
    verdict: Option<String>,
    #[param(schema_with = keys::cursor)]
    cursor: Option<String>,
}

/// A page of findings.
#[derive(Debug, Serialize, ToSchema)]
pub struct Findings {
    /// At most 50, by system, login and rule.
    rows: Vec<FoundRow>,
    /// The cursor of the next page; left out on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// A finding and the account it is about.
#[derive(Debug, Serialize, ToSchema)]
pub struct FoundRow {
    /// The finding.
    finding: FindingRow,
    /// The account.
    account: AccountRow,
}

/// Of a unit and all below it.
pub async fn of_unit(call: Call<Narrowed>) -> Result<Findings, Fault> {
    let unit = call.unit()?;
    list(&call, Some(unit)).await
}

/// Of everything, accounts of unknown units included.
pub async fn everywhere(call: Call<Narrowed>) -> Result<Findings, Fault> {
    list(&call, None).await
}

async fn list(call: &Call<Narrowed>, below: Option<UnitCode>) -> Result<Findings, Fault> {
    let given = &call.given;
    let filter = FindingFilter {
        below,
        system: keys::given("system", given.system.as_ref())?,
        rule: keys::given("rule", given.rule.as_ref())?,
        verdict: keys::given("verdict", given.verdict.as_ref())?,
    };
    let after = given.cursor.as_deref().map(after).transpose()?;
    let (app, viewer) = (&call.app, call.viewer()?);
    let found = findings(app.db(), viewer, &filter, after.as_ref(), app.now()).await?;
    let catalog = call.asked.catalog();
    let row = |row: FindingView| FoundRow {
        finding: FindingRow::of(&row.stored, catalog),
        account: AccountRow::of(&row.account, row.owner),
    };
    let next = found.next.map(|(account, rule)| {
        keys::write_cursor(&[account.system.as_str(), &account.login, rule.as_str()])
    });
    Ok(Findings {
        rows: found.rows.into_iter().map(row).collect(),
        next,
    })
}

fn after(cursor: &str) -> Result<(AccountRef, RuleId), Fault> {
    let [system, login, rule] = keys::read_cursor(cursor)?;
    let wrong = Fault::Unknown("cursor");
    match (system.parse(), rule.parse()) {
        (Ok(system), Ok(rule)) => Ok((AccountRef { system, login }, rule)),
        _ => Err(wrong),
    }
}
