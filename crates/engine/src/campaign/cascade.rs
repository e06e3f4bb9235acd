//! One level down (C03): the lower letter of a unit, and the policy of a campaign, both from what a
//! person confirmed.

use domain::UnitCode;
use text::Catalog;

use super::course::units;
use super::{CampaignView, day_of};
use crate::EngineError;
use crate::directive::{DraftRequest, LowerLetter, PolicyRequest, draft, resolve_policy};

/// The letter a unit passes on, drafted from the campaign's.
///
/// # Errors
/// When the unit is not in the tree or the letter's text is none any more.
pub async fn letter_down(
    db: &store::Database,
    view: &CampaignView,
    unit: &UnitCode,
    now: i64,
) -> Result<LowerLetter, EngineError> {
    let mut reading = view.reading()?;
    view.terms.correct(&mut reading);
    let tree = units(db).await?;
    let request = DraftRequest {
        unit: unit.to_string(),
        deadline: None,
        to: Vec::new(),
        symbol: None,
        min_length: None,
        rotation_months: None,
        today: day_of(now),
    };
    draft(&reading, Some(&tree), &request)
}

/// The policy a review is to be run by, as `rasoat review --policy` reads it.
///
/// # Errors
/// When the letter's text is none any more.
pub fn policy(view: &CampaignView, now: i64, catalog: &Catalog) -> Result<String, EngineError> {
    let mut reading = view.reading()?;
    view.terms.correct(&mut reading);
    let day = view.terms.issued.unwrap_or_else(|| day_of(now));
    let policy = resolve_policy(&[reading], &PolicyRequest::default(), day)?;
    Ok(policy.toml(catalog))
}
