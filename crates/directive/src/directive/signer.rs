//! Who signed, and how the report travels.

use serde::{Deserialize, Serialize};

/// The signature block.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Signer {
    /// On whose behalf: the lines with `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.` as printed.
    pub authority: Option<String>,
    /// The signer's own office.
    pub title: Option<String>,
    /// The signer's name.
    pub name: Option<String>,
}

/// How a report is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReportChannel {
    /// Mailbox.
    pub email: Option<String>,
    /// Telephone, as printed.
    pub phone: Option<String>,
}
