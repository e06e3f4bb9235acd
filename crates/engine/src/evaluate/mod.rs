//! evaluate: the accounts of each system, matched and judged (pure; the caller loads and keeps).

mod blind_spots;
mod change;
mod entries;
mod outcome;
mod siblings;
mod stage;
mod system;

pub(crate) use blind_spots::BlindSpot;
pub(crate) use entries::{Administrator, Case, Leaver};
pub(crate) use outcome::{Outcome, SystemOutcome};
pub(crate) use stage::{Court, Judged, Stage, SystemSource, own_domains};
