//! Campaigns: from the letter to the consolidated report.

pub mod consolidation;
pub mod draft;
pub mod files;
pub mod intake;
pub mod letter;
pub mod list;
pub mod open;
pub mod reminders;
pub mod report;
pub mod show;
pub mod unit;

use std::collections::BTreeSet;

use domain::{CampaignNumber, UnitCode};
use engine::access::{Action, Scope, Viewer};
use engine::campaign::{CampaignView, find};
use engine::view::Board;

use crate::answer::Fault;
use crate::app::App;

/// The campaign an address names.
pub async fn named(app: &App, number: &str) -> Result<CampaignView, Fault> {
    let number = number.parse().map_err(|_| Fault::NotFound)?;
    find(app.db(), CampaignNumber(number))
        .await?
        .ok_or(Fault::NotFound)
}

/// The campaign and unit an address names; a draft is nobody's but its maker's, and a unit has nothing to do
/// with a campaign that neither it nor any unit above or below it takes part in.
pub async fn public(
    app: &App,
    (number, unit): (&str, &str),
) -> Result<(CampaignView, UnitCode), Fault> {
    let view = named(app, number).await?;
    let unit = UnitCode::new(unit).ok_or(Fault::NotFound)?;
    let board = app.board().await?;
    let named = view.participants();
    let tree = &board.tree;
    let takes_part = unit == view.campaign.issuer
        || tree.upwards(&unit).any(|above| named.contains(above))
        || named
            .iter()
            .any(|each| tree.upwards(each).any(|above| *above == unit));
    match view.campaign.state.is_public() && takes_part {
        true => Ok((view, unit)),
        false => Err(Fault::NotFound),
    }
}

/// Where a campaign's page is.
pub fn address(view: &CampaignView) -> String {
    format!("/campaigns/{}", view.campaign.number)
}

/// Where a unit's page in a campaign is.
pub fn unit_address(view: &CampaignView, unit: &UnitCode) -> String {
    format!("{}{}", address(view), super::unit::address(unit))
}

/// Whether somebody runs a campaign.
pub fn runs(viewer: &Viewer, view: &CampaignView, board: &Board) -> bool {
    let scope = viewer.scope(Action::ManageCampaigns);
    scope.reaches(Some(&view.campaign.issuer), &board.tree)
}

/// The units of a campaign that are within a scope; where none is, the units of the scope that a unit
/// of the campaign answers for. Whoever sees the unit that runs it sees all of them.
pub fn within(scope: &Scope, view: &CampaignView, board: &Board) -> Vec<UnitCode> {
    let all = view.units.iter().map(|each| &each.unit);
    let tree = &board.tree;
    if scope.reaches(Some(&view.campaign.issuer), tree) {
        return all.cloned().collect();
    }
    let mine: Vec<UnitCode> = all
        .filter(|unit| scope.reaches(Some(unit), tree))
        .cloned()
        .collect();
    if !mine.is_empty() {
        return mine;
    }
    let named: BTreeSet<UnitCode> = view.participants();
    let below = |unit: &UnitCode| tree.upwards(unit).any(|above| named.contains(above));
    tree.tops(scope).into_iter().filter(below).collect()
}
