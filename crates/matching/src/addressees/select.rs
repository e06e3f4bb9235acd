//! Choosing the units a group asks for.

use domain::UnitBranch;

use super::groups::{Want, Whose};
use super::home::Home;
use super::terms::Term;
use super::unit_kind::{Tier, UnitKind};
use crate::units::UnitId;

/// The units wanted, of those the issuer reaches.
pub(super) fn units(home: &Home<'_>, want: Want, whose: Whose) -> Vec<UnitId> {
    match want {
        Want::OfTier(kind, tier) => home
            .reach()
            .filter(|id| home.body(*id).kind == kind && home.body(*id).tier == Some(tier))
            .collect(),
        Want::Own(kind) => home.committee(kind).into_iter().collect(),
        Want::Term(Term::Schools) => schools(home, |_| true),
        Want::Term(Term::School(level)) => {
            schools(home, |id| home.body(id).levels.contains(&level))
        }
        Want::Term(Term::PartyBoards) => party(home, &[UnitKind::PartyBoard]),
        Want::Term(Term::PartyStaff) => party(home, &[UnitKind::PartyBoard, UnitKind::PartyOffice]),
        Want::Term(Term::Kind(kind)) => of_kind(home, kind, whose),
        Want::Term(Term::Agencies) => agencies(home, whose),
        Want::Term(Term::Units) => below(home, whose)
            .into_iter()
            .filter(|id| home.body(*id).kind != UnitKind::Committee)
            .collect(),
        Want::Term(Term::ServiceUnits) => home
            .reach()
            .filter(|id| is_service(home.body(*id).kind) && is_on(home, *id, whose))
            .collect(),
        Want::Term(Term::Tier(_) | Term::PartyTier(_) | Term::Head(_) | Term::Filler) => Vec::new(),
    }
}

fn schools(home: &Home<'_>, fits: impl Fn(UnitId) -> bool) -> Vec<UnitId> {
    home.reach()
        .filter(|id| home.body(*id).kind == UnitKind::School && fits(*id))
        .collect()
}

const fn is_service(kind: UnitKind) -> bool {
    matches!(
        kind,
        UnitKind::ServiceUnit | UnitKind::School | UnitKind::Health
    )
}

/// A service unit of the issuer's level: below its committee or, "trên địa bàn", anywhere.
fn is_on(home: &Home<'_>, id: UnitId, whose: Whose) -> bool {
    match whose {
        Whose::Ground => true,
        Whose::Own | Whose::Committee | Whose::Unsaid => {
            let owner = owner(home, whose);
            owner.is_some() && home.parent(id) == owner
        }
    }
}

/// The unit whose parts are meant.
fn owner(home: &Home<'_>, whose: Whose) -> Option<UnitId> {
    let own = home.unit();
    match whose {
        Whose::Own => own.or_else(|| home.committee(UnitKind::Committee)),
        _ => home.committee(UnitKind::Committee).or(own),
    }
}

/// The units directly below the one meant.
fn below(home: &Home<'_>, whose: Whose) -> Vec<UnitId> {
    owner(home, whose)
        .map(|owner| home.children(owner).collect())
        .unwrap_or_default()
}

fn of_kind(home: &Home<'_>, kind: UnitKind, whose: Whose) -> Vec<UnitId> {
    match kind {
        // Departments and associations stand in branches of their own, one level down.
        UnitKind::Department => home
            .reach()
            .filter(|id| home.body(*id).kind == kind)
            .collect(),
        UnitKind::Association => home
            .reach()
            .filter(|id| home.body(*id).kind == kind && home.branch(*id) == UnitBranch::Front)
            .filter(|id| is_of_level(home, *id))
            .collect(),
        UnitKind::PartyCommittee => {
            let top = home.committee(UnitKind::PartyCommittee);
            let below = home
                .reach()
                .filter(|id| top.is_some() && home.parent(*id) == top);
            below.filter(|id| home.body(*id).kind == kind).collect()
        }
        UnitKind::PartyCell => {
            let top = home.committee(UnitKind::PartyCommittee);
            let below = home
                .reach()
                .filter(|id| top.is_some() && home.parent(*id) == top);
            below.filter(|id| home.body(*id).kind == kind).collect()
        }
        _ => below(home, whose)
            .into_iter()
            .filter(|id| home.body(*id).kind == kind)
            .collect(),
    }
}

/// An association of a commune is not one of the province.
fn is_of_level(home: &Home<'_>, id: UnitId) -> bool {
    let low = |tier: Tier| tier != Tier::Province;
    home.place().is_some() || !home.body(id).tier.is_some_and(low)
}

/// "Ban, ngành": beside departments the inspectorate, the state's boards and the office; in a
/// commune its sections, office and public-service centre.
fn agencies(home: &Home<'_>, whose: Whose) -> Vec<UnitId> {
    let small = home.place().is_some();
    below(home, whose)
        .into_iter()
        .filter(|id| match home.body(*id).kind {
            UnitKind::Agency | UnitKind::Office => true,
            UnitKind::Section | UnitKind::PublicServiceCentre => small,
            _ => false,
        })
        .collect()
}

/// Bodies of the Party committee at the issuer's level.
fn party(home: &Home<'_>, kinds: &[UnitKind]) -> Vec<UnitId> {
    let top = home.committee(UnitKind::PartyCommittee);
    home.reach()
        .filter(|id| kinds.contains(&home.body(*id).kind))
        .filter(|id| top.is_some() && home.parent(*id) == top)
        .collect()
}
