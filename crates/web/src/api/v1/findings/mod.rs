//! Findings: secret lists, each look at one goes on record.

pub mod list;

use engine::StoredFinding;
use engine::words::reason;
use serde::Serialize;
use text::Catalog;
use utoipa::ToSchema;

use super::keys;

/// A finding.
#[derive(Debug, Serialize, ToSchema)]
pub struct FindingRow {
    /// The system of the account.
    #[schema(schema_with = keys::system)]
    pub system: String,
    /// The account.
    pub login: String,
    /// The rule.
    #[schema(schema_with = keys::rule)]
    pub rule: String,
    /// What was found.
    #[schema(schema_with = keys::verdict)]
    pub verdict: String,
    /// Why, in the language asked for.
    pub reason: String,
    /// What the evidence is worth: `observed`, `imported` or `declared`.
    pub evidence_rank: String,
    /// As of when the evidence is.
    pub evidence_at: String,
    /// The clause.
    pub clause: String,
    /// The review that found it.
    pub from_review: i64,
    /// The review that found it gone; left out while it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_review: Option<i64>,
}

impl FindingRow {
    pub(super) fn of(stored: &StoredFinding, catalog: &Catalog) -> Self {
        let finding = &stored.finding;
        Self {
            system: finding.account.system.to_string(),
            login: finding.account.login.clone(),
            rule: finding.rule.to_string(),
            verdict: finding.verdict.to_string(),
            reason: reason(&finding.reason, catalog),
            evidence_rank: finding.evidence_rank.to_string(),
            evidence_at: finding.evidence_at.to_string(),
            clause: finding.clause.to_string(),
            from_review: stored.from_review.0,
            to_review: stored.to_review.map(|review| review.0),
        }
    }
}
