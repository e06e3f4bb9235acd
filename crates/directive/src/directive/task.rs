//! Who is to do what.

use serde::{Deserialize, Serialize};

/// One order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Who, in the letter's words; `None` where the sentence names nobody.
    #[serde(default)]
    pub actor: Option<String>,
    /// What.
    pub action: TaskAction,
}

/// The kinds of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskAction {
    /// Change passwords.
    ChangePassword,
    /// Report results.
    Report,
    /// Go through accounts and rights.
    ReviewAccounts,
    /// Remove or lock the accounts of people who left.
    DeleteLeavers,
    /// Install or update protection against malware.
    Antivirus,
    /// Update software.
    Patch,
    /// Tell, teach, spread.
    Disseminate,
    /// Propose that locked accounts be reopened.
    ReopenRequest,
    /// Turn on a second factor.
    Mfa,
    /// Clean or reinstall an infected device.
    CleanDevice,
    /// Use the official mailbox.
    UseMailbox,
    /// An order of another kind with a named actor.
    Other,
}
