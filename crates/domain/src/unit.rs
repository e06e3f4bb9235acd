//! A unit of the authority's tree, valid from a day to a day, with its successor.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Date, contract_keys};

/// The code of a unit, as the authority writes it (e.g. `H26.01.02`), trimmed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct UnitCode(String);

impl UnitCode {
    /// Takes a code as written; `None` when nothing is left after trimming.
    #[must_use]
    pub fn new(code: &str) -> Option<Self> {
        let code = code.trim();
        (!code.is_empty()).then(|| Self(code.to_owned()))
    }

    /// The code as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UnitCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which branch of the political system a unit belongs to.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
pub enum UnitBranch {
    /// Đảng.
    Party,
    /// Chính quyền: UBND, sở, phòng.
    #[default]
    State,
    /// HĐND.
    Council,
    /// Mặt trận và đoàn thể.
    Front,
    /// Trường học.
    School,
    /// Y tế.
    Health,
    /// Đơn vị sự nghiệp khác.
    Service,
}

contract_keys!(UnitBranch, "unit branch", {
    Party => "party", State => "state", Council => "council", Front => "front",
    School => "school", Health => "health", Service => "service",
});

/// A unit. Since 01/7/2025 there are two tiers; districts and merged communes remain
/// as units whose validity has ended and whose successor took their people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its code; unique in the tree.
    pub code: UnitCode,
    /// Its name as printed, NFC.
    pub name: String,
    /// The unit above it; `None` at the root.
    pub parent: Option<UnitCode>,
    /// Party, state, school …
    pub branch: UnitBranch,
    /// First day of validity, if known.
    pub valid_from: Option<Date>,
    /// Last day of validity; `None` while it stands.
    pub valid_to: Option<Date>,
    /// The unit that took over at a merger, split or renaming.
    pub successor: Option<UnitCode>,
    /// Codes and names it was known by before; they still appear in exports.
    pub aliases: Vec<String>,
}
