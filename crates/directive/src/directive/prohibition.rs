//! What letters forbid.

use serde::{Deserialize, Serialize};

/// A forbidden practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prohibition {
    /// Passwords kept by the browser (C18).
    BrowserSave,
    /// Official mail sent on automatically to a box outside (C17).
    AutoForwardExternal,
    /// Free mail services for official work.
    FreeMail,
    /// An official address given to social media, shops, forums (C18).
    RegisterExternalServices,
    /// One account used by several people (C19).
    ShareAccount,
}
