//! reconcile: whose account is it. The pure work is the `matching` room's; here stands the
//! world it is done in: units, people, remembered decisions.

mod world;

pub(crate) use world::World;
