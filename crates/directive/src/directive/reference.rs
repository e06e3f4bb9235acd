//! A numbered document that a letter rests on.

use serde::{Deserialize, Serialize};

use super::PartialDate;

/// One document referred to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Reference {
    /// The whole number, `142/STTTT-CNTT`.
    pub number: String,
    /// Its date.
    pub date: Option<PartialDate>,
    /// The body that issued it, as printed.
    pub issuer: Option<String>,
}
