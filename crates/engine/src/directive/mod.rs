//! Letters put to work: what the commands `rasoat directive …`, the pages and the API call.

mod addressees;
pub(crate) mod draft;
mod policy;
mod reading;
mod summary;

pub use addressees::{AddresseeList, NamedUnit, UnitTree, UnresolvedWords};
pub use draft::{DraftRequest, Looser, LowerLetter, draft};
pub use matching::addressees::AddresseeWords;
pub use policy::{
    BaselineRow, PolicyRequest, PolicyRow, PolicyTable, ResolvedPolicy, Rival, baselines,
    resolve_policy,
};
pub use reading::{Reading, read_directive, read_directive_from};
pub use summary::{Row, summary};
