//! The sheets, one file each.

pub(super) mod administrators;
pub(super) mod blind_spots;
pub(super) mod cases;
pub(super) mod cover;
pub(super) mod explanation;
pub(super) mod feeds;
pub(super) mod findings;
pub(super) mod leavers;
pub(super) mod next_steps;
pub(super) mod outline;
pub(super) mod rejected;
pub(super) mod systems;
pub(super) mod units;
