//! Everything known of one account.

use engine::view::account as find;
use serde::Serialize;
use utoipa::ToSchema;

use super::AccountRow;
use crate::answer::Fault;
use crate::api::call::{Call, Nothing};
use crate::api::v1::findings::FindingRow;
use crate::api::v1::keys;
use crate::pages::account::{Said, said};

/// An account.
#[derive(Debug, Serialize, ToSchema)]
pub struct AccountDetail {
    /// The account.
    account: AccountRow,
    /// What is open.
    open: Vec<FindingRow>,
    /// What was and is over.
    past: Vec<FindingRow>,
    /// Codes of those it could belong to, where that is open.
    candidates: Vec<String>,
    /// Where its signals were read; left out where no believed source has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceRow>,
    /// What the source says.
    signals: Vec<SignalRow>,
}

/// Where signals were read.
#[derive(Debug, Serialize, ToSchema)]
pub struct SourceRow {
    /// The SHA-256 of the file.
    sha256: String,
    /// As of when it is.
    #[schema(schema_with = keys::day)]
    as_of: String,
    /// The line, from 1; left out where the newest copy has none of this account.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
}

/// A signal.
#[derive(Debug, Serialize, ToSchema)]
pub struct SignalRow {
    /// Which.
    field: String,
    /// `value`; `empty` where the cell is; `unreadable`; `no_column` where the source cannot say.
    state: String,
    /// What it says.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    /// How old that is, in days, where it is a time; below zero for what is yet to come.
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<i64>,
}

/// Shows it, and puts that on record.
pub async fn account(call: Call<Nothing>) -> Result<AccountDetail, Fault> {
    let (app, viewer) = (&call.app, call.viewer()?);
    let found = find(app.db(), &call.account()?).await?;
    let view = found.ok_or(Fault::NotFound)?;
    view.seen(app.db(), viewer, app.now()).await?;
    let catalog = call.asked.catalog();
    let rows = |findings: &[engine::StoredFinding]| {
        let rows = findings.iter();
        rows.map(|finding| FindingRow::of(finding, catalog))
            .collect()
    };
    let owner = view.owner.as_ref().map(|person| person.name.clone());
    let candidates = view.candidates.iter();
    Ok(AccountDetail {
        account: AccountRow::of(&view.account, owner),
        open: rows(&view.open),
        past: rows(&view.past),
        candidates: candidates.map(|person| person.code.to_string()).collect(),
        source: view.source.as_ref().map(|(snapshot, row)| SourceRow {
            sha256: snapshot.sha256.clone(),
            as_of: snapshot.as_of.to_string(),
            line: row.as_ref().map(|row| row.line),
        }),
        signals: said(&view).into_iter().map(signal).collect(),
    })
}

fn signal((field, said, days): (&'static str, Said, Option<i64>)) -> SignalRow {
    let (state, value) = match said {
        Said::NoColumn => ("no_column", None),
        Said::Empty => ("empty", None),
        Said::Unreadable => ("unreadable", None),
        Said::Time(moment) => ("value", Some(moment.to_string())),
        Said::Flag(flag) => ("value", Some(flag.to_string())),
        Said::Words(words) => ("value", Some(words)),
    };
    SignalRow {
        field: field.to_owned(),
        state: state.to_owned(),
        value,
        days,
    }
}
